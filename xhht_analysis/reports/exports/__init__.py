"""A report as a file: one exporter per format, each made of the same parts."""
