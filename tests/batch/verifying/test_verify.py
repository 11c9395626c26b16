"""`xhht verify`: an edition made again, and held against what was published."""

import hashlib
import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from tests.batch.history import CELL, FIFTY, FORTY_NINE
from tests.batch.verifying.pair import BUILT, FIRST, KEPT, SECOND, STORED, altered
from xhht_analysis.batch.verifying import rebuilding


def with_another_cell(edition: Path) -> None:
    """One graduate more in the stored figures, in a table that is otherwise as it was."""
    path = edition / STORED
    table = pd.read_parquet(path)
    here = (table["indicator"] == "university_15plus_pct") & (table["area_code"] == "99201")
    row = table.index[here & (table["year"] == 2023)][0]
    table.loc[row, "numerator"] = 51
    table.to_parquet(path, index=False)


def test_an_edition_as_it_was_made_holds(editions, verify) -> None:
    files = [path for path in editions.latest.rglob("*") if path.is_file()]
    said = verify()
    assert said.code == 0
    assert "0 different" in said.out
    assert "Briefs that say the same again: 2" in said.out
    assert f"Files as the manifest has them: {len(files) - 1} " in f"{said.out} "
    assert f"the same byte for byte: {len(files) - 1} " in said.out, "all but the manifest"
    assert "✗" not in said.out
    assert "!" not in said.out
    assert f"✓ Edition {SECOND}: all that was compared is equal." in said.out


@pytest.mark.usefixtures("same_inputs")
def test_a_figure_that_was_changed_is_named_with_its_cell(editions, verify) -> None:
    with_another_cell(editions.latest)
    said = verify()
    assert said.code == 1
    assert f"Not the bytes that were published: {STORED}" in said.out
    assert "1 different" in said.out
    assert re.search(r"│ toy_2023/figures.parquet │ \d+ │ numerator │ 51 │ 49 │", said.out)


@pytest.mark.usefixtures("same_inputs")
def test_a_figure_changed_together_with_the_manifest_is_found_all_the_same(
    editions, verify
) -> None:
    with_another_cell(editions.latest)
    digest = hashlib.sha256((editions.latest / STORED).read_bytes()).hexdigest()
    altered(editions.latest, lambda stored: stored["files"].update({STORED: digest}))
    said = verify()
    assert said.code == 1
    assert "Not the bytes" not in said.out
    assert "1 different" in said.out
    assert f"✗ Other bytes: {STORED}" in said.out
    assert verify("--files-only").code == 0, "which is why more than files is compared"


@pytest.mark.parametrize("page", [KEPT, BUILT])
@pytest.mark.usefixtures("same_inputs")
def test_a_page_that_was_changed_is_named_kept_or_not(editions, verify, page: str) -> None:
    path = editions.latest / page
    path.write_bytes(path.read_bytes() + b" ")
    said = verify()
    assert said.code == 1
    assert f"Not the bytes that were published: {page}" in said.out
    assert f"✗ Other bytes: {page}" in said.out
    assert ", 0 different" in said.out, "no number was touched"
    assert said.out.count(" Other bytes: ") == 1, "the zip holds the page as it was"


def test_an_input_that_changed_is_told_first_and_its_numbers_then(editions, verify) -> None:
    table = editions.workspace.root / CELL
    table.write_text(table.read_text("utf-8").replace(FORTY_NINE, FIFTY), "utf-8")
    said = verify()
    assert said.code == 1
    told, _, then = said.out.partition("differences are to be expected")
    assert f"! Another input today: {CELL} (" in told
    assert not re.search(r", 0 different", then)
    assert f"✗ Says something else: {BUILT}" in then
    assert f"✗ Says something else: {KEPT}" not in then


def test_inputs_that_are_refused_end_it(editions, verify) -> None:
    table = editions.workspace.root / CELL
    table.write_text(table.read_text("utf-8").replace(FORTY_NINE, f"{FORTY_NINE}x"), "utf-8")
    said = verify()
    assert said.code == 2
    assert CELL in said.err


@pytest.mark.usefixtures("same_inputs")
def test_where_the_editions_before_are_gone_briefs_are_held_to_what_they_say(
    editions, verify
) -> None:
    shutil.rmtree(editions.out / FIRST)
    said = verify()
    assert (said.code, "✗" in said.out) == (0, False)
    # Two pages, and two files that say how the results compare.
    assert f"Gone or unreadable: edition {FIRST}. The bytes of 4 files" in said.out
    altered(editions.latest, lambda stored: stored["briefs"][0].update(shown="0" * 64))
    assert f"✗ Says something else: {KEPT}" in verify().out


@pytest.mark.usefixtures("same_inputs")
def test_an_edition_may_have_been_copied_elsewhere_under_another_name(
    editions, verify, tmp_path: Path
) -> None:
    shutil.copytree(editions.latest, tmp_path / "copied")
    said = verify(tmp_path / "copied")
    assert said.code == 0
    assert f"✓ Edition {SECOND}" in said.out


@pytest.mark.usefixtures("same_inputs")
def test_a_brief_that_ends_otherwise_is_named(editions, verify) -> None:
    failed = {"state": "failed", "message": "cell 5"}
    altered(editions.latest, lambda stored: stored["briefs"][0].update(failed))
    said = verify()
    assert said.code == 1
    assert f"✗ Ended otherwise: {KEPT} (cell 5 → đã lập / made)" in said.out


@pytest.mark.usefixtures("same_inputs")
def test_a_full_disk_is_told_in_one_message(verify, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rebuilding, "write", full)
    said = verify()
    assert said.code == 2
    assert "No space left on device" in said.err
