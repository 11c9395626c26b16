"""A return that goes back to who sent it: doubtful cells marked, all doubts listed in front."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime, time
from xml.parsers.expat import ExpatError

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.grid import Grid, Uncomputed
from xhht_analysis.sources.returns.kinds import ZIP, is_open_document
from xhht_analysis.sources.returns.limits import Room, Unreadable
from xhht_analysis.sources.returns.marked_active import make_inert
from xhht_analysis.sources.returns.marked_cells import mark_cells, unmark_cells
from xhht_analysis.sources.returns.marked_list import put_list
from xhht_analysis.sources.returns.marked_package import lean
from xhht_analysis.sources.returns.marked_rebuilt import rebuilt
from xhht_analysis.sources.returns.marked_results import results_of
from xhht_analysis.sources.returns.marked_words import Doubt, MarkWords
from xhht_analysis.sources.returns.own_list import is_own_list
from xhht_analysis.sources.returns.settled import settled
from xhht_analysis.sources.returns.stored import clean
from xhht_analysis.sources.returns.xlsx import read_xlsx

# What openpyxl raises for parts that are well-formed and yet not what it takes them for.
_BEYOND_OPENPYXL = (
    Unreadable, ExpatError, SyntaxError, InvalidFileException, zipfile.BadZipFile, zlib.error,
    struct.error, EOFError, NotImplementedError, ValueError, TypeError, AttributeError,
    LookupError, ArithmeticError, AssertionError, OSError, MemoryError, RecursionError,
)  # fmt: skip
# More cells are another kind of file than a form; openpyxl takes five seconds for them.
_MOST_CELLS = 60_000


def marked_workbook(
    data: bytes, grids: Sequence[Grid], doubts: Sequence[Doubt], words: MarkWords, *, on: date
) -> bytes:
    """The workbook to send, the same bytes for the same return, doubts and day.

    ``data``: the file, which our own reader has accepted and made ``grids`` of. Its layout,
    validations and protection stay where openpyxl can load it and nothing of its values is lost
    by that; otherwise the values are put into a new workbook. Nothing active is taken along.
    """
    try:
        if own := _own_file(data, grids, doubts, words, on):
            return own
    except _BEYOND_OPENPYXL:
        pass
    return _finished(rebuilt(grids, words), grids, doubts, words, on)


def _own_file(
    data: bytes, grids: Sequence[Grid], doubts: Sequence[Doubt], words: MarkWords, on: date
) -> bytes | None:
    """The marked file itself; ``None`` where it would not read as it did before."""
    if not data.startswith(ZIP) or sum(len(grid.cells) for grid in grids) > _MOST_CELLS:
        return None
    if is_open_document(Archive(data, room=Room())):
        return None
    with warnings.catch_warnings():
        # It warns of everything that it leaves out.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(lean(data)), keep_vba=False, keep_links=False)
        for ws in list(book.worksheets):
            if is_own_list(_grid(ws)):
                book.remove(ws)
        if [clean(ws.title) for ws in book.worksheets] != [grid.sheet for grid in grids]:
            return None
        make_inert(book, grids)
        for ws in book.worksheets:
            unmark_cells(ws, words)
        made = _finished(book, grids, doubts, words, on)
    return made if _values(_read(made)) == _values(grids) else None


def _finished(
    book: Workbook, grids: Sequence[Grid], doubts: Sequence[Doubt], words: MarkWords, on: date
) -> bytes:
    titles = {grid.sheet: ws.title for grid, ws in zip(grids, book.worksheets, strict=True)}
    for ws, grid in zip(book.worksheets, grids, strict=True):
        mark_cells(ws, [one for one in doubts if one.sheet == grid.sheet], words)
    put_list(book, doubts, words, titles=titles)
    uncomputed = any(isinstance(value, Uncomputed) for one in grids for value in one.cells.values())
    book.calculation.fullCalcOnLoad = uncomputed
    moment = datetime.combine(on, time())
    book.properties.created = book.properties.created or moment
    content = io.BytesIO()
    book.save(content)
    # Saving sets the hour of saving.
    book.properties.modified = moment
    # openpyxl numbers its parts by the order of the sheets, of which the list is the first.
    parts = {f"xl/worksheets/sheet{at}.xml": grid for at, grid in enumerate(grids, start=2)}
    results = results_of(parts, epoch=book.epoch)
    return settled(content.getvalue(), book.properties, on=moment, results=results)


def _grid(ws: Worksheet) -> Grid:
    """The texts of a sheet, for what an earlier sending has put in front."""
    texts = {at: cell.value for at, cell in ws._cells.items() if cell.data_type == "s"}
    return Grid(file="", sheet=ws.title, cells=texts)


def _read(content: bytes) -> list[Grid]:
    room = Room()
    grids, _ = read_xlsx(Archive(content, room=room), file="", room=room)
    return [grid for grid in grids if not is_own_list(grid)]


def _values(grids: Sequence[Grid]) -> list[dict[tuple[int, int], object]]:
    return [
        {at: value for at, value in grid.cells.items() if not isinstance(value, Uncomputed)}
        for grid in grids
    ]
