"""What is seen at a glance: tiles, the matrix of districts and targets, small ways, ranks."""

from dataclasses import replace
from fractions import Fraction

import pytest

from xhht_analysis.reports.content import Exhibit, Findings, Paragraph, Plates, Strip, Table
from xhht_analysis.reports.ranks import ranks_of
from xhht_analysis.vocabulary.figures import Figure, Kind, Status

TARGETS = [f"T{number}" for number in range(1, 16)]


def table_of(exhibit: Exhibit) -> Table:
    return next(block for block in exhibit.blocks if isinstance(block, Table))


def verdicts(report) -> dict[str, tuple[str, str]]:
    """Target -> sign and tone in a report's scorecard."""
    rows = table_of(report.part("targets")).rows
    cells = [(row[0].text.partition(".")[0], row[4]) for row in rows]
    return {target: (cell.text.partition(" ")[0], cell.tone) for target, cell in cells}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("area", ["99", "991", "992", "993"])
def test_a_tile_shows_the_verdict_of_the_scorecard_and_leads_there(toy, area, language) -> None:
    report = toy(area, language)
    (strip,) = [one for one in report.part("summary").blocks if isinstance(one, Strip)]
    shown = {tile.text: (tile.sign, tile.tone) for tile in strip.tiles}
    assert list(shown) == TARGETS
    assert shown == verdicts(report)
    ids = [cell.id for row in table_of(report.part("targets")).rows for cell in row]
    assert all(tile.anchor in ids for tile in strip.tiles)
    assert all(len(tile.sign) == 1 for tile in strip.tiles)


def test_the_tile_says_in_words_what_its_sign_means(toy) -> None:
    (strip,) = [one for one in toy("992").part("summary").blocks if isinstance(one, Strip)]
    told = {tile.text: tile.title for tile in strip.tiles}
    assert told["T4"] == "T4. Duy trì 2/3 huyện đạt tiểu học mức độ 3: Tụt mức"
    assert told["T14"] == "T14. 40% công dân học tập: Chưa đạt"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_matrix_shows_the_verdicts_of_every_districts_own_brief(toy, language) -> None:
    table = table_of(toy("99", language).part("heat"))
    assert list(table.head[1:]) == TARGETS
    for row, area in zip(table.rows, ["991", "992", "993", "99"], strict=True):
        own = verdicts(toy(area, language))
        shown = dict(zip(TARGETS, ((cell.text, cell.tone) for cell in row[1:]), strict=True))
        assert shown == own


def test_the_matrix_gives_each_share_as_the_districts_own_scorecard_does(toy) -> None:
    row = table_of(toy("99").part("heat")).rows[1]
    notes = dict(zip(TARGETS, (cell.note for cell in row[1:]), strict=True))
    current = {one[0].text.partition(".")[0]: one[1].text
               for one in table_of(toy("992").part("targets")).rows}  # fmt: skip
    for target in ("T7", "T8", "T9", "T10", "T12", "T13", "T14"):
        assert notes[target] == current[target]
    assert notes["T1"] == "mức 1"
    assert notes["T11"] == "", "nothing to count there"


def test_a_finding_says_who_owes_it_by_when(toy) -> None:
    (findings,) = [one for one in toy("992").part("summary").blocks if isinstance(one, Findings)]
    told = [one.note for one in findings.items if "T9" in one.text]
    assert told == ["Chủ trì: Sở LĐTBXH* · hạn: hết năm 2023"]


@pytest.mark.parametrize("area", ["991", "992"])
def test_every_share_with_a_figure_has_its_way(toy, area) -> None:
    report = toy(area)
    exhibit = report.part("progress")
    (plates,) = [one for one in exhibit.blocks if isinstance(one, Plates)]
    assert plates.small
    shown = {plate.caption.partition(".")[0]: plate.picture.alt for plate in plates.plates}
    rows = {row[0].text.partition(".")[0]: row for row in table_of(report.part("targets")).rows}
    for target, alt in shown.items():
        assert f"2023 là {rows[target][1].text};" in alt
        assert f"2023: {rows[target][2].text}" in alt
    assert {"T7", "T8", "T9", "T10", "T14"} <= shown.keys()
    assert "2025: 50%; 2030: 60%" in shown["T9"]


def test_a_district_without_a_figure_has_no_way(toy) -> None:
    exhibit = toy("993").part("progress")
    assert [type(block) for block in exhibit.blocks] == [Paragraph]


def figure(code: str, numerator: int | None, *, grade: int | None = None) -> Figure:
    known = numerator is not None
    return Figure(
        indicator="share", area_code=code, year=2023,
        status=Status.REPORTED if known else Status.MISSING,
        value=None, numerator=numerator, denominator=100 if known else None,
        kind=Kind.RETURNED if known else None, table="t" if known else None, grade=grade,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("numerators", "expected"),
    [
        ([30, 20, 10], {"0": 1, "1": 2, "2": 3}),
        ([30, 30, 10], {"0": 1, "1": 1, "2": 3}),
        ([30, 20], {}),
        ([30, 20, 20, 10], {"0": 1, "1": 2, "2": 2, "3": 4}),
        ([30, None, 10, 5], {}),
        ([20, 20, 20], {}),
    ],
    ids=["all differ", "first shared", "too few", "middle shared", "one missing", "all equal"],
)
def test_a_rank_stands_only_where_it_means_something(numerators, expected) -> None:
    figures = [figure(str(place), one) for place, one in enumerate(numerators)]
    assert ranks_of(figures) == expected


def test_a_doubted_figure_leaves_nobody_ranked() -> None:
    sure = [figure(str(place), 30 - place, grade=1) for place in range(3)]
    assert ranks_of(sure) == {"0": 1, "1": 2, "2": 3}
    assert ranks_of([*sure[:2], replace(sure[2], grade=2)]) == {}


@pytest.mark.slow
def test_ranks_are_those_of_the_exact_shares(real) -> None:
    """Counted anew from the numerators and denominators that the page itself shows."""
    report = real("ban_tin_2023", "58")
    rows = table_of(report.part("ranks")).rows[:-1]
    maps = report.part("maps")
    plates = [plate for block in (*maps.blocks, *maps.more) if isinstance(block, Plates)
              for plate in block.plates if plate.table is not None]  # fmt: skip
    heads = table_of(report.part("ranks")).head[1:]
    assert len(heads) >= 5
    checked = 0
    for column, head in enumerate(heads, start=1):
        places = [row[column].note for row in rows]
        texts = [row[column].text for row in rows]
        for plate in plates:
            cells = plate.table.rows
            if [row[1].text for row in cells] != texts:
                continue
            parts = [row[2].text.split(" ")[0].replace(".", "").split("/") for row in cells]
            shares = [Fraction(int(a), int(b)) for a, b in parts]
            assert places == [
                f"thứ {1 + sum(other > share for other in shares)}/7" for share in shares
            ], head
            checked += 1
    assert checked >= 5
