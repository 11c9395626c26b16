"""The scorecard: every target with its figure, distance, verdict, national target and owner."""

from dataclasses import replace
from fractions import Fraction

from xhht_analysis.reports.content import Cell, Exhibit, Table, Unit
from xhht_analysis.reports.figures import (
    amount_of,
    counted,
    level_name,
    parts_of,
    text_of,
    title_mark,
)
from xhht_analysis.reports.grades import grade_marks, marks, note_on_grades, with_ring
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.verdicts import verdict_cell
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Certainty, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.vocabulary.verdicts import Assessment, Reason
from xhht_analysis.wording import numbers

ID = "targets"
_WIDTHS = (28, 16, 9, 12, 13, 12, 10)
_HEAD = ("target", "current", "required", "distance", "verdict", "national", "owner")


def targets_exhibit(material: Material, area: Area) -> Exhibit:
    """All targets of the plan as rows, for a district or the province."""
    found = material.results.assessments_of(area.code)
    caption = material.say(
        f"targets-caption-{area.level}", year=str(material.year), area=material.mid_name(area)
    )
    notes = ["targets-note-owner", "targets-note-national"]
    if area.level is AreaLevel.DISTRICT:
        notes.insert(0, "targets-note-province")
    return Exhibit(
        id=ID,
        title=material.say("targets-title", count=len(found), year=str(material.plan.year)),
        blocks=(
            Table(
                caption=caption,
                head=tuple(material.say(f"targets-head-{name}") for name in _HEAD),
                rows=tuple(_row(material, assessment, area) for assessment in found),
                widths=_WIDTHS,
            ),
        ),
        notes=(*(material.say(note) for note in notes), *note_on_grades(material)),
        made_up=title_mark(material, *(assessment.figure for assessment in found)),
    )


def _row(material: Material, found: Assessment, area: Area) -> tuple[Cell, ...]:
    target = material.target(found.target)
    return (
        Cell(text=f"{target.id}. {material.label(target.label)}"),
        replace(_current(material, found, target, area), id=cell_id(target.id, "current")),
        replace(required_cell(material, target, area), id=cell_id(target.id, "required")),
        replace(_distance(material, found, target), id=cell_id(target.id, "distance")),
        replace(verdict_cell(material, found), id=cell_id(target.id, "verdict")),
        _national(material, target),
        Cell(text=owner_text(material, target)),
    )


def cell_id(target: str, column: str) -> str:
    """Where a target's current, required, distance or verdict stands in the scorecard."""
    return f"{ID}-{target}-{column}"


def _of_units(material: Material, target: Target) -> bool:
    return material.indicator(target.indicator).kind is IndicatorKind.UNITS_AT_LEVEL


def _current(material: Material, found: Assessment, target: Target, area: Area) -> Cell:
    figure = found.figure
    if found.reason is Reason.NOT_COUNTED_HERE:
        return Cell(text=material.say("dash"))
    if not _of_units(material, target):
        text = value_text(material, target, figure)
        notes = (parts_of(material, figure), _interval(material, figure), _before(material, found))
        note = "; ".join(filter(None, notes))
    elif area.level is AreaLevel.PROVINCE:
        text = text_of(material, figure)
        note = "; ".join(filter(None, [_named(material, target), _baseline(material, target)]))
    else:
        indicator = material.indicator(target.indicator)
        own = material.figure(material.level_indicator(indicator.field).id, area.code)
        text, note = text_of(material, own), ""
    return Cell(
        text=text,
        note=note,
        number=figure.status is Status.REPORTED,
        **amount_of(material, figure),
        **marks(material, figure),
    )


def value_text(material: Material, target: Target, figure: Figure) -> str:
    """A figure beside its target: it never prints as meeting what it misses."""
    return text_of(
        material, figure, threshold_pct=target.at_least_pct, limit_pct=target.at_most_pct
    )


def _interval(material: Material, figure: Figure) -> str:
    """The interval that a survey gives its estimate."""
    if figure.lower is None:
        return ""
    decimals = material.indicator(figure.indicator).decimals
    low, high = (
        numbers.percent(end, material.language, decimals=decimals)
        for end in (figure.lower, figure.upper)
    )
    return material.say("current-interval", low=low, high=high)


def _before(material: Material, found: Assessment) -> str:
    """The last figure of an earlier year."""
    figure = found.figure
    before = material.results.lookup.figure_before(figure.indicator, figure.area_code, figure.year)
    if before is None:
        return ""
    value = with_ring(text_of(material, before), before)
    return material.say("current-before", year=str(before.year), value=value)


def _named(material: Material, target: Target) -> str:
    """The districts that are at the level, by name."""
    at = [
        district.name
        for district in material.districts
        if material.figure(target.indicator, district.code).numerator == 1
    ]
    if not 0 < len(at) < len(material.districts):
        return ""
    return material.say("current-named", names=material.listed(at))


def _baseline(material: Material, target: Target) -> str:
    """What the plan says of the year before, for the same field and level."""
    baseline = material.results.baseline
    if baseline.empty or material.year < material.plan.year:
        return ""
    indicator = material.indicator(target.indicator)
    rows = baseline[
        (baseline["field"] == indicator.field)
        & (baseline["level"] == indicator.level)
        & baseline["area_code"].isna()
    ]
    if rows.empty:
        return ""
    row = rows.iloc[0]
    return material.say(
        "current-baseline",
        year=str(row["year"]),
        numerator=int(row["units"]),
        denominator=int(row["of_units"]),
    )


def required_cell(material: Material, target: Target, area: Area) -> Cell:
    """What the plan asks as a cell; a range and a level are no one number."""
    text = required_text(material, target, area)
    bounds = [one for one in (target.at_least_pct, target.at_most_pct) if one is not None]
    if _of_units(material, target) and area.level is not AreaLevel.PROVINCE:
        return Cell(text=text)
    if target.required_units is not None:
        return Cell(text=text, amount=target.required_units, unit=Unit.COUNT)
    if len(bounds) == 1:
        return Cell(text=text, amount=float(bounds[0]), unit=Unit.PERCENT)
    return Cell(text=text)


def required_text(material: Material, target: Target, area: Area) -> str:
    """What the plan asks, with its word "about" kept; in a district the level itself."""
    language = material.language
    if _of_units(material, target):
        if area.level is not AreaLevel.PROVINCE:
            indicator = material.indicator(target.indicator)
            return level_name(material, indicator.field, indicator.level)
        if target.required_units is not None:
            return material.say("required-units", units=target.required_units, of=target.of_units)
        count = len(material.districts)
        units = -(-count * target.at_least_pct // 100)
        value = numbers.threshold(target.at_least_pct, language)
        return material.say("required-units-from-pct", value=value, units=int(units), of=count)
    return bounds_text(material, target)


def bounds_text(material: Material, target: Target) -> str:
    """The percentages that a target sets: at least, at most, or from one to the other."""
    bounds = {"low": target.at_least_pct, "high": target.at_most_pct}
    shown = {
        name: numbers.threshold(bound, material.language)
        for name, bound in bounds.items()
        if bound is not None
    }
    name = "range" if len(shown) == 2 else "at-least" if "low" in shown else "at-most"
    return material.say(f"required-{name}", modality=str(target.modality), **shown)


def _distance(material: Material, found: Assessment, target: Target) -> Cell:
    if found.reason in (Reason.NOT_OWED_HERE, Reason.NOT_COUNTED_HERE):
        return Cell(text=material.say("dash"))
    points, graded = "", grade_marks(material, found.figure)
    number = {"number": True, "amount": found.missing, "unit": Unit.COUNT}
    if found.distance_pct is not None and not _of_units(material, target):
        shown = numbers.points(found.distance_pct, material.language)
        points = material.say("distance-points", points=shown)
    if found.missing is None:
        if not points:
            return Cell(text=material.say("dash"), **graded)
        amount = {"amount": found.distance_pct, "unit": Unit.POINTS}
        return Cell(text=points, number=True, **amount, **graded)
    if found.missing == 0:
        return Cell(text=material.say("distance-surplus"), note=points, **graded)
    missing = numbers.whole(found.missing, material.language)
    if _of_units(material, target):
        if found.figure.denominator == 1:
            return Cell(text=material.say("dash"))
        text = material.say("distance-units", missing=missing)
        return Cell(text=text, **number, **graded)
    unit = unit_of(material, target)
    name = "distance-too-many" if found.too_many else "distance-people"
    text = material.say(name, missing=missing, unit=unit)
    return Cell(text=text, note=points, **number, **graded)


def unit_of(material: Material, target: Target) -> str:
    """What a target's figure counts: people, institutions, agencies, districts."""
    indicator = material.indicator(target.indicator)
    if _of_units(material, target):
        return material.say("unit-districts")
    return material.label(counted(material, indicator).unit)


def _national(material: Material, target: Target) -> Cell:
    if target.national is None:
        return Cell(text=material.say("dash"))
    national = material.catalogue.national[target.national]
    text = material.say(
        "national-pair",
        now=_pct(material, national.pct_2025),
        later=_pct(material, national.pct_2030),
    )
    return Cell(text=text, note=material.label(national.counted_in))


def _pct(material: Material, pct: Fraction | None) -> str:
    return material.say("dash") if pct is None else numbers.threshold(pct, material.language)


def owner_text(material: Material, target: Target) -> str:
    """Who owes a target, marked where the plan does not say so itself."""
    owner = material.label(material.catalogue.organisations[target.owner].short)
    if target.owner_certainty is not Certainty.VERIFIED:
        owner = material.say("owner-inferred", owner=owner)
    return owner
