"""The command build."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xhht_analysis.batch.building import Aftermath, Standing, Watching
from xhht_analysis.batch.building import build as build_
from xhht_analysis.batch.lock import Locked
from xhht_analysis.batch.manifest import Request
from xhht_analysis.batch.rendering.tasks import Execution, Limits, default_workers
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.cli.app import Boundaries, Districts, app, default_out
from xhht_analysis.cli.terminal import (
    OUT,
    SOME_FAILED,
    both,
    locked_by,
    progress_bar,
    refused_as,
    refused_by,
    say,
    tell_edition,
)
from xhht_analysis.vocabulary.problems import Refused

if TYPE_CHECKING:
    from xhht_analysis.batch.jobs import Job
    from xhht_analysis.batch.rendering.tasks import Outcome

_EXECUTORS = ("local", "dask")


@app.command(help=both("cli-build-help"))
def build(
    publications: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PUBLICATION]...", help=both("cli-publication-help")),
    ] = None,
    district: Districts = None,
    year: Annotated[int | None, typer.Option(help=both("cli-year-help"))] = None,
    language: Annotated[
        list[str] | None, typer.Option("--language", help=both("cli-language-help"))
    ] = None,
    out: Annotated[Path | None, typer.Option(help=both("cli-out-help"))] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help=both("cli-jobs-help"))] = None,
    formats: Annotated[str, typer.Option(help=both("cli-formats-help"))] = "html",
    boundaries: Boundaries = None,
    force: Annotated[bool, typer.Option("--force", help=both("cli-build-force-help"))] = False,
    executor: Annotated[str, typer.Option(help=both("cli-executor-help"))] = "local",
    scheduler: Annotated[str, typer.Option(help=both("cli-scheduler-help"))] = "",
    shared: Annotated[str, typer.Option(help=both("cli-shared-help"))] = "",
    timeout: Annotated[
        float, typer.Option(min=1, help=both("cli-timeout-help"))
    ] = Limits().seconds,
    memory: Annotated[int, typer.Option(min=64, help=both("cli-memory-help"))] = Limits().memory_mb,
    attempts: Annotated[
        int, typer.Option(min=1, help=both("cli-attempts-help"))
    ] = Limits().attempts,
    keep: Annotated[int | None, typer.Option(min=1, help=both("cli-keep-help"))] = None,
    notices: Annotated[Path | None, typer.Option(help=both("cli-notices-help"))] = None,
    log: Annotated[str, typer.Option(help=both("cli-log-help"))] = "",
) -> None:
    """Make the briefs of a selection."""
    if executor not in _EXECUTORS:
        raise refused_as("cli-unknown-executor", came=executor, expected=", ".join(_EXECUTORS))
    if (executor == "dask") != bool(scheduler):
        raise refused_as("cli-scheduler-with-dask")
    request = Request(
        publications=tuple(publications or ()),
        districts=tuple(district or ()),
        year=year,
        languages=tuple(language or ()),
        formats=tuple(one.strip() for one in formats.split(",") if one.strip()),
        boundaries=tuple(str(path.resolve()) for path in boundaries or ()),
    )
    execution = Execution(
        executor=executor,
        workers=jobs or default_workers(),
        scheduler=scheduler,
        shared=shared,
        limits=Limits(seconds=timeout, memory_mb=memory, attempts=attempts),
    )
    bar = _Bar()
    watching = Watching(checking=bar.checking, planned=bar.planned, ended=bar.ended)
    try:
        with bar:
            found = build_(
                Workspace.find(),
                request,
                out=(out or default_out()).absolute(),
                execution=execution,
                force=force,
                aftermath=Aftermath(keep=keep, notices=notices, log=log),
                watching=watching,
            )
    except Refused as refused:
        raise refused_by(refused, end="cli-not-published") from None
    except Locked as locked:
        raise locked_by(locked) from None
    if isinstance(found, Standing):
        say("cli-unchanged", edition=found.manifest.edition)
        say("cli-index", path=str(found.folder / "index.html"))
        return
    tell_edition(found)
    if found.failed:
        raise typer.Exit(SOME_FAILED)


class _Bar:
    """How far a run has come, on the terminal."""

    def __init__(self) -> None:
        self._progress = progress_bar()

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    @contextmanager
    def checking(self) -> Iterator[None]:
        """While everything is checked and computed."""
        with OUT.status(both("cli-building")):
            yield

    def planned(self, jobs: "tuple[Job, ...]") -> None:
        """As many briefs are to come."""
        self._progress.start()
        self._task = self._progress.add_task(both("cli-building"), total=len(jobs))

    def ended(self, outcome: "Outcome") -> None:
        """One brief more."""
        self._progress.advance(self._task)
