"""Editions to be verified and broken."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import Said, Xhht
from tests.batch.verifying.pair import EPOCH, Pair, everything, made_pair, rendered
from xhht_analysis.batch.preparation import Prepared
from xhht_analysis.batch.verifying import rebuilding
from xhht_analysis.catalogue import Workspace
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.cli.terminal import OUT
from xhht_analysis.results.results import Results


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, toy_results: Results) -> tuple[Pair, Prepared]:
    """The editions, to be copied, and what the second was made from."""
    return made_pair(tmp_path_factory.mktemp("verified"), toy_results)


@pytest.fixture
def editions(once: tuple[Pair, Prepared], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pair:
    """Editions and a workspace to be broken; whatever is drawn is drawn by ``rendered``."""
    made, _ = once
    monkeypatch.setattr(rebuilding, "run_tasks", rendered)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "toy"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temporary").mkdir()
    shutil.copytree(made.workspace.root, tmp_path / "toy")
    shutil.copytree(made.out, tmp_path / "out", symlinks=True)
    return Pair(Workspace(tmp_path / "toy"), tmp_path / "out")


@pytest.fixture
def same_inputs(once: tuple[Pair, Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    """Spares computing once more what the same inputs give."""
    monkeypatch.setattr(rebuilding, "prepare", lambda *_, **__: once[1])


@pytest.fixture
def never_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be made again."""
    monkeypatch.setattr(rebuilding, "prepare", None)


@pytest.fixture
def verify(
    xhht: Xhht, editions: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """Runs `xhht verify` on a wide terminal, after which nothing of it is left."""
    monkeypatch.setattr(OUT, "width", 400)

    def run(*arguments: str | Path) -> Said:
        before = everything(editions.out)
        said = xhht("verify", "--in", editions.out, *arguments)
        assert everything(editions.out) == before, "an edition is only looked at"
        assert list((tmp_path / "temporary").iterdir()) == []
        assert os.environ["SOURCE_DATE_EPOCH"] == EPOCH
        return said

    return run
