"""What goes wrong beside the briefs and must not stop them: one line on stderr, and an event."""

import logging
import sys

from xhht_analysis.batch.events import tell
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.messages import messages


def remark(event: str, name: str, /, **facts: str | int) -> None:
    """Log a warning ``event`` and say the text ``name`` of it, both with the same facts."""
    tell(event, level=logging.WARNING, **facts)
    say_aside(name, **facts)


def say_aside(name: str, /, **facts: str | int) -> None:
    """One line on stderr in both languages, whatever line breaks the facts have."""
    texts = (messages(language).text(name, **facts) for language in LANGUAGES)
    line = " ".join(" / ".join(texts).split())
    try:
        print(line, file=sys.stderr, flush=True)
    except (OSError, ValueError):  # stderr is full or closed: nobody is left to tell
        return
