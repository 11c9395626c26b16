"""The page that goes with a return: what is to be checked in it, on one sheet of A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from xhht_analysis.reports.html import render_page
from xhht_analysis.sources.returns.marked_words import Doubt
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import messages
from xhht_analysis.wording.send import Sending, about, counts

_TONES = {Severity.ERROR: "breached", Severity.WARNING: "not-met", Severity.NOTICE: "open"}
# Ems of a letter: small ones and digits, capitals, the widest.
_SMALL, _CAPITAL, _WIDEST, _WIDE = 0.53, 0.72, 1.0, frozenset("WMwm@…—–%")
_CELLS_NAMED = 3
_MOST_CHARACTERS, _MOST_OF_A_NAME = 240, 70
# Of the printed table: ems on a line of each column, millimetres of a line and of a row's edges,
# and what the rest of the page leaves. Faces differ, so that all of it is on the safe side.
_PLACE, _WRONG, _MEND = 10.5, 19.0, 17.0
_LINE, _EDGES, _ROOM = 3.8, 1.4, 160.0


@dataclass(frozen=True)
class Point:
    """Doubts of one check on one sheet as a row of the page."""

    doubts: tuple[Doubt, ...]
    place: str
    wrong: str

    @property
    def tone(self) -> str:
        """The style of its severity."""
        return _TONES[self.doubts[0].severity]

    @property
    def mend(self) -> str:
        """How to mend the first of them."""
        return _cut(self.doubts[0].mend)

    @property
    def height(self) -> float:
        """Millimetres on paper, on the safe side."""
        texts = ((self.place, _PLACE), (self.wrong, _WRONG), (self.mend, _MEND))
        lines = max(_lines(text, room) for text, room in texts)
        return lines * _LINE + _EDGES


def sent_page(sending: Sending, language: Language) -> str:
    """The page as HTML that needs nothing else and prints on one sheet.

    What does not fit is counted, with where it stands.
    """
    say = messages(language).text
    points = list(_points(sending.doubts, language))
    shown = points[: _fitting(points)]
    rest = len(sending.doubts) - sum(len(point.doubts) for point in shown)
    names = {"marked": _cut(sending.marked, _MOST_OF_A_NAME), "sheet": say("send-sheet")}
    facts = about(sending, language) | {"file": _cut(sending.file, _MOST_OF_A_NAME)}
    if sending.marked:
        errors = sending.number(Severity.ERROR)
        lead = say("send-page-lead", counts=counts(sending, language), errors=errors)
        steps = [say("send-page-step-open", **names), say("send-page-step-mend")]
    else:
        lead, steps = say("send-page-lead-unread"), [say("send-page-step-mend-unread")]
    return render_page(
        "sent_back.html.j2",
        language=language,
        kicker=say("send-page-kicker", unit=facts["unit"]),
        title=say("send-page-title", year=facts["year"]),
        about=say("send-page-about", file=facts["file"], day=facts["day"]),
        lead=lead,
        steps_title=say("send-page-steps"),
        steps=[*steps, say("send-page-step-return")],
        found=say("send-page-found"),
        head=[say("send-head", column=one) for one in ("severity", "place", "wrong", "mend")],
        points=[(point, _severity(point, language)) for point in shown],
        rest=say("send-page-rest", number=rest, **names) if rest else "",
        sign=say("send-page-sign"),
    )


def _points(doubts: Sequence[Doubt], language: Language) -> Iterator[Point]:
    """One for each check and sheet, in the order of the doubts."""
    groups: dict[tuple[str, str], list[Doubt]] = {}
    for doubt in doubts:
        groups.setdefault((doubt.check, doubt.sheet), []).append(doubt)
    for (_, sheet), own in groups.items():
        place = ", ".join(filter(None, (sheet, _cells(own, language))))
        place = place or messages(language).text("send-whole-file")
        yield Point(tuple(own), _cut(place), _wrong(own, language))


def _cells(doubts: Sequence[Doubt], language: Language) -> str:
    cells = list(dict.fromkeys(one.cell for one in doubts if one.cell))
    named = ", ".join(cells[:_CELLS_NAMED])
    more = len(cells) - _CELLS_NAMED
    if more <= 0:
        return named
    return messages(language).text("send-cells-more", cells=named, more=more)


def _wrong(doubts: Sequence[Doubt], language: Language) -> str:
    first, say = doubts[0], messages(language).text
    wrong = _cut(first.wrong)
    if len({one.wrong for one in doubts}) == 1:
        return wrong
    if first.cell:
        return say("send-example", cell=first.cell, wrong=wrong)
    return say("send-example-sheet", wrong=wrong, more=len(doubts) - 1)


def _severity(point: Point, language: Language) -> str:
    of = str(point.doubts[0].severity)
    say = messages(language).text
    return f"{say('send-sign', severity=of)} {say('send-severity', severity=of)}"


def _fitting(points: Sequence[Point]) -> int:
    """How many of the points, from the first, the page has room for."""
    used = 0.0
    for number, point in enumerate(points):
        used += point.height
        if used > _ROOM:
            return number
    return len(points)


def _lines(text: str, room: float) -> int:
    """How many lines a text breaks into: between words, and inside those that are too long."""
    lines, used = 0, room
    for word in text.split():
        width = sum(map(_width, word))
        if used + _SMALL + width > room:
            more = max(ceil(width / room), 1)
            lines, used = lines + more, width - (more - 1) * room
        else:
            used += _SMALL + width
    return max(lines, 1)


def _width(letter: str) -> float:
    if letter in _WIDE:
        return _WIDEST
    return _CAPITAL if letter.isupper() else _SMALL


def _cut(text: str, most: int = _MOST_CHARACTERS) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
