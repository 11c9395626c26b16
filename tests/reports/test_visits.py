"""The communes to visit first: in the order that the exhibit itself states, never invented."""

import re

import pytest

from xhht_analysis.reports.content import Exhibit, Paragraph, Table


def tables(exhibit: Exhibit) -> list[Table]:
    return [one for one in (*exhibit.blocks, *exhibit.more) if isinstance(one, Table)]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
def test_people_and_fields_are_those_of_the_criteria_listed_below(real, language) -> None:
    exhibit = real("ban_tin_2023", "584", language).part("visits")
    first, *_, criteria = tables(exhibit)
    for row in first.rows:
        name = row[0].text.removeprefix("Xã ")
        own = [one for one in criteria.rows if one[0].text == name]
        assert set(row[1].text.split("; ")) == {one[1].text for one in own}
        missing = [int(re.sub(r"[.,]", "", one[5].text)) for one in own]
        assert row[3].amount == sum(missing)
        at_most = {"vi": "nhiều nhất ", "en": "at most "}[language]
        assert row[3].text.startswith(at_most) == (len(own) > 1)


@pytest.mark.slow
def test_the_order_is_the_one_that_the_note_states(real) -> None:
    exhibit = real("ban_tin_2023", "584").part("visits")
    every = max(tables(exhibit)[:-1], key=lambda table: len(table.rows))
    keys = []
    for row in every.rows:
        chosen, fields = (int(part) for part in row[2].text.split("/"))
        assert fields == len(row[1].text.split("; "))
        assert chosen <= fields
        keys.append((-chosen, -fields, -row[3].amount))
    assert keys == sorted(keys)
    assert [row[0].text for row in tables(exhibit)[0].rows] == [
        row[0].text for row in every.rows[:5]
    ]


@pytest.mark.slow
def test_a_commune_on_a_shortest_way_is_counted_for_that_field(real) -> None:
    """By the ladder's own words, which name the communes of each shortest way."""
    report = real("ban_tin_2023", "584")
    ladder = next(b for b in report.part("recognition").blocks if isinstance(b, Table))
    ways = [row[4].text for row in ladder.rows]
    for row in tables(report.part("visits"))[0].rows:
        name = row[0].text.removeprefix("Xã ")
        assert row[2].text.split("/")[0] == str(sum(name in way for way in ways))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Chưa có số liệu cấp xã để xếp thứ tự."),
        ("en", "There are no commune figures by which to order them."),
    ],
)
def test_without_figures_no_commune_is_named(toy, language: str, text: str) -> None:
    (block,) = toy("993", language).part("visits").blocks
    assert block == Paragraph(text=text)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_sentence_names_the_first_rows_and_links_to_them(toy, language: str) -> None:
    report = toy("992", language)
    lead, table = report.part("visits").blocks
    ids = {cell.id for row in table.rows for cell in row if cell.id}
    anchors = set(re.findall("\ue000([^\ue001]*)\ue001", lead.text))
    assert anchors
    assert anchors <= ids
