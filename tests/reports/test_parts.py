"""A report's parts through a notebook and back: nothing lost, nothing else taken for one."""

import json
from dataclasses import replace

import pytest
from cattrs.errors import BaseValidationError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.reports.content import (
    AnnexLine,
    Cell,
    Exhibit,
    Finding,
    Findings,
    Foreign,
    Items,
    Opening,
    Paragraph,
    Part,
    Plate,
    Plates,
    Run,
    Strip,
    Table,
    Tile,
    Tone,
    Unit,
    linked,
    said,
)
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.parts import PART_MIME, from_json, parts_of, to_json

TABLE = Table(
    caption="Biết chữ",
    head=("Huyện", "Tỷ lệ", "Số người"),
    rows=(
        (
            Cell(text="Bác Ái", note="miền núi"),
            Cell(
                text="47,3%",
                number=True,
                tone=Tone.NOT_MET,
                illustrative=True,
                grade=2,
                grade_text="hạng 2",
                id="literacy-584",
                amount=47.3,
                unit=Unit.PERCENT,
            ),
            Cell(text="1.608", number=True, amount=1608, unit=Unit.COUNT),
        ),
    ),
    strong_rows=frozenset({0}),
    widths=(2, 1, 1),
)
EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PLATES = Plates(
    plates=(
        Plate(
            picture=Picture(svg=EMPTY, alt="Bản đồ", width_pt=330, height_pt=417.5),
            caption="Biết chữ năm 2023",
            table=TABLE,
            unfold="Xem số liệu",
        ),
        Plate(picture=Picture(svg=EMPTY, alt="Biểu đồ", width_pt=330, height_pt=200), caption="x"),
    )
)
BLOCKS = (
    TABLE,
    PLATES,
    Paragraph(text=f"Đạt {linked('47,3%', 'literacy-584')}.", lead=True),
    Findings(
        items=(Finding(text="Chưa đạt T10", exhibit="targets", link="Xem", tone=Tone.BREACHED),)
    ),
    Strip(
        label="Các chỉ tiêu",
        tiles=(Tile(text="T1", sign="✓", tone=Tone.MET, title="T1: đạt", anchor="targets-T1"),),
    ),
    Items(items=("Nguồn: Cục Thống kê",)),
)
LINE = AnnexLine(
    indicator="Biết chữ",
    area_code="584",
    area="Bác Ái",
    year=2023,
    group="",
    value=47.25,
    unit="%",
    measured=Unit.PERCENT,
    numerator=None,
    denominator=21998,
    status="báo cáo",
    source="Phòng GDĐT",
    grade=1,
    illustrative=False,
)
OPENING = Opening(title="Bác Ái", language="vi", kicker="Kế hoạch", state="Số liệu", warning="!")
WHOLE = Exhibit(
    id="targets",
    title="Chỉ tiêu",
    blocks=BLOCKS,
    notes=("Ghi chú",),
    made_up="(minh họa ◇)",
    more=BLOCKS[:2],
    more_notes=("Thêm",),
    more_title="Xem thêm",
    annex=(LINE,),
)


def there_and_back(part: Part) -> Part:
    return from_json(json.loads(json.dumps(to_json(part))))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_each_kind_of_block_comes_back_as_it_was(block) -> None:
    part = Exhibit(id="one", title="Một", blocks=(block,))
    assert there_and_back(part) == part
    folded = replace(part, blocks=(), more=(block,), more_title="Thêm")
    assert there_and_back(folded) == folded


@pytest.mark.parametrize(
    "part", [OPENING, WHOLE, Foreign(text="x")], ids=lambda p: type(p).__name__
)
def test_each_kind_of_part_comes_back_as_it_was(part: Part) -> None:
    assert there_and_back(part) == part


def test_a_count_comes_back_as_a_count_and_a_share_as_a_share() -> None:
    (_, share, count) = there_and_back(WHOLE).blocks[0].rows[0]
    assert (type(share.amount), share.unit) == (float, Unit.PERCENT)
    assert (type(count.amount), count.unit) == (int, Unit.COUNT)


@pytest.mark.parametrize("area", ["99", "991", "992", "993"])
def test_every_part_of_a_report_is_plain_json(toy, area: str) -> None:
    for part in toy(area).parts:
        assert there_and_back(part) == part


@pytest.mark.parametrize(
    "change",
    [
        lambda stored: stored.update(part="Chapter"),
        lambda stored: stored.pop("title"),
        lambda stored: stored.update(footnote="x"),
        lambda stored: stored["blocks"][0].update(block="Chart"),
        lambda stored: stored["blocks"][0]["rows"][0][1].update(tone="proud"),
        lambda stored: stored["blocks"][0]["head"].append("Năm"),
    ],
    ids=["part", "missing", "surplus", "block", "word", "columns"],
)
def test_what_is_no_part_of_ours_is_refused(change) -> None:
    """Of another version, or edited by hand: a report with a hole would be worse."""
    stored = json.loads(json.dumps(to_json(WHOLE)))
    change(stored)
    with pytest.raises((BaseValidationError, KeyError, ValueError)):
        from_json(stored)


def test_a_sentence_is_parted_at_its_linked_numbers() -> None:
    text = f"{linked('47,3%', 'a')} biết chữ, {linked('1.608', 'b')} người"
    assert said(text) == (
        Run(text="47,3%", anchor="a"),
        Run(text=" biết chữ, "),
        Run(text="1.608", anchor="b"),
        Run(text=" người"),
    )
    assert said("Không có số.") == (Run(text="Không có số."),)
    assert said("") == ()
    assert "".join(run.text for run in said(text)) == "47,3% biết chữ, 1.608 người"


def test_a_notebook_gives_its_parts_in_the_order_of_its_cells() -> None:
    shown = [Shown(OPENING), Shown(WHOLE)]
    outputs = [
        [],
        [new_output("execute_result", data=shown[0]._repr_mimebundle_())],
        [
            new_output("stream", text="in ra"),
            new_output("display_data", data={"text/html": "<b>đậm</b>", "text/plain": "<Figure>"}),
            new_output("display_data", data={"image/png": ""}),
        ],
        [new_output("execute_result", data=shown[1]._repr_mimebundle_())],
    ]
    cells = [new_code_cell(outputs=one) for one in outputs]
    notebook = new_notebook(cells=[new_markdown_cell("# Bản tin"), *cells])
    assert parts_of(notebook) == (OPENING, Foreign(text="in ra"), Foreign(text="<Figure>"), WHOLE)


def test_a_notebook_shows_the_part_as_it_is_styled_and_as_plain_text() -> None:
    bundle = Shown(WHOLE)._repr_mimebundle_()
    assert bundle.keys() == {PART_MIME, "text/html", "text/plain"}
    assert bundle["text/html"].startswith("<style>")
    assert bundle["text/plain"] == "Chỉ tiêu"
