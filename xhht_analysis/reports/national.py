"""The province within the country: published rates of all provinces, rank, course of the years."""

from dataclasses import replace

from xhht_analysis.drawing.ranking import ranking
from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Plate, Plates, Table, linked
from xhht_analysis.reports.course import comparable, course_plate, course_text
from xhht_analysis.reports.figures import cell_of, percent_numerals, text_of
from xhht_analysis.reports.map_marks import mark_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.national_map import country_map
from xhht_analysis.reports.place import cell_id, has_errors, provinces_in, rank_facts, rank_of
from xhht_analysis.vocabulary.areas import COUNTRY_CODE, Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status

ID = "national"


def national_exhibit(material: Material, area: Area) -> Exhibit:
    """Each published rate: the last year's rank, the course of the years, all provinces."""
    of_province = area.level is AreaLevel.PROVINCE
    shown = [one for one in published_rates(material) if last_figure(material, one) is not None]
    blocks: list = []
    for indicator in shown:
        last = last_figure(material, indicator)
        blocks.append(Paragraph(text=rank_text(material, indicator)))
        blocks.append(Paragraph(text=course_text(material, indicator)))
        table = _table(material, indicator)
        plates = [course_plate(material, indicator, table), _ranking(material, indicator, last)]
        if of_province:
            plates.append(country_map(material, indicator, provinces_in(material, last)))
        blocks.append(Plates(plates=tuple(plates)))
    notes = [] if of_province else [material.say("national-note-district")]
    if not all(has_errors(comparable(material, indicator)) for indicator in shown):
        notes.append(material.say("national-note-trend"))
    notes.append(material.say("national-note-mixing"))
    for indicator in published_rates(material):
        notes += [material.label(text) for text in (indicator.note,) if text is not None]
    return Exhibit(
        id=ID,
        title=material.say("national-title", province=material.province.name),
        blocks=tuple(blocks),
        notes=tuple(notes),
    )


def published_rates(material: Material) -> tuple[Indicator, ...]:
    """The indicators that come as published rates of all provinces."""
    return tuple(
        indicator
        for indicator in material.catalogue.indicators.values()
        if indicator.kind is IndicatorKind.PUBLISHED_RATE
    )


def last_figure(material: Material, indicator: Indicator) -> Figure | None:
    """The province's last published figure."""
    found = material.results.lookup.series(indicator.id, material.publication.area)
    return found[-1] if found else None


def rank_text(material: Material, indicator: Indicator) -> str:
    """The last rate with its rank, and the country's last beside it."""
    last = last_figure(material, indicator)
    country = material.results.lookup.series(indicator.id, COUNTRY_CODE)
    return material.say(
        "national-text",
        indicator=material.label(indicator.label),
        year=str(last.year),
        value=linked(text_of(material, last), cell_id(last, "value")),
        country=_country(material, country[-1]) if country else "none",
        country_year=str(country[-1].year) if country else "",
        **rank_facts(material, last),
    )


def _country(material: Material, figure: Figure) -> str:
    """The country's figure, linked where the province's table has a row of its year."""
    text, own = text_of(material, figure), material.publication.area
    rows = material.results.lookup.series(figure.indicator, own)
    in_table = any(one.year == figure.year for one in rows)
    return linked(text, cell_id(figure, "country")) if in_table else text


def _table(material: Material, indicator: Indicator) -> Table:
    lookup = material.results.lookup
    rows = []
    for figure in lookup.series(indicator.id, material.publication.area):
        rank = rank_of(material, figure)
        country = lookup.figure(indicator.id, COUNTRY_CODE, figure.year)
        place = f"{rank.place}/{rank.total}" if rank.known else material.say("dash")
        cells = (
            replace(cell_of(material, figure), id=cell_id(figure, "value")),
            replace(cell_of(material, country), id=cell_id(figure, "country")),
            Cell(text=place, number=rank.known, id=cell_id(figure, "rank")),
        )
        rows.append((Cell(text=str(figure.year)), *cells))
    return Table(
        caption=material.say(
            "national-caption-table",
            indicator=material.label(indicator.label),
            province=material.province.name,
        ),
        head=(
            material.say("national-head-year"),
            material.province.name,
            *(material.say(f"national-head-{name}") for name in ("country", "rank")),
        ),
        rows=tuple(rows),
    )


def _ranking(material: Material, indicator: Indicator, last: Figure) -> Plate:
    rank = rank_facts(material, last, spoken=True)
    figures = [f for f in provinces_in(material, last) if f.status is Status.REPORTED]
    country = material.results.lookup.figure(indicator.id, COUNTRY_CODE, last.year)
    year = str(last.year)
    reference = None
    if country.status is Status.REPORTED:
        text = f"{material.say('national-country')}: {text_of(material, country)}"
        reference = (text, country.value)
    picture = ranking(
        [mark_of(material, figure) for figure in figures],
        highlight=material.publication.area,
        rank_text=material.say("national-rank", **rank),
        reference=reference,
        axis_label=material.label(indicator.short),
        numerals=percent_numerals(material),
        alt=material.say(
            "national-ranking-alt",
            indicator=material.mid_label(indicator.label),
            year=year,
            province=material.province.name,
            value=text_of(material, last),
            **rank,
        ),
    )
    caption = material.say(
        "national-caption-ranking",
        indicator=material.label(indicator.label),
        year=year,
        total=rank["total"],
    )
    return Plate(picture=picture, caption=caption)
