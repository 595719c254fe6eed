"""Models that others made: files of a checkpoint in this process, or a server that is asked."""
