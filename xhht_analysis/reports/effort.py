"""What it takes in people: who is missing where, and how many more every year."""

import pandas as pd

from xhht_analysis.reports.content import Cell, Table, Unit
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.results.aims import NATIONAL, PLAN
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.wording import numbers


def effort_tables(material: Material, area: Area) -> list[Table]:
    """The parts of the province's need by district, or one district's own need and part."""
    if area.level is AreaLevel.PROVINCE:
        return _of_districts(material)
    return _of_district(material, area)


def missing_people(material: Material, target: Target, area: Area, aim_year: int) -> int | None:
    """How many people an area lacks for a national milestone; ``None`` if nobody knows."""
    need = _national_need(material, target, area, aim_year)
    return None if need is None else int(need["missing"])


def _national_need(
    material: Material, target: Target, area: Area, aim_year: int
) -> pd.Series | None:
    rows = _effort(material, aim=NATIONAL, aim_year=aim_year)
    rows = rows[(rows["target"] == target.id) & (rows["area_code"] == area.code)]
    return None if rows.empty else rows.iloc[0]


def _effort(material: Material, *, aim: str, aim_year: int | None = None) -> pd.DataFrame:
    rows = material.results.effort
    rows = rows[rows["aim"] == aim]
    return rows if aim_year is None else rows[rows["aim_year"] == aim_year]


def _of_districts(material: Material) -> list[Table]:
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
    values = rows.set_index(["target", "area_code"])[[column, "fewer"]]
    areas = (*material.districts, material.province)
    return Table(
        caption=caption,
        head=(
            material.say("effort-head-unit"),
            *(target_name(material, target) for target in targets),
        ),
        rows=tuple(
            (
                Cell(text=material.full_name(area)),
                *(
                    _people(material, target, area, *values.loc[(target.id, area.code)])
                    for target in targets
                ),
            )
            for area in areas
        ),
        strong_rows=frozenset({len(areas) - 1}),
    )


def target_name(material: Material, target: Target) -> str:
    """A target by its id and what it counts, for the head of a row or column."""
    return f"{target.id}. {material.label(material.indicator(target.indicator).short)}"


def _people(material: Material, target: Target, area: Area, number, fewer) -> Cell:
    if pd.isna(number):
        return Cell(text=material.say("dash"))
    figure = material.figure(target.indicator, area.code)
    text = numbers.whole(int(number), material.language)
    if fewer and number:
        text = material.say("effort-fewer", people=text)
    amount = {"amount": int(number), "unit": Unit.COUNT}
    return Cell(text=text, number=True, **amount, **marks(material, figure))


def _of_district(material: Material, area: Area) -> list[Table]:
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
        counts = [row.missing, row.share]
        counts += [_first_year(material, target, area, year) for year in years]
        cells = [_people(material, target, area, count, row.fewer) for count in counts]
        rows.append((Cell(text=target_name(material, target)), *cells))
    return [
        Table(
            caption=material.say("effort-caption-district"),
            head=tuple(head),
            rows=tuple(rows),
        )
    ]


def _first_year(material: Material, target: Target, area: Area, year: int):
    need = _national_need(material, target, area, year)
    return pd.NA if need is None else need["first_year"]
