"""SVG paths written short: relative steps, few digits."""

import re
from functools import cache

_TOKEN = re.compile(r"[MLQCz]|-?\d+(?:\.\d+)?(?:e-?\d+)?")
_DECIMAL = re.compile(r"-?\d+\.\d+")
_COUNT = {"M": 2, "L": 2, "Q": 4, "C": 6}


class _Numbers(dict[int, str]):
    """Steps as they are written, each worked out once: most steps are small."""

    def __init__(self, written_as: float) -> None:
        super().__init__()
        self._unit = written_as

    def __missing__(self, step: int) -> str:
        text = f"{step * self._unit:.6g}"
        if text.startswith(("0.", "-0.")):
            text = text.replace("0.", ".", 1)
        if len(self) < _KEPT:
            self[step] = text
        return text


_KEPT = 20_000
_numbers = cache(_Numbers)


def short_path(d: str, *, unit: float, written_as: float) -> str:
    """The path in whole steps of ``unit``, each of which is written as ``written_as``.

    Rounding does not add up along the path, and equal points stay equal in all paths.
    """
    written = _numbers(written_as)
    out: list[str] = []
    x = y = start_x = start_y = 0
    last = ""
    tokens = iter(_TOKEN.findall(d))
    for command in tokens:
        if command == "z":
            out.append("z")
            x, y, last = start_x, start_y, "z"
            continue
        places = [round(float(next(tokens)) / unit) for _ in range(_COUNT[command])]
        if command == "L":
            across, up = places[0] - x, places[1] - y
            if across and up:
                command, numbers = "l", [written[across], written[up]]
            elif across:
                command, numbers = "h", [written[across]]
            elif up:
                command, numbers = "v", [written[up]]
            else:
                continue
        else:
            command = command.lower()
            numbers = [written[n - (y if i % 2 else x)] for i, n in enumerate(places)]
        step = _run(numbers)
        # A command that is repeated need not be written again.
        again = step[0] == "-" and command == last != "m"
        out.append(step if again else command + step)
        last = command
        x, y = places[-2:]
        if command == "m":
            start_x, start_y = x, y
    return "".join(out)


def _run(numbers: list[str]) -> str:
    """Numbers with a space between two only where they would run into one another."""
    written = before = numbers[0]
    for number in numbers[1:]:
        clear = number[0] == "-" or (number[0] == "." and "." in before)
        written += number if clear else f" {number}"
        before = number
    return written


def short_transform(transform: str) -> str:
    """The transformation in hundredths of a point; what is less than one, as scales are, finer."""
    return _DECIMAL.sub(_shorter, transform)


def _shorter(number: re.Match[str]) -> str:
    value = float(number[0])
    return f"{round(value, 5 if abs(value) < 1 else 2):g}"
