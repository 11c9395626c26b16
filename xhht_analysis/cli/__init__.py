"""The command ``xhht``; its entry and its app."""

from xhht_analysis.cli import building, commands, editions  # noqa: F401 - each adds its commands to the app
from xhht_analysis.cli.app import app, main

__all__ = ["app", "main"]
