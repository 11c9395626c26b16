"""What a verification found, as the terminal shows it."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from xhht_analysis.batch.verifying.files import FilesChecked
from xhht_analysis.batch.verifying.inputs import InputsChecked, Other
from xhht_analysis.batch.verifying.numbers import NumbersChecked
from xhht_analysis.batch.verifying.rebuilding import Rebuilt
from xhht_analysis.batch.verifying.verification import Verified
from xhht_analysis.cli.terminal import OUT, both, say, shown

_FILES = ("damaged", "missing", "extra", "astray")
_CELLS = ("file", "row", "column", "was", "is")
_MOST_CELLS = 200  # a table of another year differs in every cell
_DIGITS = 12  # of a SHA-256, as enough to tell two files apart


def tell_standing(files: FilesChecked, inputs: InputsChecked) -> None:
    """The files, and what is other today, before anything is made again."""
    say("editions-files", number=files.whole)
    for state in _FILES:
        for place in getattr(files, state):
            say(f"editions-file-{state}", file=shown(place))
    say("editions-inputs-same", number=inputs.same)
    _tell_others("editions-input-other", inputs.files)
    _tell_others("editions-version-other", inputs.versions)
    if inputs.commit is not None:
        _tell_others("editions-commit-other", [inputs.commit])
    if not inputs.all_same:
        say("editions-expect-differences")


def _tell_others(name: str, others: Sequence[Other]) -> None:
    for one in others:
        say(name, name=shown(one.name), was=_short(one.was), now=_short(one.now))


def _short(text: str) -> str:
    """Enough of a digest; the sign behind a commit says that files differ from it."""
    sign = text[-1] if text[_DIGITS:].endswith("+") else ""
    return shown(text[:_DIGITS] + sign) or "–"


def tell_verified(found: Verified) -> None:
    """What a rebuild found, and the conclusion."""
    if found.rebuilt is not None:
        _tell_numbers(found.rebuilt.numbers)
        _tell_outputs(found.rebuilt)
    elif found.files.astray:
        say("editions-not-rebuilt")
    state = "holds" if found.holds else "differs"
    name = f"editions-{state}" if found.rebuilt is not None else f"editions-files-{state}"
    say(name, edition=shown(found.manifest.edition))


def _tell_numbers(numbers: NumbersChecked) -> None:
    differing = numbers.differing
    say("editions-cells", parts=numbers.parts, cells=numbers.cells, differing=len(differing))
    if not differing:
        return
    table = Table(*(both(f"editions-head-{name}") for name in _CELLS))
    for one in differing[:_MOST_CELLS]:
        row = str(one.row) if one.row else ""
        cells = (one.file, row, one.column, one.was, one.now)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    OUT.print(table)
    if len(differing) > _MOST_CELLS:
        say("editions-more-cells", number=len(differing) - _MOST_CELLS)


def _tell_outputs(made: Rebuilt) -> None:
    say("editions-said", number=made.said)
    for place in made.said_other:
        say("editions-said-other", file=shown(place))
    for place, *messages in made.unmade:
        was, now = (shown(text) or both("cli-done") for text in messages)
        say("editions-unmade", file=shown(place), was=was, now=now)
    say("editions-same", number=len(made.same))
    for place in made.other:
        say("editions-other", file=shown(place))
    if made.gone:
        names = ", ".join(sorted(made.gone))
        say("editions-gone", editions=names, number=len(made.uncompared))
