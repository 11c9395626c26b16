"""The one sentence that says it all, and the findings behind it."""

from collections.abc import Iterator

from xhht_analysis.reports import targets
from xhht_analysis.reports.content import (
    Exhibit,
    Findings,
    Paragraph,
    Strip,
    Tile,
    linked,
    said,
)
from xhht_analysis.reports.figures import title_mark
from xhht_analysis.reports.grades import in_words, is_doubted
from xhht_analysis.reports.headlines import findings_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.verdicts import verdict_cell
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.verdicts import Assessment, Verdict

ID = "summary"


def summary_exhibit(material: Material, area: Area) -> Exhibit:
    """How many targets are met, and the three to five things that weigh most."""
    found = material.results.assessments_of(area.code)
    findings = Findings(items=tuple(findings_of(material, area, found)))
    return Exhibit(
        id=ID,
        title=material.say("summary-title"),
        blocks=(
            Paragraph(text=_lead(material, area, found), lead=True),
            _strip(material, found),
            *_not_in(material, area),
            *_doubted(material, found),
            findings,
        ),
        made_up=title_mark(material, *(assessment.figure for assessment in found)),
    )


def lead_sentence(material: Material, area: Area) -> str:
    """The one sentence that says it all, by itself."""
    text = _lead(material, area, material.results.assessments_of(area.code))
    return "".join(run.text for run in said(text))


def _lead(material: Material, area: Area, found: tuple[Assessment, ...]) -> str:
    verdicts = [one.verdict for one in found]
    met, unmet = verdicts.count(Verdict.MET), sum(one.short for one in found)
    counts = {
        "open": len(found) - met - unmet,
        "breached": verdicts.count(Verdict.BREACHED),
        "on_course": verdicts.count(Verdict.ON_COURSE),
    }
    shown = {"total": len(found), "met": met, "unmet": unmet}
    shown |= {f"{name}_shown": number for name, number in counts.items()}
    facts = {
        "area": material.mid_name(area),
        "year": str(material.year),
        "target_year": str(material.plan.year),
        **counts,
        **{name: linked(str(number), targets.ID) for name, number in shown.items()},
    }
    if not met + unmet:
        return material.say(f"summary-lead-none-{area.level}", **facts)
    early = any(one.year < material.target(one.target).year for one in found)
    return material.say(f"summary-lead-{'baseline-' if early else ''}{area.level}", **facts)


def _strip(material: Material, found: tuple[Assessment, ...]) -> Strip:
    """A tile for each target: its verdict by sign and tone, spoken in full."""
    tiles = []
    for one in found:
        cell, target = verdict_cell(material, one), material.target(one.target)
        sign, _, words = cell.text.partition(" ")
        title = f"{target.id}. {material.label(target.label)}: {words}"
        anchor = targets.cell_id(target.id, "verdict")
        tiles.append(Tile(text=target.id, sign=sign, tone=cell.tone, title=title, anchor=anchor))
    return Strip(label=material.say("summary-strip"), tiles=tuple(tiles))


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
