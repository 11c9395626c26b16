"""A report as a Word document, to be edited and sent on."""
