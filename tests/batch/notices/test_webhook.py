"""The summary is posted signed, again where the receiver is busy, and nowhere else."""

import json
import time
from dataclasses import replace

import pytest

from tests.batch.notices.conftest import Trust
from tests.batch.notices.servers import HANG_UP, HOST, Receiver, silent_server, web_server
from xhht_analysis.batch.notices import webhook as module
from xhht_analysis.batch.notices.document import as_document
from xhht_analysis.batch.notices.sending import notify
from xhht_analysis.batch.notices.settings import Settings, Webhook
from xhht_analysis.batch.notices.signature import signature
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.batch.notices.webhook import NotDelivered, post

KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SOON = (0.0, 0.0)


def hook(port: int, path: str = "/xhht", scheme: str = "http") -> Webhook:
    return Webhook(url=f"{scheme}://{HOST}:{port}{path}", timeout_seconds=5)


def test_the_signature_is_that_of_the_standards_own_example() -> None:
    found = signature(
        KEY,
        ident="msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp=1614265330,
        body=b'{"test": 2432232314}',
    )
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_receiver_gets_the_summary_and_can_check_who_sent_it(
    summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XHHT_WEBHOOK_SECRET", KEY)
    with web_server(Receiver([204])) as receiver:
        signed = replace(hook(receiver.port), secret_env="XHHT_WEBHOOK_SECRET")
        assert post(summary, signed, pauses=SOON) == 1
    (came,) = receiver.posted
    assert came.path == "/xhht"
    assert came.headers["content-type"] == "application/json; charset=utf-8"
    document = json.loads(came.body)
    assert document.pop("text") == (
        "Bản tin xã hội học tập: lập được 1 bản tin, 1 bản tin không lập được / "
        "Learning-society briefs: 1 brief made, 1 failed"
    )
    assert document == as_document(summary)
    timestamp = int(came.headers["webhook-timestamp"])
    assert abs(timestamp - time.time()) < 60
    assert came.headers["webhook-signature"] == signature(
        KEY, ident=came.headers["webhook-id"], timestamp=timestamp, body=came.body
    )


def test_without_a_key_nothing_is_signed(summary: Summary) -> None:
    with web_server(Receiver([200])) as receiver:
        post(summary, hook(receiver.port), pauses=SOON)
    assert "webhook-signature" not in receiver.posted[0].headers


@pytest.mark.parametrize("busy", [503, 429, 408, 500])
def test_a_busy_receiver_is_asked_again_with_the_same_id(summary: Summary, busy: int) -> None:
    with web_server(Receiver([busy, busy, 200])) as receiver:
        assert post(summary, hook(receiver.port), pauses=SOON) == 3
    assert len({came.headers["webhook-id"] for came in receiver.posted}) == 1
    assert len({came.body for came in receiver.posted}) == 1


def test_the_pauses_are_kept_and_grow(summary: Summary, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(module.time, "sleep", waited.append)
    with web_server(Receiver([503])) as receiver, pytest.raises(NotDelivered, match="HTTP 503"):
        post(summary, hook(receiver.port))
    assert len(receiver.posted) == 3
    assert waited == [1.0, 4.0]


@pytest.mark.parametrize("status", [400, 401, 404, 410, 422])
def test_a_receiver_that_does_not_want_it_is_asked_once(summary: Summary, status: int) -> None:
    with (
        web_server(Receiver([status, 200])) as receiver,
        pytest.raises(NotDelivered, match=f"HTTP {status}"),
    ):
        post(summary, hook(receiver.port), pauses=SOON)
    assert len(receiver.posted) == 1


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_within_the_same_server_keeps_the_body(summary: Summary, status: int) -> None:
    with web_server(Receiver([(status, "/other"), 200])) as receiver:
        post(summary, hook(receiver.port), pauses=SOON)
    assert [came.path for came in receiver.posted] == ["/xhht", "/other"]
    assert receiver.posted[0].body == receiver.posted[1].body


@pytest.mark.parametrize(
    "location",
    ["http://localhost:PORT/", "https://127.0.0.1:PORT/", "//127.0.0.2:PORT/", "http://127.0.0.1/",
     "file:///etc/passwd", "http://127.0.0.1:x/", ""],
)  # fmt: skip
@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_elsewhere_is_not_followed(summary: Summary, status: int, location: str) -> None:
    answers = [(status, location)] if location else [(302, "/xhht")]
    with (
        web_server(Receiver([*answers, 200])) as receiver,
        pytest.raises(NotDelivered, match=r"HTTP 30\d, redirected"),
    ):
        post(summary, hook(receiver.port), pauses=SOON)
    assert len(receiver.posted) == 1


def test_a_redirect_that_would_lose_the_body_is_not_followed(summary: Summary) -> None:
    for status in (301, 302, 303):
        with (
            web_server(Receiver([(status, "/other"), 200])) as receiver,
            pytest.raises(NotDelivered, match=f"HTTP {status}, redirected"),
        ):
            post(summary, hook(receiver.port), pauses=SOON)
        assert len(receiver.posted) == 1


def test_a_receiver_that_redirects_in_a_circle_is_left(summary: Summary) -> None:
    with (
        web_server(Receiver([(307, "/xhht")])) as receiver,
        pytest.raises(NotDelivered, match="too often"),
    ):
        post(summary, hook(receiver.port), pauses=SOON)
    assert len(receiver.posted) == 4


def test_a_receiver_that_hangs_is_left_after_its_time(summary: Summary) -> None:
    with silent_server() as port:
        began = time.perf_counter()
        with pytest.raises(NotDelivered, match="timeout"):
            post(summary, replace(hook(port), timeout_seconds=0.1), pauses=SOON)
        assert 0.3 <= time.perf_counter() - began < 3


def test_a_receiver_that_hangs_up_is_asked_again_and_told_by_what_it_did(summary: Summary) -> None:
    with web_server(Receiver([HANG_UP, 200])) as receiver:
        assert post(summary, hook(receiver.port), pauses=SOON) == 2
    with (
        web_server(Receiver([HANG_UP])) as receiver,
        pytest.raises(NotDelivered, match=r"^RemoteDisconnected$"),
    ):
        post(summary, hook(receiver.port), pauses=SOON)
    assert len(receiver.posted) == 3


def test_https_is_trusted_by_the_office_certificate_alone(
    summary: Summary, trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(module.time, "sleep", waited.append)
    with web_server(Receiver([200]), trust.server) as receiver:
        known = replace(hook(receiver.port, scheme="https"), ca_file=trust.ca_file)
        assert post(summary, known, pauses=SOON) == 1
        with pytest.raises(NotDelivered, match="CERTIFICATE_VERIFY_FAILED"):
            post(summary, replace(known, ca_file=""), pauses=SOON)
    assert len(receiver.posted) == 1
    assert waited == [], "a second attempt would not mend it"


def test_a_proxy_is_not_asked_for_this_machine(
    summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with web_server(Receiver([200])) as receiver:
        assert post(summary, hook(receiver.port), pauses=()) == 1


def test_a_webhook_that_fails_is_one_line_without_its_address(
    summary: Summary, monkeypatch: pytest.MonkeyPatch, capsys, caplog
) -> None:
    with web_server(Receiver([404])) as receiver:
        monkeypatch.setenv("ADDRESS", f"http://{HOST}:{receiver.port}/s3cret?key=s3cret")
        notify(summary, Settings(webhook=Webhook(url_env="ADDRESS")))
    said = capsys.readouterr().err
    assert said == (
        "Không báo được đến webhook (HTTP 404); ấn bản không bị ảnh hưởng. / "
        "The webhook could not be reached (HTTP 404); the edition is not affected.\n"
    )
    assert receiver.posted[0].path == "/s3cret?key=s3cret"
    assert [record.event for record in caplog.records] == ["webhook-failed"]
    assert "s3cret" not in caplog.text
    assert (summary.run.out / "summary.json").exists()


def test_a_webhook_that_was_reached_is_an_event(summary: Summary, capsys, caplog) -> None:
    caplog.set_level("INFO", "xhht_analysis.batch")
    with web_server(Receiver([200])) as receiver:
        notify(summary, Settings(webhook=hook(receiver.port)))
    assert [record.event for record in caplog.records] == ["webhook-sent"]
    assert capsys.readouterr().err == ""
