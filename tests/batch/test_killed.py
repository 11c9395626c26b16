"""A batch that is killed leaves editions whole, and the next run takes up what was finished."""

import tempfile
import time

import psutil
import pytest

from tests.batch.conftest import Xhht
from tests.batch.editions import undrawn
from tests.batch.kills import complete, finished, killed, latest, site, until
from xhht_analysis.batch.rendering import slots

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not psutil.LINUX, reason="what a run started is found in /proc"),
]
BRIEFS = ("--language", "vi")  # three districts and the province


def test_killed_again_and_again_it_ends_with_every_brief_made_once() -> None:
    with site() as place:
        run = place.start(*BRIEFS)
        until(lambda: place.holder == run.pid, what="the lock")
        killed(place, run)
        assert latest(place) is None

        run = place.start(*BRIEFS)
        until(lambda: len(place.recorded) >= 2, what="two briefs")
        killed(place, run)
        assert latest(place) is None

        taken_up, began = place.recorded, time.time()
        finished(place.start(*BRIEFS))
        folder = complete(place, briefs=4)
        made_again = [file for file in taken_up if (folder / file).stat().st_mtime > began]
        assert made_again == []


def test_of_two_batches_at_once_one_runs_and_the_other_names_it() -> None:
    with site() as place:
        first = place.start()
        until(lambda: place.holder == first.pid, what="the lock")
        second = place.start()
        said, _ = second.communicate()
        killed(place, first)
    assert second.returncode == 3
    assert str(first.pid) in said


def test_what_a_killed_run_left_in_the_temporary_folder_goes_with_the_next(
    xhht: Xhht, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where all its briefs were finished, so that no worker starts that could sweep."""
    undrawn(monkeypatch)
    monkeypatch.setattr(slots, "start_ahead", lambda: None)  # it outlives the site
    with site() as place:
        monkeypatch.setenv("XHHT_WORKSPACE", str(place.root / "toy"))
        monkeypatch.setattr(tempfile, "tempdir", str(place.temporary))
        left = place.temporary / "xhht-worker-killed"
        left.mkdir()
        left.with_name(f"{left.name}.held").touch()
        assert xhht("build", *BRIEFS, "--out", place.out).code == 0
        assert list(place.temporary.glob("xhht-worker-killed*")) == []
