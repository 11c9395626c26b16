"""The commands diff and verify, on editions that are there."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.cli.app import Boundaries, app, default_out
from xhht_analysis.cli.terminal import (
    OUT,
    SOME_FAILED,
    both,
    progress_bar,
    refused_as,
    refused_by,
    say,
)
from xhht_analysis.vocabulary.problems import Problem, Refused

_FORMATS = ("table", "csv", "json")
Editions = Annotated[Path | None, typer.Option("--in", help=both("editions-in-help"))]


@app.command(help=both("editions-diff-help"))
def diff(
    before: Annotated[
        str | None, typer.Argument(metavar="[A]", help=both("editions-before-help"))
    ] = None,
    now: Annotated[
        str | None, typer.Argument(metavar="[B]", help=both("editions-now-help"))
    ] = None,
    among: Editions = None,
    form: Annotated[str, typer.Option("--format", help=both("editions-format-help"))] = "",
    out: Annotated[Path | None, typer.Option(help=both("editions-diff-out-help"))] = None,
) -> None:
    """Tell what differs between two editions."""
    from xhht_analysis.batch.compared_files import as_csv, as_json
    from xhht_analysis.batch.comparing import compare
    from xhht_analysis.batch.editions import edition_before, named_edition
    from xhht_analysis.batch.latest import LATEST
    from xhht_analysis.catalogue import load_catalogue
    from xhht_analysis.cli.comparison import tell_comparison

    form = form or _form_of(out)
    if form not in _FORMATS:
        raise refused_as("editions-unknown-format", came=form, expected=", ".join(_FORMATS))
    if form == "table" and out is not None:
        raise refused_as("editions-table-in-file", path=str(out))
    folder = among or default_out()
    try:
        later = named_edition(folder, now or LATEST)
        earlier = named_edition(folder, before) if before else edition_before(later)
        with OUT.status(both("editions-comparing")):
            catalogue = load_catalogue(Workspace.find())
            found = compare(catalogue, earlier, later)
        if form == "table":
            tell_comparison(catalogue, found)
        else:
            _hand_over((as_csv if form == "csv" else as_json)(catalogue, found), out)
    except Refused as refused:
        raise refused_by(refused) from None


def _form_of(out: Path | None) -> str:
    """What the file's name asks for; on the terminal a table."""
    return "table" if out is None else out.suffix.removeprefix(".").lower()


def _hand_over(text: str, out: Path | None) -> None:
    """Write a text to a file, or as it is to where the command's output goes."""
    from xhht_analysis.batch.staging import write

    if out is None:
        sys.stdout.write(text)
        return
    try:
        write(out, text.encode("utf-8"))
    except OSError as error:
        raise Refused([Problem("out-not-writable", str(out), "", {"came": str(error)})]) from None
    say("editions-written", path=str(out))


@app.command(help=both("editions-verify-help"))
def verify(
    edition: Annotated[str, typer.Argument(help=both("editions-edition-help"))] = "latest",
    among: Editions = None,
    files_only: Annotated[
        bool, typer.Option("--files-only", help=both("editions-files-only-help"))
    ] = False,
    jobs: Annotated[int | None, typer.Option(min=1, help=both("cli-jobs-help"))] = None,
    boundaries: Boundaries = None,
) -> None:
    """Hold an edition against its manifest, and make it again."""
    from xhht_analysis.batch.editions import named_edition
    from xhht_analysis.batch.rendering.tasks import Execution, default_workers
    from xhht_analysis.batch.verifying.verification import verify as verified
    from xhht_analysis.cli.verification import tell_standing, tell_verified

    try:
        folder = named_edition(among or default_out(), edition)
        say("editions-verifying", path=str(folder))
        with progress_bar() as progress:
            task = progress.add_task(
                both("editions-rebuilding"), total=None, visible=not files_only
            )
            found = verified(
                Workspace.find(),
                folder,
                files_only=files_only,
                boundaries=boundaries or (),
                execution=Execution(workers=jobs or default_workers()),
                told=tell_standing,
                ended=lambda: progress.advance(task),
            )
    except Refused as refused:
        raise refused_by(refused) from None
    tell_verified(found)
    if not found.holds:
        raise typer.Exit(SOME_FAILED)
