"""A picture is drawn once and then taken from the folder, or drawn anew where in doubt."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from xhht_analysis.drawing.axis import Numerals
from xhht_analysis.drawing.kept import PICTURES_VARIABLE, prune
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.ranking import ranking
from xhht_analysis.drawing.series import Line, series
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.target_bars import target_bars
from xhht_analysis.vocabulary.figures import Status

YEARS = range(2015, 2025)
_BARS = {"target": 20.0, "target_label": "20%", "axis_label": "Bằng cấp", "alt": "Cột"}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """The folder of pictures, which is made when it is first needed."""
    monkeypatch.setenv(PICTURES_VARIABLE, str(tmp_path / "pictures"))
    return tmp_path / "pictures"


@pytest.fixture
def drawn() -> list[tuple]:
    """With which arguments ``dot`` has drawn."""
    return []


@pytest.fixture
def dot(drawn):
    @drawn_once
    def dot(colour: str, *, radius: float = 1.0) -> Picture:
        drawn.append((colour, radius))
        path = f'<path fill="{colour}" d="M0 0h{radius:g}"/>'
        return Picture(f'<svg xmlns="http://www.w3.org/2000/svg">{path}</svg>', "x", 10.0, 10.0)

    return dot


def kept(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_without_a_folder_every_picture_is_drawn(dot, drawn, monkeypatch, tmp_path):
    monkeypatch.delenv(PICTURES_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    assert dot("#000") == dot("#000")
    assert len(drawn) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_same_picture_is_drawn_once_however_its_arguments_are_given(dot, drawn, folder):
    one = dot("#000")
    assert dot(colour="#000", radius=1.0) == one
    assert drawn == [("#000", 1.0)]


def test_another_argument_is_another_picture(dot, drawn, folder):
    pictures = [dot("#000"), dot("#111"), dot("#000", radius=2.0), dot("#000", radius=2)]
    assert len(drawn) == 4
    assert len(set(pictures)) == 3
    assert len(list(folder.iterdir())) == 4


def test_a_callable_is_no_argument(dot, folder):
    with pytest.raises(TypeError, match="function"):
        dot(len)


def test_no_picture_draws_anything_other_than_what_was_drawn(
    folder, three_districts, three_marks, map_texts
):
    numerals = Numerals(decimal=",", thousands=".", unit="%")
    line = Line(label="Cả nước", points=((2020, 1.0), (2021, 2.0)))

    def pictures() -> list[Picture]:
        return [
            share_map(three_districts, three_marks, **map_texts),
            target_bars(three_marks, **_BARS),
            ranking(
                three_marks, highlight="902", rank_text="thứ 2", axis_label="%", alt="x",
                numerals=numerals,
            ),
            series([line], axis_label="%", numerals=numerals, alt="x"),
        ]  # fmt: skip

    first = pictures()
    before = {path: path.stat().st_ino for path in folder.iterdir()}
    assert len(before) == 4
    assert pictures() == first
    assert {path: path.stat().st_ino for path in folder.iterdir()} == before
    for path in before:
        path.unlink()
    assert pictures() == first


def test_two_functions_with_the_same_arguments_have_two_keys(dot):
    @drawn_once
    def other(colour: str, *, radius: float = 1.0) -> Picture:
        raise AssertionError

    assert dot.key("#000") != other.key("#000")


def test_the_order_of_breaks_changes_neither_key_nor_picture():
    line = Line(label="Cả nước", points=tuple((year, 80.0 + year % 3) for year in YEARS))
    breaks = {2018: "Cách tính mới", 2021: "Mẫu mới"}
    texts = {"numerals": Numerals(decimal=",", thousands=".", unit="%"), "axis_label": "%"}
    one, other = (
        {"lines": [line], "alt": "x", "breaks": dict(pairs), **texts}
        for pairs in (breaks.items(), reversed(breaks.items()))
    )
    assert series.key(**one) == series.key(**other)
    assert series(**one) == series(**other)


def test_a_picture_drawn_in_one_process_is_taken_in_another(folder, three_marks):
    picture = target_bars(three_marks, **_BARS)
    script = (
        "from xhht_analysis.drawing import once, target_bars as module\n"
        "from xhht_analysis.drawing.marks import AreaMark\n"
        "from xhht_analysis.vocabulary.figures import Status\n"
        "module.Canvas = None  # whatever draws fails\n"
        "marks = [AreaMark(code=code, name=f'Huyện {code}', status=Status.REPORTED, value=value,"
        " text=f'{value}%') for code, value in (('901', 8.9), ('902', 25.0), ('903', 31))]\n"
        f"print(module.target_bars(marks, **{_BARS!r}).svg)\n"
    )
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env=os.environ | {"PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"},
        capture_output=True, check=True,
    )  # fmt: skip
    assert told.stdout.decode().strip() == picture.svg


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.write_text('{"svg": "<svg/>"}')


def _no_object(path: Path) -> None:
    path.write_text("[]")


def _nested(path: Path) -> None:
    path.write_text("[" * 100_000)


def _no_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")


def _tampered(path: Path) -> None:
    path.write_text(path.read_text().replace("#000", "#fff"))


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [_cut, _empty, _foreign, _no_object, _nested, _no_text, _tampered, _a_folder],
)
def test_a_spoilt_file_is_drawn_anew(dot, drawn, folder, spoil):
    picture = dot("#000")
    spoil(kept(folder))
    assert dot("#000") == picture
    assert len(drawn) == 2


def test_a_spoilt_file_is_mended(dot, drawn, folder):
    picture = dot("#000")
    _tampered(kept(folder))
    assert [dot("#000"), dot("#000")] == [picture, picture]
    assert len(drawn) == 2


def test_a_file_renamed_to_another_key_is_not_believed(dot, drawn, folder):
    dot("#000")
    shutil.copy(kept(folder), folder / f"{dot.key('#111')}.json")
    assert "#111" in dot("#111").svg


def test_a_picture_that_runs_something_is_not_believed_whoever_signed_it(folder, drawn, dot):
    from xhht_analysis.drawing.once import _digest

    picture = dot("#000")
    path = kept(folder)
    evil = Picture(picture.svg.replace("<path", "<script>alert(1)</script><path"), "x", 10.0, 10.0)
    stored = {"picture": vars(evil), "digest": _digest(evil, path.name)}
    path.write_text(json.dumps(stored))
    assert dot("#000") == picture


def test_a_folder_that_cannot_be_made_costs_the_drawing_alone(dot, drawn, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(PICTURES_VARIABLE, str(tmp_path / "file" / "pictures"))
    assert dot("#000") == dot("#000")
    assert len(drawn) == 2


def test_a_full_disk_costs_the_drawing_alone_and_leaves_nothing(dot, drawn, folder, monkeypatch):
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert dot("#000") == dot("#000")
    assert len(drawn) == 2
    assert list(folder.iterdir()) == []


def test_several_at_once_leave_one_whole_file(dot, folder):
    with ThreadPoolExecutor(8) as pool:
        pictures = set(pool.map(lambda _: dot("#000"), range(40)))
    assert len(pictures) == 1
    assert kept(folder).suffix == ".json"


def test_what_was_used_stays_and_what_was_not_goes(dot, drawn, folder):
    dot("#000")
    dot("#111")
    foreign = folder / "notes.txt"
    foreign.write_text("")
    for path in folder.iterdir():
        os.utime(path, (1000, 1000))
    dot("#000")  # used again, and thereby younger
    assert prune(folder, older_than=2000) == 1
    assert {path.name for path in folder.iterdir()} == {f"{dot.key('#000')}.json", "notes.txt"}
    dot("#000")
    assert len(drawn) == 2


def test_a_folder_that_is_not_there_has_nothing_to_prune(tmp_path):
    assert prune(tmp_path / "none", older_than=1e12) == 0


def test_a_setting_of_matplotlib_that_might_be_seen_is_another_key(dot, monkeypatch):
    import matplotlib

    before = dot.key("#000")
    with matplotlib.rc_context({"lines.antialiased": False}):
        assert dot.key("#000") != before
    with matplotlib.rc_context({"figure.dpi": 300.0}):
        assert dot.key("#000") == before


def test_the_picture_of_an_unreported_unit_is_kept_as_well(folder, mark):
    marks = [mark("901", 8.9), mark("902", status=Status.MISSING, text="Chưa có số liệu")]
    assert isinstance(marks[0], AreaMark)
    assert target_bars(marks, **_BARS) == target_bars(marks, **_BARS)
