"""A run notebook as one HTML page that needs nothing else."""

from nbconvert import HTMLExporter
from nbformat import NotebookNode

from xhht_analysis import __version__
from xhht_analysis.reports.html import PAGE_MIME, TEMPLATES, style
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import messages


def page_of(
    notebook: NotebookNode,
    *,
    title: str,
    language: Language,
    edition: str,
    index: str = "../index.html",
) -> str:
    """The page: code hidden, one style sheet inside, nothing loaded from anywhere.

    Of each cell the exhibits are taken; any other output is shown as plain text.
    """
    exporter = HTMLExporter(template_name="xhht", extra_template_basedirs=[str(TEMPLATES)])
    say = messages(language).text
    facts = {
        "title": title,
        "language": language,
        "style": style(),
        "mime": PAGE_MIME,
        "skip": say("page-skip"),
        "index": index,
        "index_text": say("page-index"),
        "footer": say(
            "page-footer", edition=edition, version=__version__, notebook=_name(notebook)
        ),
    }
    page, _ = exporter.from_notebook_node(notebook, resources={"xhht": facts})
    return page


def _name(notebook: NotebookNode) -> str:
    path = notebook.metadata.get("papermill", {}).get("input_path", "")
    return str(path).replace("\\", "/").rpartition("/")[2]
