"""A return's bands of ages give the same levels and figures as single birth years."""

import pandas as pd
import pytest

from tests.checks.returns.conftest import COMMUNES
from xhht_analysis.checks.inputs import Tables, checked_tables
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.tables import tables_of
from xhht_analysis.results.measures import measure_counts
from xhht_analysis.results.recognition import criteria
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.tables import DescribedTable


def in_bands(tables: Tables, form, *, year: int) -> pd.DataFrame:
    """The worked example of a year as a district would have written it into the form."""
    rows = []
    for sheet in form.sheets:
        frame = tables.frames[sheet.table]
        frame = frame[frame["year"] == year]
        for column in sheet.columns:
            here = frame
            if column.block.ages is not None:
                age = frame["year"] - frame["birth_year"]
                here = frame[age.between(*column.block.ages)]
            if column.block.kind is not None:
                here = frame[frame["kind"] == column.block.kind]
            for code, value in here.groupby("area_code")[column.measure.id].sum().items():
                rows.append(
                    {
                        "table": sheet.table, "column": column.id, "measure": column.measure.id,
                        "area_code": code, "value": int(value), "file": "f", "sheet": sheet.id,
                        "cell": "C6", "kind": column.block.kind, "group": str(column.group),
                        "age_from": column.block.ages[0] if column.block.ages else None,
                        "age_to": column.block.ages[1] if column.block.ages else None,
                    }
                )  # fmt: skip
    return pd.DataFrame(rows).astype({"value": "Int64"})


@pytest.fixture(scope="module")
def both(catalogue, form) -> tuple[Tables, Tables]:
    """The worked example of 2023: as it stands, and through the form."""
    publication = catalogue.publications["ban_tin_2023"]
    tables = checked_tables(catalogue, publication.figures)
    now = {
        name: frame[frame["year"] == 2023] if "year" in frame else frame
        for name, frame in tables.frames.items()
    }
    straight = Tables(tables.described, now)
    counts = in_bands(tables, form, year=2023)
    sent = Sent(form, 2023, counts, dict.fromkeys(counts["area_code"], "584"))
    described, frames = dict(tables.described), dict(now)
    for description, frame in tables_of(sent):
        described[description.id] = DescribedTable(description, described["education"].file, "")
        frames[description.id] = frame
    return straight, Tables(described, frames)


def test_every_criterion_counts_the_same_people(catalogue, both) -> None:
    publication = catalogue.publications["ban_tin_2023"]
    straight, through = (criteria(catalogue, publication, tables) for tables in both)
    assert len(straight) > 1000
    pd.testing.assert_frame_equal(straight, through, check_dtype=False)


def test_every_measure_counts_the_same_people(catalogue, both) -> None:
    key = ["measure", "year", "area_code"]
    straight, through = (
        measure_counts(catalogue, tables, province="58").set_index(key)["count"].sort_index()
        for tables in both
    )
    through = through.reindex(straight.index)
    pd.testing.assert_series_equal(straight, through, check_dtype=False)


def test_a_band_that_was_not_sent_leaves_no_number(catalogue, both) -> None:
    _, through = both
    frame = through.frames["education"]
    short = frame[~((frame["area_code"] == "22783") & (frame["age_from"] == 26))]
    tables = Tables(through.described, {**through.frames, "education": short})
    counts = measure_counts(catalogue, tables, province="58").set_index(["measure", "area_code"])
    assert pd.isna(counts.loc[("must_cover_15_60", "22783"), "count"])
    assert pd.isna(counts.loc[("must_cover_15_60", "58"), "count"])
    assert not pd.isna(counts.loc[("must_cover_15_60", "22786"), "count"])


def test_what_an_error_keeps_out_has_no_row(sent) -> None:
    described = {one.id: (one, frame) for one, frame in tables_of(sent())}
    assert set(described) == {"education", "qualification", "competences", "institutions"}
    about, frame = described["education"]
    assert (about.kind, about.key) == (
        Kind.RETURNED, ("year", "area_code", "age_from", "age_to"),
    )  # fmt: skip
    assert len(frame) == 8 * len(COMMUNES)
    assert list(tables_of(sent(), held_out={"584"})) == []
