"""Every named check is told in both languages, and says how to mend what it found."""

import re

import pytest

from tests.wording.test_problems import PACKAGE
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.messages import messages

MESSAGE = re.compile(r"^check-([a-z0-9-]+) =", re.MULTILINE)
FILES = sorted(PACKAGE.glob("wording/messages/*/checks-*.ftl"))


def test_there_are_forty_checks_and_more(catalogue) -> None:
    assert len(catalogue.checks) >= 40
    assert {check.severity for check in catalogue.checks.values()} == set(Severity)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_check_has_its_text_once(catalogue, language: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES if path.parent.name == language]
    told = [name for text in texts for name in MESSAGE.findall(text)]
    assert sorted(told) == sorted(catalogue.checks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_check_says_how_to_mend_it(catalogue, language: str) -> None:
    bundle = messages(language)._bundle
    for name in catalogue.checks:
        message = bundle.get_message(f"check-{name}")
        assert message.value, name
        assert "mend" in message.attributes, name


def test_each_check_is_made_somewhere(catalogue) -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("checks/returns", "sources/returns")
        for path in sorted((PACKAGE / folder).glob("*.py"))
    )
    assert [name for name in catalogue.checks if f'"{name}"' not in code] == []
