"""Judge a run beside its baseline: the same inputs always get the same answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.comparison.compare import changed_mentions
from bench.comparison.equality import check_equal, differences
from bench.comparison.pairs import pair_up
from bench.comparison.scored import Mention, Scored, describe_mention
from bench.errors import ResultsError
from bench.gate.allowed import NO_ALLOWANCES, Allowances
from bench.gate.drops import drop_findings, floor_findings, measure_drops
from bench.gate.failures import failure_findings, judged_less
from bench.gate.findings import Finding, Level, Report
from bench.gate.proofs import describe_proofs, proven
from bench.gate.rules import Rules, Severity


def gate(
    baseline: Scored,
    run: Scored,
    rules: Rules,
    allowances: Allowances = NO_ALLOWANCES,
    *,
    allow_unequal: bool = False,
) -> Report:
    """What the rules say of `run`.

    Raises:
        ResultsError: the two cannot be compared, or the run lacks a figure that the rules ask for.
    """
    if not allow_unequal:
        check_equal(baseline.run, run.run)
    _check_outputs(baseline, run, rules)
    drops = measure_drops(pair_up(baseline, run), rules)
    findings = [
        *_new_errors(baseline, run, rules, allowances),
        *drop_findings(drops),
        *floor_findings(_figures(run), rules.floors),
        *failure_findings(baseline, run, rules),
        *judged_less(baseline, run, rules),
    ]
    findings = [proven(finding, run, rules) for finding in findings]
    notes = [*differences(baseline.run, run.run), *describe_proofs(run, rules), *_run_out(allowances)]
    return Report(baseline.run, run.run, findings, drops, notes)


def _check_outputs(baseline: Scored, run: Scored, rules: Rules) -> None:
    for output in {*rules.drops.margins, *rules.floors}:
        if output in baseline.run.result["outputs"] and output not in run.run.result["outputs"]:
            metric = baseline.run.result["outputs"][output]["metric"]
            raise ResultsError(
                f"{run.run.folder} has no {output}, which the rules ask for. Score it with the metric {metric}: "
                f"bench score {run.run.folder}"
            )


def _new_errors(baseline: Scored, run: Scored, rules: Rules, allowances: Allowances) -> Iterator[Finding]:
    appeared, _ = changed_mentions(baseline, run)
    for mention in appeared:
        severity = _severity(mention, rules)
        if severity == "off":
            continue
        level, message = Level(severity), f"new {describe_mention(mention)}"
        if allowance := allowances.find(mention):
            level, message = Level.ALLOWED, f"{message} (allowed until {allowance.until}: {allowance.because})"
        yield Finding("new error", level, message, mention.language, mention.output, mention.example_id, mention)


def _severity(mention: Mention, rules: Rules) -> Severity:
    by_verdict: Severity = getattr(rules.new_errors, mention.verdict.value)
    if mention.weight >= 1 or by_verdict != "fail":
        return by_verdict
    return rules.new_errors.light


def _figures(run: Scored) -> dict[str, dict[str, Any]]:
    figures: dict[str, dict[str, Any]] = {}
    for language, part in run.run.result["languages"].items():
        for output, figure in part["outputs"].items():
            figures.setdefault(output, {})[language] = figure["value"]
    return figures


def _run_out(allowances: Allowances) -> Iterator[str]:
    for each in allowances.run_out:
        yield f"an allowance ran out on {each.until}: {each.kind} {each.normal} in {each.example} ({each.because})"
