"""The one sentence that says it all, and the findings behind it."""

from collections.abc import Iterator

from xhht_analysis.reports import national, people, recognition, targets
from xhht_analysis.reports.content import Exhibit, Finding, Findings, Paragraph, Tone
from xhht_analysis.reports.figures import levels_of, text_of, title_mark
from xhht_analysis.reports.grades import grade_note, in_words, is_doubted, worst
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import people_text, shortest_way, way_text
from xhht_analysis.reports.verdicts import TONES
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.verdicts import Assessment, Verdict
from xhht_analysis.wording import numbers

ID = "summary"
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


def summary_exhibit(material: Material, area: Area) -> Exhibit:
    """How many targets are met, and the three to five things that weigh most."""
    found = material.results.assessments_of(area.code)
    findings = Findings(items=tuple(_findings(material, area, found)))
    return Exhibit(
        id=ID,
        title=material.say("summary-title"),
        blocks=(
            Paragraph(text=_lead(material, area, found), lead=True),
            *_not_in(material, area),
            *_doubted(material, found),
            findings,
        ),
        notes=_notes(material, found),
        made_up=title_mark(material, *(assessment.figure for assessment in found)),
    )


def _lead(material: Material, area: Area, found: tuple[Assessment, ...]) -> str:
    verdicts = [one.verdict for one in found]
    met, unmet = verdicts.count(Verdict.MET), sum(one.short for one in found)
    facts = {
        "area": material.mid_name(area),
        "year": str(material.year),
        "target_year": str(material.plan.year),
        "total": len(found),
        "met": met,
        "unmet": unmet,
        "open": len(found) - met - unmet,
        "breached": verdicts.count(Verdict.BREACHED),
        "on_course": verdicts.count(Verdict.ON_COURSE),
    }
    if not met + unmet:
        return material.say(f"summary-lead-none-{area.level}", **facts)
    early = material.year < material.plan.year
    return material.say(f"summary-lead-{'baseline-' if early else ''}{area.level}", **facts)


def _not_in(material: Material, area: Area) -> Iterator[Paragraph]:
    """Whose figures an error in the return keeps out, and whose return has not come."""
    findings = material.results.findings
    errors = findings[findings["severity"] == str(Severity.ERROR)]["district"].value_counts()
    rows = material.results.completeness
    awaited = set(rows.loc[rows["expected"] & (rows["files"] == 0), "area_code"])
    if area.level is AreaLevel.PROVINCE:
        for name, codes in (("held-out", set(errors.index)), ("awaited", awaited)):
            names = [one.name for one in material.districts if one.code in codes]
            if names:
                yield _whose(material, f"{name}-province", names=material.listed(names))
    elif area.code in errors:
        yield _whose(material, "held-out-district", errors=int(errors[area.code]))
    elif area.code in awaited:
        yield _whose(material, "awaited-district")


def _whose(material: Material, name: str, **facts: str | int) -> Paragraph:
    return Paragraph(text=material.say(f"summary-{name}", year=str(material.year), **facts))


def _doubted(material: Material, found: tuple[Assessment, ...]) -> Iterator[Paragraph]:
    """The targets whose figures a warning in a return casts doubt on."""
    names = [
        in_words(material, one.target, one.figure) for one in found if is_doubted(one.figure.grade)
    ]
    if names:
        targets = material.listed(names, most=len(names))
        yield Paragraph(text=material.say("summary-grades", targets=targets))


def _notes(material: Material, found: tuple[Assessment, ...]) -> tuple[str, ...]:
    doubted = is_doubted(worst(*(one.figure for one in found)))
    return (grade_note(material),) if doubted else ()


def _findings(material: Material, area: Area, found: tuple[Assessment, ...]) -> Iterator[Finding]:
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
            exhibit=recognition.ID if _is_units(material, one) else targets.ID,
            tone=TONES[one.verdict],
        )
    met = [
        in_words(material, one.target, one.figure) for one in found if one.verdict is Verdict.MET
    ]
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
        way=in_words(material, way_text(material, way), one.figure),
        **{name: int(row[name]) for name in ("passing", "units", "needed")},
    )


def _missed_share_text(material: Material, area: Area, one: Assessment) -> str:
    target = material.target(one.target)
    indicator = _indicator(material, one)
    facts = {
        "target": target.id,
        "indicator": material.label(indicator.short),
        "value": in_words(material, targets.value_text(material, target, one.figure), one.figure),
        "required": targets.required_text(material, target, area),
    }
    if one.missing is None:
        return material.say("finding-survey", **facts)
    name = "finding-breached" if one.verdict is Verdict.BREACHED else "finding-share"
    return material.say(
        name,
        missing=numbers.whole(one.missing, material.language),
        unit=targets.unit_of(material, target),
        more=str(not one.too_many),
        **facts,
    )


def _missed_units_text(material: Material, one: Assessment, indicator: Indicator) -> str:
    """How many districts are there, and which others are nearest in people, where counted."""
    below = [
        district
        for district in material.districts
        if material.figure(indicator.id, district.code).numerator == 0
    ]
    ways = [
        (way.people, district, people_text(material, way))
        for district in below
        if (way := shortest_way(material, district, indicator.field, indicator.level))
        and way.people is not None
    ]
    facts = {
        "target": one.target,
        "label": in_words(material, _level_label(material, indicator), one.figure),
        "value": f"{one.figure.numerator}/{one.figure.denominator}",
        "required": one.required,
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


def _level_label(material: Material, indicator: Indicator) -> str:
    """What is owed, inside a sentence: "đạt chuẩn xóa mù chữ mức độ 2"."""
    field = next(one for one in material.standard.fields if one.id == indicator.field)
    facts = {"field": material.mid_label(field.label), "level": indicator.level}
    name = "at-level" if len(levels_of(material, field.id)) > 1 else "at-recognition"
    return material.say(name, **facts)


def _baseline_findings(material: Material, area: Area) -> Iterator[Finding]:
    figure = material.figure(people.POPULATION, area.code)
    if figure.status is Status.REPORTED:
        text = material.say(
            "finding-people",
            population=in_words(material, text_of(material, figure), figure),
            parts=people.people_parts(material, area.code),
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
