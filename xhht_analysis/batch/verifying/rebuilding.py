"""An edition made again in a folder of its own, and held against what was published."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from xhht_analysis.batch.around import write_around
from xhht_analysis.batch.earlier import store_compared
from xhht_analysis.batch.environment import environment
from xhht_analysis.batch.jobs import Job, Selection
from xhht_analysis.batch.manifest import Brief, Manifest, State, read_manifest
from xhht_analysis.batch.preparation import Prepared, prepare
from xhht_analysis.batch.rendering.running import run_tasks
from xhht_analysis.batch.rendering.tasks import Execution, Made, Outcome, Task
from xhht_analysis.batch.staging import write
from xhht_analysis.batch.verifying.numbers import NumbersChecked, compare_numbers
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.vocabulary.problems import Problem, Refused

_RESULTS = "results"
_DAY = "SOURCE_DATE_EPOCH"
# What says how an edition compares with the one before, which may be gone.
_OF_BEFORE = frozenset({"changes.parquet", "compared.json"})
_AS_OF = "as_of.json"

Key = tuple[str, str, str]


@dataclass(kw_only=True)
class Rebuilt:
    """What a rebuild found equal and what not.

    ``same``: places whose bytes are equal; ``other``: places whose bytes are not, or that only one
    side has; ``said``: briefs whose words and numbers are equal; ``said_other``: briefs, by their
    first place, that say something else; ``unmade``: briefs that came out otherwise, with both
    messages, empty for one that was made; ``uncompared``: places whose bytes cannot be compared,
    as the edition that they were made in or after is gone; ``gone``: the names of such editions.
    """

    numbers: NumbersChecked
    same: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    said: int = 0
    said_other: list[str] = field(default_factory=list)
    unmade: list[tuple[str, str, str]] = field(default_factory=list)
    uncompared: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)

    @property
    def all_equal(self) -> bool:
        """Whether nothing differs of what could be compared."""
        return not (self.numbers.differing or self.other or self.said_other or self.unmade)


def rebuild(
    workspace: Workspace,
    edition: Path,
    manifest: Manifest,
    *,
    boundaries: Sequence[Path],
    execution: Execution,
    ended: Callable[[], None] = lambda: None,
) -> Rebuilt:
    """Make an edition again as its manifest says and compare.

    Nothing is written but to a temporary folder, which is removed; no brief is kept and no picture
    is taken from a store. ``Refused`` where inputs are not right, or where there is no room.
    """
    with _dated(_computed_on(edition, manifest)):
        try:
            with tempfile.TemporaryDirectory("-xhht") as folder:
                store, again = Path(folder, "computed"), Path(folder, "edition")
                ready = prepare(
                    workspace,
                    Selection.of(manifest.request),
                    store=store,
                    boundaries=boundaries,
                    workers=execution.workers,
                )
                made = _Rebuilding(ready, edition, manifest, again, execution, ended)
                return made.compared()
        except OSError as error:
            facts = {"came": str(error)}
            raise Refused([Problem("out-not-writable", tempfile.gettempdir(), "", facts)]) from None


def _computed_on(edition: Path, manifest: Manifest) -> date:
    """The day that figures were computed on: another than the edition's where midnight passed."""
    stored = sorted((edition / _RESULTS).glob(f"*/{_AS_OF}"))
    try:
        days = [date.fromisoformat(json.loads(path.read_bytes())["as_of"]) for path in stored]
    except (OSError, ValueError, KeyError, TypeError):
        days = []
    return manifest.as_of or min(days, default=manifest.day)


def _dated(day: date) -> AbstractContextManager[None]:
    """A day that everything in this process and its workers is dated by; no store of pictures."""
    seconds = int(datetime.combine(day, time(), UTC).timestamp())
    return environment({_DAY: str(seconds), PICTURES_VARIABLE: None})


class _Rebuilding:
    def __init__(
        self,
        ready: Prepared,
        edition: Path,
        manifest: Manifest,
        folder: Path,
        execution: Execution,
        ended: Callable[[], None],
    ) -> None:
        self._ready, self._edition, self._manifest = ready, edition, manifest
        self._folder, self._execution, self._ended = folder, execution, ended
        self._jobs = {job.key: job for job in ready.jobs}
        self._before = edition.with_name(manifest.before) if manifest.before else None
        self._is_gone = self._before is not None and not self._before.is_dir()

    def compared(self) -> Rebuilt:
        self._store_results()
        found = Rebuilt(numbers=self._numbers())
        if self._is_gone:
            found.gone.add(self._manifest.before)
        briefs = self._manifest.briefs
        for brief in briefs:
            if brief.key not in self._jobs:
                found.unmade.append((_place(brief), brief.message, "–"))
        made = self._made(briefs)
        for brief in briefs:
            if brief.key in made:
                self._compare_brief(found, brief, made[brief.key])
        self._compare_kept(found, [one for one in briefs if one.key in made])
        self._compare_rest(found)
        return found

    def _store_results(self) -> None:
        before = None if self._is_gone else self._before
        ready, folder = self._ready, self._folder / _RESULTS
        store_compared(ready.catalogue, ready.results, ready.official, before=before, folder=folder)

    @property
    def _not_compared(self) -> frozenset[str]:
        """Parts that cannot be made again where the edition before is gone."""
        return _OF_BEFORE if self._is_gone else frozenset()

    def _numbers(self) -> NumbersChecked:
        was, now = self._edition / _RESULTS, self._folder / _RESULTS
        return compare_numbers(was, now, without=self._not_compared)

    def _made(self, briefs: Sequence[Brief]) -> Mapping[Key, Made]:
        """Every brief from today's results; of a kept one only whether it still says the same."""
        tasks = [
            self._task(brief, self._manifest, known=brief.shown if _is_kept(brief) else "")
            for brief in briefs
            if brief.key in self._jobs
        ]
        return self._run(tasks, self._folder / _RESULTS)

    def _task(self, brief: Brief, made_in: Manifest, *, known: str = "") -> Task:
        limits = self._execution.limits
        job: Job = self._jobs[brief.key]
        return Task(job=job, edition=made_in.edition, day=made_in.day, known=known, limits=limits)

    def _run(self, tasks: Sequence[Task], results: Path) -> Mapping[Key, Made]:
        found: dict[Key, Made] = {}

        def take(made: Made) -> None:
            found[made.job.key] = made
            self._ended()

        root = self._ready.catalogue.workspace.root
        if tasks:
            run_tasks(tasks, execution=self._execution, results=results, workspace=root, made=take)
        return found

    def _compare_brief(self, found: Rebuilt, brief: Brief, made: Made) -> None:
        if made.message != brief.message:
            found.unmade.append((_place(brief), brief.message, made.message))
            return
        if made.message:
            return
        if made.shown == brief.shown:
            found.said += 1
        else:
            found.said_other.append(_place(brief))
        if not _is_kept(brief):
            self._compare_files(found, brief, made, uncompared=self._is_gone)

    def _compare_kept(self, found: Rebuilt, briefs: Sequence[Brief]) -> None:
        """Kept briefs from what the edition that they were made in has stored."""
        kept = [brief for brief in briefs if _is_kept(brief)]
        for since in sorted({brief.since for brief in kept}):
            mine = [brief for brief in kept if brief.since == since]
            folder = self._edition.with_name(since)
            made_in = read_manifest(folder)
            if made_in is None:
                found.gone.add(since)
                for brief in mine:
                    self._compare_files(found, brief, None, uncompared=True)
                continue
            tasks = [self._task(brief, made_in) for brief in mine]
            made = self._run(tasks, folder / _RESULTS)
            for brief in mine:
                self._compare_files(found, brief, made[brief.key], uncompared=False)

    def _compare_files(
        self, found: Rebuilt, brief: Brief, made: Made | None, *, uncompared: bool
    ) -> None:
        """Hold a brief's files against those made again, which are put where the index leads."""
        files = {} if made is None else made.files
        for place in sorted(brief.files.keys() | files.keys()):
            path = self._edition / place
            was = path.read_bytes() if path.is_file() else None
            if uncompared:
                found.uncompared.append(place)
            else:
                (found.same if was == files.get(place) else found.other).append(place)
            content = was if uncompared else files.get(place)
            if content is not None:
                write(self._folder / place, content)

    def _compare_rest(self, found: Rebuilt) -> None:
        """The pages around the briefs, the stored results as files, and all of it as one file."""
        manifest, folder = self._manifest, self._folder
        outcomes = [
            Outcome(self._jobs[one.key], one.message, one.kept_from)
            for one in manifest.briefs
            if one.key in self._jobs
        ]
        facts = {"folder": folder, "edition": manifest.edition, "day": manifest.day}
        write_around(self._ready.catalogue.workspace.root, outcomes, **facts)
        of_briefs = {place for brief in manifest.briefs for place in brief.files}
        made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        for place in sorted(
            (manifest.files.keys() | made) - of_briefs - {*found.same, *found.other}
        ):
            if place.rpartition("/")[2] in self._not_compared:
                found.uncompared.append(place)
                continue
            sides = [base / place for base in (self._edition, folder)]
            contents = [side.read_bytes() if side.is_file() else None for side in sides]
            (found.same if contents[0] == contents[1] else found.other).append(place)


def _is_kept(brief: Brief) -> bool:
    return brief.state is State.KEPT


def _place(brief: Brief) -> str:
    return min(brief.files, default=f"{brief.publication}/{brief.area}.{brief.language}")
