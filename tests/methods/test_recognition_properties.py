"""What must hold of recognition whatever the figures are."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xhht_analysis.methods.recognition import commune_levels, count_criteria, unit_levels
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.standards import Standard

YEAR, PEOPLE = 2023, 20
AGES = (5, 6, 11, 14, *range(15, 61))
COLUMNS = (
    "attending", "in_grade1", "completed_preschool", "completed_primary", "still_in_primary",
    "graduated_lower_secondary", "studying_upper_secondary_or_vocational", "literate_level1",
    "literate_level2",
)  # fmt: skip
# Mostly near the thresholds, and now and then a count that is missing.
COUNTS = st.none() | st.integers(13, PEOPLE) | st.sampled_from([18, 19, PEOPLE])
COMMUNES = st.lists(
    st.fixed_dictionaries(dict.fromkeys((*COLUMNS, "difficult"), COUNTS)), min_size=8, max_size=8
)
# Few examples, as each is eight communes and the rules take a moment.
few = settings(max_examples=6, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def standard(catalogue) -> Standard:
    return catalogue.standards["nd_20_2014"]


def table(communes: list[dict]) -> pd.DataFrame:
    rows = pd.DataFrame(
        {"area_code": f"{number:05}", "birth_year": YEAR - age, "must_cover": PEOPLE, **commune}
        for number, commune in enumerate(communes)
        for age in AGES
    )
    rows["still_in_primary"] = PEOPLE - rows["completed_primary"].astype("Int64")
    rows = rows.assign(year=YEAR, difficult=(rows["difficult"] == PEOPLE))
    return rows.astype(dict.fromkeys(("must_cover", *COLUMNS), "Int64"))


def levels(rows: pd.DataFrame, standard: Standard) -> pd.Series:
    zones = rows[["year", "area_code", "difficult"]].drop_duplicates()
    counts = count_criteria(rows.drop(columns="difficult"), zones, standard)
    reached = commune_levels(counts, standard)
    return reached.set_index(["area_code", "field", "level"])["reached"]


@few
@given(communes=COMMUNES, age=st.sampled_from(AGES[4:]), more=st.integers(1, PEOPLE))
def test_more_literate_people_never_lower_a_level(standard, communes, age, more) -> None:
    before = table(communes)
    after = before.copy()
    there = after["birth_year"] == YEAR - age
    for column in ("literate_level1", "literate_level2"):
        after.loc[there, column] = (after.loc[there, column] + more).clip(upper=PEOPLE)
    was, now = levels(before, standard), levels(after, standard)
    known = was.notna() & now.notna()
    assert not (was[known] & ~now[known]).any()
    assert (was.isna() == now.isna()).all() or (was.fillna(True) | now.isna() | now).all()


@few
@given(communes=COMMUNES, random=st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_codes_of_units_matter(
    standard, communes, random
) -> None:
    rows = table(communes)
    codes = sorted(rows["area_code"].unique())
    others = dict(zip(codes, random.sample(codes, len(codes)), strict=True))
    renamed = rows.assign(area_code=rows["area_code"].map(others))
    shuffled = renamed.sample(frac=1, random_state=random.randrange(1000))
    was, now = levels(rows, standard), levels(shuffled, standard)
    now = now.rename(index={new: old for old, new in others.items()}, level=0)
    pd.testing.assert_series_equal(now.sort_index(), was.sort_index())


ANSWERS = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=20)


@given(answers=ANSWERS, level=st.sampled_from([1, 2]), data=st.data())
def test_whatever_the_unknown_units_turn_out_to_be_the_answer_stands(
    standard, answers, level, data
) -> None:
    def answer(given: list) -> object:
        codes = [f"{number:05}" for number in range(len(given))]
        below = pd.DataFrame({"area_code": codes, "reached": pd.array(given, dtype="boolean")})
        below = below.assign(year=YEAR, field="literacy", level=level)
        parents = pd.Series("584", index=codes)
        return unit_levels(below, parents, standard, AreaLevel.DISTRICT)["reached"].iloc[0]

    told = [data.draw(st.booleans()) if one is None else one for one in answers]
    early, late = answer(answers), answer(told)
    assert not pd.isna(late)
    assert pd.isna(early) or early == late
