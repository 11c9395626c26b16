"""The three to five findings that weigh most, each from its verdict."""

from collections.abc import Iterator

from xhht_analysis.reports import national, people, place, recognition, targets
from xhht_analysis.reports.content import (
    Finding,
    Tone,
    linked,
)
from xhht_analysis.reports.figures import levels_of, text_of
from xhht_analysis.reports.grades import in_words
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import (
    ShortestWay,
    closest_id,
    next_level,
    people_text,
    shortest_way,
    way_text,
)
from xhht_analysis.reports.verdicts import TONES
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.verdicts import Assessment, Verdict
from xhht_analysis.wording import numbers

_MOST_FINDINGS = 5
# What was lost weighs most; then what is missed or far off, then what may still be reached.
_WEIGHT = {
    Verdict.BREACHED: 0,
    Verdict.NOT_MET: 1,
    Verdict.FAR_BEHIND: 1,
    Verdict.NOT_ASSESSABLE: 1,
    Verdict.BEHIND: 2,
    Verdict.DEPENDS_ON_METHOD: 2,
    Verdict.ON_COURSE: 3,
}


def findings_of(material: Material, area: Area, found: tuple[Assessment, ...]) -> Iterator[Finding]:
    """What is lost or missed first, the largest number of people first; then what is met."""
    missed = [one for one in found if one.short]
    missed.sort(
        key=lambda one: (_WEIGHT[one.verdict], _is_units(material, one), -(one.missing or 0))
    )
    levels = [one for one in missed if _is_units(material, one)]
    shares = [one for one in missed if not _is_units(material, one)]
    chosen = [*levels[:2], *shares[: _MOST_FINDINGS - 1 - len(levels[:2])]]
    for one in chosen:
        yield Finding(
            text=_missed_text(material, area, one),
            **_shown_in(material, recognition.ID if _is_units(material, one) else targets.ID),
            note=_owed(material, one),
            tone=TONES[one.verdict],
        )
    met = [one for one in found if one.verdict is Verdict.MET]
    early = [one for one in met if material.year < material.target(one.target).year]
    due = [one for one in met if one not in early]
    for name, those in (("finding-met", due), ("finding-met-baseline", early)):
        if those:
            text = material.say(name, targets=", ".join(_met_text(material, one) for one in those))
            yield Finding(text=text, tone=Tone.MET, **_shown_in(material, targets.ID))
    if not shares:
        yield from _baseline_findings(material, area)


def _met_text(material: Material, one: Assessment) -> str:
    shown = linked(one.target, targets.cell_id(one.target, "verdict"))
    return in_words(material, shown, one.figure)


def _owed(material: Material, one: Assessment) -> str:
    """Who owes the target by when."""
    owner = targets.owner_text(material, material.target(one.target))
    return material.say("finding-owed", owner=owner, year=str(material.target(one.target).year))


def _shown_in(material: Material, exhibit: str) -> dict[str, str]:
    return {"exhibit": exhibit, "link": material.say(f"link-{exhibit}")}


def _is_units(material: Material, one: Assessment) -> bool:
    return _indicator(material, one).kind is IndicatorKind.UNITS_AT_LEVEL


def _indicator(material: Material, one: Assessment) -> Indicator:
    return material.indicator(one.figure.indicator)


def _missed_text(material: Material, area: Area, one: Assessment) -> str:
    target = material.target(one.target)
    indicator = _indicator(material, one)
    if not _is_units(material, one):
        return _missed_share_text(material, area, one)
    if area.level is AreaLevel.PROVINCE:
        return _missed_units_text(material, one, indicator)
    label = _level_label(material, indicator)
    if one.verdict is Verdict.BREACHED:
        return material.say("finding-level-breached", target=target.id, label=label)
    row = recognition.unit_row(material, area, indicator.field, indicator.level)
    way = shortest_way(material, area, indicator.field, indicator.level)
    if row is None or way is None:
        return material.say(
            "finding-level-decided", target=target.id, label=label, year=str(material.year)
        )
    return material.say(
        "finding-level",
        target=target.id,
        label=label,
        way=in_words(
            material,
            linked(way_text(material, way), recognition.cell_id(indicator.field, "way")),
            one.figure,
        ),
        **{
            name: linked(str(int(row[name])), recognition.cell_id(indicator.field, "communes"))
            for name in ("passing", "units", "needed")
        },
    )


def _missed_share_text(material: Material, area: Area, one: Assessment) -> str:
    target = material.target(one.target)
    indicator = _indicator(material, one)
    facts = {
        "target": target.id,
        "indicator": material.label(indicator.short),
        "value": in_words(
            material,
            _linked(targets.value_text(material, target, one.figure), one, "current"),
            one.figure,
        ),
        "required": _linked(targets.required_text(material, target, area), one, "required"),
    }
    if one.missing is None:
        return material.say("finding-survey", **facts)
    name = "finding-breached" if one.verdict is Verdict.BREACHED else "finding-share"
    return material.say(
        name,
        missing=_linked(numbers.whole(one.missing, material.language), one, "distance"),
        unit=targets.unit_of(material, target),
        more=str(not one.too_many),
        **facts,
    )


def _linked(text: str, one: Assessment, column: str) -> str:
    return linked(text, targets.cell_id(one.target, column))


def _missed_units_text(material: Material, one: Assessment, indicator: Indicator) -> str:
    """How many districts are there, and which others are nearest in people, where counted."""
    below = [
        district
        for district in material.districts
        if material.figure(indicator.id, district.code).numerator == 0
    ]
    ways = [
        (way.people, district, _nearest_people(material, way, district, indicator))
        for district in below
        if (way := shortest_way(material, district, indicator.field, indicator.level))
        and way.people is not None
    ]
    facts = {
        "target": one.target,
        "label": in_words(material, _level_label(material, indicator), one.figure),
        "value": _linked(f"{one.figure.numerator}/{one.figure.denominator}", one, "current"),
        "required": _linked(str(one.required), one, "required"),
        "lost": str(one.verdict is Verdict.BREACHED),
    }
    if len(ways) < len(below):
        names = material.listed([district.name for district in below])
        return material.say("finding-units", names=names, **facts)
    nearest = [
        material.say("nearest", name=district.name, people=shown)
        for _, district, shown in sorted(ways, key=lambda way: (way[0], way[1].code))
    ]
    return material.say(
        "finding-units-nearest", names=material.listed(nearest[: one.missing]), **facts
    )


def _nearest_people(
    material: Material, way: ShortestWay, district: Area, indicator: Indicator
) -> str:
    """How many people, linked where the list of shortest ways has this very level."""
    text = people_text(material, way)
    field = next(one for one in material.standard.fields if one.id == indicator.field)
    listed = next_level(material, field, district.code) == indicator.level
    return linked(text, closest_id(field, district)) if listed else text


def _level_label(material: Material, indicator: Indicator) -> str:
    """What is owed, inside a sentence: "đạt chuẩn xóa mù chữ mức độ 2"."""
    field = next(one for one in material.standard.fields if one.id == indicator.field)
    facts = {"field": material.mid_label(field.label), "level": indicator.level}
    name = "at-level" if len(levels_of(material, field.id)) > 1 else "at-recognition"
    return material.say(name, **facts)


def _baseline_findings(material: Material, area: Area) -> Iterator[Finding]:
    figure = material.figure(people.POPULATION, area.code)
    if figure.status is Status.REPORTED and people.percentages(material):
        text = material.say(
            "finding-people",
            population=in_words(
                material,
                linked(text_of(material, figure), people.cell_id(area.code, "population")),
                figure,
            ),
            parts=people.people_parts(material, area.code),
        )
        yield Finding(text=text, **_shown_in(material, people.ID))
    for indicator in national.published_rates(material):
        last = national.last_figure(material, indicator)
        if last is not None:
            text = material.say(
                "finding-rank",
                year=str(last.year),
                indicator=material.mid_label(indicator.label),
                value=linked(text_of(material, last), place.cell_id(last, "value")),
                **place.rank_facts(material, last),
            )
            yield Finding(text=text, **_shown_in(material, national.ID))
