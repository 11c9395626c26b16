"""What a report holds, before it becomes a page: exhibits of tables, pictures and sentences."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.vocabulary.text import Language

_NARROW = 200.0  # points
GRADE_SIGNS = {1: "①", 2: "②", 3: "③"}

# Letters of the private use area, which no text has: a number keeps the place it comes from
# while a sentence is put together around it.
_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"
_LINKED = re.compile(f"{_OPEN}([^{_BETWEEN}]*){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")


class Tone(StrEnum):
    """How a verdict looks; the word and the sign always say it, too."""

    PLAIN = "plain"
    MET = "met"
    NOT_MET = "not-met"
    BREACHED = "breached"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class Run:
    """A stretch of a sentence; ``anchor`` is the id of the cell that holds its number."""

    text: str
    anchor: str = ""


def linked(text: str, anchor: str) -> str:
    """The text, bound to the cell with that id until ``said`` makes a link of it."""
    return f"{_OPEN}{anchor}{_BETWEEN}{text}{_CLOSE}"


def said(text: str) -> tuple[Run, ...]:
    """A sentence in runs: plain stretches, and those that ``linked`` bound to a cell."""
    runs: list[Run] = []
    end = 0
    for found in _LINKED.finditer(text):
        runs += [Run(text=text[end : found.start()]), Run(text=found[2], anchor=found[1])]
        end = found.end()
    return tuple(run for run in (*runs, Run(text=text[end:])) if run.text)


class Unit(StrEnum):
    """What a cell's amount is measured in."""

    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: its text, a smaller line below, how it looks.

    ``grade``: how far its value can be trusted, 1 to 3, with ``grade_text`` saying so in words.
    ``id``: where sentences link to. ``amount``: the number that ``text`` shows, percentages from 0
    to 100, for the formats that compute with it.
    """

    text: str
    note: str = ""
    number: bool = False
    tone: Tone = Tone.PLAIN
    illustrative: bool = False
    grade: int | None = None
    grade_text: str = ""
    id: str = ""
    amount: float | int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under a head; the first cell of a row names it.

    ``widths``: the columns' shares of the width on paper, where they should not be equal.
    ``heat``: a matrix of short cells, each filled in its tone.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    strong_rows: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()
    heat: bool = False

    def __post_init__(self) -> None:
        uneven = [row for row in self.rows if len(row) != len(self.head)]
        if uneven:
            raise ValueError(f"{len(self.head)} columns, but a row of {len(uneven[0])}")
        if self.widths and len(self.widths) != len(self.head):
            raise ValueError(f"{len(self.head)} columns, but {len(self.widths)} widths")


@dataclass(frozen=True, kw_only=True)
class Plate:
    """A picture with its caption and the same figures as a table, which ``unfold`` opens."""

    picture: Picture
    caption: str
    table: Table | None = None
    unfold: str = ""

    def __post_init__(self) -> None:
        if (self.table is None) != (not self.unfold):
            raise ValueError("a table below a picture has words that unfold it")


@dataclass(frozen=True, kw_only=True)
class Plates:
    """Pictures that belong beside each other."""

    plates: tuple[Plate, ...]

    @property
    def small(self) -> bool:
        """Whether all are narrow, so that more of them stand abreast."""
        return all(plate.picture.width_pt < _NARROW for plate in self.plates)


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Prose, whose numbers may be ``linked``; ``lead`` is the one sentence that says it all."""

    text: str
    lead: bool = False


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One finding, whose numbers may be ``linked``; ``link`` leads to the exhibit that shows it.

    ``note``: who owes it by when.
    """

    text: str
    exhibit: str
    link: str
    note: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Three to five findings in the order of their weight."""

    items: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A target on the strip: its number, the verdict by sign and tone, and all of it in words."""

    text: str
    sign: str
    tone: Tone
    title: str
    anchor: str


@dataclass(frozen=True, kw_only=True)
class Strip:
    """All targets at a glance, a tile each; ``label`` says what the row of tiles is."""

    label: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, kw_only=True)
class Items:
    """A plain list, such as sources."""

    items: tuple[str, ...]


Block = Table | Plates | Paragraph | Findings | Strip | Items


@dataclass(frozen=True, kw_only=True)
class AnnexLine:
    """One figure in the annex, as numbers: an area's indicator in a year, whole or of a group.

    ``value`` in ``unit`` (percentages from 0 to 100); ``None``, like the counts, where there is
    none. ``measured`` says how it is written, ``None`` for a level. ``source`` names publisher and
    document; ``grade`` is 1 to 3 where the figure was checked.
    """

    indicator: str
    area_code: str
    area: str
    year: int
    group: str
    value: float | int | None
    unit: str
    measured: Unit | None
    numerator: int | None
    denominator: int | None
    status: str
    source: str
    grade: int | None
    illustrative: bool


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """A section of a report; ``made_up`` is the mark in its title line, empty where all is real.

    ``blocks`` and ``notes`` stand in every format, ``more`` with ``more_notes`` on the screen only,
    folded under ``more_title``. ``annex`` holds figures that the annex alone lists.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    made_up: str = ""
    more: tuple[Block, ...] = ()
    more_notes: tuple[str, ...] = ()
    more_title: str = ""
    annex: tuple[AnnexLine, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.more or self.more_notes) != bool(self.more_title):
            raise ValueError("what is folded away has words that unfold it")


def folded(exhibit: Exhibit, *, title: str) -> Exhibit:
    """The whole exhibit folded away: on the screen only, and there on demand."""
    return replace(
        exhibit,
        blocks=(),
        notes=(),
        more=(*exhibit.blocks, *exhibit.more),
        more_notes=(*exhibit.notes, *exhibit.more_notes),
        more_title=title,
    )


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The head of a report: title, document, state of the data, warning, and its language."""

    title: str
    language: Language
    kicker: str
    state: str
    warning: str = ""


@dataclass(frozen=True, kw_only=True)
class Foreign:
    """Whatever else a cell of the notebook put out, as plain text."""

    text: str


Part = Opening | Exhibit | Foreign
