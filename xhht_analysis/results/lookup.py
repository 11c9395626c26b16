"""Single figures out of the figures' table."""

import pandas as pd

from xhht_analysis.vocabulary.figures import Figure, Kind, Status


class FigureLookup:
    """Figures by indicator, area and year; what nobody reported is a missing figure."""

    def __init__(self, figures: pd.DataFrame) -> None:
        self._figures: dict[tuple[str, str], dict[int, Figure]] = {}
        for row in figures.itertuples(index=False):
            of_area = self._figures.setdefault((row.indicator, row.area_code), {})
            of_area[int(row.year)] = _figure(row)

    def figure(self, indicator: str, area_code: str, year: int) -> Figure:
        """The figure, with status ``missing`` where there is none."""
        found = self._figures.get((indicator, area_code), {}).get(year)
        return found or Figure(
            indicator=indicator,
            area_code=area_code,
            year=year,
            status=Status.MISSING,
            kind=Kind.REFERENCE,
            table=None,
        )

    def series(self, indicator: str, area_code: str) -> tuple[Figure, ...]:
        """All reported figures in the order of their years."""
        of_area = self._figures.get((indicator, area_code), {})
        return tuple(
            of_area[year] for year in sorted(of_area) if of_area[year].status is Status.REPORTED
        )

    def every(self, indicator: str, area_code: str) -> tuple[Figure, ...]:
        """All figures that an area has, missing and withheld ones too, in the order of years."""
        of_area = self._figures.get((indicator, area_code), {})
        return tuple(of_area[year] for year in sorted(of_area))

    def figure_before(self, indicator: str, area_code: str, year: int) -> Figure | None:
        """The last reported figure of an earlier year."""
        earlier = [figure for figure in self.series(indicator, area_code) if figure.year < year]
        return earlier[-1] if earlier else None


def _figure(row) -> Figure:
    return Figure(
        indicator=row.indicator,
        area_code=row.area_code,
        year=int(row.year),
        status=Status(row.status),
        kind=Kind.REFERENCE if pd.isna(row.kind) else Kind(row.kind),
        table=_or_none(row.table, str),
        numerator=_or_none(row.numerator, int),
        denominator=_or_none(row.denominator, int),
        value=_or_none(row.value, float),
        lower=_or_none(row.lower, float),
        upper=_or_none(row.upper, float),
        grade=_or_none(row.grade, int),
    )


def _or_none(cell, kind):
    return None if pd.isna(cell) else kind(cell)
