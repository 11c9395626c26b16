"""A form's bytes without the hour at which they were made, and with its formulas' results."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime

from openpyxl.packaging.core import DocumentProperties
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

_SHEETS = "xl/worksheets/sheet"
# openpyxl writes an empty element in its own way with lxml, in another without.
_FORMULA = re.compile(rb'<c (r="[A-Z]+[0-9]+" s="[0-9]+")><f>([^<]*)</f>(?:<v ?/>|<v></v>)</c>')


def empty_results(_part: str, xml: bytes) -> bytes:
    """A sheet whose formulas have empty text each, as in a form that nobody has filled in."""
    return _FORMULA.sub(rb'<c \1 t="str"><f>\2</f><v></v></c>', xml)


def settled(
    content: bytes,
    properties: DocumentProperties,
    *,
    on: datetime,
    results: Callable[[str, bytes], bytes] = empty_results,
) -> bytes:
    """The same workbook with the properties given and every part dated alike.

    openpyxl stores no formula's result; ``results`` puts them into a sheet, given its part's name.
    """
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            part = zipfile.ZipInfo(name, on.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            data = before.read(name)
            if name == ARC_CORE:
                data = tostring(properties.to_tree())
            elif name.startswith(_SHEETS):
                data = results(name, data)
            after.writestr(part, data)
    return made.getvalue()
