"""What the checks found in the returns of a publication's year, as a table."""

from collections.abc import Iterable

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.findings import Finding

COLUMNS = ["severity", "check", "file", "sheet", "cell", "district"]


def findings_table(catalogue: Catalogue, findings: Iterable[Finding]) -> pd.DataFrame:
    """One row per finding (``COLUMNS``), all text; what a cell holds stays with the check."""
    rows = [
        (
            str(catalogue.checks[one.check].severity),
            one.check, one.file, one.sheet, one.cell, one.district,
        )
        for one in findings
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS).astype("string")
