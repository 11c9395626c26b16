"""Persons add up to what plain pandas makes of them, whatever files they lie in."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from tests.sources.microdata.people import GROUPS, layout, people, tallied, witness
from xhht_analysis.vocabulary.microdata import PersonCount, Share


def agree(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    # Weights are taken to a millionth; of whole persons nothing is rounded.
    pd.testing.assert_frame_equal(found, expected, atol=1e-3, rtol=0, check_dtype=False)


@pytest.mark.parametrize("name", ["people.parquet", "people.csv"])
def test_each_count_is_that_of_plain_pandas(count, store, persons, name: str) -> None:
    agree(tallied(count(store(persons, name))), witness(persons))


def test_files_of_one_table_are_counted_together(count, store, persons) -> None:
    files = [store(persons[at::3], f"people{at}.{'csv' if at == 1 else 'parquet'}")
             for at in (0, 2)]  # fmt: skip
    agree(tallied(count(*files)), witness(pd.concat([persons[0::3], persons[2::3]])))


def test_files_may_have_their_columns_in_another_order(count, store, persons) -> None:
    first = store(persons[:300], "a.csv")
    second = store(persons[300:][sorted(persons)], "b.csv")
    agree(tallied(count(first, second)), witness(persons))


def test_no_order_of_persons_or_files_changes_a_bit(count, store, persons) -> None:
    whole = count(store(persons, "a.parquet"))
    mixed = persons.sample(frac=1, random_state=3)
    again = count(store(mixed[700:], "b.parquet"), store(mixed[:700], "c.parquet"))
    for name, expected in vars(whole).items():
        pd.testing.assert_frame_equal(getattr(again, name), expected, check_exact=True)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_may_be_delimited_otherwise_and_begin_with_a_mark(
    count, store, persons, delimiter: str
) -> None:
    text = persons[:200].to_csv(index=False, sep=delimiter)
    agree(tallied(count(store(text.encode("utf-8-sig"), "p.csv"))), witness(persons[:200]))


def test_spaces_around_a_value_and_around_a_name_do_not_matter(count, store, persons) -> None:
    spaced = persons[:200].astype("str").map(lambda cell: f" {cell} ")
    spaced.columns = [f" {name} " for name in spaced]
    agree(tallied(count(store(spaced, "p.csv"))), witness(persons[:200]))


def test_numbers_kept_as_decimals_are_the_same_numbers(count, store, persons) -> None:
    numbers = persons.columns.difference(["ho_ten", "so_cccd", "ma_xa"])
    agree(tallied(count(store(persons.astype(dict.fromkeys(numbers, "float64"))))),
          witness(persons))  # fmt: skip


def test_without_weights_each_person_is_one(count, store, persons) -> None:
    counts = count(store(persons), by=layout(weight=None))
    assert counts.people.equals(counts.persons.astype("float64"))
    agree(tallied(counts), witness(persons.assign(quyen_so=1)))


@pytest.mark.parametrize("dated", [False, True], ids=["a year", "a day"])
def test_age_is_the_year_less_the_year_of_birth(count, store, persons, dated: bool) -> None:
    born = 2024 - persons["tuoi"]
    if dated:
        born = [date(year, 12, 31) for year in born]
    table = persons.assign(sinh=born).drop(columns="tuoi")
    agree(tallied(count(store(table), by=layout(age=None, birth_year="sinh"))), witness(persons))


@pytest.mark.parametrize("name", ["people.parquet", "people.csv"])
def test_each_person_may_have_a_year(count, store, persons, name: str) -> None:
    years = 2023 + (persons.index % 2)
    table = persons.assign(nam=years, sinh=years - persons["tuoi"]).drop(columns="tuoi")
    columns = {**layout().columns, "year": "nam"}
    by = layout(columns=columns, year=None, age=None, birth_year="sinh")
    counts = count(store(table, name), by=by)
    assert set(counts.rows["year"]) == {"2023", "2024"}
    for year in (2023, 2024):
        of_year = counts.rows["year"] == str(year)
        found = type(counts)(*(one[of_year] for one in vars(counts).values()))
        agree(tallied(found), witness(persons[years == year]))


def test_single_ages_are_bands_of_one_year(count, store, persons) -> None:
    counts = count(store(persons), by=layout(bands=(), single_ages=(15, 17)))
    assert sorted(set(zip(counts.rows["age_from"], counts.rows["age_to"], strict=True))) == [
        ("15", "15"), ("16", "16"), ("17", "17"),
    ]  # fmt: skip
    assert counts.persons["population"].sum() == persons["tuoi"].between(15, 17).sum()


@pytest.mark.parametrize(
    "bands",
    [((15, 15),), ((0, None),), ((5, 9), (20, 24)), ((0, 4), (5, 5), (6, 130)),
     tuple((low, low + 1) for low in range(0, 99, 3))],
)  # fmt: skip
def test_whoever_is_in_no_band_is_not_counted(count, store, persons, bands) -> None:
    by = layout(columns={"area_code": "ma_xa"}, labels={}, bands=bands,
                counts={"population": PersonCount()})  # fmt: skip
    counts = count(store(persons), by=by)
    sums = counts.persons["population"].groupby(counts.rows["age_from"]).sum()
    for low, high in bands:
        inside = persons["tuoi"].between(low, 130 if high is None else high).sum()
        assert sums.get(str(low), 0) == inside


def test_a_band_that_an_area_lacks_is_told_as_nobody(count, store, persons) -> None:
    old = persons[(persons["ma_xa"] != "22738") | (persons["tuoi"] > 60)]
    counts = count(store(old))
    here = counts.rows["area_code"] == "22738"
    assert set(counts.rows.loc[here, "age_from"]) == {"0", "15", "25", "61"}
    young = here & (counts.rows["age_from"] != "61")
    assert (counts.persons[young] == 0).all(axis=None)
    assert (counts.people[young] == 0).all(axis=None)
    agree(tallied(counts), witness(old))


def test_areas_may_be_named_otherwise_joined_padded_or_left_out(count, store, persons) -> None:
    as_number = persons.assign(ma_xa=persons["ma_xa"].astype(int) - 22700)
    file = store(as_number)
    padded = count(file, by=layout(area_digits=5)).rows["area_code"]
    assert sorted(set(padded)) == ["00038", "00041", "00044", "00047", "00050", "00053"]
    joined = {"area_code": {"38": "a", "41": "a", "44": "b"}}
    labels = {**layout().labels, **joined}
    counts = count(file, by=layout(labels=labels, skip=("*",)))
    sums = counts.persons["population"].groupby(counts.rows["area_code"]).sum()
    of = as_number["ma_xa"].value_counts()
    assert sums.to_dict() == {"a": of[38] + of[41], "b": of[44]}
    left = count(file, by=layout(skip=("38", "41")))
    assert set(left.rows["area_code"]) == {"44", "47", "50", "53"}


def test_whoever_has_no_known_value_is_left_out(count, store, persons) -> None:
    table = persons.astype({"tuoi": "Int64", "gioi_tinh": "Int64"})
    table.loc[:9, "tuoi"] = pd.NA
    table.loc[10:19, "gioi_tinh"] = pd.NA
    table.loc[20:29, "gioi_tinh"] = 9
    table.loc[30:39, "tuoi"] = 999
    by = layout(unknown={"gioi_tinh": (9,), "tuoi": ("999",)})
    for name in ("p.parquet", "p.csv"):
        agree(tallied(count(store(table, name), by=by)), witness(persons[40:]))


def test_not_a_number_among_decimals_is_an_empty_cell(count, store, persons) -> None:
    table = persons.astype({"biet_chu": "float64"})
    table.loc[:9, "biet_chu"] = np.nan
    found = tallied(count(store(table)))
    agree(found, witness(persons.assign(biet_chu=persons["biet_chu"].where(persons.index > 9, 0))))


def test_truths_are_one_and_nought(count, store, persons) -> None:
    agree(tallied(count(store(persons.astype({"hoc": "bool"})))), witness(persons))


def test_the_squares_of_weights_are_added_up_for_the_whole_of_a_share(
    count, store, persons
) -> None:
    share = Share(part="literate", whole="population")
    counts = count(store(persons), by=layout(share=share))
    squares = persons["quyen_so"] ** 2
    assert list(counts.squares) == ["population"]
    assert counts.squares["population"].sum() == pytest.approx(squares.sum(), abs=0.1)


def test_the_witness_looks_at_each_group() -> None:
    assert len(witness(people(500))) > 100
    assert witness(people(500)).index.names == GROUPS
