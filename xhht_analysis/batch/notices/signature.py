"""Signatures after Standard Webhooks (standardwebhooks.com, version 1), which receivers know."""

import base64
import binascii
import hashlib
import hmac

_PREFIX = "whsec_"
# The standard asks for 24 to 64 bytes.
_SHORTEST, _LONGEST = 24, 64


def key_of(secret: str) -> bytes:
    """The key in a secret of the form ``whsec_`` and base64; ``ValueError`` where it is none."""
    if not secret.startswith(_PREFIX):
        raise ValueError("no whsec_")
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("no base64") from None
    if not _SHORTEST <= len(key) <= _LONGEST:
        raise ValueError("not 24 to 64 bytes")
    return key


def signature(secret: str, *, ident: str, timestamp: int, body: bytes) -> str:
    """What stands in the header ``webhook-signature``; ``timestamp``: seconds since 1970."""
    signed = b".".join((ident.encode(), str(timestamp).encode(), body))
    mac = hmac.new(key_of(secret), signed, hashlib.sha256).digest()
    return "v1," + base64.b64encode(mac).decode()
