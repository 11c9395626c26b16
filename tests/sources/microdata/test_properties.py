"""Whatever the persons: parts add up to the whole, and no order of rows or files matters."""

import tempfile
from pathlib import Path

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.sources.microdata.conftest import LIMITS
from tests.sources.microdata.people import layout, tallied
from xhht_analysis.sources.microdata.reading import counts_in_files

COLUMNS = ("ma_xa", "gioi_tinh", "dan_toc", "khu_vuc", "tuoi", "biet_chu", "hoc", "quyen_so")
PERSON = st.tuples(
    st.sampled_from(["22738", "22741"]), st.just(1), st.just(2),
    st.just(1), st.integers(0, 130), st.integers(0, 2), st.integers(0, 1),
    st.integers(1, 10**8).map(lambda hundredths: hundredths / 100),
)  # fmt: skip


def counted(*tables: list[tuple]) -> pd.DataFrame:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.parquet" for number, _ in enumerate(tables)]
        for path, rows in zip(files, tables, strict=True):
            pd.DataFrame(rows, columns=COLUMNS).to_parquet(path)
        return tallied(counts_in_files(files, layout(), file="people", limits=LIMITS))


# Each example is counted four times; to look for the smallest would take minutes.
@settings(max_examples=6, phases=[Phase.explicit, Phase.generate])
@given(st.lists(PERSON, min_size=2, max_size=80), st.randoms(use_true_random=False), st.data())
def test_parts_add_up_to_the_whole_to_the_last_bit(people, random, data) -> None:
    cut = data.draw(st.integers(1, len(people) - 1))
    whole, parts = counted(people), [counted(people[:cut]), counted(people[cut:])]
    added = pd.concat(parts).groupby(level=list(range(5))).sum().sort_index()
    pd.testing.assert_frame_equal(added[whole.columns], whole, check_exact=True)
    shuffled = random.sample(people, len(people))
    pd.testing.assert_frame_equal(counted(shuffled[cut:], shuffled[:cut]), whole, check_exact=True)
    sums = whole.groupby(level="area_code").sum()
    assert sums["population.n"].sum() == len(people)
    assert (whole["literate"] <= whole["population"]).all()
    assert (whole["schooled"] <= whole["population"]).all()
