"""The province within the country: published rates of all provinces, rank, course of the years."""

from xhht_analysis.drawing.ranking import ranking
from xhht_analysis.methods.ranks import rank_from_lowest
from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Plate, Plates, Table
from xhht_analysis.reports.course import comparable, course_plate, course_text, has_errors
from xhht_analysis.reports.figures import text_of
from xhht_analysis.reports.maps import mark_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.national_map import country_map
from xhht_analysis.vocabulary.areas import COUNTRY_CODE, Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

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


def provinces_in(material: Material, of: Figure) -> list[Figure]:
    """The same rate of all provinces in the year of one of them."""
    register = material.catalogue.register
    units = register.units(AreaLevel.PROVINCE, on=material.publication.units_at)
    return [material.figure(of.indicator, unit.code, of.year) for unit in units]


def rank_of(material: Material, last: Figure) -> tuple[int, int]:
    """The province's place from the bottom and how many provinces have a figure."""
    values = {
        figure.area_code: figure.value
        for figure in provinces_in(material, last)
        if figure.status is Status.REPORTED
    }
    return rank_from_lowest(values, last.area_code), len(values)


def rank_text(material: Material, indicator: Indicator) -> str:
    """The last rate with its rank, and the country's last beside it."""
    last = last_figure(material, indicator)
    rank, total = rank_of(material, last)
    country = material.results.lookup.series(indicator.id, COUNTRY_CODE)
    return material.say(
        "national-text",
        indicator=material.label(indicator.label),
        year=str(last.year),
        value=text_of(material, last),
        rank=rank,
        total=total,
        country=text_of(material, country[-1]) if country else "none",
        country_year=str(country[-1].year) if country else "",
    )


def _table(material: Material, indicator: Indicator) -> Table:
    lookup = material.results.lookup
    rows = []
    for figure in lookup.series(indicator.id, material.publication.area):
        rank, total = rank_of(material, figure)
        country = lookup.figure(indicator.id, COUNTRY_CODE, figure.year)
        rows.append(
            (
                Cell(text=str(figure.year)),
                Cell(text=text_of(material, figure), number=True),
                Cell(text=text_of(material, country), number=country.status is Status.REPORTED),
                Cell(text=f"{rank}/{total}", number=True),
            )
        )
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
    rank, total = rank_of(material, last)
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
        rank_text=material.say("national-rank", rank=rank, total=total),
        reference=reference,
        axis_label=material.label(indicator.short),
        tick_text=lambda value: numbers.percent(value, material.language, decimals=0),
        alt=material.say(
            "national-ranking-alt",
            indicator=material.mid_label(indicator.label),
            year=year,
            province=material.province.name,
            value=text_of(material, last),
            rank=rank,
            total=total,
        ),
    )
    caption = material.say(
        "national-caption-ranking",
        indicator=material.label(indicator.label),
        year=year,
        total=total,
    )
    return Plate(picture=picture, caption=caption)
