"""The DDI codebook of a census extract: where each variable stands and which codes it has."""

import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from xhht_analysis.sources.returns.limits import MAX_FILE, MEGABYTE, Room, Unreadable
from xhht_analysis.sources.returns.markup import local, walk
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

_CHUNK = 1 << 16
_CODE = re.compile("-?[0-9]{1,15}")
_RECTANGULAR = "rectangular"
# Beyond any record: a place out there is a slip or a lie.
LONGEST_RECORD = 1 << 16
# What ipumspy raises where an element or attribute that it takes for granted is not there.
_LACKING = (AttributeError, KeyError, IndexError, TypeError, ValueError, NotImplementedError,
            ParseError)  # fmt: skip


@dataclass(frozen=True)
class Codebook:
    """``book`` as ipumspy reads it; its variables that are asked for, and their codes, by name."""

    book: Any
    variables: Mapping[str, Any]
    listed: Mapping[str, Set[int]]

    @property
    def width(self) -> int:
        """Characters of a record."""
        return max(one.end for one in self.book.data_description)

    def codes(self, name: str) -> Set[int]:
        """The codes that a variable can have; none where it is a number or they are not listed."""
        return self.listed.get(name, frozenset())


class _Listed:
    """The codes as the document lists them: of two with one label, ipumspy keeps the last."""

    def __init__(self) -> None:
        self.codes: dict[str, set[int]] = {}
        self._variable = ""
        self._written: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if local(name) == "var":
            self._variable = attributes.get("name", "")
        self._written = [] if local(name) == "catValu" else None

    def text(self, text: str) -> None:
        if self._written is not None:
            self._written.append(text)

    def end(self, name: str) -> None:
        written = "".join(self._written or ()).strip()
        self._written = None
        if _CODE.fullmatch(written):
            self.codes.setdefault(self._variable, set()).add(int(written))


def ipumspy_readers(file: str) -> Any:
    """The readers of ipumspy, an extra; ``Refused`` with how to install it where it is not."""
    try:
        from ipumspy import readers
    except ImportError:
        facts = {"expected": 'pip install "xhht_analysis[microdata]"', "package": "ipumspy"}
        raise Refused([Problem("microdata-not-installed", file, "", facts)]) from None
    return readers


def read_codebook(path: Path, variables: Iterable[str], *, data: Path, file: str) -> Codebook:
    """A codebook that describes ``data`` and has the variables; ``Refused`` where it does not.

    The XML is walked with limits first, as ipumspy would expand whatever a document declares.
    """
    readers = ipumspy_readers(file)
    content = _bytes(path, file)
    listed = _Listed()
    try:
        walk(
            _chunks(content),
            start=listed.start,
            text=listed.text,
            end=listed.end,
            room=Room(),
        )
    except Unreadable as refusal:
        came = str(refusal.facts.get("why", refusal.facts.get("what", refusal.check)))
        raise _unreadable(file, "xml", came) from None
    except ExpatError as error:
        raise _unreadable(file, "xml", str(error)) from None
    try:
        with warnings.catch_warnings():
            # That the data must be cited stands in the source's note.
            warnings.simplefilter("ignore", readers.CitationWarning)
            book = readers.read_ipums_ddi(io.BytesIO(content))
    except _LACKING as error:
        raise _unreadable(file, "ddi", type(error).__name__) from None
    if book.file_description.structure != _RECTANGULAR:
        raise _unreadable(file, "structure", str(book.file_description.structure))
    named = {one.name: one for one in book.data_description}
    problems = list(_problems(book, named, list(variables), data, file))
    refuse_if_any(problems)
    return Codebook(book, {name: named[name] for name in variables}, listed.codes)


def _bytes(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise Refused([Problem("file-missing", file)]) from None
    except OSError as error:
        facts = {"came": error.strerror or type(error).__name__}
        raise Refused([Problem("file-unreadable", file, "", facts)]) from None
    if len(content) > MAX_FILE:
        raise _unreadable(file, "large", f"> {MAX_FILE // MEGABYTE} MB")
    return content


def _chunks(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), _CHUNK):
        yield content[start : start + _CHUNK]


def _unreadable(file: str, what: str, came: str) -> Refused:
    return Refused([Problem("codebook-unreadable", file, "", {"what": what, "came": came[:100]})])


def _problems(
    book: Any, named: Mapping[str, Any], wanted: list[str], data: Path, file: str
) -> Iterator[Problem]:
    about = PurePath(book.file_description.filename or "").name
    if about.removesuffix(".gz") != data.name.removesuffix(".gz"):
        yield Problem("codebook-of-another", file, "", {"came": about, "expected": data.name})
    for name in wanted:
        if name not in named:
            facts = {"what": "variable", "came": name, "expected": ", ".join([*named][:40])}
            yield Problem("unknown-name", file, "", facts)
        elif not 0 <= named[name].start < named[name].end <= LONGEST_RECORD:
            came = f"{name}: {named[name].start + 1} – {named[name].end}"
            yield Problem("codebook-unreadable", file, "", {"what": "places", "came": came})
