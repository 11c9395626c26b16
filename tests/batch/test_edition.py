"""An edition: pages, index, stored results, `latest`; the same bytes each time; whole or not."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.batch.editions import made_edition, undrawn
from tests.batch.once import made_once
from xhht_analysis.batch.edition import Edition
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.results.results import Results, compute

DAY, EPOCH = "2023-12-31", "1704000000"
PAGES = [
    "toy_2023/992-vinh-thanh-trung-nguyen-thi-minh-khai-binh-nguyen-thuong.vi.html",
    "toy_2023/99-thu-nghiem.vi.html",
]
PARTS = {
    "figures", "levels", "criteria", "assessments", "progress", "effort", "baseline",
    "blockers", "lifts", "members", "losses", "findings", "gaps", "reconciliation",
    "completeness", "corrections", "changes",
}  # fmt: skip


@dataclass(frozen=True)
class Toy:
    """The made-up province with its results."""

    catalogue: Catalogue
    results: dict[str, Results]

    @classmethod
    def of(cls, workspace: Workspace) -> "Toy":
        catalogue = load_catalogue(workspace)
        return cls(catalogue, {"toy_2023": compute(catalogue, catalogue.publications["toy_2023"])})

    def build(self, out: Path, *codes: str) -> Edition:
        """An edition of some areas, in Vietnamese."""
        jobs = planned_jobs(self.catalogue, Selection(languages=("vi",)))
        chosen = [job for job in jobs if job.area.code in codes]
        return made_edition(self.catalogue, chosen, self.results, out=out)


@pytest.fixture(scope="module")
def built(toy_copy: Callable[[Path], Workspace], tmp_path_factory) -> Path:
    """The same two pages built into two folders."""

    def make(folder: Path) -> None:
        toy = Toy.of(toy_copy(folder / "toy"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
            for out in ("reports", "elsewhere"):
                assert toy.build(folder / out, "992", "99").failed == ()

    return made_once(tmp_path_factory, "editions", make)


@pytest.fixture
def toy(quick_workspace: Workspace) -> Toy:
    return Toy.of(quick_workspace)


@pytest.mark.slow
def test_an_edition_holds_its_pages_an_index_and_the_results(built: Path) -> None:
    first = built / "reports" / DAY
    names = {path.relative_to(first).as_posix() for path in first.rglob("*") if path.is_file()}
    stored = {f"results/toy_2023/{part}.parquet" for part in PARTS}
    stored |= {f"results/toy_2023/{part}.json" for part in ("sources", "made_of", "compared")}
    assert names == {"index.html", "manifest.json", f"{DAY}.zip", *PAGES, *stored}


@pytest.mark.slow
def test_it_has_one_file_of_all_that_readers_need(built: Path) -> None:
    for out in ("reports", "elsewhere"):
        with zipfile.ZipFile(built / out / DAY / f"{DAY}.zip") as archive:
            assert archive.namelist() == sorted(f"{DAY}/{name}" for name in ("index.html", *PAGES))
            for name in archive.namelist():
                assert archive.read(name) == (built / out / name).read_bytes()


@pytest.mark.slow
def test_the_stored_results_are_read_without_the_program(built: Path) -> None:
    folder = built / "reports" / DAY / "results" / "toy_2023"
    verdicts = pd.read_parquet(folder / "assessments.parquet")
    lost = verdicts[(verdicts["area_code"] == "992") & (verdicts["verdict"] == "breached")]
    assert list(lost["target"]) == ["T4"]
    assert not pd.read_parquet(folder / "figures.parquet").empty


@pytest.mark.slow
def test_the_index_lists_every_page_with_its_state(built: Path) -> None:
    index = (built / "reports" / DAY / "index.html").read_text(encoding="utf-8")
    listed = re.findall(r'<th scope="row"><a href="([^"]+)"', index)
    assert listed == [PAGES[1], PAGES[0]], "the overview first"
    assert index.count("✓ Đã lập") == 2
    assert f"Ấn bản {DAY}: 2 bản tin." in index
    assert "Số liệu do địa phương báo cáo" in index


@pytest.mark.slow
def test_a_page_names_its_edition_and_the_notebook_it_comes_from(built: Path) -> None:
    page = (built / "reports" / DAY / PAGES[0]).read_text(encoding="utf-8")
    assert re.search(rf"<footer><p>Ấn bản {DAY} · .* · lập từ district_brief.ipynb</p>", page)


@pytest.mark.slow
def test_two_builds_give_the_same_bytes(built: Path) -> None:
    one, other = built / "reports" / DAY, built / "elsewhere" / DAY
    for path in sorted(one.rglob("*.*")):
        if path.name == "manifest.json":
            continue  # it says when the build began and ended
        assert path.read_bytes() == (other / path.relative_to(one)).read_bytes(), path.name


@pytest.mark.slow
def test_a_page_tells_nothing_of_the_machine_that_made_it(built: Path) -> None:
    for path in (built / "reports" / DAY).rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert str(built) not in text
        assert not re.search(r"/(home|root|tmp|usr)/", text)


@pytest.mark.slow
def test_a_failing_district_stops_no_other_and_is_named_on_the_index(
    toy: Toy, tmp_path: Path
) -> None:
    path = toy.catalogue.workspace.notebooks / "district_brief.ipynb"
    fails_in_992 = r"int(district.replace(\"992\", \"<b>&\"))"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("brief.opening()", fails_in_992), encoding="utf-8")
    made = toy.build(tmp_path / "reports", "991", "992", "993")
    assert [outcome.job.area.code for outcome in made.failed] == ["992"]
    message = made.failed[0].message
    assert message == "ValueError: invalid literal for int() with base 10: '<b>&' (cell 5)"
    pages = sorted(page.name for page in (made.folder / "toy_2023").iterdir())
    assert pages == ["991-minh-chau.vi.html", "993-vang-tin.vi.html"]
    index = (made.folder / "index.html").read_text(encoding="utf-8")
    assert "✗ Không lập được: ValueError: invalid literal" in index
    assert "&lt;b&gt;&amp;" in index
    assert "<b>" not in index
    assert ": 2 bản tin, 1 bản tin lập không thành công." in index
    assert 'href="toy_2023/992' not in index
    assert (tmp_path / "reports" / "latest").resolve() == made.folder


@pytest.fixture
def nothing_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Editions without a page of their own: only what stands around them is looked at."""
    undrawn(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.mark.usefixtures("nothing_rendered")
def test_a_second_edition_of_the_same_day_gets_a_number_and_is_the_latest(
    toy: Toy, tmp_path: Path
) -> None:
    out = tmp_path / "reports"
    for name in (DAY, f"{DAY}-2", f"{DAY}-3"):
        assert toy.build(out, "991").folder == out / name
        assert str((out / "latest").readlink()) == name, "relative: the folder may be moved"
        index = (out / "latest" / "index.html").read_text(encoding="utf-8")
        assert f"Ấn bản {name}: 1 bản tin." in index
    assert {path.name for path in out.iterdir()} == {DAY, f"{DAY}-2", f"{DAY}-3", "latest"}


@pytest.mark.usefixtures("nothing_rendered")
def test_where_links_are_barred_a_page_leads_to_the_latest(
    toy: Toy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def barred(*_: object, **__: object) -> None:
        raise OSError("A required privilege is not held by the client")

    monkeypatch.setattr(Path, "symlink_to", barred)
    for name in (DAY, f"{DAY}-2"):
        toy.build(tmp_path, "991")
        page = (tmp_path / "latest" / "index.html").read_text(encoding="utf-8")
        assert f'url=../{name}/index.html"' in page
    assert {path.name for path in tmp_path.iterdir()} >= {"latest", DAY, f"{DAY}-2"}


@pytest.mark.usefixtures("nothing_rendered")
def test_a_folder_in_the_way_of_latest_leaves_nothing_hidden_behind(
    toy: Toy, tmp_path: Path
) -> None:
    """A folder of reports that came from a system without links."""
    (tmp_path / "reports" / "latest").mkdir(parents=True)
    toy.build(tmp_path / "reports", "991")
    left = {path.name for path in (tmp_path / "reports").iterdir()}
    assert left == {"latest", DAY}
    page = (tmp_path / "reports" / "latest" / "index.html").read_text(encoding="utf-8")
    assert f"../{DAY}/index.html" in page


def test_the_day_comes_from_the_environment_where_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert edition_day() == date.fromisoformat(DAY)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert edition_day() == date.today()
