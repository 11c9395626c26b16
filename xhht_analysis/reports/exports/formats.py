"""The formats that a report can be had in, each made of the same parts."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xhht_analysis.reports.content import Part
    from xhht_analysis.reports.exports.facts import ReportFacts

Export = Callable[[Sequence["Part"], "ReportFacts"], bytes]
PAGE = "html"


def _page(parts: Sequence["Part"], facts: "ReportFacts") -> bytes:
    from xhht_analysis.reports.exports.page import page

    return page(parts, facts)


def _pdf(parts: Sequence["Part"], facts: "ReportFacts") -> bytes:
    from xhht_analysis.reports.exports.pdf import pdf

    return pdf(parts, facts)


def _word(parts: Sequence["Part"], facts: "ReportFacts") -> bytes:
    from xhht_analysis.reports.exports.word.document import word

    return word(parts, facts)


def _excel(parts: Sequence["Part"], facts: "ReportFacts") -> bytes:
    from xhht_analysis.reports.exports.excel.workbook import excel

    return excel(parts, facts)


# A format is the ending of its files. What it is written with is loaded when it is asked for.
FORMATS: Mapping[str, Export] = {
    PAGE: _page,
    "pdf": _pdf,
    "docx": _word,
    "xlsx": _excel,
}

_MADE_WITH: Mapping[str, str] = {
    PAGE: "xhht_analysis.reports.exports.page",
    "pdf": "xhht_analysis.reports.exports.pdf",
    "docx": "xhht_analysis.reports.exports.word.document",
    "xlsx": "xhht_analysis.reports.exports.excel.workbook",
}


def load_format(form: str) -> None:
    """Load what a format's files are written with, before the first of many is asked for."""
    import_module(_MADE_WITH[form])
