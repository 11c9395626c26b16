"""What hangs as soon as a worker uses it, and lets nothing else have a turn."""

import re
from collections.abc import Iterator
from multiprocessing import parent_process


class Hanging(tuple):
    """Formats that no worker comes to the end of: an expression is looked for that takes years."""

    def __iter__(self) -> Iterator[str]:
        """Those that a tuple has; in a worker none, ever."""
        if parent_process() is not None:
            re.match("(a+)+$", "a" * 60 + "b")
        return super().__iter__()
