"""Summarisers: examples in, predictions out. Anything with this interface can be named in a configuration."""
