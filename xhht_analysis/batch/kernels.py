"""Kernels that can run beside each other, and are there as soon as they can be."""

import os
import secrets
import time
from queue import Empty

import zmq.asyncio
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from traitlets import Type, default

from xhht_analysis.batch.rendering.folder import own_folder

# A kernel that is told to end reports an interrupt as an error of its own; cells' errors come back
# in the notebook and need no log.
QUIET = ("--IPKernelApp.log_level=CRITICAL",)
_AGAIN_MS = 2  # between attempts to reach a kernel that does not listen yet
_ANSWER, _ECHO = 1.0, 0.02  # seconds on the one channel and on the other; then it is asked again


class QuietClient(AsyncKernelClient):
    """Ready once the kernel has answered on both channels, without a pause to be sure.

    jupyter_client waits until nothing has come for 0.2 s; here the answer's own "idle" says that
    nothing more will. There is no heartbeat: the manager knows whether its kernel lives, and a
    heartbeat is a thread that takes up to a second to end.
    """

    def _context_default(self) -> zmq.asyncio.Context:
        # For the sockets that are made of it; a client has a context of its own.
        context = super()._context_default()
        context.setsockopt(zmq.RECONNECT_IVL, _AGAIN_MS)
        return context

    def start_channels(self, *arguments: bool, hb: bool = False, **which: bool) -> None:
        """All channels but the heartbeat."""
        super().start_channels(*arguments, hb=hb, **which)

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Return when the kernel answers; ``RuntimeError`` where it dies or time is up."""
        until = time.monotonic() + (float("inf") if timeout is None else timeout)
        while not await self._answers():
            if not await self.is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > until:
                raise RuntimeError(f"Kernel didn't respond in {timeout:.0f} seconds")

    async def _answers(self) -> bool:
        asked = self.kernel_info()
        try:
            while True:
                reply = await self.get_shell_msg(timeout=_ANSWER)
                if reply["parent_header"].get("msg_id") == asked:
                    break
            # What is published before the kernel knows of this listener is lost: then ask again.
            while not _is_idle(await self.get_iopub_msg(timeout=_ECHO), after=asked):
                pass
        except Empty:
            return False
        self._handle_kernel_info_reply(reply)
        return True


def _is_idle(message: dict, *, after: str) -> bool:
    """Whether a message says that all of a request has been dealt with."""
    said = message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"
    return said and message["parent_header"].get("msg_id") == after


class QuietKernelManager(AsyncKernelManager):
    """A plain kernel reached through files instead of ports, where the system has them.

    Kernels started at the same moment take free ports one from another (papermill issue 511);
    socket files with a name of their own cannot collide. Windows has none and keeps to ports.
    All its files are in the folder of this process, so that they go with it.
    """

    client_factory = Type(QuietClient, klass=AsyncKernelClient)

    @default("transport")
    def _default_transport(self) -> str:
        return "ipc" if os.name == "posix" else "tcp"

    @default("ip")
    def _default_ip(self) -> str:
        if self.transport != "ipc":
            return "127.0.0.1"
        return str(own_folder() / secrets.token_hex(4))

    @default("connection_file")
    def _default_connection_file(self) -> str:
        return str(own_folder() / f"{secrets.token_hex(4)}.json")
