"""Days as the papers of each language write them."""

import datetime

import pytest

from xhht_analysis.wording import dates


@pytest.mark.parametrize(
    ("date", "vi", "en"),
    [
        ("2014-03-24", "24/3/2014", "24 March 2014"),
        ("2025-07-01", "01/7/2025", "1 July 2025"),
        ("2021-02-09", "09/02/2021", "9 February 2021"),
        ("2023-12-31", "31/12/2023", "31 December 2023"),
    ],
)
def test_a_day_is_written_the_readers_way(date: str, vi: str, en: str) -> None:
    written = datetime.date.fromisoformat(date)
    assert dates.day(written, "vi") == vi
    assert dates.day(written, "en") == en
