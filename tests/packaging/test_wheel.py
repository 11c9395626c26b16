"""The wheel carries all that a brief needs, and works where there is no checkout."""

import fnmatch
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]

BUNDLED = ("notebooks", "data", "maps")
KINDS = {  # a star stands for folders, too
    "declarations": "xhht_analysis/definitions/*.yml",
    "sentences": "xhht_analysis/*.ftl",
    "HTML templates": "xhht_analysis/*.j2",
    "styles": "xhht_analysis/*.css",
    "notebooks": "xhht_analysis/bundle/notebooks/*.ipynb",
    "the list of publications": "xhht_analysis/bundle/data/publications.yml",
    "plans": "xhht_analysis/bundle/data/plans/*.yml",
    "published figures": "xhht_analysis/bundle/data/published/*/*.csv",
    "descriptions of the figures": "xhht_analysis/bundle/data/published/*/*.md",
    "worked-example returns": "xhht_analysis/bundle/data/illustrative/*.csv",
    "outlines": "xhht_analysis/bundle/maps/*.geojson",
}

# Debian 12's Python 3.11.2 has no such filter yet; newer Pythons warn where none is named.
NOTHING_OUTSIDE = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """The program's output; what it said where it failed."""
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build(target: str, *, source: Path, into: Path) -> Path:
    """A wheel or sdist; without an isolated environment, so without the network."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", into, cwd=source)
    (built,) = into.iterdir()
    return built


def names_in(built: Path) -> list[str]:
    """The files of a wheel or sdist."""
    if built.suffix == ".whl":
        with zipfile.ZipFile(built) as archive:
            return archive.namelist()
    with tarfile.open(built) as archive:
        return archive.getnames()


def carried(wheel: Path) -> dict[str, int]:
    """The wheel's files with their checksums, less its own papers."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            one.filename: one.CRC for one in archive.infolist() if ".dist-info/" not in one.filename
        }


def in_checkout(folder: str) -> set[PurePosixPath]:
    """The folder's files that belong in a wheel."""
    passed_over = {"__pycache__", ".ipynb_checkpoints"}
    return {
        path
        for path in (
            PurePosixPath(found.relative_to(ROOT).as_posix())
            for found in (ROOT / folder).rglob("*")
            if found.is_file()
        )
        if not passed_over & set(path.parts)
        and path.parts[:2] != ("data", "returns")
        and not (folder in BUNDLED and path.suffix == ".py")
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", source=ROOT, into=tmp_path_factory.mktemp("wheel"))


def test_carries_the_checkout_and_nothing_else(wheel: Path) -> None:
    bundle = PurePosixPath("xhht_analysis/bundle")
    expected = in_checkout("xhht_analysis").union(
        *({bundle / path for path in in_checkout(folder)} for folder in BUNDLED)
    )
    assert set(carried(wheel)) == {str(path) for path in expected}


@pytest.mark.parametrize("pattern", KINDS.values(), ids=KINDS.keys())
def test_carries(wheel: Path, pattern: str) -> None:
    assert fnmatch.filter(carried(wheel), pattern), f"nothing like {pattern} in {wheel.name}"


def test_leaves_out_what_districts_sent_in(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    for folder in ("xhht_analysis", *BUNDLED):
        shutil.copytree(ROOT / folder, checkout / folder)
    for paper in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / paper, checkout)
    returned = checkout / "data/returns/2023/584.xlsx"
    returned.parent.mkdir(parents=True, exist_ok=True)
    returned.touch()
    for target in ("wheel", "sdist"):
        names = names_in(build(target, source=checkout, into=tmp_path / target))
        assert [name for name in names if "data/returns" in name] == []


def test_the_sdist_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", source=ROOT, into=tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "source", **NOTHING_OUTSIDE)
    (source,) = (tmp_path / "source").iterdir()
    rebuilt = build("wheel", source=source, into=tmp_path / "rebuilt")
    assert carried(rebuilt) == carried(wheel)


class Installed:
    """The wheel in an environment of its own, used from an empty folder."""

    def __init__(self, wheel: Path, home: Path) -> None:
        self.prefix = home / "venv"
        self.folder = home / "empty"
        self.folder.mkdir()
        venv.create(self.prefix)
        # Tests run without the network, so the packages that ours depends on are lent by the
        # environment that the tests run in: a path line in a .pth file. Python reads no .pth
        # files in a folder so added, so the checkout's editable install stays out of sight,
        # and our own code can come from the wheel alone (asserted below). What Jupyter's
        # packages keep outside site-packages is lent by JUPYTER_PATH.
        # .ci/run does the true thing besides: pip install of the wheel, dependencies and all.
        lent = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
        (self.site_packages / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
        self.run_pip("install", "--no-index", "--no-deps", "--quiet", wheel)

    @property
    def site_packages(self) -> Path:
        paths = sysconfig.get_paths("venv", {"base": self.prefix, "platbase": self.prefix})
        return Path(paths["purelib"])

    @property
    def scripts(self) -> Path:
        paths = sysconfig.get_paths("venv", {"base": self.prefix, "platbase": self.prefix})
        return Path(paths["scripts"])

    def run_pip(self, *arguments: str | Path) -> None:
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
        run(*pip, "--python", self.scripts / "python", *arguments, cwd=self.folder)

    def run(self, program: str, *arguments: str | Path) -> str:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "JUPYTER", "PYTEST", "XHHT"))
        }
        lent = {"JUPYTER_PATH": str(Path(sys.prefix, "share", "jupyter")), "PYTHONUTF8": "1"}
        own = {"HOME": str(self.folder.parent), "PATH": f"{self.scripts}{os.pathsep}{kept['PATH']}"}
        return run(self.scripts / program, *arguments, cwd=self.folder, env=kept | lent | own)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    pytest.importorskip("pip", reason="this environment was set up by the system's pip")
    return Installed(wheel, tmp_path_factory.mktemp("installed"))


def test_installed_code_comes_from_the_wheel(installed: Installed) -> None:
    where = installed.run("python", "-c", "import xhht_analysis; print(xhht_analysis.__file__)")
    assert Path(where.strip()).parent == installed.site_packages / "xhht_analysis"


def test_installed_command_lists_the_publications(installed: Installed) -> None:
    listed = installed.run("xhht", "list")
    assert "hien_trang_2019" in listed
    assert "ban_tin_2023" in listed


@pytest.mark.slow
def test_installed_command_builds_a_brief_from_an_empty_folder(
    installed: Installed, tmp_path: Path
) -> None:
    installed.run("xhht", "build", "hien_trang_2019", "--district", "584", "--out", tmp_path)
    (brief,) = tmp_path.rglob("584-bac-ai.vi.html")
    assert "Bác Ái" in brief.read_text(encoding="utf-8")
    assert list(installed.folder.iterdir()) == []
