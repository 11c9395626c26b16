"""`xhht verify`: an edition against its manifest, in which nobody needs to believe."""

import hashlib
from pathlib import Path

import pytest

from tests.batch.history import TOY
from tests.batch.verifying.pair import FIRST, KEPT, altered
from xhht_analysis.batch.manifest import NAME


@pytest.mark.usefixtures("never_again")
def test_a_file_that_is_missing_or_was_added_is_named(editions, verify) -> None:
    (editions.latest / KEPT).unlink()
    (editions.latest / TOY / "added.html").write_text("<p>", encoding="utf-8")
    said = verify("--files-only")
    assert said.code == 1
    assert f"✗ Missing: {KEPT}" in said.out
    assert f"✗ Not in the manifest: {TOY}/added.html" in said.out
    assert "its files are not what its manifest says" in said.out


@pytest.mark.usefixtures("never_again")
def test_files_alone_make_nothing_again(verify) -> None:
    said = verify(FIRST, "--files-only")
    assert said.code == 0
    assert "every file is as its manifest has it. Nothing was made again." in said.out


@pytest.mark.usefixtures("never_again")
def test_another_program_library_or_commit_is_told(editions, verify) -> None:
    def older(stored: dict) -> None:
        stored["versions"]["pandas"] = "3.0.0rc1"
        stored["commit"] = "0" * 40 + "+"

    altered(editions.latest, older)
    said = verify("--files-only")
    assert "! Another version: pandas 3.0.0rc1 → " in said.out
    assert "Another commit (git): 000000000000+ → " in said.out


@pytest.mark.usefixtures("never_again")
def test_an_unknown_edition_or_one_without_a_manifest_cannot_be_verified(editions, verify) -> None:
    assert verify("2020-01-01").code == 2
    (editions.latest / NAME).write_text("{}", encoding="utf-8")
    said = verify()
    assert said.code == 2
    assert "no manifest that can be read" in said.err


@pytest.mark.parametrize(
    "place",
    ["../secret.txt", "{out}/secret.txt", "a/../../secret.txt", "C:/x", "..\\x", "//host/x", "."],
)
@pytest.mark.usefixtures("never_again")
def test_a_manifest_that_leads_out_of_the_edition_is_told_and_not_followed(
    editions, verify, place: str
) -> None:
    (editions.out / "secret.txt").write_text("secret", encoding="utf-8")
    place, digest = place.format(out=editions.out), hashlib.sha256(b"secret").hexdigest()
    altered(editions.latest, lambda stored: stored["files"].update({place: digest}))
    said = verify()
    assert said.code == 1
    assert f"✗ Leads out of the edition; not followed: {place} " in f"{said.out} "
    assert "Nothing was made again" in said.out


@pytest.mark.parametrize("name", ["before", "edition"])
@pytest.mark.usefixtures("never_again")
def test_a_name_that_is_none_is_told_and_not_followed(editions, verify, name: str) -> None:
    altered(editions.latest, lambda stored: stored.update({name: "../../elsewhere"}))
    said = verify()
    assert said.code == 1
    assert "not followed: ../../elsewhere" in said.out


@pytest.mark.usefixtures("never_again")
def test_a_link_in_the_edition_is_told_and_not_followed(editions, verify, tmp_path: Path) -> None:
    (editions.latest / KEPT).rename(tmp_path / "page.html")
    (editions.latest / KEPT).symlink_to(tmp_path / "page.html")
    said = verify()
    assert said.code == 1
    assert f"not followed: {KEPT}" in said.out


@pytest.mark.usefixtures("never_again")
def test_outlines_outside_of_the_workspace_must_be_named(editions, verify, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere.gpkg")
    altered(editions.latest, lambda stored: stored["request"].update(boundaries=[elsewhere]))
    said = verify()
    assert said.code == 2
    assert "--boundaries" in said.err
    assert elsewhere in said.err
    assert verify("--files-only").code == 0
