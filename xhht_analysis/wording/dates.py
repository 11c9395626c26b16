"""Dates as each language writes them: 24/3/2014 and 01/7/2025, or 24 March 2014."""

import datetime

from babel.dates import format_date

from xhht_analysis.vocabulary.text import Language


def day(date: datetime.date, language: Language) -> str:
    """A day; in Vietnamese days below 10 and the first two months have a zero (NĐ 30/2020)."""
    if language == "vi":
        return format_date(date, "dd/MM/y" if date.month <= 2 else "dd/M/y", locale=language)
    return format_date(date, "d MMMM y", locale=language)
