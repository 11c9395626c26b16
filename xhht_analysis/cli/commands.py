"""The commands list, check, template and init."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xhht_analysis.catalogue import Workspace
from xhht_analysis.cli.app import Boundaries, Districts, app, default_out
from xhht_analysis.cli.terminal import (
    NOTHING_STARTED,
    OUT,
    SOME_FAILED,
    both,
    refused_as,
    refused_by,
    say,
    tell_findings,
    tell_paths,
    tell_rows,
)
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.problems import Problem, Refused

if TYPE_CHECKING:
    from xhht_analysis.checks.returns.checking import Checked


_EDITIONS = "editions"


@app.command("list", help=both("cli-list-help"))
def list_(
    what: Annotated[str, typer.Argument(help=both("cli-what-help"))] = "publications",
    out: Annotated[Path | None, typer.Option(help=both("cli-out-help"))] = None,
) -> None:
    """List what is declared or built."""
    from xhht_analysis.batch.history import history
    from xhht_analysis.batch.listing import LISTS, rows_of
    from xhht_analysis.cli.history import tell_history

    if what == _EDITIONS:
        tell_history(list(history(out or default_out())))
        return
    try:
        rows = rows_of(what, Workspace.find())
    except Refused as refused:
        raise refused_by(refused) from None
    except KeyError:
        known = ", ".join((*LISTS, _EDITIONS))
        raise refused_as("cli-unknown-list", came=what, expected=known) from None
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
    import tempfile

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
        with tempfile.TemporaryDirectory("-xhht") as store:
            ready = prepare(workspace, Selection(), store=Path(store), boundaries=boundaries or ())
            tables = {name for found in ready.results.values() for name in found.sources}
    except Refused as refused:
        raise refused_by(refused) from None
    say(
        "cli-checked",
        publications=len(ready.catalogue.publications),
        indicators=len(ready.catalogue.indicators),
        tables=len(tables),
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
    folder = out or default_out() / "checked" / str(year)
    written = send_back(load_catalogue(workspace), found, year=year, out=folder, force=force)
    tell_paths(written)
    say("cli-sent-back", number=len(written))


def _end_by(found: "Checked") -> None:
    if found.unread:
        raise typer.Exit(NOTHING_STARTED)
    if found.of(Severity.ERROR):
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
    folder = out or default_out() / "templates" / str(year)
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
