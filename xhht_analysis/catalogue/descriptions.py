"""The descriptions beside tables, read without opening the tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from xhht_analysis.catalogue.documents import read_text, read_yaml, split_header
from xhht_analysis.catalogue.structure import structured
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.tables import DescribedTable, TableDescription


def read_description(workspace: Workspace, path: Path) -> TableDescription:
    """The header of a description as a frozen object; ``Refused`` where it is not one."""
    file = workspace.shown(path)
    text = read_text(path, file=file)
    header, _ = split_header(text, file=file)
    description = structured(read_yaml(header, file=file), TableDescription, file=file, text=header)
    refuse_if_any(_problems(description, path.stem, file))
    return description


def _problems(description: TableDescription, stem: str, file: str) -> Iterator[Problem]:
    names = [column.name for column in description.columns]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Problem("id-twice", file, "columns", {"came": name})
    if unknown := sorted(set(description.key) - set(names)):
        yield Problem("key-not-a-column", file, "key", {"columns": ", ".join(unknown)})
    if description.id != stem:
        yield Problem("id-not-file-name", file, "id", {"came": description.id})


def described_tables(
    workspace: Workspace, folders: Iterable[str]
) -> tuple[dict[str, DescribedTable], list[Problem]]:
    """All tables below some folders of ``data/`` by id, and what is wrong with them.

    A table is ``NAME.csv`` beside ``NAME.md``. The first folder that has an id wins nothing: an
    id in two folders is a problem, as nobody could say which figures a brief shows.
    """
    tables: dict[str, DescribedTable] = {}
    problems: list[Problem] = []
    for folder, path in _csv_files(workspace, folders):
        file = workspace.shown(path)
        described = path.with_suffix(".md")
        if not described.is_file():
            facts = {"expected": workspace.shown(described)}
            problems.append(Problem("no-description", file, "", facts))
            continue
        try:
            description = read_description(workspace, described)
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        if description.id in tables:
            facts = {"came": description.id}
            problems.append(Problem("id-twice", file, "", facts))
            continue
        tables[description.id] = DescribedTable(description, path, folder)
    return tables, problems


def _csv_files(workspace: Workspace, folders: Iterable[str]) -> Iterator[tuple[str, Path]]:
    for folder in folders:
        for path in sorted((workspace.data / folder).rglob("*.csv")):
            yield folder, path
