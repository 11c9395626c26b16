"""Who has sent what, who is late, and whose figures a brief goes without."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table, Tone, Unit, linked
from xhht_analysis.reports.material import Material
from xhht_analysis.results.completeness import day_of, shown, state_of
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel, reporting_day
from xhht_analysis.vocabulary.expectations import ReturnState, days_late
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.wording import dates, numbers

ID = "completeness"
_HEAD = ("due", "received", "state", "errors", "warnings", "empty", "shown")
# The strongest problem first: no figures and no hope of them, then figures that wait.
_WEIGHT = (
    ReturnState.OVERDUE,
    ReturnState.HELD_OUT,
    ReturnState.MISSING,
    ReturnState.RECEIVED_LATE,
    ReturnState.RECEIVED,
)
_TONES = {
    ReturnState.OVERDUE: Tone.BREACHED,
    ReturnState.HELD_OUT: Tone.NOT_MET,
    ReturnState.MISSING: Tone.OPEN,
    ReturnState.RECEIVED_LATE: Tone.PLAIN,
    ReturnState.RECEIVED: Tone.MET,
}


def completeness_exhibit(material: Material, area: Area) -> Exhibit:
    """The returns of all units for the province; for a district its own and what is wrong."""
    rows = _ordered(material, material.results.completeness)
    notes: tuple[str, ...] = ()
    if rows.empty:
        blocks: tuple[Block, ...] = (Paragraph(text=material.say("completeness-unused")),)
    elif area.level is AreaLevel.PROVINCE:
        blocks = (Paragraph(text=_lead(material, rows), lead=True), *_by_form(material, rows))
        notes = tuple(_notes(material))
    else:
        own = rows[rows["area_code"] == area.code]
        blocks = tuple(_of_district(material, area, own))
        notes = () if own.empty else (material.say("completeness-note"),)
    return Exhibit(id=ID, title=material.say("completeness-title"), blocks=blocks, notes=notes)


def _ordered(material: Material, rows: pd.DataFrame) -> pd.DataFrame:
    """The strongest problems first, then more errors and warnings, then the order of codes."""
    states = [state_of(row, on=material.results.as_of) for _, row in rows.iterrows()]
    by = ["weight", "errors", "warnings", "area_code"]
    rows = rows.assign(state=states, weight=[_WEIGHT.index(state) for state in states])
    return rows.sort_values(by, ascending=[True, False, False, True], kind="stable")


def _lead(material: Material, rows: pd.DataFrame) -> str:
    expected = rows[rows["expected"]]
    return material.say(
        "completeness-lead",
        day=_day(material, material.results.as_of) or "none",
        year=str(material.year),
        expected=len(expected),
        sent=int((expected["files"] > 0).sum()),
        unexpected=len(rows) - len(expected),
        overdue=int((rows["state"] == ReturnState.OVERDUE).sum()),
        held=int(rows["held_out"].sum()),
    )


def _by_form(material: Material, rows: pd.DataFrame) -> Iterator[Table]:
    """A table per form, the one of most units first."""
    for form in rows["form"].value_counts(sort=True).index:
        title = material.label(material.catalogue.forms[form].title)
        own = rows[rows["form"] == form]
        lines = (_line(material, row, _unit_cell(material, row)) for _, row in own.iterrows())
        yield _table(material, title, material.say("completeness-head-unit"), tuple(lines))


def _of_district(material: Material, area: Area, rows: pd.DataFrame) -> Iterator[Block]:
    name = material.mid_name(area)
    worst = None if rows.empty else rows.iloc[0]
    text = material.say(
        "completeness-lead-district",
        state="none" if worst is None else str(worst["state"]),
        late="" if worst is None else _late(material, worst),
        area=name,
        year=str(material.year),
    )
    yield Paragraph(text=text, lead=True)
    if worst is None:
        return
    forms = material.catalogue.forms
    lines = (
        _line(
            material,
            row,
            Cell(text=material.label(forms[row["form"]].title)),
            ident=cell_id(row["form"], row["area_code"]),
        )
        for _, row in rows.iterrows()
    )
    caption = material.say("completeness-caption-district", area=name, year=str(material.year))
    yield _table(material, caption, material.say("completeness-head-form"), tuple(lines))
    yield from _findings(material, area)


def _late(material: Material, row: pd.Series) -> str:
    text = material.say("completeness-days", days=_days_late(row))
    return linked(text, cell_id(row["form"], row["area_code"]))


def cell_id(form: str, code: str) -> str:
    """Where the state of a unit's return stands in its own exhibit."""
    return f"{ID}-{form}-{code}"


def _table(
    material: Material, caption: str, first: str, lines: tuple[tuple[Cell, ...], ...]
) -> Table:
    head = (first, *(material.say(f"completeness-head-{name}") for name in _HEAD))
    return Table(caption=caption, head=head, rows=lines)


def _unit_cell(material: Material, row: pd.Series) -> Cell:
    code = AreaCode(row["area_code"], reporting_day(material.year))
    note = "" if row["expected"] else material.say("completeness-unexpected")
    return Cell(text=material.full_name(material.catalogue.register.at(code)), note=note)


def _line(material: Material, row: pd.Series, first: Cell, *, ident: str = "") -> tuple[Cell, ...]:
    empty = Cell(text=material.say("dash"))
    state, sent = row["state"], bool(row["files"])
    word = material.say(f"completeness-{'shown' if shown(row) else 'not-shown'}")
    return (
        first,
        Cell(text=_day(material, day_of(row["due"])) or material.say("dash")),
        _received_cell(material, row),
        Cell(
            text=material.say("completeness-state", state=str(state), days=_days_late(row)),
            tone=_TONES[state],
            id=ident,
        ),
        *(_number(material, row[name]) if sent else empty for name in ("errors", "warnings")),
        _empty_cell(material, row) if row["cells"] else empty,
        Cell(text=word),
    )


def _received_cell(material: Material, row: pd.Series) -> Cell:
    sent, day = bool(row["files"]), _day(material, day_of(row["received"]))
    notes = []
    if day and not sent:
        notes.append(material.say("completeness-no-file"))
    if row["files"] > 1:
        notes.append(material.say("completeness-files", number=int(row["files"])))
    unknown = material.say("completeness-no-day") if sent else material.say("dash")
    return Cell(text=day or unknown, note=", ".join(notes))


def _empty_cell(material: Material, row: pd.Series) -> Cell:
    parts = {name: numbers.whole(int(row[name]), material.language) for name in ("empty", "cells")}
    return Cell(text=material.say("completeness-empty", **parts), number=True)


def _number(material: Material, number: int) -> Cell:
    text = numbers.whole(int(number), material.language)
    return Cell(text=text, number=True, amount=int(number), unit=Unit.COUNT)


def _days_late(row: pd.Series) -> int:
    return days_late(day_of(row["due"]), day_of(row["received"]))


def _day(material: Material, day: date | None) -> str:
    return "" if day is None else dates.day(day, material.language)


def _findings(material: Material, area: Area) -> Iterator[Table]:
    """How many findings of each weight a district's return has, by sheet."""
    found = material.results.findings
    found = found[(found["district"] == area.code) & (found["file"] != "")]
    if found.empty:
        return
    counts = pd.crosstab(found["sheet"].fillna(""), found["severity"])
    counts = counts.reindex(columns=[str(one) for one in Severity], fill_value=0)
    counts = counts.sort_values(list(counts.columns), ascending=False, kind="stable")
    head = ("sheet", *(f"{one}s" for one in Severity))
    yield Table(
        caption=material.say("completeness-caption-findings"),
        head=tuple(material.say(f"completeness-head-{name}") for name in head),
        rows=tuple(
            (
                Cell(text=str(sheet) or material.say("completeness-whole-file")),
                *(_number(material, number) for number in row),
            )
            for sheet, row in counts.iterrows()
        ),
    )


def _notes(material: Material) -> Iterator[str]:
    yield material.say("completeness-note")
    found = material.results.findings
    unowned = found.loc[found["district"].isna() & (found["file"] != ""), "file"].nunique()
    if unowned:
        yield material.say("completeness-note-unowned", number=unowned)
