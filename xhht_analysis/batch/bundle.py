"""An edition as one file: what readers need of it, to be mailed or carried on a stick."""

import zipfile
from datetime import date
from pathlib import Path

# What briefs are made of stays with whoever makes them.
_KEPT_BACK = "results"
_EARLIEST = (1980, 1, 1)  # no earlier day fits into a zip
_FILE = 0o100644 << 16


def bundle(folder: Path, *, name: str, day: date, path: Path) -> None:
    """Write the edition in ``folder`` to ``path``, below one folder of the edition's ``name``.

    The same bytes for the same files: sorted, all dated alike, no matter which system writes.
    """
    files = sorted(
        (file.relative_to(folder).as_posix(), file)
        for file in folder.rglob("*")
        if file.is_file() and file.relative_to(folder).parts[0] != _KEPT_BACK
    )
    stamp = (*max((day.year, day.month, day.day), _EARLIEST), 0, 0, 0)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, file in files:
            entry = zipfile.ZipInfo(f"{name}/{place}", stamp)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _FILE
            entry.create_system = 3  # Unix, which the attributes are of
            archive.writestr(entry, file.read_bytes())
