"""Rule (d): summaries that are missing, empty or in another language, and examples that could not be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.comparison.scored import Scored
from bench.gate.findings import Finding, Level
from bench.gate.rules import Rules

_WRONG_LANGUAGE = "wrong_language"


def failure_findings(baseline: Scored, run: Scored, rules: Rules) -> Iterator[Finding]:
    """Examples that the baseline did and the run did not: no summary, an empty one, or one in another language."""
    there = set(run.examples)
    languages = dict(zip(baseline.examples, baseline.languages, strict=True))
    found = {
        ("missing", rules.failures.missing, "no summary"): [each for each in languages if each not in there],
        ("empty", rules.failures.empty, "an empty summary"): _newly(_empty(baseline), _empty(run)),
        ("wrong language", "fail", "a summary in another language"): _newly(
            _foreign(baseline, rules), _foreign(run, rules)
        ),
    }
    for (rule, severity, what), examples in found.items():
        if severity != "off":
            for example in examples:
                yield Finding(rule, Level(severity), f"{what}: {example}", languages.get(example), None, example)


def _newly(before: Sequence[str], after: Sequence[str]) -> list[str]:
    known = set(before)
    return [example for example in after if example not in known]


def _empty(scored: Scored) -> list[str]:
    return list(scored.run.result["overall"]["failures"])


def _foreign(scored: Scored, rules: Rules) -> list[str]:
    column = scored.columns.get(_WRONG_LANGUAGE, ())
    return [
        example
        for example, value in zip(scored.examples, column, strict=False)
        if value >= rules.failures.wrong_language  # absent is NaN, and no less
    ]


def judged_less(baseline: Scored, run: Scored, rules: Rules) -> Iterator[Finding]:
    """Gated figures that rest on fewer examples than the baseline's: what says nothing is not judged."""
    for language, figures in baseline.run.result["languages"].items():
        after = run.run.result["languages"].get(language, {"outputs": {}})["outputs"]
        for output in sorted(figures["outputs"].keys() & rules.drops.margins.keys()):
            n = figures["outputs"][output]["n"], after.get(output, {"n": 0})["n"]
            if n[1] < n[0] * (1 - rules.failures.judged_fall):
                message = f"{output} in {language} could be judged in {n[1]} summaries, {n[0]} in the baseline"
                yield Finding("denominator", Level.FAIL, message, language, output)
