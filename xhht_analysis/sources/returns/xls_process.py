"""The process that reads one old workbook: from standard input to standard output; see apart."""

import pickle
import sys

from xhht_analysis.sources.returns.limits import MAX_MEMORY, MAX_SECONDS, Unreadable
from xhht_analysis.sources.returns.xls import read_xls


def _limit() -> None:
    """Memory and time as the system can hold them; on Windows the limits on cells stand alone."""
    try:
        import resource
    except ImportError:
        return
    for kind, limit in ((resource.RLIMIT_AS, MAX_MEMORY), (resource.RLIMIT_CPU, MAX_SECONDS + 1)):
        try:
            resource.setrlimit(kind, (limit, limit))
        except (OSError, ValueError):
            continue


def _main() -> None:
    data, file = pickle.load(sys.stdin.buffer)
    _limit()
    try:
        found = read_xls(data, file=file)
    except Unreadable as refusal:
        found = refusal
    sys.stdout.buffer.write(pickle.dumps(found))


if __name__ == "__main__":
    _main()
