"""A summary in words: the text for people, and the line above it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from xhht_analysis.batch.notices.plain import plain
from xhht_analysis.batch.notices.summary import Ending, Failing, Lacking, Summary
from xhht_analysis.vocabulary.text import LANGUAGES, Language
from xhht_analysis.wording.dates import day
from xhht_analysis.wording.messages import messages

_RULE = "-" * 60


def subject(summary: Summary) -> str:
    """One line in both languages."""
    return " / ".join(_title(summary, language) for language in LANGUAGES)


def as_text(summary: Summary, *, remarks: Iterable[str] = ()) -> str:
    """The summary, Vietnamese first, English below; ``remarks``: messages to add at the end."""
    texts = ("\n".join(_lines(summary, language, tuple(remarks))) for language in LANGUAGES)
    return f"\n\n{_RULE}\n\n".join(texts) + "\n"


def _title(summary: Summary, language: Language) -> str:
    return messages(language).text(
        "notice-title",
        state=str(summary.ending),
        number=summary.built + summary.kept,
        failed=len(summary.failed),
        problems=len(summary.problems),
    )


def _lines(summary: Summary, language: Language, remarks: tuple[str, ...]) -> Iterator[str]:
    say = messages(language).text
    yield _title(summary, language)
    yield ""
    yield say(
        "notice-times",
        began=_moment(summary.run.began, language),
        ended=_moment(summary.ended, language),
    )
    yield say("notice-out", path=plain(str(summary.run.out)))
    yield from _edition(summary, language)
    if summary.not_whole_since not in (None, summary.run.began):
        yield say("notice-not-whole", since=_moment(summary.not_whole_since, language))
    if (holder := summary.holder) is not None:
        yield say("notice-holder", host=holder.host, pid=str(holder.pid), since=holder.since)
    yield from _listed("notice-problems", _problems(summary, language), language)
    yield from _listed("notice-failed", map(_failing, summary.failed), language, summary.failed)
    missing = (_lacking(one, language) for one in summary.missing)
    yield from _listed("notice-missing", missing, language, summary.missing)
    yield from _listed("notice-removed", summary.removed, language)
    if summary.run.log:
        yield ""
        yield say("notice-log", path=plain(summary.run.log))
    for remark in remarks:
        yield say(remark)


def _edition(summary: Summary, language: Language) -> Iterator[str]:
    say = messages(language).text
    if not summary.edition:
        yield say("notice-no-edition")
        return
    fresh = summary.ending in (Ending.BUILT, Ending.SOME_FAILED)
    yield say(
        "notice-edition",
        edition=summary.edition,
        stands="no" if fresh else "yes",
        published="none" if summary.published is None else _moment(summary.published, language),
    )
    if fresh:
        yield say(
            "notice-counts",
            built=summary.built,
            kept=summary.kept,
            failed=len(summary.failed),
        )
    yield say("notice-index", path=summary.index)


def _listed(
    head: str,
    rows: Iterable[str],
    language: Language,
    dated: tuple[Failing | Lacking, ...] = (),
) -> Iterator[str]:
    say = messages(language).text
    rows = list(rows)
    if not rows:
        return
    since = (
        say("notice-since", since=_moment(one.since, language)) if one is not None else ""
        for one in (dated or [None] * len(rows))
    )
    yield ""
    yield say(head)
    for row, ending in zip(rows, since, strict=True):
        first, *others = f"{row} {ending}".strip().splitlines()
        yield f"  - {first}"
        yield from (f"    {line}" for line in others)


def _problems(summary: Summary, language: Language) -> Iterator[str]:
    which = LANGUAGES.index(language)
    for _, one in summary.problems:
        lines = (one.where, one.wrong[which], f"→ {one.mend[which]}")
        yield "\n".join(line for line in lines if line)


def _failing(one: Failing) -> str:
    message = " ".join(one.message.split())
    return f"{one.area} {one.name} ({one.publication}, {one.language}): {message}"


def _lacking(one: Lacking, language: Language) -> str:
    state = messages(language).text("notice-return", state=one.state)
    return f"{one.area} {one.name} ({one.publication}): {state}"


def _moment(time: datetime, language: Language) -> str:
    """In the machine's own time, with its distance from UTC, as a mail may be read elsewhere."""
    here = time.astimezone()
    return messages(language).text(
        "notice-moment",
        time=f"{here:%H:%M}",
        day=day(here.date(), language),
        zone=f"UTC{here.isoformat()[-6:]}",
    )
