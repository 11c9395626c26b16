"""The command ``xhht``; its entry and its app."""

from xhht_analysis.cli.commands import app, main

__all__ = ["app", "main"]
