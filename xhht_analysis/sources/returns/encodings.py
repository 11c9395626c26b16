"""Vietnamese typed in fonts from before Unicode, TCVN3 (ABC) and VNI, read as what was meant."""

import unicodedata
from functools import lru_cache

from xhht_analysis.sources.returns.words import LONGEST_TEXT

# TCVN 5712:1993 from 0xA1 on; what its fonts leave out is a full stop here.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù."
    "ủũúụừửữứựỳỷỹýỵ."
)
_TCVN3_LETTERS = {0xA1 + at: ch for at, ch in enumerate(_TCVN3) if ch != "."}
# VNI writes a letter and then its marks as a letter of their own.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
}  # fmt: skip
_VNI_BEARERS = frozenset("aeouyơư")


@lru_cache(maxsize=8192)
def readings(text: str) -> tuple[tuple[str, str], ...]:
    """What a text may say in an old encoding: its name and the text in Unicode, NFC.

    Nothing where it is plain or holds a character that the encoding does not have. Whether it was
    meant is for the reader to tell, by the words that come out: "Hoà" is Unicode, too.
    """
    if text.isascii() or len(text) > LONGEST_TEXT:
        return ()
    decoded = (("TCVN3", _tcvn3(text)), ("VNI", _vni(text)))
    return tuple((name, unicodedata.normalize("NFC", one)) for name, one in decoded if one)


def _tcvn3(text: str) -> str | None:
    for codec in ("latin-1", "cp1258"):
        try:
            raw = text.encode(codec)
        except UnicodeEncodeError:
            continue
        if all(byte < 0x80 or byte in _TCVN3_LETTERS for byte in raw):
            return "".join(_TCVN3_LETTERS.get(byte, chr(byte)) for byte in raw)
    return None


def _vni(text: str) -> str | None:
    made: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        small = letter.lower()
        if letter.isascii():
            made.append(letter)
        elif small in _VNI_MARKS and made and made[-1].lower() in _VNI_BEARERS:
            made.append(_VNI_MARKS[small])
        elif small in _VNI_LETTERS:
            plain = _VNI_LETTERS[small]
            made.append(plain.upper() if letter != small else plain)
        else:
            return None
    return "".join(made)
