"""Two runs on the same examples: what differs, how sure it is, and which mentions came and went."""
