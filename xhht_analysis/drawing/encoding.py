"""One digest for one value: the same in every process, another for whatever differs.

Types count: 1, 1.0, True and "1" are four values. The order of mappings and sets does not.
"""

import hashlib
import struct
from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import geopandas
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

_PLAIN = {int: str, Decimal: str, Fraction: str, date: str, datetime: datetime.isoformat}
_FRAMES = (pd.DataFrame, geopandas.GeoDataFrame)
_SERIES = (pd.Series, geopandas.GeoSeries)


def digest_of(value: object) -> bytes:
    """The SHA-256 of a value and all that it holds, 32 bytes.

    Known are plain values, enumerations, lists and tuples, sets, mappings, frozen dataclasses,
    shapes, NumPy's arrays and numbers, and frames with their index and reference system. Raises
    ``TypeError`` for anything else, functions among them: two of them cannot be told apart.
    """
    kind = type(value)
    if kind is str:
        return _joined("str", value.encode("utf-8", "surrogatepass"))
    if value is None or kind is bool or value is pd.NA or value is pd.NaT:
        return _joined("constant", repr(value).encode())
    if kind is float:
        return _joined("float", b"nan" if value != value else struct.pack("<d", value))
    if write := _PLAIN.get(kind):
        return _joined(kind.__name__, write(value).encode())
    if kind is bytes:
        return _joined("bytes", value)
    if isinstance(value, Enum):
        return _joined("enum", _name(kind), value.name.encode())
    if kind in (list, tuple):
        return _joined("sequence", *map(digest_of, value))
    if isinstance(value, Set):
        return _joined("set", *sorted(map(digest_of, value)))
    if isinstance(value, Mapping):
        pairs = (digest_of(key) + digest_of(held) for key, held in value.items())
        return _joined("mapping", *sorted(pairs))
    if is_dataclass(kind) and kind.__dataclass_params__.frozen:
        held = (digest_of(getattr(value, field.name)) for field in fields(value))
        return _joined("dataclass", _name(kind), *held)
    return _of_table(value)


def _of_table(value: object) -> bytes:
    kind = type(value)
    if isinstance(value, BaseGeometry):
        return _joined("shape", shapely.to_wkb(value, byte_order=1, include_srid=True))
    if isinstance(value, np.generic):
        return _joined("number", _of_array(np.asarray(value)))
    if kind is np.ndarray:
        return _of_array(value)
    if kind in _FRAMES:
        columns = (digest_of(name) + digest_of(value[name]) for name in value.columns)
        return _joined("frame", _name(kind), digest_of(value.index), *columns)
    if kind in _SERIES:
        return _joined("series", digest_of(value.index), _of_column(value.array))
    if isinstance(value, pd.Index):
        return _joined("index", _of_column(value.array))
    raise TypeError(f"a picture cannot be told apart by a {kind.__module__}.{kind.__qualname__}")


def _of_column(column: pd.api.extensions.ExtensionArray) -> bytes:
    if isinstance(column, geopandas.array.GeometryArray):
        crs = "" if column.crs is None else column.crs.srs
        return _joined("shapes", crs.encode(), _of_array(np.asarray(column, dtype=object)))
    if isinstance(column, pd.arrays.NumpyExtensionArray):
        return _of_array(column.to_numpy())
    return _joined("column", str(column.dtype).encode(), *map(digest_of, column.tolist()))


def _of_array(array: np.ndarray) -> bytes:
    facts = (array.dtype.str.encode(), str(array.shape).encode())
    if array.dtype.kind == "O":
        shapes = shapely.is_geometry(array)
        if array.size and shapes.all():
            wkb = shapely.to_wkb(array, byte_order=1, include_srid=True)
            return _joined("array of shapes", *facts, *wkb.ravel())
        return _joined("array", *facts, *map(digest_of, array.ravel().tolist()))
    if array.dtype.kind not in "biufcSUmM":
        raise TypeError(f"a picture cannot be told apart by numbers of the type {array.dtype}")
    if array.dtype.kind in "fc":  # not a number is one value, whatever bits it has
        array = np.where(np.isnan(array), np.array(np.nan, array.dtype), array)
    return _joined("array", *facts, np.ascontiguousarray(array).tobytes())


def _name(kind: type) -> bytes:
    return f"{kind.__module__}.{kind.__qualname__}".encode()


def _joined(kind: str, *parts: bytes) -> bytes:
    """A digest of the parts, each with its length, so that none runs into the next."""
    made = hashlib.sha256()
    for part in (kind.encode(), *parts):
        made.update(struct.pack("<Q", len(part)))
        made.update(part)
    return made.digest()
