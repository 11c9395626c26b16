"""Who has sent what: cells left empty, units without a return, units with two."""

from collections.abc import Iterator, Mapping, Sequence

from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.findings import Finding


def empty_cells(sent: Sent) -> Iterator[Finding]:
    """``figure-missing``: how many cells of a sheet a unit left empty, and which is the first."""
    rows = sent.counts[sent.counts["value"].isna()]
    for (file, sheet, code), cells in rows.groupby(["file", "sheet", "area_code"], sort=False):
        yield Finding(
            check="figure-missing",
            file=file,
            sheet=sheet,
            cell=cells["cell"].iloc[0],
            district=sent.district_of.get(code),
            facts={"code": code, "number": len(cells), "sheet": sheet},
        )


def not_sent(expected: Sequence[Area], files: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """``return-missing``, for a whole round: units that no file speaks for."""
    for unit in expected:
        if not files.get(unit.code):
            facts = {"code": unit.code, "name": unit.full_name}
            yield Finding(check="return-missing", file="", district=unit.code, facts=facts)


def sent_twice(units: Sequence[Area], files: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """``return-twice``: units that several files speak for; nobody could say which counts."""
    for unit in units:
        several = sorted(files.get(unit.code, ()))
        if len(several) > 1:
            facts = {"code": unit.code, "name": unit.full_name, "files": ", ".join(several)}
            yield Finding(check="return-twice", file=several[0], district=unit.code, facts=facts)
