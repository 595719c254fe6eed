"""Judge a run beside its baseline by rules: passed, worse, or not to be told from so few articles."""
