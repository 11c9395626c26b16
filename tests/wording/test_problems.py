"""Every problem that the code can find is told in both languages, with how to mend it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.wording.messages import messages
from xhht_analysis.wording.problems import told, told_all

PACKAGE = Path(__file__).resolve().parents[2] / "xhht_analysis"
CALLED = {"Problem", "Impossible", "_Misread"}
# The facts with which the code tells each problem, once.
FACTS: dict[str, dict[str, str | int]] = {
    "base-not-before": {"came": 2023, "year": "2023"},
    "bound-impossible": {"key": "at_least_pct", "came": "130"},
    "range-impossible": {"came": "8 – 5"},
    "target-higher-is-better": {
        "indicator": "qualified_15plus_pct", "came": "at_most_pct", "expected": "at_least_pct",
    },
    "target-lower-is-better": {
        "indicator": "illiterate_level1_15_60_pct", "came": "at_least_pct",
        "expected": "at_most_pct",
    },
    "target-without-measure": {},
    "units-impossible": {"came": "8/7"},
    "units-without-whole": {},
    "code-twice": {"code": "22750", "on": "2024-11-01"},
    "code-of-another-level": {"code": "584", "level": "commune"},
    "column-missing": {"column": "population"},
    "column-surplus": {"column": "populaton", "expected": "year, population"},
    "concepts-mixed": {
        "concept": "Lao động (Workers)", "other": "literacy_15plus",
        "other_concept": "Dân số (People)",
    },
    "correction-changes-nothing": {"came": "132"},
    "correction-lacks": {"key": "reason"},
    "correction-not-applied": {"id": "lit2", "why": "value", "expected": "123", "came": "321"},
    "correction-of-no-file": {"came": "data/returns/2023/584.xlsx"},
    "correction-outdated": {"id": "lit2", "came": "132"},
    "corrected-twice": {"cell": "D9", "first": "lit2"},
    "counted-twice": {"year": "2023", "code": "584"},
    "cluster-empty": {},
    "dask-missing": {},
    "scheduler-lost": {"came": "CommClosedError: in <TCP (closed)>"},
    "scheduler-unreachable": {"came": "OSError: Timed out after 10 s"},
    "shared-unusable": {"came": "Install s3fs to access S3"},
    "worker-sees-not": {"folder": "/srv/bantin/reports"},
    "worker-unlike": {"what": "pandas", "came": "3.0.1", "expected": "3.0.2"},
    "ends-before-it-begins": {"code": "991", "begins": "2019-04-01", "ends": "2018-12-31"},
    "file-empty": {},
    "file-exists": {},
    "would-replace-a-return": {},
    "file-missing": {},
    "file-unreadable": {"came": "Permission denied"},
    "id-not-file-name": {"came": "adult"},
    "id-twice": {"came": "adults"},
    "impossible": {"came": "Not enough values in [5]"},
    "indicator-cannot-have": {"kind": "share", "key": "table"},
    "indicator-lacks": {"kind": "share", "key": "numerator"},
    "key-missing": {"expected": "unit"},
    "key-not-a-column": {"columns": "sex"},
    "key-not-a-word": {},
    "key-twice": {"key": "id"},
    "more-cells": {"number": 5, "column": "population"},
    "no-cell-name": {"came": "9D"},
    "no-description": {"expected": "data/returns/2024/education.md"},
    "no-form": {"on": "2025-09-30"},
    "no-header": {},
    "no-parameters-cell": {},
    "no-such-day": {"came": "2019-04-31"},
    "not-a-gso-code": {"code": "5840"},
    "not-csv": {"came": "unexpected end of data"},
    "not-utf8": {},
    "not-yaml": {"came": "could not find expected ':'"},
    "notebook-not-run": {},
    "notebook-not-thin": {"what": "call", "came": "for district in districts:"},
    "notebook-unreadable": {"came": "Notebook does not appear to be JSON"},
    "nothing-to-build": {},
    "input-changed-meanwhile": {},
    "out-not-writable": {"came": "No space left on device"},
    "outline-broken": {"units": "584"},
    "outline-empty": {},
    "outline-missing": {"units": "585 Huyện Ninh Sơn", "on": "2023-09-30"},
    "outline-no-crs": {},
    "outline-surplus": {"units": "Hoàng Sa"},
    "outline-twice": {"units": "582"},
    "outline-unreadable": {"came": "not recognized as a supported file format"},
    "outside-its-interval": {
        "code": "58", "year": "2023", "came": "86.8", "expected": "87.0 – 88.1",
    },
    "parameter-taken": {"came": "district"},
    "parameter-type": {"name": "year", "came": "2023.0", "expected": "int"},
    "part-exceeds-whole": {"code": "584", "year": "2023", "part": 1200, "whole": 1000},
    "results-missing": {},
    "row-length": {"expected": 8, "came": 9},
    "row-twice": {"key": "year, area_code"},
    "text-empty": {"language": "en"},
    "unknown-area": {"code": "58", "on": "2025-07-01"},
    "unknown-district": {"came": "Nha Trang", "expected": "584 Bác Ái"},
    "unknown-key": {"came": "lable", "expected": "id, label"},
    "unknown-name": {"what": "indicator", "came": "qualifed", "expected": "qualified_15plus_pct"},
    "unknown-parameter": {"came": "distrct", "expected": "district, year"},
    "wrong-cell": {"came": "school", "expected": "college | other"},
    "wrong-value": {"came": "roughly", "expected": "strive | maintain | about"},
    "year-not-published": {"publication": "ban_tin_2023", "expected": 2023, "came": 2024},
    "file-elsewhere": {"came": "../V02.46.json"},
    "layout-twice": {"first": "cube", "second": "extract"},
    "cube-unreadable": {"what": "json", "came": "Expecting value"},
    "cube-size": {"expected": "128", "came": "127"},
    "cube-heading": {"came": "2019", "expected": "Giới tính, Năm"},
    "cube-decimal": {"came": "98.500, 97.100"},
    "cube-dimension-open": {"came": "Giới tính", "expected": "Nam, Nữ"},
    "cube-units-unknown": {"came": "Đồng bằng sông Hồng"},
    "microdata-not-installed": {
        "package": "ipumspy", "expected": 'pip install "xhht_analysis[microdata]"',
    },
    "bands-impossible": {"came": "0–14, 10–20"},
    "microdata-ages": {"number": 12, "expected": "0 – 130"},
    "microdata-code-type": {"came": "nam"},
    "microdata-column-twice": {"column": "tuoi"},
    "microdata-column-type": {"what": "date", "why": "coded"},
    "microdata-columns-differ": {
        "what": "text", "why": "number", "first": "data/returns/2024/nguoi › 1.parquet",
    },
    "microdata-kind": {"came": "nguoi.xlsx", "expected": ".parquet, .csv"},
    "microdata-memory": {"came": "2GB"},
    "microdata-no-files": {},
    "microdata-nobody": {},
    "microdata-too-fine": {"expected": "2,000,000"},
    "microdata-unknown": {"number": 400, "came": "31.2", "expected": "5"},
    "microdata-unreachable": {"variable": "XHHT_NGUOI", "came": "OperationalError"},
    "microdata-unreadable": {"what": "csv", "came": "InvalidInputException"},
    "microdata-weights": {"number": 12, "expected": "> 0"},
    "person-named": {"came": "ho_ten"},
    "setting-impossible": {"came": "lots", "expected": "2GB | 500MB"},
    "codebook-unreadable": {"what": "xml", "came": "file-unreadable"},
    "codebook-of-another": {"came": "ipumsi_00001.dat", "expected": "ipumsi_00002.dat.gz"},
    "yes-not-known": {"came": "2, 3", "expected": "1, 2"},
    "ages-outside-universe": {"came": "3+", "expected": "5+"},
    "extract-kind": {"came": "extract.sav", "expected": ".dat, .dat.gz, .csv, .csv.gz"},
    "extract-line-length": {"came": 30, "expected": 34},
    "extract-cut-off": {},
    "extract-unreadable": {"came": "Duplicate names are not allowed."},
    "extract-weights": {"number": 12},
    "extract-codes-unlisted": {"variable": "LIT", "came": "7 (12)"},
    "extract-codes-unmapped": {"variable": "GEO1_VN", "came": "704058 (1200)"},
    "extract-nobody": {},
    "extract-unanswered": {"came": "31.2", "expected": "5"},
    "unknown-edition": {"came": "2023-12-30", "expected": "2023-12-31, latest"},
    "no-edition-before": {"came": "2023-12-31", "expected": "2023-12-31"},
    "manifest-unreadable": {},
    "boundaries-not-given": {"came": "/ranh_gioi.gpkg"},
    "crashed": {"came": "MemoryError"},
    "not-toml": {"came": "Invalid value"},
    "secret-in-file": {"expected": "password_env"},
    "not-a-variable": {},
    "variable-not-set": {},
    "mail-address": {"came": "phong.gdtx"},
    "password-in-clear": {},
    "webhook-one-address": {},
    "webhook-address": {"expected": "https://…"},
    "webhook-in-clear": {"expected": "allow_http = true"},
    "webhook-secret": {"expected": "whsec_…"},
}  # fmt: skip


def codes_in(path: Path) -> Iterator[str]:
    yields = path.name == "structure.py"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        # Problem("code", …), what becomes one, and what catalogue.structure yields for one.
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLED:
            first = node.args[0]
        elif yields and isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            first = node.value.elts[0]
        else:
            continue
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def test_each_problem_of_the_code_is_told_here_once() -> None:
    found = {code for path in sorted(PACKAGE.rglob("*.py")) for code in codes_in(path)}
    assert found == FACTS.keys()


@pytest.mark.parametrize("code", FACTS)
def test_a_problem_is_told_with_its_facts_and_how_to_mend_it(code: str) -> None:
    facts = FACTS[code]
    found = told(Problem(code, "data/units.csv", "line 3", facts))
    assert found.where == "data/units.csv, line 3"
    assert len(found.wrong) == len(found.mend) == 2
    assert len({*found.wrong, *found.mend}) == 4, "each line says something of its own"
    for name, fact in facts.items():
        # What a name stands for is said in the reader's own word, the rest as it is.
        if name not in ("what", "why"):
            assert all(str(fact) in f"{wrong} {mend}" for wrong, mend in
                       zip(found.wrong, found.mend, strict=True)), name  # fmt: skip
    assert all(line.endswith((".", "…")) for line in (*found.wrong, *found.mend))


def test_no_message_is_kept_for_a_problem_that_nothing_finds() -> None:
    names = {
        line.split(" ")[0].removeprefix("problem-")
        for line in (PACKAGE / "wording/messages/vi/problems.ftl").read_text("utf-8").splitlines()
        if line.startswith("problem-")
    }
    assert names == FACTS.keys()


@pytest.mark.parametrize(
    ("what", "word"),
    [("indicator", "chỉ số"), ("source", "nguồn"), ("plan", "kế hoạch"), ("column", "cột"),
     ("organisation", "cơ quan"), ("target", "chỉ tiêu"), ("notebook", "sổ tay"),
     ("national_target", "chỉ tiêu quốc gia"), ("concept", "khái niệm"),
     ("table", "bảng"), ("parameter", "mục")],
)  # fmt: skip
def test_what_is_unknown_is_called_by_its_vietnamese_word(what: str, word: str) -> None:
    text = messages("vi").text("problem-unknown-name", what=what, came="x", expected="y")
    assert text.startswith(f"Không có {word}")


@pytest.mark.parametrize(
    ("expected", "vi", "en"),
    [
        ("text", "chữ, đặt trong dấu ngoặc kép nếu gồm toàn chữ số",
         "text, in quotation marks where it is all digits"),
        ("integer", "số nguyên (1234)", "a whole number (1234)"),
        ("year", "năm (2023)", "a year (2023)"),
        ("number", "số (12.5)", "a number (12.5)"),
        ("text_or_number", "chữ hoặc số nguyên", "text or a whole number"),
        ("cell_value", "số, chữ hoặc null (ô trống)", "a number, a text, or null (an empty cell)"),
        ("date", "ngày (YYYY-MM-DD)", "a date (YYYY-MM-DD)"),
        ("boolean", "true | false", "true | false"),
        ("list", "danh sách", "a list"),
        ("keys", "các khóa kèm giá trị", "keys with values"),
        ("filled", "có nội dung, không để trống", "something, not an empty cell"),
        ("≥ 0", "≥ 0", "≥ 0"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("code", ["wrong-value", "wrong-cell"])
def test_a_form_is_named_in_the_readers_words(code: str, expected: str, vi: str, en: str) -> None:
    found = told(Problem(code, "", "", {"came": "x", "expected": expected}))
    assert [line.partition(": ")[2] for line in found.wrong] == [f"{vi}.", f"{en}."]
    assert "“x”" in found.wrong[0]


def test_a_year_in_a_problem_is_not_set_apart_like_a_quantity() -> None:
    for line in told(Problem("year-not-published", "", "", FACTS["year-not-published"])).wrong:
        assert "2023" in line
        assert "2024" in line


def test_a_problem_reads_as_place_then_vietnamese_then_english() -> None:
    problem = Problem("file-missing", "data/publications.yml")
    assert str(told(problem)).splitlines() == [
        "data/publications.yml",
        "  Không tìm thấy tệp.",
        "  The file was not found.",
        "  → Khôi phục tệp hoặc sửa đường dẫn.",
        "  → Restore the file or correct the path.",
    ]


def test_a_problem_without_a_place_starts_with_its_sentence() -> None:
    assert str(told(Problem("nothing-to-build"))).startswith("  Không có ấn phẩm")


def test_all_problems_of_a_refusal_are_told() -> None:
    refused = Refused([Problem("file-missing", "a.csv"), Problem("not-utf8", "b.csv", "line 2")])
    text = told_all(refused)
    assert "a.csv" in text
    assert "b.csv, line 2" in text
    assert str(refused).splitlines() == ["a.csv · file-missing", "b.csv · line 2 · not-utf8"]


def test_nothing_is_refused_for_nothing() -> None:
    refuse_if_any([])
    with pytest.raises(Refused):
        refuse_if_any([Problem("nothing-to-build")])


def test_a_fact_of_any_length_is_told() -> None:
    """As a full disk tells of every file that it did not take."""
    listed = "No space left on device, " * 400
    said = told(Problem("out-not-writable", "reports", "", {"came": listed}))
    for line in said.wrong:
        assert "No space left on device" in line
        assert len(line) < 1000
