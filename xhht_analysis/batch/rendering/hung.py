"""A process that hangs ends itself, even where it hangs in a library that lets nothing else run."""

import faulthandler
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SETTLING = 600  # seconds for what a process does once before anything else


@contextmanager
def ended_if_hung(seconds: float) -> Iterator[None]:
    """End this process if what is inside takes longer.

    Python's own watchdog needs no turn of the interpreter, which typst for one keeps while it sets
    a page; it says on standard error where the process hung.
    """
    told = 2 if sys.__stderr__ is None else sys.__stderr__.fileno()
    faulthandler.dump_traceback_later(seconds, exit=True, file=told)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
