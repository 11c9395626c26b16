"""Every page before the HTML validator."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.kinds import EVERY_KIND

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Validate = Callable[..., list[str]]


@pytest.fixture(scope="session")
def validate(program: Callable[[str], str], tool: Callable[[str], Path]) -> Validate:
    """What vnu says of some pages, errors and warnings."""

    def run(*paths: Path) -> list[str]:
        jar = tool("vnu-jar/build/dist/vnu.jar")
        command = (program("java"), "-Xss2m", "-jar", jar, "--format", "json", *paths)
        done = subprocess.run(command, capture_output=True, check=False)
        told = json.loads(done.stderr)["messages"]
        return [
            f"{Path(one['url']).parent.name}/{Path(one['url']).name}, line {one.get('lastLine')}: "
            f"{one['message']} … {one.get('extract', '')[:120]}"
            for one in told
        ]

    return run


def test_no_page_has_an_error_or_a_warning(validate: Validate, file_of) -> None:
    assert validate(*(file_of(name) for name in EVERY_KIND)) == []


def test_a_page_with_an_error_is_caught(validate: Validate, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(
        "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>x</title><p id=a><p id=a>", "utf-8"
    )
    (found, _) = validate(broken)
    assert "Duplicate ID" in found
