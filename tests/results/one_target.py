"""One target, the figures of one area, and what is said of the two."""

from dataclasses import replace
from datetime import date

import pandas as pd

from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.progress import progress
from xhht_analysis.results.verdicts import assessments
from xhht_analysis.vocabulary.areas import AreaCode
from xhht_analysis.vocabulary.definitions import Break, Certainty
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.plans import Modality, Plan, Target, TargetKind
from xhht_analysis.vocabulary.text import Bilingual
from xhht_analysis.vocabulary.verdicts import Assessment

TEXT = Bilingual(vi="chỉ tiêu", en="target")
DISTRICT, PROVINCE = AreaCode("584", date(2023, 9, 30)), AreaCode("58", date(2023, 9, 30))
AT_LEVEL, SHARE = "primary_level3_districts_pct", "qualified_15plus_pct"


def target(kind: TargetKind, *, indicator: str = AT_LEVEL, **wanted: object) -> Target:
    return Target(
        **{"year": 2023} | wanted,
        id="T1",
        section="II.1",
        wording="…",
        label=TEXT,
        modality=Modality.PLAIN,
        kind=kind,
        indicator=indicator,
        owner="so_gddt",
        owner_basis="IV.2",
        owner_certainty=Certainty.INFERRED,
    )


def lookup(
    indicator: str,
    area: AreaCode,
    *,
    parts: tuple[str, ...] = ("numerator", "denominator"),
    **by_year: tuple | Status,
) -> FigureLookup:
    rows = []
    for year, told in by_year.items():
        row = {"indicator": indicator, "area_code": area.code, "year": int(year.strip("_"))}
        if isinstance(told, Status):
            row |= {"status": str(told)}
        else:
            row |= {"status": "reported"} | dict(zip(parts, told, strict=True))
        rows.append({"kind": "returned", "table": "education"} | row)
    return FigureLookup(pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS))


def assess(catalogue, wanted: Target, area: AreaCode, **by_year) -> Assessment:
    """The verdict in 2023, by numerator and denominator or by ``parts`` of each year."""
    plan = Plan(id="p", title=TEXT, source="s", area="58", year=2023, targets=(wanted,))
    found = lookup(wanted.indicator, area, **by_year)
    share = catalogue.indicators[SHARE]
    changed = replace(share, id="broken", breaks=(Break(year=2022, reason=TEXT),))
    known = catalogue.indicators | {"broken": changed}
    moved = progress(found, plan, known, {}, area_codes=[area.code], year=2023)
    return next(assessments(found, plan, known, moved, area=area, year=2023))
