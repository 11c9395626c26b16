"""The words that sheets use beside those of their form: units, totals, groups and years."""

import re
import unicodedata
from functools import lru_cache

from xhht_analysis.vocabulary.forms import Group

_WORD = re.compile(r"[a-z]+|[0-9]+|[%<>≤≥]|[^\W\d_]")
LONGEST_TEXT = 500
_LONGEST = 10**12
_LETTERS = str.maketrans({"đ": "d", "ð": "d"})

GROUPS = {
    Group.ALL: (
        "Tổng số", "Tổng", "TS", "Chung", "Cả hai giới", "Tất cả", "Total", "All", "Everybody",
    ),
    Group.FEMALE: ("Nữ", "Phụ nữ", "Giới nữ", "Female", "Females", "Women", "Girls"),
    Group.ETHNIC_MINORITY: (
        "Dân tộc thiểu số", "DTTS", "Dân tộc", "Ethnic minority", "Ethnic minorities",
    ),
}  # fmt: skip
CODES = (
    "Mã", "Mã xã", "Mã đơn vị", "Mã số", "Mã ĐVHC", "Mã đơn vị hành chính", "Mã GSO", "Mã tỉnh",
    "Mã xã, phường, thị trấn", "Code", "GSO code", "Commune code", "Area code",
)  # fmt: skip
NAMES = (
    "Xã, phường, thị trấn", "Xã, phường", "Phường, xã", "Xã", "Tên xã", "Tên xã, phường, thị trấn",
    "Đơn vị", "Tên đơn vị", "Đơn vị hành chính", "Địa bàn", "Địa phương", "Tên", "Tỉnh",
    "Tên tỉnh", "Commune", "Communes", "Name", "Commune name", "Area", "Province",
)  # fmt: skip
ASIDE = (
    "STT", "TT", "Số TT", "Số thứ tự", "No", "Ghi chú", "Nguồn", "Note", "Notes", "Remarks",
)  # fmt: skip
# Words in a heading that say nothing about which column it is.
EMPTY = (
    "Trong đó", "Chia ra", "Số", "Số lượng", "Người", "Số người", "Tuổi", "Độ tuổi", "Nhóm tuổi",
    "Trong độ tuổi", "Đơn vị tính", "ĐVT", "Minh họa", "Of which", "Number", "Number of", "Unit",
    "Illustrative",
)  # fmt: skip
LAST_YEAR = (
    "Năm trước", "Kỳ trước", "Năm ngoái", "Cùng kỳ năm trước", "Last year", "Previous year",
)  # fmt: skip
THIS_YEAR = ("Năm nay", "Năm báo cáo", "Kỳ này", "This year", "Report year")
TOTALS = (
    "Tổng cộng", "Cộng", "Tổng", "Tổng số", "Toàn huyện", "Toàn thành phố", "Toàn tỉnh", "Toàn xã",
    "Tổng toàn huyện", "Cộng toàn huyện", "Tổng cộng toàn huyện", "Tổng số toàn huyện",
    "Huyện", "Total", "Grand total", "District total", "Sum",
)  # fmt: skip
# Beginnings of the lines below a table.
BELOW = (
    "Người lập", "Ghi chú", "Lưu ý", "Nơi nhận", "Chủ tịch", "Phó", "Thủ trưởng", "Kế toán",
    "Trưởng", "Ký", "Ngày", "Nguồn", "Điện thoại", "Liên hệ", "Xác nhận", "Prepared by", "Note",
    "Notes", "Source", "Signed", "Contact", "Phone", "TM", "KT", "Hiệu trưởng", "Cán bộ",
)  # fmt: skip
YEAR_LABELS = ("Năm báo cáo", "Năm", "Report year", "Year", "Năm số liệu")
DISTRICT_CODE_LABELS = (
    "Mã huyện", "Mã đơn vị", "Mã huyện, thành phố", "Mã tỉnh", "District code", "Mã",
    "Province code", "Code",
)  # fmt: skip
DISTRICT_NAME_LABELS = (
    "Huyện", "Tên huyện", "Huyện, thành phố", "Tên đơn vị", "Đơn vị báo cáo", "District",
    "District name", "Đơn vị", "Tỉnh", "Province",
)  # fmt: skip


@lru_cache(maxsize=8192)
def spoken(text: str) -> tuple[str, ...]:
    """A text as plain words: without case, marks, punctuation, breaks; digits apart from letters.

    A percent sign and signs of comparison stay, for they change what a heading means. A text that
    is longer than any name or heading is no words at all.
    """
    if len(text) > LONGEST_TEXT:
        return ("…",)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return tuple(_WORD.findall(letters.translate(_LETTERS)))


def shown(value: object) -> str:
    """A cell as text, whole numbers without a point; "" for what has no text worth reading."""
    if isinstance(value, float) and abs(value) < _LONGEST and value == int(value):
        value = int(value)
    if isinstance(value, int | float) and not abs(value) < _LONGEST:
        return ""
    return str(value) if isinstance(value, str | int | float) else ""


@lru_cache
def _all_spoken(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(map(spoken, words))


def among(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text is one of the words, however it is typed."""
    return spoken(text) in _all_spoken(words)


def begins(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text begins with one of the words."""
    said, known = spoken(text), _all_spoken(words)
    return any(said[:end] in known for end in range(1, len(said) + 1))
