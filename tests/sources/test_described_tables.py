"""Every table below data/ and its description: one test walks them all."""

import unicodedata
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Catalogue, Workspace
from xhht_analysis.catalogue.descriptions import described_tables, read_description
from xhht_analysis.catalogue.documents import split_header
from xhht_analysis.sources.tables import read_table
from xhht_analysis.vocabulary.areas import AreaCode
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.tables import ColumnType

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
TABLES = sorted(
    path for path in DATA.rglob("*.csv") if path.relative_to(DATA).parts[0] != "returns"
)
KINDS = {"areas": Kind.REFERENCE, "published": Kind.PUBLISHED, "illustrative": Kind.ILLUSTRATIVE}


def test_there_are_tables_in_every_folder() -> None:
    found = [path.relative_to(DATA).parts[0] for path in TABLES]
    assert {folder: found.count(folder) for folder in KINDS} == {
        "areas": 2,
        "published": 11,
        "illustrative": 5,
    }


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_what_its_description_says(path: Path, catalogue: Catalogue) -> None:
    file = path.relative_to(ROOT).as_posix()
    description = read_description(Workspace(ROOT), path.with_suffix(".md"))
    table = read_table(path, description, file=file)

    assert len(table) > 0
    assert list(table.columns) == [column.name for column in description.columns]
    assert description.kind is KINDS[path.relative_to(DATA).parts[0]]
    assert description.source in catalogue.sources
    assert description.key
    assert not table[list(description.key)].isna().any(axis=None)
    if description.codes_at is not None:
        codes = [column.name for column in description.columns if column.type is ColumnType.CODE]
        for code in {code for name in codes for code in table[name].dropna()}:
            assert catalogue.register.at(AreaCode(code, description.codes_at))

    text = path.with_suffix(".md").read_text(encoding="utf-8")
    _, prose = split_header(text, file=file)
    assert "**English.**" in prose, "the notes end with a paragraph in English"
    assert len(prose) > 200
    for raw in (text, path.read_text(encoding="utf-8")):
        assert unicodedata.is_normalized("NFC", raw)
        assert "\r" not in raw
        assert "\ufeff" not in raw


def test_no_id_of_a_table_stands_in_two_folders() -> None:
    tables, problems = described_tables(Workspace(ROOT), list(KINDS))
    assert problems == []
    assert len(tables) == len(TABLES)


def test_every_description_has_its_table() -> None:
    described = {path.with_suffix(".csv") for path in DATA.rglob("*.md")}
    assert described == set(TABLES)


def test_the_register_names_a_known_source_for_every_unit(catalogue: Catalogue) -> None:
    path = DATA / "areas" / "units.csv"
    description = read_description(Workspace(ROOT), path.with_suffix(".md"))
    units = read_table(path, description, file=path.name)
    assert set(units["source"]) <= catalogue.sources.keys()
