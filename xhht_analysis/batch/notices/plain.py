"""Texts that may leave the machine: without what would name a person."""

import re
from pathlib import Path

_ADDRESS = re.compile(r"[^\s@<>\"'“”,;:(]+@[^\s@<>\"'“”,;:)]+")
# As they are written in Vietnam: 0912 345 678, +84 912.345.678; identity cards have 9 or 12 digits.
_TELEPHONE = re.compile(r"(?<![\d.,+])(?:\+84 ?|0)\d(?:[ .-]?\d){7,9}(?![\d])")
_IDENTITY = re.compile(r"(?<![\d.,])\d{9,}(?!\d)")
_LEFT_OUT = "[…]"


def plain(text: str) -> str:
    """The text with ``~`` for the user's home, and without mail addresses and long numbers.

    Names of persons cannot be told from other words; nothing that a batch reads has any.
    """
    home = str(Path.home())
    if len(home) > 1:
        text = text.replace(home, "~")
    for pattern in (_ADDRESS, _TELEPHONE, _IDENTITY):
        text = pattern.sub(_LEFT_OUT, text)
    return text
