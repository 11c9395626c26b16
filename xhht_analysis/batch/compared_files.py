"""A comparison of editions as a table for Excel (CSV) or for programs (JSON)."""

import csv
import io
import json
from collections.abc import Iterator
from fractions import Fraction

from xhht_analysis.batch.comparing import Comparison
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.differences import told_differences
from xhht_analysis.reports.material import Material
from xhht_analysis.results.differences import Difference, Side, What
from xhht_analysis.sources.returns.form_style import STARTS_A_FORMULA
from xhht_analysis.vocabulary.text import LANGUAGES

_SIDES = ("before", "now")
_COUNTED = ("value", "numerator", "denominator")
# One row for each difference of whatever kind: a number, a brief, an input.
COLUMNS = (
    "kind", "erratum", "publication", "area_code", "area", "id", "name_vi", "name_en", "detail",
    "year", *_SIDES, *(f"{side}_{name}" for side in _SIDES for name in _COUNTED), "causes",
)  # fmt: skip
_BYTE_ORDER_MARK = "\ufeff"  # by which Excel knows UTF-8

Cell = str | int | float | bool | None


def as_csv(catalogue: Catalogue, found: Comparison) -> str:
    """The comparison's rows with decimal points; no text in it can become a formula."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(catalogue, found):
        writer.writerow({name: _safe(cell) for name, cell in row.items()})
    return _BYTE_ORDER_MARK + text.getvalue()


def as_json(catalogue: Catalogue, found: Comparison) -> str:
    """The comparison with its rows as objects, and what could not be compared."""
    stored = {
        "before": found.before.name,
        "now": found.now.name,
        "unread": [{"edition": one, "publication": ident} for one, ident in found.unread],
        "undeclared": list(found.undeclared),
        "inputs_compared": found.inputs is not None,
        "differences": list(rows(catalogue, found)),
    }
    return json.dumps(stored, ensure_ascii=False, indent=1) + "\n"


def rows(catalogue: Catalogue, found: Comparison) -> Iterator[dict[str, Cell]]:
    """A row for each difference by ``COLUMNS``: errata, then numbers, briefs and inputs."""
    numbers = [row for ident in found.numbers for row in _numbers(catalogue, ident, found)]
    yield from sorted(numbers, key=lambda row: not row["erratum"])
    for one in found.briefs:
        yield _row(
            kind="brief",
            publication=one.publication,
            area_code=one.area,
            id=one.language,
            before="" if one.now else "made",
            now="made" if one.now else "",
        )
    for one in found.inputs or ():
        yield _row(kind="input", id=one.name, before=one.was, now=one.now)


def _row(**cells: Cell) -> dict[str, Cell]:
    return {name: cells.get(name, "") for name in COLUMNS}


def _numbers(catalogue: Catalogue, ident: str, found: Comparison) -> Iterator[dict[str, Cell]]:
    differences = found.numbers[ident]
    publication = catalogue.publications[ident]
    words = (
        told_differences(
            Material(catalogue, publication, found.results[ident], language), differences
        )
        for language in LANGUAGES
    )
    for one, vi, en in zip(differences, *words, strict=True):
        sides = {"before": one.before, "now": one.now}
        yield _row(
            kind=str(one.what),
            erratum=one.flipped,
            publication=ident,
            area_code=one.area_code,
            area=vi.area,
            id=one.target or one.indicator,
            name_vi=vi.name,
            name_en=en.name,
            detail=one.detail,
            year=one.year,
            **{side: _answer(one, said) for side, said in sides.items()},
            **{
                f"{side}_{name}": _number(getattr(said, name))
                for side, said in sides.items()
                for name in _COUNTED
            },
            causes=" ".join(one.causes),
        )


def _answer(one: Difference, side: Side) -> str:
    """What an edition says in one word: the verdict, why there is none, or the status."""
    if one.what is not What.VERDICT:
        return str(side.status)
    if side.answer is None:
        return ""
    return str(side.answer.reason or side.answer.verdict)


def _number(cell: Fraction | int | None) -> Cell:
    return float(cell) if isinstance(cell, Fraction) else cell


def _safe(cell: Cell) -> Cell:
    """A cell that stays what it is: a text that looks like a formula is marked as text."""
    if isinstance(cell, bool):
        return "yes" if cell else ""
    if isinstance(cell, str) and cell.startswith(STARTS_A_FORMULA):
        return f"'{cell}"
    return cell
