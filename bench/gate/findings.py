"""The nouns of a gate: what it found, what it tested, and its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bench.comparison.pairs import Pair
from bench.comparison.scored import Mention
from bench.records import Interval, Run


class Level(StrEnum):
    """What a finding does to the answer; only the first two do anything."""

    FAIL = "fail"
    INCONCLUSIVE = "inconclusive"
    WARN = "warn"
    ALLOWED = "allowed"


class Outcome(StrEnum):
    """The answer of a gate."""

    PASS = "pass"  # noqa: S105 -- no password
    REGRESSION = "regression"
    INCONCLUSIVE = "inconclusive"

    @property
    def exit_code(self) -> int:
        return {Outcome.PASS: 0, Outcome.REGRESSION: 1, Outcome.INCONCLUSIVE: 3}[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule found, in words; what it is about, as far as it is about one thing."""

    rule: str
    level: Level
    message: str
    language: str | None = None
    output: str | None = None
    example_id: str | None = None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure that was tested: the drop, turned so that more is worse, its one-sided bounds and p, adjusted by Holm.

    `detectable` is the smallest drop that so many articles show with a power of 80 %; `needed` the number of articles
    that would show this one.
    """

    pair: Pair
    drop: float
    margin: float
    bounds: Interval | None
    adjusted: float
    detectable: float | None
    needed: int | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a gate says of one run: findings, figures, notes, and what the answer depends on."""

    baseline: Run
    run: Run
    findings: Sequence[Finding]
    drops: Sequence[Drop]
    notes: Sequence[str]

    @property
    def outcome(self) -> Outcome:
        levels = {finding.level for finding in self.findings}
        if Level.FAIL in levels:
            return Outcome.REGRESSION
        return Outcome.INCONCLUSIVE if Level.INCONCLUSIVE in levels else Outcome.PASS

    def at(self, *levels: Level) -> list[Finding]:
        """The findings of these levels, in their order."""
        return [finding for finding in self.findings if finding.level in levels]
