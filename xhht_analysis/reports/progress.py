"""The way to the targets by several methods side by side, the milestones, what it takes."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pandas as pd

from xhht_analysis.reports import effort
from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Table, Tone, Unit
from xhht_analysis.reports.figures import amount_of, title_mark
from xhht_analysis.reports.grades import grade_marks, marks
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.paths import path_plates
from xhht_analysis.reports.targets import required_cell, unit_of, value_text
from xhht_analysis.reports.verdicts import by_method, course_cell, course_word, ratio_text
from xhht_analysis.results.aims import PLAN
from xhht_analysis.results.progress import METHODS
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.figures import Figure
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.wording import numbers

ID = "progress"


def progress_exhibit(material: Material, area: Area) -> Exhibit:
    """Each target's progress in an area, its milestones, and the people missing every year."""
    rows = material.results.progress
    rows = rows[rows["area_code"] == area.code]
    title = material.say("progress-title")
    if rows["reason"].notna().all():
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("progress-none")),))
    tables = [_methods_table(material, area, rows[rows["aim"] == PLAN])]
    milestones = rows[(rows["aim"] != PLAN) & (rows["aim_year"] > material.year)]
    notes = ["progress-note-methods", "progress-note-depends"]
    if not milestones.empty:
        tables.append(_milestones_table(material, area, milestones))
        projected = milestones["projected_pct"].notna().any()
        notes.append("milestones-note-projection" if projected else "milestones-note-too-few")
    efforts = effort.effort_tables(material, area)
    if efforts:
        notes.append("effort-note")
    shown = [
        material.figure(material.target(row.target).indicator, area.code)
        for row in rows.itertuples()
    ]
    return Exhibit(
        id=ID,
        title=title,
        blocks=path_plates(material, area),
        notes=(material.say("path-note"), material.say("progress-note-register")),
        more=(*tables, *efforts),
        more_title=material.say("progress-more"),
        more_notes=tuple(material.say(note, year=str(material.year)) for note in notes),
        made_up=title_mark(material, *shown),
    )


def _methods_table(material: Material, area: Area, rows: pd.DataFrame) -> Table:
    names = ("target", "base", "now", "required", *METHODS, "course")
    facts = {"year": str(material.year)}
    return Table(
        caption=material.say("progress-caption", **facts),
        head=tuple(material.say(f"progress-head-{name}", **facts) for name in names),
        rows=tuple(_methods_row(material, area, row) for _, row in rows.iterrows()),
    )


def _methods_row(material: Material, area: Area, row: pd.Series) -> tuple[Cell, ...]:
    target = material.target(row["target"])
    now = _value(material, target, area, int(row["year"]))
    required = required_cell(material, target, area)
    dash = Cell(text=material.say("dash"))
    if not pd.isna(row["reason"]):
        reason = Cell(text=material.say(f"reason-{row['reason']}"), tone=Tone.OPEN)
        return (
            _name(material, target),
            dash,
            now,
            required,
            *[dash] * len(METHODS),
            reason,
        )
    base = _value(material, target, area, int(row["base_year"]))
    rests_on = _ends(material, target, area, row)
    return (
        _name(material, target),
        replace(base, note=str(row["base_year"])),
        now,
        required,
        *(_method_cell(material, row, method, rests_on) for method in METHODS),
        course_cell(material, row),
    )


def _value(material: Material, target: Target, area: Area, year: int) -> Cell:
    figure = material.figure(target.indicator, area.code, year)
    text = value_text(material, target, figure)
    told = {**amount_of(material, figure), **marks(material, figure)}
    return Cell(text=text, number=True, **told)


def _name(material: Material, target: Target) -> Cell:
    return Cell(text=effort.target_name(material, target))


def _ends(material: Material, target: Target, area: Area, row: pd.Series) -> list[Figure]:
    """The figures that a way is measured between, as far as it has a beginning."""
    years = [int(year) for year in (row["base_year"], row["year"]) if not pd.isna(year)]
    return [material.figure(target.indicator, area.code, year) for year in years]


def _method_cell(
    material: Material, row: pd.Series, method: str, rests_on: Sequence[Figure]
) -> Cell:
    if pd.isna(row[f"{method}_course"]):
        return Cell(text=material.say("dash"))
    ratio = ratio_text(material, row, method)
    note = course_word(material, row, f"{method}_course")
    told = rests_on if ratio != material.say("dash") else ()
    return Cell(text=ratio, note=note, number=True, **grade_marks(material, *told))


def _milestones_table(material: Material, area: Area, rows: pd.DataFrame) -> Table:
    names = ["target", "milestone", "distance", "pace", "so-far"]
    with_projection = rows["projected_pct"].notna().any()
    names += [*(["projection"] if with_projection else []), "course"]
    return Table(
        caption=material.say("milestones-caption", year=str(material.year)),
        head=tuple(material.say(f"milestones-head-{name}") for name in names),
        rows=tuple(
            _milestone_row(material, area, row, with_projection=with_projection)
            for _, row in rows.iterrows()
        ),
    )


def _milestone_row(
    material: Material, area: Area, row: pd.Series, *, with_projection: bool
) -> tuple[Cell, ...]:
    target = material.target(row["target"])
    figure = material.figure(target.indicator, area.code)
    goal, years = Fraction(row["goal_pct"]), int(row["aim_year"]) - int(row["year"])
    gap = max(Fraction(0), goal - figure.pct)
    rests_on = _ends(material, target, area, row)
    people = effort.missing_people(material, target, area, int(row["aim_year"]))
    reached = material.say("milestones-reached")
    way = {"amount": float(gap), "unit": Unit.POINTS} if gap else {}
    distance = _points(material, gap) if gap else reached
    note = ""
    if gap and people is not None:
        unit = unit_of(material, target)
        count = numbers.whole(people, material.language)
        note = material.say("distance-people", missing=count, unit=unit)
    cells = [
        _name(material, target),
        Cell(text=f"{row['aim_year']}: {numbers.threshold(goal, material.language)}"),
        Cell(text=distance, note=note, number=bool(gap), **way, **marks(material, figure)),
        _pace(material, _points(material, gap / years), gap / years, [figure])
        if gap
        else Cell(text=material.say("dash")),
        _so_far(material, row, rests_on),
    ]
    if with_projection:
        cells.append(_projection(material, row, rests_on))
    return (*cells, _milestone_course(material, row))


def _pace(
    material: Material, text: str, points: Fraction | float, rests_on: Sequence[Figure]
) -> Cell:
    amount = {"amount": float(points), "unit": Unit.POINTS}
    return Cell(text=text, number=True, **amount, **grade_marks(material, *rests_on))


def _so_far(material: Material, row: pd.Series, rests_on: Sequence[Figure]) -> Cell:
    """The change a year with its sign, as it may have gone either way."""
    if not pd.isna(row["reason"]):
        return Cell(text=material.say("dash"))
    change = (row["current_pct"] - row["base_pct"]) / (int(row["year"]) - int(row["base_year"]))
    change = round(change, 6)
    return _pace(material, numbers.points(change, material.language), change, rests_on)


def _points(material: Material, points: Fraction) -> str:
    """A way still to go: never 0,0 where there is one."""
    return numbers.points(points, material.language).removeprefix("+")


def _projection(material: Material, row: pd.Series, rests_on: Sequence[Figure]) -> Cell:
    if pd.isna(row["projected_pct"]):
        return Cell(text=material.say("dash"))
    shown = {
        name: numbers.percent(row[f"projected_{name}"], material.language)
        for name in ("pct", "low", "high")
    }
    note = material.say("milestones-interval", low=shown["low"], high=shown["high"])
    amount = {"amount": float(row["projected_pct"]), "unit": Unit.PERCENT}
    told = {**amount, **grade_marks(material, *rests_on)}
    return Cell(text=shown["pct"], note=note, number=True, **told)


def _milestone_course(material: Material, row: pd.Series) -> Cell:
    if not pd.isna(row["reason"]):
        return Cell(text=material.say(f"reason-{row['reason']}"), tone=Tone.OPEN)
    cell = course_cell(material, row)
    if row["agree"]:
        return cell
    return Cell(text=cell.text, note=by_method(material, row), tone=cell.tone)
