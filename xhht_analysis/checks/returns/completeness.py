"""Who has sent what: cells left empty, units without a return, units with two."""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date

import pandas as pd

from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.standing import Standing
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.expectations import ReturnState, days_late, state_on
from xhht_analysis.vocabulary.findings import Fact, Finding

# File, sheet and cell.
Place = tuple[str, str, str]


def empty_cells(sent: Sent, broken: Set[Place]) -> Iterator[Finding]:
    """``figure-missing``: how many cells of a sheet a unit left empty, and which is the first.

    ``broken`` are those that something else is wrong with.
    """
    rows = sent.counts[sent.counts["value"].isna()]
    places = zip(rows["file"], rows["sheet"], rows["cell"], strict=True)
    rows = rows[pd.Series([one not in broken for one in places], index=rows.index, dtype=bool)]
    for (file, sheet, code), cells in rows.groupby(["file", "sheet", "area_code"], sort=False):
        yield Finding(
            check="figure-missing",
            file=file,
            sheet=sheet,
            cell=cells["cell"].iloc[0],
            district=sent.district_of.get(code),
            facts=sent.unit(code) | {"number": len(cells), "sheet": sheet},
        )


def not_sent(standings: Sequence[Standing], *, on: date | None) -> Iterator[Finding]:
    """``return-missing``: who should send and has not; ``return-overdue`` after the due day."""
    for one in standings:
        if one.expected and not one.files:
            state = state_on(on, sent=False, due=one.due)
            overdue = state is ReturnState.OVERDUE
            facts = _unit(one) | ({"due": one.due} if overdue else {})
            check = "return-overdue" if overdue else "return-missing"
            yield Finding(check=check, file="", district=one.unit.code, facts=facts)


def sent_late(standings: Sequence[Standing]) -> Iterator[Finding]:
    """``return-late``: what came after the due day, by the day that was written down."""
    for one in standings:
        if one.files and days_late(one.due, one.received):
            facts = _unit(one) | {"due": one.due, "came": one.received}
            yield _of_file(one, "return-late", facts)


def not_asked_for(standings: Sequence[Standing]) -> Iterator[Finding]:
    """``return-unexpected``: what was sent though nobody expects it."""
    for one in standings:
        if one.files and not one.expected:
            yield _of_file(one, "return-unexpected", _unit(one))


def _unit(one: Standing) -> dict[str, Fact]:
    return {"code": one.unit.code, "name": one.unit.full_name}


def _of_file(one: Standing, check: str, facts: dict[str, Fact]) -> Finding:
    return Finding(check=check, file=one.files[0], district=one.unit.code, facts=facts)


def sent_twice(units: Sequence[Area], files: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """``return-twice``: units whose ``files`` hold the same columns, so that none counts."""
    for unit in units:
        several = sorted(files.get(unit.code, ()))
        if len(several) > 1:
            facts = {"code": unit.code, "name": unit.full_name, "files": ", ".join(several)}
            yield Finding(check="return-twice", file=several[0], district=unit.code, facts=facts)
