"""Files written into a folder all together, or none of them."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from xhht_analysis.vocabulary.problems import Problem, Refused


def write_all(contents: Mapping[str, bytes], out: Path) -> tuple[Path, ...]:
    """Each name's content below ``out``, whatever stood there; ``Refused`` where nothing can be."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=out) as staging:
            for name, content in contents.items():
                Path(staging, name).write_bytes(content)
            for name in contents:
                Path(staging, name).replace(out / name)
    except OSError as error:
        raise Refused([Problem("out-not-writable", str(out), "", {"came": str(error)})]) from None
    return tuple(out / name for name in contents)
