"""Find the numbers and dates of a text."""

from __future__ import annotations

from bench.consistency.numbers.find import find_numbers
from bench.consistency.numbers.mention import NumberMention

__all__ = ["NumberMention", "find_numbers"]
