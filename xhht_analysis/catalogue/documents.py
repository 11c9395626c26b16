"""YAML files read without surprises: no doubled keys, and a line for every problem."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from xhht_analysis.vocabulary.problems import Problem, Refused

_TRUTH = "tag:yaml.org,2002:bool"
_BASE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Misread(yaml.MarkedYAMLError):
    """YAML that we refuse beyond what YAML refuses: the code and the facts of its ``Problem``."""

    def __init__(self, code: str, mark: yaml.Mark, /, **facts: str) -> None:
        self.code, self.facts = code, facts
        super().__init__(problem=code, problem_mark=mark)


class _Loader(_BASE):
    """The safe loader, refusing a key that stands twice in one mapping."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _Misread("key-not-a-word", key.start_mark)
        if key.value in seen:
            raise _Misread("key-twice", key.start_mark, key=key.value)
        seen.add(key.value)
        if key.tag == _TRUTH:
            # YAML 1.1 takes `on` and `no` for truth values; as keys they are words.
            key.tag = yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG
    return loader.construct_mapping(node, deep=True)


def _day(loader: _Loader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        raise _Misread("no-such-day", node.start_mark, came=node.value) from None


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


def read_yaml(text: str, *, file: str) -> Any:
    """The content of a YAML text; ``Refused`` with line and column where it is not YAML."""
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader's subclass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        if isinstance(error, _Misread):
            raise Refused([Problem(error.code, file, place, error.facts)]) from None
        came = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise Refused([Problem("not-yaml", file, place, {"came": came})]) from None


def read_text(path: Path, *, file: str) -> str:
    """A file's text; ``Refused`` where it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused([Problem("file-missing", file)]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Refused([Problem("not-utf8", file, f"line {line}")]) from None
    except OSError as error:
        facts = {"came": error.strerror or str(error)}
        raise Refused([Problem("file-unreadable", file, "", facts)]) from None


def split_header(text: str, *, file: str) -> tuple[str, str]:
    """The YAML header between ``---`` lines of a description, and the prose below it."""
    head, mark, rest = text.partition("---\n")
    header, end, prose = rest.partition("\n---\n")
    if head.strip() or not mark or not end:
        raise Refused([Problem("no-header", file, "line 1")])
    # One empty line stands for the opening mark, so that line numbers are the file's own.
    return "\n" + header + "\n", prose.strip()


def line_of(text: str, path: tuple[str | int, ...]) -> int | None:
    """The line on which the value at a path of keys and positions begins."""
    node = yaml.compose(text, Loader=_BASE)
    for step in _nodes(node, path):
        node = step
    return node.start_mark.line + 1 if node is not None else None


def _nodes(node: yaml.Node | None, path: tuple[str | int, ...]) -> Iterator[yaml.Node]:
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if step < len(node.value) else None
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == str(step)), None)
        else:
            node = None
        if node is None:
            return
        yield node
