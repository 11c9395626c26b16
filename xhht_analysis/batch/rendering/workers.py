"""What a run asks of its workers, wherever they are."""

from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from xhht_analysis.batch.rendering.tasks import Lost, Made, Task


@dataclass(frozen=True, kw_only=True)
class End:
    """How a task ended whose worker gave no answer: ``final`` where it must not be tried again."""

    reason: str
    final: bool = False


class Workers(Protocol):
    """Each is a ``concurrent.futures.Executor`` below; only how they are lost differs."""

    def room(self) -> int:
        """How many tasks may be handed over now, so that each starts at once.

        Raises ``Refused`` where no worker is left that could do anything.
        """

    def submit(self, task: Task) -> Future[Made | Lost]:
        """Hand a task over; only where there is room."""

    def ended(self, task: Task, future: Future, seconds: float) -> End:
        """Why a future that was handed over so long ago has an error instead of a result.

        Raises ``Refused`` where the others will have none either.
        """

    def stop(self, *, now: bool) -> None:
        """Let the workers go: ``now`` in the middle of their tasks."""
