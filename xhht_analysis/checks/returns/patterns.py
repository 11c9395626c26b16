"""Numbers that look written rather than counted: only zeros, only wholes, round, heaped."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from xhht_analysis.checks.returns.sent import Sent, codes_where
from xhht_analysis.vocabulary.findings import Finding

_FEWEST_CELLS = 4
_FEWEST_COMMUNES = 3
_ROUND, _ROUND_FROM, _FEWEST_ROUND, _ROUND_PCT = 50, 200, 10, 80
# Last digits of numbers with two digits or more are all equally likely. 27.877 is chi-squared's
# 99.9 % point for nine degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.4).
_DIGITS_FROM, _FEWEST_DIGITS, _HEAPED = 100, 50, 27.877


def nothing_but_zero(sent: Sent) -> Iterator[Finding]:
    """``nothing-but-zero``: a sheet with a commune's every number 0."""
    for sheet in sent.form.sheets:
        columns = _of_sheet(sent, sheet.id)
        if len(columns.columns) < _FEWEST_CELLS:
            continue
        told = columns.notna().sum(axis=1)
        for code in codes_where((told >= _FEWEST_CELLS) & ((columns == 0).sum(axis=1) == told)):
            first = columns.loc[code].first_valid_index()
            facts = {"number": int(told[code])}
            yield sent.finding("nothing-but-zero", sheet.table, first, code, **facts)


def everybody_everywhere(sent: Sent) -> Iterator[Finding]:
    """``everybody-in-every-commune``: a part that is the whole wherever it was sent."""
    for sheet, column, values in sent.columns():
        wholes = sent.form.wholes(sheet, column)
        whole = sent.values(sheet, wholes[-1]) if column.measure.part_of and wholes else None
        if whole is None or column.measure.id in ("must_cover", "excluded"):
            continue
        told = values.notna() & (whole > 0)
        if told.sum() >= _FEWEST_COMMUNES and (values == whole)[told].all():
            codes = codes_where(told)
            yield sent.finding(
                "everybody-in-every-commune", sheet.table, column.id, codes[0], number=len(codes)
            )


def round_numbers(sent: Sent) -> Iterator[Finding]:
    """``round-numbers``: a district whose larger numbers are nearly all multiples of 50."""
    for large in _by_district(sent, at_least=_ROUND_FROM):
        even = large[large["value"] % _ROUND == 0]
        if len(large) >= _FEWEST_ROUND and 100 * len(even) >= _ROUND_PCT * len(large):
            yield _about(sent, "round-numbers", even, number=len(even), whole=len(large))


def heaped_digits(sent: Sent) -> Iterator[Finding]:
    """``digits-heap``: last digits that people prefer, by the chi-squared test."""
    for large in _by_district(sent, at_least=_DIGITS_FROM):
        if len(large) < _FEWEST_DIGITS:
            continue
        digits = Counter(int(value) % 10 for value in large["value"])
        expected = len(large) / 10
        heaped = sum((digits[digit] - expected) ** 2 / expected for digit in range(10))
        if heaped > _HEAPED:
            digit, number = digits.most_common(1)[0]
            rows = large[large["value"] % 10 == digit]
            yield _about(sent, "digits-heap", rows, digit=digit, number=number, whole=len(large))


def _of_sheet(sent: Sent, name: str) -> pd.DataFrame:
    return pd.DataFrame(
        {column.id: values for sheet, column, values in sent.columns() if sheet.id == name}
    )


def _by_district(sent: Sent, *, at_least: int) -> Iterator[pd.DataFrame]:
    rows = sent.counts.dropna(subset=["value"])
    rows = rows[rows["value"] >= at_least]
    for _, of_district in rows.groupby(rows["area_code"].map(sent.district_of)):
        yield of_district


def _about(sent: Sent, check: str, rows: pd.DataFrame, **facts: str | int) -> Finding:
    first = rows.iloc[0]
    return sent.finding(check, first["table"], first["column"], first["area_code"], **facts)
