"""Learning-society briefs: from published and returned figures to maps, verdicts and reports."""

__version__ = "0.1.0"
