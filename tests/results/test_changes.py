"""Two computations of the made-up province: what differs, why, and what was turned round."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tests.one_correction import CELL, CORRECTION
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.results.changes import COLUMNS, changed, changes
from xhht_analysis.results.results import Results, compute

UNIVERSITY, QUALIFIED = "university_15plus_pct", "qualified_15plus_pct"
COMMUNE, DISTRICT, OTHER, PROVINCE = "99201", "992", "991", "99"
HIGHER = "data/plans/toy.yml", "at_least_pct: 5, within: T9", "at_least_pct: 5.5, within: T9"
# Who counts one graduate fewer of commune 99201 in 2023 finds these other figures.
CONSEQUENCES = {
    (None, UNIVERSITY, COMMUNE), (None, UNIVERSITY, DISTRICT),
    (None, QUALIFIED, COMMUNE), (None, QUALIFIED, DISTRICT),
    ("T10", UNIVERSITY, DISTRICT),
}  # fmt: skip


def told(table: pd.DataFrame) -> dict[tuple[str | None, str, str], str]:
    """Each change of the year with its reasons."""
    rows = table[table["year"] == 2023]
    return {
        (None if pd.isna(row.target) else row.target, row.indicator, row.area_code): row.reason
        for row in rows.itertuples()
    }


@pytest.fixture
def edit(toy_workspace: Workspace) -> Callable[..., None]:
    """Replace a text, which must be there once, in a file of the made-up province."""

    def replace(file: str, old: str, new: str) -> None:
        path = toy_workspace.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} has {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def fewer(edit: Callable[..., None]) -> Callable[[], None]:
    """One graduate fewer in the raw file: T10 was met in the district to the person."""
    return lambda: edit(CELL, "2023,99201,1000,60,40,20,50", "2023,99201,1000,60,40,20,49")


@pytest.fixture
def since(toy_workspace: Workspace, toy_results: Results) -> Callable[..., pd.DataFrame]:
    """The changes from the province as it stood to its files, or to other results, now."""

    def compared(now: Results | None = None, before: Results = toy_results) -> pd.DataFrame:
        catalogue = load_catalogue(toy_workspace)
        publication = catalogue.publications["toy_2023"]
        now = now or compute(catalogue, publication)
        return changes(catalogue, publication, before=before, now=now)

    return compared


def with_numerator(results: Results, numerator: int) -> Results:
    """Results with another number of graduates in the commune, by nobody's doing."""
    table = results.figures.copy()
    here = (table["indicator"] == UNIVERSITY) & (table["area_code"] == COMMUNE)
    assert set(table.loc[here & (table["year"] == 2023), "numerator"]) == {50}
    table.loc[here & (table["year"] == 2023), "numerator"] = numerator
    return dataclasses.replace(results, figures=table)


def test_where_nothing_changed_the_table_is_empty(since) -> None:
    table = since()
    assert table.empty
    assert list(table) == list(COLUMNS)
    assert list(changed(table, [DISTRICT])) == []
    assert list(changed(pd.DataFrame(), [DISTRICT])) == [], "as stored where nobody compared"


def test_new_data_change_a_figure_its_sums_and_the_verdict(since, fewer) -> None:
    fewer()
    found = told(since())
    assert found == dict.fromkeys(CONSEQUENCES, "new_data")


def test_both_figures_and_both_verdicts_are_kept(since, fewer) -> None:
    fewer()
    flipped = next(changed(since(), [DISTRICT]))
    assert (flipped.target, flipped.flipped) == ("T10", True)
    assert (flipped.before.numerator, flipped.now.numerator) == (150, 149)
    assert flipped.before.denominator == flipped.now.denominator == 3000
    answers = flipped.before_answer, flipped.answer
    assert [str(one.verdict) for one in answers] == ["met", "not_met"]
    assert flipped.now.kind == "returned"


def test_a_correction_is_told_from_new_data(since, toy_workspace: Workspace) -> None:
    (toy_workspace.data / "corrections.yml").write_text(CORRECTION, encoding="utf-8")
    assert told(since()) == dict.fromkeys(CONSEQUENCES, "correction")


def test_a_correction_is_none_of_another_districts_reasons(
    since, toy_workspace: Workspace, edit
) -> None:
    (toy_workspace.data / "corrections.yml").write_text(CORRECTION, encoding="utf-8")
    edit(CELL, "2023,99101,1000,100,80,60,100", "2023,99101,1000,100,80,60,101")
    found = told(since())
    assert found[None, UNIVERSITY, "99101"] == found[None, UNIVERSITY, OTHER] == "new_data"
    assert found[None, UNIVERSITY, DISTRICT] == "correction new_data", "one file, two doings"


def test_a_target_set_anew_is_told_even_where_the_verdict_stands(since, edit) -> None:
    edit(*HIGHER)
    found = told(since())
    assert {key[0] for key in found} == {"T10"}, "figures know no targets"
    assert set(found.values()) == {"target"}
    table = since().set_index("area_code")
    assert table.loc[DISTRICT, "flipped"]
    assert table.loc[OTHER, ["before_verdict", "now_verdict"]].tolist() == ["met", "met"]


def test_a_target_that_is_new_or_gone_is_a_change_of_the_target(since, toy_results) -> None:
    other = toy_results.assessments["target"] != "T10"
    made_of = {key: one for key, one in toy_results.made_of.items() if key != "target:T10"}
    without = dataclasses.replace(
        toy_results, assessments=toy_results.assessments[other], made_of=made_of
    )
    new, gone = since(before=without), since(now=without)
    for table, missing in ((new, "before"), (gone, "now")):
        assert set(told(table).values()) == {"target"}
        assert len(table) == 4, "of the province and of each district"
        assert table[f"{missing}_verdict"].isna().all()
        assert not table["flipped"].any()


def test_other_wording_of_a_target_changes_nothing(since, edit) -> None:
    edit(HIGHER[0], "{id: T10,", "{id: T10, note: {vi: Ghi chú, en: A note},")
    assert since().empty


def test_several_reasons_are_all_told_the_weightiest_first(since, edit, fewer) -> None:
    fewer()
    edit(*HIGHER)
    found = told(since())
    assert found["T10", UNIVERSITY, DISTRICT] == "target new_data"
    assert found["T10", UNIVERSITY, OTHER] == "target new_data", "its file is the same"
    assert found[None, UNIVERSITY, DISTRICT] == "new_data"


def test_a_commune_in_another_district_is_a_boundary(since, edit) -> None:
    named = "Xã Đá Trắng,commune,commune,"
    edit("data/areas/units.csv", f"{named}{DISTRICT}", f"{named}{OTHER}")
    found = told(since())
    assert found[None, UNIVERSITY, OTHER] == found[None, UNIVERSITY, DISTRICT] == "boundary"
    assert {area for _, _, area in found} == {OTHER, DISTRICT}, "communes are as they were"
    assert set(found.values()) == {"boundary"}


def test_another_way_of_counting_is_a_method(since, toy_workspace: Workspace) -> None:
    catalogue = load_catalogue(toy_workspace)
    counted = dataclasses.replace(catalogue.indicators[UNIVERSITY], numerator="vocational_15plus")
    indicators = {**catalogue.indicators, UNIVERSITY: counted}
    changed_catalogue = dataclasses.replace(catalogue, indicators=indicators)
    now = compute(changed_catalogue, catalogue.publications["toy_2023"])
    found = told(since(now))
    assert {indicator for _, indicator, _ in found} == {UNIVERSITY}
    assert set(found.values()) == {"method"}


def test_without_another_input_the_programs_version_is_the_method(
    since, toy_results: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = with_numerator(toy_results, 48)
    made_of = toy_results.made_of | {"package": "another"}
    found = told(since(dataclasses.replace(now, made_of=made_of)))
    assert found == {(None, UNIVERSITY, COMMUNE): "method"}


@pytest.mark.parametrize("made_of", ["the same", "nothing told"])
def test_what_nothing_explains_is_unknown(since, toy_results: Results, made_of: str) -> None:
    now = with_numerator(toy_results, 48)
    if made_of == "nothing told":
        now = dataclasses.replace(now, made_of={})
    assert told(since(now)) == {(None, UNIVERSITY, COMMUNE): "unknown"}


def test_figures_that_come_and_go_are_changes(since, toy_results: Results) -> None:
    table = toy_results.figures
    gone = (table["indicator"] == UNIVERSITY) & (table["area_code"] == COMMUNE)
    less = dataclasses.replace(toy_results, figures=table[~gone])
    came, went = since(before=less), since(less)
    assert set(zip(came["before_status"], came["now_status"], strict=True)) == {
        ("missing", "reported")
    }
    assert set(zip(went["before_status"], went["now_status"], strict=True)) == {
        ("reported", "missing")
    }
    assert list(came["year"]) == list(went["year"]) == [2022, 2023]
    assert set(came["size"]) == {100.0}


def test_a_missing_figure_that_is_gone_is_none(since, toy_results: Results) -> None:
    table = toy_results.figures
    less = dataclasses.replace(toy_results, figures=table[table["status"] != "missing"])
    assert since(less).empty


def test_flips_come_first_then_verdicts_then_figures_by_size(since, rewrite) -> None:
    def change(rows: pd.DataFrame) -> pd.DataFrame:
        of_2023 = rows["year"] == "2023"
        rows.loc[of_2023 & (rows["area_code"] == COMMUNE), "university"] = "49"
        rows.loc[of_2023 & (rows["area_code"] == "99101"), "university"] = "0"
        return rows

    rewrite("qualification", change)
    table = since()
    kinds = ["flip" if row.flipped else "figure" if pd.isna(row.target) else "verdict"
             for row in table.itertuples()]  # fmt: skip
    assert kinds == sorted(kinds, key=["flip", "verdict", "figure"].index)
    sizes = table.loc[table["target"].isna(), "size"].tolist()
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == pytest.approx(10.0), "100 of 1,000 people are ten points"


RETURN = "return:2023:{}:data/returns/2023/{}.xlsx"


@pytest.mark.parametrize(
    ("key", "reasons"),
    [
        (RETURN.format(DISTRICT, "own"), "new_data"),
        (RETURN.format("", "unread"), "new_data"),
        (RETURN.format(OTHER, "other"), "unknown"),
        (RETURN.format(DISTRICT, "own").replace("2023:", "2022:", 1), "unknown"),
        ("form:district_returns", "method"),
        ("mapping:own", "method"),
        ("checks", "method"),
        ("measure:university_15plus", "method"),
        ("measure:population_15plus", "method"),
        ("measure:agencies", "unknown"),
        ("description:qualification", "method"),
        ("standard:nd_20_2014", "unknown"),
        ("units:992", "boundary"),
        ("units:991", "unknown"),
        ("codes:qualification:992", "boundary"),
        ("codes:qualification:991", "unknown"),
        ("codes:education:992", "unknown"),
        ("target:T10", "unknown"),
        ("outlines:district", "unknown"),
    ],
)
def test_each_input_explains_what_depends_on_it(
    since, toy_results: Results, key: str, reasons: str
) -> None:
    """A figure of a commune whose district sent a workbook: its table has no file of its own."""
    made_of = {key: "one", **toy_results.made_of}
    del made_of["table:qualification"]
    before = dataclasses.replace(toy_results, made_of=made_of | {key: "one"})
    now = dataclasses.replace(with_numerator(toy_results, 48), made_of=made_of | {key: "another"})
    assert told(since(now, before))[None, UNIVERSITY, COMMUNE] == reasons


def test_the_units_of_a_table_that_is_new_are_no_boundary(since, toy_results: Results) -> None:
    made_of = {
        key: one
        for key, one in toy_results.made_of.items()
        if not key.startswith(("codes:qualification", "table:qualification"))
    }
    before = dataclasses.replace(with_numerator(toy_results, 48), made_of=made_of)
    assert told(since(toy_results, before)) == {(None, UNIVERSITY, COMMUNE): "new_data"}


def test_changes_and_what_they_are_held_against_are_stored(
    since, fewer, toy_results: Results, tmp_path: Path
) -> None:
    fewer()
    table = since()
    dataclasses.replace(toy_results, changes=table, compared_with="2023-12-31").save(tmp_path)
    stored = Results.load(tmp_path)
    assert (stored.compared_with, stored.not_compared) == ("2023-12-31", "")
    areas = table["area_code"].unique()
    assert list(changed(stored.changes, areas)) == list(changed(table, areas))
    assert stored.made_of == toy_results.made_of
