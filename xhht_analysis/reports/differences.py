"""What differs between two editions, in words: the place, the thing, both sides and the reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xhht_analysis.reports.figures import level_name, text_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import value_text
from xhht_analysis.reports.verdicts import verdict_text
from xhht_analysis.results.differences import Difference, Side, What
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Kind, Status
from xhht_analysis.wording import numbers

_WITH_COUNTS = (IndicatorKind.SHARE, IndicatorKind.COMPLEMENT)


@dataclass(frozen=True, kw_only=True)
class ToldDifference:
    """A difference in the words of one language."""

    area: str
    name: str
    before: str
    now: str
    reason: str


def told_differences(material: Material, found: Iterable[Difference]) -> Iterator[ToldDifference]:
    """Differences of a publication in words; what is no longer declared is called by its id."""
    areas = _areas(material)
    for one in found:
        before, now = (_side(material, one, side) for side in (one.before, one.now))
        yield ToldDifference(
            area=areas.get(one.area_code, one.area_code),
            name=_name(material, one),
            before=before,
            now=now,
            reason="; ".join(material.say(f"changes-reason-{cause}") for cause in one.causes),
        )


def _areas(material: Material) -> dict[str, str]:
    """Each unit's name on the publication's day, or the last of one that was none then."""
    every = material.catalogue.register.areas
    on = material.publication.units_at
    of_day = [area for area in every if area.holds_on(on)]
    return {area.code: material.full_name(area) for area in (*every, *of_day)}


def _name(material: Material, one: Difference) -> str:
    indicator = material.catalogue.indicators.get(one.indicator)
    name = one.indicator if indicator is None else material.label(indicator.label)
    if one.what is What.VERDICT:
        label = _target_label(material, one.target)
        name = f"{one.target}. {label}" if label else one.target
    elif one.what is What.GROUP:
        name = f"{name} ({material.say('annex-group-' + one.detail.replace('=', '-'))})"
    elif one.what is What.LEVEL and indicator is not None:
        name = f"{name}: {_level(material, indicator.field, int(one.detail))}"
    elif one.what is What.CRITERION:
        name = f"{name}: {_criterion(material, one.detail)}"
    if one.year == material.year:
        return name
    return material.say("changes-of-year", name=name, year=str(one.year))


def _criterion(material: Material, ident: str) -> str:
    levels = [level for field in material.standard.fields for level in field.levels]
    found = [one for level in levels for one in level.criteria if one.id == ident]
    return material.label(found[0].label) if found else ident


def _target_label(material: Material, ident: str) -> str:
    found = [one for one in material.plan.targets if one.id == ident]
    return material.label(found[0].label) if found else ""


def _level(material: Material, field: str, level: int) -> str:
    standard = material.standard
    known = any(one.id == field for one in standard.fields)
    return level_name(material, field, level) if known else material.say("level-word", level=level)


def _side(material: Material, one: Difference, side: Side) -> str:
    if one.what is What.LEVEL:
        return _reached(material, side)
    if one.what is not What.VERDICT:
        return _value(material, one, side)
    if side.answer is None:
        return material.say("dash")
    if not _target_label(material, one.target):
        return str(side.answer.verdict)
    text = verdict_text(material, one.target, side.answer.verdict, side.answer.reason)
    value = _value(material, one, side) if side.status is Status.REPORTED else ""
    return " · ".join(part for part in (text, value) if part)


def _reached(material: Material, side: Side) -> str:
    state = "unknown"
    if side.status is Status.REPORTED:
        state = "reached" if side.value else "not-reached"
    text = material.say(f"editions-level-{state}")
    return text if side.denominator is None else f"{text} ({side.numerator}/{side.denominator})"


def _value(material: Material, one: Difference, side: Side) -> str:
    """A number, of a share with its counts: two that print alike may differ by a person."""
    if side.status is not Status.REPORTED:
        return material.say(f"status-{side.status}")
    if one.what is What.CRITERION:
        text = numbers.percent(side.value, material.language)
        return f"{text} ({_counts(material, side)})"
    indicator = material.catalogue.indicators.get(one.indicator)
    if indicator is None:
        return f"{float(side.value):g}"
    figure = _figure(one, side)
    known = one.what is What.VERDICT and _target_label(material, one.target)
    text = (
        value_text(material, material.target(one.target), figure)
        if known
        else text_of(material, figure)
    )
    if indicator.kind not in _WITH_COUNTS:
        return text
    return f"{text} ({_counts(material, side)})"


def _counts(material: Material, side: Side) -> str:
    counts = (numbers.whole(one, material.language) for one in (side.numerator, side.denominator))
    return "/".join(counts)


def _figure(one: Difference, side: Side) -> Figure:
    return Figure(
        indicator=one.indicator,
        area_code=one.area_code,
        year=one.year,
        status=side.status,
        kind=Kind.REFERENCE,
        table=None,
        numerator=side.numerator,
        denominator=side.denominator,
        value=None if side.denominator else float(side.value),
    )
