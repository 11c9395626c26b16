"""Whatever the figures and the target: an answer, the same in any order and under any name."""

from datetime import date
from fractions import Fraction
from types import MappingProxyType

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.shares import reaches
from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.progress import METHODS, progress
from xhht_analysis.results.verdicts import assessments
from xhht_analysis.vocabulary.areas import AreaCode
from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.plans import Modality, Plan, Target, TargetKind
from xhht_analysis.vocabulary.text import Bilingual
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict

TEXT = Bilingual(vi="chỉ tiêu", en="target")
NOW, ON = 2023, date(2023, 9, 30)
PERCENT = st.fractions(0, 100, max_denominator=20)


@st.composite
def targets(draw) -> Target:
    """A share of people with a limit from below, from above or both, due before or after now."""
    bounds = sorted(draw(st.sets(PERCENT, min_size=2, max_size=2)))
    wanted = draw(st.sampled_from(["least", "most", "range"]))
    asked = {}
    if wanted != "most" and bounds[0] > 0:
        asked["at_least_pct"] = bounds[0]
    if (wanted != "least" and bounds[1] < 100) or not asked:
        asked["at_most_pct"] = min(bounds[1], Fraction(99))
    if asked.get("at_least_pct", 0) >= asked.get("at_most_pct", 100):
        del asked["at_most_pct"]
    kinds = [TargetKind.SHARE_OF_15PLUS, TargetKind.MAINTAIN]
    year = draw(st.integers(2020, 2030))
    base = draw(st.none() | st.integers(2018, year - 1))
    return Target(
        id="T1", section="II", wording="…", label=TEXT, modality=Modality.PLAIN,
        kind=draw(st.sampled_from(kinds)), indicator="qualified_15plus_pct", owner="so_gddt",
        owner_basis="IV", owner_certainty=Certainty.INFERRED, base_year=base, year=year,
        **asked,
    )  # fmt: skip


@st.composite
def figures(draw) -> list[dict]:
    """A share's figures of some years, of one table or two, some of them missing."""
    rows = []
    for year in draw(st.sets(st.integers(2017, NOW), max_size=6)):
        row = {"indicator": "qualified_15plus_pct", "year": year, "kind": "returned"}
        row["table"] = draw(st.sampled_from(["qualification", "qualification", "decision"]))
        whole = draw(st.integers(0, 200))
        if whole == 0:
            row["status"] = draw(st.sampled_from(["missing", "not_applicable", "suppressed"]))
        else:
            row |= {"status": "reported", "denominator": whole}
            row["numerator"] = draw(st.integers(0, whole))
        rows.append(row)
    return rows


def assessed(catalogue, target: Target, rows: list[dict], code: str) -> Assessment:
    table = pd.DataFrame([{"area_code": code} | row for row in rows], columns=list(COLUMNS))
    found = FigureLookup(table.astype(COLUMNS))
    plan = Plan(id="p", title=TEXT, source="s", area="58", year=target.year, targets=(target,))
    known = MappingProxyType(catalogue.indicators)
    moved = progress(found, plan, known, catalogue.national, area_codes=[code], year=NOW)
    for row in moved.itertuples():
        courses = {getattr(row, f"{method}_course") for method in METHODS}
        known_courses = {course for course in courses if not pd.isna(course)}
        if pd.isna(row.reason) and row.agree and known_courses:
            assert known_courses == {row.course}
    area = AreaCode(code, ON)
    return next(assessments(found, plan, known, moved, area=area, year=NOW))


@given(targets(), figures(), st.randoms(use_true_random=False), st.sampled_from(["58", "584"]))
def test_every_figure_has_a_verdict_that_neither_order_nor_name_changes(
    catalogue, target, rows, random, code
) -> None:
    one = assessed(catalogue, target, rows, code)
    shuffled = random.sample(rows, len(rows))
    assert assessed(catalogue, target, shuffled, code) == one
    renamed = assessed(catalogue, target, rows, "585" if code == "584" else "56")
    assert (renamed.verdict, renamed.reason, renamed.missing) == (
        one.verdict, one.reason, one.missing,
    )  # fmt: skip


@given(targets(), figures())
def test_a_verdict_says_what_the_counts_say(catalogue, target, rows) -> None:
    one = assessed(catalogue, target, rows, "58")
    figure = one.figure
    if figure.denominator is None:
        assert one.verdict is Verdict.NOT_ASSESSABLE
        return
    low, high = target.at_least_pct, target.at_most_pct
    met = low is None or reaches(figure.numerator, figure.denominator, low)
    if high is not None:
        met = met and 100 * figure.numerator <= high * figure.denominator
    assert met == (one.verdict is Verdict.MET) == (one.missing == 0)
    if not met and target.year <= NOW:
        assert one.verdict in (Verdict.NOT_MET, Verdict.BREACHED)
    if one.reason is Reason.ONE_POINT_ONLY:
        earlier = [row for row in rows if row["year"] < NOW and row["status"] == "reported"]
        since = target.base_year or 0
        assert not [row for row in earlier if row["year"] >= since]


@given(targets(), figures(), st.integers(1, 50))
def test_more_people_never_make_a_met_target_missed(catalogue, target, rows, more) -> None:
    if target.at_most_pct is not None:
        target = Target(**{**vars(target), "at_least_pct": Fraction(20), "at_most_pct": None})
    before = assessed(catalogue, target, rows, "58")
    for row in rows:
        if row["year"] == NOW and row["status"] == "reported":
            row["numerator"] = min(row["denominator"], row["numerator"] + more)
    after = assessed(catalogue, target, rows, "58")
    if before.verdict is Verdict.MET:
        assert after.verdict is Verdict.MET
    if before.missing is not None:
        assert after.missing <= before.missing
