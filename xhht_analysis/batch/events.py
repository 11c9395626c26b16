"""What happens in a batch, told to the log: a name and facts, for programs to read."""

import logging

log = logging.getLogger("xhht_analysis.batch")


def tell(event: str, /, *, level: int = logging.INFO, **facts: object) -> None:
    """Log an event; the record's ``event`` and ``facts`` are what a structured log writes."""
    shown = " ".join(f"{name}={value}" for name, value in facts.items())
    log.log(level, "%s %s", event, shown, extra={"event": event, "facts": facts})
