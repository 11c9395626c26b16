"""What persons add up to."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

# How many persons of a tally a column has, with the file and the place of the first.
Finder = Callable[[str, str], tuple[int, str, str]]


@dataclass(frozen=True)
class Counts:
    """What persons add up to, a row for each group of them.

    ``rows``: the columns of the layout as text, ``age_from`` and ``age_to`` where it has bands.
    For each count by name: ``people``, the sum of the weights; ``persons``, how many there are;
    ``squares``, the sum of the squared weights, of the share's whole alone. The index of all is
    one. Groups of nobody are told by one row for each band that an area lacks.
    """

    rows: pd.DataFrame
    people: pd.DataFrame
    persons: pd.DataFrame
    squares: pd.DataFrame
