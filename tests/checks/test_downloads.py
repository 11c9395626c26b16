"""Downloads used as they came: their rows are held against description, codes and sources."""

import json
from collections.abc import Callable

import pytest

from tests.sources import census_files as census
from tests.sources import pxweb_files as px
from tests.sources.census_files import Person
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.checks.inputs import Tables, checked_tables
from xhht_analysis.results.results import compute
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.problems import Problem, Refused

CUBE = """---
id: pxweb
title: {vi: "Bảng tải về", en: "A download"}
kind: published
source: nso_pxweb
licence: none
codes_at: 2022-09-30
key: [year, area_code]
columns:
  - {name: year, type: year, vi: "Năm", en: Year, minimum: 2000, maximum: 2030}
  - {name: area_code, type: code, vi: "Mã", en: Code}
  - {name: value_pct, type: number, vi: "Tỷ lệ", en: Rate, nullable: true, maximum: 100}
  - {name: note, type: text, vi: "Ghi chú", en: Note, nullable: true}
file: V02.46.json
cube:
  columns: {area_code: "Tỉnh, thành phố", year: "Năm", value_pct: value, note: mark}
  where: {"Chỉ tiêu": "Tỷ lệ biết chữ"}
  labels: {area_code: {"CẢ NƯỚC": VN, "TP. Hồ Chí Minh": "98", "Ninh Thuận": "99"}}
---
"""
EXTRACT = """---
id: census_literacy
title: {vi: "Biết chữ", en: Literacy}
kind: published
source: ipums_international
licence: none
codes_at: 2022-09-30
key: [year, area_code]
columns:
  - {name: year, type: year, vi: "Năm", en: Year}
  - {name: area_code, type: code, vi: "Mã", en: Code}
  - {name: value_pct, type: number, vi: "Tỷ lệ", en: Rate, nullable: true, minimum: 0, maximum: 100}
  - {name: lower_pct, type: number, vi: "Dưới", en: Lower, nullable: true}
  - {name: upper_pct, type: number, vi: "Trên", en: Upper, nullable: true}
  - {name: persons, type: integer, vi: "Số người", en: Persons, nullable: true}
file: ipumsi_00001.dat.gz
extract:
  codebook: ipumsi_00001.xml
  columns: {year: YEAR, area_code: GEO1_VN}
  labels: {area_code: {"704058": "99", "704056": "98"}}
  weight: PERWT
  age: AGE
  ages: [15, null]
  question: LIT
  known: [1, 2]
  yes: [2]
  universe: [5, null]
---
"""
PEOPLE = [*[Person()] * 24, *[Person(lit=1)] * 16, *[Person(area=704056)] * 9]


@pytest.fixture
def tables(toy_workspace: Workspace) -> Callable[[], Tables]:
    folder = toy_workspace.data / "published"
    (folder / "pxweb.md").write_text(CUBE, "utf-8")
    (folder / "V02.46.json").write_text(json.dumps(px.changed()), "utf-8")
    (folder / "census_literacy.md").write_text(EXTRACT, "utf-8")
    census.write(folder, census.fixed(PEOPLE))
    return lambda: checked_tables(load_catalogue(toy_workspace), ["published"])


@pytest.fixture
def change(toy_workspace: Workspace) -> Callable[[str, str, str], None]:
    def replace(name: str, old: str, new: str) -> None:
        path = toy_workspace.data / "published" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def problems(tables: Callable[[], Tables]) -> list[Problem]:
    with pytest.raises(Refused) as caught:
        tables()
    return list(caught.value.problems)


def test_a_table_of_the_site_stands_beside_our_own(tables) -> None:
    found = tables()
    assert found.described["pxweb"].file.name == "V02.46.json"
    frame = found.frames["pxweb"]
    assert frame["area_code"].tolist() == ["VN", "VN", "99", "99", "98", "98"]
    assert frame["value_pct"].fillna(-1).tolist() == [94.8, 95.1, 86.8, -1, 98.0, 98.0]
    assert len(found.frames["literacy_15plus"]) == 7


def test_an_extract_gives_a_share_with_its_interval_or_nothing_for_a_few(tables) -> None:
    frame = tables().frames["census_literacy"].set_index("area_code")
    assert frame.loc["99", "value_pct"] == 60
    assert frame.loc["99", ["lower_pct", "upper_pct"]].tolist() == pytest.approx(
        [44.6, 73.65], abs=0.05
    )
    assert frame.loc["99", "persons"] == 40
    assert frame.loc["98", ["value_pct", "lower_pct", "upper_pct", "persons"]].isna().all()


def test_the_extract_is_an_indicator_of_its_own(tables, toy_workspace: Workspace) -> None:
    tables()
    catalogue = load_catalogue(toy_workspace)
    (publication,) = catalogue.publications.values()
    lookup = compute(catalogue, publication).lookup
    figure = lookup.figure("literacy_15plus_census_pct", "99", 2019)
    assert (figure.status, figure.value, figure.table) == (
        Status.REPORTED, 60, "census_literacy",
    )  # fmt: skip
    assert figure.lower < 60 < figure.upper
    few = lookup.figure("literacy_15plus_census_pct", "98", 2019)
    assert few.status is Status.MISSING


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "file"),
    [
        ("pxweb.md", "file: V02.46.json", "file: ../V02.46.json", "file-elsewhere", "pxweb.md"),
        ("pxweb.md", "file: V02.46.json", 'file: "..\\\\a.json"', "file-elsewhere", "pxweb.md"),
        ("pxweb.md", "file: V02.46.json", "file: V02.47.json", "file-missing", "V02.47.json"),
        ("pxweb.md", ", note: mark}", "}", "key-missing", "pxweb.md"),
        ("pxweb.md", "note: mark}", "note: mark, more: mark}", "unknown-name", "pxweb.md"),
        ("pxweb.md", "labels: {area_code", "labels: {area", "unknown-name", "pxweb.md"),
        ("pxweb.md", "value_pct: value", "value_pct: mark", "key-missing", "pxweb.md"),
        ("pxweb.md", "  where:", "  were:", "unknown-key", "pxweb.md"),
        ("pxweb.md", "2022-09-30", "null", "key-missing", "pxweb.md"),
        ("pxweb.md", '"98"', '"96"', "unknown-area", "V02.46.json"),
        ("pxweb.md", "maximum: 100", "maximum: 95", "wrong-cell", "V02.46.json"),
        ("pxweb.md", "source: nso_pxweb", "source: hearsay", "unknown-name", "V02.46.json"),
        ("V02.46.json", "94.8", "null", "", ""),
        ("V02.46.json", '"2.0"', '"2.0', "cube-unreadable", "V02.46.json"),
        ("census_literacy.md", "yes: [2]", "yes: [1, 2]", "yes-not-known", "census_literacy.md"),
        ("census_literacy.md", "[15, null]", "[3, null]", "ages-outside-universe",
         "census_literacy.md"),
        ("census_literacy.md", "codebook: ipumsi_00001.xml", "codebook: ../a.xml", "file-elsewhere",
         "census_literacy.md"),
        ("census_literacy.md", "name: persons", "name: people", "column-missing",
         "ipumsi_00001.dat.gz"),
        ("census_literacy.md", '"704056": "98"', '"704056": "96"', "unknown-area",
         "ipumsi_00001.dat.gz"),
        ("ipumsi_00001.xml", "ipumsi_00001.dat", "ipumsi_00009.dat", "codebook-of-another",
         "ipumsi_00001.xml"),
    ],
)  # fmt: skip
def test_one_change_is_told_where_it_is(tables, change, name, old, new, code, file) -> None:
    change(name, old, new)
    if not code:
        assert tables()
        return
    first = problems(tables)[0]
    assert (first.code, first.file) == (code, f"data/published/{file}")


def test_both_layouts_are_one_too_many(tables, change) -> None:
    layout = EXTRACT[EXTRACT.index("extract:") : -4]
    change("pxweb.md", "file: V02.46.json\n", f"file: V02.46.json\n{layout}")
    assert "layout-twice" in {one.code for one in problems(tables)}


def test_problems_of_every_download_are_told_at_once(tables, change) -> None:
    change("V02.46.json", "86.8", '"many"')
    change("census_literacy.md", '"704058"', '"704059"')
    assert sorted((one.code, one.place) for one in problems(tables)) == [
        ("extract-codes-unmapped", "area_code"), ("wrong-cell", "value[4], value_pct"),
    ]  # fmt: skip


def test_a_csv_that_a_description_names_needs_none_of_its_own(tables, toy_workspace) -> None:
    folder = toy_workspace.data / "published"
    (folder / "V02.46.json").unlink()
    (folder / "V02.46.csv").write_text(f'"{px.AREA}",2018,"Sơ bộ 2019"\n"Ninh Thuận",86.8,87\n')
    text = CUBE.replace("V02.46.json", "V02.46.csv").replace("  where:", "  heading: [Năm]\n  #")
    (folder / "pxweb.md").write_text(text, "utf-8")
    frame = tables().frames["pxweb"]
    assert frame["value_pct"].to_dict() == {"B2": 86.8, "C2": 87.0}
    assert frame.loc["C2", "note"] == "Sơ bộ"


def test_a_text_that_names_no_file_is_no_description(tables, toy_workspace) -> None:
    folder = toy_workspace.data / "published"
    (folder / "README.md").write_text("How these were downloaded.\n\nfile: none\n", "utf-8")
    assert "pxweb" in tables().frames
