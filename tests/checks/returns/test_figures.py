"""Numbers that cannot be true together are found in their own cell, and nothing else is."""

import pytest

from tests.checks.returns.conftest import COMMUNES
from xhht_analysis.checks.returns.order import FIGURES
from xhht_analysis.vocabulary.findings import Finding

ONE = COMMUNES[4]


def found(sent) -> list[Finding]:
    return [finding for check in FIGURES for finding in check(sent)]


def test_nothing_is_found_in_a_good_return(sent) -> None:
    assert found(sent()) == []


@pytest.mark.parametrize(
    ("change", "check", "cell"),
    [
        pytest.param(
            {"15_18.literate_level2": 320}, ["part-exceeds-whole"], "K10", id="2 above 1"
        ),
        pytest.param({"11.still_in_primary": 330},
                     ["part-exceeds-whole", "primary-exceeds-children"], "J10",
                     id="more children in primary school than there are"),
        pytest.param({"11.completed_primary": 320}, ["primary-exceeds-children"], "I10",
                     id="done and still there are more than all"),
        pytest.param({"15plus.university.female": 300},
                     ["group-exceeds-all"], "P10", id="more women than people"),
        pytest.param({"15plus.college": 3200}, ["qualifications-exceed-population"], "C10",
                     id="more qualified than people"),
        # Of 326 who must be covered 164 are women: 162 men. 320 - 150 = 170 of them would read.
        pytest.param({"26_35.literate_level1": 320, "26_35.literate_level1.female": 150},
                     ["others-exceed-their-whole"], "AE10", id="more men who read than men"),
        pytest.param({"26_35.excluded": 9}, ["must-cover-differs"], "AA10",
                     id="population less excluded"),
        pytest.param({"people.adults.female": 1200}, ["women-unlikely"], "M10",
                     id="a third are women"),
        pytest.param({"people.working_age": 3600}, ["working-age-exceeds-population"], "C10",
                     id="more of working age than people"),
        pytest.param({"people.adults": 3600}, ["adults-exceed-population"], "L10",
                     id="more adults than people"),
        pytest.param({"36_60.population": 2700, "36_60.must_cover": 2696,
                      "36_60.literate_level1": 2500, "36_60.literate_level2": 2400,
                      "36_60.must_cover.female": 1300, "36_60.must_cover.ethnic_minority": 1300},
                     ["bands-exceed-population"], "C10", id="ages add up to more than people"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_found_where_it_stands(sent, change, check, cell) -> None:
    findings = found(sent({(ONE, column): value for column, value in change.items()}))
    own = [one for one in findings if one.check in check]
    assert {one.check for one in own} == set(check)
    assert cell in {one.cell for one in own}
    assert {(one.file, one.district, one.facts["code"]) for one in own} == {
        ("584.xlsx", "584", ONE)
    }


@pytest.mark.parametrize(
    ("column", "whole", "check", "heading", "at"),
    [
        ("15_18.literate_level1", "15_18.must_cover", "part-exceeds-whole",
         "Từ 15 đến 18 tuổi / Số phải phổ cập / Tổng số", "E10"),
        ("15plus.university.female", "15plus.university", "group-exceeds-all",
         "Dân số từ 15 tuổi trở lên theo trình độ cao nhất / Đại học trở lên / Tổng số", "O10"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("more", "wrong"), [(-1, False), (0, False), (1, True)])
def test_a_whole_and_both_its_neighbours(
    sent, column, whole, check, heading, at, more, wrong
) -> None:
    wide = sent().wide
    (table,) = {name for name, known in wide.columns if known == whole}
    value = int(wide[table, whole][ONE]) + more
    findings = [one for one in found(sent({(ONE, column): value})) if one.check == check]
    assert bool(findings) is wrong
    if wrong:
        facts = findings[0].facts
        assert (facts["came"], facts["expected"]) == (value, value - 1)
        # The whole is named as the form heads it, with its own cell in the row.
        assert facts["whole"] == heading
        assert facts["at"] == at


def test_a_column_that_is_nothing_but_the_whole(sent) -> None:
    wide = sent().wide
    change = {
        (code, "5.attending"): int(wide["education", "5.must_cover"][code]) for code in COMMUNES
    }
    (finding,) = [one for one in found(sent(change)) if one.check == "everybody-in-every-commune"]
    assert (finding.cell, finding.facts["number"]) == ("D6", 12)


def test_a_sheet_of_zeros(sent, form) -> None:
    competences = next(one for one in form.sheets if one.id == "competences")
    change = {(ONE, column.id): 0 for column in competences.columns}
    findings = [one for one in found(sent(change)) if one.check == "nothing-but-zero"]
    assert [(one.facts["code"], one.facts["number"]) for one in findings] == [(ONE, 15)]


def test_numbers_rounded_to_fifty(sent) -> None:
    counts = sent().counts
    large = counts[counts["value"] >= 200]
    change = {(row.area_code, row.column): int(row.value) // 50 * 50 for row in large.itertuples()}
    checks = {one.check for one in found(sent(change))}
    assert {"round-numbers", "digits-heap"} <= checks
