"""The way to the targets by several methods side by side, and what it takes in people."""

from fractions import Fraction

import pandas as pd

from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Table, Tone
from xhht_analysis.reports.figures import text_of, title_mark
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import required_text
from xhht_analysis.results.effort import NATIONAL, PLAN
from xhht_analysis.results.progress import METHODS
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.wording import numbers

ID = "progress"
_TONES = {
    "met": Tone.MET,
    "on_course": Tone.MET,
    "behind": Tone.NOT_MET,
    "far_behind": Tone.NOT_MET,
}


def progress_exhibit(material: Material, area: Area) -> Exhibit:
    """Each share target's progress in an area, and the people missing now and every year."""
    rows = material.results.progress
    rows = rows[rows["area_code"] == area.code]
    title = material.say("progress-title")
    if rows.empty:
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("progress-none")),))
    tables = [_progress_table(material, area, rows)]
    if area.level is AreaLevel.PROVINCE:
        tables += _effort_of_districts(material)
    else:
        tables += _effort_of_district(material, area)
    shown = [
        material.figure(material.target(row.target).indicator, area.code)
        for row in rows.itertuples()
    ]
    return Exhibit(
        id=ID,
        title=title,
        blocks=tuple(tables),
        notes=(
            material.say("progress-note-methods"),
            material.say("progress-note-register"),
            material.say("effort-note", year=str(material.year)),
        ),
        made_up=title_mark(material, *shown),
    )


def _progress_table(material: Material, area: Area, rows: pd.DataFrame) -> Table:
    names = ("target", "base", "now", "required", *METHODS, "course")
    return Table(
        caption=material.say(
            "progress-caption",
            first=str(rows["base_year"].min()),
            last=str(material.plan.year),
        ),
        head=tuple(
            material.say(f"progress-head-{name}", **_year_of(material, name)) for name in names
        ),
        rows=tuple(_progress_row(material, area, row) for row in rows.itertuples()),
    )


def _year_of(material: Material, name: str) -> dict[str, str]:
    return {"year": str(material.year)} if name == "now" else {}


def _progress_row(material: Material, area: Area, row) -> tuple[Cell, ...]:
    target = material.target(row.target)
    first = material.figure(target.indicator, area.code, int(row.base_year))
    now = material.figure(target.indicator, area.code)
    return (
        _name(material, target),
        Cell(text=text_of(material, first), note=str(row.base_year), number=True,
             illustrative=first.illustrative),
        Cell(text=text_of(material, now, threshold_pct=target.required_pct), number=True,
             illustrative=now.illustrative),
        Cell(text=required_text(material, target, area)),
        *(_ratio(material, row, method) for method in METHODS),
        _course(material, row),
    )  # fmt: skip


def _name(material: Material, target: Target) -> Cell:
    short = material.label(material.indicator(target.indicator).short)
    return Cell(text=f"{target.id}. {short}")


def _ratio(material: Material, row, method: str) -> Cell:
    ratio = getattr(row, f"{method}_ratio")
    if pd.isna(ratio):
        return Cell(text=material.say("dash"))
    return Cell(text=numbers.decimal(ratio, material.language, decimals=2), number=True)


def _course(material: Material, row) -> Cell:
    """The methods' common answer, or every answer where they differ."""
    courses = [getattr(row, f"{method}_course") for method in METHODS]
    known = [course for course in courses if not pd.isna(course)]
    if not known:
        return Cell(text=material.say("dash"))
    if row.agree:
        return Cell(text=material.say(f"course-{known[0]}"), tone=_TONES[known[0]])
    words = ", ".join(material.say(f"course-{course}") for course in dict.fromkeys(known))
    return Cell(text=material.say("course-depends"), note=words, tone=Tone.OPEN)


def _effort(material: Material, *, aim: str, aim_year: int | None = None) -> pd.DataFrame:
    rows = material.results.effort
    rows = rows[rows["aim"] == aim]
    return rows if aim_year is None else rows[rows["aim_year"] == aim_year]


def _effort_of_districts(material: Material) -> list[Table]:
    """Districts by targets: the parts of the province's need, against plan and next milestone."""
    tables = []
    plan = _effort(material, aim=PLAN)
    if not plan.empty:
        caption = material.say("effort-caption-province")
        tables.append(_matrix(material, plan, column="share", caption=caption))
    for year in _milestones(material)[:1]:
        caption = material.say(
            "effort-caption-national", next=str(material.year + 1), aim=str(year)
        )
        rows = _effort(material, aim=NATIONAL, aim_year=year)
        tables.append(_matrix(material, rows, column="first_year", caption=caption))
    return tables


def _milestones(material: Material) -> list[int]:
    years = _effort(material, aim=NATIONAL)["aim_year"].unique()
    return sorted(int(year) for year in years if year > material.year)


def _matrix(material: Material, rows: pd.DataFrame, *, column: str, caption: str) -> Table:
    targets = [material.target(ident) for ident in dict.fromkeys(rows["target"])]
    values = rows.set_index(["target", "area_code"])[column]
    areas = (*material.districts, material.province)
    return Table(
        caption=caption,
        head=(
            material.say("effort-head-unit"),
            *(_name(material, target).text for target in targets),
        ),
        rows=tuple(
            (
                Cell(text=material.full_name(area)),
                *(
                    _people(material, target, area, values[target.id, area.code])
                    for target in targets
                ),
            )
            for area in areas
        ),
        strong_rows=frozenset({len(areas) - 1}),
    )


def _people(material: Material, target: Target, area: Area, number) -> Cell:
    if pd.isna(number):
        return Cell(text=material.say("dash"))
    figure = material.figure(target.indicator, area.code)
    text = numbers.whole(int(number), material.language)
    return Cell(text=text, number=True, illustrative=figure.illustrative)


def _effort_of_district(material: Material, area: Area) -> list[Table]:
    """Targets of one district: what it lacks, its part, and the years to the milestones."""
    plan = _effort(material, aim=PLAN)
    plan = plan[plan["area_code"] == area.code]
    if plan.empty:
        return []
    years = _milestones(material)
    head = [material.say(f"effort-head-{name}") for name in ("target", "plan", "share")]
    head += [
        material.say("effort-head-national", next=str(material.year + 1), aim=str(year))
        for year in years
    ]
    rows = []
    for row in plan.itertuples():
        target = material.target(row.target)
        cells = [_name(material, target)]
        cells += [_people(material, target, area, number) for number in (row.missing, row.share)]
        cells += [_towards(material, target, area, year) for year in years]
        rows.append(tuple(cells))
    caption = material.say("effort-caption-district")
    return [Table(caption=caption, head=tuple(head), rows=tuple(rows))]


def _towards(material: Material, target: Target, area: Area, year: int) -> Cell:
    rows = _effort(material, aim=NATIONAL, aim_year=year)
    rows = rows[(rows["area_code"] == area.code) & (rows["target"] == target.id)]
    if rows.empty:
        return Cell(text=material.say("dash"))
    row = rows.iloc[0]
    cell = _people(material, target, area, row["first_year"])
    pct = numbers.threshold(Fraction(row["aim_pct"]), material.language)
    return Cell(text=cell.text, note=pct, number=True, illustrative=cell.illustrative)
