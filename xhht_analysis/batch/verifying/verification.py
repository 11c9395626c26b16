"""An edition verified: its files, its inputs today, and all of it made again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from xhht_analysis.batch.manifest import Manifest, read_manifest
from xhht_analysis.batch.rendering.tasks import Execution
from xhht_analysis.batch.verifying.files import FilesChecked, check_files
from xhht_analysis.batch.verifying.inputs import InputsChecked, boundaries_of, check_inputs
from xhht_analysis.batch.verifying.rebuilding import Rebuilt, rebuild
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.problems import Problem, Refused


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What was found; ``rebuilt`` is ``None`` where nothing was made again."""

    edition: Path
    manifest: Manifest
    files: FilesChecked
    inputs: InputsChecked
    rebuilt: Rebuilt | None

    @property
    def holds(self) -> bool:
        """Whether everything that was compared is equal."""
        return self.files.all_whole and (self.rebuilt is None or self.rebuilt.all_equal)


def verify(
    workspace: Workspace,
    edition: Path,
    *,
    files_only: bool,
    boundaries: Sequence[Path] = (),
    execution: Execution,
    told: Callable[[FilesChecked, InputsChecked], None] = lambda files, inputs: None,
    ended: Callable[[], None] = lambda: None,
) -> Verified:
    """Verify an edition's folder; ``Refused`` where there is no manifest or inputs are not right.

    ``told``: called with what stands before anything is made again. An edition whose manifest
    leads astray is not made again.
    """
    manifest = read_manifest(edition)
    if manifest is None:
        raise Refused([Problem("manifest-unreadable", str(edition / "manifest.json"))])
    files = check_files(edition, manifest)
    paths, unknown = boundaries_of(workspace, manifest, boundaries)
    inputs = check_inputs(workspace, manifest, boundaries=paths)
    told(files, inputs)
    made = None
    if not (files_only or files.astray):
        if unknown:
            raise Refused(
                Problem("boundaries-not-given", str(edition), "", {"came": text})
                for text in unknown
            )
        made = rebuild(
            workspace,
            edition,
            manifest,
            boundaries=paths,
            execution=execution,
            ended=ended,
        )
    return Verified(edition=edition, manifest=manifest, files=files, inputs=inputs, rebuilt=made)
