"""Persons, one a row, counted out of core: DuckDB, or another system, through Ibis expressions."""
