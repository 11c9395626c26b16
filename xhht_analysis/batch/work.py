"""What an edition is made from, and how."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.manifest import Request
from xhht_analysis.batch.rendering.tasks import Execution
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.stored import StoredResults
from xhht_analysis.sources.outlines import Outlines
from xhht_analysis.vocabulary.areas import AreaLevel


@dataclass(frozen=True, kw_only=True)
class Work:
    """What an edition is made from, and how.

    ``inputs``: see ``batch.inputs``; ``before``: the folder of the edition that it follows, whose
    briefs it may keep unless ``force``; ``name``, ``day``: those of the edition where they are
    given; ``pictures``: a store of pictures that were drawn before.
    """

    catalogue: Catalogue
    jobs: Sequence[Job]
    results: StoredResults
    official: Mapping[AreaLevel, Outlines]
    inputs: Mapping[str, str]
    request: Request = field(default_factory=Request)
    before: Path | None = None
    force: bool = False
    name: str = ""
    day: date | None = None
    pictures: Path | None = None
    execution: Execution = field(default_factory=Execution)

    @cached_property
    def as_of(self) -> date | None:
        """The day that the figures depend on: that of returns, which may be overdue on another."""
        found = self.results
        days = [found.as_of(one) for one in found if not found.part(one, "completeness").empty]
        return max((day for day in days if day is not None), default=None)

    @property
    def key(self) -> str:
        """The SHA-256 of all that makes this work this work."""
        jobs = [(*job.key, job.formats, sorted(job.parameters.items())) for job in self.jobs]
        before = self.before.name if self.before else ""
        facts = [dict(self.inputs), jobs, before, self.name, str(self.as_of), self.force]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
