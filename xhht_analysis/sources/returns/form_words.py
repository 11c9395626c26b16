"""The fixed words of a form's workbook, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.forms import FormColumn, Group
from xhht_analysis.vocabulary.text import Language


@dataclass(frozen=True, kw_only=True)
class FormWords:
    """What a workbook says beside the form's own labels, units, rules and note.

    ``code`` and ``name`` head the first two columns, by the tier of the rows; ``last_year`` heads
    last year's figures, and ``last_year_legend`` says what is particular about them, if anything;
    ``how`` are the steps of filling in.
    """

    language: Language
    author: str
    cover: str
    province: str
    unit: str
    year: str
    window: str
    window_dates: str
    contact: tuple[str, ...]
    how_title: str
    how: tuple[str, ...]
    note_title: str
    mark: str
    code: Mapping[AreaLevel, str]
    name: Mapping[AreaLevel, str]
    groups: Mapping[Group, str]
    last_year: str
    last_year_legend: str
    total: str
    counted_in: str
    birth_years: str
    at_most: str
    whole_number: str
    refused: str
    legend: str

    def column(self, column: FormColumn) -> str:
        """A column's name in a sentence: its measure, and whom it counts if not everybody."""
        label = column.measure.label.in_(self.language)
        return label if column.group is Group.ALL else f"{label} ({self.groups[column.group]})"
