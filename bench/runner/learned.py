"""Scores of metrics in which a model judges: made in this process, several pairs at once, and never in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bench.runner.judge import Judge, Judged, Pair

AT_ONCE = 16  # pairs: enough for full batches and for several calls under way, and not too many to pay for again


def with_learned(learned: Judge, pairs: Iterable[Pair], judged: Sequence[Judged]) -> list[Judged]:
    """What other metrics have judged, with the scores of `learned` ones added."""
    return [
        replace(
            before,
            lights=before.lights + after.lights,
            unjudged={**before.unjudged, **after.unjudged},
            scores=before.scores + after.scores,
        )
        for before, after in zip(judged, learned.judged_together(list(pairs)), strict=True)
    ]


def tell_unjudged(result: Mapping[str, Any]) -> list[str]:
    """A line for each learned metric that failed for some of a run's summaries, with the commonest reason."""
    told = []
    for output, reasons in result.get("unjudged", {}).items():
        why = list(reasons.values())
        most = max(sorted(set(why)), key=why.count)
        name = result["summarizer"]["name"]
        told.append(f"{name}: {output} could not judge {len(why)} of {result['examples']} summaries ({most})")
    return told
