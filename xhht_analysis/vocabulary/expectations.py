"""Who must send which form by when, and how it stands with one return on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One entry of ``data/returns/<year>/expected.yml``.

    ``units``: codes of those who must send the form by ``due``, every unit of its tier where the
    entry names none; ``received``: unit's code -> the day on which its return came, as whoever
    received it wrote it down (a file's own time changes with each copy).
    """

    form: str
    due: date
    units: tuple[str, ...] | None = None
    received: Mapping[str, date] = field(default_factory=dict)


class ReturnState(StrEnum):
    """How it stands with one unit's return; a return with an error is held out."""

    RECEIVED = "received"
    RECEIVED_LATE = "received_late"
    HELD_OUT = "held_out"
    MISSING = "missing"
    OVERDUE = "overdue"


def state_on(
    day: date | None,
    *,
    sent: bool,
    held_out: bool = False,
    due: date | None = None,
    received: date | None = None,
) -> ReturnState:
    """The state on a day; nothing is overdue where the day or the due day is not known.

    The due day itself is in time. A day of receipt counts only where the return is there.
    """
    if not sent:
        passed = None not in (day, due) and day > due
        return ReturnState.OVERDUE if passed else ReturnState.MISSING
    if held_out:
        return ReturnState.HELD_OUT
    return ReturnState.RECEIVED_LATE if days_late(due, received) else ReturnState.RECEIVED


def days_late(due: date | None, received: date | None) -> int:
    """How many days after the due day a return came; 0 where a day is not known."""
    return max((received - due).days, 0) if due is not None and received is not None else 0
