"""What the guide on returns says to write is what the catalogue takes."""

import re
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Catalogue, Workspace
from xhht_analysis.catalogue.catalogue import read_catalogue
from xhht_analysis.catalogue.descriptions import read_description
from xhht_analysis.vocabulary.forms import FormMapping

GUIDE = Path(__file__).resolve().parents[2] / "docs/returns.md"
# The heading names the file; the block below it is the file.
EXAMPLES = {
    part.partition("\n")[0]: "".join(re.findall(r"^```yaml\n(.*?)^```$", part, re.DOTALL | re.M))
    for part in GUIDE.read_text("utf-8").split("\n## ")[1:]
}


def example(word: str) -> str:
    """The only example under a heading with a word."""
    (text,) = [text for heading, text in EXAMPLES.items() if word in heading and text]
    return text


@pytest.fixture
def guided(toy_workspace: Workspace, catalogue: Catalogue) -> Workspace:
    """The made-up province with the real areas, and the guide's files in it."""
    data = toy_workspace.data
    for file in catalogue.workspace.data.glob("areas/*"):
        (data / "areas" / file.name).write_bytes(file.read_bytes())
    for name, word in (
        ("corrections.yml", "corrections.yml"),
        ("returns/2023/expected.yml", "expected.yml"),
        ("returns/pcgd_xmc.mapping.yml", "mapping.yml"),
    ):
        (data / name).write_text(example(word), "utf-8")
    (data / "returns/2023/584_huyen_bac_ai_2023.xlsx").touch()
    return toy_workspace


def test_each_file_of_the_guide_loads(guided: Workspace) -> None:
    catalogue, problems = read_catalogue(guided)
    own = ("corrections", "expected", "mapping")
    assert [one for one in problems if any(name in one.file for name in own)] == []
    assert catalogue.corrections["bac_ai_2023_lit2"].put == 132
    assert [one.form for one in catalogue.expectations[2023]] == [
        "district_returns",
        "province_returns",
    ]
    assert isinstance(catalogue.mappings["pcgd_xmc"], FormMapping)


@pytest.mark.parametrize(
    ("word", "ident"), [("PX-Web", "literacy_pxweb"), ("IPUMS", "census_literacy")]
)
def test_each_description_of_the_guide_loads(
    toy_workspace: Workspace, catalogue: Catalogue, word: str, ident: str
) -> None:
    path = toy_workspace.data / "published" / f"{ident}.md"
    path.write_text(example(word), "utf-8")
    description = read_description(toy_workspace, path)
    assert description.id == ident
    assert (description.cube is None) == (word == "IPUMS")
    assert description.source in catalogue.sources
