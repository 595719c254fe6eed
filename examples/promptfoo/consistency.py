"""An assertion of promptfoo: the share of numbers and names that the article bears out."""

from __future__ import annotations

from typing import Any

from bench import check


def get_assert(output: str, context: dict[str, Any]) -> dict[str, Any]:
    """`config` of the assertion: `language` of the output, `threshold` from which it passes."""
    config = context.get("config") or {}
    result = check(context["vars"]["article"], output, summary_language=config.get("language"))
    scores = [family.score for family in (result.numbers, result.names) if family.score is not None]
    score = min(scores, default=1.0)
    wrong = [item for item in result.evidence if item.verdict in ("contradicted", "unsupported")]
    reason = "; ".join(f"{item.summary.text}: {item.detail}" for item in wrong) or "all borne out"
    return {"pass": score >= config.get("threshold", 1.0), "score": score, "reason": reason}
