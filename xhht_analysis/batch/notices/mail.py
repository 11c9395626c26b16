"""The summary as a mail, in both languages, by SMTP."""

import smtplib
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from pathlib import Path

from xhht_analysis.batch.notices.settings import Mail
from xhht_analysis.batch.notices.settings_checks import address_of
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.batch.notices.told import as_text, subject

_PORTS = {"none": 25, "starttls": 587, "tls": 465}
_MEGABYTE = 1_000_000


class PartlyRefused(Exception):
    """The server took the mail, but not for all: how many it refused."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(str(number))


def mail_of(summary: Summary, mail: Mail) -> EmailMessage:
    """The message with its headers, its text, and the edition's file where that is asked for."""
    sender = address_of(mail.sender)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject(summary)
    message["From"] = sender
    message["To"] = tuple(map(address_of, mail.recipients))
    message["Date"] = format_datetime(datetime.now(UTC))
    # The sender's domain, not the machine's name, which nobody needs to know.
    message["Message-ID"] = make_msgid(domain=sender.domain)
    # So that nobody's absence note answers (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    bundle, remarks = _bundle(summary, mail)
    message.set_content(as_text(summary, remarks=remarks), cte="base64")
    if bundle is not None:
        message.add_attachment(
            bundle.read_bytes(), maintype="application", subtype="zip", filename=bundle.name
        )
    return message


def _bundle(summary: Summary, mail: Mail) -> tuple[Path | None, Sequence[str]]:
    """The edition's file, or the message that says why it is not attached."""
    if mail.attach == "nothing" or not summary.edition:
        return None, ()
    if not summary.bundle:
        return None, ("notice-no-bundle",)
    path = summary.run.out / summary.bundle
    if path.stat().st_size > mail.attach_at_most_mb * _MEGABYTE:
        return None, ("notice-too-large",)
    return path, ()


def send_mail(summary: Summary, mail: Mail) -> None:
    """Send it.

    ``OSError`` and ``smtplib.SMTPException`` where it cannot be sent, ``PartlyRefused`` where some
    of the recipients are left without.
    """
    message = mail_of(summary, mail)
    context = ssl.create_default_context(cafile=mail.ca_file or None)
    with _connected(mail, context, name=address_of(mail.sender).domain) as server:
        if mail.security == "starttls":
            server.starttls(context=context)
        if mail.user:
            server.login(mail.user, mail.password)
        refused = server.send_message(message)
    if refused:
        raise PartlyRefused(len(refused))


def _connected(mail: Mail, context: ssl.SSLContext, *, name: str) -> smtplib.SMTP:
    """A connection that greets with ``name``; the machine's own may take a slow look-up."""
    port = mail.port or _PORTS[mail.security]
    facts = {"local_hostname": name, "timeout": mail.timeout_seconds}
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, port, context=context, **facts)
    return smtplib.SMTP(mail.host, port, **facts)
