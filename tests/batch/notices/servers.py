"""Servers on this machine to send to: a mail server, a web server, and one that says nothing."""

import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword

HOST = "127.0.0.1"
HANG_UP = 0  # in place of a status


@dataclass
class MailBox:
    """A mail server's post, and whom it refuses."""

    refused: Sequence[str] = ()
    said: str = "550 5.1.1 unknown"
    envelopes: list[Envelope] = field(default_factory=list)
    users: list[str] = field(default_factory=list)

    def message(self) -> EmailMessage:
        """The only mail that came, as a mail program reads it."""
        (envelope,) = self.envelopes
        return message_from_bytes(envelope.content, policy=policy.default)

    async def handle_RCPT(self, *came: Any) -> str:
        _, _, envelope, address, _ = came
        if address in self.refused:
            return self.said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, *came: Any) -> str:
        self.envelopes.append(came[2])
        return "250 OK"

    def login(self, *came: Any) -> AuthResult:
        """Takes "mật khẩu" in ASCII letters, and nothing else."""
        auth = came[4]
        self.users.append(auth.login.decode())
        good = isinstance(auth, LoginPassword) and auth.password == b"mat-khau"
        return AuthResult(success=good, handled=False)


class _Controller(Controller):
    """On whatever port is free; the base class would have to be told one."""

    def __init__(self, *came: Any, **facts: Any) -> None:
        self.listening = socket.create_server((HOST, 0))
        super().__init__(
            *came, hostname=HOST, port=self.listening.getsockname()[1], ready_timeout=60, **facts
        )

    def _create_server(self) -> Any:
        return self.loop.create_server(
            self._factory_invoker, sock=self.listening, ssl=self.ssl_context
        )


@contextmanager
def mail_server(box: MailBox, **facts: Any) -> Iterator[int]:
    """The port of a mail server that puts what comes into a box."""
    controller = _Controller(box, **facts)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@contextmanager
def silent_server() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server((HOST, 0)) as listening:
        yield listening.getsockname()[1]


@dataclass(frozen=True)
class Posted:
    """One request."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """A web server's requests, and what it answers in turn: status, or status and Location."""

    answers: list[int | tuple[int, str]]
    posted: list[Posted] = field(default_factory=list)
    port: int = 0


@contextmanager
def web_server(receiver: Receiver, context: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    """The receiver, listening; ``context``: speaking TLS."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            names = {name.lower(): value for name, value in self.headers.items()}
            receiver.posted.append(Posted(self.path, names, body))
            answer = receiver.answers[min(len(receiver.posted), len(receiver.answers)) - 1]
            status, location = answer if isinstance(answer, tuple) else (answer, "")
            if status == HANG_UP:
                self.close_connection = True
                return
            self.send_response(status)
            if location:
                self.send_header("Location", location.replace("PORT", str(receiver.port)))
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A client that hangs up, as one that trusts nobody does, is no fault."""

    with Server((HOST, 0), Handler) as server:
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        receiver.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield receiver
        finally:
            server.shutdown()
            thread.join()
