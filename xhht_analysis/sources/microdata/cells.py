"""Cells of persons' columns as values: texts, whole numbers, weights, answers."""

from collections.abc import Sequence
from typing import Any

import ibis

from xhht_analysis.sources.microdata.scan import number
from xhht_analysis.vocabulary.microdata import Microdata

# Weights are taken to a millionth, as multiples of a power of two: such numbers add up to the same
# in any order, as long as the sum stays below 8 thousand million people.
STEPS, SQUARE_STEPS = 2.0**20, 2.0**16
LIGHTEST, HEAVIEST = 1 / STEPS, 1e6
_WHOLE, _DECIMAL = r"^-?[0-9]{1,9}([.]0+)?$", r"^-?[0-9]{1,9}([.][0-9]{1,15})?$"


def trimmed(cell: Any) -> Any:
    """A text without outer spaces, null where nothing else stands there."""
    return cell.strip().nullif("") if cell.type().is_string() else cell


def one_of(column: Any, values: Sequence[str | int]) -> Any:
    """Whether a column has one of the declared values; never null."""
    column = column.strip() if column.type().is_string() else column
    return column.isin(accepted(column, values)).fill_null(False)


def accepted(column: Any, values: Sequence[str | int]) -> list[Any]:
    """The declared values as a column of that type has them."""
    if column.type().is_string():
        texts = [str(value).strip() for value in values]
        # Programs that know no empty whole number export whole ones as decimals.
        return [*texts, *(f"{one}.0" for one in texts if one.isascii() and one.isdigit())]
    whole = [number(value) for value in values]
    return [bool(one) for one in whole] if column.type().is_boolean() else whole


def unanswered(column: Any, name: str, layout: Microdata) -> Any:
    """Whether a cell says that nobody knows."""
    empty = trimmed(column).isnull()
    if column.type().is_floating():
        empty = empty | column.isnan().fill_null(False)
    known = layout.unknown.get(name, ())
    return empty | one_of(column, known) if known else empty


def year_of(cell: Any) -> Any:
    """The year of a date; any other cell as it stands."""
    kind = cell.type()
    return cell.year().cast("int64") if kind.is_date() or kind.is_timestamp() else cell


def whole_number(cell: Any) -> Any:
    """A cell as a whole number, null where it is none."""
    kind = cell.type()
    if kind.is_string():
        text = ibis.ifelse(cell.re_search(_WHOLE), cell, ibis.null("string"))
        return text.cast("float64").floor().cast("int64")
    if kind.is_floating():
        # What lies beyond has no whole number in some systems.
        return ibis.ifelse(cell.between(-1e9, 1e9), cell, ibis.null(kind)).floor().cast("int64")
    return cell.cast("int64")


def written(raw: Any) -> Any:
    """A value as text, a whole number without its decimal point."""
    kind = raw.type()
    if kind.is_string():
        return ibis.ifelse(raw.re_search(_WHOLE), raw.re_replace(r"[.]0+$", ""), raw)
    return (raw.cast("float64").floor() if kind.is_floating() else raw).cast("int64").cast("string")


def weights(cell: Any) -> tuple[Any, Any]:
    """Weights in steps, and whether each is one; null or false where not."""
    if cell.type().is_string():
        text = cell.strip()
        weight = ibis.ifelse(text.re_search(_DECIMAL), text, ibis.null("string")).cast("float64")
    else:
        weight = cell.cast("float64")
    # What is no number counts as greater than any.
    fits = weight.between(LIGHTEST, HEAVIEST)
    return (weight if cell.type().is_integer() else stepped(weight, STEPS)), fits


def stepped(value: Any, steps: float) -> Any:
    """A number as a whole multiple of one ``steps``-th.

    Beside a number this large a double has room for no finer parts; the sum rounds them away.
    """
    beside = 1.5 * 2.0**52 / steps
    return (value + beside) - beside
