"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings

# No test is timed: the first call of a property may load a dictionary.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
