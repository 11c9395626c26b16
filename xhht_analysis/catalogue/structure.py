"""Plain YAML values into frozen objects, strictly, with every misfit as a problem."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import Any, Literal, TypeVar, get_args, get_origin

import cattrs
from cattrs.cols import homogenous_tuple_structure_factory, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn

from xhht_analysis.catalogue.documents import line_of
from xhht_analysis.vocabulary.corrections import CellValue
from xhht_analysis.vocabulary.problems import Impossible, Problem, Refused

_T = TypeVar("_T")
_Path = tuple[str | int, ...]


class _Misfit(ValueError):
    """A value of the wrong type or outside its list, with the form or the list expected."""

    def __init__(self, expected: str, came: object) -> None:
        self.expected, self.came = expected, came
        super().__init__(f"expected {expected}, came {came!r}")


def _exactly(kind: type, expected: str):
    def structure(value: Any, _: type) -> Any:
        if type(value) is not kind:
            raise _Misfit(expected, value)
        return value

    return structure


def _fraction(value: Any, _: type) -> Fraction:
    if type(value) not in (int, float):
        raise _Misfit("number", value)
    return Fraction(str(value))


def _number(value: Any, _: type) -> float:
    if type(value) not in (int, float):
        raise _Misfit("number", value)
    return float(value)


def _enum(value: Any, kind: type[Enum]) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise _Misfit(" | ".join(str(member.value) for member in kind), value) from None


def _text_or_number(value: Any, _: Any) -> str | int:
    if type(value) not in (str, int):
        raise _Misfit("text_or_number", value)
    return value


def _cell_value(value: Any, _: Any) -> CellValue:
    if type(value) not in (str, int, float, type(None)):
        raise _Misfit("cell_value", value)
    return value


def _literal(value: Any, kind: Any) -> Any:
    if value not in get_args(kind):
        raise _Misfit(" | ".join(map(str, get_args(kind))), value)
    return value


def _of_mapping(kind: type, converter: cattrs.Converter):
    inner = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Any, _: type) -> Any:
        if not isinstance(value, Mapping):
            raise _Misfit("keys", value)
        return inner(value, kind)

    return structure


def _of_list(kind: Any, converter: cattrs.Converter):
    inner = homogenous_tuple_structure_factory(kind, converter)

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise _Misfit("list", value)
        return inner(value, kind)

    return structure


def _of_keys(kind: Any, converter: cattrs.Converter):
    inner = mapping_structure_factory(kind, converter, structure_to=dict)

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _Misfit("keys", value)
        return inner(value, kind)

    return structure


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _text(value: Any, kind: type) -> Any:
    # cattrs dispatches by class, and an enumeration of texts is a subclass of str.
    return _enum(value, kind) if issubclass(kind, Enum) else _exactly(str, "text")(value, kind)


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, hook in (
        (str, _text),
        (int, _exactly(int, "integer")),
        (bool, _exactly(bool, "boolean")),
        (datetime.date, _exactly(datetime.date, "date")),
        (float, _number),
        (Fraction, _fraction),
        (Enum, _enum),
    ):
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(lambda kind: kind == str | int, _text_or_number)
    converter.register_structure_hook_func(lambda kind: kind == CellValue, _cell_value)
    converter.register_structure_hook_func(lambda kind: get_origin(kind) is Literal, _literal)
    converter.register_structure_hook_factory(dataclasses.is_dataclass, _of_mapping)
    converter.register_structure_hook_factory(_is_list, _of_list)
    converter.register_structure_hook_factory(_is_mapping, _of_keys)
    return converter


_CONVERTER = _converter()


def structured(value: Any, kind: type[_T], *, file: str, text: str) -> _T:
    """``value`` as a ``kind``; ``Refused`` naming file, line, key, expected and came."""
    try:
        return _CONVERTER.structure(value, kind)
    except (cattrs.BaseValidationError, _Misfit, ValueError, TypeError) as error:
        problems = [
            Problem(code, file, place_in(text, path), facts)
            for code, path, facts in _misfits(error, ())
        ]
        raise Refused(problems) from None


def place_in(text: str, path: _Path) -> str:
    """The line and the keys of the value at a path, as a problem names its place."""
    keys = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    line = line_of(text, path)
    return f"line {line}, {keys.lstrip('.')}" if line and keys else keys.lstrip(".")


def _misfits(
    error: BaseException, path: _Path
) -> Iterator[tuple[str, _Path, dict[str, str | int]]]:
    if isinstance(error, cattrs.ClassValidationError | cattrs.IterableValidationError):
        noted, rest = error.group_exceptions()
        for inner, note in noted:
            step = note.name if hasattr(note, "name") else note.index
            yield from _misfits(inner, (*path, step))
        for inner in rest:
            yield from _misfits(inner, path)
    elif isinstance(error, cattrs.ForbiddenExtraKeysError):
        for key in sorted(map(str, error.extra_fields)):
            names = ", ".join(sorted(error.cl.__dataclass_fields__))
            yield "unknown-key", (*path, key), {"came": key, "expected": names}
    elif isinstance(error, KeyError):
        yield "key-missing", path, {"expected": str(error.args[0])}
    elif isinstance(error, Impossible):
        yield error.code, path, error.facts
    elif isinstance(error, _Misfit):
        yield "wrong-value", path, {"expected": error.expected, "came": str(error.came)}
    else:
        yield "impossible", path, {"came": str(error)}
