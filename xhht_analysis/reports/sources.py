"""Where the figures come from, how they are counted, and how to make the brief again."""

from collections.abc import Iterator
from datetime import date

from xhht_analysis.reports.annex import annex_lines
from xhht_analysis.reports.content import Exhibit, Items, Paragraph
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Source
from xhht_analysis.wording import dates

ID = "sources"


def sources_exhibit(material: Material, area: Area) -> Exhibit:
    """Method, sources of every table that the results drew on, definitions, the command.

    All figures themselves come along for the annex.
    """
    facts = {"publication": material.publication.id, "language": material.language}
    if area.level is AreaLevel.DISTRICT:
        remake = material.say("sources-remake", district=area.code, **facts)
    else:
        remake = material.say("sources-remake-province", **facts)
    return Exhibit(
        id=ID,
        title=material.say("sources-title"),
        blocks=(
            Paragraph(text=material.say("sources-method")),
            Items(items=tuple(source_text(material, source) for source in _sources(material))),
            *_corrections(material, area),
            Paragraph(text=remake),
        ),
        more=(Items(items=tuple(_definitions(material))),),
        more_title=material.say("sources-more"),
        annex=annex_lines(material, area),
    )


def _sources(material: Material) -> list[Source]:
    """The plan, the standard and every source of a table with figures, each once."""
    used = material.results.figures["table"].dropna().unique()
    ids = [material.plan.source, material.standard.source]
    ids += sorted({material.results.sources[table] for table in used})
    return [material.catalogue.sources[ident] for ident in dict.fromkeys(ids)]


def source_text(material: Material, source: Source) -> str:
    """Publisher, document, number, date, and how sure it is."""
    day = dates.day(source.date, material.language) if source.date else "none"
    text = material.say(
        "sources-item",
        publisher=material.label(source.publisher),
        document=material.label(source.document),
        number=source.number or "none",
        date=day,
    )
    certainty = material.say("sources-uncertain", certainty=str(source.certainty))
    note = material.label(source.note) if source.note else ""
    return " ".join(part for part in (text, certainty, note) if part)


def _corrections(material: Material, area: Area) -> Iterator[Items]:
    """The corrections that an area's figures rest on, the province's all of them."""
    rows = material.results.corrections
    if area.level is AreaLevel.DISTRICT:
        rows = rows[rows["district"] == area.code]
    if not rows.empty:
        told = rows.fillna("none").replace("", "none").to_dict("records")
        yield Items(items=tuple(_correction_text(material, facts) for facts in told))


def _correction_text(material: Material, facts: dict[str, str]) -> str:
    day = dates.day(date.fromisoformat(facts["on"]), material.language)
    names = ("file", "sheet", "cell", "expected", "put", "reason", "said_by")
    return material.say("sources-correction", date=day, **{name: facts[name] for name in names})


def _definitions(material: Material) -> Iterator[str]:
    shown = {target.indicator for target in material.plan.targets}
    for indicator in material.catalogue.indicators.values():
        if indicator.id in shown and indicator.note is not None:
            yield material.say(
                "sources-definitions",
                label=material.label(indicator.label),
                note=material.label(indicator.note),
            )
