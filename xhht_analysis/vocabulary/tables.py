"""What a table says of itself: its columns, their meaning, where it comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePath

from xhht_analysis.vocabulary.downloads import Cube, Extract
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.text import Bilingual


class ColumnType(StrEnum):
    """The types a column of a described table can have."""

    CODE = "code"
    TEXT = "text"
    CATEGORY = "category"
    INTEGER = "integer"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    BOOLEAN = "boolean"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its type, unit and the values it admits."""

    name: str
    type: ColumnType
    vi: str
    en: str
    unit: str | None = None
    nullable: bool = False
    minimum: float | None = None
    maximum: float | None = None
    allowed: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class TableDescription:
    """The header of the ``.md`` file beside a CSV, or beside a download used as it came.

    ``codes_at`` is the date of the code list that the area codes belong to; ``key`` names the
    columns that tell two rows apart; ``concept`` who is counted and how, of all its figures.
    ``file`` is a download's name (a CSV has its description's); ``cube`` or ``extract`` says how
    the columns stand in it. ``microdata`` says how persons are counted: those of a file, a folder
    or a pattern of names, or of a database.
    """

    id: str
    title: Bilingual
    kind: Kind
    source: str
    licence: str
    codes_at: date | None
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    concept: str | None = None
    file: str | None = None
    cube: Cube | None = None
    extract: Extract | None = None
    microdata: Microdata | None = None


@dataclass(frozen=True)
class DescribedTable:
    """A description, the file that holds its rows, and the folder below ``data/`` it is in."""

    description: TableDescription
    file: PurePath
    folder: str
