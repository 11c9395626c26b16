"""The words of a return that goes back, from the message catalogue."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xhht_analysis.sources.returns.marked_list import MOST_LISTED
from xhht_analysis.sources.returns.marked_words import Doubt, MarkWords
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.dates import day
from xhht_analysis.wording.messages import messages

_COLUMNS = ("number", "severity", "sheet", "cell", "wrong", "mend")
_HOW = ("mend", "colours", "return")


@dataclass(frozen=True, kw_only=True)
class Sending:
    """What goes back: whose return (``""`` where nobody knows), of which year, from which file.

    ``marked`` is the name of the workbook that goes with the page, ``""`` where there is none.
    """

    unit: str
    year: int
    file: str
    marked: str
    on: date
    doubts: tuple[Doubt, ...]

    def number(self, severity: Severity) -> int:
        """How many doubts are of a severity."""
        return Counter(one.severity for one in self.doubts)[severity]


def mark_words(sending: Sending, language: Language) -> MarkWords:
    """The words of the workbook."""
    say = messages(language).text
    return MarkWords(
        author=say("form-author"),
        sheet=say("send-sheet"),
        data_sheet=say("send-data-sheet"),
        title=say("send-list-title", counts=counts(sending, language)),
        about=say("send-list-about", **about(sending, language)),
        how=tuple(say(f"send-list-{one}") for one in _HOW),
        head=tuple(say("send-head", column=one) for one in _COLUMNS),
        severities={one: say("send-severity", severity=str(one)) for one in Severity},
        signs={one: say("send-sign", severity=str(one)) for one in Severity},
        whole_file=say("send-whole-file"),
        whole_sheet=say("send-whole-sheet"),
        comment=say("send-comment"),
        mend=say("send-mend"),
        rest=_rest(sending.doubts, language),
    )


def counts(sending: Sending, language: Language) -> str:
    """How many errors, warnings and notices there are."""
    numbers = {f"{severity}s": sending.number(severity) for severity in Severity}
    return messages(language).text("send-counts", **numbers)


def about(sending: Sending, language: Language) -> dict[str, str]:
    """Whose return, of which year, from which file, checked on which day."""
    return {
        "unit": sending.unit or messages(language).text("send-unit-unknown"),
        "year": str(sending.year),
        "file": sending.file,
        "day": day(sending.on, language),
    }


def _rest(doubts: Sequence[Doubt], language: Language) -> str:
    beyond = len(doubts) - MOST_LISTED
    return messages(language).text("send-list-rest", number=beyond) if beyond > 0 else ""
