"""The editions that were published, on the terminal: how many briefs each made, and why."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from xhht_analysis.batch.history import Published
from xhht_analysis.batch.manifest import Brief, State, Why
from xhht_analysis.cli.terminal import OUT, both, say

_HEAD = ("edition", "briefs", "why")
_MOST_INPUTS = 6


def tell_history(found: Sequence[Published]) -> None:
    """Each edition with its counts and what had changed, and below it the briefs made anew."""
    table = Table(*(both(f"cli-head-{name}") for name in _HEAD))
    for one in found:
        table.add_section()
        name = f"{one.name} ({both('cli-latest')})" if one.latest else one.name
        table.add_row(Text(name), Text(_counts(one)), Text("\n".join(_changed(one))))
        for why, briefs in one.anew.items():
            reasons = " · ".join(both(f"cli-why-{name}") for name in why)
            table.add_row("", Text("\n".join(_by_publication(briefs))), Text(reasons))
    OUT.print(table)
    if not found:
        say("cli-nothing-listed")


def _counts(one: Published) -> str:
    if not any(one.states.values()):
        return both("cli-count-pages", number=one.pages)
    told = {state: number for state, number in one.states.items() if number}
    return "\n".join(both(f"cli-count-{state}", number=number) for state, number in told.items())


def _changed(one: Published) -> Iterator[str]:
    if one.program:
        yield both(f"cli-why-{Why.PROGRAM}")
    yield from one.inputs[:_MOST_INPUTS]
    if (further := len(one.inputs) - _MOST_INPUTS) > 0:
        yield both("cli-further", number=further)


def _by_publication(briefs: Sequence[Brief]) -> Iterator[str]:
    for publication in dict.fromkeys(brief.publication for brief in briefs):
        named = [
            f"{brief.area} {brief.name} ({brief.language})"
            + (" ✗" if brief.state is State.FAILED else "")
            for brief in briefs
            if brief.publication == publication
        ]
        yield f"{publication}: {', '.join(named)}"
