"""A key is the same for the same arguments and another for whatever differs."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.drawing.encoding import _joined, digest_of
from xhht_analysis.drawing.surroundings import PlaceName
from xhht_analysis.vocabulary.figures import Kind, Status


class Other(Enum):
    MISSING = "missing"


@dataclass(frozen=True)
class Held:
    text: str
    parts: Mapping[str, int]


@dataclass
class Loose:
    text: str


SQUARES = geopandas.GeoDataFrame(
    {"code": ["1", "2"], "value": [1.0, np.nan]},
    geometry=[shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)],
    crs="EPSG:4326",
)
DIFFERENT = [
    None, True, 1, 1.0, "1", b"1", Fraction(1), date(2024, 1, 1), "2024-01-01", 0, False, "", (),
    {}, frozenset(), float("nan"), "nan", -1, -1.0, 0.0, np.int64(1), np.float64(1), np.int32(1),
    np.array([1, 2]), np.array([[1, 2]]), np.array([1.0, 2.0]), [1, 2], {1, 2}, {1: 2}, [[1], 2],
    [1, [2]], ["a", "b"], ["ab"], ["a", "b", ""], {"a": "b"}, [("a", "b")], Status.MISSING,
    Kind.RETURNED, Other.MISSING, "missing", pd.NA, pd.NaT, shapely.Point(1, 2),
    shapely.Point(2, 1), shapely.LineString([(1, 2), (3, 4)]), "POINT (1 2)", SQUARES,
    pd.DataFrame(SQUARES.drop(columns="geometry")), SQUARES.drop(columns="value"),
    SQUARES.set_crs(32649, allow_override=True), SQUARES.iloc[::-1], SQUARES.iloc[:1],
    SQUARES.rename(columns={"code": "Code"}), SQUARES.assign(code=[1, 2]),
    SQUARES.assign(value=[1.0, 2.0]), SQUARES.set_index("code"), SQUARES["code"], SQUARES.geometry,
    SQUARES.assign(geometry=SQUARES.geometry.translate(0.001)), Held("a", {}), Held("b", {}),
    Held("a", {"a": 1}), PlaceName(text="a", longitude=1.0, latitude=2.0),
    PlaceName(text="a", longitude=2.0, latitude=1.0), pd.Index([1, 2]), pd.Series([1, 2]),
    pd.Series([1, 2], dtype="Int64"), pd.Series([1, pd.NA], dtype="Int64"),
]  # fmt: skip


def test_no_two_different_values_share_a_key():
    keys = [digest_of(value) for value in DIFFERENT]
    assert len(set(keys)) == len(DIFFERENT)


def test_no_part_runs_into_the_next():
    assert _joined("enum", b"a.B", b"C") != _joined("enum", b"a.BC", b"")


def test_what_is_the_same_has_one_key():
    assert digest_of({"a": 1, "b": {2, 3}}) == digest_of({"b": {3, 2}, "a": 1})
    assert digest_of(MappingProxyType({"a": 1})) == digest_of({"a": 1})
    assert digest_of({1}) == digest_of(frozenset({1}))
    assert digest_of([1, 2]) == digest_of((1, 2))
    assert digest_of(SQUARES) == digest_of(SQUARES.copy())
    assert digest_of(Held("a", {"x": 1, "y": 2})) == digest_of(Held("a", {"y": 2, "x": 1}))


def test_not_a_number_is_one_value():
    odd = np.frombuffer(b"\x01\0\0\0\0\0\xf8\x7f", dtype="<f8")
    assert np.isnan(odd).all()
    assert digest_of(odd) == digest_of(np.array([np.nan]))
    assert digest_of(float(odd[0])) == digest_of(float("nan"))


@pytest.mark.parametrize(
    "unknown",
    [lambda: 1, object(), Loose("a"), range(3), iter([]), [len], {"a": len}, pd.Timestamp(0),
     np.array([len], dtype=object), np.zeros(1, dtype=[("a", "i4")]), Held("a", len)],
)  # fmt: skip
def test_what_it_does_not_know_is_an_error(unknown):
    with pytest.raises(TypeError):
        digest_of(unknown)


plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
values = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=3), inner, max_size=4)
        | st.builds(Held, st.text(max_size=3), st.dictionaries(st.text(max_size=2), inner))
    ),
    max_leaves=12,
)


@given(values, values)
def test_two_values_share_a_key_only_if_they_read_alike(one, other):
    assert (digest_of(one) == digest_of(other)) == (_read(one) == _read(other))


def _read(value) -> str:
    """A value written out with the types of all that it holds, mappings in the order of keys."""
    match value:
        case dict():
            return f"{{{sorted((_read(key), _read(held)) for key, held in value.items())}}}"
        case list():
            return f"[{[_read(one) for one in value]}]"
        case Held():
            return f"Held{_read(value.text)}{_read(value.parts)}"
    return f"{type(value).__name__} {value!r}"


@given(st.dictionaries(st.text(max_size=3), values, min_size=2, max_size=5), st.randoms())
def test_the_order_of_a_mapping_does_not_count(mapping, chance):
    pairs = list(mapping.items())
    chance.shuffle(pairs)
    assert digest_of(dict(pairs)) == digest_of(mapping)


@pytest.mark.parametrize("field", ["text", "longitude", "latitude"])
def test_every_field_counts(field):
    name = PlaceName(text="Hoàng Sa", longitude=112.3, latitude=15.5)
    other = "Trường Sa" if field == "text" else 9.4
    assert digest_of(replace(name, **{field: other})) != digest_of(name)


def test_another_process_with_another_hash_seed_has_the_same_key():
    script = (
        "import sys, geopandas, shapely\n"
        "from xhht_analysis.drawing.encoding import digest_of\n"
        "from xhht_analysis.vocabulary.figures import Status\n"
        "frame = geopandas.GeoDataFrame({'code': ['1']}, geometry=[shapely.box(0, 0, 1, 1)],"
        " crs=4326)\n"
        "names = {f'Xã {i}': {f'{i}', f'{i + 1}', 'x'} for i in range(20)}\n"
        "print(digest_of((frame, names, frozenset(names), Status.MISSING)).hex())\n"
    )
    one, other = (
        subprocess.run(
            [sys.executable, "-W", "error", "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2")
    )  # fmt: skip
    assert len(one.strip()) == 64
    assert one == other
