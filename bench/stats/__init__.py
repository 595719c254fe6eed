"""Statistics: arrays in, numbers out. This room knows no metric and no report."""
