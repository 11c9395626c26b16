"""What a report holds, before it becomes a page: exhibits of tables, pictures and sentences."""

from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.drawing.picture import Picture

GRADE_SIGNS = {1: "①", 2: "②", 3: "③"}


class Tone(StrEnum):
    """How a verdict looks; the word and the sign always say it, too."""

    PLAIN = "plain"
    MET = "met"
    NOT_MET = "not-met"
    BREACHED = "breached"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: its text, a smaller line below, how it looks.

    ``grade``: how far its value can be trusted, 1 to 3, with ``grade_text`` saying so in words.
    """

    text: str
    note: str = ""
    number: bool = False
    tone: Tone = Tone.PLAIN
    illustrative: bool = False
    grade: int | None = None
    grade_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under a head; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    strong_rows: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        uneven = [row for row in self.rows if len(row) != len(self.head)]
        if uneven:
            raise ValueError(f"{len(self.head)} columns, but a row of {len(uneven[0])}")


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


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Prose; ``lead`` is the one sentence that says it all."""

    text: str
    lead: bool = False


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One finding and the exhibit that shows it."""

    text: str
    exhibit: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Three to five findings in the order of their weight."""

    items: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Items:
    """A plain list, such as sources."""

    items: tuple[str, ...]


Block = Table | Plates | Paragraph | Findings | Items


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """A section of a report; ``made_up`` is the mark in its title line, empty where all is real."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    made_up: str = ""


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The head of a report: title, document, state of the data, warning."""

    title: str
    kicker: str
    state: str
    warning: str = ""
