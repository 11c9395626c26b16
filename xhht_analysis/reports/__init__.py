"""What a notebook calls: the district brief and the province overview."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xhht_analysis.reports.brief import DistrictBrief, ProvinceOverview

__all__ = ["DistrictBrief", "ProvinceOverview"]


def __getattr__(name: str) -> Any:
    # A batch names formats and parts of reports; only whoever makes one loads all of it.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from xhht_analysis.reports import brief

    return getattr(brief, name)
