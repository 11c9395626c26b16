"""The districts' parts in the province's distance from a target, and in its change."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.decomposition import change_by_area, distance_by_area, total_of
from xhht_analysis.methods.rounding import half_up, rounded_to_total
from xhht_analysis.methods.shares import required_count
from xhht_analysis.reports.content import Block, Cell, Paragraph, Table, Unit
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.results.aims import PEOPLE
from xhht_analysis.results.progress import comparable
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.wording import numbers

_MOST_TARGETS = 2
_DECIMALS = 2
_HUNDREDTHS = 10**_DECIMALS


def contributions(material: Material) -> list[Block]:
    """Distance and change by district, of the targets that lack the most people."""
    counts = {
        target.id: _counts(material, target.indicator, material.year)
        for target in material.plan.targets
        if target.kind in PEOPLE and target.at_least_pct is not None
    }
    if not any(counts.values()):
        return [Paragraph(text=material.say("gaps-parts-missing"))]
    lacking = {ident: _lacking(material.target(ident), of) for ident, of in counts.items() if of}
    short = sorted((ident for ident in lacking if lacking[ident] > 0), key=lambda i: -lacking[i])
    if not short:
        return [Paragraph(text=material.say("gaps-parts-reached"))]
    return [
        table
        for target in (material.target(ident) for ident in short[:_MOST_TARGETS])
        for table in _tables(material, target, counts[target.id])
    ]


def _lacking(target: Target, counts: Mapping[str, Counted]) -> int:
    whole = total_of(counts)
    return required_count(whole.denominator, target.at_least_pct) - whole.numerator


def _counts(material: Material, indicator: str, year: int) -> dict[str, Counted]:
    """Every district's count in a year that compares with the publication's; else none at all."""
    found = {}
    for district in material.districts:
        series = comparable(
            material.results.lookup,
            material.indicator(indicator),
            district.code,
            material.year,
            base_year=None,
        )
        for figure in series.points:
            if figure.year == year:
                found[district.code] = Counted(
                    numerator=figure.numerator, denominator=figure.denominator
                )
    return found if len(found) == len(material.districts) else {}


def _tables(material: Material, target: Target, now: Mapping[str, Counted]) -> Iterator[Table]:
    yield _distance(material, target, now)
    before = _counts(material, target.indicator, material.year - 1)
    if before:
        yield _change(material, target, before, now)


def _distance(material: Material, target: Target, counts: Mapping[str, Counted]) -> Table:
    parts = distance_by_area(counts, target_pct=target.at_least_pct)
    whole = total_of(counts)
    distance = whole.share_pct - target.at_least_pct
    sizes = rounded_to_total({code: 1000 * part.size for code, part in parts.items()}, total=1000)
    points = rounded_to_total(
        {code: _HUNDREDTHS * part.contribution_pct for code, part in parts.items()},
        total=half_up(_HUNDREDTHS * distance),
    )
    # As many as the scorecard says: what the law asks for is rounded up to whole people.
    lacking = _lacking(target, counts)
    people = rounded_to_total({code: part.people for code, part in parts.items()}, total=-lacking)
    codes = sorted(parts, key=lambda code: (points[code], code))
    rows = [
        _row(
            material, target, code,
            _size(material, sizes[code]),
            _share(material, target, counts[code]),
            _points(material, parts[code].distance_pct),
            _points(material, Fraction(points[code], _HUNDREDTHS)),
            _people(material, people[code]),
        )
        for code in codes
    ]  # fmt: skip
    rows.append(
        _row(
            material, target, material.province.code,
            _size(material, 1000),
            _share(material, target, whole),
            _points(material, distance),
            _points(material, Fraction(half_up(_HUNDREDTHS * distance), _HUNDREDTHS)),
            _people(material, -lacking),
        )
    )  # fmt: skip
    names = ("unit", "size", "share", "distance", "contribution", "people")
    return _with_total(
        rows,
        caption=material.say("gaps-parts-caption", **_about(material, target)),
        head=[material.say(f"gaps-parts-head-{name}") for name in names],
    )


def _change(
    material: Material, target: Target, before: Mapping[str, Counted], now: Mapping[str, Counted]
) -> Table:
    split = change_by_area(before, after=now)
    totals = rounded_to_total(
        {"own": _HUNDREDTHS * split.own_rate_total_pct, "mix": _HUNDREDTHS * split.mix_total_pct},
        total=half_up(_HUNDREDTHS * split.total_pct),
    )
    own, mix = (
        rounded_to_total(
            {code: _HUNDREDTHS * part for code, part in parts.items()}, total=totals[name]
        )
        for name, parts in (("own", split.own_rate_pct), ("mix", split.mix_pct))
    )
    province = material.province.code
    own[province], mix[province] = totals["own"], totals["mix"]
    years = [{**before, province: total_of(before)}, {**now, province: total_of(now)}]
    ends = (material.year - 1, material.year)
    rows = [
        (
            Cell(text=material.full_name(material.area(code))),
            *(
                _number(material, target, code, _share(material, target, counts[code]), year)
                for year, counts in zip(ends, years, strict=True)
            ),
            *(
                _number(
                    material, target, code, _points(material, Fraction(part, _HUNDREDTHS)), *ends
                )
                for part in (own[code], mix[code], own[code] + mix[code])
            ),
        )
        for code in (*sorted(before, key=lambda code: (-own[code] - mix[code], code)), province)
    ]
    first, last = (str(year) for year in ends)
    return _with_total(
        rows,
        caption=material.say(
            "gaps-change-caption", first=first, last=last, **_about(material, target)
        ),
        head=[
            material.say("gaps-parts-head-unit"),
            first,
            last,
            *(material.say(f"gaps-change-head-{name}") for name in ("own", "mix", "total")),
        ],
    )


def _with_total(rows: list[tuple[Cell, ...]], *, caption: str, head: list[str]) -> Table:
    return Table(
        caption=caption,
        head=tuple(head),
        rows=tuple(rows),
        strong_rows=frozenset({len(rows) - 1}),
    )


def _about(material: Material, target: Target) -> dict[str, str]:
    return {
        "target": target.id,
        "indicator": material.label(material.indicator(target.indicator).short),
        "required": numbers.threshold(target.at_least_pct, material.language),
    }


def _row(material: Material, target: Target, code: str, *shown: dict[str, Any]) -> tuple[Cell, ...]:
    """An area's name and numbers that rest on its figure."""
    return (
        Cell(text=material.full_name(material.area(code))),
        *(_number(material, target, code, one, material.year) for one in shown),
    )


def _number(
    material: Material, target: Target, code: str, shown: dict[str, Any], *years: int
) -> Cell:
    """A number, as text and amount, that rests on an area's figures of some years."""
    figures = (material.figure(target.indicator, code, year) for year in years)
    return Cell(**shown, number=True, **marks(material, *figures))


def _size(material: Material, thousandths: int) -> dict[str, Any]:
    pct = Fraction(thousandths, 10)
    text = numbers.percent(pct, material.language)
    return {"text": text, "amount": float(pct), "unit": Unit.PERCENT}


def _share(material: Material, target: Target, counted: Counted) -> dict[str, Any]:
    text = numbers.share(
        counted.numerator,
        counted.denominator,
        material.language,
        decimals=material.indicator(target.indicator).decimals,
        threshold_pct=target.at_least_pct,
    )
    return {"text": text, "amount": float(counted.share_pct), "unit": Unit.PERCENT}


def _points(material: Material, points: Fraction) -> dict[str, Any]:
    text = numbers.points(points, material.language, decimals=_DECIMALS)
    return {"text": text, "amount": float(points), "unit": Unit.POINTS}


def _people(material: Material, people: int) -> dict[str, Any]:
    text = numbers.points(Fraction(people), material.language, decimals=0)
    return {"text": text, "amount": people, "unit": Unit.COUNT}
