"""How far a value can be trusted, said beside it: a ring in tables and pictures, words in prose."""

from typing import Any

from xhht_analysis.methods.quality import DOUBTED_FROM_PCT
from xhht_analysis.reports.content import GRADE_SIGNS
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.figures import GRADES, Figure
from xhht_analysis.wording import numbers


def worst(*figures: Figure) -> int | None:
    """The grade of what is made of some figures; ``None`` where none of them was checked."""
    return max((one.grade for one in figures if one.grade is not None), default=None)


def is_doubted(grade: int | None) -> bool:
    """Whether pictures and sentences say the grade, too: where a warning casts doubt."""
    return grade is not None and grade != GRADES[0]


def marks(material: Material, *figures: Figure) -> dict[str, Any]:
    """All that a ``Cell`` carries of the figures it rests on: made up or not, and the grade."""
    made_up = any(figure.illustrative for figure in figures)
    return {"illustrative": made_up, **grade_marks(material, *figures)}


def grade_marks(material: Material, *figures: Figure) -> dict[str, Any]:
    """The grade alone, for a ``Cell`` that leaves the other mark to the figure beside it."""
    grade = worst(*figures)
    if grade is None:
        return {}
    return {"grade": grade, "grade_text": material.say(f"grade-{grade}", pct=_threshold(material))}


def with_ring(text: str, figure: Figure) -> str:
    """A value with its ring where it is doubted, for pictures and where brackets would nest."""
    return f"{text} {GRADE_SIGNS[figure.grade]}" if is_doubted(figure.grade) else text


def in_words(material: Material, text: str, *figures: Figure) -> str:
    """A value as a sentence says it, with its grade where it is doubted."""
    grade = worst(*figures)
    return material.say("grade-in-words", value=text, grade=grade) if is_doubted(grade) else text


def grade_note(material: Material) -> str:
    """What the grades mean."""
    return material.say("grade-note", pct=_threshold(material))


def note_on_grades(material: Material) -> tuple[str, ...]:
    """The note, once in a report: in the scorecard, where any figure of the year is graded."""
    figures = material.results.figures
    graded = figures.loc[figures["year"] == material.year, "grade"].notna().any()
    return (grade_note(material),) if graded else ()


def _threshold(material: Material) -> str:
    return numbers.percent(DOUBTED_FROM_PCT, material.language, decimals=0)
