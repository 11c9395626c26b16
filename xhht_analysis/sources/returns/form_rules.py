"""What Excel itself holds a form's numbers against, and how it tells the person who types."""

from collections.abc import Sequence

from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from xhht_analysis.sources.returns.form_columns import Place
from xhht_analysis.sources.returns.form_words import FormWords
from xhht_analysis.vocabulary.forms import Block, FormMeasure

# Excel calls a workbook damaged where these are longer.
_TITLE_CHARACTERS, _MESSAGE_CHARACTERS = 32, 255
_NO_LIMIT = 99_999_999
# Pasted numbers pass by the validation, and must be seen in grey, too; office programs do not
# agree on hatches.
_OFF = Font(bold=True, underline="double", color="000000")
_OFF_FILL = PatternFill("solid", bgColor="F4B183")
_NOTE_POINTS = (320, 22)


def validation(place: Place, wholes: Sequence[Place], row: int, words: FormWords) -> DataValidation:
    """Whole numbers from 0 to the smallest of the wholes; ``row`` is the first it holds for."""
    measure = place.column.measure
    rule, most = measure.rule.in_(words.language), _at_most(wholes, words)
    return DataValidation(
        type="whole",
        operator="between",
        formula1="0",
        formula2=_limit(wholes, row),
        # Allowing blanks, Excel lets anything pass while a cell that the limit names is blank.
        allow_blank=not wholes,
        showErrorMessage=True,
        showInputMessage=True,
        errorTitle=_cut(words.refused, _TITLE_CHARACTERS),
        error=_cut(f"{words.whole_number} {most}".rstrip(), _MESSAGE_CHARACTERS),
        promptTitle=_cut(words.column(place.column), _TITLE_CHARACTERS),
        prompt=_cut(f"{_unit(measure, words)} {rule} {most}".rstrip(), _MESSAGE_CHARACTERS),
    )


def marking(place: Place, wholes: Sequence[Place], row: int) -> FormulaRule:
    """Marks what is no whole number from 0 to the smallest of the wholes."""
    cell = f"{get_column_letter(place.index)}{row}"
    number = f"N({cell})"
    off = f"NOT(ISNUMBER({cell})),{number}<0,{number}<>INT({number}),{number}>{_limit(wholes, row)}"
    return FormulaRule(formula=[f"AND(NOT(ISBLANK({cell})),OR({off}))"], font=_OFF, fill=_OFF_FILL)


def _limit(wholes: Sequence[Place], row: int) -> str:
    """The smallest whole that has been typed; a part may come before its whole."""
    if not wholes:
        return str(_NO_LIMIT)
    cells = ",".join(f"${get_column_letter(whole.index)}{row}" for whole in wholes)
    return f"IF(COUNT({cells})=0,{_NO_LIMIT},MIN({cells}))"


def _at_most(wholes: Sequence[Place], words: FormWords) -> str:
    names = "; ".join(words.column(whole.column) for whole in wholes)
    return f"{words.at_most}: {names}." if names else ""


def measure_note(measure: FormMeasure, whole: FormMeasure | None, words: FormWords) -> Comment:
    """What a measure counts, in which unit, and what it is part of."""
    lines = [measure.label.in_(words.language), _unit(measure, words),
             measure.rule.in_(words.language)]  # fmt: skip
    if whole is not None:
        lines.append(f"{words.at_most}: {whole.label.in_(words.language)}.")
    return _note(lines, words)


def block_note(block: Block, year: int, words: FormWords) -> Comment | None:
    """The years of birth that a band of ages means in the report year."""
    if block.ages is None:
        return None
    youngest, oldest = block.ages
    born = f"{year - oldest}" if youngest == oldest else f"{year - oldest}–{year - youngest}"
    return _note([block.label.in_(words.language), f"{words.birth_years}: {born}."], words)


def _unit(measure: FormMeasure, words: FormWords) -> str:
    return f"{words.counted_in}: {measure.unit.in_(words.language)}."


def _note(lines: list[str], words: FormWords) -> Comment:
    width, line = _NOTE_POINTS
    rows = sum(1 + len(text) // 48 for text in lines)
    return Comment("\n".join(lines), words.author, width=width, height=line * (rows + 1))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
