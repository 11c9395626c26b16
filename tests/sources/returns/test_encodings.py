"""Names from before Unicode: the encoding's own bytes decide, and Unicode is left alone."""

import subprocess
import unicodedata

import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.names import name_key

TCVN3 = dict(
    zip(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        bytes.fromhex(
            "a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4"
            "e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
        ).decode("latin-1"),
        strict=True,
    )
)
VNI_MARKS = {
    "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
    "\u0302": "â", "\u0302\u0301": "á", "\u0302\u0300": "à", "\u0302\u0309": "å",
    "\u0302\u0303": "ã", "\u0302\u0323": "ä", "\u0306": "ê", "\u0306\u0301": "é",
    "\u0306\u0300": "è", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë",
}  # fmt: skip
VNI_LETTERS = {
    "đ": "ñ",
    "ơ": "ô",
    "ư": "ö",
    "í": "í",
    "ì": "ì",
    "ỉ": "æ",
    "ĩ": "ó",
    "ị": "ò",
    "ỵ": "î",
}


def in_tcvn3(text: str) -> str:
    """A name as it is typed in a TCVN3 font; its capitals are plain letters in another font."""
    return "".join(TCVN3.get(ch, TCVN3.get(ch.lower(), ch)) for ch in text)


def in_vni(text: str) -> str:
    """A name as it is typed in a VNI font."""
    made = ""
    for ch in text:
        small = ch.lower()
        letters = unicodedata.normalize("NFD", ch)
        horned = "\u031b" in letters
        base = unicodedata.normalize("NFC", letters[0] + "\u031b") if horned else letters[0]
        # U+0302 and U+0306 come before the tone in VNI, U+0323 before them in NFD.
        marks = "".join(
            sorted(letters[1:].replace("\u031b", ""), key=lambda m: m not in "\u0302\u0306")
        )
        if small in VNI_LETTERS:
            one = VNI_LETTERS[small]
            made += one if ch == small else one.upper()
        else:
            one = VNI_LETTERS.get(base.lower(), base)
            one = one.upper() if base != base.lower() else one
            made += one + VNI_MARKS.get(marks, "")
    return made


def test_names_known_by_sight() -> None:
    assert in_tcvn3("Phước Hòa") == "Ph­íc Hßa"
    assert in_vni("Phước Đại") == "Phöôùc Ñaïi"
    assert in_vni("Tân Hải") == "Taân Haûi"


@pytest.mark.parametrize(("encoding", "typed"), [("TCVN3", in_tcvn3), ("VNI", in_vni)])
def test_every_name_of_the_country_comes_back(encoding, typed, catalogue: Catalogue) -> None:
    names = {
        area.full_name for area in catalogue.register.areas if area.level is not AreaLevel.COUNTRY
    }
    for name in names:
        old = typed(name)
        if old == name:
            continue
        assert name_key(dict(readings(old))[encoding]) == name_key(name)


def test_the_table_is_that_of_the_c_library() -> None:
    try:
        done = subprocess.run(
            ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
            input=bytes(map(ord, TCVN3.values())), capture_output=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("iconv without TCVN5712-1")
    assert unicodedata.normalize("NFC", done.stdout.decode()) == "".join(TCVN3)


@pytest.mark.parametrize(
    "text", ["Phuoc Hoa", "Ninh Hải", "Xã Phước Đại", "", "12", "日本", "Phước Hòa \u0301"]
)
def test_unicode_and_plain_letters_have_no_other_reading(text: str) -> None:
    assert readings(text) == ()


def test_a_csv_read_as_windows_1258_comes_back_too() -> None:
    raw = bytes(map(ord, in_tcvn3("Phước Hữu")))
    assert dict(readings(raw.decode("cp1258")))["TCVN3"] == "Phước Hữu"
