"""Warm kernels: forked from a parent that has imported everything once, by a provisioner."""
