"""What a form of returns asks for: sheets, blocks, measures, and the words they are found by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.text import Bilingual


class Group(StrEnum):
    """Whom a column counts; the last two are parts of the first and overlap."""

    ALL = "all"
    FEMALE = "female"
    ETHNIC_MINORITY = "ethnic_minority"


@dataclass(frozen=True, kw_only=True)
class FormMeasure:
    """A count that a sheet asks for: its column in the table, and the rule in the cell's note.

    ``part_of`` names the measure of the same block that it can never exceed; ``words`` are other
    headings under which it is known; ``concept`` is who is counted and how.
    """

    id: str
    label: Bilingual
    unit: Bilingual
    rule: Bilingual
    groups: tuple[Group, ...] = (Group.ALL,)
    part_of: str | None = None
    words: tuple[str, ...] = ()
    concept: str | None = None


@dataclass(frozen=True, kw_only=True)
class Block:
    """Columns that stand together: a band of ages (report year - birth year) or one kind."""

    id: str
    label: Bilingual
    measures: tuple[str, ...]
    ages: tuple[int, int] | None = None
    kind: str | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FormColumn:
    """One column of a sheet: a measure in a block, of everybody or of a group."""

    block: Block
    measure: FormMeasure
    group: Group

    @property
    def id(self) -> str:
        """Unique in its table: ``15_18.literate_level1.female``."""
        end = "" if self.group is Group.ALL else f".{self.group}"
        return f"{self.block.id}.{self.measure.id}{end}"


@dataclass(frozen=True, kw_only=True)
class FormSheet:
    """One sheet: units as rows, blocks of measures as columns, read into one table."""

    id: str
    title: Bilingual
    table: str
    rows: AreaLevel
    measures: tuple[FormMeasure, ...]
    blocks: tuple[Block, ...]

    @property
    def columns(self) -> tuple[FormColumn, ...]:
        """The columns from left to right."""
        return tuple(self._columns())

    def _columns(self) -> Iterator[FormColumn]:
        known = {measure.id: measure for measure in self.measures}
        for block in self.blocks:
            for name in block.measures:
                for group in known[name].groups:
                    yield FormColumn(block=block, measure=known[name], group=group)


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form between two dates, filled in by a district or by the province."""

    id: str
    title: Bilingual
    tier: AreaLevel
    source: str
    valid_from: date
    valid_until: date | None
    note: Bilingual
    sheets: tuple[FormSheet, ...]

    def wholes(self, sheet: FormSheet, column: FormColumn) -> tuple[str, ...]:
        """The ids of the columns that one can never exceed, on any sheet of the same table.

        Everybody where the column counts a group, and the measure that it is part of.
        """
        known = {one.id for other in self.sheets if other.table == sheet.table
                 for one in other.columns}  # fmt: skip
        block, measure = column.block.id, column.measure
        end = "" if column.group is Group.ALL else f".{column.group}"
        wanted = [f"{block}.{measure.part_of}{end}"] if measure.part_of else []
        if column.group is not Group.ALL:
            wanted.insert(0, f"{block}.{measure.id}")
        return tuple(name for name in wanted if name in known)

    def holds_on(self, on: date) -> bool:
        """Whether the form is in use."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, kw_only=True)
class MappedSheet:
    """Where another layout keeps the columns of one sheet of a form.

    ``sheet`` the form's; ``names`` under which it stands in the file, any where there are none;
    ``columns``: the words of a heading from top to bottom -> the column's id; ``code`` and
    ``name``: the headings of the units' codes and names.
    """

    sheet: str
    columns: Mapping[str, str]
    names: tuple[str, ...] = ()
    code: str | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class FormMapping:
    """Another layout of a form's figures, such as the export of another system."""

    id: str
    form: str
    note: Bilingual
    sheets: tuple[MappedSheet, ...]
