"""Material is opened once for many reports, and of many publications the last few are kept."""

from pathlib import Path

import pytest

from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports import material
from xhht_analysis.reports.material import keep_material, open_material
from xhht_analysis.results.results import Results
from xhht_analysis.results.stored import MOST_OPEN

TOY = {"publication": "toy_2023", "year": 2023}


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(material, "_KEPT", {})


@pytest.mark.usefixtures("toy_workspace")
def test_what_is_kept_is_opened_once_for_both_languages(
    toy_results: Results, tmp_path: Path
) -> None:
    toy_results.save(tmp_path / "results")
    results = str(tmp_path / "results")
    assert keep_material(**TOY, language="vi", results=results)
    assert not keep_material(**TOY, language="vi", results=results)
    assert keep_material(**TOY, language="en", results=results)
    vi, en = (open_material(**TOY, language=one, results=results) for one in ("vi", "en"))
    assert (vi.language, en.language) == ("vi", "en")
    assert en.results is vi.results
    for level in vi.publication.outlines:
        assert en.outlines(level) is vi.outlines(level)


def test_of_many_publications_the_last_few_are_kept(
    toy_workspace: Workspace, toy_results: Results, tmp_path: Path
) -> None:
    folders = [str(tmp_path / str(number)) for number in range(MOST_OPEN + 1)]
    for folder in folders:
        toy_results.save(Path(folder))
    first, second, *_, last = folders
    for folder in folders[:-1]:
        keep_material(**TOY, language="vi", results=folder)
    keep_material(**TOY, language="vi", results=first)  # again, so that the second is the oldest
    keep_material(**TOY, language="vi", results=last)
    assert len(material._KEPT) == MOST_OPEN
    kept = {folder for *_, folder in material._KEPT}
    assert kept == {*folders} - {second}
