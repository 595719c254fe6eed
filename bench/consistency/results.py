"""What a check finds of one summary: the evidence, and what it comes to for numbers and for names."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from bench.consistency import html
from bench.records import NAME_KINDS, NUMBER_KINDS, Evidence, Verdict

FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})


@dataclass(frozen=True)
class Family:
    """The verdicts on the mentions of one family, numbers or names, of one summary."""

    evidence: tuple[Evidence, ...]
    refusal: str = ""
    """Why nothing can be said of this family, in words; then there is no score."""

    @cached_property
    def distinct(self) -> tuple[Evidence, ...]:
        """One piece of evidence for each normal form; of several the one with the least credit."""
        worst: dict[str, Evidence] = {}
        for item in self.evidence:
            kept = worst.get(item.normal)
            if kept is None or _severity(item) < _severity(kept):
                worst[item.normal] = item
        return tuple(worst.values())

    @cached_property
    def counts(self) -> dict[str, int]:
        """{verdict: how many distinct mentions}, every verdict named."""
        found = Counter(item.verdict.value for item in self.distinct)
        return {verdict.value: found[verdict.value] for verdict in Verdict}

    @cached_property
    def score(self) -> float | None:
        """Σ weight · credit / Σ weight over the distinct mentions that can be verified; None without any."""
        if self.refusal:
            return None
        judged = [item for item in self.distinct if item.verdict is not Verdict.UNVERIFIABLE]
        total = sum(item.weight for item in judged)
        return sum(item.weight * item.credit for item in judged) / total if total else None

    @property
    def flagged(self) -> tuple[Evidence, ...]:
        """The contradicted and unsupported mentions."""
        return tuple(item for item in self.distinct if item.verdict in FLAGGED)


def _severity(item: Evidence) -> tuple[bool, float]:
    return item.verdict is Verdict.UNVERIFIABLE, item.credit


@dataclass(frozen=True)
class CheckResult:
    """All evidence on one summary, in summary order."""

    evidence: tuple[Evidence, ...]
    refusal: str = ""
    """Why names cannot be checked in the language of the summary or the article, in words."""
    summary: str = ""
    """What was checked."""

    @cached_property
    def numbers(self) -> Family:
        """Numbers, dates, times and whatever else is counted."""
        return Family(tuple(item for item in self.evidence if item.kind in NUMBER_KINDS))

    @cached_property
    def names(self) -> Family:
        """People, organisations, places, nationalities, events, works."""
        return Family(tuple(item for item in self.evidence if item.kind in NAME_KINDS), self.refusal)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: both scores, both counts, and the evidence."""
        return {
            "numbers": {"score": self.numbers.score, "counts": self.numbers.counts},
            "names": {"score": self.names.score, "counts": self.names.counts, "refusal": self.refusal},
            "evidence": [asdict(item) for item in self.evidence],
        }

    def _repr_html_(self) -> str:
        """What a notebook shows: both scores, the summary with its mentions marked, and the mentions one by one."""
        scores = f"numbers {html.figure(self.numbers.score)}, names {html.figure(self.names.score)}"
        return f"<p>{scores}</p>{html.marked(self.summary, self.evidence)}{html.evidence_table(self.evidence)}"
