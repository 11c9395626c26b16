"""Verdicts in words: the answer, why there is none, and how the way is judged."""

import pandas as pd

from xhht_analysis.methods.linear_path import BEHIND_FROM, ON_COURSE_FROM
from xhht_analysis.reports.content import Cell, Tone
from xhht_analysis.reports.material import Material
from xhht_analysis.results.aims import PLAN
from xhht_analysis.results.progress import METHODS
from xhht_analysis.vocabulary.verdicts import NO_COURSE, Assessment, Reason, Verdict
from xhht_analysis.wording import numbers

TONES = {
    Verdict.MET: Tone.MET,
    Verdict.ON_COURSE: Tone.MET,
    Verdict.BEHIND: Tone.NOT_MET,
    Verdict.FAR_BEHIND: Tone.NOT_MET,
    Verdict.DEPENDS_ON_METHOD: Tone.OPEN,
    Verdict.NOT_MET: Tone.NOT_MET,
    Verdict.BREACHED: Tone.BREACHED,
    Verdict.NOT_ASSESSABLE: Tone.OPEN,
}


def verdict_cell(material: Material, found: Assessment) -> Cell:
    """The verdict by word, sign and colour, or why there is none.

    In a year before the target's own a figure is only held against it, never called met.
    """
    text = verdict_text(material, found.target, found.verdict, found.reason)
    if found.reason is None:
        note = _course_note(material, found)
    else:
        note = material.say(f"reason-{found.reason}") if found.short else ""
    return Cell(text=text, note=note, tone=TONES[found.verdict])


def verdict_text(material: Material, target: str, verdict: Verdict, reason: Reason | None) -> str:
    """The verdict by word and sign; without one, that the course is unknown or why it is not."""
    if reason in NO_COURSE:
        return material.say("verdict-course_unknown")
    if reason is not None:
        return material.say("verdict-not_assessable", reason=material.say(f"reason-{reason}"))
    name = str(verdict)
    if material.year < material.target(target).year:
        early = {Verdict.MET: "reached", Verdict.NOT_MET: "not_reached"}
        name = early.get(verdict, name)
    return material.say(f"verdict-{name}")


def _course_note(material: Material, found: Assessment) -> str:
    """How the way so far is judged, where the verdict itself does not say it."""
    row = progress_row(material, found.target, found.area_code)
    if row is None:
        return ""
    if found.verdict is Verdict.DEPENDS_ON_METHOD:
        return by_method(material, row)
    if found.verdict not in (Verdict.NOT_MET, Verdict.BREACHED):
        return ""
    cell = course_cell(material, row)
    return material.say("course-note", course=cell.text) if cell.text else ""


def progress_row(material: Material, target: str, area_code: str) -> pd.Series | None:
    """The progress towards the plan's own aim; ``None`` where nothing can be said of it."""
    rows = material.results.progress
    rows = rows[
        (rows["target"] == target) & (rows["area_code"] == area_code) & (rows["aim"] == PLAN)
    ]
    return None if rows.empty or not pd.isna(rows.iloc[0]["reason"]) else rows.iloc[0]


def course_cell(material: Material, row: pd.Series) -> Cell:
    """The conclusion that the methods share, or that it depends on the method."""
    if not row["agree"]:
        return Cell(text=material.say("course-depends"), tone=Tone.OPEN)
    if pd.isna(row["course"]):
        return Cell(text="")
    return Cell(text=course_word(material, row, "course"), tone=TONES[Verdict(row["course"])])


def course_word(material: Material, row: pd.Series, column: str) -> str:
    """A course in a word; before the aim's year it is at the level, and not met."""
    early = row[column] == Verdict.MET and row["year"] < row["aim_year"]
    return material.say("course-reached" if early else f"course-{row[column]}")


def by_method(material: Material, row: pd.Series) -> str:
    """What each method says, with its ratio where it has one."""
    parts = []
    for method in METHODS:
        if not pd.isna(row[f"{method}_course"]):
            facts = {
                "method": material.say(f"method-{method}"),
                "course": course_word(material, row, f"{method}_course"),
                "ratio": ratio_text(material, row, method),
            }
            parts.append(material.say("course-by-method", **facts))
    return "; ".join(parts)


def ratio_text(material: Material, row: pd.Series, method: str) -> str:
    """A method's ratio; a dash where it has none or the base had met the aim before."""
    ratio = row[f"{method}_ratio"]
    if pd.isna(ratio) or row["base_met"]:
        return material.say("dash")
    edges = (float(BEHIND_FROM), float(ON_COURSE_FROM))
    return numbers.ratio(ratio, material.language, edges=edges)
