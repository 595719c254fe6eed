"""Summarise and score, with a file between the steps: what has been done lies on disk."""
