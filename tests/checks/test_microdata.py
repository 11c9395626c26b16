"""Persons become the figures of a publication, as the guide says to describe them."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.catalogue.descriptions import described_tables, is_described
from xhht_analysis.checks import microdata
from xhht_analysis.checks.inputs import checked_tables
from xhht_analysis.results.results import Results, compute
from xhht_analysis.sources.microdata import reading
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.problems import Problem, Refused

GUIDE = Path(__file__).resolve().parents[2] / "docs/microdata.md"
(EXAMPLE,) = re.findall(r"^```yaml\n(.*?)^```$", GUIDE.read_text("utf-8"), re.DOTALL | re.M)
FOLDER = "returns/2023"
COMMUNES = ("99101", "99102", "99103", "99201", "99202", "99203", "99301", "99302")
# Sampled in the last commune: too few for a share, whatever they stand for.
FEW = 7
SHARED = """
  share: {part: university, whole: population_15plus}
"""


def people() -> pd.DataFrame:
    rng = np.random.default_rng(11)
    areas = np.repeat(COMMUNES, [*[120] * (len(COMMUNES) - 1), FEW])
    number = len(areas)
    return pd.DataFrame(
        {
            "ho_ten": "Nguyễn Thị Kín",
            "ma_xa": areas.astype(int),
            "gioi_tinh": rng.integers(1, 3, number),
            "tuoi": rng.integers(15, 80, number),
            "trinh_do": rng.integers(0, 6, number),
            "quyen_so": np.round(rng.uniform(2, 9, number), 2),
        }
    )


PEOPLE = people()


@pytest.fixture
def described(toy_workspace: Workspace) -> Workspace:
    """The made-up province, its qualifications counted from persons in three files."""
    folder = toy_workspace.data / FOLDER
    (folder / "qualification.csv").unlink()
    (folder / "qualification.md").write_text(EXAMPLE, "utf-8")
    (folder / "nguoi").mkdir()
    PEOPLE[0::3].to_parquet(folder / "nguoi" / "a.parquet")
    PEOPLE[1::3].to_parquet(folder / "nguoi" / "b.parquet")
    PEOPLE[2::3].to_parquet(folder / "nguoi" / "c.parquet")
    return toy_workspace


@pytest.fixture
def change(described: Workspace) -> Callable[[str, str], None]:
    def replace(old: str, new: str) -> None:
        path = described.data / FOLDER / "qualification.md"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return replace


def computed(workspace: Workspace) -> Results:
    catalogue = load_catalogue(workspace)
    return compute(catalogue, catalogue.publications["toy_2023"])


def problems(workspace: Workspace) -> list[Problem]:
    with pytest.raises(Refused) as caught:
        checked_tables(load_catalogue(workspace), [FOLDER])
    return list(caught.value.problems)


def weight(where: pd.Series) -> int:
    """What plain pandas makes of those persons' weights."""
    return round(PEOPLE.loc[where, "quyen_so"].sum())


def test_the_guides_example_gives_the_figures_of_a_publication(described) -> None:
    results = computed(described)
    in_992 = PEOPLE["ma_xa"].between(99200, 99299)
    figure = results.lookup.figure("university_15plus_pct", "992", 2023)
    assert figure.status is Status.REPORTED
    # Communes are rounded each, and then added up.
    assert figure.denominator == sum(
        weight(PEOPLE["ma_xa"] == code) for code in range(99201, 99204)
    )
    assert abs(figure.numerator - weight(in_992 & (PEOPLE["trinh_do"] >= 4))) <= 2
    assert figure.table == "qualification"
    commune = results.lookup.figure("qualified_15plus_pct", "99101", 2023)
    here = PEOPLE["ma_xa"] == 99101
    assert (commune.numerator, commune.denominator) == (
        weight(here & (PEOPLE["trinh_do"] > 0)), weight(here),
    )  # fmt: skip


def test_women_and_men_apart(described) -> None:
    found = computed(described).gaps
    found = found[(found["indicator"] == "university_15plus_pct") & (found["dimension"] == "sex")]
    women = found.set_index(["area_code", "group"]).loc[("992", "female")]
    of_women = PEOPLE["ma_xa"].between(99200, 99299) & (PEOPLE["gioi_tinh"] == 2)
    assert abs(women["denominator"] - weight(of_women)) <= 2


def test_fewer_than_ten_persons_make_no_figure_whatever_they_weigh(described) -> None:
    lookup = computed(described).lookup
    assert weight(PEOPLE["ma_xa"] == 99302) >= 10
    few = lookup.figure("university_15plus_pct", "99302", 2023)
    assert (few.status, few.numerator, few.denominator) == (Status.SUPPRESSED, None, None)
    count = lookup.figure("population_15plus", "99302", 2023)
    assert (count.status, count.value) == (Status.SUPPRESSED, None)
    assert lookup.figure("university_15plus_pct", "993", 2023).status is Status.REPORTED


def test_a_group_of_fewer_than_ten_persons_is_withheld_with_the_other(described) -> None:
    folder = described.data / FOLDER / "nguoi"
    for file in folder.iterdir():
        file.unlink()
    men = PEOPLE[~PEOPLE["ma_xa"].between(99300, 99399) | (PEOPLE["gioi_tinh"] == 1)]
    women = PEOPLE[PEOPLE["ma_xa"].between(99300, 99399) & (PEOPLE["gioi_tinh"] == 2)][:9]
    pd.concat([men, women]).to_parquet(folder / "a.parquet")
    found = computed(described).gaps
    found = found[(found["indicator"] == "university_15plus_pct") & (found["dimension"] == "sex")]
    statuses = found.set_index(["area_code", "group"])["status"]
    assert women["quyen_so"].sum() > 10
    assert set(statuses["993"]) == {Status.SUPPRESSED}
    assert set(statuses["99"]) == {Status.REPORTED}
    # Of one withheld district alone the province's figures would tell.
    assert (statuses.drop("99") == Status.SUPPRESSED).groupby("area_code").all().sum() == 2


def test_a_share_has_its_interval_and_nothing_for_a_few(described, change) -> None:
    text = (described.data / FOLDER / "qualification.md").read_text("utf-8")
    head, _, tail = text.partition("columns:\n")
    columns = [f"  - {{name: {name}, type: number, nullable: true, vi: a, en: a}}"
               for name in ("value_pct", "lower_pct", "upper_pct", "persons")]  # fmt: skip
    places = [line for line in tail.splitlines() if "name: year" in line or "area_code, ty" in line]
    rest = tail[tail.index("file:") :]
    text = "\n".join([head + "columns:", *places, *columns, rest])
    text = text.replace("key: [year, area_code, sex, age_from]", "key: [year, area_code]")
    text = text.replace(", sex: gioi_tinh}", "}").replace("labels: {sex", "#")
    text = re.sub("(?m)^  bands:.*$", SHARED.strip("\n"), text)
    text = text.replace("id: qualification", "id: degrees")
    (described.data / FOLDER / "degrees.md").write_text(text, "utf-8")
    frame = checked_tables(load_catalogue(described), [FOLDER]).frames["degrees"]
    rows = frame.set_index("area_code")
    here = PEOPLE["ma_xa"] == 99101
    degrees = here & (PEOPLE["trinh_do"] >= 4)
    share = 100 * PEOPLE.loc[degrees, "quyen_so"].sum() / PEOPLE.loc[here, "quyen_so"].sum()
    row = rows.loc["99101"]
    assert row["value_pct"] == pytest.approx(share, abs=1e-3)
    assert row["lower_pct"] < share < row["upper_pct"]
    assert row["persons"] == 120
    assert rows.loc["99302", ["value_pct", "lower_pct", "upper_pct", "persons"]].isna().all()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("file: nguoi ", "file: ../nguoi ", "file-elsewhere"),
        ("file: nguoi ", "file: khong_co ", "file-missing"),
        ("file: nguoi ", 'file: "*.csv.parquet" ', "microdata-no-files"),
        ("file: nguoi ", "#", "key-missing"),
        ("weight: quyen_so", "weight: so_cccd", "person-named"),
        ("weight: quyen_so", "weight: he_so", "column-missing"),
        ("[[15, 24]", "[[15, 30]", "bands-impossible"),
        ("microdata:", "cube: {columns: {year: value}}\nmicrodata:", "layout-twice"),
        ("where: {trinh_do: [1]}", "where: {trinh_do: []}", "key-missing"),
        ("year: 2023 ", "year: 2023\n  nam: 1 ", "unknown-key"),
        ("file: nguoi ", "#\n", "key-missing"),
        ("{name: college", "{name: colleges", "column-missing"),
        ('"2": female', '"2": women', "wrong-cell"),
        ('"2": female', '"3": female', "extract-codes-unmapped"),
        ("area_digits: 5", "area_digits: 6", "unknown-area"),
    ],
)
def test_one_change_is_told(described, change, old: str, new: str, code: str) -> None:
    change(old, new)
    assert code in {one.code for one in problems(described)}


def test_files_of_a_folder_or_a_pattern_need_no_description_and_are_no_returns(described) -> None:
    folder = described.data / FOLDER
    PEOPLE.to_csv(folder / "nguoi" / "d.csv", index=False)
    PEOPLE.to_csv(folder / "khac_1.csv", index=False)
    assert is_described(folder / "nguoi" / "d.csv")
    assert not is_described(folder / "khac_1.csv")
    text = EXAMPLE.replace("id: qualification", "id: khac").replace(
        "file: nguoi", "file: khac_*.csv"
    )
    (folder / "khac.md").write_text(text, "utf-8")
    assert is_described(folder / "khac_1.csv")
    tables, found = described_tables(described, [FOLDER])
    assert found == []
    assert {"khac", "qualification"} <= tables.keys()


def test_a_file_is_counted_once_for_all_publications(described, monkeypatch) -> None:
    for file in (described.data / FOLDER / "nguoi").iterdir():
        os.utime(file, (1e9, 1e9))
    times = []
    true = reading._in_files
    monkeypatch.setattr(reading, "_in_files", lambda *args: times.append(1) or true(*args))
    catalogue = load_catalogue(described)
    frames = [checked_tables(catalogue, [FOLDER]).frames["qualification"] for _ in range(2)]
    assert len(times) == 1
    pd.testing.assert_frame_equal(*frames)
    file = described.data / FOLDER / "nguoi" / "a.parquet"
    PEOPLE[0:3].to_parquet(file)
    again = checked_tables(catalogue, [FOLDER]).frames["qualification"]
    assert len(times) == 2
    assert again["population_15plus"].sum() < frames[0]["population_15plus"].sum()


def test_persons_in_a_database_stand_for_the_file(described, change, monkeypatch) -> None:
    """Where they are counted is another test's; here their counts become figures all the same."""
    before = computed(described)
    files = sorted((described.data / FOLDER / "nguoi").iterdir())
    change("file: nguoi ", "# ")
    change("microdata:", "microdata:\n  database: {url: XHHT_NGUOI, table: nguoi}")
    monkeypatch.setattr(
        microdata, "counts_in_database",
        lambda layout, *, file: reading.counts_in_files(files, layout, file=file),
    )  # fmt: skip
    after = computed(described)
    pd.testing.assert_frame_equal(after.figures, before.figures)
    assert after.made_of["table:qualification"] != before.made_of["table:qualification"]
