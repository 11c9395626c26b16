"""The kernel provisioner ``xhht-warm``: for papermill, nbclient and JupyterLab alike."""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

from xhht_analysis.batch.warm.owner import NotWarm, WarmKernel, warm_parent

NAME = "xhht-warm"
PROVISIONER_VARIABLE = "JUPYTER_DEFAULT_PROVISIONER_NAME"  # of jupyter_client
_LAUNCHER = ("-m", "ipykernel_launcher")
_LOOKS, _BETWEEN = 250, 0.004  # for one that was killed: within a second, every few milliseconds


class WarmProvisioner(LocalProvisioner):
    """Forks IPython kernels of this very interpreter; any other kernel starts as it always did."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork from the warm parent where there is one, else launch the command."""
        kernel = _forked(cmd, env=kwargs["env"], cwd=kwargs.get("cwd"))
        if kernel is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.cwd = kernel, kwargs.get("cwd")
        self.pid = self.pgid = kernel.pid  # it leads a group of its own
        return self.connection_info

    async def kill(self, restart: bool = False) -> None:
        """Kill it and see it gone: whoever asks afterwards need not wait to ask again."""
        await super().kill(restart=restart)
        if isinstance(self.process, WarmKernel):
            for _ in range(_LOOKS):
                if self.process.poll() is not None:
                    break
                await asyncio.sleep(_BETWEEN)


def _forked(cmd: Sequence[str], *, env: Mapping[str, str], cwd: str | None) -> WarmKernel | None:
    own = launcher_arguments(cmd)
    parent = None if own is None else warm_parent()
    if parent is None:
        return None
    try:
        return parent.fork(own, env=env, cwd=cwd)
    except NotWarm:
        return None


def launcher_arguments(cmd: Sequence[str]) -> list[str] | None:
    """What follows the launcher of an IPython kernel; ``None`` for any other command."""
    program, *rest = cmd
    at = next((i for i in range(len(rest) - 1) if tuple(rest[i : i + 2]) == _LAUNCHER), None)
    if program != sys.executable or at is None:
        return None
    # Options of the interpreter itself (-Xfrozen_modules=off) change nothing for a kernel; but
    # one that we do not know might.
    if any(not option.startswith("-Xfrozen_modules") for option in rest[:at]):
        return None
    return rest[at + 2 :]
