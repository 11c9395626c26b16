"""What the files of persons say of their columns, before a single person is read."""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import ParquetFile

from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.problems import Problem, Refused

_HEAD = 1 << 16
_DELIMITERS = ",;\t|"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Held(StrEnum):
    """What a column holds, as far as values are compared."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True)
class Head:
    """One file: its declared columns as they are spelt there, what they hold, how it is parted.

    ``all``: the places of a CSV's columns, declared or not; ``delimiter`` is empty for Parquet.
    """

    path: Path
    spelt: Mapping[str, str]
    held: Mapping[str, Held]
    all: tuple[str, ...] = ()
    delimiter: str = ""


def read_head(path: Path, layout: Microdata, *, file: str) -> Head:
    """The head of a file; ``Refused`` where it has none or lacks columns.

    No column is named but the declared ones: what else a file holds is nobody's business.
    """
    try:
        path.stat()
        if path.suffix.lower() == ".parquet":
            head = _parquet(path, layout, file)
        elif path.suffix.lower() == ".csv":
            head = _csv(path, layout, file)
        else:
            facts = {"came": path.name, "expected": ".parquet, .csv"}
            raise Refused([Problem("microdata-kind", file, "", facts)])
    except FileNotFoundError:
        raise Refused([Problem("file-missing", file)]) from None
    except OSError as error:
        facts = {"came": error.strerror or type(error).__name__}
        raise Refused([Problem("file-unreadable", file, "", facts)]) from None
    return head


def _parquet(path: Path, layout: Microdata, file: str) -> Head:
    try:
        with path.open("rb") as stream, ParquetFile(stream) as opened:
            schema = opened.schema_arrow
    except (pa.ArrowException, ValueError):
        facts = {"what": "parquet", "came": ""}
        raise Refused([Problem("microdata-unreadable", file, "", facts)]) from None
    spelt = _spelt(schema.names, layout, file)
    types = {name: schema.field(one).type for name, one in spelt.items()}
    return Head(path, spelt, {name: _kind(one) for name, one in types.items()})


def _kind(arrow: pa.DataType) -> Held:
    if pa.types.is_dictionary(arrow):
        arrow = arrow.value_type
    numbers = (pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean, pa.types.is_decimal)
    texts = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    if any(one(arrow) for one in numbers):
        return Held.NUMBER
    if any(one(arrow) for one in texts):
        return Held.TEXT
    dated = pa.types.is_date(arrow) or pa.types.is_timestamp(arrow)
    return Held.DATE if dated else Held.OTHER


def _csv(path: Path, layout: Microdata, file: str) -> Head:
    with path.open("rb") as stream:
        start = stream.read(_HEAD)
    if not start.strip():
        raise Refused([Problem("file-empty", file)])
    # Further down may stand what is no UTF-8, in columns that are not read, or half a letter.
    text = start.decode("utf-8-sig", errors="replace")
    if start.startswith(_UTF16) or "\ufffd" in text.partition("\n")[0]:
        raise Refused([Problem("not-utf8", file, "line 1")])
    heads = {one: _cells(text, one) for one in _DELIMITERS}
    # The delimiter under which most columns are found, or else the most there are.
    most = max(heads, key=lambda one: (_found(heads[one], layout), len(heads[one])))
    spelt = _spelt(heads[most], layout, file)
    held = dict.fromkeys(spelt, Held.TEXT)
    return Head(path, spelt, held, tuple(heads[most]), most)


def _cells(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


def _found(names: list[str], layout: Microdata) -> int:
    return len({_plain(name) for name in names} & set(map(_plain, layout.named)))


def _spelt(names: list[str], layout: Microdata, file: str) -> dict[str, str]:
    """Declared column -> as the file spells it; each must stand there once."""
    plain = [_plain(name) for name in names]
    problems = list(_not_once(plain, layout, file))
    if problems:
        raise Refused(problems)
    return {name: names[plain.index(_plain(name))] for name in layout.named}


def _not_once(plain: list[str], layout: Microdata, file: str) -> Iterator[Problem]:
    for name in layout.named:
        times = plain.count(_plain(name))
        if not times:
            yield Problem("column-missing", file, name, {"column": name})
        elif times > 1:
            yield Problem("microdata-column-twice", file, name, {"column": name})


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()
