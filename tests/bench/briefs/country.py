"""A workspace with as many provinces as a measure needs, each with figures of its own.

A province more is a publication more: the same 7 districts, 65 communes and notebook, but every
commune has the returns of another one, so that results are computed anew and no map or chart of
returns is the same. What is published (census, national tables) stays the same in all of them.
"""

import copy
import random
import shutil
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import yaml

ROOT = Path(__file__).resolve().parents[3]
PUBLICATION = "ban_tin_2023"
DISTRICTS = ("582", "584", "585", "586", "587", "588", "589")
_FIGURES = "illustrative"
_COMMUNE_DIGITS = 5
Brief = tuple[str, str]  # publication, district


def country(root: Path, *, provinces: int) -> tuple[Brief, ...]:
    """Make the workspace ``root``; its briefs, a district of a publication each.

    The first publication is the project's own, figures and all.
    """
    for part in ("notebooks", "maps", "data"):
        leave_out = shutil.ignore_patterns("*.py", "generator", "returns", ".ipynb*", "__pycache__")
        shutil.copytree(ROOT / part, root / part, ignore=leave_out)
    listed = root / "data" / "publications.yml"
    own = next(
        one
        for one in yaml.safe_load(listed.read_text(encoding="utf-8"))
        if one["id"] == PUBLICATION
    )
    publications = [own]
    for number in range(2, provinces + 1):
        ident = f"{PUBLICATION}_{number:03d}"
        figures = [f"{_FIGURES}_{number:03d}", *own["figures"][1:]]
        _swap(root / "data" / _FIGURES, root / "data" / figures[0], seed=number)
        publications.append(own | {"id": ident, "figures": figures})
    # Copies, or what is equal would become references of YAML, which no declaration may have.
    apart = [copy.deepcopy(one) for one in publications]
    listed.write_text(yaml.safe_dump(apart, allow_unicode=True), encoding="utf-8")
    return tuple((one["id"], district) for one in publications for district in DISTRICTS)


def _swap(source: Path, target: Path, *, seed: int) -> None:
    """The tables of ``source`` with the communes' rows dealt out anew, in the order of the keys."""
    target.mkdir()
    tables = {path: pd.read_csv(path, dtype=str) for path in sorted(source.glob("*.csv"))}
    dealt = _dealt({code for table in tables.values() for code in table["area_code"]}, seed=seed)
    for path, table in tables.items():
        table["area_code"] = table["area_code"].map(dealt)
        table.to_csv(target / path.name, index=False, lineterminator="\n")
        shutil.copy(path.with_suffix(".md"), target)


def _dealt(codes: Iterable[str], *, seed: int) -> dict[str, str]:
    """Each commune's code -> another's; what is not a commune stays itself."""
    every = sorted(codes)
    communes = [code for code in every if len(code) == _COMMUNE_DIGITS]
    shuffled = random.Random(seed).sample(communes, len(communes))
    return dict(zip(every, every, strict=True)) | dict(zip(communes, shuffled, strict=True))
