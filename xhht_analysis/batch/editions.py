"""The editions in a folder: which there are, and one by its name, its path or its place."""

import re
from pathlib import Path

from xhht_analysis.batch.latest import LATEST, latest_edition
from xhht_analysis.batch.manifest import NAME, read_manifest
from xhht_analysis.vocabulary.problems import Problem, Refused

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-(\d{1,4}))?")


def is_name(text: str) -> bool:
    """Whether a text is an edition's name and nothing that leads elsewhere."""
    return _NAME.fullmatch(text) is not None


def editions(out: Path) -> tuple[Path, ...]:
    """The editions of a folder, the oldest first."""
    found = [path for path in out.glob("*") if is_name(path.name) and _is_edition(path)]
    return tuple(sorted(found, key=_order))


def named_edition(out: Path, came: str) -> Path:
    """The edition of a name, of ``latest`` or of a path; ``Refused`` with those that there are."""
    if came == LATEST:
        found = latest_edition(out)
    elif is_name(came) and _is_edition(out / came):
        found = out / came
    elif Path(came).name == LATEST:
        found = latest_edition(Path(came).parent)
    else:
        found = Path(came)
    if found is None or not _is_edition(found):
        facts = {"came": came, "expected": _names(out)}
        raise Refused([Problem("unknown-edition", str(out), "", facts)])
    return found.resolve()


def edition_before(edition: Path) -> Path:
    """The edition that was the latest when this one was made, or else the one before it by name."""
    manifest = read_manifest(edition)
    if manifest is not None and is_name(manifest.before):
        beside = edition.with_name(manifest.before)
        if _is_edition(beside):
            return beside
    earlier = [one for one in editions(edition.parent) if _order(one) < _order(edition)]
    if not earlier:
        facts = {"came": edition.name, "expected": _names(edition.parent)}
        raise Refused([Problem("no-edition-before", str(edition.parent), "", facts)])
    return earlier[-1]


def _is_edition(folder: Path) -> bool:
    return (folder / "results").is_dir() or (folder / NAME).is_file()


def _order(folder: Path) -> tuple[str, int]:
    """By day, and by number within it: the tenth of a day comes after the second."""
    found = _NAME.fullmatch(folder.name)
    return ("", 0) if found is None else (found[1], int(found[2] or 1))


def _names(out: Path) -> str:
    return ", ".join(one.name for one in editions(out)) or "–"
