"""Returns: the files that districts send, read into counts that know their cells."""
