"""What blocks the next level, commune by commune, and the shortest way to it in people."""

from dataclasses import dataclass

import pandas as pd

from xhht_analysis.methods.shortfall import Role
from xhht_analysis.reports.content import Cell, Table, Unit
from xhht_analysis.reports.figures import article_text, level_name, levels_of
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.standards import Criterion, Field
from xhht_analysis.wording import numbers


@dataclass(frozen=True)
class ShortestWay:
    """The sub-units that would lift a unit with the fewest people; people None if uncounted.

    ``at_most``: where a sub-unit misses several criteria, one person may meet two of them.
    """

    gap: int
    names: tuple[str, ...]
    people: int | None
    at_most: bool


def next_level(material: Material, field: Field, code: str) -> int | None:
    """The lowest level that a unit does not hold; None at the top or without a figure."""
    figure = material.figure(material.level_indicator(field.id).id, code)
    if figure.status is not Status.REPORTED:
        return None
    higher = [step for step in levels_of(material, field.id) if step > figure.value]
    return higher[0] if higher else None


def shortest_way(material: Material, area: Area, field: str, level: int) -> ShortestWay | None:
    """How a district gets to a level through its communes; None where nothing was counted."""
    rows = _at(material.results.lifts, area.code, field, level)
    if rows.empty or rows.iloc[0]["gap"] == 0:
        return None
    row = rows.iloc[0]
    members = _at(material.results.members, area.code, field, level)
    chosen = members[members["role"] == str(Role.CHOSEN)].sort_values(["people", "member"])
    people = None if pd.isna(row["people"]) else int(row["people"])
    names = tuple(material.area(code).name for code in chosen["member"])
    missed = _at_any(material.results.blockers, set(chosen["member"]), field, level)
    several = bool(missed["area_code"].duplicated().any())
    return ShortestWay(int(row["gap"]), names, people, at_most=several)


def _at_any(table: pd.DataFrame, codes: set[str], field: str, level: int) -> pd.DataFrame:
    rows = table[(table["field"] == field) & (table["level"] == level)]
    return rows[rows["area_code"].isin(codes)]


def _at(table: pd.DataFrame, code: str, field: str, level: int) -> pd.DataFrame:
    return table[
        (table["area_code"] == code) & (table["field"] == field) & (table["level"] == level)
    ]


def way_text(material: Material, way: ShortestWay) -> str:
    """The shortest way in words: which communes, how many people."""
    if way.people is None:
        return material.say("way-uncounted", gap=way.gap)
    names = material.listed(way.names)
    return material.say("way", gap=way.gap, names=names, people=people_text(material, way))


def people_text(material: Material, way: ShortestWay) -> str:
    """How many people the way takes, "at most" where that is only a bound."""
    if way.people is None:
        return material.say("status-missing")
    people = numbers.whole(way.people, material.language)
    return material.say("way-at-most", people=people) if way.at_most else people


def blockers_table(material: Material, area: Area) -> Table | None:
    """Every criterion that keeps a commune of a district from the district's next level."""
    rows = [
        row
        for field in material.standard.fields
        if (level := next_level(material, field, area.code)) is not None
        for row in _blockers(material, area, field, level)
    ]
    if not rows:
        return None
    names = ("commune", "aim", "criterion", "now", "needed", "missing")
    return Table(
        caption=material.say("blockers-caption", area=material.mid_name(area)),
        head=tuple(material.say(f"blockers-head-{name}") for name in names),
        rows=tuple(rows),
    )


def _blockers(material: Material, area: Area, field: Field, level: int) -> list[tuple[Cell, ...]]:
    table = material.results.blockers
    rows = table[(table["field"] == field.id) & (table["level"] == level)]
    codes = {commune.code: commune for commune in material.communes(area.code)}
    rows = rows[rows["area_code"].isin(codes)].sort_values(["missing", "area_code"])
    criteria = {one.id: one for one in _criteria(material)}
    indicator = material.level_indicator(field.id)
    aim = f"{material.label(indicator.short)} – {level_name(material, field.id, level)}"
    return [
        (
            Cell(text=codes[row.area_code].name),
            Cell(text=aim),
            _criterion(material, criteria[row.criterion]),
            *(
                Cell(
                    text=text,
                    number=True,
                    amount=number,
                    unit=None if number is None else Unit.COUNT,
                    **marks(material, material.figure(indicator.id, row.area_code)),
                )
                for text, number in _counts(material, row)
            ),
        )
        for row in rows.itertuples()
    ]


def _criteria(material: Material) -> list[Criterion]:
    levels = [level for field in material.standard.fields for level in field.levels]
    return [criterion for level in levels for criterion in level.criteria]


def _criterion(material: Material, criterion: Criterion) -> Cell:
    return Cell(
        text=material.label(criterion.label), note=article_text(material, criterion.article)
    )


def _counts(material: Material, row) -> tuple[tuple[str, int | None], ...]:
    """What a commune has of how many, needs and lacks: as it is read, and a single number."""
    if pd.isna(row.missing):
        return ((material.say("status-missing"), None),) * 3
    numerator, denominator, needed, missing = (
        numbers.whole(int(number), material.language)
        for number in (row.numerator, row.denominator, row.needed, row.missing)
    )
    return (
        (f"{numerator}/{denominator}", None),
        (needed, int(row.needed)),
        (missing, int(row.missing)),
    )


def closest_table(material: Material) -> Table | None:
    """Districts by what their next level takes, the fewest people first."""
    found = []
    for field in material.standard.fields:
        for district in material.districts:
            level = next_level(material, field, district.code)
            way = level and shortest_way(material, district, field.id, level)
            if way:
                found.append((way, field, level, district))
    if not found:
        return None
    found.sort(key=lambda one: (one[0].people is None, one[0].people, one[3].code))
    names = ("unit", "aim", "gap", "people", "communes")
    return Table(
        caption=material.say("closest-caption"),
        head=tuple(material.say(f"closest-head-{name}") for name in names),
        rows=tuple(_closest_row(material, *one) for one in found),
    )


def _closest_row(
    material: Material, way: ShortestWay, field: Field, level: int, district: Area
) -> tuple[Cell, ...]:
    indicator = material.level_indicator(field.id)
    marked = marks(material, material.figure(indicator.id, district.code))
    people = people_text(material, way)
    aim = f"{material.label(indicator.short)} – {level_name(material, field.id, level)}"
    return (
        Cell(text=material.full_name(district)),
        Cell(text=aim),
        Cell(text=str(way.gap), number=True, amount=way.gap, unit=Unit.COUNT, **marked),
        Cell(
            text=people,
            number=True,
            id=closest_id(field, district),
            amount=way.people,
            unit=None if way.people is None else Unit.COUNT,
            **marked,
        ),
        Cell(text=material.listed(way.names) or material.say("dash")),
    )


def closest_id(field: Field, district: Area) -> str:
    """Where the people of a district's shortest way to its next level stand in the list."""
    return f"closest-{field.id}-{district.code}"


def losses_text(material: Material, area: Area) -> str:
    """The levels held the year before and no longer: by the unit itself and those just below it."""
    of_province = area.level is AreaLevel.PROVINCE
    below = material.districts if of_province else material.communes(area.code)
    order = {one.code: place for place, one in enumerate((area, *below))}
    rows = material.results.losses
    rows = rows[(rows["year"] == material.year) & rows["area_code"].isin(order)]
    rows = rows.sort_values("area_code", key=lambda codes: codes.map(order), kind="stable")
    lost: dict[str, list[str]] = {}
    for row in rows.itertuples():
        lost.setdefault(row.area_code, []).append(_level_of(material, row))
    named = [f"{material.area(code).name} ({'; '.join(steps)})" for code, steps in lost.items()]
    return material.listed(named)


def _level_of(material: Material, row) -> str:
    indicator = material.level_indicator(row.field)
    return f"{material.label(indicator.short)} – {level_name(material, row.field, int(row.level))}"
