"""Small tables as PX-Web gives them out, with the made-up figures of three provinces."""

import copy
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from xhht_analysis.vocabulary.downloads import Cube
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.tables import Column, ColumnType, TableDescription
from xhht_analysis.vocabulary.text import Bilingual

AREA, YEAR, ITEM = "Tỉnh, thành phố", "Năm", "Chỉ tiêu"
RATE, NUMBER = "Tỷ lệ biết chữ", "Số người biết chữ"
CODES = {"Hà Nội": "01", "Ninh Thuận": "58", "Hồ Chí Minh": "79"}
COLUMNS = {"year": YEAR, "area_code": AREA, "value_pct": "value", "note": "mark"}

# Province by year by item; 1,2 % of each second item are numbers of people.
DATASET: Mapping[str, Any] = {
    "class": "dataset",
    "label": "Tỷ lệ biết chữ theo Tỉnh, thành phố, Năm và Chỉ tiêu",
    "version": "2.0",
    "id": ["dia_phuong", "nam", "chi_tieu"],
    "size": [3, 2, 2],
    "dimension": {
        "dia_phuong": {
            "label": AREA,
            "category": {
                "index": {"0": 0, "1": 1, "2": 2},
                "label": {"0": "CẢ NƯỚC", "1": "Ninh Thuận", "2": "TP. Hồ Chí Minh"},
            },
        },
        "nam": {
            "label": YEAR,
            "category": {"index": ["0", "1"], "label": {"0": "2018", "1": "Sơ bộ 2019"}},
        },
        "chi_tieu": {"label": ITEM, "category": {"index": {"a": 1, "b": 0},
                                                 "label": {"a": NUMBER, "b": RATE}}},
    },
    "value": [94.8, 1000, 95.10, 1001, 86.8, 400, None, 401, 98.0, 7000, 98, 7001],
    "status": {"6": ".."},
}  # fmt: skip
# Place, year, area, value, note of what ``where: {Chỉ tiêu: Tỷ lệ biết chữ}`` keeps.
ROWS = [
    ("value[4]", 2018, "58", 86.8, None),
    ("value[6]", 2019, "58", None, "Sơ bộ; .."),
    ("value[8]", 2018, "79", 98.0, None),
    ("value[10]", 2019, "79", 98.0, "Sơ bộ"),
]

Change = Callable[[dict[str, Any]], object]


def changed(change: Change | None = None) -> dict[str, Any]:
    """The dataset, changed at will."""
    dataset = copy.deepcopy(dict(DATASET))
    if change is not None:
        change(dataset)
    return dataset


def version_1() -> dict[str, Any]:
    """The same as sites wrote it before 2014: one level deeper, sizes among the dimensions."""
    dataset = changed()
    dataset["dimension"] |= {"id": dataset.pop("id"), "size": dataset.pop("size")}
    return {"dataset": dataset}


def sparse() -> dict[str, Any]:
    """The same with those cells alone that have a value."""
    dataset = changed()
    dataset["value"] = {str(at): one for at, one in enumerate(dataset["value"]) if one is not None}
    return dataset


def described(**layout: Any) -> TableDescription:
    """A description that takes year, area, value and mark from a download."""
    types = {"year": ColumnType.YEAR, "area_code": ColumnType.CODE, "value_pct": ColumnType.NUMBER}
    layout = {"columns": COLUMNS} | layout
    return TableDescription(
        id="pxweb",
        title=Bilingual(vi="Bảng tải về", en="A download"),
        kind=Kind.PUBLISHED,
        source="nso_pxweb",
        licence="CC0-1.0",
        codes_at=date(2019, 4, 1),
        key=("year", "area_code"),
        columns=tuple(
            Column(
                name=name,
                type=types.get(name, ColumnType.TEXT),
                vi=name,
                en=name,
                nullable=name not in ("year", "area_code"),
            )
            for name in layout["columns"]
        ),
        file="download",
        cube=Cube(**layout),
    )


def write(folder: Path, content: object) -> Path:
    """A download: an object as JSON, text as UTF-8, bytes as they are."""
    path = folder / "download"
    if isinstance(content, dict | list):
        content = json.dumps(content, ensure_ascii=False)
    path.write_bytes(content if isinstance(content, bytes) else str(content).encode())
    return path


def find(name: str) -> tuple[str, ...]:
    """Provinces by name, as the register would find them."""
    return tuple(code for known, code in CODES.items() if name.endswith(known))


def rows_of(table: pd.DataFrame) -> list[tuple[Any, ...]]:
    """Each row with its place; ``None`` for what is missing."""
    cells = table.astype("object").where(table.notna(), None)
    return list(cells.itertuples(name=None))
