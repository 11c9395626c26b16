"""What a selection means: publications, districts however they are written, year, languages."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest

from xhht_analysis.batch.jobs import Job, Selection, planned_jobs
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.problems import Refused

DISTRICTS = {"582", "584", "585", "586", "587", "588", "589"}


@pytest.fixture
def jobs(catalogue: Catalogue):
    return lambda **wanted: planned_jobs(catalogue, Selection(**wanted))


def pages(jobs: Sequence[Job]) -> set[str]:
    return {job.page.as_posix() for job in jobs}


def test_without_a_selection_there_are_14_briefs_and_2_overviews(jobs) -> None:
    found = jobs()
    assert len(found) == len(pages(found)) == 16
    for publication in ("hien_trang_2019", "ban_tin_2023"):
        of_it = [job for job in found if job.publication == publication]
        assert {job.area.code for job in of_it} == DISTRICTS | {"58"}
    assert {job.language for job in found} == {"vi"}


def test_a_page_carries_code_place_and_language_in_plain_letters(jobs) -> None:
    found = pages(jobs())
    for publication in ("hien_trang_2019", "ban_tin_2023"):
        for name in ("582-phan-rang-thap-cham", "584-bac-ai", "58-ninh-thuan"):
            assert f"{publication}/{name}.vi.html" in found
    assert all(name.isascii() for name in found)


def test_a_district_gets_a_brief_and_the_province_an_overview(jobs) -> None:
    for job in jobs():
        of_province = job.area.code == "58"
        assert job.notebook.stem == ("province_overview" if of_province else "district_brief")
        assert ("district" in job.parameters) is not of_province
        assert job.parameters.get("district", "58") == job.area.code


def test_a_job_carries_its_publications_year_and_its_own_language(jobs) -> None:
    years = {"hien_trang_2019": 2019, "ban_tin_2023": 2023}
    for job in jobs(languages=("vi", "en")):
        assert job.parameters["publication"] == job.publication
        assert job.parameters["year"] == years[job.publication]
        assert job.parameters["language"] == job.language
        assert job.title.endswith(str(years[job.publication])) or job.language == "en"


def test_one_publication_may_be_asked_for(jobs) -> None:
    assert {job.publication for job in jobs(publications=("ban_tin_2023",))} == {"ban_tin_2023"}


def test_one_year_may_be_asked_for(jobs) -> None:
    assert {job.publication for job in jobs(year=2019)} == {"hien_trang_2019"}


def test_english_pages_stand_beside_the_vietnamese_ones(jobs) -> None:
    found = pages(jobs(districts=("584",), year=2023, languages=("en", "vi")))
    assert found == {"ban_tin_2023/584-bac-ai.en.html", "ban_tin_2023/584-bac-ai.vi.html"}


def test_whoever_asks_for_a_district_does_not_get_the_overview(jobs) -> None:
    assert {job.area.code for job in jobs(districts=("584",))} == {"584"}


@pytest.mark.parametrize(
    "spelling",
    [
        "584",
        " 584 ",
        "Bác Ái",
        unicodedata.normalize("NFD", "Bác Ái"),
        "huyện Bác Ái",
        "H. BÁC ÁI",
        "bac ai",
        "Huyen Bac-Ai",
    ],
)
def test_a_district_is_known_by_code_or_name_however_it_is_spelt(jobs, spelling: str) -> None:
    assert {job.area.code for job in jobs(districts=(spelling,))} == {"584"}


@pytest.mark.parametrize(
    "spelling",
    ["582", "Phan Rang - Tháp Chàm", "TP. Phan Rang–Tháp Chàm", "tp Phan Rang Thap Cham"],
)
def test_the_city_is_known_with_any_dash(jobs, spelling: str) -> None:
    assert {job.area.code for job in jobs(districts=(spelling,))} == {"582"}


def test_what_is_asked_for_twice_is_made_once(jobs) -> None:
    found = jobs(
        publications=("ban_tin_2023", "ban_tin_2023"),
        districts=("584", "Bác Ái"),
        languages=("en", "en"),
    )
    assert [job.page.as_posix() for job in found] == ["ban_tin_2023/584-bac-ai.en.html"]


def test_every_unknown_name_is_told_at_once(jobs) -> None:
    with pytest.raises(Refused) as refused:
        jobs(
            publications=("ban_tin_2024", "hien_trang_2019"),
            districts=("584", "Bác", "999"),
            languages=("vn",),
        )
    told = [(problem.code, problem.facts["came"]) for problem in refused.value.problems]
    assert told == [
        ("unknown-name", "ban_tin_2024"),
        ("unknown-name", "vn"),
        ("unknown-district", "Bác"),
        ("unknown-district", "999"),
    ]
    known = refused.value.problems[-1].facts["expected"]
    assert known.startswith("582 Phan Rang - Tháp Chàm; 584 Bác Ái; ")


def test_a_commune_or_the_province_is_not_a_district(jobs) -> None:
    with pytest.raises(Refused) as refused:
        jobs(districts=("58", "22840", "Ninh Thuận"))
    assert {problem.code for problem in refused.value.problems} == {"unknown-district"}


def test_a_year_without_a_publication_is_refused(jobs) -> None:
    with pytest.raises(Refused) as refused:
        jobs(year=1999)
    assert [problem.code for problem in refused.value.problems] == ["nothing-to-build"]


@pytest.mark.parametrize("name", ["district", "publication", "year", "language", "results"])
def test_a_publication_cannot_give_every_brief_the_figures_of_one(
    catalogue: Catalogue, name: str
) -> None:
    one = replace(catalogue.publications["ban_tin_2023"], parameters={name: "582"})
    with pytest.raises(Refused) as refused:
        planned_jobs(replace(catalogue, publications={one.id: one}), Selection())
    (problem,) = refused.value.problems
    assert (problem.code, problem.file) == ("parameter-taken", "data/publications.yml")
    assert problem.facts == {"came": name}


def test_an_unknown_district_is_told_once_for_all_publications(jobs) -> None:
    """Both publications lack it; the user mistyped it once."""
    with pytest.raises(Refused) as refused:
        jobs(districts=("999",))
    assert len(refused.value.problems) == 1
