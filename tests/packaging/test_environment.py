"""environment.yml asks conda-forge for what pyproject.toml asks PyPI for, bounds and all."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

CONDA_NAMES = {
    "geopandas": "geopandas-base",  # without the plotting packages that we do not use
    "jupyter-client": "jupyter_client",
    "matplotlib": "matplotlib-base",  # without the Qt window
}
NOT_ON_CONDA_FORGE = {"fluent-runtime", "typst"}
ONLY_FOR_CONDA = {"pip": ""}

Bounds = dict[str, str]


def bounds(requirements: Iterable[str]) -> Bounds:
    """Canonical names with their bounds; extras are left aside, conda has none."""
    parsed = [Requirement(requirement) for requirement in requirements]
    return {canonicalize_name(one.name): str(one.specifier) for one in parsed}


def differences(*, project: Bounds, conda: Bounds, pip: Bounds) -> list[str]:
    """What an analyst on conda would get otherwise than the project asks for, one line each."""
    expected_pip = {name: project[name] for name in project.keys() & NOT_ON_CONDA_FORGE}
    expected_conda = ONLY_FOR_CONDA | {
        canonicalize_name(CONDA_NAMES.get(name, name)): bound
        for name, bound in project.items()
        if name not in NOT_ON_CONDA_FORGE
    }
    found = []
    for kind, expected, there in (
        ("conda", expected_conda, conda),
        ("pip", expected_pip, pip),
    ):
        for name in sorted(expected.keys() | there.keys()):
            if name not in there:
                found.append(f"{kind}: {name} {expected[name]} is missing".replace("  ", " "))
            elif name not in expected:
                found.append(f"{kind}: {name} is not asked for in pyproject.toml")
            elif expected[name] != there[name]:
                found.append(
                    f"{kind}: {name} {there[name]}, but {expected[name]} in pyproject.toml"
                )
    return found


@pytest.fixture
def project() -> Bounds:
    """What an analyst needs: to run, to open notebooks, to install the checkout itself."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = bounds(
        [
            *pyproject["project"]["dependencies"],
            *pyproject["project"]["optional-dependencies"]["lab"],
            *pyproject["build-system"]["requires"],
        ]
    )
    return needed | {"python": pyproject["project"]["requires-python"]}


@pytest.fixture
def environment() -> dict:
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


@pytest.fixture
def conda(environment: dict) -> Bounds:
    return bounds(line for line in environment["dependencies"] if isinstance(line, str))


@pytest.fixture
def pip(environment: dict) -> Bounds:
    return bounds(
        requirement
        for section in environment["dependencies"]
        if isinstance(section, dict)
        for requirement in section["pip"]
    )


def test_conda_and_pyproject_are_in_step(project: Bounds, conda: Bounds, pip: Bounds) -> None:
    assert differences(project=project, conda=conda, pip=pip) == []


def test_conda_forge_alone_is_asked(environment: dict) -> None:
    assert environment["channels"] == ["conda-forge", "nodefaults"]


def test_a_missing_package_is_found(project: Bounds, conda: Bounds, pip: Bounds) -> None:
    del conda["papermill"]
    assert differences(project=project, conda=conda, pip=pip) == [
        f"conda: papermill {project['papermill']} is missing"
    ]


def test_a_surplus_package_is_found(project: Bounds, conda: Bounds, pip: Bounds) -> None:
    conda["scipy"] = ">=1.17"
    assert differences(project=project, conda=conda, pip=pip) == [
        "conda: scipy is not asked for in pyproject.toml"
    ]


def test_another_bound_is_found(project: Bounds, conda: Bounds, pip: Bounds) -> None:
    conda["geopandas-base"] = ">=0.14"
    assert differences(project=project, conda=conda, pip=pip) == [
        f"conda: geopandas-base >=0.14, but {project['geopandas']} in pyproject.toml"
    ]


def test_a_package_that_conda_forge_lacks_must_come_from_pip(
    project: Bounds, conda: Bounds, pip: Bounds
) -> None:
    conda["fluent-runtime"] = pip.pop("fluent-runtime")
    assert differences(project=project, conda=conda, pip=pip) == [
        "conda: fluent-runtime is not asked for in pyproject.toml",
        f"pip: fluent-runtime {project['fluent-runtime']} is missing",
    ]
