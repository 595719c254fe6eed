"""Rule (e): a metric that failed its self-test in a language may not gate there, and a learned one nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bench.comparison.scored import MENTIONS, UNVERIFIABLE, Scored
from bench.gate.findings import Finding, Level
from bench.gate.rules import Rules
from bench.records import NOT_TESTED


def _proof(output: str, language: str, run: Scored) -> dict[str, Any] | None:
    """What the self-test says of an output's metric in a language; None where it was not tested."""
    tests = run.run.result.get("selftest") or {}
    metric = run.run.result["outputs"].get(output, {}).get("metric", output)
    proof = (tests.get(metric) or tests.get(output) or {}).get(language)
    if not proof or str(proof.get("reason")).startswith(NOT_TESTED):
        return None
    return dict(proof)


def proven(finding: Finding, run: Scored, rules: Rules) -> Finding:
    """The finding; only a warning where its metric failed its self-test, or was not tested and had to be."""
    if finding.output is None or finding.language is None or finding.level not in (Level.FAIL, Level.INCONCLUSIVE):
        return finding
    if is_learned(_metric_column(finding.output), run):
        return replace(finding, level=Level.WARN, message=f"{finding.message} (a model judges it, so it does not gate)")
    proof = _proof(_metric_column(finding.output), finding.language, run)
    if proof is None and rules.selftest.required:
        return replace(finding, level=Level.WARN, message=f"{finding.message} (not tested, so it does not gate)")
    if proof is not None and not proof.get("proven"):
        why = f" ({_reason(proof)}, so it does not gate)"
        return replace(finding, level=Level.WARN, message=finding.message + why)
    return finding


def is_learned(output: str, run: Scored) -> bool:
    """Does somebody's model give this output? Such a figure may warn, and never decides."""
    return bool(run.run.result["outputs"].get(output, {}).get("learned"))


def _reason(proof: dict[str, Any]) -> str:
    return f"the metric failed its self-test: {proof.get('reason') or 'no reason is recorded'}"


def _metric_column(output: str) -> str:
    return output.removesuffix(MENTIONS).removesuffix(UNVERIFIABLE)


def describe_proofs(run: Scored, rules: Rules) -> Iterator[str]:
    """Which gated metrics were not tested, or failed."""
    gated = {*rules.drops.margins, *rules.floors} & run.columns.keys()
    if learned := sorted(output for output in gated if is_learned(output, run)):
        yield f"a model judges it, so it does not gate: {', '.join(learned)}"
    for language in sorted(set(run.languages)):
        margins = [output for output in rules.drops.margins if output in run.columns and output not in learned]
        proofs = {output: _proof(output, language, run) for output in margins}
        if untested := [output for output, proof in proofs.items() if proof is None]:
            does = "do not gate" if rules.selftest.required else "gate all the same"
            yield f"not self-tested in {language}, {does}: {', '.join(untested)}"
        for output, proof in proofs.items():
            if proof is not None and not proof.get("proven"):
                yield f"{output} in {language} does not gate: {_reason(proof)}"
