"""Outlines of units: the project's own or an official layer, joined on code or name."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.names import bare_key, name_key
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

Outlines = gpd.GeoDataFrame
_CRS = "EPSG:4326"
_TOLD = 12


def read_outlines(path: Path, units: Sequence[Area], *, file: str, on: str) -> Outlines:
    """One shape per unit in WGS84: columns code, geometry, in the order of the codes.

    Any format that pyogrio reads is taken. The column that holds the units' codes is found by
    its values; where there is none, a column of names is, first with all marks, then without.
    Raises ``Refused`` with the units that are missing, left over, doubled or without a shape.
    """
    layer = max(_matched(path, units, file), key=lambda layer: layer["code"].nunique())
    refuse_if_any(_problems(layer, units, file=file, on=on))
    found = layer.dropna(subset=["code"])[["code", "geometry"]]
    return found.to_crs(_CRS).sort_values("code", ignore_index=True)


def write_outlines(outlines: Outlines, path: Path) -> None:
    """Keep outlines as GeoJSON for an edition, the same bytes each time."""
    outlines.to_file(path, driver="GeoJSON", engine="pyogrio")


def matching_share(path: Path, units: Sequence[Area], *, file: str) -> float:
    """How well a layer draws some units, one feature each: 1 where it draws them and no more."""
    layers = _matched(path, units, file)
    return max(layer["code"].nunique() / max(len(units), len(layer)) for layer in layers)


def _matched(path: Path, units: Sequence[Area], file: str) -> list[Outlines]:
    """Every layer of a file with the codes of the units that its best column tells."""
    return [
        layer.assign(code=max(_matches(layer, units), key=lambda match: match.nunique()))
        for layer in _layers(path, file)
    ]


def _layers(path: Path, file: str) -> list[Outlines]:
    if not path.exists():
        raise Refused([Problem("file-missing", file)])
    try:
        names = [name for name, shape in pyogrio.list_layers(path) if shape is not None]
        layers = [gpd.read_file(path, layer=name, engine="pyogrio") for name in names]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        raise Refused([Problem("outline-unreadable", file, "", {"came": str(error)})]) from None
    layers = [layer for layer in layers if not layer.geometry.isna().all()]
    if not layers:
        raise Refused([Problem("outline-empty", file)])
    placed = [layer for layer in layers if _is_placed(layer)]
    if not placed:
        raise Refused([Problem("outline-no-crs", file)])
    return placed


def _is_placed(layer: Outlines) -> bool:
    """Whether the coordinate system is said; GeoJSON without one claims to be in degrees."""
    if layer.crs is None:
        return False
    return not layer.crs.is_geographic or bool((abs(layer.total_bounds) <= 360).all())


def _matches(layer: Outlines, units: Sequence[Area]) -> Iterator[pd.Series]:
    """For each way of matching, the code of every feature or nothing."""
    texts = [name for name in layer.columns if name != layer.geometry.name]
    yield pd.Series(None, index=layer.index, dtype="object")
    for key in (_code_key, name_key, bare_key):
        known = _unique(units, key)
        for column in texts:
            values = layer[column].map(lambda value: "" if pd.isna(value) else str(value))
            yield values.map(lambda value, known=known, key=key: known.get(key(value)))


def _code_key(text: str) -> str:
    return text.strip().removesuffix(".0")


def _unique(units: Sequence[Area], key: Callable[[str], str]) -> dict[str, str]:
    """Keys that mean one unit only; a key that two share tells nothing."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for unit in units:
        word = key(unit.code if key is _code_key else unit.name)
        if word in found:
            shared.add(word)
        found[word] = unit.code
    return {word: code for word, code in found.items() if word not in shared}


def _problems(layer: Outlines, units: Sequence[Area], *, file: str, on: str) -> Iterator[Problem]:
    have = layer["code"].dropna()
    missing = [f"{u.code} {u.full_name}" for u in units if u.code not in set(have)]
    if missing:
        yield Problem("outline-missing", file, "", {"units": _listed(missing), "on": on})
    surplus = layer[layer["code"].isna()].drop(columns=["code", layer.geometry.name])
    if len(surplus):
        rows = [" ".join(str(v) for v in row if not pd.isna(v)) for row in surplus.to_numpy()]
        yield Problem("outline-surplus", file, "", {"units": _listed(rows)})
    if twice := sorted(set(have[have.duplicated()])):
        yield Problem("outline-twice", file, "", {"units": _listed(twice)})
    shapes = layer.geometry
    broken = shapes.is_empty | ~shapes.is_valid  # a missing shape is not valid
    broken |= ~shapes.geom_type.isin(["Polygon", "MultiPolygon"])
    if bad := list(layer.loc[broken & layer["code"].notna(), "code"]):
        yield Problem("outline-broken", file, "", {"units": _listed(bad)})


def _listed(names: Sequence[str]) -> str:
    shown = "; ".join(names[:_TOLD])
    return shown + (f"; … (+{len(names) - _TOLD})" if len(names) > _TOLD else "")
