"""A layer as it stands in this folder: a GeoJSON file and the description beside it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
import yaml
from pyproj import Geod

ELLIPSOID = Geod(ellps="WGS84")


def write_geojson(path: Path, outlines: gpd.GeoSeries, names: Mapping[str, str]) -> None:
    """Features in order of their codes, a line each; outer rings counter-clockwise (RFC 7946)."""
    lines = []
    for code, outline in sorted(outlines.items()):
        outline = shapely.orient_polygons(shapely.normalize(outline))
        feature = {
            "type": "Feature",
            "properties": {"code": code, "name": names[code]},
            "geometry": shapely.geometry.mapping(outline),
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def distinct_vertices(outlines: gpd.GeoSeries) -> int:
    """How many positions the outlines stand on; one shared by neighbours counts once."""
    return len(set(map(tuple, shapely.get_coordinates(outlines.values))))


def km2(outlines: gpd.GeoSeries) -> "pd.Series[float]":
    """Areas on the ellipsoid."""
    in_degrees = outlines.to_crs("EPSG:4326").map(shapely.orient_polygons)
    return in_degrees.map(lambda outline: ELLIPSOID.geometry_area_perimeter(outline)[0] / 1e6)


def area_errors(outlines: gpd.GeoSeries, true_km2: Mapping[str, float]) -> dict[str, Any]:
    """By how many per cent an outline is too large (+) or too small (-): the worst, and each."""
    errors = {
        code: round(100 * (float(area) / float(true_km2[code]) - 1), 2)
        for code, area in sorted(km2(outlines).items())
    }
    return {"worst_area_error_pct": max(map(abs, errors.values())), "area_error_pct": errors}


def update_header(path: Path, measured: Mapping[str, Any]) -> None:
    """Put measured figures into a description; its other fields and its prose stay."""
    header, prose = _split(path)
    fields = (yaml.safe_load(header) or {}) | measured
    text = yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(f"---\n{text}---\n{prose}", encoding="utf-8", newline="\n")


def _split(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8") if path.exists() else "---\n---\n"
    _, header, prose = text.split("---\n", 2)
    return header, prose


class _Dumper(yaml.SafeDumper):
    """Quotes codes, so that no reader takes "08" for a number."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if text.isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)
