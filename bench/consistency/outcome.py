"""What a source says of a mention, and what each verdict counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bench.records import Verdict

CREDITS = {
    Verdict.SUPPORTED: 1.0,
    Verdict.PARTIAL: 0.5,
    Verdict.CONTRADICTED: 0.0,
    Verdict.UNSUPPORTED: 0.0,
    Verdict.UNVERIFIABLE: 0.0,
}
PARTIAL_CREDITS = {"boundary": 0.9, "hedge_lost": 0.8, "overlap": 0.5, "bare_source": 0.5}


def credit(verdict: Verdict, reason: str) -> float:
    """What a mention counts, 0 to 1, by its verdict and the reason for it."""
    return PARTIAL_CREDITS[reason] if verdict is Verdict.PARTIAL else CREDITS[verdict]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one source mention says of one summary mention."""

    verdict: Verdict
    reason: str

    @property
    def credit(self) -> float:
        return credit(self.verdict, self.reason)


@cache
def supported(reason: str) -> Outcome:
    """It says so, for this reason."""
    return Outcome(Verdict.SUPPORTED, reason)


@cache
def partial(reason: str) -> Outcome:
    """It comes close."""
    return Outcome(Verdict.PARTIAL, reason)
