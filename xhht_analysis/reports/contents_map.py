"""The districts as a table of contents: how many targets each meets, and the way to its brief."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.reports.content import Plate
from xhht_analysis.reports.map_marks import status_labels
from xhht_analysis.reports.map_surroundings import surroundings_of
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.verdicts import Assessment, Verdict

_CLASSES = 4


def contents_map(material: Material, links: Mapping[str, str]) -> Plate:
    """The province's districts by the number of targets met; ``links``: code -> its brief.

    The classes part the plan's targets, so that they are the same on every map of a plan.
    """
    found = {
        district.code: material.results.assessments_of(district.code)
        for district in material.districts
    }
    marks = [_mark(material, one, found[one.code], one.code in links) for one in material.districts]
    names = [f"{mark.name}: {mark.text}" for mark in marks]
    made_up = any(one.figure.illustrative for of_area in found.values() for one in of_area)
    early = str(_is_early(material))
    picture = share_map(
        material.outlines(AreaLevel.DISTRICT),
        marks,
        classes=_classes(material),
        legend_title=material.say("contents-legend", early=early),
        status_labels=status_labels(material),
        alt=material.say("contents-alt", names="; ".join(names), early=early),
        surroundings=surroundings_of(material, material.province),
        links=links,
        illustrative_label=material.say("illustrative") if made_up else None,
    )
    return Plate(picture=picture, caption=material.say("contents-map", early=early))


def _is_early(material: Material) -> bool:
    """Whether the figures are older than the targets, so that none is met yet."""
    return any(material.year < target.year for target in material.plan.targets)


def _classes(material: Material) -> Classes:
    total = len(material.plan.targets)
    step = -(-(total + 1) // _CLASSES)
    edges = range(step, total + 1, step)
    labels = [
        f"{low}–{after - 1}" if after - 1 > low else str(low)
        for low, after in pairwise((0, *edges, total + 1))
    ]
    return Classes.rising(edges=edges, labels=labels)


def _mark(material: Material, area: Area, found: Sequence[Assessment], has_brief: bool) -> AreaMark:
    """How many targets a district meets, of those that can be assessed there."""
    met = sum(one.verdict is Verdict.MET for one in found)
    assessed = met + sum(one.short for one in found)
    facts = {"name": material.full_name(area), "brief": str(has_brief)}
    if not assessed:
        text = material.say("status-missing")
        told = material.say("contents-told-none", **facts)
        return AreaMark(
            code=area.code, name=area.name, status=Status.MISSING, value=None, text=text,
            state=text, sentence=told,
        )  # fmt: skip
    early = str(_is_early(material))
    told = material.say("contents-told", met=met, assessed=assessed, early=early, **facts)
    return AreaMark(
        code=area.code,
        name=area.name,
        status=Status.REPORTED,
        value=met,
        text=f"{met}/{assessed}",
        sentence=told,
    )
