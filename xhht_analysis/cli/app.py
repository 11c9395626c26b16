"""The command ``xhht`` and what its commands share."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.cli.terminal import both

app = typer.Typer(
    help=both("cli-help"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,
)
Districts = Annotated[list[str] | None, typer.Option("--district", help=both("cli-district-help"))]
Boundaries = Annotated[
    list[Path] | None, typer.Option("--boundaries", help=both("cli-boundaries-help"))
]


def default_out() -> Path:
    """Beside the user's own notebooks and data; below the current folder otherwise."""
    root = Workspace.find().root
    carried = root.name == "bundle" and root.parent.name == "xhht_analysis"
    return (Path.cwd() if carried else root) / "reports"


def main() -> None:
    """The command's entry: what it says is UTF-8, whatever the system's locale can spell.

    Redirected output has the locale's encoding, which on most Windows machines has no Vietnamese.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    app()
