"""A number or date that a text mentions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

_DASHES = str.maketrans(dict.fromkeys(":–—‑", "-") | {" ": None})


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A numeric mention, as an exact interval or as a date fragment.

    `low` and `high` are the ends of the interval, None where it has none ("at least 100": low 100, high None);
    `comparator` is one of eq ge gt le lt approx range vague and tells which ends are open. `date` is an ISO-like
    fragment (2025-11-22, 2023-08, 2023, --06, --11-22, 1990s, T14:56; told from the day of publication: -1D yesterday,
    +0M this month, -1Y-23 last autumn, W5 on Friday, +1W5 next Friday); a date has no interval, but for those that
    count ("two weeks ago": -2W, 2 weeks).
    `alternative` is the other reading of an ambiguous separator ("1,234"). `furniture` marks what is no part of the
    story: counts of views, stamps of date and time, tickers.
    """

    start: int
    stop: int
    text: str
    low: Decimal | None
    high: Decimal | None
    comparator: str
    kind: str
    unit: str | None = None
    date: str | None = None
    alternative: Decimal | None = None
    furniture: bool = False

    @property
    def value(self) -> Decimal | None:
        """The one number that it stands for; None of an interval, and of a date that counts nothing."""
        return self.low if self.low == self.high else None

    @property
    def sides(self) -> str:
        """The two sides of a score as they are written, whatever divides them: "3-1"."""
        return self.text.translate(_DASHES)

    @property
    def normal(self) -> str:
        """The normal form, equal for mentions that mean the same."""
        if self.date is not None or self.kind == "score":
            return self.date or f"score:{self.sides}"
        ends = [format(end.normalize(), "f") if end is not None else "" for end in (self.low, self.high)]
        value = ends[0] if ends[0] == ends[1] else "..".join(ends)
        return f"{self.comparator}:{value}:{self.unit or self.kind}"
