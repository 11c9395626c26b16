"""Results of formulas put into sheets that openpyxl wrote without any."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from xml.sax.saxutils import escape

from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils import coordinate_to_tuple
from openpyxl.utils.datetime import to_excel

from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed
from xhht_analysis.sources.returns.marked_active import ANY_ERROR, Stored

_FORMULA = re.compile(
    rb'<c (r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?)><f>([^<]*)</f>(?:<v ?/>|<v></v>)</c>'
)


def with_results(xml: bytes, grid: Grid, *, epoch: datetime) -> bytes:
    """A sheet's XML, each formula with the result that the file which was read had stored."""

    def result(found: re.Match[bytes]) -> bytes:
        value = grid.cells.get(coordinate_to_tuple(found[2].decode()))
        if isinstance(value, Uncomputed):
            return found[0]
        kind, stored = _stored(value, epoch)
        text = escape(stored).encode()
        return b'<c %s t="%s"><f>%s</f><v>%s</v></c>' % (found[1], kind, found[3], text)

    return _FORMULA.sub(result, xml)


def results_of(grids: Mapping[str, Grid], *, epoch: datetime) -> Callable[[str, bytes], bytes]:
    """The change for ``settled``: part of a sheet -> its XML with the results of its grid."""

    def change(part: str, xml: bytes) -> bytes:
        return with_results(xml, grids[part], epoch=epoch) if part in grids else xml

    return change


def _stored(value: Stored, epoch: datetime) -> tuple[bytes, str]:
    match value:
        case None:
            # Our reader takes an empty text for no content.
            return b"str", ""
        case ErrorValue(text):
            return b"e", text if text in ERROR_CODES else ANY_ERROR
        case bool():
            return b"b", str(int(value))
        case str():
            return b"str", value
        case date() | time():
            return b"n", repr(to_excel(value, epoch))
        case _:
            return b"n", repr(value)
