"""A broken list of publications or of units is refused like a broken declaration."""

import pytest

PUBLICATIONS = "data/publications.yml"
UNITS = "data/areas/units.csv"
CROSSWALK = "data/areas/crosswalk.csv"

ONE_CHANGE = [
    pytest.param(
        PUBLICATIONS, "province_overview}", "province_view}",
        ("unknown-name", "toy_2023", {"what": "notebook", "came": "province_view"}),
        id="a publication without its notebook",
    ),
    pytest.param(
        PUBLICATIONS, "returns/2023", "returns/2024",
        ("unknown-name", "toy_2023", {"what": "folder", "came": "data/returns/2024"}),
        id="a publication of figures that are not there",
    ),
    pytest.param(
        PUBLICATIONS, 'area: "99"', 'area: "96"',
        ("unknown-area", "toy_2023", {"code": "96", "on": "2023-09-30"}),
        id="a publication of an unknown province",
    ),
    pytest.param(
        PUBLICATIONS, "{district: district_brief, province: province_overview}", "district_brief",
        ("wrong-value", "line 9, [1].notebooks", {"expected": "keys"}),
        id="a text where keys belong",
    ),
    pytest.param(
        PUBLICATIONS, "languages: [vi, en]", "languages: [vi, fr]",
        ("wrong-value", "line 11, [1].languages[2]", {"expected": "vi | en", "came": "fr"}),
        id="a language that there is none of",
    ),
    pytest.param(
        UNITS, "valid_from,valid_until", "valid_from,until",
        ("column-missing", "line 1", {"column": "valid_until"}),
        id="a register without a column",
    ),
    pytest.param(
        UNITS, "992,Vĩnh", "9929,Vĩnh", ("not-a-gso-code", "line 7", {"code": "9929"}),
        id="a code of four digits",
    ),
    pytest.param(
        UNITS, "991,Minh Châu,", "991,,",
        ("wrong-cell", "line 6, name", {"came": "", "expected": "filled"}),
        id="a unit without a name",
    ),
    pytest.param(
        UNITS, "city,district,99,2019-04-01,,", "city,district,99,2019-04-01,",
        ("row-length", "line 6", {"came": 8, "expected": 9}),
        id="a row that lacks a cell",
    ),
    pytest.param(
        UNITS, "city,district,99,2019-04-01", "city,district,99,1/4/2019",
        ("wrong-cell", "line 6, valid_from", {"came": "1/4/2019", "expected": "date"}),
        id="a unit since a day in another order",
    ),
    pytest.param(
        UNITS, "city,district,99,2019-04-01,", "city,district,99,2019-04-01,2018-12-31",
        ("ends-before-it-begins", "line 6", {"code": "991", "ends": "2018-12-31"}),
        id="a unit that ends before it begins",
    ),
    pytest.param(
        UNITS, "ward,commune,991,2019-04-01", "ward,commune,990,2019-04-01",
        ("unknown-area", "parent_code of 99101", {"code": "990", "on": "2019-04-01"}),
        id="a unit below none",
    ),
    pytest.param(
        UNITS, "99102,Thanh Hải", "99101,Thanh Hải",
        ("code-twice", "", {"code": "99101", "on": "2019-04-01"}),
        id="two units with one code at one time",
    ),
    pytest.param(
        CROSSWALK, "new_code,", "code,", ("column-missing", "line 1", {"column": "new_code"}),
        id="a crosswalk without a column",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), ONE_CHANGE)
def test_one_change_gives_one_problem(change, problems, file, old, new, expected) -> None:
    change(file, old, new)
    (found,) = problems()
    code, place, facts = expected
    assert (found.code, found.file, found.place) == (code, file, place)
    assert {name: found.facts[name] for name in facts} == facts
