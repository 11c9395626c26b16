"""Everyone who is to be told of a run is told; what cannot be told changes nothing else."""

import smtplib

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.notices.files import write_summary
from xhht_analysis.batch.notices.mail import PartlyRefused, send_mail
from xhht_analysis.batch.notices.plain import plain
from xhht_analysis.batch.notices.settings import Mail, Settings, Webhook, When
from xhht_analysis.batch.notices.summary import Ending, Summary
from xhht_analysis.batch.notices.webhook import NotDelivered, post
from xhht_analysis.batch.remarks import remark


def notify(summary: Summary, settings: Settings) -> None:
    """Write the summary's files, send the mail, post to the webhook, each whatever the others do.

    Nothing is raised: what fails is a line on stderr and an event.
    """
    write_summary(summary)
    if settings.mail is not None and is_wanted(summary, settings.mail.when):
        _mail(summary, settings.mail)
    if settings.webhook is not None and is_wanted(summary, settings.webhook.when):
        _post(summary, settings.webhook)


def is_wanted(summary: Summary, when: When) -> bool:
    """Whether somebody wants to hear of this run; a failure is news whatever else is."""
    return (
        when == "always"
        or summary.exit_code != 0
        or (when == "changed" and summary.ending is Ending.BUILT)
    )


def _mail(summary: Summary, mail: Mail) -> None:
    try:
        send_mail(summary, mail)
    except PartlyRefused as refused:
        facts = {"refused": refused.number, "recipients": len(mail.recipients)}
        remark("mail-partly-failed", "mail-partly-failed", **facts)
    # ValueError: what the email package or smtplib cannot put on the wire.
    except (OSError, smtplib.SMTPException, ValueError) as error:
        remark("mail-failed", "mail-failed", reason=_reason(error))
    else:
        tell("mail-sent", recipients=len(mail.recipients))


def _reason(error: Exception) -> str:
    """The server's own words, without its users' addresses."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
    elif isinstance(error, smtplib.SMTPResponseException):
        code, said = error.smtp_code, error.smtp_error
    else:
        return plain(getattr(error, "strerror", None) or str(error) or type(error).__name__)
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return plain(f"{code} {text}")


def _post(summary: Summary, webhook: Webhook) -> None:
    try:
        attempts = post(summary, webhook)
    except (NotDelivered, OSError, ValueError) as error:
        reason = str(error) if isinstance(error, NotDelivered) else type(error).__name__
        remark("webhook-failed", "webhook-failed", reason=reason)
    else:
        tell("webhook-sent", attempts=attempts)
