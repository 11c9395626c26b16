"""The command ``xhht``: list, check, build, template, init."""

import io
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xhht_analysis.catalogue import Workspace
from xhht_analysis.cli.terminal import (
    NOTHING_STARTED,
    OUT,
    SOME_FAILED,
    both,
    progress_bar,
    refused_as,
    refused_by,
    say,
    tell_edition,
    tell_findings,
    tell_paths,
    tell_rows,
)
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.problems import Problem, Refused

if TYPE_CHECKING:
    from xhht_analysis.checks.returns.checking import Checked

app = typer.Typer(
    help=both("cli-help"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,
)
Districts = Annotated[list[str] | None, typer.Option("--district", help=both("cli-district-help"))]
Year = Annotated[int | None, typer.Option(help=both("cli-year-help"))]
Boundaries = Annotated[
    list[Path] | None, typer.Option("--boundaries", help=both("cli-boundaries-help"))
]


@app.command("list", help=both("cli-list-help"))
def list_(
    what: Annotated[str, typer.Argument(help=both("cli-what-help"))] = "publications",
    out: Annotated[Path | None, typer.Option(help=both("cli-out-help"))] = None,
) -> None:
    """List what is declared or built."""
    from xhht_analysis.batch.listing import LISTS, rows_of

    try:
        rows = rows_of(what, Workspace.find(), out=out or _default_out())
    except Refused as refused:
        raise refused_by(refused) from None
    except KeyError:
        raise refused_as("cli-unknown-list", came=what, expected=", ".join(LISTS)) from None
    tell_rows(rows)


@app.command(help=both("cli-check-help"))
def check(
    boundaries: Boundaries = None,
    returns: Annotated[
        list[Path] | None, typer.Option("--returns", help=both("cli-returns-help"))
    ] = None,
    before: Annotated[
        list[Path] | None, typer.Option("--before", help=both("cli-before-help"))
    ] = None,
    year: Annotated[
        int | None, typer.Option(min=1900, max=2100, help=both("cli-check-year-help"))
    ] = None,
    district: Districts = None,
    send: Annotated[bool, typer.Option("--send", help=both("cli-send-help"))] = False,
    out: Annotated[Path | None, typer.Option(help=both("cli-send-out-help"))] = None,
    force: Annotated[bool, typer.Option("--force", help=both("cli-force-help"))] = False,
) -> None:
    """Check everything that a build would need, or the returns that are named."""
    from xhht_analysis.batch.jobs import Selection
    from xhht_analysis.batch.preparation import prepare

    workspace = Workspace.find()
    try:
        if returns or year is not None or district or send:
            found = _check_returns(
                workspace, returns or [], before or [], year=year, districts=district or []
            )
            if send:
                _send_back(workspace, found, out=out, force=force)
            _end_by(found)
            return
        ready = prepare(workspace, Selection(), boundaries=boundaries or ())
    except Refused as refused:
        raise refused_by(refused) from None
    say(
        "cli-checked",
        publications=len(ready.catalogue.publications),
        indicators=len(ready.catalogue.indicators),
        tables=len({name for found in ready.results.values() for name in found.sources}),
        notebooks=len(list(workspace.notebooks.glob("*.ipynb"))),
    )


def _check_returns(
    workspace: Workspace,
    returns: list[Path],
    before: list[Path],
    *,
    year: int | None,
    districts: list[str],
) -> "Checked":
    from xhht_analysis.batch.received import checked_files

    found = checked_files(workspace, returns, before=before, year=year, districts=districts)
    tell_findings(found)
    return found


def _send_back(workspace: Workspace, found: "Checked", *, out: Path | None, force: bool) -> None:
    from xhht_analysis.batch.send_back import send_back
    from xhht_analysis.catalogue import load_catalogue

    year = found.sent[0].year
    folder = out or _default_out() / "checked" / str(year)
    written = send_back(load_catalogue(workspace), found, year=year, out=folder, force=force)
    tell_paths(written)
    say("cli-sent-back", number=len(written))


def _end_by(found: "Checked") -> None:
    if found.unread:
        raise typer.Exit(NOTHING_STARTED)
    if found.of(Severity.ERROR):
        raise typer.Exit(SOME_FAILED)


@app.command(help=both("cli-build-help"))
def build(
    publications: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PUBLICATION]...", help=both("cli-publication-help")),
    ] = None,
    district: Districts = None,
    year: Year = None,
    language: Annotated[
        list[str] | None, typer.Option("--language", help=both("cli-language-help"))
    ] = None,
    out: Annotated[Path | None, typer.Option(help=both("cli-out-help"))] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help=both("cli-jobs-help"))] = None,
    formats: Annotated[str, typer.Option(help=both("cli-formats-help"))] = "html",
    boundaries: Boundaries = None,
) -> None:
    """Make the briefs of a selection."""
    from xhht_analysis.batch.edition import build_edition
    from xhht_analysis.batch.jobs import Selection
    from xhht_analysis.batch.preparation import default_workers, prepare

    selection = Selection(
        publications=publications or (),
        districts=district or (),
        year=year,
        languages=language or (),
        formats=[one.strip() for one in formats.split(",") if one.strip()],
    )
    try:
        with OUT.status(both("cli-building")):
            ready = prepare(Workspace.find(), selection, boundaries=boundaries or ())
        with progress_bar() as progress:
            task = progress.add_task(both("cli-building"), total=len(ready.jobs))
            edition = build_edition(
                ready.catalogue,
                ready.jobs,
                ready.results,
                out=out or _default_out(),
                workers=min(jobs or default_workers(), len(ready.jobs)),
                official=ready.official,
                ended=lambda outcome: progress.advance(task),
            )
    except Refused as refused:
        raise refused_by(refused) from None
    tell_edition(edition)
    if edition.failed:
        raise typer.Exit(SOME_FAILED)


@app.command(help=both("cli-template-help"))
def template(
    year: Annotated[int, typer.Option(min=2000, max=2100, help=both("cli-report-year-help"))],
    district: Districts = None,
    province: Annotated[bool, typer.Option("--province", help=both("cli-province-help"))] = False,
    language: Annotated[str, typer.Option(help=both("cli-form-language-help"))] = "vi",
    previous: Annotated[Path | None, typer.Option(help=both("cli-previous-help"))] = None,
    out: Annotated[Path | None, typer.Option(help=both("cli-templates-out-help"))] = None,
    force: Annotated[bool, typer.Option("--force", help=both("cli-force-help"))] = False,
) -> None:
    """Write the forms that districts, or the province, fill in."""
    from xhht_analysis.batch.handouts import Request
    from xhht_analysis.batch.templates import write_templates
    from xhht_analysis.catalogue import load_catalogue

    request = Request(
        year=year,
        districts=district or (),
        province=province,
        language=language,
        previous=previous,
    )
    folder = out or _default_out() / "templates" / str(year)
    try:
        with OUT.status(both("cli-writing-templates")):
            catalogue = load_catalogue(Workspace.find())
            written = write_templates(catalogue, request, out=folder, force=force)
    except Refused as refused:
        raise refused_by(refused) from None
    tell_paths(written)
    say("cli-templates-written", number=len(written))


@app.command(help=both("cli-init-help"))
def init(folder: Annotated[Path, typer.Argument(help=both("cli-folder-help"))]) -> None:
    """Make a working folder of the user's own."""
    if folder.is_dir() and any(folder.iterdir()):
        raise refused_as("cli-folder-not-empty", path=str(folder))
    source = Workspace.find()
    try:
        for part in (source.notebooks, source.data, source.maps):
            shutil.copytree(
                part, folder / part.name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb*")
            )
    except OSError as error:
        problem = Problem("out-not-writable", str(folder), "", {"came": str(error)})
        raise refused_by(Refused([problem])) from None
    say("cli-initialised", path=str(folder))


def _default_out() -> Path:
    """Beside the user's own notebooks and data; below the current folder otherwise."""
    root = Workspace.find().root
    carried = root.name == "bundle" and root.parent.name == "xhht_analysis"
    return (Path.cwd() if carried else root) / "reports"


def main() -> None:
    """The command's entry: what it says is UTF-8, whatever the system's locale can spell.

    Redirected output has the locale's encoding, which on most Windows machines has no Vietnamese.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    app()
