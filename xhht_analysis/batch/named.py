"""A function that only whoever calls it loads, so that it can be handed on by name."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True)
class Named:
    """``module:function``."""

    name: str

    def __call__(self, *given: Any, **facts: Any) -> Any:
        """What the function returns."""
        module, _, name = self.name.partition(":")
        return getattr(import_module(module), name)(*given, **facts)
