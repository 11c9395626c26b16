"""Pictures: the only place for matplotlib; texts, classes and verdicts come in ready-made."""
