"""Data sets: each module reads one kind of source and gives a `Dataset` of examples."""
