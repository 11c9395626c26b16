"""The recognition ladder: the level in each field, and which communes block the next."""

from dataclasses import replace

import pandas as pd

from xhht_analysis.drawing.level_map import level_map
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.reports.content import Cell, Exhibit, Plate, Plates, Table
from xhht_analysis.reports.figures import (
    article_text,
    cell_of,
    level_name,
    level_text,
    levels_of,
    title_mark,
)
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.map_marks import figures_table, mark_of, outline_note, status_labels
from xhht_analysis.reports.map_surroundings import surroundings_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import (
    closest_table,
    losses_text,
    next_level,
    shortest_way,
    way_text,
)
from xhht_analysis.results.recognition import differences
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.standards import Field

ID = "recognition"
_MAPPED_FIRST = "literacy"  # the field whose map stands in every format


def recognition_exhibit(material: Material, area: Area) -> Exhibit:
    """A district's ladder with its blockers, or the levels of all districts, and the maps."""
    of_province = area.level is AreaLevel.PROVINCE
    if of_province:
        tables = (_districts_table(material), closest_table(material))
    else:
        tables = (_ladder_table(material, area),)
    shown = [_level(material, field, d.code) for field in _fields(material) for d in _all(material)]
    plates = {field.id: _plate(material, field, area) for field in _fields(material)}
    first = plates.pop(_MAPPED_FIRST if _MAPPED_FIRST in plates else next(iter(plates)))
    return Exhibit(
        id=ID,
        title=material.say("recognition-title"),
        blocks=(*(table for table in tables if table is not None), Plates(plates=(first,))),
        notes=(
            *_notes(material, shown),
            *_gaps(material, area),
            *_losses(material, area),
            *_differences(material, area),
            outline_note(material),
        ),
        made_up=title_mark(material, *shown),
        more=(Plates(plates=tuple(plates.values())),) if plates else (),
        more_title=material.say("maps-more") if plates else "",
    )


def _fields(material: Material) -> tuple[Field, ...]:
    return material.standard.fields


def _all(material: Material) -> tuple[Area, ...]:
    return material.districts


def _level(material: Material, field: Field, code: str) -> Figure:
    return material.figure(material.level_indicator(field.id).id, code)


def _districts_table(material: Material) -> Table:
    fields = _fields(material)
    head = (
        material.say("recognition-head-unit"),
        *(material.label(material.level_indicator(field.id).short) for field in fields),
    )
    rows = [
        (
            Cell(text=material.full_name(district)),
            *(cell_of(material, _level(material, field, district.code)) for field in fields),
        )
        for district in material.districts
    ]
    caption = material.say("recognition-caption-province", year=str(material.year))
    return Table(caption=caption, head=head, rows=tuple(rows))


def _ladder_table(material: Material, area: Area) -> Table:
    names = ("field", "level", "next", "communes", "way")
    return Table(
        caption=material.say(
            "recognition-caption-district", area=material.mid_name(area), year=str(material.year)
        ),
        head=tuple(material.say(f"recognition-head-{name}") for name in names),
        rows=tuple(_ladder_row(material, area, field) for field in _fields(material)),
        widths=(26, 11, 11, 13, 39),
    )


def _ladder_row(material: Material, area: Area, field: Field) -> tuple[Cell, ...]:
    figure = _level(material, field, area.code)
    name = Cell(text=material.label(field.label))
    level = cell_of(material, figure)
    missing = Cell(text=material.say("status-missing"))
    if figure.status is not Status.REPORTED:
        return (name, level, missing, missing, missing)
    step = next_level(material, field, area.code)
    if step is None:
        dash = Cell(text=material.say("dash"))
        return (name, level, Cell(text=material.say("recognition-top")), dash, dash)
    aim = Cell(text=level_name(material, field.id, step))
    passing = passing_communes(material, area, field.id, step)
    way = shortest_way(material, area, field.id, step)
    if passing is None or way is None:
        return (name, level, aim, missing, missing)
    return (
        name,
        level,
        aim,
        Cell(text=passing, id=cell_id(field.id, "communes"), **marks(material, figure)),
        Cell(
            text=way_text(material, way),
            id=cell_id(field.id, "way"),
            **marks(material, figure),
        ),
    )


def cell_id(field: str, column: str) -> str:
    """Where a field's communes or its shortest way stands in a district's ladder."""
    return f"{ID}-{field}-{column}"


def passing_communes(material: Material, area: Area, field: str, level: int) -> str | None:
    """How many communes of a district are at a level and how many it takes; None if unknown."""
    row = unit_row(material, area, field, level)
    if row is None:
        return None
    facts = {name: int(row[name]) for name in ("passing", "units", "needed", "unknown")}
    name = "recognition-communes-unknown" if facts["unknown"] else "recognition-communes"
    return material.say(name, **facts)


def unit_row(material: Material, area: Area, field: str, level: int) -> pd.Series | None:
    """The count of communes at a level in a district; None where only a decision is known."""
    levels = material.results.levels
    rows = levels[
        (levels["year"] == material.year)
        & (levels["area_code"] == area.code)
        & (levels["field"] == field)
        & (levels["level"] == level)
        & levels["units"].notna()
    ]
    return None if rows.empty else rows.iloc[0]


def _plate(material: Material, field: Field, area: Area) -> Plate:
    indicator = material.level_indicator(field.id)
    figures = [material.figure(indicator.id, district.code) for district in material.districts]
    marks = [mark_of(material, figure) for figure in figures]
    marks = [_whole(mark) for mark in marks]
    steps = (0, *levels_of(material, field.id))
    labels = {step: level_text(material, field.id, step) for step in steps}
    illustrative = any(figure.illustrative for figure in figures)
    picture = level_map(
        material.outlines(AreaLevel.DISTRICT),
        marks,
        level_labels=labels,
        legend_title=material.label(indicator.short),
        status_labels=status_labels(material),
        alt=material.say(
            "level-map-alt",
            field=material.mid_label(field.label),
            year=str(material.year),
            summary="; ".join(f"{mark.name}: {mark.text}" for mark in marks),
        ),
        highlight=area.code if area.level is AreaLevel.DISTRICT else None,
        surroundings=surroundings_of(material, material.province),
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    caption = material.say(
        "level-map-caption", field=material.label(field.label), year=str(material.year)
    )
    return Plate(
        picture=picture,
        caption=caption,
        table=figures_table(material, figures, caption),
        unfold=material.say("map-table"),
    )


def _whole(mark: AreaMark) -> AreaMark:
    value = None if mark.value is None else int(mark.value)
    return replace(mark, value=value)


def _notes(material: Material, figures: list[Figure]) -> tuple[str, ...]:
    tables = {figure.table for figure in figures if figure.table}
    levels = material.results.levels
    computed = levels["units"].notna() & levels["table"].isin(tables)
    notes = []
    if computed.any():
        notes += [material.say("recognition-computed"), material.say("recognition-people")]
    elif tables:
        source = material.source_of(next(iter(tables)))
        notes.append(
            material.say("recognition-by-decision", source=material.label(source.document))
        )
    if not material.standard.rules_units_on(material.publication.units_at):
        notes.append(material.say("recognition-undefined"))
    if rules := _unconfirmed(material):
        notes.append(material.say("recognition-unconfirmed", rules=rules))
    return tuple(notes)


def _gaps(material: Material, area: Area) -> tuple[str, ...]:
    """Communes that hold a level without the one below it, which the decree does not exclude."""
    levels = material.results.levels
    own = levels[levels["year"] == material.year]
    gaps = []
    for commune in material.communes(area.code):
        fields = []
        for field, steps in own[own["area_code"] == commune.code].groupby("field"):
            # A level that nobody knows of is none that was missed.
            reached = steps.sort_values("level")["reached"].dropna().tolist()
            if reached != sorted(reached, reverse=True):
                fields.append(material.label(material.level_indicator(field).short))
        if fields:
            gaps.append(f"{commune.name} ({'; '.join(fields)})")
    if not gaps:
        return ()
    return (material.say("recognition-gap", names=material.listed(gaps)),)


def _losses(material: Material, area: Area) -> tuple[str, ...]:
    lost = losses_text(material, area)
    return (material.say("recognition-losses", names=lost),) if lost else ()


def _differences(material: Material, area: Area) -> tuple[str, ...]:
    """Decisions that the counts do not bear out, with what the counts miss."""
    rows = differences(material.results.levels, counts_table=material.standard.counts_table)
    codes = {district.code for district in material.districts}
    codes = codes if area.level is AreaLevel.PROVINCE else {area.code}
    rows = rows[(rows["year"] == material.year) & rows["area_code"].isin(codes)]
    return tuple(
        material.say(
            "recognition-difference",
            area=material.area(row.area_code).name,
            field=material.label(material.level_indicator(row.field).short),
            decided=level_text(material, row.field, int(row.decided)),
            computed=level_text(material, row.field, int(row.computed)),
            way=_counts_say(material, row),
        )
        for row in rows.itertuples()
    )


def _counts_say(material: Material, row) -> str:
    way = shortest_way(material, material.area(row.area_code), row.field, int(row.decided))
    return way_text(material, way) if way else material.say("dash")


def _unconfirmed(material: Material) -> str:
    rules = [
        f"{material.label(field.label)} – {level_name(material, field.id, level.level)} "
        f"({article_text(material, level.article)})"
        for field in _fields(material)
        for level in field.levels
        if any(rule.certainty is Certainty.UNCONFIRMED for rule in (*level.criteria, *level.shares))
    ]
    return "; ".join(rules)
