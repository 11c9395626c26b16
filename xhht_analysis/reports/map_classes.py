"""The classes of an indicator's maps: anchored at the target, equal throughout a publication."""

from collections.abc import Sequence
from itertools import pairwise

from xhht_analysis.drawing.classes import Classes
from xhht_analysis.methods.map_classes import anchored_edges
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.wording import numbers


def classes_of(material: Material, indicator: Indicator) -> Classes:
    """The classes of an indicator, from all its figures of the publication.

    Only a target of the plan has a side that is reached; around a declared anchor the scale
    simply rises.
    """
    figures = material.results.figures
    rows = figures[(figures["indicator"] == indicator.id) & (figures["denominator"] > 0)]
    values = (100 * rows["numerator"] / rows["denominator"]).astype(float).tolist()
    target = _target_of(material, indicator)
    edges = anchored_edges(float(indicator.anchor_pct) if target is None else target, values)
    labels = _labels(material, edges, target)
    if target is None:
        return Classes.rising(edges=edges, labels=labels)
    return Classes.around(target, edges=edges, labels=labels)


def _target_of(material: Material, indicator: Indicator) -> float | None:
    """The percentage that the plan sets for an indicator, if it sets one."""
    for target in material.plan.targets:
        if target.indicator == indicator.id and target.at_least_pct is not None:
            return float(target.at_least_pct)
    return None


def _labels(material: Material, edges: Sequence[float], target: float | None) -> tuple[str, ...]:
    language, decimals = material.language, _decimals(edges)
    shown = [numbers.percent(edge, language, decimals=decimals) for edge in edges]
    labels = [material.say("class-below", high=shown[0])]
    for edge, (low, high) in zip(edges, pairwise(shown), strict=False):
        name = "class-target-between" if _reached(edge, target) else "class-between"
        labels.append(material.say(name, low=low, high=high))
    name = "class-target-above" if _reached(edges[-1], target) else "class-above"
    labels.append(material.say(name, low=shown[-1]))
    return tuple(labels)


def _reached(edge: float, target: float | None) -> bool:
    return target is not None and edge >= target


def _decimals(edges: Sequence[float]) -> int:
    return 0 if all(float(edge).is_integer() for edge in edges) else 1
