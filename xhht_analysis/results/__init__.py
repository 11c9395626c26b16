"""Figures and verdicts of a publication, computed once and stored."""
