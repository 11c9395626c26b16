"""Rows added up by year and area, held against plain loops over them."""

from collections import defaultdict

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.unit_rows import UnitRows

_ROW = st.tuples(
    st.sampled_from([2022, 2023]),
    st.sampled_from(["b", "a", "c"]),
    st.integers(2000, 2006),
    st.one_of(st.none(), st.integers(0, 9)),
)


def frame_of(rows) -> pd.DataFrame:
    columns = ["year", "area_code", "birth_year", "people"]
    types = {"year": "Int64", "birth_year": "Int64", "people": "Int64", "area_code": "string"}
    return pd.DataFrame(rows, columns=columns).astype(types)


def found(table: UnitRows, columns: list[str], rows: np.ndarray) -> list[int | None]:
    return [None if cell is pd.NA else int(cell) for cell in table.sums(columns, rows)]


@given(st.lists(_ROW, max_size=25), st.integers(15, 23), st.integers(15, 23))
def test_sums_and_ages_are_those_of_a_loop(rows, low: int, high: int) -> None:
    table = UnitRows(frame_of(rows))
    chosen = table.within(low, high)
    sums, ages = defaultdict(list), defaultdict(set)
    for year, code, born, people in rows:
        if low <= year - born <= high:
            sums[year, code].append(people)
            ages[year, code].add(year - born)
    units = list(table.units.itertuples(index=False, name=None))
    assert units == list(dict.fromkeys((year, code) for year, code, *_ in rows))
    wanted = [None if None in sums[unit] else sum(sums[unit]) for unit in units]
    assert found(table, ["people"], chosen) == wanted
    assert table.ages(chosen).tolist() == [len(ages[unit]) for unit in units]


def test_a_cell_that_one_column_lacks_leaves_no_sum() -> None:
    table = UnitRows(frame_of([(2023, "a", 2000, 4), (2023, "b", 2000, None)]).assign(more=1))
    every = np.array([True, True])
    assert found(table, ["people", "more"], every) == [5, None]


def test_bands_of_ages_count_for_as_many_as_they_hold_and_an_open_end_for_none() -> None:
    bands = pd.DataFrame(
        {"year": 2023, "area_code": "a", "age_from": [15, 25, 61, 15], "age_to": [24, 60, None, 24]}
    ).astype({"age_to": "Int64"})
    table = UnitRows(bands)
    assert table.within(15, 60).tolist() == [True, True, False, True]
    assert table.within(25, None).tolist() == [False, True, True, False]
    assert table.ages(table.within(15, 60)).tolist() == [46]  # both sexes have the first band
    assert table.ages(table.within(25, None)).tolist() == [36]


def test_weighted_people_are_rounded_only_when_added_up() -> None:
    rows = frame_of([(2023, "a", 2000, 1), (2023, "a", 2001, 1)])
    table = UnitRows(rows.assign(people=pd.array([0.4, 0.4], dtype="Float64")))
    assert found(table, ["people"], np.array([True, True])) == [1]
    assert found(table, ["people"], np.array([True, False])) == [0]
