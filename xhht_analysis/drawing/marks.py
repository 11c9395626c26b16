"""One unit's figure, ready to be drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xhht_analysis.drawing.units import Told
from xhht_analysis.vocabulary.figures import Status


@dataclass(frozen=True, kw_only=True)
class AreaMark:
    """A unit with its value in the indicator's unit and that value as the reader sees it.

    ``value`` is ``None`` exactly where the status is not reported; ``text`` may then say why, or
    be empty. ``parts`` are the counts behind the value, ``state`` is the status in words and
    ``sentence`` all of it in one, for whoever points at the unit.
    """

    code: str
    name: str
    status: Status
    value: float | int | None
    text: str = ""
    parts: str = ""
    state: str = ""
    sentence: str = ""

    def __post_init__(self) -> None:
        if (self.status == Status.REPORTED) != (self.value is not None):
            raise ValueError(f"{self.code}: status {self.status} with value {self.value!r}")

    def told(self, *, href: str = "") -> Told:
        """What the unit tells, as a link where it leads somewhere."""
        return Told(
            sentence=self.sentence or f"{self.name}: {self.text}".removesuffix(": "),
            name=self.name,
            value=self.text,
            parts=self.parts,
            status=self.state,
            href=href,
        )


def marks_by_code(marks: Sequence[AreaMark], *, codes: Iterable[str]) -> dict[str, AreaMark]:
    """The marks in the order of the outlines' codes; each outline has exactly one mark.

    A unit left out of the figures must come as missing: a hole in a map is never silent.
    """
    by_code = {mark.code: mark for mark in marks}
    wanted = [str(code) for code in codes]
    if len(by_code) != len(marks):
        raise ValueError("two marks for one unit")
    if by_code.keys() != set(wanted):
        raise ValueError(
            f"outlines without a mark: {sorted(set(wanted) - by_code.keys())}; "
            f"marks without an outline: {sorted(by_code.keys() - set(wanted))}"
        )
    return {code: by_code[code] for code in wanted}
