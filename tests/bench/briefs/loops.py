"""A loop over briefs in one Python process, with the tools alone and none of the project's batch.

``python -m tests.bench.briefs.loops papermill|ploomber OUT RESULTS BRIEF...``, where a brief is
PUBLICATION:DISTRICT and RESULTS a folder of stored results, or "" for notebooks that compute their
own. Each brief becomes OUT/PUBLICATION-DISTRICT.ipynb and .html.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode

from xhht_analysis.catalogue import Workspace

Execute = Callable[[Path, Path, dict[str, str]], NotebookNode]


def _papermill() -> Execute:
    import papermill

    return lambda template, out, parameters: papermill.execute_notebook(
        str(template), str(out), parameters=parameters, progress_bar=False
    )


def _ploomber() -> Execute:
    os.environ["PLOOMBER_STATS_ENABLED"] = "false"  # it would tell its makers of every run
    from ploomber_engine import execute_notebook

    return lambda template, out, parameters: execute_notebook(
        str(template), str(out), parameters=parameters, progress_bar=False
    )


ENGINES: dict[str, Callable[[], Execute]] = {"papermill": _papermill, "ploomber": _ploomber}


def main() -> None:
    """Run every brief that the command names."""
    engine, out, results, *briefs = sys.argv[1:]
    execute, exporter = ENGINES[engine](), HTMLExporter(exclude_input=True)
    template = Workspace.find().notebooks / "district_brief.ipynb"
    for brief in briefs:
        publication, district = brief.split(":")
        parameters = {"publication": publication, "district": district}
        if results:
            parameters["results"] = str(Path(results, publication))
        made = Path(out, f"{publication}-{district}.ipynb")
        page, _ = exporter.from_notebook_node(execute(template, made, parameters))
        made.with_suffix(".html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
