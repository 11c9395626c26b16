"""What a picture is kept under: its function, all arguments, and the program that draws."""

import importlib
import inspect
import pkgutil
import shutil
from pathlib import Path

import pytest

import xhht_analysis.drawing
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.program import program
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.target_bars import target_bars

# What the others call: one finishes a figure, the other draws for two of them.
_INNER = {"picture_of", "area_map"}
_BARS = {"target": 20.0, "target_label": "20%", "axis_label": "Bằng cấp", "alt": "Cột"}


@pytest.mark.parametrize(
    "change",
    [{"target": 21.0}, {"target_label": "20 %"}, {"alt": "Hình"}, {"met": {"901"}},
     {"highlight": "901"}, {"illustrative_label": "Minh họa"}, {"met_label": "Đạt"}],
)  # fmt: skip
def test_any_changed_argument_has_another_key(three_marks, change):
    assert target_bars.key(three_marks, **_BARS) != target_bars.key(three_marks, **(_BARS | change))


def test_a_changed_outline_or_mark_has_another_key(three_districts, three_marks, map_texts, mark):
    key = share_map.key(three_districts, three_marks, **map_texts)
    moved = three_districts.assign(geometry=three_districts.geometry.translate(1e-9))
    renamed = [mark("901", 8.9, name="Huyện khác"), *three_marks[1:]]
    assert share_map.key(moved, three_marks, **map_texts) != key
    assert share_map.key(three_districts, renamed, **map_texts) != key
    assert share_map.key(three_districts.copy(), list(three_marks), **map_texts) == key


def test_every_public_drawing_function_draws_once():
    package = xhht_analysis.drawing
    found = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for name, thing in inspect.getmembers(importlib.import_module(module.name)):
            own = inspect.isfunction(thing) and thing.__module__ == module.name
            if own and inspect.signature(thing).return_annotation is Picture and name[0] != "_":
                found[name] = hasattr(thing, "key")
    assert {name for name, once in found.items() if not once} == _INNER
    assert {"share_map", "level_map", "small_maps", "series", "ranking", "target_bars"} < set(found)


def test_a_changed_source_or_library_is_another_program(tmp_path):
    source = Path(xhht_analysis.drawing.__file__).parent
    copy = tmp_path / "drawing"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = program(copy)
    assert program(source) == before
    assert program(copy, {"matplotlib": "0"}) != before
    (copy / "theme.py").write_text((copy / "theme.py").read_text() + "\n")
    changed = program(copy)
    assert changed != before
    (copy / "theme.py").rename(copy / "them.py")
    assert program(copy) not in {before, changed}
