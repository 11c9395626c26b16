"""Which files a description of persons means: one, a folder's, or those of a pattern."""

from pathlib import Path

CSV, PARQUET = ".csv", ".parquet"
_PATTERN = frozenset("*?[")


def person_files(path: Path) -> tuple[Path, ...]:
    """The Parquet and CSV files in the order of their names; a single one even if not there.

    Of a folder those that lie in it, not in folders below it.
    """
    if path.is_dir():
        found = path.iterdir()
    elif _PATTERN.isdisjoint(path.name) or path.is_file():
        return (path,)
    else:
        found = path.parent.glob(path.name)
    return tuple(
        sorted(one for one in found if one.suffix.lower() in (CSV, PARQUET) and one.is_file())
    )
