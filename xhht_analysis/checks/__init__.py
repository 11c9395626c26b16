"""Checks on what came in, before any of it becomes a figure."""
