"""What a doubted count does to the grades of its unit, of the areas above it, and of levels."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.returns.test_tables import in_bands
from xhht_analysis.checks.inputs import checked_tables
from xhht_analysis.checks.returns.doubts import doubts_of
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.tables import tables_of
from xhht_analysis.results.figures import figures
from xhht_analysis.results.grades import graded
from xhht_analysis.results.measures import measure_counts
from xhht_analysis.results.recognition import criteria, levels
from xhht_analysis.vocabulary.tables import DescribedTable

MY_BINH, DISTRICT, PROVINCE = "22741", "582", "58"
LITERACY, QUALIFIED = "literate_level1_15_60_pct", "qualified_15plus_pct"


class Returned:
    """The worked example of 2023 as returns, and the grades of its figures under doubts."""

    def __init__(self, catalogue) -> None:
        self.catalogue = catalogue
        self.publication = catalogue.publications["ban_tin_2023"]
        tables = checked_tables(catalogue, self.publication.figures)
        form = catalogue.forms["district_returns"]
        counts = in_bands(tables, form, year=2023)
        counts = counts[counts["group"] == "all"].reset_index(drop=True)
        self.sent = Sent(form, 2023, counts, dict.fromkeys(counts["area_code"], "584"))
        frames = {n: f for n, f in tables.frames.items() if "year" not in f or n == "agencies"}
        described = dict(tables.described)
        for description, frame in tables_of(self.sent):
            folder = described["education"].file
            described[description.id] = DescribedTable(description, folder, "")
            frames[description.id] = frame
        self.tables = replace(tables, described=described, frames=frames)
        detail = criteria(catalogue, self.publication, self.tables)
        known = figures(
            catalogue,
            self.publication,
            self.tables,
            measure_counts(catalogue, self.tables, province=PROVINCE),
            levels(catalogue, self.publication, self.tables, detail),
        )
        self.figures = known[known["year"] == 2023].reset_index(drop=True)

    def rows(self, **wanted) -> list[int]:
        """The places of some counts."""
        found = self.sent.counts
        for column, value in wanted.items():
            found = found[found[column] == value]
        return list(found.index)

    def grades(self, rows) -> pd.DataFrame:
        """Indicators by areas, where these counts are doubted."""
        unsure = pd.Series(False, index=self.sent.counts.index)
        unsure[list(rows)] = True
        tables = replace(self.tables, doubts=dict(doubts_of(self.sent, unsure)))
        found = graded(self.catalogue, self.publication, tables, self.figures)
        return found.pivot(index="indicator", columns="area_code", values="grade")


@pytest.fixture(scope="module")
def returned(catalogue) -> Returned:
    return Returned(catalogue)


def test_without_a_doubt_every_figure_of_the_returns_is_a_1(returned) -> None:
    found = returned.grades([])
    reported = returned.figures[returned.figures["status"] == "reported"]
    of_returns = reported[
        reported["table"].isin([sheet.table for sheet in returned.sent.form.sheets])
    ]
    assert len(of_returns) > 500
    for row in of_returns.itertuples():
        assert found.loc[row.indicator, row.area_code] == 1, row.indicator
    assert int(found.notna().sum().sum()) == len(of_returns)


def test_what_came_by_no_return_has_no_grade(returned) -> None:
    """The province's agencies stand in a table of their own here."""
    found = returned.grades(returned.rows(area_code=MY_BINH))
    assert found.loc["assessed_agencies_pct"].isna().all()
    assert found.loc["literacy_15plus_nso_pct"].isna().all()


def test_without_returns_nothing_is_graded(worked_2023, published_2019) -> None:
    for results in (worked_2023, published_2019):
        assert results.figures["grade"].isna().all()
        assert results.gaps["grade"].isna().all()


@pytest.mark.parametrize("measure", ["literate_level1", "must_cover"])
def test_a_doubted_count_of_either_side_lowers_the_sums_above_it(returned, measure: str) -> None:
    rows = returned.rows(area_code=MY_BINH, measure=measure, age_from=36)
    found = returned.grades(rows)
    shares = returned.figures[returned.figures["indicator"] == LITERACY]
    people = shares.set_index("area_code")["denominator"]
    own, whole = people[MY_BINH], people[DISTRICT]
    assert found.loc[LITERACY, MY_BINH] == 3
    assert found.loc[LITERACY, DISTRICT] == (3 if 10 * own >= whole else 2)
    assert 10 * own < people[PROVINCE]
    assert found.loc[LITERACY, PROVINCE] == 2
    assert found.loc[LITERACY, "584"] == 1, "another district"
    assert found.loc[LITERACY, "22744"] == 1, "another commune"
    assert found.loc[QUALIFIED, MY_BINH] == 1, "another indicator"


def test_a_complement_has_the_grade_of_what_leaves_it(returned) -> None:
    found = returned.grades(returned.rows(area_code=MY_BINH, measure="literate_level1"))
    illiterate = found.loc["illiterate_level1_15_60_pct"].dropna()
    assert illiterate.equals(found.loc[LITERACY].dropna().rename(illiterate.name))


def test_a_count_is_its_own_weight(returned) -> None:
    rows = returned.rows(area_code=MY_BINH, measure="population_15plus")
    found = returned.grades(rows)
    assert list(found.loc["population_15plus", [MY_BINH, PROVINCE]]) == [3, 2]


def test_a_tenth_of_the_people_makes_a_3(returned) -> None:
    """The smallest communes are doubted until they hold 10 % of the province's people."""
    shares = returned.figures[returned.figures["indicator"] == QUALIFIED]
    people = shares.set_index("area_code")["denominator"]
    communes = sorted(set(returned.sent.counts["area_code"]), key=lambda code: people[code])
    held = people[communes].cumsum()
    below = list(held.index[10 * held < people[PROVINCE]])
    assert 0 < len(below) < len(communes)
    for some, expected in ((below, 2), (communes[: len(below) + 1], 3)):
        rows = [row for code in some for row in returned.rows(area_code=code, measure="university")]
        assert returned.grades(rows).loc[QUALIFIED, PROVINCE] == expected


def test_a_level_rests_on_every_count_of_its_criteria(returned) -> None:
    found = returned.grades(returned.rows(area_code=MY_BINH, measure="attending"))
    assert list(found.loc["preschool_level", [MY_BINH, PROVINCE, "584"]]) == [3, 2, 1]
    assert found.loc["preschool_districts_pct", PROVINCE] == 2
    assert found.loc["literacy_level", MY_BINH] == 1
    # Sixteen communes of the district, of which one is doubted; the province has 65.
    assert found.loc["preschool_level", DISTRICT] == 2


def test_a_level_rests_on_those_that_it_requires(returned) -> None:
    """Lower secondary education asks for primary education and literacy in the same commune."""
    found = returned.grades(returned.rows(area_code=MY_BINH, measure="in_grade1"))
    assert found.loc["primary_level", MY_BINH] == 3
    assert found.loc["lower_secondary_level", MY_BINH] == 3
    assert found.loc["preschool_level", MY_BINH] == 1


@pytest.mark.slow
@given(st.data())
@settings(max_examples=3)
def test_one_more_warning_never_improves_a_grade(returned, data) -> None:
    places = st.integers(0, len(returned.sent.counts) - 1)
    rows = data.draw(st.sets(places, max_size=40))
    before = returned.grades(rows)
    for _ in range(2):
        rows = rows | data.draw(st.sets(places, min_size=1, max_size=20))
        after = returned.grades(rows)
        assert before.isna().equals(after.isna())
        assert bool((after.fillna(0) >= before.fillna(0)).all(axis=None))
        before = after
