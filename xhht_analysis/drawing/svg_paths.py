"""SVG paths written short: relative steps, few digits."""

import re

_TOKEN = re.compile(r"[MLQCz]|-?\d+(?:\.\d+)?(?:e-?\d+)?")
_COUNT = {"M": 2, "L": 2, "Q": 4, "C": 6}


def short_path(d: str, *, unit: float, written_as: float) -> str:
    """The path in whole steps of ``unit``, each of which is written as ``written_as``.

    Rounding does not add up along the path, and equal points stay equal in all paths.
    """
    out: list[str] = []
    at = start = (0, 0)
    tokens = iter(_TOKEN.findall(d))
    for command in tokens:
        if command == "z":
            out.append("z")
            at = start
            continue
        places = [round(float(next(tokens)) / unit) for _ in range(_COUNT[command])]
        steps = [place - at[i % 2] for i, place in enumerate(places)]
        if command != "L" or any(steps):
            out.append(_step(command.lower(), steps, written_as))
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
    return command + "".join(
        " " * (i > 0 and number[0] != "-") + number for i, number in enumerate(numbers)
    )


def _number(step: int, unit: float) -> str:
    text = f"{step * unit:.6g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def short_transform(transform: str) -> str:
    """The transformation with at most three decimals."""
    return re.sub(r"-?\d+\.\d+", lambda n: f"{round(float(n[0]), 3):g}", transform)
