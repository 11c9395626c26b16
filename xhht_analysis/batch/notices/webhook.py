"""The summary posted to a webhook as JSON, signed after Standard Webhooks."""

import http.client
import json
import ssl
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from xhht_analysis import __version__
from xhht_analysis.batch.notices.document import as_document
from xhht_analysis.batch.notices.settings import Webhook
from xhht_analysis.batch.notices.settings_checks import is_this_machine
from xhht_analysis.batch.notices.signature import signature
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.batch.notices.told import subject

PAUSES = (1.0, 4.0)  # seconds before the second and the third attempt
_MOST_REDIRECTS = 3
_SAME_METHOD = (307, 308)  # a redirect that may not turn a POST into a GET
_BUSY = (408, 425, 429)


class NotDelivered(Exception):
    """Why the receiver has not got it; names no address, as an address may be a secret."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing by itself."""

    def redirect_request(self, *_: Any) -> None:
        return None


def payload_of(summary: Summary) -> bytes:
    """The summary's document; ``text`` is the line that chat programs show."""
    document = {"text": subject(summary), **as_document(summary)}
    return json.dumps(document, ensure_ascii=False).encode()


def post(summary: Summary, webhook: Webhook, *, pauses: Sequence[float] = PAUSES) -> int:
    """Post it, and again after each pause while the receiver is busy or does not answer.

    The number of attempts comes back. ``NotDelivered`` names the last attempt's reason. All
    attempts have the same ``webhook-id``, so that a receiver can leave a second one aside.
    """
    body, ident = payload_of(summary), f"msg_{uuid.uuid4().hex}"
    for attempt, pause in enumerate((*pauses, None), start=1):
        try:
            _post(webhook, body, ident)
            return attempt
        except urllib.error.HTTPError as error:
            error.close()
            if pause is None or not (error.code in _BUSY or error.code >= 500):
                raise NotDelivered(f"HTTP {error.code}") from None
        except (OSError, http.client.HTTPException) as error:
            if pause is None or _is_untrusted(error):
                raise NotDelivered(_reason(error)) from None
        time.sleep(pause)
    raise AssertionError("the last attempt returns or raises")


def _post(webhook: Webhook, body: bytes, ident: str) -> None:
    address = webhook.address
    opener = _opener(webhook, address)
    for _ in range(_MOST_REDIRECTS + 1):
        request = urllib.request.Request(address, body, _headers(webhook, body, ident))
        try:
            opener.open(request, timeout=webhook.timeout_seconds).close()
            return
        except urllib.error.HTTPError as error:
            if not 300 <= error.code < 400:
                raise
            error.close()
            there = urljoin(address, error.headers.get("Location", ""))
            if error.code not in _SAME_METHOD or _origin(there) != _origin(address):
                raise NotDelivered(f"HTTP {error.code}, redirected") from None
            address = there
    raise NotDelivered("redirected too often")


def _headers(webhook: Webhook, body: bytes, ident: str) -> dict[str, str]:
    now = int(datetime.now(UTC).timestamp())
    found = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": f"xhht_analysis/{__version__}",
        "webhook-id": ident,
        "webhook-timestamp": str(now),
    }
    if webhook.secret:
        signed = signature(webhook.secret, ident=ident, timestamp=now, body=body)
        found["webhook-signature"] = signed
    return found


def _opener(webhook: Webhook, address: str) -> urllib.request.OpenerDirector:
    context = ssl.create_default_context(cafile=webhook.ca_file or None)
    handlers = [_Stay, urllib.request.HTTPSHandler(context=context)]
    if is_this_machine(urlsplit(address).hostname or ""):
        handlers.append(urllib.request.ProxyHandler({}))  # a proxy has another loopback
    return urllib.request.build_opener(*handlers)


def _origin(address: str) -> tuple[str, str | None, int | None]:
    found = urlsplit(address)
    try:
        return found.scheme, found.hostname, found.port
    except ValueError:  # a port that is none
        return found.scheme, None, None


def _is_untrusted(error: Exception) -> bool:
    """Whether the receiver is not who it should be, which no second attempt mends."""
    return isinstance(getattr(error, "reason", error), ssl.SSLCertVerificationError)


def _reason(error: Exception) -> str:
    """In a word or two; the text of some errors quotes what was asked for."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "timeout"
    return getattr(cause, "strerror", None) or type(cause).__name__
