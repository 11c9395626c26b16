"""What results say they were made of: the same for the same content, another for another."""

import dataclasses
import hashlib
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.worked_returns import BAC_AI, filled_forms, resting_on_returns
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.results.fingerprints import fingerprint
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.text import Bilingual

TABLE = "data/returns/2023/qualification.csv"


def differing(one: Results, other: Results) -> set[str]:
    keys = one.made_of.keys() | other.made_of.keys()
    return {key for key in keys if one.made_of.get(key) != other.made_of.get(key)}


@pytest.fixture
def since(toy_workspace: Workspace, toy_results: Results) -> Callable[[], set[str]]:
    """The inputs that differ from the made-up province as it stood."""

    def compared() -> set[str]:
        catalogue = load_catalogue(toy_workspace)
        return differing(toy_results, compute(catalogue, catalogue.publications["toy_2023"]))

    return compared


def test_a_copy_elsewhere_is_made_of_the_same(since) -> None:
    assert since() == set()


def test_every_table_is_there_by_the_bytes_of_its_file(
    toy_results: Results, toy_workspace: Workspace
) -> None:
    tables = {key.partition(":")[2] for key in toy_results.made_of if key.startswith("table:")}
    assert tables == set(toy_results.sources)
    content = (toy_workspace.root / TABLE).read_bytes()
    assert toy_results.made_of["table:qualification"] == hashlib.sha256(content).hexdigest()


def test_a_byte_of_a_table_is_enough(since, toy_workspace: Workspace) -> None:
    path = toy_workspace.root / TABLE
    path.write_bytes(path.read_bytes() + b"\n")
    assert since() == {"table:qualification"}


def test_a_commune_that_moves_concerns_both_districts(since, toy_workspace: Workspace) -> None:
    path = toy_workspace.root / "data/areas/units.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Xã Đá Trắng,commune,commune,992", "Xã Đá Trắng,commune,commune,991"), "utf-8"
    )
    found = since()
    assert {key for key in found if key.startswith("units:")} == {
        "units:99",
        "units:991",
        "units:992",
    }
    assert {key for key in found if key.startswith("areas:")} == {"areas:units"}
    assert "codes:qualification:992" in found
    assert not any(key.endswith(":993") for key in found)


def test_a_correction_is_filed_under_its_table(since, toy_workspace: Workspace) -> None:
    (toy_workspace.data / "corrections.yml").write_text(
        f"- {{id: one, file: {TABLE}, cell: G13, expected: 50, put: 49,"
        " reason: r, said_by: s, on: 2024-01-10}",
        encoding="utf-8",
    )
    assert since() == {"correction:qualification:one"}


def test_words_do_not_count_and_rules_do(catalogue: Catalogue) -> None:
    target = catalogue.plans["ninh_thuan_2023"].targets[0]
    other = Bilingual(vi="khác", en="other")
    same = fingerprint(target)
    assert fingerprint(dataclasses.replace(target, label=other, note=other)) == same
    assert fingerprint(dataclasses.replace(target, wording="…", owner="so_gddt")) == same
    assert fingerprint(dataclasses.replace(target, year=target.year + 1)) != same
    standard = catalogue.standards["nd_20_2014"]
    later = dataclasses.replace(standard, valid_until=date(2030, 1, 1))
    assert fingerprint(later) != fingerprint(standard)


def test_the_order_of_keys_does_not_count_and_that_of_a_list_does() -> None:
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})
    assert fingerprint(frozenset("ab")) == fingerprint(frozenset("ba"))
    assert fingerprint(["a", "b"]) != fingerprint(["b", "a"])


@pytest.mark.slow
def test_a_workbook_stands_under_the_district_that_it_speaks_of(
    catalogue: Catalogue, workspace: Workspace, tmp_path: Path, tmp_path_factory
) -> None:
    forms = filled_forms(catalogue, tmp_path_factory)
    folder = resting_on_returns(workspace, tmp_path / "own")
    shutil.copy(forms / BAC_AI, folder / BAC_AI)
    (folder / "trống.xlsx").write_bytes(b"no workbook")
    own = load_catalogue(Workspace(tmp_path / "own"))
    made_of = compute(own, own.publications["ban_tin_2023"]).made_of
    returned = {key for key in made_of if key.startswith("return:")}
    assert returned == {
        f"return:2023:584:data/returns/2023/{BAC_AI}",
        "return:2023::data/returns/2023/trống.xlsx",
    }
    assert "table:qualification" not in made_of, "put together of workbooks, it has no file"
    assert "description:qualification" in made_of
    assert all(len(digest) == 64 for digest in made_of.values())
