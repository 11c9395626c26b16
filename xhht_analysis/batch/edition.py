"""An edition: results once, briefs many, an index, and only then in its place."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from xhht_analysis.batch.around import write_around
from xhht_analysis.batch.environment import environment
from xhht_analysis.batch.events import tell
from xhht_analysis.batch.inputs import changed_inputs, commit_of, digests, versions
from xhht_analysis.batch.latest import free_name, publish
from xhht_analysis.batch.making import Making
from xhht_analysis.batch.manifest import Brief, Manifest, Missing
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.batch.staging import Staging, open_staging
from xhht_analysis.batch.work import Work
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.catalogue.digests import file_digest
from xhht_analysis.drawing.kept import PICTURES_VARIABLE, prune
from xhht_analysis.results.completeness import not_shown
from xhht_analysis.vocabulary.areas import AreaCode
from xhht_analysis.vocabulary.problems import Problem, Refused

# A picture that no edition drew with for so long goes; those of kept briefs may be needed again.
_UNUSED = timedelta(days=30)


@dataclass(frozen=True)
class Edition:
    """A finished edition: its folder, how each job ended, and what stands in its manifest."""

    folder: Path
    outcomes: tuple[Outcome, ...]
    manifest: Manifest

    @property
    def file(self) -> Path:
        """The edition as one file."""
        return self.folder / f"{self.folder.name}.zip"

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The jobs without a page."""
        return tuple(outcome for outcome in self.outcomes if not outcome.done)


def build_edition(
    work: Work, *, out: Path, ended: Callable[[Outcome], None] = lambda outcome: None
) -> Edition:
    """Make all pages of the jobs below ``out`` and point ``out/latest`` at them.

    The edition grows in a hidden folder beside its place and is moved there whole, so that a
    reader never finds half of one. A job that fails does not stop the others. ``Refused`` where
    the folder takes no more, or where inputs changed in the meantime; the finished briefs wait for
    the next run.
    """
    day = work.day or edition_day()
    pictures = None if work.pictures is None else str(work.pictures)
    with _told_as_refused(out), environment({PICTURES_VARIABLE: pictures}):
        name = work.name or free_name(out, day)
        staging = open_staging(out, key=work.key, name=name, day=day)
        making = Making(work, staging, ended)
        making.store_results()
        briefs = making.briefs()
        ends = zip(work.jobs, briefs, strict=True)
        outcomes = tuple(Outcome(job, one.message, one.kept_from) for job, one in ends)
        _refuse_changed(work)
        facts = {"folder": staging.edition, "edition": staging.name, "day": staging.day}
        write_around(work.catalogue.workspace.root, outcomes, **facts)
        manifest = _manifest(work, staging, briefs, making.earlier.manifest)
        manifest.write(staging.edition)
        folder = publish(staging, out)
        if work.pictures:
            prune(work.pictures, older_than=(staging.began - _UNUSED).timestamp())
    tell("published", edition=manifest.edition, failed=len(manifest.failed))
    return Edition(folder, outcomes, manifest)


def _manifest(
    work: Work, staging: Staging, briefs: Sequence[Brief], earlier: Manifest | None
) -> Manifest:
    folder = staging.edition
    of_briefs = {place for brief in briefs for place in brief.files}
    return Manifest(
        edition=staging.name,
        day=staging.day,
        as_of=work.as_of,
        before=work.before.name if work.before else "",
        request=work.request,
        inputs=work.inputs,
        changed=changed_inputs(earlier.inputs, work.inputs) if earlier else (),
        versions=versions(),
        commit=commit_of(work.catalogue.workspace.root),
        began=staging.began,
        ended=datetime.now(UTC),
        briefs=tuple(briefs),
        missing=tuple(_missing(work)),
        files={
            place: file_digest(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and (place := path.relative_to(folder).as_posix()) not in of_briefs
        },
    )


def _missing(work: Work) -> Iterator[Missing]:
    for ident in work.results:
        completeness, as_of = work.results.part(ident, "completeness"), work.results.as_of(ident)
        on = work.catalogue.publications[ident].units_at
        for code, state in not_shown(completeness, on=as_of):
            name = work.catalogue.register.at(AreaCode(code, on)).name
            yield Missing(publication=ident, area=code, name=name, state=str(state))


def _refuse_changed(work: Work) -> None:
    """An edition that was made of two states of its inputs is none."""
    boundaries = [Path(one) for one in work.request.boundaries]
    now = digests(work.catalogue.workspace, boundaries=boundaries)
    if other := changed_inputs(work.inputs, now):
        raise Refused(Problem("input-changed-meanwhile", name) for name in other)


@contextmanager
def _told_as_refused(out: Path):
    try:
        yield
    except OSError as error:
        raise Refused([Problem("out-not-writable", str(out), "", {"came": str(error)})]) from None
