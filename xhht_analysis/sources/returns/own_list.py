"""The list that `xhht check --send` puts in front of a return, known again when it comes back."""

from xhht_analysis.sources.returns.grid import Grid

# Stands in a cell above the list; no word of any language, so that no return holds it by chance.
LIST_MARK = "xhht_check_list"
_ROWS, _COLUMNS = range(1, 11), range(1, 9)


def is_own_list(grid: Grid) -> bool:
    """Whether a sheet is that list, whatever it is called by now; it says nothing of a district."""
    return any(grid.cells.get((row, column)) == LIST_MARK for row in _ROWS for column in _COLUMNS)
