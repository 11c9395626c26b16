"""The mail arrives as it was meant, over each kind of connection, or nothing else changes."""

import smtplib
import time
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.batch.notices.conftest import Trust
from tests.batch.notices.runs import run_at
from tests.batch.notices.servers import HOST, MailBox, mail_server, silent_server
from xhht_analysis.batch.events import log
from xhht_analysis.batch.lock import Holder
from xhht_analysis.batch.notices.mail import mail_of, send_mail
from xhht_analysis.batch.notices.outcome import of_edition, of_lock, of_refusal
from xhht_analysis.batch.notices.sending import is_wanted, notify
from xhht_analysis.batch.notices.settings import Mail, Settings
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.vocabulary.problems import Problem

PLAIN = Mail(
    host=HOST,
    security="none",
    sender="Bản tin xã hội học tập <bantin@example.vn>",
    recipients=("Phòng Giáo dục thường xuyên <gdtx@example.vn>", "vp@example.vn"),
    timeout_seconds=5,
)
VIETNAMESE = "Bản tin xã hội học tập: lập được 1 bản tin, 1 bản tin không lập được"
ENGLISH = "Learning-society briefs: 1 brief made, 1 failed"


def test_a_mail_reads_as_it_was_written(summary: Summary) -> None:
    box = MailBox()
    with mail_server(box) as port:
        send_mail(summary, replace(PLAIN, port=port))
    message = box.message()
    assert message["Subject"] == f"{VIETNAMESE} / {ENGLISH}"
    assert message["From"] == "Bản tin xã hội học tập <bantin@example.vn>"
    assert message["To"].addresses[0].display_name == "Phòng Giáo dục thường xuyên"
    assert box.envelopes[0].rcpt_tos == ["gdtx@example.vn", "vp@example.vn"]
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@example.vn>")
    text = message.get_content()
    assert text.startswith(VIETNAMESE)
    assert "  - 993 Vắng Tin (toy_2023, vi): ReportRefused: chưa có số liệu (từ " in text
    assert text.index(VIETNAMESE) < text.index(ENGLISH)
    assert list(message.iter_attachments()) == []


def test_what_crosses_the_wire_is_ascii_in_lines_that_every_server_takes(summary: Summary) -> None:
    sent = mail_of(summary, replace(PLAIN, attach="zip")).as_bytes()
    assert sent.isascii()
    assert max(map(len, sent.split(b"\r\n"))) <= 100
    assert b"\n" not in sent.replace(b"\r\n", b"")


def test_the_editions_file_is_attached_where_that_is_asked_for(summary: Summary) -> None:
    message = message_from_bytes(
        mail_of(summary, replace(PLAIN, attach="zip")).as_bytes(), policy=policy.default
    )
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "2026-11-28.zip"
    assert attached.get_content_type() == "application/zip"
    assert attached.get_content() == b"PK" + bytes(28)


@pytest.mark.parametrize(("size", "number"), [(1_000_000, 1), (1_000_001, 0)])
def test_a_file_beyond_the_limit_stays_and_the_text_says_so(
    summary: Summary, size: int, number: int
) -> None:
    (summary.run.out / summary.bundle).write_bytes(bytes(size))
    message = mail_of(summary, replace(PLAIN, attach="zip", attach_at_most_mb=1))
    assert len(list(message.iter_attachments())) == number
    text = message.get_body().get_content()
    assert ("lớn hơn mức cho phép đính kèm" in text) == (number == 0)
    assert ("larger than may be attached" in text) == (number == 0)


def test_an_edition_without_a_file_is_told_without_one(summary: Summary) -> None:
    bare = replace(summary, bundle="")
    message = mail_of(bare, replace(PLAIN, attach="zip"))
    assert "không có tệp .zip" in message.get_content()
    first = of_refusal([Problem("nothing-to-build")], run_at(summary.run.out / "new"))
    assert ".zip" not in mail_of(first, replace(PLAIN, attach="zip")).get_content()


def test_starttls_with_a_password(
    summary: Summary, trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = MailBox()
    monkeypatch.setenv("XHHT_MAIL_PASSWORD", "mat-khau")
    with mail_server(
        box, tls_context=trust.server, require_starttls=True,
        authenticator=box.login, auth_required=True,
    ) as port:  # fmt: skip
        mail = replace(
            PLAIN, port=port, security="starttls", ca_file=trust.ca_file,
            user="bantin", password_env="XHHT_MAIL_PASSWORD",
        )  # fmt: skip
        send_mail(summary, mail)
        monkeypatch.setenv("XHHT_MAIL_PASSWORD", "mat-khac")
        with pytest.raises(smtplib.SMTPAuthenticationError):
            send_mail(summary, mail)
    assert box.users[0] == "bantin"
    assert box.message()["Subject"].startswith(VIETNAMESE)


def test_tls_from_the_first_byte(summary: Summary, trust: Trust) -> None:
    box = MailBox()
    with mail_server(box, ssl_context=trust.server) as port:
        send_mail(summary, replace(PLAIN, port=port, security="tls", ca_file=trust.ca_file))
    assert box.message()["Subject"].startswith(VIETNAMESE)


def test_nothing_is_sent_in_clear_to_a_server_that_has_no_starttls(summary: Summary) -> None:
    box = MailBox()
    with mail_server(box) as port, pytest.raises(smtplib.SMTPNotSupportedError):
        send_mail(summary, replace(PLAIN, port=port, security="starttls"))
    assert box.envelopes == []


def told(summary: Summary, mail: Mail, capsys, caplog) -> tuple[str, list[str]]:
    """What stands on stderr after everyone was told, and which events were logged."""
    caplog.set_level("INFO", "xhht_analysis.batch")
    notify(summary, Settings(mail=mail))
    said = capsys.readouterr().err
    assert said.count("\n") <= 1
    # The mail server has a log of its own, which its thread may reach first.
    return said, [one.event for one in caplog.records if one.name == log.name]


def test_a_mail_that_was_sent_is_an_event_and_not_a_word(summary: Summary, capsys, caplog) -> None:
    with mail_server(MailBox()) as port:
        said, events = told(summary, replace(PLAIN, port=port), capsys, caplog)
    assert (said, events) == ("", ["mail-sent"])
    assert (summary.run.out / "summary.txt").exists()


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_is_not_known_gets_nothing(
    summary: Summary, trust: Trust, capsys, caplog, security: str
) -> None:
    box = MailBox()
    facts = {"ssl_context": trust.server} if security == "tls" else {"tls_context": trust.server}
    with mail_server(box, **facts) as port:
        said, events = told(summary, replace(PLAIN, port=port, security=security), capsys, caplog)
    assert "CERTIFICATE_VERIFY_FAILED" in said
    assert events == ["mail-failed"]
    assert box.envelopes == []


def test_a_server_that_refuses_is_one_line_in_its_own_words_without_an_address(
    summary: Summary, capsys, caplog
) -> None:
    box = MailBox(
        refused=("gdtx@example.vn", "vp@example.vn"), said="550 5.1.1 <gdtx@example.vn> unknown"
    )
    with mail_server(box) as port:
        said, events = told(summary, replace(PLAIN, port=port), capsys, caplog)
    assert said == (
        "Không gửi được thư báo (550 5.1.1 <[…]> unknown); ấn bản không bị ảnh hưởng. / "
        "The mail could not be sent (550 5.1.1 <[…]> unknown); the edition is not affected.\n"
    )
    assert events == ["mail-failed"]


def test_one_recipient_of_two_who_is_refused_is_told(summary: Summary, capsys, caplog) -> None:
    box = MailBox(refused=("vp@example.vn",))
    with mail_server(box) as port:
        said, events = told(summary, replace(PLAIN, port=port), capsys, caplog)
    assert "từ chối 1 trên 2 người nhận" in said
    assert "refused 1 of 2 recipients" in said
    assert events == ["mail-partly-failed"]
    assert box.envelopes[0].rcpt_tos == ["gdtx@example.vn"]


@pytest.mark.parametrize("security", ["none", "tls"])
def test_a_server_that_hangs_is_left_after_the_time_that_it_has(
    summary: Summary, capsys, caplog, security: str
) -> None:
    with silent_server() as port:
        mail = replace(PLAIN, port=port, security=security, timeout_seconds=0.2)
        began = time.perf_counter()
        said, events = told(summary, mail, capsys, caplog)
    assert time.perf_counter() - began < 3
    assert "timed out" in said
    assert events == ["mail-failed"]


def test_no_server_at_all_is_one_line(summary: Summary, capsys, caplog) -> None:
    with silent_server() as port:
        pass
    said, events = told(summary, replace(PLAIN, port=port), capsys, caplog)
    assert "Connection refused" in said
    assert events == ["mail-failed"]


def test_a_run_that_could_not_start_is_mailed_too(tmp_path: Path) -> None:
    box = MailBox()
    refusal = of_refusal([Problem("file-missing", "data/a.csv")], run_at(tmp_path))
    with mail_server(box) as port:
        notify(refusal, Settings(mail=replace(PLAIN, port=port, when="failed")))
    assert "có 1 lỗi cần sửa" in box.message()["Subject"]
    assert "Không tìm thấy tệp." in box.message().get_content()


def test_who_asked_for_failures_alone_is_left_in_peace_otherwise(
    summary: Summary, tmp_path: Path
) -> None:
    from tests.batch.notices.runs import brief, manifest_of

    whole = manifest_of(brief("991"))
    run = run_at(tmp_path)
    holder = Holder(user="a", host="b", pid=1, since="", command="")
    runs = {
        "built": of_edition(whole, run),
        "unchanged": of_edition(whole, run, fresh=False),
        "some_failed": summary,
        "locked": of_lock(holder, run),
    }
    assert {when: [name for name, one in runs.items() if is_wanted(one, when)]
            for when in ("always", "failed", "changed")} == {
        "always": ["built", "unchanged", "some_failed", "locked"],
        "failed": ["some_failed", "locked"],
        "changed": ["built", "some_failed", "locked"],
    }  # fmt: skip
