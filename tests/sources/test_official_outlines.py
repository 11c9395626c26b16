"""Whole layers: the made-up province's, and the full-resolution ones where they are at hand."""

from datetime import date
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.sources.outlines import read_outlines
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.problems import Refused

ON = date(2023, 9, 30)


@pytest.mark.parametrize("level", ["communes", "districts", "provinces"])
def test_the_made_up_province_has_its_outlines(toy_workspace: Workspace, level: str) -> None:
    catalogue = load_catalogue(toy_workspace)
    on = catalogue.publications["toy_2023"].units_at
    units = catalogue.register.units(AreaLevel(level.removesuffix("s")), on=on)
    path = toy_workspace.maps / f"toy_{level}.geojson"
    found = read_outlines(path, units, file=path.name, on=str(on))
    assert list(found["code"]) == [unit.code for unit in units]
    assert found.geometry.is_valid_coverage()


@pytest.mark.parametrize(
    ("name", "level", "number"),
    [
        ("ninh_thuan_districts", AreaLevel.DISTRICT, 7),
        ("alt_ninh_thuan_districts_geoboundaries201", AreaLevel.DISTRICT, 7),
        ("ninh_thuan_communes", AreaLevel.COMMUNE, 65),
    ],
)
def test_all_units_join(catalogue, shared: Path, name, level, number) -> None:
    path = shared / "geo" / f"{name}.geojson"
    units = catalogue.register.units(level, on=ON, within="58")
    found = read_outlines(path, units, file=path.name, on=str(ON))
    assert list(found["code"]) == [unit.code for unit in units]
    assert len(found) == number


def test_the_communes_of_2025_are_refused(catalogue, shared: Path) -> None:
    path = shared / "geo" / "ninh_thuan_area_communes_2025.geojson"
    units = catalogue.register.units(AreaLevel.COMMUNE, on=ON, within="58")
    with pytest.raises(Refused) as caught:
        read_outlines(path, units, file=path.name, on=str(ON))
    (missing,) = caught.value.problems
    # All 24 re-use a code of 2019, so what is missing tells them apart, not what is left over.
    assert missing.code == "outline-missing"
    assert missing.facts["units"].endswith(f"(+{65 - 24 - 12})")


def test_all_communes_of_the_new_khanh_hoa_are_refused_both_ways(catalogue, shared: Path) -> None:
    path = shared / "geo" / "khanh_hoa_communes_2025_simplified_100m.geojson"
    units = catalogue.register.units(AreaLevel.COMMUNE, on=ON, within="58")
    with pytest.raises(Refused) as caught:
        read_outlines(path, units, file=path.name, on=str(ON))
    assert [p.code for p in caught.value.problems] == ["outline-missing", "outline-surplus"]
