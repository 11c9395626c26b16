"""What must hold of shortfalls whatever the counts are, against trying out everything."""

import datetime
import itertools
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from xhht_analysis.methods.recognition import commune_levels, criteria_of
from xhht_analysis.methods.shortfall import Role, lift, missing_people, people_for_levels
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.standards import Band, Criterion, Field, Level, Standard, UnitShare
from xhht_analysis.vocabulary.text import Bilingual

YEAR = 2023
KEYS = ["year", "area_code", "field", "level"]
LABEL = Bilingual(vi="đọc", en="reading")
few = settings(max_examples=25, suppress_health_check=list(HealthCheck))


def made_up(
    bands: list[tuple[int, int, int]],
    *,
    difficult: list[tuple[int, int, int]] | None = None,
    needed_pct: int = 100,
) -> Standard:
    """One level with a criterion on the same column for each band: ages and least percentage."""
    both = zip(bands, difficult or bands, strict=True)
    criteria = tuple(
        Criterion(
            id=f"C{place}",
            label=LABEL,
            numerators=("reads",),
            denominator="must_cover",
            ordinary=Band(ages=ordinary[:2], at_least_pct=Fraction(ordinary[2])),
            especially_difficult=Band(ages=easier[:2], at_least_pct=Fraction(easier[2])),
            article="1",
            certainty=Certainty.VERIFIED,
        )
        for place, (ordinary, easier) in enumerate(both)
    )
    share = UnitShare(
        tier=AreaLevel.DISTRICT,
        at_least_pct=Fraction(needed_pct),
        article="1",
        certainty=Certainty.VERIFIED,
    )
    level = Level(level=1, article="1", criteria=criteria, shares=(share,))
    return Standard(
        id="made_up",
        source="made_up",
        counts_table="education",
        difficult_table="difficult",
        valid_from=datetime.date(2014, 5, 15),
        valid_until=None,
        units_until=None,
        fields=(Field(id="reading", label=LABEL, levels=(level,)),),
    )


def people_needed(bands, reads: list[int], people: list[int]) -> int:
    rows = [
        (YEAR, "a", False, f"C{place}", sum(reads[low : high + 1]), sum(people[low : high + 1]))
        for place, (low, high, _) in enumerate(bands)
    ]
    columns = ["year", "area_code", "difficult", "criterion", "numerator", "denominator"]
    counts = pd.DataFrame(rows, columns=columns).assign(field="reading", level=1)
    return people_for_levels(counts, made_up(bands))["people"].iloc[0]


def fewest_by_trying(bands, reads: list[int], people: list[int]) -> int:
    def enough(after: tuple[int, ...]) -> bool:
        return all(
            100 * sum(after[low : high + 1]) >= pct * sum(people[low : high + 1])
            for low, high, pct in bands
        )

    room = [range(of - part + 1) for part, of in zip(reads, people, strict=True)]
    additions = itertools.product(*room)
    return min(
        sum(more)
        for more in additions
        if enough(tuple(part + one for part, one in zip(reads, more, strict=True)))
    )


AGE = st.integers(0, 3)
PCT = st.sampled_from([0, 50, 70, 80, 90, 100])
BANDS = st.lists(
    st.tuples(AGE, AGE, PCT).map(lambda band: (*sorted(band[:2]), band[2])), min_size=1, max_size=4
)
COUNTS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(sorted), min_size=4, max_size=4
)


def nested(bands) -> bool:
    """Whether each two bands lie apart or within one another."""
    return all(
        one[1] < other[0]
        or other[1] < one[0]
        or (one[0] <= other[0] and other[1] <= one[1])
        or (other[0] <= one[0] and one[1] <= other[1])
        for one, other in itertools.combinations(bands, 2)
    )


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(BANDS, COUNTS)
@example([(0, 3, 50), (0, 1, 100), (2, 3, 50)], [[0, 3], [1, 3], [0, 3], [2, 3]])
@example([(0, 3, 90), (1, 1, 50), (1, 1, 100)], [[0, 3], [1, 3], [0, 3], [2, 3]])
@example([(0, 2, 90), (1, 3, 90)], [[0, 3], [0, 3], [0, 3], [0, 3]])
def test_the_rule_is_exact_for_nested_bands_and_never_too_low(bands, counts) -> None:
    reads, people = ([pair[place] for pair in counts] for place in (0, 1))
    found = people_needed(bands, reads, people)
    fewest = fewest_by_trying(bands, reads, people)
    assert found == fewest if nested(bands) else found >= fewest


def test_bands_may_lie_otherwise_where_it_is_especially_difficult() -> None:
    standard = made_up([(0, 1, 90), (2, 3, 90)], difficult=[(0, 3, 80), (2, 3, 80)])
    row = {"year": YEAR, "field": "reading", "level": 1, "denominator": 10}
    counts = pd.DataFrame(
        row | {"area_code": code, "difficult": code == "b", "criterion": one, "numerator": part}
        for code in "ab"
        for one, part in (("C0", 4), ("C1", 6))
    )
    # 5 and 3 are other people in the one commune, 4 and 2 the same in the other.
    assert people_for_levels(counts, standard)["people"].to_list() == [8, 4]


COSTS = st.lists(st.none() | st.integers(0, 6), min_size=1, max_size=7)


@few
@given(COSTS, st.sampled_from([50, 70, 90, 100]))
def test_no_set_of_communes_is_smaller_or_takes_fewer_people(costs, needed_pct) -> None:
    codes = [f"{place:05}" for place in range(len(costs))]
    people = pd.array(costs, dtype="Int64")
    below = pd.DataFrame({"area_code": codes, "people": people, "reached": people == 0})
    below = below.assign(year=YEAR, field="reading", level=1)
    found = lift(
        below,
        pd.Series("584", index=codes),
        made_up([(0, 3, 90)], needed_pct=needed_pct),
        AreaLevel.DISTRICT,
    )
    row, members = found.units.iloc[0], found.members
    passing = costs.count(0)
    sets = [
        (len(chosen), sum(chosen))
        for size in range(len(costs) + 1)
        for chosen in itertools.combinations([one for one in costs if one], size)
        if 100 * (passing + size) >= needed_pct * len(costs)
    ]
    chosen = members[members["role"] == Role.CHOSEN]
    if sets:
        assert (len(chosen), row["people"]) == min(sets)
        assert row["people"] == min(people for _, people in sets)
        assert row["people"] == chosen["people"].sum()
    else:
        assert row["people"] is pd.NA
        assert chosen.empty
    assert row["uncounted"] == costs.count(None) == (members["role"] == Role.UNCOUNTED).sum()


@pytest.fixture(scope="module")
def standard(catalogue) -> Standard:
    return catalogue.standards["nd_20_2014"]


CELL = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted) | st.none()
COMMUNES = st.lists(
    st.tuples(st.booleans(), st.lists(CELL, min_size=16, max_size=16)), min_size=1, max_size=4
)


def counted(communes, standard: Standard) -> pd.DataFrame:
    rows = [
        (YEAR, f"{place:05}", difficult, field, level.level, criterion.id, *(cell or (None, None)))
        for place, (difficult, cells) in enumerate(communes)
        for (field, level, criterion), cell in zip(criteria_of(standard), cells, strict=True)
    ]
    columns = ["year", "area_code", "difficult", "field", "level", "criterion"]
    table = pd.DataFrame(rows, columns=[*columns, "numerator", "denominator"])
    zones = ("ordinary", "especially_difficult")
    bands = {
        (one.id, zone): getattr(one, zone) for _, _, one in criteria_of(standard) for zone in zones
    }
    table["per_cent"] = [
        bands[row.criterion, zones[row.difficult]].at_least_pct for row in table.itertuples()
    ]
    return table.astype({"numerator": "Int64", "denominator": "Int64"})


@few
@given(COMMUNES, st.integers(0, 15), st.integers(1, 40))
def test_more_people_never_raise_a_shortfall(standard, communes, place, more) -> None:
    counts = counted(communes, standard)
    after = counts.copy()
    here = after["criterion"] == counts["criterion"].iloc[place]
    raised = after["numerator"] + more
    over = (raised > after["denominator"]).fillna(False)
    after["numerator"] = after["numerator"].mask(here, raised.mask(over, after["denominator"]))
    was, now = missing_people(counts, standard), missing_people(after, standard)
    assert (now["missing"] <= was["missing"]).fillna(True).all()
    was, now = people_for_levels(counts, standard), people_for_levels(after, standard)
    assert (now["people"] <= was["people"]).fillna(True).all()
    assert (was["people"].isna() == now["people"].isna()).all()


@few
@given(COMMUNES)
def test_nobody_is_missing_exactly_where_the_level_is_reached(standard, communes) -> None:
    counts = counted(communes, standard)
    found = people_for_levels(counts, standard).set_index(KEYS)
    reached = commune_levels(counts, standard).set_index(KEYS)["reached"].sort_index()
    pd.testing.assert_series_equal(
        found["reached"], reached, check_dtype=False, check_index_type=False
    )
    known = found["people"].notna()
    assert ((found["people"] == 0) == found["reached"])[known].all()
    assert not found["reached"][~known].fillna(False).any()


@few
@given(COMMUNES, st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_codes_of_communes_matter(
    standard, communes, random
) -> None:
    counts = counted(communes, standard)
    codes = sorted(counts["area_code"].unique())
    others = dict(zip(codes, random.sample(codes, len(codes)), strict=True))
    renamed = counts.assign(area_code=counts["area_code"].map(others))
    shuffled = renamed.sample(frac=1, random_state=random.randrange(1000))
    was = people_for_levels(counts, standard)
    now = people_for_levels(shuffled, standard)
    was = was.assign(area_code=was["area_code"].map(others)).sort_values(KEYS, ignore_index=True)
    pd.testing.assert_frame_equal(was, now, check_dtype=False)
