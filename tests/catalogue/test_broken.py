"""A broken declaration is refused with file, place, what was expected and what came."""

from collections.abc import Callable

import pytest

from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.problems import Problem

PLAN = "data/plans/toy.yml"
ADULTS = "definitions/measures/adults.yml"
INDICATOR = "definitions/indicators/qualified_15plus_pct.yml"
CENSUS = "definitions/sources/census_2019.yml"
STANDARD = "definitions/standards/nd_20_2014.yml"
SCHEME = "definitions/national_targets/qd_1373_2021.yml"
ORGANISATIONS = "definitions/organisations.yml"
PUBLICATIONS = "data/publications.yml"
UNITS = "data/areas/units.csv"
CROSSWALK = "data/areas/crosswalk.csv"


def test_the_untouched_copy_has_no_problem(problems) -> None:
    assert problems() == []


ONE_CHANGE = [
    pytest.param(
        PLAN, "indicator: qualified_15plus_pct", "indicator: qualifed_15plus_pct",
        ("unknown-name", "targets T9", {"what": "indicator", "came": "qualifed_15plus_pct"}),
        id="a plan with an unknown indicator",
    ),
    pytest.param(
        PLAN, "within: T3", "within: T33",
        ("unknown-name", "targets T4", {"what": "target", "came": "T33"}),
        id="a target within an unknown target",
    ),
    pytest.param(
        PLAN, "owner: so_ldtbxh", "owner: so_ldtb",
        ("unknown-name", "targets T9", {"what": "organisation", "expected": "so_ldtbxh, so_gddt"}),
        id="an unknown owner, with the likeliest ones named",
    ),
    pytest.param(
        PLAN, "national: primary_level3_provinces", "national: primary_level4_provinces",
        ("unknown-name", "targets T4", {"what": "national_target"}),
        id="an unknown national target",
    ),
    pytest.param(
        PLAN, "{id: T2,", "{id: T1,", ("id-twice", "targets", {"came": "T1"}),
        id="a doubled target",
    ),
    pytest.param(
        PLAN, 'named_units: ["993"]', 'named_units: ["994"]',
        ("unknown-area", "targets T1", {"code": "994", "on": "2023-09-30"}),
        id="a target that names a unit that is not there",
    ),
    pytest.param(
        PLAN, "required_units: 2, of_units: 3, named", "required_units: 2, of_units: 7, named",
        ("wrong-value", "targets T1", {"expected": "of_units: 3", "came": 7}),
        id="a target of more districts than there are",
    ),
    pytest.param(
        PLAN, "indicator: learning_citizens_pct", "indicator: population_15plus",
        ("wrong-value", "targets T14", {"came": "count"}),
        id="a percentage of what is only counted",
    ),
    pytest.param(
        PLAN, "required_units: 2, of_units: 3, within", "at_least_pct: 130, within",
        ("bound-impossible", "line 11, targets[4]", {"key": "at_least_pct", "came": "130"}),
        id="more than all",
    ),
    pytest.param(
        PLAN, "modality: about", "modality: roughly",
        ("wrong-value", "line 16, targets[9].modality",
         {"expected": "strive | maintain | about | plain", "came": "roughly"}),
        id="a word that is not in the list",
    ),
    pytest.param(
        PLAN, "year: 2023\ntargets", "year: twenty\ntargets",
        ("wrong-value", "line 6, year", {"expected": "integer", "came": "twenty"}),
        id="a wrong type",
    ),
    pytest.param(
        PLAN, 'area: "99"', "area: 99",
        ("wrong-value", "line 5, area", {"expected": "text", "came": "99"}),
        id="a code without quotation marks",
    ),
    pytest.param(
        PLAN, "source: illustrative_returns", "source: no_such_source",
        ("unknown-name", "source", {"what": "source", "came": "no_such_source"}),
        id="an unknown source",
    ),
    pytest.param(
        PLAN, 'named_units: ["993"]', 'named_unit: ["993"]',
        ("unknown-key", "line 8, targets[1].named_unit", {"came": "named_unit"}),
        id="an unknown key",
    ),
    pytest.param(
        ADULTS, "unit: {vi: người, en: people}\n", "",
        ("key-missing", "line 1, unit", {"expected": "unit"}),
        id="a missing key",
    ),
    pytest.param(
        ADULTS, "id: adults\n", "id: adults\nid: adults\n",
        ("key-twice", "line 2, column 1", {"key": "id"}),
        id="a doubled key",
    ),
    pytest.param(
        ADULTS, "id: adults\n", "id: grown_ups\n",
        ("id-not-file-name", "id", {"came": "grown_ups"}),
        id="an id that differs from the file's name",
    ),
    pytest.param(
        ADULTS, "readings:\n", "readings: [\n", ("not-yaml", "line 7, column 3", {}),
        id="what is not YAML",
    ),
    pytest.param(
        ADULTS, "id: adults\n", "id: adults\n? [a, b]\n: c\n",
        ("key-not-a-word", "line 2, column 3", {}),
        id="a list for a key",
    ),
    pytest.param(
        ADULTS, "en: Citizens aged 18 and over", "en: ''",
        ("text-empty", "line 3, label", {"language": "en"}),
        id="an empty English text",
    ),
    pytest.param(
        ADULTS, "columns: [adults]", "columns: adults",
        ("wrong-value", "line 7, readings[1].columns", {"expected": "list", "came": "adults"}),
        id="a text where a list belongs",
    ),
    pytest.param(
        INDICATOR, "numerator: qualified_15plus\n", "numerator: qualified\n",
        ("unknown-name", "numerator", {"what": "measure", "came": "qualified"}),
        id="an unknown measure",
    ),
    pytest.param(
        INDICATOR, "numerator: qualified_15plus\n", "",
        ("indicator-lacks", "", {"kind": "share", "key": "numerator"}),
        id="a share without its numerator",
    ),
    pytest.param(
        CENSUS, "date: 2019-04-01", "date: 2019-04-31",
        ("no-such-day", "line 5, column 7", {"came": "2019-04-31"}),
        id="a day that the calendar does not have",
    ),
    pytest.param(
        CENSUS, "date: 2019-04-01", "date: 01/4/2019",
        ("wrong-value", "line 5, date", {"expected": "date", "came": "01/4/2019"}),
        id="a date in another order",
    ),
    pytest.param(
        STANDARD, "{field: literacy, level: 1}", "{field: literacy, level: 3}",
        ("unknown-name", "lower_secondary 1 requires", {"what": "field", "came": "literacy 3"}),
        id="a level that requires one that is not there",
    ),
    pytest.param(
        STANDARD, "id: MN5B", "id: MN5A", ("id-twice", "criteria", {"came": "MN5A"}),
        id="a doubled criterion",
    ),
    pytest.param(
        STANDARD, "ages: [5, 5]", "ages: [5]",
        ("impossible", "line 26, fields[1].levels[1].criteria[1].ordinary.ages", {}),
        id="a band with one end",
    ),
    pytest.param(
        SCHEME, "id: preschool_provinces", "id: literacy_level2_provinces",
        ("id-twice", "targets", {"came": "literacy_level2_provinces"}),
        id="a doubled national target",
    ),
    pytest.param(
        ORGANISATIONS, "id: so_tttt", "id: so_gddt", ("id-twice", "", {"came": "so_gddt"}),
        id="a doubled organisation",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), ONE_CHANGE)
def test_one_change_gives_one_problem(change, problems, file, old, new, expected) -> None:
    change(file, old, new)
    (found,) = problems()
    code, place, facts = expected
    assert (found.code, found.file, found.place) == (code, file, place)
    assert {name: found.facts[name] for name in facts} == facts


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        pytest.param(b"", "wrong-value", "", id="empty"),
        pytest.param(b"# nothing but a remark\n", "wrong-value", "", id="remarks alone"),
        pytest.param("id: dân số".encode("utf-16"), "not-utf8", "line 1", id="UTF-16"),
        pytest.param(b"id: a\n# d\xe2n", "not-utf8", "line 2", id="a Western code page"),
        pytest.param(b"id: [1, 2", "not-yaml", "line 2, column 1", id="cut off"),
        pytest.param(b"id: a\tb: \x07", "not-yaml", "", id="a control character"),
    ],
)
def test_a_file_that_is_no_declaration(toy_workspace, problems, content, code, place) -> None:
    (toy_workspace.root / ADULTS).write_bytes(content)
    found = problems()
    assert {problem.file for problem in found} == {ADULTS}
    assert (found[0].code, found[0].place) == (code, place)


@pytest.mark.parametrize("file", [PUBLICATIONS, UNITS, CROSSWALK, ORGANISATIONS])
def test_a_file_that_is_missing_is_named(toy_workspace, problems, file) -> None:
    (toy_workspace.root / file).unlink()
    assert [(problem.code, problem.file) for problem in problems()] == [("file-missing", file)]


def test_a_file_that_cannot_be_opened_is_named(toy_workspace, problems) -> None:
    (toy_workspace.root / PUBLICATIONS).unlink()
    (toy_workspace.root / PUBLICATIONS).mkdir()
    assert [(p.code, p.file) for p in problems()] == [("file-unreadable", PUBLICATIONS)]


def test_every_problem_is_told_at_once(change: Callable[..., None], problems) -> None:
    change(PLAN, "indicator: qualified_15plus_pct", "indicator: qualified")
    change(PLAN, "{id: T2,", "{id: T1,")
    change(ADULTS, "unit:", "units:")
    change(INDICATOR, "owner: so_ldtbxh", "owner: nobody")
    change(CENSUS, "date: 2019-04-01", "date: soon")
    change(UNITS, "992,Vĩnh", "9929,Vĩnh")
    change(UNITS, "991,Minh Châu,", "991,,")
    change(CROSSWALK, "old_code,new_code", "old,new")
    change(PUBLICATIONS, "province_overview}", "province_view}")
    assert sorted(f"{p.file} {p.code}" for p in problems()) == sorted(
        [
            f"{PLAN} unknown-name",
            f"{PLAN} id-twice",
            f"{ADULTS} unknown-key",
            f"{ADULTS} key-missing",
            f"{INDICATOR} unknown-name",
            f"{CENSUS} wrong-value",
            f"{UNITS} not-a-gso-code",
            f"{UNITS} wrong-cell",
            f"{CROSSWALK} column-missing",
            f"{CROSSWALK} column-missing",
            f"{PUBLICATIONS} unknown-name",
        ]
    )


@pytest.mark.parametrize("file", [PLAN, ADULTS, CENSUS, INDICATOR, STANDARD, SCHEME, ORGANISATIONS])
def test_what_names_a_broken_file_is_not_called_wrong_for_it(
    toy_workspace, problems: Callable[[], list[Problem]], file
) -> None:
    (toy_workspace.root / file).write_text("nothing: here\n", encoding="utf-8")
    assert {problem.file for problem in problems()} == {file}


def test_the_path_is_shown_as_the_user_sees_it(toy_workspace: Workspace) -> None:
    assert toy_workspace.shown(toy_workspace.data / "plans" / "toy.yml") == PLAN
    package = Workspace.find().definitions.parent
    assert toy_workspace.shown(package / "__init__.py") == "xhht_analysis/__init__.py"
