"""Reports without a kernel: the exhibits that notebooks ask for, read as a person reads them."""

import json
import re
import shutil
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest

from tests.batch.once import made_once
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.reports import DistrictBrief, ProvinceOverview
from xhht_analysis.reports.content import Part
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.parts import from_json, to_json
from xhht_analysis.results.results import compute
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.publications import Publication

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whichever test asks first for a report of the real province waits for it to be made."""
    for item in items:
        if "real" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


LEADS = {
    "h1": "# ", "h2": "## ", "p": "", "li": "- ", "tr": "", "caption": "= ", "figcaption": "* ",
    "summary": "+ ",
}  # fmt: skip


class _Reader(HTMLParser):
    """Lines of text: a mark in front says what a line is, `|` parts the cells of a row."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line: list[str] = []
        self._svg_depth = 0
        self._titles = 0  # of a picture: the first is spoken for all of it, the others for units

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "svg":
            self._svg_depth += 1
            self._titles = 0
        elif self._svg_depth:
            self._line = ["~ "] if tag == "title" and not self._titles else []
            self._titles += tag == "title"
        elif tag in LEADS:
            self._line = [LEADS[tag]]
        elif tag in {"td", "th"} and len(self._line) > 1:
            self._part(" | ")
        elif ("class", "small") in attrs:
            self._part(" / ")

    def _part(self, sign: str) -> None:
        self._line[-1] = self._line[-1].rstrip()
        self._line.append(sign)

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._svg_depth -= 1
        elif self._line and (tag == "title" if self._svg_depth else tag in LEADS):
            self.lines.append("".join(self._line).rstrip())
            self._line = []

    def handle_data(self, data: str) -> None:
        if self._line and data.strip():
            words = re.sub(r"\s+", " ", data)
            between = self._line[-1] and not self._line[-1].endswith(" ")
            self._line.append(words if between else words.lstrip())


def read(html: str) -> list[str]:
    """What a reader gets of some HTML, pictures by the text that is spoken for them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.lines


class Report:
    """One report's exhibits by the ids of the notebook's cells, in its order."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self._folder = folder

    def part(self, name: str) -> Part:
        """An exhibit as the exporters get it."""
        return from_json(json.loads((self._folder / f"{name}.json").read_text(encoding="utf-8")))

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them, in the notebook's order."""
        return tuple(map(self.part, self.names))

    def html(self, name: str) -> str:
        """An exhibit as a notebook shows it, without the style sheet."""
        return Shown(self.part(name)).html()

    def lines(self, *names: str) -> list[str]:
        """What a person reads of some exhibits, or of all."""
        return [line for name in names or self.names for line in read(self.html(name))]

    def text(self, *names: str) -> str:
        """The same in one piece."""
        return "\n".join(self.lines(*names))

    def rows(self, name: str) -> dict[str, list[str]]:
        """The cells of an exhibit's rows by the row's name; heads are rows, too.

        A name that several tables have means the first of them.
        """
        rows: dict[str, list[str]] = {}
        for line in self.lines(name):
            first, *cells = line.split(" | ")
            if cells:
                rows.setdefault(first, cells)
        return rows


class Shelf:
    """The reports of a workspace, each made once whichever worker asks for it first.

    ``name`` tells it from another workspace with publications of the same ids.
    """

    def __init__(
        self, workspace: Workspace, factory: pytest.TempPathFactory, *, name: str = ""
    ) -> None:
        self._name = name
        self._workspace = workspace
        self._factory = factory
        self._catalogue = load_catalogue(workspace)

    def report(self, publication: str, area: str, language: str = "vi") -> Report:
        """The brief of a district, or the overview where the area is a province."""
        declared = self._catalogue.publications[publication]
        level = AreaLevel.PROVINCE if area == declared.area else AreaLevel.DISTRICT
        names = _exhibits_of(self._workspace.notebooks / f"{declared.notebooks[level]}.ipynb")

        def make(folder: Path) -> None:
            kind = ProvinceOverview if level is AreaLevel.PROVINCE else DistrictBrief
            own = {} if level is AreaLevel.PROVINCE else {"district": area}
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("XHHT_WORKSPACE", str(self._workspace.root))
                report = kind(
                    **own,
                    publication=publication,
                    year=declared.year,
                    language=language,
                    results=str(self._results(declared)),
                )
            for name in names:
                stored = json.dumps(to_json(getattr(report, name)().part))
                (folder / f"{name}.json").write_text(stored, encoding="utf-8")

        name = f"report-{self._name}{publication}-{area}-{language}"
        return Report(made_once(self._factory, name, make), names)

    def _results(self, publication: Publication) -> Path:
        return made_once(
            self._factory,
            f"results-{self._name}{publication.id}",
            lambda folder: compute(self._catalogue, publication).save(folder),
        )


def _exhibits_of(notebook: Path) -> list[str]:
    """What a notebook calls, in its order."""
    cells = nbformat.read(notebook, as_version=4).cells
    calls = [cell.source for cell in cells if cell.cell_type == "code"][2:]
    return [call.partition(".")[2].removesuffix("()") for call in calls]


@pytest.fixture(scope="session")
def real(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Report]:
    """Reports of the real province."""
    return Shelf(workspace, tmp_path_factory).report


def toy_shelf(factory: pytest.TempPathFactory) -> Shelf:
    """Reports of the made-up province, whichever test of the run asks."""

    def copy(folder: Path) -> None:
        shutil.copytree(ROOT / "tests" / "toy", folder, dirs_exist_ok=True)
        shutil.copytree(ROOT / "notebooks", folder / "notebooks")

    return Shelf(Workspace(made_once(factory, "toy", copy)), factory)


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Report]:
    """Reports of the made-up province, in Vietnamese and English."""
    shelf = toy_shelf(tmp_path_factory)
    return lambda area, language="vi": shelf.report("toy_2023", area, language)
