"""The same data and task for other tools: one file a tool, each with a function `write`."""
