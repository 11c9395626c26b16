"""A report as one HTML page that needs nothing else."""

from collections.abc import Sequence

from xhht_analysis.reports.content import Part
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import PAGE
from xhht_analysis.reports.html import render_page, script


def page(parts: Sequence[Part], facts: ReportFacts) -> bytes:
    """The page: one style sheet and one small script inside, nothing loaded from anywhere."""
    text = render_page(
        "page.html.j2",
        language=facts.language,
        title=facts.title,
        script=script(),
        parts=parts,
        facts=facts,
        files={name: href for name, href in facts.files.items() if name != PAGE},
    )
    return text.encode("utf-8")
