"""Bác Ái's return of 2023 as a workbook, and the same as the CSV files that Excel saves of it."""

import csv
from pathlib import Path

from tests.sources.returns.forms import fill, opened, written
from xhht_analysis.catalogue import Catalogue

NAME = "584_huyen_bac_ai_2023.xlsx"


def workbook(catalogue: Catalogue, folder: Path) -> Path:
    """The filled form."""
    book = opened(written(catalogue))
    fill(book, catalogue, "584")
    path = folder / NAME
    book.save(path)
    return path


def csv_files(catalogue: Catalogue, folder: Path, *, cover: bool = False) -> list[Path]:
    """Its sheets, a file each; formulas are empty, as nobody has computed them."""
    book = opened(written(catalogue))
    fill(book, catalogue, "584")
    made = []
    for number, ws in enumerate(book.worksheets):
        if number or cover:
            path = folder / f"bac_ai_{number}.csv"
            with path.open("w", encoding="utf-8-sig", newline="") as stream:
                writer = csv.writer(stream, delimiter=";")
                for row in ws.iter_rows():
                    writer.writerow(
                        ["" if cell.data_type == "f" or cell.value is None else cell.value
                         for cell in row]
                    )  # fmt: skip
            made.append(path)
    return made
