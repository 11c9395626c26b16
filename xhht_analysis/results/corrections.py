"""Which declared corrections the results rest on, as a table."""

from collections.abc import Iterable

import pandas as pd

from xhht_analysis.vocabulary.corrections import Applied, written

COLUMNS = ["id", "file", "sheet", "cell", "expected", "put", "reason", "said_by", "on", "district"]


def corrections_table(applied: Iterable[Applied]) -> pd.DataFrame:
    """One row per correction (``COLUMNS``), all text; an empty cell and no district are ``<NA>``.

    ``on`` is a day in ISO 8601.
    """
    rows = [
        (
            one.id, one.file, one.sheet, one.cell, written(one.expected) or None,
            written(one.put) or None, one.reason, one.said_by, one.on.isoformat(), district,
        )
        for one, district in ((each.correction, each.district) for each in applied)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS).astype("string")
