"""A report as an Excel annex: every figure as a number."""
