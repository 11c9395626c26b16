"""Where a Word document is written: sentences with their links, captions that count themselves."""

from collections import Counter

from docx.document import Document
from docx.shared import Length
from docx.text.paragraph import Paragraph

from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.paper import Places
from xhht_analysis.reports.exports.word.marks import add_bookmark, add_field, legible, link_to


class Desk:
    """A document on its way, with the places that its links lead to."""

    def __init__(self, document: Document, facts: ReportFacts, places: Places) -> None:
        self.document = document
        self.facts = facts
        self._places = places
        self._bookmarks: dict[str, str] = {}
        self._placed = 0
        self._captions: Counter[str] = Counter()

    def paragraph(self, style: str = "Normal") -> Paragraph:
        """A new paragraph at the end of the document."""
        return self.document.add_paragraph(style=style)

    def write(self, paragraph: Paragraph, text: str, *, size: Length | None = None) -> None:
        """Put a sentence into a paragraph; its ``linked`` numbers lead to their cells."""
        for stretch in self._places.runs(text):
            run = paragraph.add_run(legible(stretch.text))
            run.font.size = size
            if stretch.anchor:
                link_to(run, self._bookmark(stretch.anchor))

    def link(
        self, paragraph: Paragraph, words: str, anchor: str, *, size: Length | None = None
    ) -> None:
        """Put words into a paragraph that lead to a place, if there is such a place on paper."""
        run = paragraph.add_run(legible(words))
        run.font.size = size
        if self.is_known(anchor):
            link_to(run, self._bookmark(anchor))

    def is_known(self, anchor: str) -> bool:
        """Whether a link can lead there."""
        return bool(self._places.known(anchor))

    def place(self, paragraph: Paragraph, anchor: str) -> None:
        """Make the paragraph the place with that id; the first one that asks is it."""
        if taken := self._places.take(anchor):
            self._placed += 1
            add_bookmark(paragraph, self._bookmark(taken), self._placed)

    def caption(self, paragraph: Paragraph, label: str, text: str) -> None:
        """A caption such as "Bảng 1. …", whose number Word counts."""
        self._captions[label] += 1
        paragraph.style = self.document.styles["Caption"]
        paragraph.add_run(f"{label} ")
        add_field(paragraph, f"SEQ {label} \\* ARABIC", str(self._captions[label]))
        paragraph.add_run(f". {legible(text)}")

    def _bookmark(self, anchor: str) -> str:
        """The name in Word, which allows few letters in it and forty at most."""
        return self._bookmarks.setdefault(anchor, f"xhht_{len(self._bookmarks) + 1}")
