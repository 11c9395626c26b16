"""The made-up province, broken in many ways and computed again."""

import functools
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tests.results import one_target
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.verdicts import Assessment

Rows = list[dict[str, str]]


@pytest.fixture
def returns(toy_workspace: Workspace) -> Path:
    """Where the made-up returns lie."""
    return toy_workspace.data / "returns" / "2023"


@pytest.fixture
def rewrite(returns: Path) -> Callable[[str, Callable[[pd.DataFrame], pd.DataFrame]], None]:
    """Change the rows of a table of the returns, all cells as text."""

    def change(table: str, how: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
        path = returns / f"{table}.csv"
        rows = pd.read_csv(path, dtype=str, keep_default_na=False)
        how(rows).to_csv(path, index=False, lineterminator="\n")

    return change


@pytest.fixture
def computed(toy_workspace: Workspace) -> Callable[[], Results]:
    """The results of the made-up province as its files stand now."""

    def results() -> Results:
        catalogue = load_catalogue(toy_workspace)
        return compute(catalogue, catalogue.publications["toy_2023"])

    return results


@pytest.fixture
def problems(computed: Callable[[], Results]) -> Callable[[], list[Problem]]:
    def found() -> list[Problem]:
        with pytest.raises(Refused) as caught:
            computed()
        return list(caught.value.problems)

    return found


@pytest.fixture
def assess(catalogue: Catalogue) -> Callable[..., Assessment]:
    """What is said of a target and figures made up for it."""
    return functools.partial(one_target.assess, catalogue)
