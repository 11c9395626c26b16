"""A finding at its place: file, sheet and cell of a grid."""

from xhht_analysis.sources.returns.grid import Grid, cell_name
from xhht_analysis.vocabulary.findings import Finding


def noted(
    check: str, grid: Grid, cell: tuple[int, int] | None = None, /, **facts: str | int
) -> Finding:
    """What a check found on a sheet, in a cell where there is one."""
    return Finding(
        check=check,
        file=grid.file,
        sheet=grid.sheet,
        cell=cell_name(*cell) if cell else "",
        facts=facts,
    )
