"""Files of persons as one Ibis table that has the declared columns and no other."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from xhht_analysis.sources.microdata.heads import Head, Held, read_head
from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any


def read_heads(
    files: Sequence[Path], layout: Microdata, *, shown: Mapping[Path, str]
) -> list[Head]:
    """The head of each file; ``Refused`` with every problem of all of them."""
    heads: list[Head] = []
    problems: list[Problem] = []
    for path in files:
        try:
            head = read_head(path, layout, file=shown[path])
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        if unfit := list(kind_problems(head.held, layout, file=shown[path])):
            problems.extend(unfit)
            continue
        if heads:
            problems.extend(_differing(head, heads[0], shown))
        heads.append(head)
    refuse_if_any(problems)
    return heads


def kind_problems(held: Mapping[str, Held], layout: Microdata, *, file: str) -> Iterator[Problem]:
    """Columns that cannot be what the layout takes them for."""
    for name, kind in held.items():
        fitting = {Held.NUMBER, Held.TEXT} | ({Held.DATE} if name == layout.birth_year else set())
        if kind not in fitting:
            facts = {"what": str(kind), "why": "dated" if len(fitting) > 2 else "coded"}
            yield Problem("microdata-column-type", file, name, facts)
    named = [(one.where, "where") for one in layout.counts.values()] + [(layout.unknown, "unknown")]
    asked = [(column, value) for where, _ in named for column in where for value in where[column]]
    coded = layout.columns.items()
    asked += [(column, code) for name, column in coded for code in layout.labels.get(name, ())]
    for column, value in dict.fromkeys(asked):
        if held.get(column) is Held.NUMBER and str(value) != "*" and number(value) is None:
            yield Problem("microdata-code-type", file, column, {"came": str(value)[:60]})


def number(value: str | int) -> int | None:
    """A declared value as the number that it stands for in a column of numbers."""
    text = str(value).strip()
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    return sign * int(digits) if digits.isascii() and digits.isdigit() else None


def _differing(head: Head, first: Head, shown: Mapping[Path, str]) -> Iterator[Problem]:
    """Columns that hold numbers in one file and text in another: their values would not meet."""
    for name, kind in head.held.items():
        if kind is not first.held[name]:
            facts = {"what": str(kind), "why": str(first.held[name]), "first": shown[first.path]}
            yield Problem("microdata-columns-differ", shown[head.path], name, facts)


def scanned(duck: Any, heads: Sequence[Head]) -> Any:
    """The persons of all files, their columns spelt as declared.

    Files that are laid out alike are scanned together.
    """
    alike: dict[tuple, list[Head]] = {}
    for head in heads:
        key = (head.all, head.delimiter, tuple(head.spelt.values()))
        alike.setdefault(key, []).append(head)
    first, *others = [_selected(duck, group) for group in alike.values()]
    return first.union(*others) if others else first


def _selected(duck: Any, heads: Sequence[Head]) -> Any:
    paths, spelt = [str(head.path) for head in heads], heads[0].spelt
    if not heads[0].delimiter:
        return duck.read_parquet(paths).select(**spelt)
    # Columns by their place, so that even the name of one that is not declared goes nowhere.
    places = {f"column{at}": one for at, one in enumerate(heads[0].all)}
    table = duck.read_csv(
        paths,
        auto_detect=False,
        header=True,
        delim=heads[0].delimiter,
        quote='"',
        escape='"',
        columns=dict.fromkeys(places, "VARCHAR"),
    )
    by_name = {one: place for place, one in places.items()}
    return table.select(**{name: by_name[one] for name, one in spelt.items()})


def schema_held(table: Any) -> dict[str, Held]:
    """What the columns of an Ibis table hold."""
    return {name: _held(kind) for name, kind in table.schema().items()}


def _held(kind: Any) -> Held:
    if kind.is_numeric() or kind.is_boolean():
        return Held.NUMBER
    if kind.is_string():
        return Held.TEXT
    return Held.DATE if kind.is_date() or kind.is_timestamp() else Held.OTHER
