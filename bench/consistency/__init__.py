"""Find the numbers, dates and names of a text, and judge those of a summary by those of its source."""
