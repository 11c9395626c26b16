"""Which declared corrections the figures of tables and returns rest on, and of which district."""

from collections.abc import Iterator, Mapping

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns.checking import Checked
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.corrections import Applied
from xhht_analysis.vocabulary.tables import DescribedTable


def applied_to_tables(
    catalogue: Catalogue,
    described: Mapping[str, DescribedTable],
    frames: Mapping[str, pd.DataFrame],
) -> Iterator[Applied]:
    """Those of described tables, which are refused where one does not apply."""
    for name, table in described.items():
        for one in catalogue.corrections_of(table.file):
            line, _ = one.place
            yield Applied(one, _district(catalogue, table, frames[name], line))


def _district(
    catalogue: Catalogue, table: DescribedTable, frame: pd.DataFrame, line: int
) -> str | None:
    """The district that the row on a line is of, or lies in; ``None`` for a province's."""
    on = table.description.codes_at
    if on is None or "area_code" not in frame or pd.isna(frame.at[line, "area_code"]):
        return None
    area = catalogue.register.at(AreaCode(frame.at[line, "area_code"], on))
    if area.level is AreaLevel.COMMUNE:
        return area.parent_code
    return area.code if area.level is AreaLevel.DISTRICT else None


def applied_to_returns(catalogue: Catalogue, checked: Checked) -> Iterator[Applied]:
    """Those of returns whose figures nothing keeps out."""
    for finding in checked.findings:
        if finding.check == "corrected":
            speaking = {finding.district} - {None} or checked.spoken_of.get(finding.file, set())
            if speaking and not speaking <= checked.held_out:
                correction = catalogue.corrections[str(finding.facts["id"])]
                yield Applied(correction, finding.district)
