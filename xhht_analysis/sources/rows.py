"""The cells of a CSV file as they stand, each row under its line in the file."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

MOST_TOLD = 20


def read_rows(path: Path, *, file: str) -> pd.DataFrame:
    """All cells as text in NFC without outer spaces; the index is the row's line.

    Rows in which nothing stands are passed over. ``Refused`` where the file is missing, not
    UTF-8 or not a CSV with as many cells in each row as in the first.
    """
    try:
        # No sign between cells makes one letter with the mark that begins a cell.
        text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        filled = [(reader.line_num, cells) for cells in _cleaned(reader) if any(cells)]
    except FileNotFoundError:
        raise Refused([Problem("file-missing", file)]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Refused([Problem("not-utf8", file, f"line {line}")]) from None
    except csv.Error as error:
        place = f"line {reader.line_num}"
        raise Refused([Problem("not-csv", file, place, {"came": str(error)})]) from None
    if not filled:
        raise Refused([Problem("file-empty", file)])
    (_, head), *rows = filled
    refuse_if_any(_uneven(rows, len(head), file))
    lines = pd.Index([line for line, _ in rows], name="line", dtype="int64")
    return pd.DataFrame([cells for _, cells in rows], columns=head, index=lines, dtype="str")


def _cleaned(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for cells in rows:
        yield [cell.strip() for cell in cells]


def _uneven(rows: list[tuple[int, list[str]]], wanted: int, file: str) -> list[Problem]:
    return [
        Problem("row-length", file, f"line {line}", {"expected": wanted, "came": len(cells)})
        for line, cells in rows
        if len(cells) != wanted
    ][:MOST_TOLD]
