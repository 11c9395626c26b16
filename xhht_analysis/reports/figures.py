"""Figures as cells and short texts."""

from fractions import Fraction
from typing import Any

from xhht_analysis.drawing.axis import Numerals
from xhht_analysis.reports.content import Cell, Unit
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Measure
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers


def percent_numerals(material: Material) -> Numerals:
    """How the axis of a picture writes percentages in the reader's language."""
    decimal, thousands = numbers.separators(material.language)
    return Numerals(decimal=decimal, thousands=thousands, unit="%")


def text_of(
    material: Material,
    figure: Figure,
    *,
    threshold_pct: Fraction | None = None,
    limit_pct: Fraction | None = None,
) -> str:
    """A figure as it is read: a percentage, a level, a count, or why there is none."""
    if figure.status is not Status.REPORTED:
        return material.say(f"status-{figure.status}")
    indicator = material.indicator(figure.indicator)
    language = material.language
    bounds = {
        "decimals": indicator.decimals, "threshold_pct": threshold_pct, "limit_pct": limit_pct,
    }  # fmt: skip
    match indicator.kind:
        case IndicatorKind.LEVEL:
            return level_text(material, indicator.field, int(figure.value))
        case IndicatorKind.COUNT:
            return numbers.whole(int(figure.value), language)
        case IndicatorKind.PUBLISHED_RATE:
            return numbers.rate(figure.pct, language, **bounds)
        case IndicatorKind.UNITS_AT_LEVEL if _is_single(figure):
            reached = level_name(material, indicator.field, indicator.level)
            return reached if figure.numerator else material.say("level-zero")
        case IndicatorKind.UNITS_AT_LEVEL:
            return material.say(
                "current-units", numerator=figure.numerator, denominator=figure.denominator
            )
    return numbers.share(figure.numerator, figure.denominator, language, **bounds)


def amount_of(material: Material, figure: Figure) -> dict[str, Any]:
    """The number in ``text_of`` for a ``Cell`` to carry; nothing where it is words alone."""
    kind = material.indicator(figure.indicator).kind
    if figure.status is not Status.REPORTED or kind is IndicatorKind.LEVEL:
        return {}
    if kind is IndicatorKind.COUNT:
        return {"amount": int(figure.value), "unit": Unit.COUNT}
    if kind is not IndicatorKind.UNITS_AT_LEVEL:
        return {"amount": float(figure.pct), "unit": Unit.PERCENT}
    return {} if _is_single(figure) else {"amount": figure.numerator, "unit": Unit.COUNT}


def _is_single(figure: Figure) -> bool:
    return figure.denominator == 1


def parts_of(material: Material, figure: Figure) -> str:
    """The counts that a share is made of, with the unit that is counted."""
    if figure.denominator is None:
        return ""
    measure = counted(material, material.indicator(figure.indicator))
    return material.say(
        "current-share-note",
        numerator=numbers.whole(figure.numerator, material.language),
        denominator=numbers.whole(figure.denominator, material.language),
        unit=material.label(measure.unit),
    )


def counted(material: Material, indicator: Indicator) -> Measure:
    """What the numerator of a share counts; of a complement the measure that it is left by."""
    whole = material.catalogue.indicators.get(indicator.complement_of, indicator)
    return material.catalogue.measures[whole.numerator]


def level_text(material: Material, field: str, level: int) -> str:
    """A unit's level in words; a field without levels is recognised or not."""
    if level == 0:
        return material.say("level-zero")
    return level_name(material, field, level)


def level_name(material: Material, field: str, level: int) -> str:
    """The name of a level: "Mức độ 2", or "Đạt chuẩn" in a field that has one level only."""
    if len(levels_of(material, field)) == 1:
        return material.say("level-recognised")
    return material.say("level-word", level=level)


def article_text(material: Material, article: str) -> str:
    """An article of a decree ("Điều 15") in the reader's language."""
    return material.say("article", number=article.removeprefix("Điều "))


def levels_of(material: Material, field: str) -> tuple[int, ...]:
    """The levels that the standard knows in a field."""
    standard = material.catalogue.standards[material.publication.standard]
    found = next(one for one in standard.fields if one.id == field)
    return tuple(level.level for level in found.levels)


def cell_of(material: Material, figure: Figure, *, with_parts: bool = False) -> Cell:
    """A figure as a cell, marked where it is illustrative, with its grade where it has one."""
    return Cell(
        text=text_of(material, figure),
        note=parts_of(material, figure) if with_parts else "",
        number=figure.status is Status.REPORTED,
        **amount_of(material, figure),
        **marks(material, figure),
    )


def title_mark(material: Material, *figures: Figure) -> str:
    """The mark of an exhibit's title line: empty unless one of its figures is illustrative."""
    made_up = any(figure.illustrative for figure in figures)
    return material.say("illustrative-title") if made_up else ""
