"""The formats as exporters of nbconvert: "Save and Export Notebook As" in JupyterLab."""

from datetime import date
from pathlib import PurePath
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode

from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.reports.content import Opening
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.reports.parts import parts_of
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.wording.problems import told_all


class _ReportExporter(Exporter):
    """A run notebook as a report in one format; ``ValueError`` for one that has not been run."""

    format = ""

    def _file_extension_default(self) -> str:
        return f".{self.format}"

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kwargs: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The report's file, and nbconvert's resources."""
        run, resources = super().from_notebook_node(nb, resources, **kwargs)
        parts = parts_of(run)
        opening = next((part for part in parts if isinstance(part, Opening)), None)
        if opening is None:
            raise ValueError(told_all(Refused([Problem("notebook-not-run")])))
        return FORMATS[self.format](parts, facts_of(run, opening, day=edition_day())), resources


def facts_of(notebook: NotebookNode, opening: Opening, *, day: date) -> ReportFacts:
    """What is known of a notebook that no edition has made."""
    path = notebook.metadata.get("papermill", {}).get("input_path", "")
    return ReportFacts(
        title=opening.title,
        language=opening.language,
        notebook=PurePath(str(path).replace("\\", "/")).name,
        edition=str(day),
        day=day,
    )


class HtmlReport(_ReportExporter):
    """One page that needs nothing else."""

    format = "html"
    export_from_notebook = "xhht: HTML"


class PdfReport(_ReportExporter):
    """A4, tagged."""

    format = "pdf"
    export_from_notebook = "xhht: PDF"


class WordReport(_ReportExporter):
    """To be edited and sent on."""

    format = "docx"
    export_from_notebook = "xhht: Word"


class ExcelReport(_ReportExporter):
    """Every figure as a number."""

    format = "xlsx"
    export_from_notebook = "xhht: Excel"
