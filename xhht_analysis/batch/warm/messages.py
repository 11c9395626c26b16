"""What owner and parent say to each other: JSON, a line each, over a pair of sockets."""

import json
import socket
from typing import Any

_CHUNK = 65536


class Line:
    """One end of the pair."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self._rest = b""

    def say(self, message: dict[str, Any]) -> None:
        """Send a message; ``OSError`` where nobody listens any more."""
        self.end.sendall(json.dumps(message).encode() + b"\n")

    def hear(self) -> dict[str, Any] | None:
        """The next message; ``None`` once the other end is gone."""
        while b"\n" not in self._rest:
            try:
                chunk = self.end.recv(_CHUNK)
            except ConnectionError:
                return None
            if not chunk:
                return None
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)
