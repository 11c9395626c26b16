"""The index: a map and a list that both lead to the briefs, and what each brief says in short."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from xhht_analysis.batch.index import write_index
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.results import Results

PUBLICATION = "ban_tin_2023"
Write = Callable[..., str]


@pytest.fixture
def write(catalogue: Catalogue, worked_2023: Results, tmp_path: Path) -> Write:
    """Writes the index of an edition of the real province; ``failed``: codes without a page."""
    worked_2023.save(tmp_path / "results" / PUBLICATION)

    def written(*, failed: tuple[str, ...] = (), codes: tuple[str, ...] = (), **chosen) -> str:
        jobs = planned_jobs(catalogue, Selection(publications=[PUBLICATION], **chosen))
        jobs = [job for job in jobs if not codes or job.area.code in codes]
        outcomes = [Outcome(job, "Hỏng" if job.area.code in failed else "") for job in jobs]
        write_index(catalogue, outcomes, folder=tmp_path, edition="2026-11-24")
        return (tmp_path / "index.html").read_text(encoding="utf-8")

    return written


def on_map(page: str) -> dict[str, str]:
    """What the map's units lead to, by what they say."""
    found = re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"', page)
    return {told: href for href, told in found}


def in_list(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="([^"]+)"', page)


def test_map_and_list_lead_to_the_same_briefs(write: Write) -> None:
    page = write()
    districts = [href for href in in_list(page) if "/58-" not in href]
    assert len(districts) == 7
    assert sorted(on_map(page).values()) == sorted(districts)
    assert len(in_list(page)) == 8, "and the overview"


def test_a_unit_says_how_many_targets_it_meets(write: Write, worked_2023: Results) -> None:
    found = worked_2023.assessments_of("584")
    met = sum(one.verdict == "met" for one in found)
    assessed = met + sum(one.short for one in found)
    told = f"Huyện Bác Ái: đạt {met} trong {assessed} chỉ tiêu đánh giá được. Mở bản tin"
    assert told in on_map(write())


def test_each_brief_is_told_in_one_sentence(write: Write) -> None:
    rows = re.findall(r"<tr>.*?</tr>", write(), flags=re.DOTALL)
    row = next(row for row in rows if "Huyện Bác Ái" in row)
    assert "Trong 15 chỉ tiêu của kế hoạch năm 2023, huyện Bác Ái đạt 3" in row


def test_a_brief_that_failed_is_no_link_on_map_or_list(write: Write) -> None:
    page = write(failed=("584",))
    assert not [href for href in (*on_map(page).values(), *in_list(page)) if "584" in href]
    assert "Huyện Bác Ái: đạt" in page
    assert "Ấn bản này không có bản tin của đơn vị" in page
    assert "✗ Không lập được: Hỏng" in page


def test_other_formats_stand_beside_the_page(write: Write) -> None:
    page = write(formats=("html", "pdf", "xlsx"), codes=("584",))
    assert f'<a href="{PUBLICATION}/584-bac-ai.vi.pdf">Bản in (PDF)</a>' in page
    assert f'<a href="{PUBLICATION}/584-bac-ai.vi.xlsx">Phụ lục Excel</a>' in page
    assert "docx" not in page
    assert in_list(page) == [f"{PUBLICATION}/584-bac-ai.vi.html"]


def test_without_a_page_the_list_leads_to_what_there_is(write: Write) -> None:
    page = write(formats=("xlsx",), codes=("584",))
    assert in_list(page) == [f"{PUBLICATION}/584-bac-ai.vi.xlsx"]
    assert list(on_map(page).values()) == [f"{PUBLICATION}/584-bac-ai.vi.xlsx"]


def test_every_address_is_relative(write: Write) -> None:
    for href in re.findall(r'href="([^"]+)"', write(formats=("html", "docx"))):
        assert re.fullmatch(r"#?[a-z0-9_/.-]+", href), href


def test_the_state_of_the_data_and_the_file_to_send_are_named(write: Write) -> None:
    page = write()
    assert "Số liệu minh họa, không phải số liệu thật" in page
    assert "2026-11-24.zip" in page


def test_in_english_the_map_is_english(write: Write) -> None:
    page = write(languages=("en",))
    assert '<html lang="en">' in page
    assert any(told.startswith("Bác Ái: meets 3 of 10") for told in on_map(page))


def test_before_the_targets_year_nothing_is_called_met(
    catalogue: Catalogue, published_2019: Results, tmp_path: Path
) -> None:
    published_2019.save(tmp_path / "results" / "hien_trang_2019")
    jobs = planned_jobs(catalogue, Selection(publications=["hien_trang_2019"]))
    write_index(catalogue, [Outcome(job) for job in jobs], folder=tmp_path, edition="x")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    told = " ".join(on_map(page))
    assert "Huyện Bác Ái: đã ở mức của 2 trong 3 chỉ tiêu đánh giá được" in told
    assert ": đạt " not in told
    assert "Số chỉ tiêu đạt" not in page
