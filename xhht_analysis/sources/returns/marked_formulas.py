"""Which formulas may stay in a workbook that goes back: sums of its own cells, and no more."""

import re
from collections.abc import Container

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

# What the form's own totals need, and what people add up with.
IN_CELLS = frozenset({
    "SUM", "IF", "COUNT", "COUNTA", "ROWS", "ROUND", "MIN", "MAX", "ABS", "AVERAGE", "IFERROR",
})  # fmt: skip
# What the form's validations and colouring rules ask of a typed number.
IN_RULES = IN_CELLS | {"AND", "OR", "NOT", "N", "INT", "ISNUMBER", "ISBLANK", "ROW", "COLUMN"}
_MOST_CHARACTERS = 2_000
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_RANGE = rf"{_CELL}(?::{_CELL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}"
_REFERENCE = re.compile(rf"(?:(?P<quoted>'(?:[^'\[\]:|]|'')+')!|(?P<plain>\w+)!)?(?:{_RANGE})")
_CONSTANTS = (Token.NUMBER, Token.TEXT, Token.LOGICAL)


def is_harmless(
    formula: str, *, sheets: Container[str], functions: Container[str] = IN_CELLS
) -> bool:
    """Whether a formula (``=…``) calls these functions alone and reads these sheets alone."""
    if len(formula) > _MOST_CHARACTERS:
        return False
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError):
        return False
    return bool(tokens) and all(_may_stay(one, sheets, functions) for one in tokens)


def is_local(reference: str, *, sheets: Container[str]) -> bool:
    """Whether a reference is to cells of these sheets; names, links and errors are not."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return False
    quoted = (found["quoted"] or "").strip("'").replace("''", "'")
    named = quoted or found["plain"]
    return not named or named in sheets


def _may_stay(token: Token, sheets: Container[str], functions: Container[str]) -> bool:
    match token.type:
        case Token.OPERAND if token.subtype == Token.RANGE:
            return is_local(token.value, sheets=sheets)
        case Token.OPERAND:
            return token.subtype in _CONSTANTS
        case Token.FUNC if token.subtype == Token.OPEN:
            return token.value.removesuffix("(").upper() in functions
        case Token.FUNC | Token.PAREN | Token.SEP | Token.OP_PRE | Token.OP_IN | Token.OP_POST:
            return True
        case _:
            return token.type == Token.WSPACE
