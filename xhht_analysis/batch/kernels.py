"""Kernels that can run beside each other."""

import os
import secrets
import tempfile
from pathlib import Path

from jupyter_client.manager import AsyncKernelManager
from traitlets import default

# A kernel that is told to end reports an interrupt as an error of its own; cells' errors come back
# in the notebook and need no log.
QUIET = ("--IPKernelApp.log_level=CRITICAL",)


class QuietKernelManager(AsyncKernelManager):
    """A plain kernel reached through files instead of ports, where the system has them.

    Kernels started at the same moment take free ports one from another (papermill issue 511);
    socket files with a name of their own cannot collide. Windows has none and keeps to ports.
    """

    @default("transport")
    def _default_transport(self) -> str:
        return "ipc" if os.name == "posix" else "tcp"

    @default("ip")
    def _default_ip(self) -> str:
        if self.transport != "ipc":
            return "127.0.0.1"
        # Socket paths must stay under some 100 characters, so not below the user's folders.
        return str(Path(tempfile.gettempdir(), f"xhht-{os.getpid()}-{secrets.token_hex(4)}"))
