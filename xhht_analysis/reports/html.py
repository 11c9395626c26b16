"""Parts of a report as HTML: everything escaped, the same in JupyterLab and on the page."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from xhht_analysis.drawing.svg_letters import each_letter_once
from xhht_analysis.reports.content import (
    GRADE_SIGNS,
    Exhibit,
    Findings,
    Foreign,
    Items,
    Opening,
    Paragraph,
    Part,
    Plates,
    Strip,
    Table,
    said,
)
from xhht_analysis.reports.parts import PART_MIME, to_json

TEMPLATES = Path(__file__).with_name("templates")
_BLOCKS = {
    Table: "table",
    Plates: "plates",
    Paragraph: "paragraph",
    Findings: "findings",
    Strip: "strip",
    Items: "items",
}
_PARTS = {Opening: "opening", Exhibit: "exhibit", Foreign: "foreign"}


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
    made.filters["said"] = said
    made.filters["block_name"] = lambda block: _BLOCKS[type(block)]
    made.filters["template"] = lambda part: f"{_PARTS[type(part)]}.html.j2"
    return made


@cache
def style() -> str:
    """The style sheet, for a page's head or for JupyterLab."""
    return (TEMPLATES / "style.css").read_text(encoding="utf-8")


@cache
def script() -> str:
    """The one script of a page: what a map says of the unit that is pointed at."""
    path = TEMPLATES / "maps.js"
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def policy(script: str = "") -> str:
    """What a page may do: use its own style and, by its very text, the one script; ask nobody."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    scripts = f"script-src 'sha256-{digest}'; " if script else ""
    return (
        f"default-src 'none'; {scripts}style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def render(template: str, **facts: Any) -> str:
    """A template of ``reports/templates`` filled in."""
    return environment().get_template(template).render(**facts)


def render_page(template: str, *, language: str, title: str, script: str = "", **facts: Any) -> str:
    """A template that extends ``base.html.j2``: head, style, policy and script around its body."""
    page = render(
        template,
        language=language,
        title=title,
        style=style(),
        script=script,
        policy=policy(script),
        **facts,
    )
    return each_letter_once(page)


class Shown:
    """A part of a report as a notebook shows it."""

    def __init__(self, part: Part) -> None:
        self.part = part

    def html(self) -> str:
        """The part alone, without a style sheet."""
        return render(f"{_PARTS[type(self.part)]}.html.j2", part=self.part)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, Any]:
        # JupyterLab shows the styled HTML; the exporters read the part itself.
        styled = f"<style>{style()}</style><div class='xhht'>{self.html()}</div>"
        return {PART_MIME: to_json(self.part), "text/html": styled, "text/plain": self.part.title}
