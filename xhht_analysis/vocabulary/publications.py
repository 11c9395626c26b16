"""What is published: notebooks, areas, year, languages, figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.text import Bilingual, Language


@dataclass(frozen=True, kw_only=True)
class Publication:
    """One publication: a brief per district and an overview per province.

    ``figures`` names folders below ``data/`` whose tables may be shown; ``units_at`` is the date
    whose administrative units, codes and outlines hold.
    """

    id: str
    title: Bilingual
    year: int
    units_at: date
    plan: str
    standard: str
    area: str
    figures: tuple[str, ...]
    notebooks: Mapping[AreaLevel, str]
    outlines: Mapping[AreaLevel, str]
    languages: tuple[Language, ...]
    parameters: Mapping[str, str | int] = field(default_factory=dict)
