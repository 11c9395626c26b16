"""Whoever schedules the batch opens one file and knows: what, why, since when, where."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.batch.notices.runs import brief, manifest_of, publish, run_at
from xhht_analysis import __version__
from xhht_analysis.batch.lock import Holder
from xhht_analysis.batch.manifest import State
from xhht_analysis.batch.notices.files import write_summary
from xhht_analysis.batch.notices.outcome import of_crash, of_edition, of_lock, of_refusal
from xhht_analysis.vocabulary.problems import Problem

HOLDER = Holder(
    user="nguyen", host="may-chu", pid=4711, since="2026-11-28T00:30:00+00:00", command="xhht build"
)
FAILED = brief("993", State.FAILED, "ReportRefused: không có số liệu\ncủa huyện")


@pytest.fixture(autouse=True)
def hanoi(monkeypatch: pytest.MonkeyPatch):
    """The machine's own time is that of Vietnam."""
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def document(out: Path) -> dict:
    return json.loads((out / "summary.json").read_text("utf-8"))


def texts(out: Path) -> tuple[str, str]:
    """The Vietnamese half and the English one."""
    text = (out / "summary.txt").read_text("utf-8-sig")
    vietnamese, english = text.split("\n" + "-" * 60 + "\n")
    return vietnamese, english


def test_the_file_for_programs_has_the_keys_that_are_promised(tmp_path: Path) -> None:
    publish(tmp_path, manifest := manifest_of(brief("991"), brief("992", State.KEPT), FAILED,
                                              missing=[("993", "overdue")]))  # fmt: skip
    (tmp_path / "2026-11-28" / "2026-11-28.zip").touch()
    assert write_summary(of_edition(manifest, run_at(tmp_path), removed=["2025-11-01"]))
    found = document(tmp_path)
    assert datetime.fromisoformat(found.pop("ended")).utcoffset().total_seconds() == 0
    assert found == {
        "schema": 1,
        "program": "xhht_analysis",
        "version": __version__,
        "run": "20261128T010000Z-7",
        "state": "some_failed",
        "exit_code": 1,
        "began": "2026-11-28T01:00:00+00:00",
        "out": str(tmp_path),
        "log": "log/x.jsonl",
        "edition": {
            "name": "2026-11-28",
            "before": "2026-11-27",
            "published": "2026-11-28T01:04:00+00:00",
            "index": "2026-11-28/index.html",
            "bundle": "2026-11-28/2026-11-28.zip",
        },
        "briefs": {"built": 1, "kept": 1, "failed": 1},
        "failed": [
            {
                "publication": "toy_2023",
                "area": "993",
                "name": "Vắng Tin",
                "language": "vi",
                "message": "ReportRefused: không có số liệu\ncủa huyện",
                "since": "2026-11-28T01:00:00+00:00",
            }
        ],
        "missing": [
            {
                "publication": "toy_2023",
                "area": "993",
                "name": "Vắng Tin",
                "state": "overdue",
                "since": "2026-11-28T01:00:00+00:00",
            }
        ],
        "problems": [],
        "holder": None,
        "removed": ["2025-11-01"],
        "not_whole_since": "2026-11-28T01:00:00+00:00",
    }


def test_the_file_for_people_says_the_same_in_vietnamese_then_english(tmp_path: Path) -> None:
    publish(tmp_path, manifest := manifest_of(brief("991"), FAILED, missing=[("993", "overdue")]))
    write_summary(of_edition(manifest, run_at(tmp_path), removed=["2025-11-01"]))
    vietnamese, english = texts(tmp_path)
    for line in (
        "Bản tin xã hội học tập: lập được 1 bản tin, 1 bản tin không lập được",
        "Bắt đầu 08:00 ngày 28/11/2026 (UTC+07:00), kết thúc ",
        f"Thư mục: {tmp_path}",
        "Ấn bản mới: 2026-11-28, công bố lúc 08:04 ngày 28/11/2026 (UTC+07:00).",
        "Lập mới 1, giữ nguyên 0, không lập được 1.",
        "Trang mục lục: 2026-11-28/index.html",
        "  - 993 Vắng Tin (toy_2023, vi): ReportRefused: không có số liệu của huyện (từ 08:00",
        "  - 993 Vắng Tin (toy_2023): quá hạn, chưa gửi (từ 08:00 ngày 28/11/2026 (UTC+07:00))",
        "Ấn bản cũ đã xóa:\n  - 2025-11-01",
        "Nhật ký: log/x.jsonl",
    ):
        assert line in vietnamese
    for line in (
        "Learning-society briefs: 1 brief made, 1 failed",
        "Began 08:00 on 28 November 2026 (UTC+07:00), ended ",
        "New edition: 2026-11-28, published 08:04 on 28 November 2026 (UTC+07:00).",
        "  - 993 Vắng Tin (toy_2023): overdue, not sent (since 08:00",
    ):
        assert line in english


def test_what_a_run_without_changes_leaves_is_what_stands(tmp_path: Path) -> None:
    publish(tmp_path, manifest := manifest_of(brief("991"), brief("992")))
    write_summary(of_edition(manifest, run_at(tmp_path, 5), fresh=False))
    found = document(tmp_path)
    assert (found["state"], found["exit_code"]) == ("unchanged", 0)
    assert found["briefs"] == {"built": 0, "kept": 2, "failed": 0}
    vietnamese, english = texts(tmp_path)
    assert "không có gì thay đổi" in vietnamese
    assert "Ấn bản đang dùng: 2026-11-28" in vietnamese
    assert "Lập mới" not in vietnamese
    assert "The edition that stands: 2026-11-28" in english


def test_a_refusal_names_every_problem_and_the_edition_that_stands(tmp_path: Path) -> None:
    publish(tmp_path, manifest_of(brief("991"), missing=[("993", "missing")]))
    problems = [Problem("file-missing", "data/a.csv"), Problem("not-utf8", "b.csv", "line 2")]
    write_summary(of_refusal(problems, run_at(tmp_path)))
    found = document(tmp_path)
    assert (found["state"], found["exit_code"]) == ("refused", 2)
    assert found["problems"][0] == {
        "code": "file-missing",
        "where": "data/a.csv",
        "wrong": {"vi": "Không tìm thấy tệp.", "en": "The file was not found."},
        "mend": {
            "vi": "Khôi phục tệp hoặc sửa đường dẫn.",
            "en": "Restore the file or correct the path.",
        },
    }
    assert found["problems"][1]["where"] == "b.csv, line 2"
    assert found["edition"]["name"] == "2026-11-28"
    assert [one["area"] for one in found["missing"]] == ["993"]
    assert found["briefs"] == {"built": 0, "kept": 0, "failed": 0}
    vietnamese, english = texts(tmp_path)
    assert "có 2 lỗi cần sửa" in vietnamese
    assert "  - data/a.csv\n    Không tìm thấy tệp.\n    → Khôi phục tệp" in vietnamese
    assert "Ấn bản đang dùng: 2026-11-28" in vietnamese
    assert "2 problems to mend" in english
    assert "    The file was not found.\n    → Restore the file" in english


def test_before_the_first_edition_there_is_a_summary_too(tmp_path: Path) -> None:
    assert write_summary(of_refusal([Problem("nothing-to-build")], run_at(tmp_path / "new")))
    assert document(tmp_path / "new")["edition"] is None
    assert "Chưa có ấn bản nào." in texts(tmp_path / "new")[0]


def test_an_edition_of_an_older_program_stands_without_its_time(tmp_path: Path) -> None:
    (tmp_path / "2026-10-01").mkdir()
    (tmp_path / "latest").symlink_to("2026-10-01")
    write_summary(of_refusal([Problem("nothing-to-build")], run_at(tmp_path)))
    assert document(tmp_path)["edition"]["name"] == "2026-10-01"
    assert document(tmp_path)["edition"]["published"] is None
    vietnamese, english = texts(tmp_path)
    assert "Ấn bản đang dùng: 2026-10-01.\n" in vietnamese
    assert "The edition that stands: 2026-10-01.\n" in english


def test_a_second_run_says_which_machine_is_at_work_but_not_whose(tmp_path: Path) -> None:
    write_summary(of_lock(HOLDER, run_at(tmp_path)))
    found = document(tmp_path)
    assert (found["state"], found["exit_code"]) == ("locked", 3)
    assert found["holder"] == {"host": "may-chu", "pid": 4711, "since": HOLDER.since}
    vietnamese, _ = texts(tmp_path)
    assert "Đang chạy: máy may-chu, tiến trình 4711, từ 2026-11-28T00:30:00+00:00." in vietnamese
    assert "nguyen" not in (tmp_path / "summary.json").read_text() + vietnamese
    write_summary(of_lock(None, run_at(tmp_path)))
    assert document(tmp_path)["holder"] is None


def test_a_fault_of_the_program_is_told_like_a_problem(tmp_path: Path) -> None:
    write_summary(of_crash(MemoryError(), run_at(tmp_path)))
    found = document(tmp_path)
    assert (found["state"], found["exit_code"]) == ("crashed", 2)
    assert [one["code"] for one in found["problems"]] == ["crashed"]
    assert "(thông báo gốc: “MemoryError”)" in texts(tmp_path)[0]
    write_summary(of_crash(KeyError("area"), run_at(tmp_path)))
    assert "(thông báo gốc: “KeyError: 'area'”)" in texts(tmp_path)[0]


def test_it_says_since_when_a_brief_fails_and_a_return_is_missing(tmp_path: Path) -> None:
    publish(tmp_path, first := manifest_of(brief("991"), FAILED, missing=[("993", "missing")]))
    write_summary(of_edition(first, run_at(tmp_path, 1)))
    write_summary(of_lock(HOLDER, run_at(tmp_path, 2)))
    other = brief("992", State.FAILED, "x")
    second = manifest_of(
        FAILED, other, edition="2026-11-28-2", missing=[("993", "overdue"), ("992", "missing")]
    )
    publish(tmp_path, second)
    write_summary(of_edition(second, run_at(tmp_path, 3)))
    found = document(tmp_path)
    hours = {one["area"]: one["since"][11:13] for one in found["failed"]}
    assert hours == {"993": "01", "992": "03"}
    assert {one["area"]: one["since"][11:13] for one in found["missing"]} == hours
    assert found["not_whole_since"] == "2026-11-28T01:00:00+00:00"
    assert "Chưa có lần chạy nào trọn vẹn kể từ 08:00 ngày 28/11/2026" in texts(tmp_path)[0]


def test_a_whole_run_ends_what_was_not_whole(tmp_path: Path) -> None:
    publish(tmp_path, first := manifest_of(FAILED))
    write_summary(of_edition(first, run_at(tmp_path, 1)))
    publish(tmp_path, second := manifest_of(brief("993"), edition="2026-11-28-2"))
    write_summary(of_edition(second, run_at(tmp_path, 2)))
    assert document(tmp_path)["not_whole_since"] is None
    publish(tmp_path, third := manifest_of(FAILED, edition="2026-11-28-3"))
    write_summary(of_edition(third, run_at(tmp_path, 3)))
    assert document(tmp_path)["failed"][0]["since"] == "2026-11-28T03:00:00+00:00"


@pytest.mark.parametrize(
    "before",
    ["", "[]", "null",
     '{"schema": 2, "failed": [], "missing": [], "not_whole_since": "2025-11-28T01:00:00Z"}',
     '{"schema": 1}', '{"schema": 1, "failed": 3}',
     '{"schema": 1, "failed": [], "missing": [], "not_whole_since": "2026-11-28T01:00:00"}'],
)  # fmt: skip
def test_what_is_no_summary_of_ours_says_nothing(tmp_path: Path, before: str) -> None:
    (tmp_path / "summary.json").write_text(before)
    found = of_refusal([Problem("nothing-to-build")], run_at(tmp_path))
    assert found.not_whole_since == datetime(2026, 11, 28, 1, tzinfo=UTC)


def test_nothing_that_names_a_person_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / "nguyen.van.a"
    monkeypatch.setenv("HOME", str(home))
    message = f"{home}/bieu.xlsx: “an@phong.gov.vn, 0912 345 678, 079123456789”; 19.792 20.123"
    publish(home / "reports", manifest := manifest_of(brief("993", State.FAILED, message)))
    write_summary(of_edition(manifest, run_at(home / "reports")))
    found = document(home / "reports")
    assert found["out"] == "~/reports"
    assert found["failed"][0]["message"] == "~/bieu.xlsx: “[…], […], […]”; 19.792 20.123"
    everything = "".join(texts(home / "reports"))
    assert "nguyen.van.a" not in everything
    problem = Problem("file-missing", f"{home}/a.csv")
    write_summary(of_refusal([problem], run_at(home / "reports")))
    assert document(home / "reports")["problems"][0]["where"] == "~/a.csv"


@pytest.mark.parametrize(
    "kept",
    ["2026-11-28", "2026-11-28-12", "20261128T010000Z-47110", "19.792 người", "1.234.567",
     "0,123456789", "3.14159265358979", "584_huyen_bac_ai_2023.xlsx", "line 3, column 12"],
)  # fmt: skip
def test_days_counts_and_names_of_files_stay(tmp_path: Path, kept: str) -> None:
    publish(tmp_path, manifest := manifest_of(brief("993", State.FAILED, kept)))
    assert of_edition(manifest, run_at(tmp_path)).failed[0].message == kept
