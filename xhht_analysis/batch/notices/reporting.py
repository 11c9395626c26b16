"""A run that is logged, and told of, however it ends."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from xhht_analysis.batch.events import log, tell
from xhht_analysis.batch.journal import Run, journal
from xhht_analysis.batch.lock import Locked
from xhht_analysis.batch.manifest import Manifest
from xhht_analysis.batch.notices.outcome import of_crash, of_edition, of_lock, of_refusal
from xhht_analysis.batch.notices.reading import read_settings
from xhht_analysis.batch.notices.sending import notify
from xhht_analysis.batch.notices.settings import Settings
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.vocabulary.problems import Refused


@dataclass
class Report:
    """What a run hands in: the edition that is there at its end."""

    run: Run
    summary: Summary | None = None

    def edition(
        self, manifest: Manifest, *, fresh: bool = True, removed: Iterable[str] = ()
    ) -> None:
        """The edition was published, or (not ``fresh``) stands; ``removed``: older ones."""
        self.summary = of_edition(manifest, self.run, fresh=fresh, removed=removed)


@contextmanager
def reporting(out: Path, *, notices: Path | None = None, file: str = "") -> Iterator[Report]:
    """Log a run into ``out`` (or ``file``) and tell of its end those whom ``notices`` names.

    ``Refused`` where ``notices`` has a problem, before anything else is done. What the run raises
    is told and raised again.
    """
    with journal(out, file=file) as run:
        report, settings = Report(run), Settings()
        try:
            if notices is not None:
                settings = read_settings(notices)
            yield report
        except Refused as refused:
            codes = [problem.code for problem in refused.problems]
            tell("refused", level=logging.ERROR, problems=codes)
            notify(of_refusal(refused.problems, run), settings)
            raise
        except Locked as locked:
            tell("locked", level=logging.WARNING)
            notify(of_lock(locked.holder, run), settings)
            raise
        except (Exception, KeyboardInterrupt) as error:
            log.exception("crashed", extra={"event": "crashed", "facts": {}})
            notify(of_crash(error, run), settings)
            raise
        if report.summary is not None:
            notify(report.summary, settings)
