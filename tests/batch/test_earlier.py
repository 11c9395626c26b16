"""Two editions in a row: the later one says what changed, and with what it was compared."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tests.batch.editions import made_edition, undrawn
from xhht_analysis.batch.earlier import compared
from xhht_analysis.batch.edition import Edition
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.latest import LATEST, latest_edition
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.reports.changes import changes_exhibit
from xhht_analysis.reports.material import Material
from xhht_analysis.results.results import Results, compute

DAY, EPOCH = "2023-12-31", "1704000000"
TOY = "toy_2023"
UNIVERSITY, QUALIFIED = "university_15plus_pct", "qualified_15plus_pct"
BEFORE, AFTER = "2023,99201,1000,60,40,20,50", "2023,99201,1000,60,40,20,49"


@pytest.fixture
def build(quick_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Edition]:
    """An edition of the made-up province as it stands, without a page of its own."""
    undrawn(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def made(out: Path) -> Edition:
        catalogue = load_catalogue(quick_workspace)
        jobs = planned_jobs(catalogue, Selection(languages=("vi",), districts=("992",)))
        results = {TOY: compute(catalogue, catalogue.publications[TOY])}
        return made_edition(catalogue, jobs, results, out=out)

    return made


def stored(made: Edition) -> Results:
    return Results.load(made.folder / "results" / TOY)


def told(results: Results) -> set[tuple[str, ...]]:
    rows = results.changes[["target", "indicator", "area_code", "reason"]].fillna("")
    return set(rows.itertuples(index=False, name=None))


def test_a_first_edition_has_nothing_to_be_compared_with(build, tmp_path: Path) -> None:
    first = stored(build(tmp_path / "out"))
    assert first.changes.empty
    assert (first.compared_with, first.not_compared) == ("", "")
    assert first.made_of


def test_the_same_again_changes_nothing_and_names_the_edition(build, tmp_path: Path) -> None:
    build(tmp_path / "out")
    second = stored(build(tmp_path / "out"))
    assert second.compared_with == DAY
    assert second.changes.empty


def test_one_corrected_figure_changes_itself_and_what_follows_from_it(
    build, change, quick_workspace: Workspace, tmp_path: Path
) -> None:
    build(tmp_path / "out")
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    second = build(tmp_path / "out")
    assert second.folder.name == f"{DAY}-2"
    results = stored(second)
    assert results.compared_with == DAY
    assert told(results) == {
        ("", UNIVERSITY, "99201", "new_data"),
        ("", UNIVERSITY, "992", "new_data"),
        ("", QUALIFIED, "99201", "new_data"),
        ("", QUALIFIED, "992", "new_data"),
        ("T10", UNIVERSITY, "992", "new_data"),
    }
    catalogue = load_catalogue(quick_workspace)
    material = Material(catalogue, catalogue.publications[TOY], results, "vi")
    erratum = changes_exhibit(material, material.area("992")).blocks[0]
    assert erratum.text.startswith(f"Đính chính kết luận đã công bố tại ấn bản {DAY}. T10: từ")


def test_the_third_is_held_against_the_second(build, change, tmp_path: Path) -> None:
    build(tmp_path / "out")
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    build(tmp_path / "out")
    third = stored(build(tmp_path / "out"))
    assert third.compared_with == f"{DAY}-2"
    assert third.changes.empty


def test_an_edition_of_other_publications_is_not_compared(
    toy_results: Results, catalogue: Catalogue, tmp_path: Path
) -> None:
    toy_results.save(tmp_path / DAY / "results" / "another")
    (tmp_path / LATEST).symlink_to(DAY)
    assert compared(catalogue, "ban_tin_2023", toy_results, before=tmp_path / DAY) is toy_results


def without(part: str) -> Callable[[Path], None]:
    return lambda folder: (folder / part).unlink()


def overwritten(part: str, content: bytes) -> Callable[[Path], int]:
    return lambda folder: (folder / part).write_bytes(content)


def lacking(part: str, column: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        table = pd.read_parquet(folder / part)
        table.drop(columns=column).to_parquet(folder / part, index=False)

    return change


def says(part: str, column: str, value: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        table = pd.read_parquet(folder / part)
        table.assign(**{column: value}).to_parquet(folder / part, index=False)

    return change


@pytest.mark.parametrize(
    "breaks",
    [
        without("gaps.parquet"),
        without("sources.json"),
        overwritten("figures.parquet", b"torn"),
        overwritten("sources.json", b"{"),
        overwritten("made_of.json", b"\xff"),
        lacking("figures.parquet", "grade"),
        lacking("figures.parquet", "numerator"),
        lacking("assessments.parquet", "verdict"),
        lacking("corrections.parquet", "district"),
        says("assessments.parquet", "verdict", "of another program"),
        says("figures.parquet", "status", "of another program"),
    ],
)
def test_an_edition_that_cannot_be_read_is_named_and_stops_nothing(
    build, tmp_path: Path, breaks: Callable[[Path], object]
) -> None:
    first = build(tmp_path / "out")
    breaks(first.folder / "results" / TOY)
    second = stored(build(tmp_path / "out"))
    assert (second.compared_with, second.not_compared) == ("", DAY)
    assert second.changes.empty


def test_an_edition_without_fingerprints_is_compared_for_unknown_reasons(
    build, change, tmp_path: Path
) -> None:
    first = build(tmp_path / "out")
    for part in ("made_of.json", "compared.json", "changes.parquet"):
        (first.folder / "results" / TOY / part).unlink()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    second = stored(build(tmp_path / "out"))
    assert second.compared_with == DAY
    assert {reason for *_, reason in told(second)} == {"unknown"}


def test_where_links_are_barred_the_page_leads_to_the_latest(
    build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def barred(*_: object, **__: object) -> None:
        raise OSError("A required privilege is not held by the client")

    monkeypatch.setattr(Path, "symlink_to", barred)
    assert latest_edition(tmp_path) is None
    first = build(tmp_path)
    assert latest_edition(tmp_path) == first.folder
    assert stored(build(tmp_path)).compared_with == DAY


def test_a_link_to_nowhere_is_no_edition(tmp_path: Path) -> None:
    (tmp_path / LATEST).symlink_to("gone")
    assert latest_edition(tmp_path) is None
