"""What keeps units from their next levels, and the fewest people that would lift them."""

from dataclasses import dataclass

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.methods.shortfall import blockers, lift, losses, people_for_levels
from xhht_analysis.results.recognition import as_counts, on_30_september, parents_by_tier
from xhht_analysis.vocabulary.publications import Publication

BLOCKER_COLUMNS = [
    "year", "area_code", "field", "level", "via_field", "via_level", "criterion",
    "numerator", "denominator", "needed", "missing",
]  # fmt: skip
UNIT_COLUMNS = [
    "year", "area_code", "field", "level", "units", "passing", "uncounted", "needed", "gap",
    "reached", "people",
]  # fmt: skip
MEMBER_COLUMNS = ["year", "area_code", "field", "level", "member", "role", "people"]
LOSS_COLUMNS = ["year", "area_code", "field", "level"]


@dataclass(frozen=True)
class Obstacles:
    """``blockers``: criteria that communes miss, with the people missing; ``lifts``: what each
    district and the province needs for each level; ``members``: their sub-units with the role
    that each plays in it; ``losses``: levels held the year before and lost (all units).
    """

    blockers: pd.DataFrame
    lifts: pd.DataFrame
    members: pd.DataFrame
    losses: pd.DataFrame


def obstacles(
    catalogue: Catalogue, publication: Publication, criteria: pd.DataFrame, levels: pd.DataFrame
) -> Obstacles:
    """The obstacles of the publication's year, and the losses of every year."""
    standard = catalogue.standards[publication.standard]
    computed = levels[levels["table"] == standard.counts_table]
    lost = losses(computed) if len(computed) else pd.DataFrame(columns=LOSS_COLUMNS)
    now = criteria[criteria["year"] == publication.year]
    if now.empty:
        return Obstacles(
            pd.DataFrame(columns=BLOCKER_COLUMNS),
            pd.DataFrame(columns=UNIT_COLUMNS),
            pd.DataFrame(columns=MEMBER_COLUMNS),
            lost,
        )
    counts = as_counts(now)
    below = people_for_levels(counts, standard)
    below = below[on_30_september(below["year"], standard.rules_units_on)]
    units, members = [], []
    for parents, tier in parents_by_tier(catalogue, publication):
        if below.empty:
            break
        lifted = lift(below, parents, standard, tier)
        units.append(lifted.units)
        members.append(lifted.members)
        below = lifted.units
    return Obstacles(
        blockers(counts, standard)[BLOCKER_COLUMNS],
        pd.concat(units, ignore_index=True) if units else pd.DataFrame(columns=UNIT_COLUMNS),
        pd.concat(members, ignore_index=True) if members else pd.DataFrame(columns=MEMBER_COLUMNS),
        lost,
    )
