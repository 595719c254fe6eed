"""Read once what a text says again and again: "1/1/1/1/…" of a megabyte, a table with a thousand equal rows."""

from __future__ import annotations

from bench.consistency.numbers.lexer import Tokens
from bench.consistency.numbers.mention import NumberMention

REACH = 1000  # characters to either side, more than any rule looks at
FARTHEST = 12  # tokens from one to the next

Found = tuple[NumberMention | None, int]
"""What was read at a token, and the token at which to go on."""


class Repeats:
    """What was last read at each word or sign, for those that stand again in the same surroundings close behind."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        self.text = text
        self.tokens = tokens
        self.read: dict[str, tuple[int, Found]] = {}

    def note(self, at: int, found: Found) -> None:
        """Remember what was read at a token."""
        self.read[self.tokens[at].text] = at, found

    def again(self, at: int) -> Found | None:
        """What was read before the same token, moved to this one; None where the surroundings differ."""
        known, (mention, after) = self.read.get(self.tokens[at].text, (-FARTHEST - 1, (None, 0)))
        if at - known > FARTHEST or not self._alike(known, at):
            return None
        shift = self.tokens[at].start - self.tokens[known].start
        return mention and _moved(mention, shift), after + at - known

    def _alike(self, one: int, other: int) -> bool:
        before, token = self.tokens[one], self.tokens[other]
        if before.start < REACH or before.table is not token.table:
            return False
        around = self.text[before.start - REACH : before.stop + REACH]
        return around == self.text[token.start - REACH : token.stop + REACH]


def _moved(m: NumberMention, by: int) -> NumberMention:
    start, stop = m.start + by, m.stop + by
    return NumberMention(
        start, stop, m.text, m.low, m.high, m.comparator, m.kind, m.unit, m.date, m.alternative, m.furniture
    )
