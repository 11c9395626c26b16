"""Forms written as workbooks to be handed out, all of them or none."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from xhht_analysis.batch.handouts import Handout, Request, planned_handouts
from xhht_analysis.batch.last_year import last_year
from xhht_analysis.batch.writing import write_all
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.form import form_workbook
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.wording.form import form_words


def write_templates(
    catalogue: Catalogue, request: Request, *, out: Path, force: bool = False
) -> tuple[Path, ...]:
    """Write the workbooks asked for into ``out``; what is there already only with ``force``.

    ``Refused`` with every unknown name, where no form holds on 30 September of the year, for
    every file in the way, and where the folder cannot be written to.
    """
    handouts = planned_handouts(catalogue, request)
    there = [out / one.file for one in handouts if (out / one.file).exists()]
    refuse_if_any(Problem("file-exists", str(path)) for path in there if not force)
    contents = _contents(catalogue, handouts, request)
    return write_all(contents, out)


def _contents(
    catalogue: Catalogue, handouts: Sequence[Handout], request: Request
) -> Mapping[str, bytes]:
    forms = list({handout.form.id: handout.form for handout in handouts}.values())
    made: dict[str, bytes] = {}
    for province in {handout.province.code: handout.province for handout in handouts}.values():
        known = last_year(
            catalogue, forms, year=request.year, province=province.code, named=request.previous
        )
        words = form_words(request.language, year=request.year, illustrative=known.illustrative)
        for handout in handouts:
            if handout.province == province:
                made[handout.file] = form_workbook(
                    handout.form,
                    province=province,
                    unit=handout.unit,
                    rows=handout.rows,
                    year=request.year,
                    last_year=known.figures,
                    words=words,
                )
    return made
