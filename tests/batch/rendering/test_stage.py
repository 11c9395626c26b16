"""What workers elsewhere need is put where they can read it, checked when it comes, and removed."""

import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from xhht_analysis.batch.rendering.folder import PREFIX, own_folder, remove_own_folder, sweep
from xhht_analysis.batch.rendering.stage import Place, Stage, placed, shared_file
from xhht_analysis.vocabulary.problems import Refused


@pytest.fixture
def here(tmp_path: Path) -> Place:
    """Results and a workspace with a little of everything."""
    for name in (
        "results/toy_2023/figures.parquet",
        "workspace/data/publications.yml",
        "workspace/data/generate.py",
        "workspace/data/areas/units.csv",
        "workspace/data/returns/2023/584.xlsx",
        "workspace/maps/toy.geojson",
        "workspace/notebooks/brief.ipynb",
        "workspace/notebooks/.ipynb_checkpoints/brief.ipynb",
        "workspace/reports/2024-01-02/index.html",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return Place(results=tmp_path / "results", workspace=tmp_path / "workspace")


@pytest.fixture
def folder() -> Iterator[Path]:
    """This process's own, which is not left behind."""
    yield own_folder()
    remove_own_folder()


def stage(here: Place, shared: str, digest: str) -> Stage:
    return Stage(here=here, run="1", shared=shared, digest=digest)


def below(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() or not any(path.iterdir()))
    return sorted(path.relative_to(folder).as_posix() for path in found)


@pytest.mark.parametrize("where", ["memory://briefs", "file://{tmp_path}/shared"])
def test_a_worker_elsewhere_has_what_a_brief_needs_and_no_return(
    where: str, here: Place, folder: Path, tmp_path: Path
) -> None:
    """The folder of returns is there, as a publication's figures are said to be in it."""
    root = where.format(tmp_path=tmp_path)
    with shared_file(here, folder=root) as (shared, digest):
        place = placed(stage(here, shared, digest))
        assert below(place.results) == ["toy_2023/figures.parquet"]
        assert below(place.workspace) == [
            "data/areas/units.csv",
            "data/publications.yml",
            "data/returns/2023",
            "maps/toy.geojson",
            "notebooks/brief.ipynb",
        ]
        assert place.results.is_relative_to(folder)
    system, path = fsspec.core.url_to_fs(root)
    assert system.ls(path) == [], "nothing is left in the shared folder"
    assert placed(stage(here, shared, digest)) == place, "it is fetched once"


def test_the_same_content_of_a_run_that_was_killed_takes_its_place(
    here: Place, tmp_path: Path
) -> None:
    root = f"file://{tmp_path}/shared"
    with shared_file(here, folder=root) as first:
        pass
    with shared_file(here, folder=root) as again:
        (here.workspace / "maps" / "toy.geojson").write_text("other")
        with shared_file(here, folder=root) as other:
            assert len(list((tmp_path / "shared").iterdir())) == 2
    assert (first == again, first == other) == (True, False)


def test_where_nothing_is_shared_the_folders_are_those_of_this_machine(here: Place) -> None:
    assert placed(stage(here, "", "")) == here


def test_a_file_that_is_not_what_was_put_there_is_not_opened(
    here: Place, folder: Path, tmp_path: Path
) -> None:
    with shared_file(here, folder=f"file://{tmp_path}/shared") as (shared, digest):
        with zipfile.ZipFile(shared.removeprefix("file://"), "a") as archive:
            archive.writestr("workspace/notebooks/brief.ipynb/../../more.ipynb", "1 / 0")
        with pytest.raises(OSError, match="not what was put there"):
            placed(stage(here, shared, digest))
    assert [path.name for path in folder.iterdir()] == []


def test_a_file_that_is_gone_is_told(here: Place, folder: Path) -> None:
    gone = stage(here, "memory://briefs/xhht-1.zip", "1")
    with pytest.raises(OSError, match=r"memory://briefs/xhht-1\.zip: "):
        placed(gone)


@pytest.mark.parametrize(
    "where", ["file://{tmp_path}/results/toy_2023/figures.parquet/x", "no://x"]
)
def test_a_shared_place_that_cannot_be_written_to_is_refused(
    where: str, here: Place, tmp_path: Path
) -> None:
    where = where.format(tmp_path=tmp_path)
    with pytest.raises(Refused) as refused, shared_file(here, folder=where):
        pass
    (problem,) = refused.value.problems
    assert (problem.code, problem.file) == ("shared-unusable", where)


def test_a_folder_goes_with_its_process_or_is_swept_by_the_next(tmp_path: Path) -> None:
    """One that is at work keeps its own; one that was killed cannot remove it."""
    source = textwrap.dedent("""
        import os, sys, time
        from xhht_analysis.batch.rendering.folder import own_folder
        print(own_folder(), flush=True)
        sys.stdin.readline()
    """)
    environment = {"TMPDIR": "/tmp", "PYTHONPATH": ":".join(sys.path)}
    command = (sys.executable, "-c", source)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with (
        subprocess.Popen(command, env=environment, **pipes) as killed,
        subprocess.Popen(command, env=environment, **pipes) as working,
    ):
        left, kept = (Path(one.stdout.readline().strip()) for one in (killed, working))
        assert left.name.startswith(PREFIX)
        killed.kill()
        killed.wait()
        sweep = "from xhht_analysis.batch.rendering.folder import sweep; sweep()"
        subprocess.run((sys.executable, "-c", sweep), env=environment, check=True)
        assert (left.exists(), kept.exists()) == (False, True)
        working.communicate("\n")
    assert not kept.exists()


def test_a_folder_that_a_kernel_makes_anew_while_it_goes_is_swept(folder: Path) -> None:
    remove_own_folder()
    folder.mkdir()
    kept = own_folder()
    sweep()
    assert (folder.exists(), kept.exists()) == (False, True)
