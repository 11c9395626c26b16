"""What the command line says, in both languages: problems, findings, lists, editions."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column, Table
from rich.text import Text

from xhht_analysis.batch.lock import Holder, Locked
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.problems import Refused
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.findings import told_finding
from xhht_analysis.wording.messages import messages
from xhht_analysis.wording.problems import told

if TYPE_CHECKING:
    from xhht_analysis.batch.edition import Edition
    from xhht_analysis.checks.returns.checking import Checked

SOME_FAILED = 1
NOTHING_STARTED = 2
HELD_BY_ANOTHER = 3
OUT = Console(highlight=False)
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTICE: "·"}


def both(name: str, /, **facts: str | int) -> str:
    """A text of the command line in both languages."""
    return " / ".join(messages(language).text(name, **facts) for language in LANGUAGES)


def say(name: str, /, **facts: str | int) -> None:
    """Print a text."""
    OUT.print(Text(both(name, **facts)), soft_wrap=True)


def shown(text: str) -> str:
    """A text of somebody else's, with what would steer a terminal spelt out."""
    return "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


def refused_by(refused: Refused, *, end: str = "cli-refused") -> typer.Exit:
    """Tell every problem and how it ends; the exit of a command that has done nothing."""
    for problem in refused.problems:
        found = told(problem)
        _ERR.print(Text(f"✗ {found.where}".rstrip(), style="bold red"))
        _ERR.print(Text("\n".join(f"  {line}" for line in found.wrong)))
        _ERR.print(Text("\n".join(f"  → {line}" for line in found.mend), style="dim"))
    _ERR.print(Text(both(end, number=len(refused.problems)), style="bold"))
    return typer.Exit(NOTHING_STARTED)


def locked_by(locked: Locked) -> typer.Exit:
    """Tell who holds the folder; the exit of a batch that is not alone."""
    holder, out = locked.holder, str(locked.out)
    if holder is None:
        _ERR.print(Text(both("cli-locked", path=out)))
    else:
        _ERR.print(Text(both("cli-locked-by", path=out, **_plain(holder))))
    return typer.Exit(HELD_BY_ANOTHER)


def _plain(holder: Holder) -> dict[str, str]:
    """Digits as they stand: a process's number has no thousands."""
    return {name: str(value) for name, value in asdict(holder).items()}


def refused_as(name: str, /, **facts: str | int) -> typer.Exit:
    """Tell in one text why a command has not started."""
    _ERR.print(Text(both(name, **facts)))
    return typer.Exit(NOTHING_STARTED)


def tell_rows(rows: Sequence[tuple[str, str, str]]) -> None:
    """A list of id, name and note."""
    head, *others = (both(f"cli-head-{name}") for name in ("id", "name", "note"))
    table = Table(Column(head, no_wrap=True), *others)
    for row in rows:
        table.add_row(*map(Text, row))
    OUT.print(table)
    if not rows:
        say("cli-nothing-listed")


def tell_paths(paths: Iterable[Path]) -> None:
    """Files that were written, a line each, never broken."""
    for path in paths:
        OUT.print(Text(str(path)), soft_wrap=True)


def tell_findings(found: "Checked") -> None:
    """What the checks found in returns, errors first, and how many of each."""
    for severity in Severity:
        for finding in found.of(severity):
            words = told_finding(finding)
            head = f"{_SIGNS[severity]} {both(f'cli-{severity}')}: {words.where}"
            wrong = "\n".join(f"  {line}" for line in words.wrong)
            mend = "\n".join(f"  → {line}" for line in words.mend)
            for text, style in ((head, "bold"), (wrong, ""), (mend, "dim")):
                OUT.print(Text(text, style=style), soft_wrap=True)
    counts = {f"{severity}s": len(found.of(severity)) for severity in Severity}
    summary = both("cli-returns-checked", files=len(found.files), **counts)
    OUT.print(Text(summary, style="bold"), soft_wrap=True)


def progress_bar() -> Progress:
    """How many of the briefs are made."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, TimeElapsedColumn(), console=OUT)


def tell_edition(edition: "Edition") -> None:
    """How each brief of an edition ended, and where its index is."""
    table = Table(*(both(f"cli-head-{name}") for name in ("publication", "area", "state")))
    for outcome in edition.outcomes:
        job = outcome.job
        state = Text(both("cli-kept" if outcome.kept else "cli-done"), style="green")
        if not outcome.done:
            state = Text(f"{both('cli-failed')}\n{outcome.message}", style="red")
        area = f"{job.area.code} {job.area.name} ({job.language})"
        table.add_row(job.publication, Text(area), state)
    OUT.print(table)
    done = len(edition.outcomes) - len(edition.failed)
    kept = sum(bool(outcome.kept) for outcome in edition.outcomes)
    say("cli-built", done=done, total=len(edition.outcomes), kept=kept)
    say("cli-index", path=str(edition.folder / "index.html"))
    say("cli-bundle", path=str(edition.file))
