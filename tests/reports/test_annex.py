"""Every figure of the results is in the annex, as a number, with what it rests on in words."""

from dataclasses import replace

import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.annex import annex_lines
from xhht_analysis.reports.content import AnnexLine, Unit
from xhht_analysis.reports.material import Material
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.figures import Status

QUALIFIED = "Tỷ lệ dân số từ 15 tuổi trở lên có trình độ chuyên môn kỹ thuật"
BAC_AI = "584"


@pytest.fixture(scope="module")
def material(catalogue: Catalogue, worked_2023: Results) -> Material:
    return Material(catalogue, catalogue.publications["ban_tin_2023"], worked_2023, "vi")


@pytest.fixture(scope="module")
def of_district(material: Material) -> tuple[AnnexLine, ...]:
    return annex_lines(material, material.area(BAC_AI))


@pytest.fixture(scope="module")
def of_province(material: Material) -> tuple[AnnexLine, ...]:
    return annex_lines(material, material.province)


def label(material: Material, indicator: str) -> str:
    return material.label(material.indicator(indicator).label)


def only(lines, **wanted) -> AnnexLine:
    """The one line with these facts."""
    found = [one for one in lines if all(getattr(one, k) == v for k, v in wanted.items())]
    assert len(found) == 1, found
    return found[0]


def test_a_share_has_its_counts_and_its_value_unrounded(material, of_district) -> None:
    figure = material.figure("qualified_15plus_pct", BAC_AI)
    name = label(material, "qualified_15plus_pct")
    line = only(of_district, area_code=BAC_AI, indicator=name, year=2023, group="chung")
    assert (line.numerator, line.denominator) == (figure.numerator, figure.denominator)
    assert line.value == 100 * figure.numerator / figure.denominator
    assert (line.unit, line.measured) == ("%", Unit.PERCENT)
    assert (line.status, line.illustrative) == ("có số liệu", True)
    assert line.source.startswith("xhht_analysis – Báo cáo minh họa")


def test_counts_and_levels_are_whole(material, of_district) -> None:
    name = label(material, "population_15plus")
    people = only(of_district, area_code=BAC_AI, indicator=name, year=2023, group="chung")
    name = label(material, "literacy_level")
    level = only(of_district, area_code=BAC_AI, indicator=name, year=2023)
    assert (people.value, people.unit, people.measured) == (21998, "người", Unit.COUNT)
    assert (level.value, level.unit, level.measured) == (1, "mức độ", None)
    assert {type(people.value), type(level.value)} == {int}


def test_a_district_stands_before_its_communes_province_and_country(material, of_district) -> None:
    codes = list(dict.fromkeys(line.area_code for line in of_district))
    communes = [commune.code for commune in material.communes(BAC_AI)]
    assert codes == [BAC_AI, *communes, "58", "VN"]


def test_the_province_has_all_its_units_and_the_other_provinces(material, of_province) -> None:
    codes = list(dict.fromkeys(line.area_code for line in of_province))
    districts = [district.code for district in material.districts]
    communes = [one.code for code in districts for one in material.communes(code)]
    assert codes[: 1 + len(districts) + len(communes)] == ["58", *districts, *communes]
    others = codes[1 + len(districts) + len(communes) :]
    assert len(others) == 63, "62 provinces and the country"
    assert others[-1] == "VN"


def test_no_figure_of_the_areas_is_left_out_or_made_up(material, of_province) -> None:
    figures = material.results.figures
    reported = figures[figures["status"] == Status.REPORTED]
    assert len(reported) == sum(
        line.group == "chung" and line.value is not None for line in of_province
    )
    grouped = material.results.gaps
    shown = sum(line.group != "chung" and line.value is not None for line in of_province)
    assert shown == (grouped["status"] == Status.REPORTED).sum()


def test_every_year_is_there(material, of_district) -> None:
    name = label(material, "literate_level2_15_60_pct")
    lines = [one for one in of_district if (one.indicator, one.area_code) == (name, BAC_AI)]
    assert [one.year for one in lines if one.group == "chung"] == [2021, 2022, 2023]


def test_groups_are_named_and_add_up(material, of_district) -> None:
    name = label(material, "qualified_15plus_pct")
    own = [one for one in of_district if (one.indicator, one.area_code) == (name, BAC_AI)]
    counts = {one.group: one.numerator for one in own if one.year == 2023}
    assert counts["nữ"] + counts["nam"] == counts["chung"]
    assert counts["dân tộc thiểu số"] + counts["Kinh"] == counts["chung"]
    assert "khu vực III" in counts


def test_what_is_withheld_shows_no_number(material: Material) -> None:
    gaps = material.results.gaps.copy()
    here = (gaps["area_code"] == BAC_AI) & (gaps["dimension"] == "sex")
    gaps.loc[here, "status"] = str(Status.SUPPRESSED)
    gaps.loc[here, ["numerator", "denominator", "grade"]] = None
    hidden = replace(material, results=replace(material.results, gaps=gaps))
    lines = annex_lines(hidden, hidden.area(BAC_AI))
    women = [one for one in lines if one.group == "nữ" and one.area_code == BAC_AI]
    assert women
    for line in women:
        assert (line.value, line.numerator, line.denominator) == (None, None, None)
        assert line.status == hidden.say("status-suppressed")


def test_only_the_own_area_lacks_what_nobody_of_its_tier_ever_had(material, of_district) -> None:
    name = label(material, "literacy_15plus_nso_pct")
    assert {one.area_code for one in of_district if one.indicator == name} == {BAC_AI, "58", "VN"}
    own = only(of_district, indicator=name, area_code=BAC_AI)
    assert (own.value, own.status) == (None, material.say("status-missing"))
    assert own.source == ""


def test_a_district_that_sent_nothing_lacks_what_others_have(material: Material) -> None:
    figures = material.results.figures.copy()
    here = (figures["area_code"].isin({BAC_AI})) & (figures["year"] == 2023)
    figures.loc[here, "status"] = str(Status.MISSING)
    numbers = ["numerator", "denominator", "value", "lower", "upper", "table", "kind"]
    figures.loc[here, numbers] = None
    emptied = replace(material, results=replace(material.results, figures=figures))
    name = label(material, "qualified_15plus_pct")
    lines = annex_lines(emptied, emptied.province)
    line = only(lines, area_code=BAC_AI, indicator=name, year=2023, group="chung")
    assert (line.value, line.status) == (None, material.say("status-missing"))


def test_the_lines_are_in_the_readers_language(material: Material) -> None:
    english = replace(material, language="en")
    lines = annex_lines(english, english.area(BAC_AI))
    assert {"all", "women", "men"} <= {line.group for line in lines}
    assert "reported" in {line.status for line in lines}
    assert {line.area for line in lines} >= {"Bác Ái", english.say("national-country")}
