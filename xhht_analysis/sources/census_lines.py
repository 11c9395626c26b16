"""The lines of a census extract, looked at before they are read: cut off, shifted, no numbers."""

import csv
import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from xhht_analysis.sources.census_codebook import LONGEST_RECORD, Codebook
from xhht_analysis.sources.rows import MOST_TOLD
from xhht_analysis.vocabulary.problems import Problem, Refused

FIXED, DELIMITED = ".dat", ".csv"
_CELL = r"\s*(-?[0-9]+(\.[0-9]*)?)?\s*"
_NUMBER = re.compile(_CELL)
_RECORD = re.compile(rf"{_CELL}(\|{_CELL})*".encode())
_QUOTED = 60


def kind_of(path: Path, *, file: str) -> str:
    """Fixed width or delimited, by the name's ending, which ipumspy goes by, too."""
    for kind in (FIXED, DELIMITED):
        if path.name.removesuffix(".gz").endswith(kind):
            return kind
    facts = {"came": path.name, "expected": ".dat, .dat.gz, .csv, .csv.gz"}
    raise Refused([Problem("extract-kind", file, "", facts)])


def line_problems(path: Path, codebook: Codebook, *, weight: str, file: str) -> Iterator[Problem]:
    """What keeps lines from being read, up to twenty of them; nothing of a line but its cell.

    A weight must be filled; any other cell may be empty.
    """
    looked_at = _fixed if kind_of(path, file=file) == FIXED else _delimited
    told = 0
    try:
        with path.open("rb") as raw:
            opened = gzip.GzipFile(fileobj=raw) if path.suffix == ".gz" else raw
            for problem in looked_at(opened, codebook, weight, file):
                yield problem
                told += 1
                if told == MOST_TOLD:
                    return
    except FileNotFoundError:
        yield Problem("file-missing", file)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Problem("extract-cut-off", file)
    except (csv.Error, UnicodeError, LookupError) as error:
        yield Problem("not-csv", file, "", {"came": str(error)})
    except OSError as error:
        facts = {"came": error.strerror or type(error).__name__}
        yield Problem("file-unreadable", file, "", facts)


def _fixed(stream: IO[bytes], codebook: Codebook, weight: str, file: str) -> Iterator[Problem]:
    spans = [slice(one.start, one.end) for one in codebook.variables.values()]
    weights = slice(codebook.variables[weight].start, codebook.variables[weight].end)
    width, number = codebook.width, 0
    while line := stream.readline(LONGEST_RECORD):
        number += 1
        record = line.rstrip(b"\r\n")
        if len(record) != width:
            facts = {"expected": width, "came": len(record)}
            yield Problem("extract-line-length", file, f"line {number}", facts)
        elif not (_RECORD.fullmatch(b"|".join([record[one] for one in spans]))
                  and record[weights].strip()):  # fmt: skip
            for name, span in zip(codebook.variables, spans, strict=True):
                cell = record[span].decode("latin-1")
                yield from _cell(cell, name, weight, f"line {number}", file)
    if not number:
        yield Problem("file-empty", file)


def _delimited(stream: IO[bytes], codebook: Codebook, weight: str, file: str) -> Iterator[Problem]:
    encoding = codebook.book.file_description.encoding
    rows = csv.reader(_lines(stream, encoding, file), strict=True)
    head = next(rows, None)
    if head is None:
        yield Problem("file-empty", file)
        return
    places = {}
    for name in codebook.variables:
        if head.count(name) != 1:
            yield Problem("column-missing", file, "line 1", {"column": name})
        else:
            places[name] = head.index(name)
    for cells in rows:
        place = f"line {rows.line_num}"
        if len(cells) != len(head):
            facts = {"expected": len(head), "came": len(cells)}
            yield Problem("row-length", file, place, facts)
            continue
        for name, at in places.items():
            if not _NUMBER.fullmatch(cells[at]) or (name == weight and not cells[at].strip()):
                yield from _cell(cells[at], name, weight, place, file)


def _lines(stream: IO[bytes], encoding: str, file: str) -> Iterator[str]:
    for number, line in enumerate(iter(lambda: stream.readline(LONGEST_RECORD), b""), start=1):
        if len(line) == LONGEST_RECORD and not line.endswith(b"\n"):
            facts = {"expected": LONGEST_RECORD, "came": len(line)}
            raise Refused([Problem("extract-line-length", file, f"line {number}", facts)])
        yield line.decode(encoding)


def _cell(cell: str, name: str, weight: str, place: str, file: str) -> Iterator[Problem]:
    if not _NUMBER.fullmatch(cell) or (name == weight and not cell.strip()):
        facts = {"expected": "number", "came": cell.strip()[:_QUOTED]}
        yield Problem("wrong-cell", file, f"{place}, {name}", facts)
