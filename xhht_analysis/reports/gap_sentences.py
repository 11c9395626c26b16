"""The widest gaps in words: no more than the groups that can be compared bear out."""

from collections.abc import Iterator

from xhht_analysis.reports.content import Paragraph, linked
from xhht_analysis.reports.grades import with_ring
from xhht_analysis.reports.groups import REST, Gap, cell_id, share_text
from xhht_analysis.reports.material import Material
from xhht_analysis.results.gaps import GROUPS
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.wording import numbers


def lead_paragraphs(
    material: Material, area: Area, found: dict[str, list[Gap]]
) -> Iterator[Paragraph]:
    """The widest gap between two groups in words, then that to the rest of the province."""
    between = [gap for name, column in found.items() if name != REST for gap in column]
    for name, gaps in (("groups", between), (REST, found.get(REST, []))):
        known = [gap for gap in gaps if gap.group]
        if known:
            widest = max(known, key=lambda gap: abs(gap.points))
            text = _sentence(material, area, name, widest)
            equal = [
                gap for gap in known if gap is not widest and abs(gap.points) == abs(widest.points)
            ]
            if widest.points and equal:
                text = f"{text} {_as_wide(material, name, equal)}"
            yield Paragraph(text=text, lead=name == "groups")


def _as_wide(material: Material, name: str, gaps: list[Gap]) -> str:
    """The others that are no narrower: the first is not said to be the only one."""
    told = [
        material.say(
            f"gaps-of-{name}",
            indicator=material.label(gap.indicator.short),
            dimension=material.say(f"gaps-dimension-{gap.dimension}"),
        )
        for gap in gaps
    ]
    return material.say("gaps-lead-equal", names=material.listed(told, most=len(told)))


def _sentence(material: Material, area: Area, name: str, gap: Gap) -> str:
    of_rest = {"area": material.mid_name(area)} if name == REST else {}
    if not gap.points:
        return material.say(f"gaps-lead-{name}-none", **of_rest)
    shown = {
        "points": _distance(material, gap),
        "value": share_text(material, gap.group, gap.indicator),
        "reference_value": share_text(material, gap.reference, gap.indicator),
    }
    shown = {fact: linked(text, cell_id(gap)) for fact, text in shown.items()}
    for fact, figure in zip(("value", "reference_value"), gap.figures, strict=True):
        shown[fact] = with_ring(shown[fact], figure)
    return material.say(
        f"gaps-lead-{name}",
        indicator=material.label(gap.indicator.short),
        direction="lower" if gap.points < 0 else "higher",
        **shown,
        **(of_rest or _phrases(material, gap.dimension)),
    )


def _distance(material: Material, gap: Gap) -> str:
    """Points without a sign; what would print as none is less than the least that prints."""
    text = numbers.points(abs(gap.points), material.language).removeprefix("+")
    small = text.startswith("<")
    return material.say("gaps-less", points=text.removeprefix("<")) if small else text


def _phrases(material: Material, dimension: str) -> dict[str, str]:
    """The two groups as they stand inside a sentence."""
    names = zip(("group", "reference"), GROUPS[dimension], strict=True)
    return {place: material.say(f"gaps-phrase-{dimension}-{group}") for place, group in names}
