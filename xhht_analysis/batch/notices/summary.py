"""A run in short: what was built, what failed and why, what is missing, since when, and where."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from xhht_analysis.batch.journal import Run
from xhht_analysis.batch.lock import Holder
from xhht_analysis.wording.problems import ToldProblem


class Ending(StrEnum):
    """How a run ended; programs read it, so that a value never changes its meaning."""

    BUILT = "built"  # every brief is there
    SOME_FAILED = "some_failed"  # an edition is published, without the briefs that failed
    UNCHANGED = "unchanged"  # the latest edition stands as it is
    REFUSED = "refused"  # nothing was published, for the problems that are named
    LOCKED = "locked"  # another run was at work in the same folder
    CRASHED = "crashed"  # nothing was published, for a fault of the program or the machine


EXIT_CODES: Mapping[Ending, int] = {
    Ending.BUILT: 0,
    Ending.UNCHANGED: 0,
    Ending.SOME_FAILED: 1,
    Ending.REFUSED: 2,
    Ending.LOCKED: 3,
    Ending.CRASHED: 2,
}


@dataclass(frozen=True, kw_only=True)
class Failing:
    """A brief that could not be made; ``since``: the first run in a row that it failed in, UTC."""

    publication: str
    area: str
    name: str
    language: str
    message: str
    since: datetime


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """A return that is not in the figures; ``since``: the first run in a row without it, UTC."""

    publication: str
    area: str
    name: str
    state: str
    since: datetime


@dataclass(frozen=True, kw_only=True)
class Summary:
    """One run.

    ``edition``: the one that it published or, where it published none, the one that stands, empty
    before the first; ``failed`` and ``missing`` are that edition's; ``published``: UTC,
    ``None`` where an older program did not write it down; ``built``, ``kept``: briefs
    that this run made, or took over; ``bundle``: the edition as one file, where there is one;
    ``problems``: each code with its texts; ``holder``: who is at work, if it said;
    ``removed``: editions beyond those that are kept; ``not_whole_since``: the first run in a row
    that did not end with 0. Paths are relative to ``out``.
    """

    ending: Ending
    run: Run
    ended: datetime
    edition: str = ""
    before: str = ""
    published: datetime | None = None
    bundle: str = ""
    built: int = 0
    kept: int = 0
    failed: tuple[Failing, ...] = ()
    missing: tuple[Lacking, ...] = ()
    problems: tuple[tuple[str, ToldProblem], ...] = ()
    holder: Holder | None = None
    removed: tuple[str, ...] = ()
    not_whole_since: datetime | None = None

    @property
    def exit_code(self) -> int:
        """What the command ends with."""
        return EXIT_CODES[self.ending]

    @property
    def index(self) -> str:
        """The edition's index."""
        return f"{self.edition}/index.html" if self.edition else ""
