"""A notices file is refused with everything that is wrong with it, and no secret is quoted."""

from pathlib import Path

import pytest

from xhht_analysis.batch.notices.reading import read_settings
from xhht_analysis.batch.notices.settings import Mail, Settings, Webhook
from xhht_analysis.vocabulary.problems import Refused
from xhht_analysis.wording.problems import told_all

LEAST = """
[mail]
host = "smtp.example.vn"
sender = "Bản tin xã hội học tập <bantin@example.vn>"
recipients = ["phong.gdtx@example.vn"]
"""
KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def read(folder: Path, text: str) -> Settings:
    path = folder / "notices.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def refused(folder: Path, text: str) -> dict[str, str]:
    """Place -> code of each problem of a file."""
    with pytest.raises(Refused) as caught:
        read(folder, text)
    problems = caught.value.problems
    assert all(str(folder) in problem.file for problem in problems)
    found = {problem.place: problem.code for problem in problems}
    assert len(found) == len(problems), "a place is named once"
    return found


def test_what_must_be_there_is_enough(tmp_path: Path) -> None:
    assert read(tmp_path, LEAST) == Settings(
        mail=Mail(
            host="smtp.example.vn",
            sender="Bản tin xã hội học tập <bantin@example.vn>",
            recipients=("phong.gdtx@example.vn",),
        )
    )
    hook = '[webhook]\nurl = "https://example.vn/xhht"\n'
    assert read(tmp_path, hook) == Settings(webhook=Webhook(url="https://example.vn/xhht"))


def test_by_default_nothing_crosses_the_network_in_clear(tmp_path: Path) -> None:
    assert read(tmp_path, LEAST).mail.security == "starttls"


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = """
mails = 1
[mail]
host = 25
port = "25"
recipient = ["a@example.vn"]
recipients = "a@example.vn"
security = "ssl"
when = "never"
[webhook]
url = "ftp://example.vn"
timeout_seconds = 0
allow_http = "yes"
"""
    assert refused(tmp_path, text) == {
        "mails": "unknown-key",
        "mail.sender": "key-missing",
        "mail.host": "wrong-value",
        "mail.port": "wrong-value",
        "mail.recipient": "unknown-key",
        "mail.recipients": "wrong-value",
        "mail.security": "wrong-value",
        "mail.when": "wrong-value",
        "webhook.allow_http": "wrong-value",
    }


@pytest.mark.parametrize(
    ("line", "place", "code"),
    [
        ('host = "smtp .example.vn"', "mail.host", "wrong-value"),
        ('host = ""', "mail.host", "wrong-value"),
        ("port = 0", "mail.port", "wrong-value"),
        ("port = 65536", "mail.port", "wrong-value"),
        ("recipients = []", "mail.recipients", "wrong-value"),
        ('recipients = ["a@example.vn", "phòng@example.vn"]', "mail.recipients[2]", "mail-address"),
        ('recipients = ["Phòng GDTX"]', "mail.recipients[1]", "mail-address"),
        ('sender = "a@example.vn\\nBcc: b@example.vn"', "mail.sender", "mail-address"),
        ('sender = "Tên\\r\\nBcc: b@example.vn <a@example.vn>"', "mail.sender", "mail-address"),
        ('sender = "a@bản-tin.vn"', "mail.sender", "mail-address"),
        ('sender = "a@"', "mail.sender", "mail-address"),
        ('sender = "a@b@example.vn"', "mail.sender", "mail-address"),
        ('user = "a"', "mail.password_env", "key-missing"),
        ('password_env = "SET"', "mail.user", "key-missing"),
        ('password_env = "NOT_SET"\nuser = "a"', "mail.password_env", "variable-not-set"),
        ('password_env = "EMPTY"\nuser = "a"', "mail.password_env", "variable-not-set"),
        ('password_env = "SET"\nuser = "a"\nsecurity = "none"', "mail.security",
         "password-in-clear"),
        ("attach_at_most_mb = 0", "mail.attach_at_most_mb", "wrong-value"),
        ("timeout_seconds = inf", "mail.timeout_seconds", "wrong-value"),
        ("timeout_seconds = nan", "mail.timeout_seconds", "wrong-value"),
        ("timeout_seconds = 601", "mail.timeout_seconds", "wrong-value"),
    ],
)  # fmt: skip
def test_a_mail_that_could_not_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, place: str, code: str
) -> None:
    monkeypatch.setenv("SET", "x")
    monkeypatch.setenv("EMPTY", "")
    key = line.partition(" =")[0]
    others = [one for one in LEAST.splitlines() if not one.startswith(f"{key} =")]
    assert refused(tmp_path, "\n".join([*others, line])) == {place: code}


@pytest.mark.parametrize(
    ("lines", "place", "code"),
    [
        ("", "webhook", "webhook-one-address"),
        ('url = "https://a.vn/"\nurl_env = "URL"', "webhook", "webhook-one-address"),
        ('url_env = "NOT_SET"', "webhook.url_env", "variable-not-set"),
        ('url = "a.vn/xhht"', "webhook.url", "webhook-address"),
        ('url = "https:///xhht"', "webhook.url", "webhook-address"),
        ('url = "https://a.vn:port/"', "webhook.url", "webhook-address"),
        ('url = "https://a.vn/bản-tin"', "webhook.url", "webhook-address"),
        ('url = "https://a.vn/ HTTP/1.1"', "webhook.url", "webhook-address"),
        ('url = "https://a.vn/\\r\\nX: y"', "webhook.url", "webhook-address"),
        ('url = "file:///etc/passwd"', "webhook.url", "webhook-address"),
        ('url = "http://a.vn/xhht"', "webhook.url", "webhook-in-clear"),
        ('url = "http://127.0.0.1.a.vn/"', "webhook.url", "webhook-in-clear"),
        ('url = "https://ten:khoa@a.vn/"', "webhook.url", "secret-in-file"),
        ('url_env = "URL"\nsecret_env = "NOT_SET"', "webhook.secret_env", "variable-not-set"),
        ('url_env = "URL"\nsecret_env = "WEAK"', "webhook.secret_env", "webhook-secret"),
        ('url_env = "URL"\nsecret_env = "SHORT"', "webhook.secret_env", "webhook-secret"),
        ('url_env = "URL"\nsecret_env = "BROKEN"', "webhook.secret_env", "webhook-secret"),
        ('url_env = "URL"\ntimeout_seconds = 0.5', "webhook.timeout_seconds", "wrong-value"),
    ],
)
def test_a_webhook_that_could_not_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str, place: str, code: str
) -> None:
    for name, value in (("URL", "https://a.vn/s3cret"), ("WEAK", "s3cret"),
                        ("SHORT", KEY[:20]), ("BROKEN", KEY + "!")):  # fmt: skip
        monkeypatch.setenv(name, value)
    assert refused(tmp_path, f"[webhook]\n{lines}\n") == {place: code}


@pytest.mark.parametrize(
    "lines",
    [
        'url = "http://localhost:8080/"',
        'url = "http://127.8.9.1/"',
        'url = "http://[::1]:8080/"',
        'url = "http://10.0.0.7/"\nallow_http = true',
        'url_env = "URL"\nsecret_env = "KEY"',
    ],
)
def test_a_webhook_that_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    monkeypatch.setenv("URL", "https://a.vn/s3cret")
    monkeypatch.setenv("KEY", KEY)
    assert read(tmp_path, f"[webhook]\n{lines}\n").webhook.address.startswith("http")


@pytest.mark.parametrize(
    ("lines", "place", "code"),
    [
        ('password = "s3cret"', "mail.password", "secret-in-file"),
        ('password_env = "s3cret!"', "mail.password_env", "not-a-variable"),
        ('password_env = "s3cret"', "mail.password_env", "variable-not-set"),
        ('password_env = ["s3cret"]', "mail.password_env", "not-a-variable"),
        ('[webhook]\nurl="https://a.vn"\nsecret = "s3cret"', "webhook.secret", "secret-in-file"),
        ('[webhook]\nurl="https://a:s3cret@a.vn"', "webhook.url", "secret-in-file"),
        ('[webhook]\nurl="http://a.vn/s3cret"', "webhook.url", "webhook-in-clear"),
        ('[webhook]\nurl="https:/a.vn/s3cret"', "webhook.url", "webhook-address"),
    ],
)
def test_a_secret_is_never_quoted(tmp_path: Path, lines: str, place: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        read(tmp_path, LEAST + 'user = "bantin"\n' + lines)
    assert (place, code) in {(one.place, one.code) for one in caught.value.problems}
    assert "s3cret" not in told_all(caught.value) + str(caught.value)


@pytest.mark.parametrize("text", ["", "# nobody\n"])
def test_a_file_that_names_nobody_is_refused(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text) == {"": "key-missing"}


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "mail = 1\n[[webhook]]\n") == {
        "mail": "wrong-value",
        "webhook": "wrong-value",
    }


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    assert refused(tmp_path, '[mail]\nhost = smtp.example.vn"\n') == {
        "line 2, column 8": "not-toml"
    }
    assert refused(tmp_path, "[mail") == {"end of document": "not-toml"}


def test_a_missing_file_and_missing_certificates_are_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="file-missing"):
        read_settings(tmp_path / "none.toml")
    (tmp_path / "empty.pem").touch()
    text = LEAST + 'ca_file = "office.pem"\n[webhook]\nurl = "https://a.vn"\nca_file = "empty.pem"'
    with pytest.raises(Refused) as caught:
        read(tmp_path, text)
    found = {problem.file: problem.code for problem in caught.value.problems}
    assert found == {
        str(tmp_path / "office.pem"): "file-missing",
        str(tmp_path / "empty.pem"): "file-unreadable",
    }
