"""What of a report stands on paper, and how its columns and pictures share the width."""

from dataclasses import replace

import pytest

from tests.reports.printed import PICTURE, made_up_report, table
from xhht_analysis.reports.content import Cell, Exhibit, Plate, Plates, Table, linked
from xhht_analysis.reports.exports.paper import (
    WIDTH_PT,
    Places,
    abreast,
    numeric,
    on_paper,
    shares,
    width_pt,
)


def plates(n: int, width: float) -> Plates:
    plate = Plate(picture=replace(PICTURE, width_pt=width), caption="Hình")
    return Plates(plates=(plate,) * n)


def test_what_the_screen_unfolds_is_not_on_paper() -> None:
    kept = on_paper(made_up_report())
    exhibits = {part.id: part for part in kept if isinstance(part, Exhibit)}
    assert list(exhibits) == ["summary", "targets", "maps"]
    assert not exhibits["targets"].more
    assert exhibits["targets"].notes == ("Ghi chú ở dưới bảng.",)
    assert [plate.table for plate in exhibits["maps"].blocks[0].plates] == [None] * 3
    assert len(kept) == len(made_up_report()) - 1


def test_a_link_leads_to_what_is_on_paper_or_is_plain_text() -> None:
    places = Places(on_paper(made_up_report()))
    runs = places.runs(f"Đạt {linked('1', 'cell-1')}, {linked('2', 'folded')}, {linked('3', 'x')}.")
    assert [(run.text, run.anchor) for run in runs] == [
        ("Đạt ", ""), ("1", "cell-1"), (", ", ""), ("2", ""), (", ", ""), ("3", ""), (".", ""),
    ]  # fmt: skip


def test_an_id_is_given_to_the_first_that_asks() -> None:
    places = Places(())
    assert [places.take("a"), places.take("b"), places.take("a"), places.take("")] == [
        "a", "b", "", "",
    ]  # fmt: skip


def test_declared_widths_are_kept() -> None:
    declared = replace(table("Xã A"), widths=(2, 1, 1))
    assert shares(declared, letters=100) == pytest.approx((0.5, 0.25, 0.25))


def test_declared_widths_give_way_to_a_word() -> None:
    rows = ((Cell(text="Xã"), Cell(text="Committees*"), Cell(text="ở")),)
    declared = Table(caption="", head=("A", "B", "C"), rows=rows, widths=(60, 5, 35))
    widths = shares(declared, letters=100)
    assert sum(widths) == pytest.approx(1)
    assert widths[1] * 100 >= len("Committees*")
    assert widths[0] > widths[2] > widths[1]


def test_a_column_of_long_texts_is_wider_and_short_texts_stay_whole() -> None:
    long = " ".join(["một câu dài"] * 20)
    rows = tuple((Cell(text="Mức độ 2"), Cell(text=long), Cell(text="Sở GDĐT")) for _ in range(3))
    widths = shares(Table(caption="", head=("Mức", "Nội dung", "Sở"), rows=rows), letters=100)
    assert sum(widths) == pytest.approx(1)
    assert widths[1] > 0.7
    assert widths[0] * 100 >= len("Mức độ 2")
    assert widths[2] * 100 >= len("Sở GDĐT")


def test_the_words_of_a_head_are_not_broken() -> None:
    rows = ((Cell(text="1"), Cell(text=" ".join(["từ"] * 300))),)
    widths = shares(Table(caption="", head=("Communes", "Through"), rows=rows), letters=100)
    assert widths[0] * 100 >= 1.2 * len("Communes")


@pytest.mark.parametrize("names", [(), ("Xã A",), ("x" * 500,) * 3, ("a b c " * 50,)])
def test_any_table_has_widths(names: tuple[str, ...]) -> None:
    asked = table(*names) if names else Table(caption="", head=("A", "B"), rows=())
    widths = shares(asked, letters=100)
    assert sum(widths) == pytest.approx(1)
    assert min(widths) > 0.05


@pytest.mark.parametrize(
    ("text", "note", "flush_right"),
    [
        ("1.234", "", True),
        ("−<0,1", "thiếu 8 người", True),
        ("97,7%", "", True),
        ("–", "", True),
        ("Mức độ 1", "", False),
        ("khoảng 20%", "", False),
        ("1.234", "2019 · Tổng cục Thống kê, theo tổng điều tra", False),
    ],
)
def test_columns_of_numbers_are_set_flush_right(text: str, note: str, flush_right: bool) -> None:
    rows = ((Cell(text="Xã A"), Cell(text=text, note=note)), (Cell(text="Xã B"), Cell(text="2,0")))
    assert numeric(Table(caption="", head=("Xã", "Số"), rows=rows)) == (False, flush_right)


@pytest.mark.parametrize(
    ("n", "width", "in_a_row"),
    [(1, 331, 1), (2, 331, 2), (3, 331, 2), (4, 331, 2), (3, 200, 3), (7, 150, 4), (2, 900, 1)],
)
def test_as_many_pictures_stand_in_a_row_as_stay_legible(
    n: int, width: float, in_a_row: int
) -> None:
    assert abreast(plates(n, width)) == in_a_row
    shown = width_pt(plates(n, width).plates[0].picture, abreast=in_a_row)
    assert shown * in_a_row <= WIDTH_PT
    assert width * 0.5 < shown < width
