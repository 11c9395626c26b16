"""What a notebook calls: the district brief and the province overview."""

from xhht_analysis.reports.brief import DistrictBrief, ProvinceOverview

__all__ = ["DistrictBrief", "ProvinceOverview"]
