"""A notices file (TOML) read into settings, or refused with all that is wrong with it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from xhht_analysis.batch.notices.settings import Mail, Settings, Webhook
from xhht_analysis.batch.notices.settings_checks import mail_problems, webhook_problems
from xhht_analysis.catalogue.documents import read_text
from xhht_analysis.catalogue.structure import structured
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

_CHECKED = {"mail": (Mail, mail_problems), "webhook": (Webhook, webhook_problems)}
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
# What people would write a secret under, and the key that belongs there.
_SECRETS = {
    "password": "password_env",
    "pass": "password_env",
    "token": "secret_env",
    "secret": "secret_env",
}
_PLACE = re.compile(r" \(at (.+)\)$")


def read_settings(path: Path) -> Settings:
    """The settings of a file; ``Refused`` with every problem, none of which quotes a secret."""
    file = str(path)
    document = _document(read_text(path, file=file), file)
    problems = list(_top(document, file))
    found: dict[str, Any] = {}
    for name in _CHECKED.keys() & document.keys():
        try:
            found[name] = _one(name, document[name], path)
        except Refused as refused:
            problems.extend(refused.problems)
    refuse_if_any(sorted(problems, key=lambda problem: problem.place))
    return Settings(**found)


def _document(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        facts = {"came": _PLACE.sub("", str(error))}
        raise Refused(
            [Problem("not-toml", file, place[1] if place is not None else "", facts)]
        ) from None


def _top(document: dict[str, Any], file: str) -> Iterator[Problem]:
    known = ", ".join(_CHECKED)
    for key in document.keys() - _CHECKED.keys():
        if key in _SECRETS:
            yield Problem("secret-in-file", file, key, {"expected": _SECRETS[key]})
        else:
            yield Problem("unknown-key", file, key, {"came": key, "expected": known})
    if not document.keys() & _CHECKED.keys():
        yield Problem("key-missing", file, "", {"expected": "mail | webhook"})


def _one(name: str, table: Any, path: Path) -> Mail | Webhook:
    kind, wrong_with = _CHECKED[name]
    file = str(path)
    kept, problems = table, []
    if isinstance(table, dict):
        kept, problems = _without_secrets(table, name, file)
    try:
        found = structured(kept, kind, file=file, text="")
    except Refused as refused:
        below = (replace(one, place=f"{name}.{one.place}".rstrip(".")) for one in refused.problems)
        raise Refused([*problems, *below]) from None
    if found.ca_file:
        found = replace(found, ca_file=str(path.parent / found.ca_file))
    # A table that has lost a key would be told to lack it.
    refuse_if_any(problems or wrong_with(found, file))
    return found


def _without_secrets(
    table: dict[str, Any], name: str, file: str
) -> tuple[dict[str, Any], list[Problem]]:
    """The table without keys that hold, or may hold, a secret in person."""
    kept, problems = dict(table), []
    for key, value in table.items():
        if key in _SECRETS:
            facts = {"expected": _SECRETS[key]}
            problems.append(Problem("secret-in-file", file, f"{name}.{key}", facts))
            del kept[key]
        elif key.endswith("_env") and not (isinstance(value, str) and _VARIABLE.fullmatch(value)):
            problems.append(Problem("not-a-variable", file, f"{name}.{key}"))
            del kept[key]
    return kept, problems
