"""What a check finds in a return: which check, where in which file, with what facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

# What a message is filled with; a day is written as each language does.
Fact = str | int | date


class Severity(StrEnum):
    """An error keeps a district's figures out, a warning lowers their grade, a notice informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True)
class Check:
    """A named check; its texts stand in ``wording/messages/*/checks.ftl`` under its id."""

    id: str
    severity: Severity


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that a check found.

    ``file`` as the user knows it; ``sheet`` its name; ``cell`` in the spreadsheet's own words
    (``B7``; in a CSV the same letters and line numbers); ``district`` the code of the district
    whose figures it concerns, ``None`` where it is not known. ``facts`` fill the message: what was
    expected, what came. They hold no person's name and are shown as text only.
    """

    check: str
    file: str
    sheet: str = ""
    cell: str = ""
    district: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
