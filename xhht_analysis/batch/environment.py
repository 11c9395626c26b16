"""Variables of the environment that hold for a while."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def environment(values: Mapping[str, str | None]) -> Iterator[None]:
    """Set variables, or unset those that are ``None``; workers and kernels find them so, too."""
    before = {name: os.environ.pop(name, None) for name in values}
    os.environ.update(_set(values))
    try:
        yield
    finally:
        for name in values:
            os.environ.pop(name, None)
        os.environ.update(_set(before))


def _set(values: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value is not None}
