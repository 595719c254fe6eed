"""Set what a gate says: for a terminal, as Markdown (step summary, comment on a pull request), and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from bench.comparison.scored import Identity, Located
from bench.gate.findings import Drop, Finding, Level, Outcome, Report
from bench.reporting.differences import SHOWN, located_dict, table
from bench.reporting.escape import markdown, printable
from bench.reporting.terminal import render_list

_COLUMNS = ("figure", "baseline", "run", "worse by", "margin", "at least", "p (Holm)", "articles", "answer")
_STYLES = {Outcome.PASS: "bold green", Outcome.REGRESSION: "bold red", Outcome.INCONCLUSIVE: "bold yellow"}
_HEADINGS = {
    Level.FAIL: "Worse",
    Level.INCONCLUSIVE: "Inconclusive",
    Level.WARN: "Warnings",
    Level.ALLOWED: "Allowed",
}


@dataclass(frozen=True, slots=True)
class Gated:
    """A gate's report, where the mentions that it names stand in the predictions, and what it was asked with."""

    report: Report
    places: Mapping[Identity, Located]
    settings: Mapping[str, str]

    def place(self, finding: Finding) -> Located | None:
        return self.places.get(finding.mention.identity) if finding.mention else None

    def describe(self, finding: Finding) -> str:
        """A finding in one line, with the place of its mention."""
        place = self.place(finding)
        return f"{finding.message}, sentence {place.sentence}, {place.path}:{place.line}" if place else finding.message

    @property
    def title(self) -> str:
        run, baseline = self.report.run, self.report.baseline
        return (
            f"{self.report.outcome.value}: {run.result['summarizer']['name']} ({run.folder}) beside {baseline.folder}"
        )


def _cells(drop: Drop) -> tuple[str, ...]:
    pair, bounds = drop.pair, drop.bounds
    answer = {None: "pass", Level.FAIL: "worse", Level.INCONCLUSIVE: "inconclusive"}[drop.level]
    return (
        f"{pair.language} {pair.title}",
        f"{pair.baseline:.3f}",
        f"{pair.value:.3f}",
        f"{drop.drop:+.3f}",
        f"{drop.margin:.3g}",
        f"{bounds.low:+.3f}" if bounds else "–",
        f"{drop.adjusted:.4f}",
        str(pair.articles),
        answer,
    )


def _sections(gated: Gated) -> Iterator[tuple[str, list[str]]]:
    for level, heading in _HEADINGS.items():
        found = gated.report.at(level)
        more = [f"… and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        if found:
            yield heading, [gated.describe(each) for each in found[:SHOWN]] + more
    if notes := [*gated.report.notes, *_power(gated.report.drops)]:
        yield "Notes", notes
    yield "Asked with", [f"{key}: {value}" for key, value in gated.settings.items()]


def _power(drops: Sequence[Drop]) -> Iterator[str]:
    for drop in drops:
        if drop.detectable is not None:
            pair = drop.pair
            yield f"{pair.title} in {pair.language}: a drop of {drop.detectable:.3f} is seen with a power of 80 %"


def render_terminal(gated: Gated) -> RenderableType:
    """The answer, what was found, and the figures that were tested."""
    parts: list[RenderableType] = [Text(printable(gated.title), style=_STYLES[gated.report.outcome])]
    for heading, lines in _sections(gated):
        parts += [Text(heading, style="bold"), *(Text("  " + printable(line)) for line in lines)]
    drops = _differing(gated)
    parts += [Text(), render_list("figures that differ", _COLUMNS, [_cells(each) for each in drops])] if drops else []
    return Group(*parts, Text(_tested(gated)))


def render_markdown(gated: Gated) -> str:
    """The same as Markdown: a step summary, or the body of a comment on a pull request."""
    lines = [f"## summary-bench: {markdown(gated.title)}"]
    for heading, listed in _sections(gated):
        lines += ["", f"### {heading}", "", *(f"- {markdown(line)}" for line in listed)]
    lines += ["", "### Figures", ""]
    if drops := _differing(gated):
        lines += [*table(_COLUMNS, [_cells(each) for each in drops]), ""]
    return "\n".join([*lines, _tested(gated), ""])


def _differing(gated: Gated) -> list[Drop]:
    return [drop for drop in gated.report.drops if drop.pair.differs]


def _tested(gated: Gated) -> str:
    drops, differing = gated.report.drops, _differing(gated)
    return f"{len(drops)} figures were looked at, {len(drops) - len(differing)} of them are the same in every summary."


def to_dict(gated: Gated) -> dict[str, Any]:
    """The same as plain data for JSON."""
    report = gated.report
    return {
        "outcome": report.outcome.value,
        "exit_code": report.outcome.exit_code,
        "baseline": report.baseline.folder,
        "run": report.run.folder,
        "settings": dict(gated.settings),
        "notes": list(report.notes),
        "findings": [_finding(gated, each) for each in report.findings],
        "figures": [_drop(each) for each in report.drops],
    }


def _finding(gated: Gated, finding: Finding) -> dict[str, Any]:
    place = gated.place(finding)
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "language": finding.language,
        "output": finding.output,
        "example_id": finding.example_id,
        "mention": place and located_dict(place),
    }


def _drop(drop: Drop) -> dict[str, Any]:
    pair = drop.pair
    return {
        "output": pair.output,
        "language": pair.language,
        "baseline": pair.baseline,
        "value": pair.value,
        "drop": drop.drop,
        "margin": drop.margin,
        "bounds": drop.bounds and asdict(drop.bounds),
        "p_holm": drop.adjusted,
        "n": pair.n,
        "articles": pair.articles,
        "detectable": drop.detectable,
        "needed": drop.needed,
        "level": drop.level and drop.level.value,
    }
