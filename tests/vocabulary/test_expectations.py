"""How it stands with a return on a day: the due day and both its neighbours."""

from datetime import date

import pytest

from xhht_analysis.vocabulary.expectations import ReturnState, days_late, state_on

BEFORE, DUE, AFTER = date(2023, 10, 9), date(2023, 10, 10), date(2023, 10, 11)


@pytest.mark.parametrize(
    ("day", "due", "state"),
    [
        pytest.param(BEFORE, DUE, ReturnState.MISSING, id="a day is left"),
        pytest.param(DUE, DUE, ReturnState.MISSING, id="the due day itself is in time"),
        pytest.param(AFTER, DUE, ReturnState.OVERDUE, id="the day after is not"),
        pytest.param(AFTER, None, ReturnState.MISSING, id="nobody said by when"),
        pytest.param(None, DUE, ReturnState.MISSING, id="nobody knows what day it is"),
    ],
)
def test_what_has_not_come(day: date | None, due: date | None, state: ReturnState) -> None:
    assert state_on(day, sent=False, due=due) is state
    assert state_on(day, sent=False, due=due, received=BEFORE) is state, "a day brings no file"


@pytest.mark.parametrize(
    ("received", "due", "state", "late"),
    [
        pytest.param(BEFORE, DUE, ReturnState.RECEIVED, 0, id="a day early"),
        pytest.param(DUE, DUE, ReturnState.RECEIVED, 0, id="on the due day"),
        pytest.param(AFTER, DUE, ReturnState.RECEIVED_LATE, 1, id="a day late"),
        pytest.param(None, DUE, ReturnState.RECEIVED, 0, id="nobody wrote down when"),
        pytest.param(AFTER, None, ReturnState.RECEIVED, 0, id="nobody said by when"),
    ],
)
def test_what_has_come(
    received: date | None, due: date | None, state: ReturnState, late: int
) -> None:
    for day in (None, BEFORE, AFTER):
        assert state_on(day, sent=True, due=due, received=received) is state
    assert days_late(due, received) == late


@pytest.mark.parametrize("received", [None, BEFORE, AFTER])
def test_an_error_weighs_more_than_a_late_day(received: date | None) -> None:
    state = state_on(AFTER, sent=True, held_out=True, due=DUE, received=received)
    assert state is ReturnState.HELD_OUT


def test_nothing_is_held_out_of_what_is_not_there() -> None:
    assert state_on(AFTER, sent=False, held_out=True, due=DUE) is ReturnState.OVERDUE
