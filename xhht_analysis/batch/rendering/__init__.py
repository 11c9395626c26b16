"""Many jobs to files: what a worker does, and the workers that do it."""
