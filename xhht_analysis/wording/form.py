"""The fixed words of a form's workbook, from the message catalogue."""

from xhht_analysis.sources.returns.form_words import FormWords
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.forms import Group
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import messages

_STEPS = ("cells", "zero", "rules", "total", "last-year", "send")


def form_words(language: Language, *, year: int, illustrative: bool = False) -> FormWords:
    """The words for a report year; ``illustrative``: last year's figures are a worked example."""
    say = messages(language).text
    last_year = "last-year-illustrative" if illustrative else "last-year"
    window = {"before": str(year - 1), "year": str(year)}
    return FormWords(
        language=language,
        author=say("form-author"),
        cover=say("form-cover"),
        province=say("form-province"),
        unit=say("form-unit"),
        year=say("form-year"),
        window=say("form-window"),
        window_dates=say("form-window-dates", **window),
        contact=tuple(say(f"form-contact-{one}") for one in ("name", "phone", "email")),
        how_title=say("form-how"),
        how=tuple(say(f"form-how-{step}") for step in _STEPS),
        note_title=say("form-note"),
        mark=say("form-mark"),
        code={level: say("form-code", level=str(level)) for level in AreaLevel},
        name={level: say("form-name", level=str(level)) for level in AreaLevel},
        groups={group: say("form-group", group=str(group)) for group in Group},
        last_year=say(f"form-{last_year}", year=str(year - 1)),
        last_year_legend=say("form-illustrative-legend") if illustrative else "",
        total=say("form-total"),
        counted_in=say("form-counted-in"),
        birth_years=say("form-birth-years"),
        at_most=say("form-at-most"),
        whole_number=say("form-whole-number"),
        refused=say("form-refused"),
        legend=say("form-legend"),
    )
