"""The system that counts: a DuckDB of our own, shut in, or one that a URL leads to."""

import os
import re
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xhht_analysis.vocabulary.problems import Problem, Refused

MEMORY, TEMP, THREADS = (f"XHHT_MICRODATA_{name}" for name in ("MEMORY", "TEMP", "THREADS"))
_MEMORY = re.compile("[1-9][0-9]{0,6} ?(MB|GB)")
_SHUT = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much memory DuckDB may take before it goes on in files below ``temp``, and its threads.

    ``None``: the system's folder for such files, every core.
    """

    memory: str = "2GB"
    temp: Path | None = None
    threads: int | None = None

    @classmethod
    def of_environment(cls) -> "Limits":
        """``XHHT_MICRODATA_MEMORY``, ``…_TEMP`` and ``…_THREADS``; ``Refused`` where one is off."""
        memory = os.environ.get(MEMORY) or cls.memory
        if not _MEMORY.fullmatch(memory):
            raise _off(MEMORY, "2GB | 500MB", memory)
        threads = os.environ.get(THREADS) or None
        if threads is not None and not re.fullmatch("[1-9][0-9]{0,2}", threads):
            raise _off(THREADS, "1, 2, …", threads)
        temp = Path(named) if (named := os.environ.get(TEMP)) else None
        if temp is not None and not temp.is_dir():
            raise _off(TEMP, "folder", str(temp))
        return cls(memory=memory, temp=temp, threads=int(threads) if threads else None)


def ibis_itself(file: str) -> Any:
    """Ibis with its DuckDB, an extra; ``Refused`` with how to install it where it is not."""
    try:
        import ibis
        import ibis.backends.duckdb
    except ImportError:
        facts = {"expected": 'pip install "xhht_analysis[microdata]"', "package": "ibis, duckdb"}
        raise Refused([Problem("microdata-not-installed", file, "", facts)]) from None
    return ibis


@contextmanager
def quiet() -> Iterator[None]:
    """Without what Ibis is told of pandas' and DuckDB's next releases."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", FutureWarning)
        yield


@contextmanager
def own_duckdb(files: Sequence[Path], *, limits: Limits, file: str) -> Iterator[Any]:
    """A DuckDB in memory that can open these files and its own temporary ones, and nothing else."""
    ibis = ibis_itself(file)
    with tempfile.TemporaryDirectory(prefix="xhht-", dir=limits.temp) as temp, quiet():
        given = {} if limits.threads is None else {"threads": limits.threads}
        duck = ibis.duckdb.connect(
            memory_limit=limits.memory,
            temp_directory=temp,
            # Counts have no order, and keeping one costs memory.
            preserve_insertion_order=False,
            **given,
        )
        try:
            duck.raw_sql(f"SET allowed_directories = [{_literal(temp)}]")
            duck.raw_sql(f"SET allowed_paths = [{', '.join(_literal(str(one)) for one in files)}]")
            for statement in _SHUT:
                duck.raw_sql(statement)
            yield duck
        finally:
            duck.disconnect()


@contextmanager
def database(variable: str, *, file: str) -> Iterator[Any]:
    """What the URL in an environment variable leads to, as far as Ibis knows such systems.

    ``Refused`` without a word of the URL, as it may hold a password.
    """
    ibis = ibis_itself(file)
    if not (url := os.environ.get(variable)):
        raise _off(variable, "postgres://… | pyspark://… | duckdb://…", "")
    with quiet():
        try:
            system = ibis.connect(url)
        except (*ibis_errors(), ImportError) as error:
            raise unreachable(variable, error, file) from None
        try:
            yield system
        finally:
            system.disconnect()


def unreachable(variable: str, error: Exception, file: str) -> Refused:
    """That a database cannot be read, by the kind of its error only."""
    facts = {"variable": variable, "came": type(error).__name__}
    return Refused([Problem("microdata-unreachable", file, "", facts)])


def ibis_errors() -> tuple[type[Exception], ...]:
    """What Ibis and the systems below it raise, as far as these are loaded."""
    import duckdb
    from ibis.common import exceptions

    # Not all of Ibis' own have one ancestor.
    own = [one for one in vars(exceptions).values() if isinstance(one, type)]
    found = [one for one in own if issubclass(one, Exception)]
    found += [duckdb.Error, OSError, ValueError, TypeError]
    for module, name in (("psycopg", "Error"), ("pyspark.errors", "PySparkException"),
                         ("py4j.protocol", "Py4JError")):  # fmt: skip
        if module in sys.modules:
            found.append(getattr(sys.modules[module], name))
    return tuple(found)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _off(variable: str, expected: str, came: str) -> Refused:
    facts = {"expected": expected, "came": came[:60]}
    return Refused([Problem("setting-impossible", variable, "", facts)])
