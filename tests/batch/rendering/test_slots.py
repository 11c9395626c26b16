"""A process that cannot be started at once, as the fork server was lost, is asked for again."""

from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import pytest

from xhht_analysis.batch.rendering import local
from xhht_analysis.batch.rendering.local import LocalWorkers
from xhht_analysis.batch.rendering.stage import Place, Stage


@pytest.mark.parametrize("often", [1, 2])
def test_a_lost_fork_server_costs_nothing_once_and_leaves_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, often: int
) -> None:
    asked: list[object] = []

    def submit(self: ProcessPoolExecutor, *_: object) -> Future:
        asked.append(self)
        if len(asked) <= often:
            raise ConnectionResetError("the fork server has gone")
        monkeypatch.setattr(local, "active_children", lambda: [Gone()])
        return Future()

    monkeypatch.setattr(ProcessPoolExecutor, "submit", submit)
    monkeypatch.setattr(local, "active_children", list)
    here = Place(results=tmp_path, workspace=tmp_path)
    workers = LocalWorkers(Stage(here=here, run="x"), workers=1)
    if often == 1:
        assert isinstance(workers.submit(None), Future)
    else:
        with pytest.raises(ConnectionResetError):
            workers.submit(None)
    workers.stop(now=True)
    assert len(asked) == 2


class Gone:
    """A process that has ended."""

    exitcode = 0

    def join(self, timeout: float) -> None:
        """Nothing to wait for."""
