"""requirements.lock: every package pinned and hashed, no registry named, all that is asked for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

PIN = re.compile(r"[a-z0-9.-]+==[^\s*;]+( ; .+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries() -> list[str]:
    """Each pinned package with its hashes, on one line."""
    lines = (line for line in LOCK.splitlines() if not line.lstrip().startswith("#"))
    return [entry for entry in "\n".join(lines).replace("\\\n", " ").splitlines() if entry.strip()]


def pinned() -> dict[str, list[Version]]:
    """The locked versions by canonical name; more than one where Python versions differ."""
    versions: dict[str, list[Version]] = {}
    for entry in entries():
        requirement = Requirement(entry.split(" --hash")[0])
        (pin,) = requirement.specifier
        versions.setdefault(canonicalize_name(requirement.name), []).append(Version(pin.version))
    return versions


def asked_for() -> list[str]:
    """The project's own dependencies, those of its extras, and the build backend.

    What the bench alone holds us against is fetched by whoever runs it, not by every set-up.
    """
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    optional = [*project["optional-dependencies"].values(), groups["build"]]
    return project["dependencies"] + [line for lines in optional for line in lines]


def is_pinned_and_hashed(entry: str) -> bool:
    requirement, *hashes = re.split(r"\s+(?=--)", entry.strip())
    return bool(
        PIN.fullmatch(requirement) and hashes and all(HASH.fullmatch(one) for one in hashes)
    )


def test_every_package_is_pinned_and_hashed() -> None:
    assert entries()
    assert [entry for entry in entries() if not is_pinned_and_hashed(entry)] == []


@pytest.mark.parametrize("requirement", asked_for())
def test_holds_what_pyproject_asks_for(requirement: str) -> None:
    wanted = Requirement(requirement)
    versions = pinned().get(canonicalize_name(wanted.name), [])
    assert versions, f"{requirement} is not in requirements.lock: run `make lock`"
    for version in versions:
        assert version in wanted.specifier, f"{version} is locked: run `make lock`"


def test_the_build_backend_is_locked_for_the_offline_install() -> None:
    assert PYPROJECT["dependency-groups"]["build"] == PYPROJECT["build-system"]["requires"]


def test_names_no_registry_and_no_folder() -> None:
    spelt = [line for line in LOCK.splitlines() if "://" in line or "@ " in line]
    options = [line for line in entries() if line.lstrip().startswith("-")]
    folders = re.findall(r"^#.*[/~].*$", LOCK, flags=re.MULTILINE)
    assert (spelt, options, folders) == ([], [], [])
