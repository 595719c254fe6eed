"""A finder of names: those on a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

from bench.consistency.names.finders.base import Adapter, FoundName


class ListedNames(Adapter):
    """Names on a list of yours, in one language: {"Béal Feirste": "GPE"}."""

    def __init__(self, names: dict[str, str], language: str = "ga") -> None:
        self.languages = frozenset({language})
        self.identity = f"listed-{sha256(repr(sorted(names.items())).encode()).hexdigest()[:8]}"
        self._names = names
        self._pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))

    def find(self, text: str, language: str) -> Sequence[FoundName]:
        """Where they stand; `identity` tells signatures apart, and equality is told by it."""
        return [FoundName(*match.span(), self._names[match.group()]) for match in self._pattern.finditer(text)]
