"""What differs between two editions, as the terminal shows it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group
from rich.table import Column, Table
from rich.text import Text

from xhht_analysis.batch.comparing import Comparison
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.cli.terminal import OUT, both, say, shown
from xhht_analysis.reports.differences import ToldDifference, told_differences
from xhht_analysis.reports.material import Material
from xhht_analysis.results.differences import Difference
from xhht_analysis.vocabulary.text import LANGUAGES

_HEAD = ("what", "before", "now", "why")
_RATIOS = (4, 3, 3, 2)
_DIGITS = 12  # of a SHA-256, as enough to tell two files apart

Row = tuple[Difference, Sequence[ToldDifference]]


def tell_comparison(catalogue: Catalogue, found: Comparison) -> None:
    """Flipped verdicts first, then by publication and area; then briefs and inputs."""
    say("editions-compared", before=found.before.name, now=found.now.name)
    for name, ident in found.unread:
        say("editions-unread", edition=name, publication=shown(ident))
    for ident in found.undeclared:
        say("editions-undeclared", publication=shown(ident))
    for ident, differences in found.numbers.items():
        if differences:
            _tell_numbers(catalogue, ident, found)
        else:
            say("editions-no-number", publication=ident)
    for one in found.briefs:
        text = "editions-brief-only-now" if one.now else "editions-brief-only-before"
        facts = {name: shown(getattr(one, name)) for name in ("publication", "area", "language")}
        say(text, edition=(found.now if one.now else found.before).name, **facts)
    _tell_inputs(found)


def _tell_numbers(catalogue: Catalogue, ident: str, found: Comparison) -> None:
    publication, differences = catalogue.publications[ident], found.numbers[ident]
    words = (
        told_differences(Material(catalogue, publication, found.results[ident], one), differences)
        for one in LANGUAGES
    )
    rows = list(zip(differences, zip(*words, strict=True), strict=True))
    flips = [row for row in rows if row[0].flipped]
    say("editions-numbers", publication=ident, number=len(rows), flipped=len(flips))
    if flips:
        _tell_rows(f"⚠ {both('editions-erratum')}", flips, with_area=True)
    others = [row for row in rows if not row[0].flipped]
    for code, mine in groupby(others, key=lambda row: row[0].area_code):
        group = list(mine)
        _tell_rows(f"{code} {_in_both(*(told.area for told in group[0][1]))}", group)


def _tell_rows(title: str, rows: Sequence[Row], *, with_area: bool = False) -> None:
    OUT.print(Text(title, style="bold"), soft_wrap=True)
    heads = (both(f"editions-head-{name}") for name in _HEAD)
    columns = (Column(head, ratio=ratio) for head, ratio in zip(heads, _RATIOS, strict=True))
    table = Table(*columns, expand=True)
    for one, told in rows:
        name = _in_both(*(each.name for each in told))
        if with_area:
            name = f"{one.area_code} {_in_both(*(each.area for each in told))}: {name}"
        sides = [[getattr(each, side) for each in told] for side in ("before", "now", "reason")]
        table.add_row(Text(name), *(Text(_in_both(*side)) for side in sides))
    OUT.print(table)


def _in_both(*texts: str) -> str:
    """A text in both languages, or once where they say it alike."""
    return shown(" / ".join(dict.fromkeys(texts)))


def _tell_inputs(found: Comparison) -> None:
    if found.inputs is None:
        say("editions-no-manifest")
        return
    say("editions-inputs", number=len(found.inputs))
    OUT.print(Group(*_inputs(found)), soft_wrap=True)


def _inputs(found: Comparison) -> Iterator[Text]:
    for one in found.inputs or ():
        sides = (shown(digest[:_DIGITS]) or "–" for digest in (one.was, one.now))
        yield Text(f"  {shown(one.name)}: {' → '.join(sides)}")
