"""Checked returns as the tables that results are computed from."""

from collections.abc import Collection, Iterator

import pandas as pd

from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.vocabulary.areas import reporting_day
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.forms import FormSheet, Group
from xhht_analysis.vocabulary.tables import Column, ColumnType, TableDescription

_AGES, _KIND = ("age_from", "age_to"), ("kind",)
# A group that the form asks for: the column that parts people by it, its own category there, and
# that of everybody else.
_PARTED = {
    Group.FEMALE: ("sex", "female", "male"),
    Group.ETHNIC_MINORITY: ("ethnic_minority", "yes", "no"),
}


def tables_of(
    sent: Sent, *, held_out: Collection[str] = ()
) -> Iterator[tuple[TableDescription, pd.DataFrame]]:
    """One table per table of the form: everybody's counts, a measure a column.

    Rows are unit, year and the block's ages or kind; what a block does not ask for, or a unit left
    empty, is ``<NA>``. Units of the districts ``held_out`` have no rows.
    """
    for name, sheets, rows in _let_in(sent, held_out):
        everybody = rows[rows["group"] == str(Group.ALL)]
        if not everybody.empty:
            yield _described(sent, name, sheets), _wide(everybody, sheets, year=sent.year)


def parted_tables_of(
    sent: Sent, *, held_out: Collection[str] = ()
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Table, dimension and counts by group: the rows of ``tables_of`` that are asked by group.

    Each row stands twice, once for the group and once for everybody else, told apart by a column
    of the dimension's name. Where either count is empty, so is everybody else's.
    """
    for name, sheets, rows in _let_in(sent, held_out):
        index = ["year", "area_code", *_by(sheets)]
        for group, (dimension, own, other) in _PARTED.items():
            of_group = rows[rows["group"] == str(group)]
            if of_group.empty:
                continue
            inside = _wide(of_group, sheets, year=sent.year).set_index(index)
            everybody = _wide(rows[rows["group"] == str(Group.ALL)], sheets, year=sent.year)
            outside = everybody.set_index(index).reindex(inside.index) - inside
            parts = inside.assign(**{dimension: own}), outside.assign(**{dimension: other})
            yield name, dimension, pd.concat(parts).reset_index()


def _let_in(
    sent: Sent, held_out: Collection[str]
) -> Iterator[tuple[str, list[FormSheet], pd.DataFrame]]:
    """Each table of the form: its sheets, and the counts of districts that nothing keeps out."""
    outside = sent.counts["area_code"].map(sent.district_of).isin(list(held_out))
    for name in dict.fromkeys(sheet.table for sheet in sent.form.sheets):
        sheets = [sheet for sheet in sent.form.sheets if sheet.table == name]
        yield name, sheets, sent.counts[(sent.counts["table"] == name) & ~outside]


def _by(sheets: list[FormSheet]) -> tuple[str, ...]:
    blocks = [block for sheet in sheets for block in sheet.blocks]
    if all(block.ages is not None for block in blocks):
        return _AGES
    return _KIND if all(block.kind is not None for block in blocks) else ()


def _wide(rows: pd.DataFrame, sheets: list[FormSheet], *, year: int) -> pd.DataFrame:
    index = ["area_code", *_by(sheets)]
    wide = rows.pivot(index=index, columns="measure", values="value").astype("Int64")
    wide = wide.reindex(columns=_measures(sheets)).reset_index()
    wide.insert(0, "year", year)
    wide.columns.name = None
    types = {name: "Int64" for name in ("year", *_AGES) if name in wide}
    return wide.astype(types)


def _measures(sheets: list[FormSheet]) -> list[str]:
    return list(dict.fromkeys(measure.id for sheet in sheets for measure in sheet.measures))


def _described(sent: Sent, name: str, sheets: list[FormSheet]) -> TableDescription:
    by = _by(sheets)
    measures = {one.id: one for sheet in sheets for one in sheet.measures}
    columns = [
        Column(name="year", type=ColumnType.YEAR, vi="Năm báo cáo", en="Report year"),
        Column(name="area_code", type=ColumnType.CODE, vi="Mã đơn vị", en="Unit's code"),
        *(Column(name=one, type=ColumnType.INTEGER, vi="Tuổi", en="Age") for one in by
          if one in _AGES),
        *(Column(name=one, type=ColumnType.CATEGORY, vi="Loại hình", en="Kind") for one in by
          if one in _KIND),
        *(
            Column(name=one.id, type=ColumnType.INTEGER, vi=one.label.vi, en=one.label.en,
                   unit=one.unit.vi, nullable=True, minimum=0)
            for one in measures.values()
        ),
    ]  # fmt: skip
    return TableDescription(
        id=name,
        title=sent.form.title,
        kind=Kind.RETURNED,
        source=sent.form.source,
        licence="",
        codes_at=reporting_day(sent.year),
        key=("year", "area_code", *by),
        columns=tuple(columns),
    )
