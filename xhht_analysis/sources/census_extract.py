"""A census extract in the format of IPUMS, read by ipumspy and added up before anything leaves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from xhht_analysis.sources.census_codebook import Codebook, ipumspy_readers, read_codebook
from xhht_analysis.sources.census_lines import line_problems
from xhht_analysis.sources.counted_once import counted_once
from xhht_analysis.vocabulary.downloads import OTHERS, Extract
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

# Some 30 MB at a time, whatever the extract holds.
_PERSONS = 50_000
# IPUMS writes 999 where an age is not known; nobody lives longer than this.
_OLDEST = 130
_SUMS = ["yes", "known", "squares", "persons"]
_MOST_NAMED = 12


@dataclass
class _Counted:
    """What is kept of the chunks: sums by group, and what was odd about single persons."""

    sums: pd.DataFrame | None = None
    asked: int = 0
    unanswered: int = 0
    weightless: int = 0
    strange: Counter[int] = field(default_factory=Counter)


def read_extract(path: Path, extract: Extract, *, file: str) -> pd.DataFrame:
    """Weighted sums of an extract, one row for each combination of ``extract.columns``.

    Columns: those of ``extract.columns`` as text, then ``yes``, ``known`` and ``squares`` (the sums
    of the weights of those who count, of all who answered, and of the latter's squares) and
    ``persons`` (how many answered). The index says in words whose row it is. ``Refused`` where
    lines are broken, weights are missing, too few of the asked answered, or a code has no meaning.
    Files that stay as they are are added up once, however many publications show them.
    """
    files = [path, path.with_name(extract.codebook)]
    return counted_once(files, (extract, file), lambda: _added_up(path, extract, file))


def _added_up(path: Path, extract: Extract, file: str) -> pd.DataFrame:
    book_path = path.with_name(extract.codebook)
    shown = file.rpartition(path.name)[0] + extract.codebook
    codebook = read_codebook(book_path, extract.variables, data=path, file=shown)
    refuse_if_any(
        [
            *_codes_unlisted(codebook, extract, shown),
            *line_problems(path, codebook, weight=extract.weight, file=file),
        ]
    )
    counted = _counted(path, codebook, extract, file)
    refuse_if_any(_person_problems(counted, extract, file))
    return _labelled(counted.sums, extract, file)


def _codes_unlisted(codebook: Codebook, extract: Extract, file: str) -> Iterator[Problem]:
    """Answers that the layout names and the codebook does not list."""
    listed = codebook.codes(extract.question)
    for code in extract.known if listed else ():
        if code not in listed:
            expected = ", ".join(map(str, sorted(listed)[:_MOST_NAMED]))
            facts = {"what": "code", "came": str(code), "expected": expected}
            yield Problem("unknown-name", file, extract.question, facts)


def _counted(path: Path, codebook: Codebook, extract: Extract, file: str) -> _Counted:
    readers = ipumspy_readers(file)
    chunks = readers.read_microdata_chunked(
        codebook.book, filename=path, subset=list(extract.variables), chunksize=_PERSONS
    )
    counted = _Counted()
    try:
        for chunk in chunks:
            _add(counted, chunk.apply(pd.to_numeric).astype("float64"), codebook, extract)
    except (ValueError, TypeError, OverflowError) as error:
        facts = {"came": str(error).partition("\n")[0][:100]}
        raise Refused([Problem("extract-unreadable", file, "", facts)]) from None
    return counted


def _add(counted: _Counted, persons: pd.DataFrame, codebook: Codebook, extract: Extract) -> None:
    youngest, oldest = extract.ages
    ages = persons[extract.age]
    asked = persons[ages.between(youngest or 0, _OLDEST if oldest is None else oldest)]
    weights, answers = asked[extract.weight], asked[extract.question]
    known = answers.isin(extract.known)
    counted.asked += len(asked)
    counted.unanswered += int((~known).sum())
    counted.weightless += int((~(weights > 0)).sum())
    if listed := codebook.codes(extract.question):
        strange = answers[answers.notna() & ~answers.isin(listed)]
        counted.strange.update(strange.astype("int64"))
    keys = {name: asked.loc[known, variable] for name, variable in extract.columns.items()}
    weights = weights[known]
    parts = pd.DataFrame(
        {
            **keys,
            "yes": weights.where(answers[known].isin(extract.yes), 0.0),
            "known": weights,
            "squares": weights**2,
            "persons": 1,
        }
    )
    sums = parts.groupby(list(keys), dropna=False)[_SUMS].sum()
    if counted.sums is not None:
        both = pd.concat([counted.sums, sums])
        sums = both.groupby(level=list(keys), dropna=False).sum()
    counted.sums = sums


def _person_problems(counted: _Counted, extract: Extract, file: str) -> Iterator[Problem]:
    if counted.weightless:
        facts = {"number": counted.weightless}
        yield Problem("extract-weights", file, extract.weight, facts)
    if counted.strange:
        came = _tallied(counted.strange)
        facts = {"variable": extract.question, "came": came}
        yield Problem("extract-codes-unlisted", file, extract.question, facts)
    if not counted.asked:
        yield Problem("extract-nobody", file, extract.age)
    elif counted.unanswered * 100 > extract.most_unanswered_pct * counted.asked:
        share = f"{100 * counted.unanswered / counted.asked:.1f}"
        facts = {"came": share, "expected": f"{extract.most_unanswered_pct:g}"}
        yield Problem("extract-unanswered", file, extract.question, facts)


def _labelled(sums: pd.DataFrame, extract: Extract, file: str) -> pd.DataFrame:
    """The sums under what the table calls a code; codes of one name are added up."""
    names = list(extract.columns)
    rows = sums.reset_index()
    persons = rows["persons"]
    problems = []
    kept = pd.Series(True, index=rows.index)
    for name in names:
        codes = rows[name].map(_code)
        labels = {_code(key): text for key, text in extract.labels.get(name, {}).items()}
        if name == "year":
            labels = {code: code for code in codes if code} | labels
        skipped = codes.isin(set(map(_code, extract.skip)) - labels.keys())
        if name == "area_code" and OTHERS in extract.skip:
            # A person without any area is nobody's, and still told.
            skipped |= ~codes.isin(labels) & (codes != "")
        unmapped = ~codes.isin(labels) & ~skipped
        if unmapped.any():
            tally = Counter(persons[unmapped].groupby(codes[unmapped]).sum().to_dict())
            facts = {"variable": extract.columns[name], "came": _tallied(tally)}
            problems.append(Problem("extract-codes-unmapped", file, name, facts))
        kept &= ~skipped
        rows[name] = codes.map(labels)
    refuse_if_any(problems)
    added = rows[kept].groupby(names, as_index=False)[_SUMS].sum()
    places = [", ".join(map(str, one)) for one in added[names].itertuples(index=False)]
    return added.set_index(pd.Index(places, name="line", dtype="object"))


def _code(code: object) -> str:
    """A code as a whole number without leading zeros, or as it was written; empty for none."""
    if isinstance(code, str):
        return code.lstrip("0") or "0" if code.isascii() and code.isdigit() else code
    return "" if pd.isna(code) else f"{code:.0f}"


def _tallied(found: Mapping[object, int]) -> str:
    """Codes with how many persons have each, the most frequent first."""
    most = Counter(found).most_common()
    shown = ", ".join(f"{code or '—'} ({number})" for code, number in most[:_MOST_NAMED])
    return shown + (f", … (+{len(most) - _MOST_NAMED})" if len(most) > _MOST_NAMED else "")
