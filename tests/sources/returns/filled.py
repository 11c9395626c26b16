"""The house's own form as grids, filled with numbers of their own, and what was read of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.reading import Return
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormColumn, FormSheet, Group

FILE = "data/returns/2023/584.xlsx"
GROUPS = {Group.ALL: "Tổng số", Group.FEMALE: "Nữ", Group.ETHNIC_MINORITY: "Dân tộc thiểu số"}
FIRST_UNIT = 7


def figure(sheet: FormSheet, column: FormColumn, unit: Area) -> int:
    """A number of its own for every cell of a return."""
    place = [one.id for one in sheet.columns].index(column.id)
    return int(unit.code) % 1000 * 1000 + place * 7 + len(sheet.id)


@dataclass
class Sheet:
    """A sheet while a test writes it."""

    name: str
    file: str = FILE
    hidden: bool = False
    cells: dict[tuple[int, int], object] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, value: object, *, to: tuple[int, int] | None = None):
        """One cell, merged up to another."""
        self.cells[row, column] = value
        if to is not None and to != (row, column):
            self.merged.append((row, column, *to))

    def grid(self) -> Grid:
        """The sheet as it is read."""
        return Grid(
            file=self.file,
            sheet=self.name,
            cells={at: value for at, value in self.cells.items() if value is not None},
            hidden=self.hidden,
            merged=tuple(self.merged),
        )


def cover(district: Area, year: int) -> Sheet:
    """The sheet that says whose return it is."""
    sheet = Sheet("Bìa")
    rows = (
        ("Biểu báo cáo xây dựng xã hội học tập cấp huyện", None),
        (None, None),
        ("Tỉnh", "58 · Tỉnh Ninh Thuận"),
        ("Huyện, thành phố", f"{district.code} · {district.full_name}"),
        ("Năm báo cáo", f"{year}"),
        ("Kỳ số liệu", f"Từ 01/10/{year - 1} đến 30/9/{year}"),
        ("Mã biểu", f"district_returns · {district.code} · {year}"),
    )
    for row, (label, value) in enumerate(rows, start=1):
        sheet.put(row, 1, label)
        sheet.put(row, 2, value)
    return sheet


def table(
    form_sheet: FormSheet,
    units: Sequence[Area],
    *,
    year: int,
    columns: Iterable[FormColumn] | None = None,
    last_year: bool = True,
    heading: Callable[[str], str] = str,
) -> Sheet:
    """A sheet as it is handed out: three rows of headings, units, their total, a note."""
    sheet = Sheet(form_sheet.title.vi)
    sheet.put(1, 1, form_sheet.title.vi)
    sheet.put(2, 1, f"584 · Huyện Bác Ái   ·   Từ 01/10/{year - 1} đến 30/9/{year}")
    sheet.put(4, 1, heading("Mã xã"), to=(6, 1))
    sheet.put(4, 2, heading("Tên xã, phường, thị trấn"), to=(6, 2))
    at, starts = 3, {}
    for column in columns if columns is not None else form_sheet.columns:
        block, measure = (4, column.block.id), (5, column.block.id, column.measure.id)
        starts.setdefault(block, [at, at, column.block.label.vi])
        starts.setdefault(measure, [at, at, column.measure.label.vi])
        sheet.put(6, at, heading(GROUPS[column.group]))
        for row, unit in enumerate(units, start=FIRST_UNIT):
            sheet.put(row, at, figure(form_sheet, column, unit))
        total = sum(figure(form_sheet, column, unit) for unit in units)
        sheet.put(FIRST_UNIT + len(units), at, total)
        if last_year and column.group is Group.ALL:
            at += 1
            sheet.put(6, at, heading(f"Năm {year - 1} (minh họa)"))
            for row in range(len(units)):
                sheet.put(FIRST_UNIT + row, at, 999_000 + row)
        starts[block][1] = starts[measure][1] = at
        at += 1
    for (row, *_), (first, last, text) in starts.items():
        sheet.put(row, first, heading(text), to=(row, last))
    for row, unit in enumerate(units, start=FIRST_UNIT):
        sheet.put(row, 1, unit.code)
        sheet.put(row, 2, unit.full_name)
    below = FIRST_UNIT + len(units)
    sheet.put(below, 2, "Tổng cộng")
    sheet.put(below + 2, 1, "Ghi chú: số liệu tính đến 30/9.")
    sheet.put(below + 3, 4, "Người lập biểu")
    return sheet


def flat(form_sheet: FormSheet, units: Sequence[Area], headings: Mapping[str, str]) -> Sheet:
    """A sheet with one row of headings: column's id -> its heading, in this order."""
    known = {column.id: column for column in form_sheet.columns}
    sheet = Sheet("Sheet1")
    for at, text in enumerate(("Mã", "Xã", *headings.values()), start=1):
        sheet.put(1, at, text)
    for row, unit in enumerate(units, start=2):
        sheet.put(row, 1, unit.code)
        sheet.put(row, 2, unit.full_name)
        for at, name in enumerate(headings, start=3):
            sheet.put(row, at, figure(form_sheet, known[name], unit))
    return sheet


def whole(form: Form, district: Area, units: Sequence[Area], year: int = 2023) -> list[Sheet]:
    """Every sheet of a return."""
    return [cover(district, year), *(table(one, units, year=year) for one in form.sheets)]


def expected(form: Form, units: Sequence[Area]) -> dict[tuple[str, str, str], int]:
    """(table, column, unit's code) -> the figure that was put in."""
    return {
        (sheet.table, column.id, unit.code): figure(sheet, column, unit)
        for sheet in form.sheets
        for column in sheet.columns
        for unit in units
    }


def districts_of(
    catalogue: Catalogue, year: int, *, on: date | None = None
) -> dict[Area, tuple[Area, ...]]:
    """Ninh Thuận's districts with their communes on 30 September of a year, or on a date."""
    day = on or date(year, 9, 30)
    units = catalogue.register.units
    return {
        district: units(AreaLevel.COMMUNE, on=day, within=district.code)
        for district in units(AreaLevel.DISTRICT, on=day, within="58")
    }


def figures(found: Return) -> dict[tuple[str, str, str], int]:
    """What was read, without the empty cells."""
    rows = found.counts.dropna(subset=["value"])
    keys = zip(rows["table"], rows["column"], rows["area_code"], strict=True)
    return dict(zip(keys, rows["value"].astype(int), strict=True))


def checks(found: Return) -> Counter[str]:
    return Counter(finding.check for finding in found.findings)


def one(found: Return, check: str) -> Finding:
    (finding,) = (finding for finding in found.findings if finding.check == check)
    return finding
