"""SVG paths written short: relative steps, few digits."""

import re
from itertools import pairwise

_TOKEN = re.compile(r"[MLQCz]|-?\d+(?:\.\d+)?(?:e-?\d+)?")
_COUNT = {"M": 2, "L": 2, "Q": 4, "C": 6}


def short_path(d: str, *, unit: float, written_as: float) -> str:
    """The path in whole steps of ``unit``, each of which is written as ``written_as``.

    Rounding does not add up along the path, and equal points stay equal in all paths.
    """
    out: list[str] = []
    at = start = (0, 0)
    last = ""
    tokens = iter(_TOKEN.findall(d))
    for command in tokens:
        if command == "z":
            out.append("z")
            at, last = start, "z"
            continue
        places = [round(float(next(tokens)) / unit) for _ in range(_COUNT[command])]
        steps = [place - at[i % 2] for i, place in enumerate(places)]
        if command != "L" or any(steps):
            step = _step(command.lower(), steps, written_as)
            # A command that is repeated need not be written again.
            again = step[1] == "-" and step[0] == last != "m"
            out.append(step[1:] if again else step)
            last = step[0]
        at = (places[-2], places[-1])
        if command == "M":
            start = at
    return "".join(out)


def _step(command: str, steps: list[int], unit: float) -> str:
    if command == "l" and not steps[0]:
        command, steps = "v", steps[1:]
    elif command == "l" and not steps[1]:
        command, steps = "h", steps[:1]
    numbers = [_number(step, unit) for step in steps]
    written = command + numbers[0]
    for before, number in pairwise(numbers):
        clear = number[0] == "-" or (number[0] == "." and "." in before)
        written += number if clear else f" {number}"
    return written


def _number(step: int, unit: float) -> str:
    text = f"{step * unit:.6g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def short_transform(transform: str) -> str:
    """The transformation in hundredths of a point; what is less than one, as scales are, finer."""
    return re.sub(r"-?\d+\.\d+", _shorter, transform)


def _shorter(number: re.Match[str]) -> str:
    value = float(number[0])
    return f"{round(value, 5 if abs(value) < 1 else 2):g}"
