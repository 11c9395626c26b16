"""What one sheet of a form is made of, and which of its rows holds what."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from xhht_analysis.sources.returns.form_columns import LastYear, Place, places
from xhht_analysis.sources.returns.form_words import FormWords
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.forms import Form, FormSheet

TITLE, ABOUT, LEGEND, BLOCKS, MEASURES, GROUPS = 1, 2, 3, 4, 5, 6
FIRST_UNIT = 7


@dataclass(frozen=True, kw_only=True)
class SheetContent:
    """What a sheet is made of, and where its columns stand."""

    form: Form
    sheet: FormSheet
    unit: Area
    rows: tuple[Area, ...]
    year: int
    last_year: LastYear
    words: FormWords

    @cached_property
    def placed(self) -> tuple[Place, ...]:
        """The columns from left to right."""
        return places(self.sheet, self.rows, self.last_year, self.words.language)

    @property
    def last_unit(self) -> int:
        """The row of the last unit."""
        return FIRST_UNIT + len(self.rows) - 1


def begins(place: Place, placed: Sequence[Place]) -> bool:
    """Whether a column is the first of its block."""
    return next(one for one in placed if one.column.block == place.column.block) is place
