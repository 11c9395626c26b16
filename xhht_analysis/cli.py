"""The command ``xhht``: list, check, build, template, init."""

import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column, Table
from rich.text import Text

from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.findings import told_finding
from xhht_analysis.wording.messages import messages
from xhht_analysis.wording.problems import told

SOME_FAILED = 1
NOTHING_STARTED = 2
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTICE: "·"}


def both(name: str, /, **facts: str | int) -> str:
    """A text of the command line in both languages."""
    return " / ".join(messages(language).text(name, **facts) for language in LANGUAGES)


app = typer.Typer(
    help=both("cli-help"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,
)
_out = Console(highlight=False)
_err = Console(stderr=True, highlight=False, soft_wrap=True)

Districts = Annotated[list[str] | None, typer.Option("--district", help=both("cli-district-help"))]
Year = Annotated[int | None, typer.Option(help=both("cli-year-help"))]
Boundaries = Annotated[
    list[Path] | None, typer.Option("--boundaries", help=both("cli-boundaries-help"))
]


def _refuse(refused: Refused) -> typer.Exit:
    for problem in refused.problems:
        found = told(problem)
        _err.print(Text(f"✗ {found.where}".rstrip(), style="bold red"))
        _err.print(Text("\n".join(f"  {line}" for line in found.wrong)))
        _err.print(Text("\n".join(f"  → {line}" for line in found.mend), style="dim"))
    _err.print(Text(both("cli-refused", number=len(refused.problems)), style="bold"))
    return typer.Exit(NOTHING_STARTED)


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
        raise _refuse(refused) from None
    except KeyError:
        _err.print(Text(both("cli-unknown-list", came=what, expected=", ".join(LISTS))))
        raise typer.Exit(NOTHING_STARTED) from None
    head, *others = (both(f"cli-head-{name}") for name in ("id", "name", "note"))
    table = Table(Column(head, no_wrap=True), *others)
    for row in rows:
        table.add_row(*map(Text, row))
    _out.print(table)


@app.command(help=both("cli-check-help"))
def check(
    boundaries: Boundaries = None,
    returns: Annotated[
        list[Path] | None, typer.Option("--returns", help=both("cli-returns-help"))
    ] = None,
    before: Annotated[
        list[Path] | None, typer.Option("--before", help=both("cli-before-help"))
    ] = None,
    year: Year = None,
) -> None:
    """Check everything that a build would need, or the returns that are named."""
    from xhht_analysis.batch.jobs import Selection
    from xhht_analysis.batch.preparation import prepare

    workspace = Workspace.find()
    try:
        if returns:
            _check_returns(workspace, returns, before or [], year=year)
            return
        ready = prepare(workspace, Selection(), boundaries=boundaries or ())
    except Refused as refused:
        raise _refuse(refused) from None
    _out.print(
        Text(
            both(
                "cli-checked",
                publications=len(ready.catalogue.publications),
                indicators=len(ready.catalogue.indicators),
                tables=len({name for found in ready.results.values() for name in found.sources}),
                notebooks=len(list(workspace.notebooks.glob("*.ipynb"))),
            )
        )
    )


def _check_returns(
    workspace: Workspace, returns: list[Path], before: list[Path], *, year: int | None
) -> None:
    from xhht_analysis.batch.received import checked_files

    found = checked_files(workspace, returns, before=before, year=year)
    for severity in Severity:
        for finding in found.of(severity):
            told = told_finding(finding)
            sign = _SIGNS[severity]
            head = f"{sign} {both(f'cli-{severity}')}: {told.where}"
            _out.print(Text(head, style="bold"), soft_wrap=True)
            _out.print(Text("\n".join(f"  {line}" for line in told.wrong)), soft_wrap=True)
            _out.print(
                Text("\n".join(f"  → {line}" for line in told.mend), style="dim"), soft_wrap=True
            )
    counts = {f"{severity}s": len(found.of(severity)) for severity in Severity}
    summary = both("cli-returns-checked", files=len(found.files), **counts)
    _out.print(Text(summary, style="bold"), soft_wrap=True)
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
    )
    try:
        with _out.status(both("cli-building")):
            ready = prepare(Workspace.find(), selection, boundaries=boundaries or ())
        with _progress() as progress:
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
        raise _refuse(refused) from None
    _summary(edition)
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
        with _out.status(both("cli-writing-templates")):
            catalogue = load_catalogue(Workspace.find())
            written = write_templates(catalogue, request, out=folder, force=force)
    except Refused as refused:
        raise _refuse(refused) from None
    for path in written:
        _out.print(Text(str(path)), soft_wrap=True)
    _out.print(Text(both("cli-templates-written", number=len(written))))


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, TimeElapsedColumn(), console=_out)


def _summary(edition) -> None:
    table = Table(*(both(f"cli-head-{name}") for name in ("publication", "area", "state")))
    for outcome in edition.outcomes:
        job = outcome.job
        state = Text(both("cli-done"), style="green")
        if not outcome.done:
            state = Text(f"{both('cli-failed')}\n{outcome.message}", style="red")
        area = f"{job.area.code} {job.area.name} ({job.language})"
        table.add_row(job.publication, Text(area), state)
    _out.print(table)
    done = len(edition.outcomes) - len(edition.failed)
    _out.print(Text(both("cli-built", done=done, total=len(edition.outcomes))))
    _out.print(Text(both("cli-index", path=str(edition.folder / "index.html"))), soft_wrap=True)


@app.command(help=both("cli-init-help"))
def init(folder: Annotated[Path, typer.Argument(help=both("cli-folder-help"))]) -> None:
    """Make a working folder of the user's own."""
    if folder.is_dir() and any(folder.iterdir()):
        _err.print(Text(both("cli-folder-not-empty", path=str(folder))))
        raise typer.Exit(NOTHING_STARTED)
    source = Workspace.find()
    try:
        for part in (source.notebooks, source.data, source.maps):
            shutil.copytree(
                part, folder / part.name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb*")
            )
    except OSError as error:
        problem = Problem("out-not-writable", str(folder), "", {"came": str(error)})
        raise _refuse(Refused([problem])) from None
    _out.print(Text(both("cli-initialised", path=str(folder))))


def _default_out() -> Path:
    """Beside the user's own notebooks and data; below the current folder otherwise."""
    root = Workspace.find().root
    carried = root.name == "bundle" and root.parent.name == "xhht_analysis"
    return (Path.cwd() if carried else root) / "reports"
