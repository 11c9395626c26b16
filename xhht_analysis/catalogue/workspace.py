"""Where notebooks, data and maps lie: a project folder, or what the package carries."""

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_MARK = Path("data", "publications.yml")
ENVIRONMENT_VARIABLE = "XHHT_WORKSPACE"


@dataclass(frozen=True)
class Workspace:
    """The folder that holds ``notebooks/``, ``data/`` and ``maps/``."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> "Workspace":
        """The workspace around ``start`` (default: the current folder).

        A folder named by ``XHHT_WORKSPACE`` comes first, then the nearest folder upwards with a
        ``data/publications.yml``, then the checkout that the package runs from, then the copy
        that an installed package carries.
        """
        if named := os.environ.get(ENVIRONMENT_VARIABLE):
            return cls(Path(named).resolve())
        here = (start or Path.cwd()).resolve()
        for folder in (here, *here.parents, _PACKAGE.parent):
            if (folder / _MARK).is_file():
                return cls(folder)
        return cls(_PACKAGE / "bundle")

    @property
    def data(self) -> Path:
        """Plans, areas, figures and the list of publications."""
        return self.root / "data"

    @property
    def maps(self) -> Path:
        """Outlines."""
        return self.root / "maps"

    @property
    def notebooks(self) -> Path:
        """Notebook templates."""
        return self.root / "notebooks"

    @property
    def definitions(self) -> Path:
        """Declarations that the package carries, the same for every workspace."""
        return _PACKAGE / "definitions"

    def shown(self, path: Path) -> str:
        """A path as a user should read it: relative to the workspace or the package."""
        for base in (self.root, _PACKAGE.parent):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return str(path)
