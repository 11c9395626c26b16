"""The communes to visit first: where most fields are held up, and how many people that is."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from xhht_analysis.methods.shortfall import Role
from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table, Unit, linked
from xhht_analysis.reports.figures import level_name, title_mark
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import blockers_table, next_level
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

ID = "visits"
_FIRST = 5  # communes on paper; all of them are folded below


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A commune and what holds its district up there.

    ``fields``: the fields held up, each with its level; ``chosen``: in how many of them the
    shortest way leads through this commune; ``people``: how many are missing over all of them,
    ``None`` where that was not counted; ``at_most``: one person may meet several criteria.
    """

    commune: Area
    fields: tuple[str, ...]
    chosen: int
    people: int | None
    at_most: bool
    figures: tuple[Figure, ...]


def visits_exhibit(material: Material, area: Area) -> Exhibit:
    """The communes of a district in the order in which to visit them, with every criterion."""
    title = material.say("visits-title")
    levels = {
        field.id: next_level(material, field, area.code) for field in material.standard.fields
    }
    figures = [_level(material, field, area) for field in levels]
    if all(figure.status is not Status.REPORTED for figure in figures):
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("visits-none")),))
    found = sorted(_visits(material, area, levels), key=_order)
    if not found:
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("visits-done")),))
    every = blockers_table(material, area)
    more: tuple[Block, ...] = () if every is None else (every,)
    if len(found) > _FIRST:
        more = (_table(material, area, found, first=False), *more)
    return Exhibit(
        id=ID,
        title=title,
        blocks=(
            Paragraph(text=_lead(material, found)),
            _table(material, area, found[:_FIRST], first=True),
        ),
        notes=(material.say("visits-note"),),
        made_up=title_mark(material, *(figure for one in found for figure in one.figures)),
        more=more,
        more_title=material.say("visits-more") if more else "",
    )


def _level(material: Material, field: str, area: Area) -> Figure:
    return material.figure(material.level_indicator(field).id, area.code)


def _order(one: Visit) -> tuple:
    """Most fields on the shortest way, then most fields, then most people; codes break ties."""
    return (-one.chosen, -len(one.fields), -(one.people or 0), one.commune.code)


def _visits(material: Material, area: Area, levels: dict[str, int | None]) -> Iterator[Visit]:
    blockers, members = material.results.blockers, material.results.members
    aims = pd.MultiIndex.from_tuples(
        [(field, level) for field, level in levels.items() if level is not None],
        names=["field", "level"],
    )
    blockers = blockers[pd.MultiIndex.from_frame(blockers[["field", "level"]]).isin(aims)]
    members = members[pd.MultiIndex.from_frame(members[["field", "level"]]).isin(aims)]
    ways = members[(members["area_code"] == area.code) & (members["role"] == str(Role.CHOSEN))]
    for commune in material.communes(area.code):
        rows = blockers[blockers["area_code"] == commune.code]
        if rows.empty:
            continue
        fields = [one.id for one in material.standard.fields if one.id in set(rows["field"])]
        missing = rows["missing"]
        yield Visit(
            commune=commune,
            fields=tuple(_aim(material, field, levels[field]) for field in fields),
            chosen=int((ways["member"] == commune.code).sum()),
            people=None if missing.isna().any() else int(missing.sum()),
            at_most=len(rows) > 1,
            figures=tuple(_level(material, field, commune) for field in fields),
        )


def _aim(material: Material, field: str, level: int) -> str:
    short = material.label(material.level_indicator(field).short)
    return f"{short} – {level_name(material, field, level)}"


def _lead(material: Material, found: list[Visit]) -> str:
    """The first of them by name: all that share the first one's place, up to three."""
    best = _order(found[0])[:2]
    first = [one for one in found[:3] if _order(one)[:2] == best]
    names = [linked(one.commune.name, _cell_id(one)) for one in first]
    return material.say(
        "visits-lead", names=material.listed(names), number=len(found[0].fields), total=len(found)
    )


def _cell_id(one: Visit) -> str:
    return f"{ID}-{one.commune.code}"


def _table(material: Material, area: Area, found: list[Visit], *, first: bool) -> Table:
    names = ("commune", "fields", "chosen", "people")
    caption = "visits-caption" if first else "visits-caption-all"
    return Table(
        caption=material.say(caption, area=material.mid_name(area), year=str(material.year)),
        head=tuple(material.say(f"visits-head-{name}") for name in names),
        rows=tuple(_row(material, one, with_id=first) for one in found),
        widths=(22, 48, 14, 16),
    )


def _row(material: Material, one: Visit, *, with_id: bool) -> tuple[Cell, ...]:
    marked = marks(material, *one.figures)
    return (
        Cell(text=material.full_name(one.commune)),
        Cell(text="; ".join(one.fields)),
        Cell(text=f"{one.chosen}/{len(one.fields)}", number=True, **marked),
        Cell(
            text=_people(material, one),
            number=one.people is not None,
            id=_cell_id(one) if with_id else "",
            amount=one.people,
            unit=None if one.people is None else Unit.COUNT,
            **marked,
        ),
    )


def _people(material: Material, one: Visit) -> str:
    if one.people is None:
        return material.say("status-missing")
    people = numbers.whole(one.people, material.language)
    return material.say("way-at-most", people=people) if one.at_most else people
