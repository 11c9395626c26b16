"""Who is told of a run: what a notices file declares. Secrets stand in the environment."""

import os
from dataclasses import dataclass
from typing import Literal

When = Literal["always", "failed", "changed"]


@dataclass(frozen=True, kw_only=True)
class Mail:
    """A mail by SMTP.

    ``port``: by default that of ``security``; ``password_env``: the environment variable that
    holds the password; ``when``: after every run, after those that did not end with 0, or after
    those and each new edition; ``ca_file``: certificates to trust in place of the system's.
    """

    host: str
    port: int | None = None
    security: Literal["none", "starttls", "tls"] = "starttls"
    user: str = ""
    password_env: str = ""
    sender: str
    recipients: tuple[str, ...]
    when: When = "always"
    attach: Literal["nothing", "zip"] = "nothing"
    attach_at_most_mb: float = 10
    timeout_seconds: float = 30
    ca_file: str = ""

    @property
    def password(self) -> str:
        """The password, as the environment has it."""
        return os.environ.get(self.password_env, "")


@dataclass(frozen=True, kw_only=True)
class Webhook:
    """The summary posted as JSON.

    ``url_env``: the environment variable that holds the address, where the address itself is a
    secret; ``secret_env``: that of the key to sign with; ``allow_http``: beyond this machine, too.
    """

    url: str = ""
    url_env: str = ""
    secret_env: str = ""
    when: When = "always"
    allow_http: bool = False
    timeout_seconds: float = 10
    ca_file: str = ""

    @property
    def address(self) -> str:
        """Where to post."""
        return os.environ.get(self.url_env, "") if self.url_env else self.url

    @property
    def secret(self) -> str:
        """The key, as the environment has it; empty where nothing is signed."""
        return os.environ.get(self.secret_env, "") if self.secret_env else ""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Who is told; nobody by default."""

    mail: Mail | None = None
    webhook: Webhook | None = None
