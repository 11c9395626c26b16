"""JSON-stat, versions 1 and 2, into a cube: what PX-Web and other statistics sites give out."""

import json
import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from xhht_analysis.sources.cube import (
    MOST_CELLS,
    MOST_DIMENSIONS,
    Category,
    CubeCell,
    Dimension,
    ReadCube,
)
from xhht_analysis.vocabulary.problems import Problem, Refused

# A table of the country by province, year and sex is 100 KB; lists within lists take 30 times
# their text in memory.
MOST_BYTES = 8 << 20
# A value, a mark, a code and a label for each cell would be four.
_MOST_PARTS = 5 * MOST_CELLS
_QUOTED = 60
# Numbers are written out up to here; what is longer stays as it came and fits no column.
_DIGITS = 15


class _Misread(Exception):
    """What does not hold together: the code, place and facts of its ``Problem``."""

    def __init__(self, code: str, place: str = "", /, **facts: str | int) -> None:
        self.code, self.place, self.facts = code, place, facts
        super().__init__(code)


def read_json_stat(data: bytes, *, file: str) -> ReadCube:
    """The one dataset of a JSON-stat text; ``Refused`` where sizes, lists and places disagree.

    Values are a list of all cells or an object of those that have one. Numbers come as text in
    the digits that they were written with.
    """
    try:
        dataset = _dataset(_parsed(data))
        dimensions = tuple(_dimensions(dataset))
        most = math.prod(len(one.categories) for one in dimensions)
        values = _by_place(dataset["value"], most, "value", whole=True)
        marks = _marks(dataset.get("status"), most)
        sizes = [len(one.categories) for one in dimensions]
        cells = [
            CubeCell(f"value[{place}]", _crossing(place, sizes), value, marks.get(place, ""))
            for place, value in values.items()
        ]
    except _Misread as error:
        raise Refused([Problem(error.code, file, error.place, error.facts)]) from None
    return ReadCube(dimensions, cells)


def _parsed(data: bytes) -> Any:
    if len(data) > MOST_BYTES:
        raise _Misread("cube-unreadable", what="large", came=f"> {MOST_BYTES >> 20} MB")
    if (parts := data.count(b",")) > _MOST_PARTS:
        raise _Misread("cube-unreadable", what="large", came=str(parts))
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            parse_float=_written_out,
            parse_int=_written_out,
            parse_constant=_no_constant,
            object_pairs_hook=_each_once,
        )
    except UnicodeDecodeError:
        raise _Misread("not-utf8") from None
    except (ValueError, RecursionError) as error:
        came = getattr(error, "msg", None) or type(error).__name__
        line = getattr(error, "lineno", 0)
        where = f"line {line}" if line else ""
        raise _Misread("cube-unreadable", where, what="json", came=came) from None


class _Number(str):
    """A number in digits, told from a text that looks like one."""


def _written_out(written: str) -> _Number:
    if written.isdigit() and len(written) <= _DIGITS:
        return _Number(written)
    if len(written) > 2 * _DIGITS:
        return _Number(written[:_QUOTED])
    number = Decimal(written)
    if not number.is_zero() and not -_DIGITS < number.adjusted() < _DIGITS:
        return _Number(written)
    whole = number == number.to_integral_value()
    return _Number(int(number) if whole else format(number, "f"))


def _no_constant(name: str) -> None:
    raise _Misread("cube-unreadable", what="json", came=name)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Misread("key-twice", key=twice[:_QUOTED])
    return found


def _dataset(content: Any) -> Mapping[str, Any]:
    """The dataset itself, or the only one that an outer object holds."""
    outer = content if isinstance(content, dict) else {}
    found = [one for one in (outer, *outer.values()) if isinstance(one, dict)]
    found = [one for one in found if "dimension" in one and "value" in one]
    if len(found) != 1:
        raise _Misread("cube-unreadable", what="dataset", came=str(len(found)))
    return found[0]


def _dimensions(dataset: Mapping[str, Any]) -> Iterator[Dimension]:
    described = dataset["dimension"]
    if not isinstance(described, dict):
        raise _Misread("cube-size", "dimension", expected="{…}", came=_quoted(described))
    # Version 1 keeps both lists among the dimensions themselves.
    ids, sizes = (dataset.get(key, described.get(key)) for key in ("id", "size"))
    if not _texts(ids) or not isinstance(sizes, list) or len(ids) != len(sizes):
        raise _Misread("cube-size", "id, size", expected=_quoted(ids), came=_quoted(sizes))
    if len(ids) > MOST_DIMENSIONS or len(set(ids)) < len(ids):
        raise _Misread("cube-size", "id", expected=f"≤ {MOST_DIMENSIONS}", came=str(len(ids)))
    most = 1
    for size in sizes:
        number = _whole(size)
        most *= number or 0
        if number is None or not 0 < most <= MOST_CELLS:
            raise _Misread("cube-size", "size", expected=f"1 – {MOST_CELLS}", came=_quoted(sizes))
    for ident, size in zip(ids, sizes, strict=True):
        about = described.get(ident)
        if not isinstance(about, dict) or not isinstance(about.get("category"), dict):
            raise _Misread(
                "cube-size", f"dimension.{ident}", expected="category", came=_quoted(about)
            )
        categories = _categories(about["category"], f"dimension.{ident}.category")
        if len(categories) != int(size):
            facts = {"expected": str(size), "came": str(len(categories))}
            raise _Misread("cube-size", f"dimension.{ident}.category", **facts)
        yield Dimension(_clean(ident), _clean(about.get("label") or ident), categories)


def _categories(category: Mapping[str, Any], place: str) -> tuple[Category, ...]:
    index, labels = category.get("index"), category.get("label")
    labels = labels if isinstance(labels, dict) else {}
    if index is None:
        codes = list(labels)
    elif isinstance(index, dict):
        places = {code: _whole(at) for code, at in index.items()}
        if set(places.values()) != set(range(len(index))):
            raise _Misread(
                "cube-size", place, expected=f"0 – {len(index) - 1}", came=_quoted(index)
            )
        codes = sorted(index, key=lambda code: places[code])
    elif _texts(index) and len(set(index)) == len(index):
        codes = index
    else:
        raise _Misread("cube-size", place, expected="index", came=_quoted(index))
    return tuple(Category(_clean(code), _clean(labels.get(code) or code)) for code in codes)


def _by_place(values: Any, most: int, key: str, *, whole: bool) -> dict[int, str]:
    """What stands at each place, from a list or an object; a list of values names all of them."""
    if isinstance(values, list):
        if whole and len(values) != most:
            raise _Misread("cube-size", key, expected=str(most), came=str(len(values)))
        found = dict(enumerate(values))
    elif isinstance(values, dict):
        found = {_place(written, most, key): value for written, value in values.items()}
        if len(found) < len(values):
            raise _Misread("cube-size", key, expected=str(len(values)), came=str(len(found)))
    else:
        raise _Misread("cube-size", key, expected=str(most), came=_quoted(values))
    # Cells that an object leaves out have no figure, which is told like an empty one.
    places = range(most) if whole else found
    return {place: _text(found.get(place)) for place in places}


def _place(written: str, most: int, key: str) -> int:
    place = _whole(_Number(written))
    if place is None or place >= most:
        raise _Misread("cube-size", key, expected=f"0 – {most - 1}", came=_quoted(written))
    return place


def _marks(status: Any, most: int) -> dict[int, str]:
    if isinstance(status, str):
        return dict.fromkeys(range(most), _clean(status))
    if isinstance(status, list) and len(status) == 1:
        return dict.fromkeys(range(most), _text(status[0]))
    return _by_place(status, most, "status", whole=False) if status else {}


def _crossing(place: int, sizes: Sequence[int]) -> tuple[int, ...]:
    at = []
    for size in reversed(sizes):
        place, position = divmod(place, size)
        at.append(position)
    return tuple(reversed(at))


def _whole(number: Any) -> int | None:
    written = str(number) if isinstance(number, _Number) else ""
    fits = written.isascii() and written.isdigit() and len(written) <= _DIGITS
    return int(written) if fits else None


def _texts(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _text(value: Any) -> str:
    return "" if value is None else _clean(value) if isinstance(value, str) else _quoted(value)


def _clean(text: Any) -> str:
    return unicodedata.normalize("NFC", " ".join(str(text)[: 10 * _QUOTED].split()))


def _quoted(value: Any) -> str:
    if isinstance(value, dict | list):
        inner = ", ".join(str(one)[:_QUOTED] for one in list(value)[:5])
        return f"[{inner}{', …' if len(value) > 5 else ''}]"[:_QUOTED]
    return "—" if value is None else str(value)[:_QUOTED]
