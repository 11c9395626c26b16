"""A picture that was drawn before is not drawn again: kept in a folder under a key of all it is of.

Without such a folder (``drawing.kept``) every picture is drawn.
"""

import contextlib
import functools
import hashlib
import inspect
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import ParamSpec, Protocol

from xhht_analysis.drawing.encoding import digest_of
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.plain_svg import is_plain
from xhht_analysis.drawing.program import PROGRAM, settings

_Given = ParamSpec("_Given")


class Drawn(Protocol[_Given]):
    """A drawing function whose pictures are kept; ``key`` is what one is kept under."""

    def __call__(self, *args: _Given.args, **kwargs: _Given.kwargs) -> Picture:
        """The picture, drawn or kept."""

    def key(self, *args: _Given.args, **kwargs: _Given.kwargs) -> str:
        """64 hexadecimal digits, the same for the same arguments in every process."""


def drawn_once(draw: Callable[_Given, Picture]) -> Drawn[_Given]:
    """Look for the picture before it is drawn, and keep it afterwards.

    Its arguments must be data that ``encoding`` knows, and mappings among them in whatever order
    must make the same picture. A folder that cannot be written to, or a file in it that is not
    what was kept there, costs the time to draw and nothing else.
    """
    signature = inspect.signature(draw)
    name = f"{draw.__module__}.{draw.__qualname__}"

    def key(*args: _Given.args, **kwargs: _Given.kwargs) -> str:
        given = signature.bind(*args, **kwargs)
        given.apply_defaults()
        return digest_of((name, PROGRAM, settings(), given.arguments)).hex()

    @functools.wraps(draw)
    def once(*args: _Given.args, **kwargs: _Given.kwargs) -> Picture:
        folder = os.environ.get(PICTURES_VARIABLE, "")
        if not folder:
            return draw(*args, **kwargs)
        path = Path(folder) / f"{key(*args, **kwargs)}.json"
        picture = _kept(path)
        if picture is None:
            picture = draw(*args, **kwargs)
            _keep(picture, path)
        return picture

    once.key = key
    return once


def _kept(path: Path) -> Picture | None:
    """The picture in a file of ours, which is marked as used; ``None`` for anything else.

    Whoever can write to the folder can also make a digest, so what does more than draw is no
    picture of ours either.
    """
    try:
        stored = json.loads(path.read_bytes())
        picture = Picture(**stored["picture"])
        if stored["digest"] != _digest(picture, path.name) or not is_plain(picture.svg):
            return None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    with contextlib.suppress(OSError):
        os.utime(path)
    return picture


def _keep(picture: Picture, path: Path) -> None:
    """Write beside and rename: several processes may keep the same picture at once."""
    stored = {"picture": asdict(picture), "digest": _digest(picture, path.name)}
    content = json.dumps(stored, ensure_ascii=False).encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=".drawn-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
            raise


def _digest(picture: Picture, name: str) -> str:
    """Bound to the name, so that a file renamed to another key is found out."""
    return hashlib.sha256(digest_of((name, asdict(picture)))).hexdigest()
