"""How it stands with a round: each form of each unit that should send it, or did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.expectations import Expectation
from xhht_analysis.vocabulary.forms import Form


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What was asked of a unit, and the files that came of it.

    ``due`` and ``received`` as ``expected.yml`` has them, ``None`` where it says nothing.
    """

    form: str
    unit: Area
    files: tuple[str, ...] = ()
    expected: bool = True
    due: date | None = None
    received: date | None = None


def standings(
    form: Form,
    units: Sequence[Area],
    files: Mapping[str, Sequence[str]],
    expectations: Sequence[Expectation] | None,
) -> Iterator[Standing]:
    """One standing for each of the form's units that should send or did, in their order.

    ``files`` by unit's code; without ``expectations`` (``None``) every unit should send.
    """
    own = [one for one in expectations or () if one.form == form.id]
    received = {code: day for one in own for code, day in one.received.items()}
    for unit in units:
        entry = next((one for one in own if one.units is None or unit.code in one.units), None)
        came = tuple(sorted(files.get(unit.code, ())))
        expected = expectations is None or entry is not None
        if expected or came:
            yield Standing(
                form=form.id,
                unit=unit,
                files=came,
                expected=expected,
                due=None if entry is None else entry.due,
                received=received.get(unit.code),
            )
