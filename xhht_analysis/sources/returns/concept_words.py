"""Headings that speak of other people than the form's column counts."""

from collections.abc import Collection, Iterator, Sequence

from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.sources.returns.layout import MOST_QUOTED, Found, heading_of
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.words import spoken
from xhht_analysis.vocabulary.concepts import Concept, are_apart
from xhht_analysis.vocabulary.findings import Finding


def definitions_differ(found: Sequence[Found], concepts: Collection[Concept]) -> Iterator[Finding]:
    """Columns taken for one concept under the words of one that it stands apart from.

    A mapping file cannot talk a column out of it: what counts is what the sheet itself says.
    """
    known = {concept.id: concept for concept in concepts}
    apart = {own.id: [one for one in concepts if are_apart(own, one)] for own in concepts}
    for one in found:
        for at, (_, column) in one.columns.items():
            own = known.get(column.measure.concept or "")
            text = one.table.texts[at]
            for other in apart[own.id] if own is not None else ():
                word = _word_in(text, other)
                if word is not None:
                    place = (one.table.heading_rows[-1], at)
                    facts = {"came": text[:MOST_QUOTED], "word": word, "column": heading_of(column),
                             "meant": other.label.vi, "expected": own.label.vi}  # fmt: skip
                    yield noted("definition-differs", one.grid, place, **facts)
                    break


def _word_in(text: str, concept: Concept) -> str | None:
    """The first of a concept's words that a text holds, however it is typed."""
    meant = [spoken(one) for one in (text, *(decoded for _, decoded in readings(text)))]
    for word in concept.words:
        wanted = spoken(word)
        for said in meant:
            ends = range(len(wanted), len(said) + 1)
            if any(said[end - len(wanted) : end] == wanted for end in ends):
                return word
    return None
