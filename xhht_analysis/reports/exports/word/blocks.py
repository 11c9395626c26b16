"""The blocks of an exhibit in Word: real tables, pictures with alternative text, lists."""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from io import BytesIO

import typst
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.reports.content import (
    GRADE_SIGNS,
    Block,
    Cell,
    Findings,
    Items,
    Paragraph,
    Plate,
    Plates,
    Strip,
    Table,
    Tone,
)
from xhht_analysis.reports.exports.paper import TILES, abreast, numeric, shares, width_pt
from xhht_analysis.reports.exports.word.desk import Desk
from xhht_analysis.reports.exports.word.marks import (
    add_border,
    describe,
    keep_whole,
    legible,
    repeat_on_each_page,
    set_edges,
    shade,
)
from xhht_analysis.reports.exports.word.page import SMALL, TABLE, TABLE_NOTE, TEXT_WIDTH

_HEAD = "E7E6E6"
_LETTERS = 104  # in a row of a table, in its size of type
_PPI = 200
# Black ink as the decree asks for: a tone is said by its words and sign, bold, and a grey ground.
_GROUNDS = {Tone.NOT_MET: "D9D9D9", Tone.BREACHED: "BFBFBF"}
_STRESSED = frozenset({Tone.MET, Tone.NOT_MET, Tone.BREACHED})


@singledispatch
def add_block(block: Block, desk: Desk) -> None:
    """Write a block at the end of the document."""
    raise TypeError(f"no such block: {type(block).__name__}")


@add_block.register
def _(table: Table, desk: Desk) -> None:
    caption = desk.paragraph()
    desk.caption(caption, desk.facts.say("paper-table"), table.caption)
    caption.paragraph_format.keep_with_next = True
    widths = [Length(round(TEXT_WIDTH * share)) for share in shares(table, letters=_LETTERS)]
    flush = [ALIGN.RIGHT if is_number else ALIGN.LEFT for is_number in numeric(table)]
    made = _grid(desk, 1 + len(table.rows), widths)
    repeat_on_each_page(made.rows[0])
    for row in made.rows:
        keep_whole(row)
    for cell, head, align in zip(_cells(made, 0), table.head, flush, strict=True):
        shade(cell._tc.get_or_add_tcPr(), _HEAD)
        _write_cell(desk, cell, Cell(text=head), align=align, strong=True, follows=True)
    for index, row in enumerate(table.rows):
        strong = index in table.strong_rows
        for cell, content, align in zip(_cells(made, 1 + index), row, flush, strict=True):
            if table.heat and content.tone in _GROUNDS:
                shade(cell._tc.get_or_add_tcPr(), _GROUNDS[content.tone])
            _write_cell(desk, cell, content, align=align, strong=strong)
    _gap(desk)


def _grid(desk: Desk, rows: int, widths: Sequence[Length], style: str = "Table Grid") -> WordTable:
    """An empty table with columns of those widths, which Word leaves as they are."""
    made = desk.document.add_table(rows=rows, cols=len(widths), style=style)
    made.autofit = False
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_edges(made, Mm(1))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for index in range(rows):
        for cell, width in zip(_cells(made, index), widths, strict=True):
            cell.width = width
    return made


def _cells(table: WordTable, row: int) -> list[WordCell]:
    # Word's own table.cell() counts all cells of a table anew at each call.
    return [WordCell(cell, table) for cell in table._tbl.tr_lst[row].tc_lst]


def _write_cell(
    desk: Desk,
    cell: WordCell,
    content: Cell,
    *,
    align: ALIGN,
    strong: bool = False,
    follows: bool = False,
) -> None:
    """``follows``: the next row stays on the same page."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.keep_with_next = follows
    desk.place(paragraph, content.id)
    signs = "◇" * content.illustrative + (GRADE_SIGNS[content.grade] if content.grade else "")
    value = paragraph.add_run(legible(content.text + signs))
    value.font.size, value.font.bold = TABLE, strong or content.tone in _STRESSED
    if content.note:
        value.add_break()
        note = paragraph.add_run(legible(content.note))
        note.font.size, note.font.bold = TABLE_NOTE, False


def _gap(desk: Desk) -> None:
    """Room below a table, and what keeps two tables apart."""
    gap = desk.paragraph().paragraph_format
    gap.space_after, gap.line_spacing = Pt(0), Pt(6)


@add_block.register
def _(plates: Plates, desk: Desk) -> None:
    columns = abreast(plates)
    widths = [Length(TEXT_WIDTH // columns)] * columns
    rows = [plates.plates[at : at + columns] for at in range(0, len(plates.plates), columns)]
    made = _grid(desk, len(rows), widths, style="Normal Table")
    for index, row in enumerate(rows):
        keep_whole(made.rows[index])
        for cell, plate in zip(_cells(made, index), row, strict=False):
            _write_plate(desk, cell, plate, columns)
    _gap(desk)


def _write_plate(desk: Desk, cell: WordCell, plate: Plate, columns: int) -> None:
    shown = cell.paragraphs[0]
    shown.alignment = ALIGN.CENTER
    shown.paragraph_format.space_after = Pt(0)
    width = min(width_pt(plate.picture, abreast=columns), (TEXT_WIDTH // columns - Mm(4)) / 12700)
    inline = shown.add_run().add_picture(BytesIO(png(plate.picture)), width=Pt(width))._inline
    inline.docPr.set("descr", legible(plate.picture.alt))
    caption = cell.add_paragraph()
    desk.caption(caption, desk.facts.say("paper-figure"), plate.caption)
    caption.alignment = ALIGN.CENTER


def png(picture: Picture) -> bytes:
    """The picture as pixels, for programs that know no SVG."""
    page = f"#set page(width: {picture.width_pt}pt, height: auto, margin: 0pt)"
    source = f'{page}\n#image("picture.svg", width: 100%)'
    files = {"main.typ": source.encode(), "picture.svg": picture.svg.encode()}
    return typst.compile(files, format="png", ppi=_PPI)


@add_block.register
def _(said: Paragraph, desk: Desk) -> None:
    paragraph = desk.paragraph()
    paragraph.paragraph_format.first_line_indent = Mm(10)
    desk.write(paragraph, said.text)
    if said.lead:
        _embolden(paragraph.iter_inner_content())


def _embolden(content: Iterable) -> None:
    """Runs, and those inside of links."""
    for one in content:
        for run in getattr(one, "runs", [one]):
            run.font.bold = True


@add_block.register
def _(findings: Findings, desk: Desk) -> None:
    for finding in findings.items:
        paragraph = desk.paragraph("List Bullet")
        desk.write(paragraph, finding.text)
        if finding.tone in _STRESSED:
            points = 1 if finding.tone is Tone.MET else 3
            add_border(paragraph, "left", points=points)
        leads = desk.is_known(finding.exhibit)
        if finding.note or leads:
            paragraph.add_run().add_break()
        if finding.note:
            desk.write(paragraph, finding.note + " · " * leads, size=SMALL)
        if leads:
            desk.link(paragraph, finding.link, finding.exhibit, size=SMALL)


@add_block.register
def _(strip: Strip, desk: Desk) -> None:
    rows = [strip.tiles[at : at + TILES] for at in range(0, len(strip.tiles), TILES)]
    columns = max(map(len, rows))
    made = _grid(desk, len(rows), [Length(TEXT_WIDTH // columns)] * columns)
    describe(made, legible(f"{strip.label}: {'; '.join(tile.title for tile in strip.tiles)}."))
    for index, row in enumerate(rows):
        keep_whole(made.rows[index])
        for cell, tile in zip(_cells(made, index), row, strict=False):
            if tile.tone in _GROUNDS:
                shade(cell._tc.get_or_add_tcPr(), _GROUNDS[tile.tone])
            paragraph = cell.paragraphs[0]
            paragraph.alignment = ALIGN.CENTER
            paragraph.paragraph_format.space_after = Pt(0)
            desk.link(paragraph, tile.text, tile.anchor, size=TABLE_NOTE)
            paragraph.add_run().add_break()
            desk.link(paragraph, tile.sign, tile.anchor, size=TABLE)
    _gap(desk)


@add_block.register
def _(listed: Items, desk: Desk) -> None:
    for item in listed.items:
        desk.write(desk.paragraph("List Bullet"), item, size=SMALL)
