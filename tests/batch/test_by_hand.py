"""Notebooks as a person runs them: papermill in any folder, JupyterLab, a folder of one's own."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.batch.once import made_once
from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports.content import Exhibit
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.page import page
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.parts import PART_MIME, from_json, parts_of

pytestmark = pytest.mark.slow

XHHT = ("-c", "import sys; sys.argv[0] = 'xhht'; from xhht_analysis.cli import app; app()")
PAPERMILL = ("-m", "papermill")


def run(
    *arguments: str | Path, cwd: Path, workspace: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Our Python with some arguments, as from a terminal in a folder."""
    env = {name: value for name, value in os.environ.items() if name != "XHHT_WORKSPACE"}
    return subprocess.run(
        (sys.executable, *map(str, arguments)),
        cwd=cwd,
        env=env | ({"XHHT_WORKSPACE": str(workspace)} if workspace else {}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def shown_by(notebook: NotebookNode, mime: str) -> list:
    """What the cells show in one form."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [output["data"][mime] for output in outputs if mime in output.get("data", {})]


def assert_whole(notebook: NotebookNode) -> None:
    """Every cell shows its own exhibit, and nothing else was said."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    opening = next(number for number, cell in enumerate(code) if cell.id == "opening")
    assert all(cell.outputs == [] for cell in code[:opening])
    exhibits = code[opening + 1 :]
    assert len(exhibits) >= 7
    for cell in exhibits:
        (output,) = cell.outputs
        assert output.output_type == "execute_result"
        part = from_json(output["data"][PART_MIME])
        assert isinstance(part, Exhibit)
        assert part.id == cell.id


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `xhht init` made, with the brief of 584 that `xhht build` made in it."""

    def make(folder: Path) -> None:
        root = Path(__file__).resolve().parents[2]
        done = run(*XHHT, "init", folder / "own", cwd=folder, workspace=root)
        assert done.returncode == 0, done.stderr
        done = run(*XHHT, "build", "ban_tin_2023", "--district", "584", cwd=folder / "own")
        assert done.returncode == 0, done.stderr
        for name in ("stdout", "stderr"):
            (folder / name).write_text(getattr(done, name), encoding="utf-8")

    return made_once(tmp_path_factory, "own-folder", make) / "own"


def test_a_build_in_a_folder_of_ones_own_puts_its_reports_there(own_folder: Path) -> None:
    assert {path.name for path in own_folder.iterdir()} == {"notebooks", "data", "maps", "reports"}
    pages = (own_folder / "reports" / "latest").glob("*/*.html")
    assert [page.name for page in pages] == ["584-bac-ai.vi.html"]


def test_a_scheduler_gets_plain_text_and_no_noise(own_folder: Path) -> None:
    assert (own_folder.parent / "stderr").read_text(encoding="utf-8") == ""
    said = (own_folder.parent / "stdout").read_text(encoding="utf-8")
    assert "1 of 1 brief made." in said
    assert "\x1b" not in said


def test_papermill_by_hand_gives_the_same_page_as_the_batch(
    own_folder: Path, workspace: Workspace, tmp_path: Path
) -> None:
    made = (own_folder / "reports" / "latest").resolve()
    written = (made / "ban_tin_2023" / "584-bac-ai.vi.html").read_text(encoding="utf-8")
    out = tmp_path / "out.ipynb"
    notebook = "notebooks/district_brief.ipynb"
    done = run(*PAPERMILL, notebook, out, "-p", "district", "584", cwd=workspace.root)
    assert done.returncode == 0, done.stderr
    by_hand = nbformat.read(out, as_version=4)
    assert by_hand.metadata.papermill.parameters == {"district": 584}, "a whole number, not a text"
    assert_whole(by_hand)
    title = re.search("<title>(.*)</title>", written)[1]
    facts = ReportFacts(
        title=title,
        language="vi",
        notebook=Path(notebook).name,
        edition=made.name,
        day=date.fromisoformat(made.name),
        index="../index.html",
        files={"html": "584-bac-ai.vi.html"},
    )
    assert page(parts_of(by_hand), facts).decode("utf-8") == written


def test_papermill_runs_in_the_folder_of_the_notebooks(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "out.ipynb"
    chosen = ("-p", "publication", "hien_trang_2019", "-p", "year", "2019", "-p", "language", "en")
    done = run(
        *(*PAPERMILL, "district_brief.ipynb", out, *chosen, "-p", "district", "Phan Rang"),
        *("-p", "district", "phan rang thap cham"),
        cwd=workspace.notebooks,
    )
    assert done.returncode == 0, done.stderr
    notebook = nbformat.read(out, as_version=4)
    assert_whole(notebook)
    assert "Phan Rang - Tháp Chàm: The learning society in 2019" in notebook_text(notebook)


def notebook_text(notebook: NotebookNode) -> str:
    return "\n".join(Shown(part).html() for part in parts_of(notebook))


def test_papermill_runs_anywhere_with_a_workspace_that_is_named(
    toy_workspace: Workspace, tmp_path: Path
) -> None:
    out, elsewhere = tmp_path / "out.ipynb", tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = run(
        *(*PAPERMILL, toy_workspace.notebooks / "province_overview.ipynb", out),
        *("-p", "publication", "toy_2023"),
        cwd=elsewhere,
        workspace=toy_workspace.root,
    )
    assert done.returncode == 0, done.stderr
    notebook = nbformat.read(out, as_version=4)
    assert_whole(notebook)
    assert "Tỉnh Thử Nghiệm: Bản tin thử nghiệm năm 2023" in notebook_text(notebook)


def test_papermill_by_hand_refuses_a_misspelt_parameter(
    toy_workspace: Workspace, tmp_path: Path
) -> None:
    """papermill itself only warns of a name that the notebook does not have."""
    done = run(
        *(*PAPERMILL, toy_workspace.notebooks / "district_brief.ipynb", tmp_path / "out.ipynb"),
        *("-p", "publication", "toy_2023", "-p", "distrct", "584"),
        cwd=tmp_path,
        workspace=toy_workspace.root,
    )
    assert done.returncode != 0
    names = "district, publication, year, language, results"
    vietnamese = f"Sổ tay không có tham số “distrct”; các tham số hợp lệ: {names}."
    english = f'The notebook has no parameter "distrct"; valid parameters: {names}.'
    assert vietnamese in done.stderr
    assert english in done.stderr
    assert shown_by(nbformat.read(tmp_path / "out.ipynb", as_version=4), PART_MIME) == []


def test_a_notebook_opens_in_jupyterlab_and_runs_as_it_is(workspace: Workspace) -> None:
    """JupyterLab starts the kernel in the notebook's own folder and passes no parameters."""
    notebook = nbformat.read(workspace.notebooks / "district_brief.ipynb", as_version=4)
    folder = {"metadata": {"path": str(workspace.notebooks)}}
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("XHHT_WORKSPACE", raising=False)
        NotebookClient(notebook, kernel_name="python3", resources=folder).execute()
    assert_whole(notebook)
    styled = shown_by(notebook, "text/html")
    assert len(styled) == len(shown_by(notebook, PART_MIME))
    assert all(one.startswith("<style>") and "<script" not in one for one in styled)
    plain = shown_by(notebook, "text/plain")
    assert plain[0] == "Huyện Bác Ái: Bản tin xã hội học tập năm 2023"
