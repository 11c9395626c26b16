"""Many notebooks: jobs, kernels, editions."""
