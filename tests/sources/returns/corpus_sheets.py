"""Odd and broken sheets of .xlsx and .ods: what stands in their cells, and how much of it."""

import random
from collections.abc import Iterator

from tests.sources.returns.packages import (
    HEAD,
    MAIN,
    Parts,
    cells,
    ods,
    ods_parts,
    xlsx,
    xlsx_parts,
    xlsx_sheet,
    zipped,
)

OK, UNREADABLE, DIMENSIONS = "", "file-unreadable", "file-dimensions"
Case = tuple[str, bytes, str | None]
# What does not pack keeps the other limits from hiding behind the one on bombs.
NOISE = {"xl/media/noise.bin": random.Random(1).randbytes(400_000)}
ONE = '<c r="A1"><v>1</v></c>'


def sound_xlsx() -> Parts:
    """A workbook with a text and a number."""
    sheet = xlsx_sheet(cells('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>'))
    return xlsx_parts(sheet, strings=("<t>Xã Phước Bình</t>",))


def dense(rows: str, *, strings: tuple[str, ...] = ()) -> bytes:
    """A workbook with one sheet that packs no better than others."""
    return zipped(xlsx_parts(xlsx_sheet(rows), strings=strings) | NOISE)


def odd_xlsx() -> Iterator[Case]:
    """By what a sheet holds."""
    yield "xlsx", zipped(sound_xlsx()), OK
    yield from _linked()
    yield from _formulas()
    yield from _broken_cells()
    yield from _large()
    yield from _texts()


def _linked() -> Iterator[Case]:
    yield "xlsm", zipped(sound_xlsx() | {"xl/vbaProject.bin": b"\0"}), "file-macros"
    for name, part in (
        ("an external workbook", "xl/externalLinks/externalLink1.xml"),
        ("a connection", "xl/connections.xml"),
        ("a query", "xl/queryTables/queryTable1.xml"),
    ):
        yield f"xlsx with {name}", zipped(sound_xlsx() | {part: b"<x/>"}), "file-external-links"
    link = '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'
    dde = f'<externalLink xmlns="{MAIN}">{link}</externalLink>'
    parts = {"xl/externalLinks/externalLink1.xml": dde.encode()}
    yield "xlsx with DDE", zipped(sound_xlsx() | parts), "file-external-links"
    sheets = {"xl/macrosheets/sheet1.xml": b"<x/>"}
    yield "xlsx with a sheet of Excel 4 macros", zipped(sound_xlsx() | sheets), "file-macros"


def _formulas() -> Iterator[Case]:
    for name, cell in (
        ("no v", '<c r="A1"><f>1+1</f></c>'),
        ("an empty v", '<c r="A1"><f>1+1</f><v/></c>'),
        ("a shared formula", '<c r="A1"><f t="shared" si="0"/><v></v></c>'),
        ("an array formula", '<c r="A1"><f t="array" ref="A1">1</f></c>'),
        ("no truth", '<c r="A1" t="b"><f>1=1</f></c>'),
        ("no shared text", '<c r="A1" t="s"><f>B1</f></c>'),
    ):
        yield f"xlsx, a formula with {name}", xlsx(cells(cell)), "formula-not-computed"
    zero, opening = '<c r="A1"><f>B1</f><v>0</v></c>', '<calcPr fullCalcOnLoad="1"/>'
    script = xlsx(cells(zero), book=opening)
    yield "xlsx, a formula that a script gave 0", script, "formula-not-computed"
    yield "xlsx, a formula that comes to 0", xlsx(cells(zero)), OK
    computed = cells(zero, '<c r="C1"><f>D1</f><v>5</v></c>')
    yield "xlsx, a formula that comes to 0 beside another", xlsx(computed, book=opening), OK
    yield (
        "xlsx, an empty text as result",
        xlsx(cells(ONE, '<c r="B1" t="str"><f>C1</f><v/></c>')),
        OK,
    )
    for error in ("#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#GETTING_DATA", ""):
        cell = f'<c r="A1" t="e"><f>B1</f><v>{error}</v></c>'
        yield f"xlsx, error {error or 'without a name'}", xlsx(cells(cell)), "formula-error"
    many = "".join(f'<row r="{row}"><c r="A{row}"><f>1</f></c></row>' for row in range(1, 10_001))
    yield "xlsx, 10 k formulas without result", xlsx(many), "formula-not-computed"


def _broken_cells() -> Iterator[Case]:
    for name, cell in (
        ("beyond the last column", '<c r="XFE1"><v>1</v></c>'),
        ("beyond the last row", '<c r="A1048577"><v>1</v></c>'),
        ("in row 0", '<c r="A0"><v>1</v></c>'),
        ("at no place", '<c r="A"><v>1</v></c>'),
        ("at a negative place", '<c r="A-1"><v>1</v></c>'),
        ("with a shared text that is not there", '<c r="A1" t="s"><v>7</v></c>'),
        ("with a negative shared text", '<c r="A1" t="s"><v>-1</v></c>'),
        ("with a shared text of no number", '<c r="A1" t="s"><v>x</v></c>'),
    ):
        yield f"xlsx, a cell {name}", xlsx(cells(cell)), UNREADABLE
    for name, cell in (
        ("of an unknown type", '<c r="A1" t="zzz"><v>1</v></c>'),
        ("with an unknown style", '<c r="A1" s="99999999999"><v>1</v></c>'),
        ("with a style of no number", '<c r="A1" s="x"><v>1</v></c>'),
        ("twice", ONE + '<c r="A1"><v>2</v></c>'),
        ("with two values", '<c r="A1"><v>1</v><v>2</v></c>'),
        ("with text for a number", '<c r="A1"><v>một</v></c>'),
        ("with an unknown child", '<c r="A1"><v>1</v><extLst><ext/></extLst></c>'),
        ("outside any row", f"{ONE}"),
    ):
        yield f"xlsx, a cell {name}", xlsx(cells(cell)), OK
    yield "xlsx without a sheet", zipped(xlsx_parts()), UNREADABLE
    yield "xlsx with an empty sheet", xlsx(""), OK
    yield "xlsx, rows out of order", xlsx('<row r="5"/><row r="x"/><row r="2"/>' + cells(ONE)), OK
    strict = {name: content.replace(MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
              for name, content in sound_xlsx().items()}  # fmt: skip
    yield "xlsx, strict", zipped(strict), OK
    for state, told in (("hidden", "sheet-hidden"), ("veryHidden", "sheet-hidden"), ("x", OK)):
        parts = xlsx_parts(xlsx_sheet(cells(ONE)), states=(state,))
        yield f"xlsx with a sheet in the state {state}", zipped(parts), told


def _large() -> Iterator[Case]:
    sheet = xlsx_sheet(cells(ONE), dimension="A1:XFD1048576")
    yield "xlsx that says it is 17 billion cells", zipped(xlsx_parts(sheet)), OK
    corner = cells(ONE) + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield "xlsx with a cell in the last corner", xlsx(corner), DIMENSIONS
    blank = cells(ONE) + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    yield "xlsx with an empty cell in the last corner", xlsx(blank), OK
    rows = "".join(f'<row r="{row}" s="1" customFormat="1"/>' for row in range(2, 100_002))
    yield "xlsx with 100 k empty rows", xlsx(cells(ONE) + rows), OK
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 100_001))
    yield "xlsx with 100 k rows", xlsx(rows), DIMENSIONS
    row = "".join(f"<c><v>{column}</v></c>" for column in range(500))
    yield "xlsx with 250 k cells", xlsx(f"<row>{row}</row>" * 500), DIMENSIONS
    row = '<c s="1"/>' * 400
    yield "xlsx with 4 M styled cells", dense(f"<row>{row}</row>" * 10_000), DIMENSIONS
    sheet = xlsx_sheet(cells(ONE))
    yield "xlsx with 300 sheets", zipped(xlsx_parts(*[sheet] * 300)), DIMENSIONS
    deep = "<x>" * 1_000_000 + "</x>" * 1_000_000
    yield "xlsx, a million deep", dense(deep), DIMENSIONS
    yield "xlsx, an attribute of 20 MB", dense(f'<row r="1" x="{"a" * (20 << 20)}"/>'), DIMENSIONS
    names = "".join(f"<x{place}/>" for place in range(2_000_000))
    yield "xlsx, two million names", dense(names), DIMENSIONS
    attributes = "".join(f' a{place}=""' for place in range(2_000_000))
    yield "xlsx, two million attributes", dense(f"<row{attributes}/>"), DIMENSIONS
    yield "xlsx, a comment of 20 MB", dense(f"<!--{'a' * (20 << 20)}-->"), DIMENSIONS
    for name, after in (
        ("all", "A1:XFD1048576"),
        ("a million", "A1:A1048576"),
        ("many", "A1:ZZ300"),
    ):
        merged = f'<mergeCells><mergeCell ref="{after}"/></mergeCells>'
        yield f"xlsx, {name} cells merged", xlsx(cells(ONE), after=merged), DIMENSIONS
    merged = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 9_000))
    yield (
        "xlsx, 9 k merged ranges",
        xlsx(cells(ONE), after=f"<mergeCells>{merged}</mergeCells>"),
        DIMENSIONS,
    )
    yield (
        "xlsx, a range that ends before it begins",
        xlsx(
            cells(ONE),
            after='<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="B2"/></mergeCells>',
        ),
        OK,
    )
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 3_000_000}</cellXfs></styleSheet>'
    parts = {"xl/styles.xml": styles.encode()}
    yield "xlsx, three million styles", zipped(sound_xlsx() | parts | NOISE), DIMENSIONS
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 60_000}</cellXfs></styleSheet>'
    yield "xlsx, 60 k styles", zipped(sound_xlsx() | {"xl/styles.xml": styles.encode()}), OK


def _texts() -> Iterator[Case]:
    shared = '<c r="A1" t="s"><v>0</v></c>'
    yield "xlsx, a name in NFD", xlsx(cells(shared), strings=("<t>Xa\u0303</t>",)), OK
    yield "xlsx, half a surrogate", xlsx(cells(shared), strings=("<t>_xD83D_</t>",)), OK
    yield "xlsx, a control character", xlsx(cells(shared), strings=("<t>_x001B_[2J</t>",)), OK
    yield "xlsx, a raw control character", xlsx(cells(shared), strings=("<t>\x1b</t>",)), UNREADABLE
    yield "xlsx, an undeclared entity", xlsx(cells(shared), strings=("<t>&lol;</t>",)), UNREADABLE
    million = ("<t/>",) * 1_500_000
    yield "xlsx, a million shared texts", dense(cells(shared), strings=million), DIMENSIONS
    long = ("<t>" + "ế" * (9 << 20) + "</t>",)
    yield "xlsx, a text of 9 million letters", dense(cells(shared), strings=long), DIMENSIONS
    sheets = f'{HEAD}<sst xmlns="{MAIN}"></sst>'
    parts = {"xl/sharedStrings.xml": sheets.encode()}
    yield "xlsx, no shared texts", zipped(sound_xlsx() | parts), UNREADABLE


def odd_ods() -> Iterator[Case]:
    """By what a table holds."""
    number = 'office:value-type="float" office:value="1"'
    row = "<table:table-row{}><table:table-cell {}/></table:table-row>"
    for name, of_row, of_cell, told in (
        ("one cell", "", number, OK),
        ("a million rows repeated", ' table:number-rows-repeated="1048576"', number, DIMENSIONS),
        ("a cell repeated a million times", "", f'{number} table:number-columns-repeated="1048576"',
         DIMENSIONS),
        ("both repeated a million times", ' table:number-rows-repeated="1048576"',
         f'{number} table:number-columns-repeated="1048576"', DIMENSIONS),
        ("rows repeated past all", f' table:number-rows-repeated="{"9" * 40}"', number, OK),
        ("rows repeated a negative time", ' table:number-rows-repeated="-5"', number, OK),
        ("rows of nothing repeated", ' table:number-rows-repeated="1048576"', "", OK),
        ("a formula without result", "", 'table:formula="of:=1"', "formula-not-computed"),
        ("a span past all", "", f'{number} table:number-columns-spanned="99999"', DIMENSIONS),
        ("an unknown type", "", 'office:value-type="zzz" office:value="1"', OK),
        ("a day that is not", "", 'office:value-type="date" office:date-value="2023-02-30"', OK),
    ):  # fmt: skip
        yield f"ods, {name}", ods(row.format(of_row, of_cell)), told
    for error in ("#REF!", "Err:502"):
        cell = (
            f'<table:table-cell table:formula="of:=1"><text:p>{error}</text:p></table:table-cell>'
        )
        yield (
            f"ods, error {error}",
            ods(f"<table:table-row>{cell}</table:table-row>"),
            "formula-error",
        )
    many = row.format(
        ' table:number-rows-repeated="19000"', number + ' table:number-columns-repeated="900"'
    )
    yield "ods, 17 million cells repeated", ods(many), DIMENSIONS
    far = row.format(' table:number-rows-repeated="1048575"', "") + row.format("", number)
    yield "ods, a cell in the last row", ods(far), DIMENSIONS
    table = f'<table:table table:name="A">{row.format("", number)}</table:table>'
    yield "ods with 300 tables", zipped(ods_parts(table * 300)), DIMENSIONS
    inside = f"<table:table-row><table:table-cell>{table}</table:table-cell></table:table-row>"
    yield "ods, a table in a cell", ods(inside + row.format("", number)), OK
    columns = row.format("", number).replace("</table:table-row>", "")
    columns += f"<table:table-cell {number}/>" * 5_000 + "</table:table-row>"
    wide = columns.replace("-row>", '-row table:number-rows-repeated="20000">', 1)
    yield "ods, 5 k columns on 20 k rows", ods(wide), DIMENSIONS
    far = wide.replace(number, 'table:number-columns-repeated="2000"', 1)
    yield "ods, 5 k far columns on 20 k rows", ods(far), DIMENSIONS
    linked = table.replace(">", "><table:table-source/>", 1)
    yield "ods with a linked table", zipped(ods_parts(linked)), "file-external-links"
    yield (
        "ods with macros",
        zipped(ods_parts(table) | {"Basic/script-lc.xml": b"<x/>"}),
        "file-macros",
    )
    manifest = ods_parts("")["META-INF/manifest.xml"].replace(
        b"/>", b"><manifest:encryption-data/></manifest:manifest>"
    )
    yield (
        "ods with a password",
        zipped(ods_parts(table) | {"META-INF/manifest.xml": manifest}),
        "file-encrypted",
    )
    yield "ods without a table", zipped(ods_parts("")), UNREADABLE
    spaces = '<text:s text:c="1048576"/>' * 20_000
    cell = (
        f'<table:table-cell office:value-type="string"><text:p>{spaces}</text:p></table:table-cell>'
    )
    yield "ods, spaces without end", ods(f"<table:table-row>{cell}</table:table-row>"), DIMENSIONS
