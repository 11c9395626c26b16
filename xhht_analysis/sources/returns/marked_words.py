"""What is marked in a return that goes back, and the fixed words around it."""

from collections.abc import Mapping
from dataclasses import dataclass

from xhht_analysis.vocabulary.findings import Severity


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A finding in plain words; ``sheet`` and ``cell`` are empty where it is of more than that.

    ``check`` is the id of the check, by which the page that goes with the workbook groups.
    """

    check: str
    severity: Severity
    sheet: str
    cell: str
    wrong: str
    mend: str


@dataclass(frozen=True, kw_only=True)
class MarkWords:
    """What the workbook says beside the doubts themselves.

    ``sheet`` names the list's sheet, ``data_sheet`` one that came without a name (CSV); ``head``
    are the list's six columns; ``comment`` begins every comment and ``mend`` the line on mending;
    ``rest`` tells of doubts beyond ``marked_list.MOST_LISTED``, if any.
    """

    author: str
    sheet: str
    data_sheet: str
    title: str
    about: str
    how: tuple[str, ...]
    head: tuple[str, ...]
    severities: Mapping[Severity, str]
    signs: Mapping[Severity, str]
    whole_file: str
    whole_sheet: str
    comment: str
    mend: str
    rest: str
