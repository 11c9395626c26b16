"""Pure functions of numbers: shares, ranks, map classes, recognition."""
