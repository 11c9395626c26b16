"""The day that a run is of, which batch and reports hand down; nothing below asks the clock."""

import os
from datetime import UTC, date, datetime


def edition_day() -> date:
    """Today, or the day that ``SOURCE_DATE_EPOCH`` names."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
