"""How a run ended, made into its summary."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xhht_analysis.batch.journal import Run
from xhht_analysis.batch.latest import latest_edition
from xhht_analysis.batch.lock import Holder
from xhht_analysis.batch.manifest import Manifest, State, read_manifest
from xhht_analysis.batch.notices.plain import plain
from xhht_analysis.batch.notices.run_before import RunBefore, read_run_before
from xhht_analysis.batch.notices.summary import EXIT_CODES, Ending, Failing, Lacking, Summary
from xhht_analysis.vocabulary.problems import Problem
from xhht_analysis.wording.problems import ToldProblem, told


def of_edition(
    manifest: Manifest, run: Run, *, fresh: bool = True, removed: Iterable[str] = ()
) -> Summary:
    """Of a run that published an edition, or (not ``fresh``) found that the latest one stands."""
    if not fresh:
        return _summary(Ending.UNCHANGED, run, manifest, removed=tuple(removed))
    ending = Ending.SOME_FAILED if manifest.failed else Ending.BUILT
    return _summary(ending, run, manifest, removed=tuple(removed))


def of_refusal(problems: Iterable[Problem], run: Run) -> Summary:
    """Of a run that could not start, or could not publish."""
    texts = tuple((one.code, _plainly(told(one))) for one in problems)
    return _without_edition(Ending.REFUSED, run, problems=texts)


def of_lock(holder: Holder | None, run: Run) -> Summary:
    """Of a run that found another at work; its user is nobody else's business."""
    return _without_edition(Ending.LOCKED, run, holder=holder)


def of_crash(error: BaseException, run: Run) -> Summary:
    """Of a run that ended by what nobody foresaw."""
    came = f"{type(error).__name__}: {error}".rstrip(": ")
    text = _plainly(told(Problem("crashed", "", "", {"came": came})))
    return _without_edition(Ending.CRASHED, run, problems=(("crashed", text),))


def _without_edition(ending: Ending, run: Run, **facts: Any) -> Summary:
    """Of a run that published none: the latest edition stands, also one without a manifest."""
    folder = latest_edition(run.out)
    name = "" if folder is None else folder.name
    return _summary(ending, run, folder and read_manifest(folder), edition=name, **facts)


def _summary(ending: Ending, run: Run, manifest: Manifest | None, **facts: Any) -> Summary:
    before = read_run_before(run.out)
    if EXIT_CODES[ending]:
        facts["not_whole_since"] = before.not_whole or run.began
    if manifest is not None:
        states = [brief.state for brief in manifest.briefs]
        stands = ending is Ending.UNCHANGED
        if ending in (Ending.BUILT, Ending.SOME_FAILED, Ending.UNCHANGED):
            done = len(states) - states.count(State.FAILED)
            facts["built"] = 0 if stands else states.count(State.BUILT)
            facts["kept"] = done - facts["built"]
        facts |= {
            "edition": manifest.edition,
            "before": manifest.before,
            "published": manifest.ended,
            "bundle": _bundle_of(manifest.edition, run.out),
            "failed": tuple(_failing(manifest, run, before)),
            "missing": tuple(_lacking(manifest, run, before)),
        }
    return Summary(ending=ending, run=run, ended=datetime.now(UTC), **facts)


def _failing(manifest: Manifest, run: Run, before: RunBefore) -> Iterator[Failing]:
    for brief in manifest.failed:
        yield Failing(
            publication=brief.publication,
            area=brief.area,
            name=brief.name,
            language=brief.language,
            message=plain(brief.message),
            since=before.failed.get(brief.key, run.began),
        )


def _lacking(manifest: Manifest, run: Run, before: RunBefore) -> Iterator[Lacking]:
    for one in manifest.missing:
        since = before.missing.get((one.publication, one.area), run.began)
        yield Lacking(
            publication=one.publication,
            area=one.area,
            name=one.name,
            state=one.state,
            since=since,
        )


def _bundle_of(edition: str, out: Path) -> str:
    place = f"{edition}/{edition}.zip"
    return place if (out / place).is_file() else ""


def _plainly(problem: ToldProblem) -> ToldProblem:
    return ToldProblem(
        where=plain(problem.where),
        wrong=tuple(map(plain, problem.wrong)),
        mend=tuple(map(plain, problem.mend)),
    )
