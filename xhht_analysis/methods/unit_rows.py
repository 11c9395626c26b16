"""Rows of a table told apart by year and area once, to be added up by many rules."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

UNIT = ["year", "area_code"]


class UnitRows:
    """A table's rows, each under the unit (a year and an area) that it belongs to.

    ``frame``: year, area_code, columns of counts, and for rules about ages either birth_year or
    age_from and age_to, whose bands do not overlap; an open end is ``<NA>``. ``units``: the years
    and areas in the order in which they appear. What is added up has a place for each of them.
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.units = frame[UNIT].drop_duplicates(ignore_index=True)
        self._unit = frame.groupby(UNIT, sort=False).ngroup().to_numpy()

    def within(self, low: int | None, high: int | None) -> np.ndarray:
        """Which rows are of people of no other ages; without an end the ages are open there."""
        inside = np.full(len(self.frame), True)
        # What is not known lies within nothing.
        if low is not None:
            inside &= self._bounds[0] >= low
        if high is not None:
            inside &= self._bounds[1] <= high
        return inside

    def sums(self, columns: Sequence[str], rows: np.ndarray) -> IntegerArray:
        """What the chosen rows add up to: 0 without any, ``<NA>`` where one lacks a cell.

        ``rows``: boolean, one for each row. People whom a weighted sample stands for are whole
        people only when they are added up.
        """
        unit, size = self._unit[rows], len(self.units)
        total, holes = np.zeros(size), np.zeros(size, dtype=bool)
        for column in columns:
            cells = self.frame[column].to_numpy(dtype="float64", na_value=np.nan)[rows]
            missing = np.isnan(cells)
            total += np.bincount(unit, weights=np.where(missing, 0.0, cells), minlength=size)
            holes[unit[missing]] = True
        return pd.arrays.IntegerArray(np.round(total).astype("int64"), holes)

    def ages(self, rows: np.ndarray) -> np.ndarray:
        """For how many ages each unit has chosen rows."""
        band, widths = self._bands
        seen = np.unique(self._unit[rows] * len(widths) + band[rows])
        units, bands = np.divmod(seen, len(widths)) if len(widths) else (seen, seen)
        return np.bincount(units, weights=widths[bands], minlength=len(self.units))

    @cached_property
    def _bounds(self) -> tuple[np.ndarray, np.ndarray]:
        """The first and the last age of each row, NaN where it is open or not known."""
        frame = self.frame
        if "birth_year" in frame:
            age = (frame["year"] - frame["birth_year"]).to_numpy("float64", na_value=np.nan)
            return age, age
        first, last = (frame[name] for name in ("age_from", "age_to"))
        return first.to_numpy("float64", na_value=np.nan), last.to_numpy("float64", na_value=np.nan)

    @cached_property
    def _bands(self) -> tuple[np.ndarray, np.ndarray]:
        """Which band of ages each row is of, and how many ages each has."""
        bounds, band = np.unique(np.column_stack(self._bounds), axis=0, return_inverse=True)
        return band.ravel(), np.nan_to_num(bounds[:, 1] - bounds[:, 0] + 1)
