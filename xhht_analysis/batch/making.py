"""The briefs of an edition: finished by a run that was killed, kept as they are, or made."""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from xhht_analysis.batch.earlier import store_compared
from xhht_analysis.batch.events import tell
from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.manifest import Brief, State, Why
from xhht_analysis.batch.rendering.running import run_tasks
from xhht_analysis.batch.rendering.tasks import Made, Outcome, Task
from xhht_analysis.batch.reuse import Earlier, MadeOf, is_told_of
from xhht_analysis.batch.staging import Staging
from xhht_analysis.batch.work import Work


class Making:
    """The briefs of one edition, those that are finished already among them."""

    def __init__(self, work: Work, staging: Staging, ended: Callable[[Outcome], None]) -> None:
        self._work, self._staging, self._ended = work, staging, ended
        self.earlier = Earlier(work.before)
        self._finished = {brief.key: brief for brief in staging.taken_up()}
        self._briefs: dict[tuple[str, str, str], Brief] = {}
        self._changed: Mapping[str, Collection[str]] = {}

    def store_results(self) -> None:
        """Store each publication's results with what changed since the edition before."""
        work = self._work
        held = store_compared(
            work.catalogue,
            work.results,
            work.official,
            before=work.before,
            folder=self._staging.results,
        )
        changes = {ident: held.part(ident, "changes") for ident in held}
        self._changed = {
            ident: frozenset() if found.empty else frozenset(found["area_code"])
            for ident, found in changes.items()
        }

    def briefs(self) -> tuple[Brief, ...]:
        """Every brief: finished by an earlier run, kept from the edition before, or made now."""
        work = self._work
        made_of = MadeOf(work.catalogue, work.inputs, self._staging.results)
        tasks, whys = [], {}
        for job in work.jobs:
            key, of = job.key, made_of.of(job)
            blank = _blank(job, of)
            why = (Why.FORCED,) if work.force else self.earlier.why(key, of)
            told = is_told_of(work.catalogue, job, self._changed[job.publication])
            if (done := self._finished.get(key)) is not None and done.made_of == of:
                self._end(job, done)
            elif not why and not told:
                self._keep(job, blank)
            else:
                known = "" if work.force or told else self.earlier.known(key, why)
                whys[key] = blank, why or (Why.FIGURES,)
                tasks.append(self._task(job, known))
        if tasks:
            run_tasks(
                tasks,
                execution=work.execution,
                results=self._staging.results,
                workspace=work.catalogue.workspace.root,
                made=lambda made: self._take(made, *whys[made.job.key]),
            )
        return tuple(self._briefs[job.key] for job in work.jobs)

    def _task(self, job: Job, known: str) -> Task:
        limits = self._work.execution.limits
        edition, day = self._staging.name, self._staging.day
        return Task(job=job, edition=edition, day=day, known=known, limits=limits)

    def _take(self, made: Made, blank: Brief, why: tuple[Why, ...]) -> None:
        job, facts = made.job, {"losses": made.losses, "seconds": round(made.seconds, 3)}
        if made.message:
            failed = replace(blank, message=made.message, why=why, **facts)
            self._record(job, failed, {})
        elif not made.files:
            self._keep(job, replace(blank, **facts))
        else:
            hashes = {place: _digest(content) for place, content in made.files.items()}
            built = replace(blank, state=State.BUILT, shown=made.shown, why=why, files=hashes)
            self._record(job, replace(built, since=self._staging.name, **facts), made.files)

    def _keep(self, job: Job, blank: Brief) -> None:
        """Take a brief over from the edition before, as it is."""
        found = self.earlier.brief(blank.key)
        facts = {"shown": found.shown, "since": found.since, "files": found.files}
        kept = replace(blank, state=State.KEPT, **facts)
        self._record(job, kept, self.earlier.content(found))

    def _record(self, job: Job, brief: Brief, files: Mapping[str, bytes]) -> None:
        self._staging.record(brief, files)
        told = {"why": " ".join(brief.why), "seconds": brief.seconds, "message": brief.message}
        tell("brief", **dict(zip(("publication", "area", "language"), brief.key, strict=True)),
             state=str(brief.state), **told)  # fmt: skip
        self._end(job, brief)

    def _end(self, job: Job, brief: Brief) -> None:
        self._briefs[brief.key] = brief
        self._ended(Outcome(job, brief.message, brief.kept_from))


def _blank(job: Job, made_of: Mapping[str, str]) -> Brief:
    """A brief of which nothing is there yet."""
    return Brief(
        publication=job.publication,
        area=job.area.code,
        name=job.area.name,
        language=job.language,
        parameters=job.parameters,
        formats=job.formats,
        made_of=made_of,
        state=State.FAILED,
        files={},
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
