"""A certificate of the tests' own, and a run to tell of."""

import ssl
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from tests.batch.notices.runs import brief, manifest_of, publish, run_at
from xhht_analysis.batch.manifest import State
from xhht_analysis.batch.notices.outcome import of_edition
from xhht_analysis.batch.notices.summary import Summary


@dataclass(frozen=True)
class Trust:
    """What a server shows, and the file by which a client knows it."""

    server: ssl.SSLContext
    ca_file: str


@pytest.fixture(scope="session")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Trust:
    authority = trustme.CA()
    path = tmp_path_factory.mktemp("trust") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return Trust(context, str(path))


@pytest.fixture
def summary(tmp_path: Path) -> Summary:
    """A run that made one brief and failed at another, with the edition's file of 30 bytes."""
    failed = brief("993", State.FAILED, "ReportRefused: chưa có số liệu")
    folder = publish(tmp_path, manifest := manifest_of(brief("991"), failed))
    (folder / "2026-11-28.zip").write_bytes(b"PK" + bytes(28))
    return of_edition(manifest, run_at(tmp_path))
