"""What the checks found in the returns of a publication's year, as a table."""

import pandas as pd

from xhht_analysis.checks.returns.checking import Checked

COLUMNS = ["severity", "check", "file", "sheet", "cell", "district"]


def findings_table(checked: Checked | None) -> pd.DataFrame:
    """One row per finding (``COLUMNS``), all text; what a cell holds stays with the check."""
    rows = [
        (
            str(checked.severities[one.check]),
            one.check, one.file, one.sheet, one.cell, one.district,
        )
        for one in (checked.findings if checked else ())
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS).astype("string")
