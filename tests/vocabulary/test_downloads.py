"""A layout that cannot be meant is refused when it is made."""

import pytest

from xhht_analysis.vocabulary.downloads import Cube, Extract
from xhht_analysis.vocabulary.problems import Impossible

GOOD = {
    "codebook": "a.xml",
    "columns": {"year": "YEAR", "area_code": "GEO1_VN"},
    "weight": "PERWT",
    "age": "AGE",
    "ages": (15, None),
    "question": "LIT",
    "known": (1, 2),
    "yes": (2,),
    "universe": (5, None),
}


@pytest.mark.parametrize(
    ("change", "code", "facts"),
    [
        ({"yes": ()}, "yes-not-known", {"came": "", "expected": "1, 2"}),
        ({"yes": (2, 3)}, "yes-not-known", {"came": "2, 3", "expected": "1, 2"}),
        ({"yes": (1, 2)}, "yes-not-known", {"came": "1, 2", "expected": "1, 2"}),
        ({"columns": {"year": "YEAR"}}, "key-missing", {"expected": "columns.area_code"}),
        ({"columns": GOOD["columns"] | {"race": "RACE"}}, "unknown-key", {"came": "race"}),
        ({"labels": {"race": {}}}, "unknown-key", {"came": "race"}),
        ({"ages": (4, None)}, "ages-outside-universe", {"came": "4+", "expected": "5+"}),
        ({"ages": (None, 60)}, "ages-outside-universe", {"came": "0–60", "expected": "5+"}),
        ({"universe": (5, 60)}, "ages-outside-universe", {"came": "15+", "expected": "5–60"}),
        ({"universe": (15, 60), "ages": (15, 61)}, "ages-outside-universe", {"came": "15–61"}),
    ],
)
def test_an_extract_that_cannot_be(change: dict, code: str, facts: dict) -> None:
    with pytest.raises(Impossible) as caught:
        Extract(**GOOD | change)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


@pytest.mark.parametrize(
    "ages", [(15, None), (5, None), (15, 60), (5, 5)], ids=["15+", "all asked", "a band", "one"]
)
def test_ages_within_those_asked(ages: tuple[int | None, int | None]) -> None:
    assert Extract(**GOOD | {"ages": ages}).ages == ages
    assert Extract(**GOOD | {"ages": (15, 60), "universe": (15, 60)})


def test_each_variable_is_read_once() -> None:
    both = Extract(**GOOD | {"columns": {"year": "YEAR", "area_code": "AGE"}})
    assert both.variables == ("YEAR", "AGE", "PERWT", "LIT")


@pytest.mark.parametrize("columns", [{"year": "Năm"}, {"a": "value", "b": "value"}, {}])
def test_a_cube_has_one_column_of_figures(columns: dict[str, str]) -> None:
    with pytest.raises(Impossible) as caught:
        Cube(columns=columns)
    assert caught.value.code == "key-missing"
