"""The descriptions beside tables, read without opening the tables."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath, PureWindowsPath

from xhht_analysis.catalogue.documents import read_text, read_yaml, split_header
from xhht_analysis.catalogue.person_files import person_files
from xhht_analysis.catalogue.structure import structured
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.tables import ColumnType, DescribedTable, TableDescription

_NAMES_ITS_FILE = re.compile("^(file|cube|extract|microdata):", re.MULTILINE)
_NAMED = re.compile("^file:[ \"']*(.*?)[ \"'\r]*([ \t]#.*)?$", re.MULTILINE)


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
    yield from _download_problems(description, file)


def _download_problems(description: TableDescription, file: str) -> Iterator[Problem]:
    """What a header says of a download that cannot be."""
    extract, cube, persons = description.extract, description.cube, description.microdata
    for name in (description.file, extract.codebook if extract is not None else None):
        if name is not None and not _is_bare(name):
            yield Problem("file-elsewhere", file, "file", {"came": name})
    layouts = {"cube": cube, "extract": extract, "microdata": persons}
    said = [name for name, layout in layouts.items() if layout is not None]
    if len(said) > 1:
        yield Problem("layout-twice", file, said[-1], {"first": said[0], "second": said[-1]})
    if persons is not None and (description.file is None) == (persons.database is None):
        expected = "file | microdata.database"
        yield Problem("key-missing", file, "microdata", {"expected": expected})
    if cube is None:
        return
    names = [column.name for column in description.columns]
    yield from _columns_unknown(cube.columns, names, file, "cube.columns")
    yield from _columns_unknown(cube.labels, names, file, "cube.labels")
    for name in names:
        if name not in cube.columns:
            yield Problem("key-missing", file, "cube.columns", {"expected": name})
    coded = any(column.type is ColumnType.CODE for column in description.columns)
    if coded and description.codes_at is None:
        yield Problem("key-missing", file, "codes_at", {"expected": "codes_at"})


def _columns_unknown(
    named: Mapping[str, object], names: list[str], file: str, place: str
) -> Iterator[Problem]:
    for name in named:
        if name not in names:
            facts = {"what": "column", "came": name, "expected": ", ".join(names)}
            yield Problem("unknown-name", file, place, facts)


def _is_bare(name: str) -> bool:
    """Whether a name leads nowhere else, on any system."""
    return name not in ("", ".", "..") and all(
        path(name).name == name for path in (PurePath, PureWindowsPath)
    )


def described_tables(
    workspace: Workspace, folders: Iterable[str]
) -> tuple[dict[str, DescribedTable], list[Problem]]:
    """All tables below some folders of ``data/`` by id, and what is wrong with them.

    A table is ``NAME.csv`` beside ``NAME.md``, or the file that ``NAME.md`` names. A CSV without a
    description is a problem, but below ``data/returns``, where a district has sent it. The first
    folder that has an id wins nothing: an id in two folders is a problem, as nobody could say
    which figures a brief shows.
    """
    tables: dict[str, DescribedTable] = {}
    problems: list[Problem] = []
    undescribed: list[Path] = []
    named: set[Path] = set()
    for folder, path in _tables(workspace, folders):
        described = path.with_suffix(".md")
        if not described.is_file():
            undescribed.append(path)
            continue
        try:
            description = read_description(workspace, described)
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        data = path if description.file is None else path.with_name(description.file)
        named.add(data)
        if description.microdata is not None:
            named.update(person_files(data))
            # Persons in a database have no file; what stands for them is how they are counted.
            data = data if description.file is not None else described
        if description.id in tables:
            facts = {"came": description.id}
            problems.append(Problem("id-twice", workspace.shown(data), "", facts))
            continue
        tables[description.id] = DescribedTable(description, data, folder)
    for path in undescribed:
        if path not in named and not _may_be_a_return(workspace, path):
            facts = {"expected": workspace.shown(path.with_suffix(".md"))}
            problems.append(Problem("no-description", workspace.shown(path), "", facts))
    return tables, problems


def is_described(path: Path) -> bool:
    """Whether a file is a described table: a description of its name, or one that names it.

    That may be by a folder or a pattern, where persons lie in many files.
    """
    return path.with_suffix(".md").is_file() or any(
        path in person_files(one.with_name(name))
        for folder in (path.parent, path.parent.parent)
        for one in folder.glob("*.md")
        for name, _ in _NAMED.findall(_header(one) or "")
        if _is_bare(name)
    )


def _may_be_a_return(workspace: Workspace, path: Path) -> bool:
    below = path.is_relative_to(workspace.data)
    return not below or path.is_relative_to(workspace.data / "returns")


def _tables(workspace: Workspace, folders: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """What each table would be called as a CSV of its description's name."""
    for folder in folders:
        below = workspace.data / folder
        named = {path.with_suffix(".csv") for path in below.rglob("*.md") if _names_its_file(path)}
        for path in sorted(named | set(below.rglob("*.csv"))):
            yield folder, path


def _names_its_file(description: Path) -> bool:
    # Other texts may lie beside the tables; what has no such line is none of a table's.
    header = _header(description)
    return description.is_file() if header is None else bool(_NAMES_ITS_FILE.search(header))


def _header(description: Path) -> str | None:
    try:
        text = description.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return None
    _, _, header = text.partition("---")
    return header.partition("\n---")[0]
