"""A forked child becomes a kernel of its own: fresh namespace, own group, own random numbers."""

import atexit
import ctypes
import os
import random
import signal
import sys
import traceback
from typing import NoReturn

_PR_SET_PDEATHSIG = 1


def run_kernel(argv: list[str], env: dict[str, str], cwd: str | None, *, parent: int) -> NoReturn:
    """Run an IPython kernel with the arguments of ``ipykernel_launcher``; then end the process."""
    code = 1
    try:
        _end_with(parent)
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(env)
        if cwd:
            os.chdir(cwd)
        _seed()
        _settle_backend()
        code = _launch(argv)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - the process ends here; its owner reads why
        traceback.print_exc()
    finally:
        _end(code)


def _end_with(parent: int) -> None:
    """Be killed as soon as the parent is gone, even if it was killed itself.

    The signal comes when the thread that forked ends, and the parent has no other.
    """
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _launch(argv: list[str]) -> int:
    from ipykernel.kernelapp import IPKernelApp

    sys.argv = ["ipykernel_launcher", *argv]
    # As `python -m ipykernel_launcher` has it: modules beside the notebook can be imported.
    sys.path.insert(0, "")
    IPKernelApp.launch_instance(argv)
    return 0


def _seed() -> None:
    """Children of one parent would draw the same numbers otherwise."""
    random.seed()
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed()


def _settle_backend() -> None:
    """matplotlib chose its backend in the parent; a kernel shows its pictures in the notebook."""
    if matplotlib := sys.modules.get("matplotlib"):
        inline = "module://matplotlib_inline.backend_inline"
        matplotlib.rcParams["backend"] = os.environ.get("MPLBACKEND", inline)


def _end(code: int) -> NoReturn:
    """What was registered to be done at the end is done; the parent's own stack never runs on."""
    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)
