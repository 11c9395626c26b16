"""The formats as JupyterLab's menu and `jupyter nbconvert --to` know them."""

from datetime import date

import nbformat
import pytest
from nbconvert.exporters import get_exporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from xhht_analysis.reports.content import Exhibit, Opening, Paragraph
from xhht_analysis.reports.exports.exporters import facts_of
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.reports.exports.page import page
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.parts import parts_of

OPENING = Opening(title="Bác Ái năm 2023", language="vi", kicker="Kế hoạch", state="Số liệu")
SUMMARY = Exhibit(id="summary", title="Tóm tắt", blocks=(Paragraph(text="Đạt 9/15 chỉ tiêu."),))
BEGINS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK"}


def run_notebook(*parts: Opening | Exhibit) -> NotebookNode:
    outputs = [new_output("execute_result", data=Shown(part)._repr_mimebundle_()) for part in parts]
    made = new_notebook(
        cells=[new_code_cell(outputs=[output]) for output in outputs],
        metadata={"papermill": {"input_path": "notebooks\\district_brief.ipynb"}},
    )
    return nbformat.reads(nbformat.writes(made), as_version=4)


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_notebook_is_exported_in_each_format(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    exporter = get_exporter(f"xhht-{name}")()
    assert exporter.file_extension == f".{name}"
    made, resources = exporter.from_notebook_node(run_notebook(OPENING, SUMMARY))
    assert made.startswith(BEGINS[name])
    assert resources["output_extension"] == f".{name}"


def test_the_page_is_that_of_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    notebook = run_notebook(OPENING, SUMMARY)
    made, _ = get_exporter("xhht-html")().from_notebook_node(notebook)
    facts = facts_of(notebook, OPENING, day=date(2023, 11, 14))
    assert (facts.title, facts.notebook) == ("Bác Ái năm 2023", "district_brief.ipynb")
    assert made == page(parts_of(notebook), facts)


def test_a_notebook_that_has_not_been_run_is_refused_in_both_languages() -> None:
    for notebook in (run_notebook(), run_notebook(SUMMARY)):
        with pytest.raises(ValueError, match="Sổ tay chưa được chạy") as refused:
            get_exporter("xhht-html")().from_notebook_node(notebook)
        assert "The notebook has not been run" in str(refused.value)


def test_every_format_has_an_exporter_with_a_name_for_the_menu() -> None:
    names = {get_exporter(f"xhht-{name}").export_from_notebook for name in FORMATS}
    assert len(names) == len(FORMATS)
