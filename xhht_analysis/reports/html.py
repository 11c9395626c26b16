"""Exhibits as HTML: everything escaped, the same in JupyterLab and on the page."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from xhht_analysis.reports.content import (
    GRADE_SIGNS,
    Exhibit,
    Findings,
    Items,
    Opening,
    Paragraph,
    Plates,
    Table,
)

TEMPLATES = Path(__file__).with_name("templates")
PAGE_MIME = "application/vnd.xhht.exhibit"
_NAMES = {
    Table: "table",
    Plates: "plates",
    Paragraph: "paragraph",
    Findings: "findings",
    Items: "items",
}


@cache
def environment() -> Environment:
    """The project's templates; an unknown variable is an error, all text is escaped."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["ring"] = GRADE_SIGNS.__getitem__
    made.filters["block_name"] = lambda block: _NAMES[type(block)]
    return made


@cache
def style() -> str:
    """The style sheet, for a page's head or for JupyterLab."""
    return (TEMPLATES / "style.css").read_text(encoding="utf-8")


def render(template: str, **facts: Any) -> str:
    """A template of ``reports/templates`` filled in."""
    return environment().get_template(template).render(**facts)


class Shown:
    """A part of a report as a notebook shows it."""

    def __init__(self, part: Exhibit | Opening) -> None:
        self.part = part

    def html(self) -> str:
        """The part alone, without a style sheet."""
        template = "opening.html.j2" if isinstance(self.part, Opening) else "exhibit.html.j2"
        return render(template, part=self.part)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        # JupyterLab shows the styled HTML; the page takes the bare part and styles it once.
        html = self.html()
        styled = f"<style>{style()}</style><div class='xhht'>{html}</div>"
        return {PAGE_MIME: html, "text/html": styled, "text/plain": self.part.title}
