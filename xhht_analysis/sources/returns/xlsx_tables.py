"""What the sheets of an .xlsx share: texts, and which styles show dates."""

from collections.abc import Iterable, Mapping

from xhht_analysis.sources.returns.limits import Room
from xhht_analysis.sources.returns.markup import local, walk
from xhht_analysis.sources.returns.stored import is_date_format
from xhht_analysis.sources.returns.xlsx_text import RichText


def read_strings(chunks: Iterable[bytes], *, room: Room) -> list[str]:
    """The shared texts in their order."""
    strings: list[str] = []
    rich = RichText(room)

    def start(name: str, _attributes: Mapping[str, str]) -> None:
        name = local(name)
        if name == "si":
            rich.begin()
        rich.start(name)

    def end(name: str) -> None:
        name = local(name)
        rich.end(name)
        if name == "si":
            strings.append(rich.result())

    walk(chunks, start=start, end=end, text=rich.text, room=room)
    return strings


def read_date_styles(chunks: Iterable[bytes], *, room: Room) -> frozenset[int]:
    """The numbers of the cell styles that show a number as a day or a time of day."""
    patterns: dict[int, str] = {}
    formats: list[int] = []
    in_cell_styles = False

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal in_cell_styles
        match local(name):
            case "numFmt":
                patterns[_code(attributes)] = attributes.get("formatCode", "")
            case "cellXfs":
                in_cell_styles = True
            case "xf" if in_cell_styles:
                formats.append(_code(attributes))

    def end(name: str) -> None:
        nonlocal in_cell_styles
        if local(name) == "cellXfs":
            in_cell_styles = False

    walk(chunks, start=start, end=end, room=room)
    shows_dates = {code: is_date_format(code, patterns.get(code)) for code in set(formats)}
    return frozenset(style for style, code in enumerate(formats) if shows_dates[code])


def _code(attributes: Mapping[str, str]) -> int:
    code = attributes.get("numFmtId", "0")
    return int(code) if code.isdecimal() and len(code) < 6 else 0
