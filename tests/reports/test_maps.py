"""Maps of a report: which stand where, what their units say, which years stand side by side."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports import maps, recognition
from xhht_analysis.reports.content import Plate, Plates
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.national_map import country_map
from xhht_analysis.reports.small_multiples import small_multiples, years_that_compare
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.definitions import Break
from xhht_analysis.vocabulary.text import Bilingual

SVG = "{http://www.w3.org/2000/svg}"
LITERACY, QUALIFIED = "literate_level2_15_60_pct", "qualified_15plus_pct"
PUBLICATION, BAC_AI = "ban_tin_2023", "584"


@pytest.fixture(scope="module")
def material(catalogue: Catalogue, worked_2023: Results) -> Material:
    return Material(catalogue, catalogue.publications[PUBLICATION], worked_2023, "vi")


def plates_of(blocks) -> list[Plate]:
    return [plate for block in blocks if isinstance(block, Plates) for plate in block.plates]


def units_of(plate: Plate) -> list[ET.Element]:
    root = ET.fromstring(plate.picture.svg)
    return [one for one in root.iter(f"{SVG}g") if one.get("class") == "unit"]


@pytest.fixture(scope="module")
def brief(material: Material):
    return maps.maps_exhibit(material, material.area(BAC_AI))


@pytest.fixture(scope="module")
def overview(material: Material):
    return maps.maps_exhibit(material, material.province)


def test_two_maps_stand_in_every_format_and_the_others_are_folded_away(material, brief, overview):
    labels = [material.label(material.indicator(name).label) for name in (LITERACY, QUALIFIED)]
    for exhibit in (brief, overview):
        captions = [plate.caption for plate in exhibit.blocks[0].plates]
        assert [one.partition(" theo ")[0] for one in captions] == labels
        assert len(plates_of(exhibit.more)) == 3
        assert exhibit.more_title
    assert len(brief.blocks) == 1
    assert len(overview.blocks) == 2, "small maps over the years"


def test_one_level_map_stands_in_every_format(material):
    exhibit = recognition.recognition_exhibit(material, material.area(BAC_AI))
    (first,) = plates_of(exhibit.blocks)
    assert first.caption.startswith("Xóa mù chữ")
    assert len(plates_of(exhibit.more)) == 3
    for plate in (first, *plates_of(exhibit.more)):
        assert [row[0].text for row in plate.table.rows] == [
            material.full_name(district) for district in material.districts
        ]
        assert len(plate.table.head) == 2, "levels have no counts"


def test_every_unit_says_what_its_row_says(brief, overview):
    for plate in plates_of((*brief.blocks, *brief.more, *overview.blocks[:1], *overview.more)):
        rows = {row[0].text: row for row in plate.table.rows}
        units = units_of(plate)
        assert len(units) == len(rows)
        for unit in units:
            title = unit.find(f"{SVG}title").text
            (name,) = [name for name in rows if title.startswith(f"{name}: ")]
            _, value, parts = rows[name]
            assert title == f"{name}: {value.text} ({parts.text}); số liệu minh họa"
            assert unit.get("data-name") in name
            assert unit.get("data-value") == value.text
            assert unit.get("data-parts") == parts.text
            assert unit.get("data-status") == "số liệu minh họa"


def test_a_unit_without_a_figure_says_why(catalogue, worked_2023):
    figures = worked_2023.figures.copy()
    lost = (figures["area_code"] == BAC_AI) & (figures["indicator"] == LITERACY)
    figures.loc[lost & (figures["year"] == 2023), "status"] = "suppressed"
    figures.loc[lost & (figures["year"] == 2023), ["numerator", "denominator"]] = None
    material = changed(catalogue, worked_2023, figures=figures)
    plate = plates_of(maps.maps_exhibit(material, material.province).blocks)[0]
    (unit,) = [unit for unit in units_of(plate) if unit.get("data-name") == "Bác Ái"]
    assert unit.find(f"{SVG}title").text == "Huyện Bác Ái: không công bố"
    assert unit.get("data-status") == "không công bố"
    assert unit.get("data-parts") is None
    assert "không công bố" in re.findall("<!-- (.*?) -->", plate.picture.svg), "in the legend"


def test_the_countrys_map_has_its_table(material):
    indicator = material.indicator("literacy_15plus_nso_pct")
    codes = material.outlines("province")["code"]
    figures = [material.figure(indicator.id, code, 2018) for code in codes]
    plate = country_map(material, indicator, figures)
    assert len(plate.table.rows) == len(units_of(plate)) == 63
    assert {unit.get("data-status") for unit in units_of(plate)} == {"số liệu đã công bố"}


def changed(catalogue: Catalogue, results: Results, *, breaks=(), figures=None) -> Material:
    """The publication with other breaks of the literacy indicator, or with other figures."""
    given = catalogue.indicators
    own = replace(given[LITERACY], breaks=breaks)
    other = replace(catalogue, indicators={**given, LITERACY: own})
    results = results if figures is None else replace(results, figures=figures)
    return Material(other, other.publications[PUBLICATION], results, "vi")


def years(material: Material) -> list[int]:
    return [year for year, _ in years_that_compare(material, material.indicator(LITERACY))]


def test_all_years_of_one_table_stand_side_by_side(material):
    assert years(material) == [2021, 2022, 2023]
    literacy, qualified = small_multiples(material).plates
    assert literacy.table.head[1:] == qualified.table.head[1:] == ("2021", "2022", "2023")
    units = units_of(literacy)
    assert len(units) == 3 * 7
    first = material.figure(LITERACY, material.districts[0].code, 2021)
    assert first.numerator is not None
    assert units[0].find(f"{SVG}title").text.startswith("Năm 2021, ")


@pytest.mark.parametrize(("year", "left"), [(2020, [2021, 2022, 2023]), (2021, [2021, 2022, 2023]),
                                            (2022, [2022, 2023]), (2023, [2023]),
                                            (2024, [2021, 2022, 2023])])  # fmt: skip
def test_no_row_of_maps_crosses_a_break(catalogue, worked_2023, year, left):
    broken = Break(year=year, reason=Bilingual(vi="đổi cách tính", en="another method"))
    material = changed(catalogue, worked_2023, breaks=(broken,))
    assert years(material) == left
    shown = [plate.table.head[1:] for plate in small_multiples(material).plates]
    assert shown[:-1] == ([tuple(map(str, left))] if len(left) > 1 else [])


def test_a_year_of_another_table_is_left_out(catalogue, worked_2023):
    figures = worked_2023.figures.copy()
    figures.loc[(figures["indicator"] == LITERACY) & (figures["year"] == 2021), "table"] = "other"
    assert years(changed(catalogue, worked_2023, figures=figures)) == [2022, 2023]


def test_a_year_that_mixes_tables_is_left_out(catalogue, worked_2023):
    figures = worked_2023.figures.copy()
    one = (figures["indicator"] == LITERACY) & (figures["area_code"] == BAC_AI)
    figures.loc[one & (figures["year"] == 2022), "table"] = "other"
    assert years(changed(catalogue, worked_2023, figures=figures)) == [2021, 2023]


def test_one_year_alone_is_no_row(catalogue, published_2019):
    publication = catalogue.publications["hien_trang_2019"]
    assert small_multiples(Material(catalogue, publication, published_2019, "vi")) is None
