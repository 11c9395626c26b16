"""The one sentence that says it all, and the findings behind it."""

from collections.abc import Iterator

from xhht_analysis.reports import national, people, recognition, targets
from xhht_analysis.reports.content import Exhibit, Finding, Findings, Paragraph, Tone
from xhht_analysis.reports.figures import levels_of, text_of, title_mark
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import shortest_way, way_text
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.verdicts import Assessment, Verdict
from xhht_analysis.wording import numbers

ID = "summary"
_MOST_FINDINGS = 5
_WEIGHT = {Verdict.BREACHED: 0, Verdict.NOT_MET: 1}


def summary_exhibit(material: Material, area: Area) -> Exhibit:
    """How many targets are met, and the three to five things that weigh most."""
    found = material.results.assessments_of(area.code)
    findings = Findings(items=tuple(_findings(material, area, found)))
    return Exhibit(
        id=ID,
        title=material.say("summary-title"),
        blocks=(Paragraph(text=_lead(material, area, found), lead=True), findings),
        made_up=title_mark(material, *(assessment.figure for assessment in found)),
    )


def _lead(material: Material, area: Area, found: tuple[Assessment, ...]) -> str:
    tier = "province" if area.level is AreaLevel.PROVINCE else "district"
    early = material.year < material.plan.year
    met, not_met, breached, open_ = (
        sum(one.verdict is verdict for one in found) for verdict in Verdict
    )
    facts = {"area": material.mid_name(area), "met": met, "unmet": not_met + breached}
    if early:
        return material.say(
            f"summary-lead-baseline-{tier}",
            year=str(material.year),
            target_year=str(material.plan.year),
            open=open_,
            **facts,
        )
    return material.say(
        f"summary-lead-{tier}",
        total=len(found),
        year=str(material.plan.year),
        breached=breached,
        open=open_,
        **facts,
    )


def _findings(material: Material, area: Area, found: tuple[Assessment, ...]) -> Iterator[Finding]:
    """What is lost or missed first, the largest number of people first; then what is met."""
    missed = [one for one in found if one.verdict in _WEIGHT]
    missed.sort(key=lambda one: (_WEIGHT[one.verdict], _is_units(material, one), -one.missing))
    levels = [one for one in missed if _is_units(material, one)]
    shares = [one for one in missed if not _is_units(material, one)]
    chosen = [*levels[:2], *shares[: _MOST_FINDINGS - 1 - len(levels[:2])]]
    for one in chosen:
        yield Finding(
            text=_missed_text(material, area, one),
            exhibit=recognition.ID if _is_units(material, one) else targets.ID,
            tone=targets.TONES[one.verdict],
        )
    met = [one.target for one in found if one.verdict is Verdict.MET]
    if met:
        early = material.year < material.plan.year
        name = "finding-met-baseline" if early else "finding-met"
        text = material.say(name, targets=", ".join(met))
        yield Finding(text=text, exhibit=targets.ID, tone=Tone.MET)
    if not shares:
        yield from _baseline_findings(material, area)


def _is_units(material: Material, one: Assessment) -> bool:
    return _indicator(material, one).kind is IndicatorKind.UNITS_AT_LEVEL


def _indicator(material: Material, one: Assessment) -> Indicator:
    return material.indicator(one.figure.indicator)


def _missed_text(material: Material, area: Area, one: Assessment) -> str:
    target = material.target(one.target)
    indicator = _indicator(material, one)
    if not _is_units(material, one):
        return material.say(
            "finding-breached" if one.verdict is Verdict.BREACHED else "finding-share",
            target=target.id,
            indicator=material.label(indicator.short),
            value=text_of(material, one.figure, threshold_pct=target.required_pct),
            required=targets.required_text(material, target, area),
            missing=numbers.whole(one.missing, material.language),
            unit=targets.unit_of(material, target),
        )
    if area.level is AreaLevel.PROVINCE:
        return _missed_units_text(material, one, indicator)
    label = _level_label(material, indicator)
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
        way=way_text(material, way),
        **{name: int(row[name]) for name in ("passing", "units", "needed")},
    )


def _missed_units_text(material: Material, one: Assessment, indicator: Indicator) -> str:
    """How many districts are there, and which others are nearest in people, where counted."""
    below = [
        district
        for district in material.districts
        if material.figure(indicator.id, district.code).numerator == 0
    ]
    ways = [
        (way.people, district)
        for district in below
        if (way := shortest_way(material, district, indicator.field, indicator.level))
        and way.people is not None
    ]
    facts = {
        "target": one.target,
        "label": _level_label(material, indicator),
        "value": f"{one.figure.numerator}/{one.figure.denominator}",
        "required": one.required,
    }
    if len(ways) < len(below):
        names = material.listed([district.name for district in below])
        return material.say("finding-units", names=names, **facts)
    nearest = [
        material.say("nearest", name=district.name, people=numbers.whole(people, material.language))
        for people, district in sorted(ways, key=lambda way: (way[0], way[1].code))
    ]
    return material.say(
        "finding-units-nearest", names=material.listed(nearest[: one.missing]), **facts
    )


def _level_label(material: Material, indicator: Indicator) -> str:
    """What is owed, inside a sentence: "đạt chuẩn xóa mù chữ mức độ 2"."""
    field = next(one for one in material.standard.fields if one.id == indicator.field)
    facts = {"field": material.mid_label(field.label), "level": indicator.level}
    name = "at-level" if len(levels_of(material, field.id)) > 1 else "at-recognition"
    return material.say(name, **facts)


def _baseline_findings(material: Material, area: Area) -> Iterator[Finding]:
    figure = material.figure(people.POPULATION, area.code)
    if figure.status is Status.REPORTED:
        twenty, five = (
            people.people_text(material, area.code, pct) for pct in people.percentages(material)
        )
        text = material.say(
            "finding-people",
            population=text_of(material, figure),
            twenty=twenty,
            five=five,
        )
        yield Finding(text=text, exhibit=people.ID)
    for indicator in national.published_rates(material):
        last = national.last_figure(material, indicator)
        if last is not None:
            rank, total = national.rank_of(material, last)
            text = material.say(
                "finding-rank",
                year=str(last.year),
                indicator=material.mid_label(indicator.label),
                value=text_of(material, last),
                rank=rank,
                total=total,
            )
            yield Finding(text=text, exhibit=national.ID)
