"""The districts in order of each share, with a rank only where one means something."""

from collections.abc import Mapping, Sequence

from xhht_analysis.methods.ranks import competition_ranks
from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Table
from xhht_analysis.reports.figures import amount_of, text_of, title_mark
from xhht_analysis.reports.grades import is_doubted, marks
from xhht_analysis.reports.maps import MAPPED
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.figures import Figure, Status

ID = "ranks"
_FEWEST = 3  # units with a figure, below which a rank says nothing


def ranks_exhibit(material: Material, area: Area) -> Exhibit:
    """Each mapped share with the districts' ranks from the highest, the province below."""
    figures = {
        name: [material.figure(name, one.code) for one in (*material.districts, area)]
        for name in MAPPED
    }
    title = material.say("ranks-title")
    every = [figure for column in figures.values() for figure in column]
    if all(figure.status is not Status.REPORTED for figure in every):
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("ranks-none")),))
    ranks = {name: ranks_of(column[:-1]) for name, column in figures.items()}
    rows = [
        (
            Cell(text=material.full_name(one)),
            *(
                _cell(material, figures[name][number], ranks[name], total=len(material.districts))
                for name in MAPPED
            ),
        )
        for number, one in enumerate((*material.districts, area))
    ]
    head = tuple(material.label(material.indicator(name).short) for name in MAPPED)
    return Exhibit(
        id=ID,
        title=title,
        blocks=(
            Table(
                caption=material.say("ranks-caption", year=str(material.year)),
                head=(material.say("heat-head-unit"), *head),
                rows=tuple(rows),
                strong_rows=frozenset({len(rows) - 1}),
            ),
        ),
        notes=(material.say("ranks-note"),),
        made_up=title_mark(material, *every),
    )


def ranks_of(figures: Sequence[Figure]) -> Mapping[str, int]:
    """Area -> rank from the highest; nobody has one where too few figures stand to be compared.

    A figure that a warning casts doubt on has no rank and takes none from the others' order: a
    place beside it would be as doubtful. Equal counts share the better rank.
    """
    known = {figure.area_code: figure.pct for figure in figures if figure.status is Status.REPORTED}
    doubted = any(is_doubted(figure.grade) for figure in figures)
    if doubted or len(known) < max(_FEWEST, len(figures)):
        return {}
    ranks = competition_ranks(known, highest_first=True)
    return ranks if len(set(ranks.values())) > 1 else {}


def _cell(material: Material, figure: Figure, ranks: Mapping[str, int], *, total: int) -> Cell:
    rank = ranks.get(figure.area_code)
    note = "" if rank is None else material.say("ranks-place", rank=rank, total=total)
    return Cell(
        text=text_of(material, figure),
        note=note,
        number=figure.status is Status.REPORTED,
        **amount_of(material, figure),
        **marks(material, figure),
    )
