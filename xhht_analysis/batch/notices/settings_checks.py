"""Whether what a notices file declares can work: addresses, ports, secrets, limits."""

import os
import ssl
from collections.abc import Iterator
from email.headerregistry import Address
from email.utils import parseaddr
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from xhht_analysis.batch.notices.settings import Mail, Webhook
from xhht_analysis.batch.notices.signature import key_of
from xhht_analysis.vocabulary.problems import Problem

_LONGEST_SECONDS = 600
_LARGEST_MB = 100


def address_of(text: str) -> Address:
    """A mail address, with or without a name; ``ValueError`` where it is none.

    What could begin a header of its own is none, nor letters that few servers can take.
    """
    name, spec = parseaddr(text)
    if not spec or any(not one.isprintable() for one in text) or not spec.isascii():
        raise ValueError(text)
    found = Address(display_name=name, addr_spec=spec)
    if not (found.username and found.domain):
        raise ValueError(text)
    return found


def is_this_machine(host: str) -> bool:
    """Whether what is sent there leaves the machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def mail_problems(mail: Mail, file: str) -> Iterator[Problem]:
    """What is wrong with a mail's settings."""
    if not mail.host or any(one.isspace() or not one.isprintable() for one in mail.host):
        yield _value(file, "mail.host", mail.host, "smtp.example.vn")
    if mail.port is not None:
        yield from _within(file, "mail.port", mail.port, 1, 65535)
    if not mail.recipients:
        yield _value(file, "mail.recipients", "[]", "filled")
    for place, text in (
        ("mail.sender", mail.sender),
        *((f"mail.recipients[{at}]", text) for at, text in enumerate(mail.recipients, start=1)),
    ):
        try:
            address_of(text)
        except ValueError:
            yield Problem("mail-address", file, place, {"came": text})
    if mail.password_env and not mail.user:
        yield Problem("key-missing", file, "mail.user", {"expected": "user"})
    if mail.user and not mail.password_env:
        yield Problem("key-missing", file, "mail.password_env", {"expected": "password_env"})
    if mail.user and mail.security == "none" and not is_this_machine(mail.host):
        yield Problem("password-in-clear", file, "mail.security")
    if mail.password_env and not os.environ.get(mail.password_env):
        yield Problem("variable-not-set", file, "mail.password_env")
    yield from _within(file, "mail.attach_at_most_mb", mail.attach_at_most_mb, 1, _LARGEST_MB)
    yield from _of_both(mail, "mail", file)


def webhook_problems(webhook: Webhook, file: str) -> Iterator[Problem]:
    """What is wrong with a webhook's settings; its address may be a secret and is not quoted."""
    if bool(webhook.url) == bool(webhook.url_env):
        yield Problem("webhook-one-address", file, "webhook")
    elif webhook.url_env and not webhook.address:
        yield Problem("variable-not-set", file, "webhook.url_env")
    else:
        yield from _address_problems(webhook, file)
    if webhook.secret_env and not webhook.secret:
        yield Problem("variable-not-set", file, "webhook.secret_env")
    elif webhook.secret:
        try:
            key_of(webhook.secret)
        except ValueError:
            yield Problem("webhook-secret", file, "webhook.secret_env", {"expected": "whsec_…"})
    yield from _of_both(webhook, "webhook", file)


def _address_problems(webhook: Webhook, file: str) -> Iterator[Problem]:
    place = "webhook.url_env" if webhook.url_env else "webhook.url"
    found = _split(webhook.address)
    if found is None:
        yield Problem("webhook-address", file, place, {"expected": "https://…"})
    elif found.username is not None or found.password is not None:
        yield Problem("secret-in-file", file, place, {"expected": "url_env"})
    elif found.scheme == "http" and not (webhook.allow_http or is_this_machine(found.hostname)):
        yield Problem("webhook-in-clear", file, place, {"expected": "allow_http = true"})


def _split(address: str) -> SplitResult | None:
    if not address.isascii() or any(one.isspace() or not one.isprintable() for one in address):
        return None
    try:
        found = urlsplit(address)
        whole = found.scheme in ("http", "https") and found.hostname and found.port != 0
    except ValueError:
        return None
    return found if whole else None


def _of_both(one: Mail | Webhook, name: str, file: str) -> Iterator[Problem]:
    yield from _within(file, f"{name}.timeout_seconds", one.timeout_seconds, 1, _LONGEST_SECONDS)
    if one.ca_file:
        try:
            ssl.create_default_context(cafile=one.ca_file)
        except FileNotFoundError:
            yield Problem("file-missing", one.ca_file)
        except OSError as error:
            facts = {"came": error.strerror or str(error)}
            yield Problem("file-unreadable", one.ca_file, "", facts)


def _within(file: str, place: str, came: float, least: int, most: int) -> Iterator[Problem]:
    if not least <= came <= most:
        yield _value(file, place, f"{came:g}", f"{least} – {most}")


def _value(file: str, place: str, came: str, expected: str) -> Problem:
    return Problem("wrong-value", file, place, {"came": came, "expected": expected})
