"""Publications are computed one after another or side by side, with the same bytes."""

import logging
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.conftest import copy_toy
from xhht_analysis.batch import computing
from xhht_analysis.batch.computing import compute_stored
from xhht_analysis.catalogue import Catalogue, load_catalogue

DAY = date(2023, 12, 31)
IDENTS = ["toy_2023", "toy_two", "toy_three", "toy_four"]
WRONG = "toy_three"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The made-up province four times; a table of one of them has a cell that is no number."""
    workspace = copy_toy(tmp_path_factory.mktemp("many") / "toy")
    listed = workspace.data / "publications.yml"
    (own,) = yaml.safe_load(listed.read_text(encoding="utf-8"))
    shutil.copytree(workspace.data / "published", workspace.data / "broken")
    table = next((workspace.data / "broken").glob("*.csv"))
    head, first, *rest = table.read_text(encoding="utf-8").splitlines()
    first = first.rpartition(",")[0] + ",many"
    table.write_text("\n".join([head, first, *rest]) + "\n", encoding="utf-8")
    every = [own | {"id": ident} for ident in IDENTS]
    every[IDENTS.index(WRONG)]["figures"] = ["returns/2023", "broken"]
    text = "".join(yaml.safe_dump([one], allow_unicode=True) for one in every)
    listed.write_text(text, encoding="utf-8")
    return load_catalogue(workspace)


@pytest.fixture(scope="module")
def in_turn(many: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict, Path]:
    folder = tmp_path_factory.mktemp("in_turn")
    return computed(many, folder, workers=1), folder


def computed(catalogue: Catalogue, folder: Path, *, workers: int) -> dict:
    every = list(catalogue.publications.values())
    return dict(compute_stored(catalogue, every, on=DAY, folder=folder, workers=workers))


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_what_is_wrong_with_one_is_told_of_it_and_the_others_are_stored(in_turn) -> None:
    found, folder = in_turn
    assert [ident for ident in IDENTS if found[ident]] == [WRONG]
    assert {path.name for path in folder.iterdir()} == {*IDENTS} - {WRONG}


def test_side_by_side_the_same_is_found_and_stored(
    many: Catalogue, in_turn, tmp_path: Path
) -> None:
    found, folder = in_turn
    assert computed(many, tmp_path, workers=2) == found
    assert content(tmp_path) == content(folder)


def test_a_process_that_is_lost_costs_nothing_but_time(
    many: Catalogue,
    in_turn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(computing, "_computed_there", lost)
    caplog.set_level(logging.WARNING, "xhht_analysis.batch")
    found, folder = in_turn
    assert computed(many, tmp_path, workers=2) == found
    assert content(tmp_path) == content(folder)
    told = [one.facts["publication"] for one in caplog.records if one.event == "lost"]
    assert sorted(told) == sorted(IDENTS[1:])


def lost(*_: object) -> None:
    """In the other process: end without an answer."""
    os._exit(9)


def test_what_cannot_be_stored_is_told(many: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    publication = many.publications["toy_2023"]
    found = compute_stored(many, [publication], on=DAY, folder=file, workers=1)
    ((problem,),) = found.values()
    assert (problem.code, problem.file) == ("out-not-writable", str(file))
