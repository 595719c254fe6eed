"""What learned metrics say beside ours on the summaries of runs: union, disagreement with examples, and accounts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.judges.judge import OUTCOMES
from bench.judges.votes import alpha
from bench.records import Run, Verdict
from bench.reporting.escape import markdown

Row = Mapping[str, Any]
_OURS = frozenset({"number_consistency", "name_consistency"})
_FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})
_MOST_EXAMPLES = 5
_LONGEST = 200  # characters of an example


@dataclass
class Beside:
    """How the flagged spans of a learned metric in one language lie to the mentions that ours flag."""

    both: int = 0
    it_alone: int = 0
    ours_alone: int = 0
    only_it: list[str] = field(default_factory=list)
    only_ours: list[str] = field(default_factory=list)

    def add(self, theirs: Sequence[Row], ours: Sequence[Row], example: str) -> None:
        """The flagged evidence on one summary, by both sides."""
        met = [any(_overlap(each, other) for other in ours) for each in theirs]
        self.both += sum(met)
        self.it_alone += len(met) - sum(met)
        self.only_it += [_quoted(each, example) for each, hit in zip(theirs, met, strict=True) if not hit]
        alone = [each for each in ours if not any(_overlap(each, other) for other in theirs)]
        self.ours_alone += len(alone)
        self.only_ours += [_quoted(each, example) for each in alone]


def learned_outputs(runs: Iterable[Run]) -> list[str]:
    """The outputs of learned metrics that any of the runs has."""
    return sorted({name for run in runs for name, told in run.result.get("outputs", {}).items() if told.get("learned")})


def beside_ours(scored: Iterable[Iterable[Row]], outputs: Sequence[str]) -> dict[tuple[str, str], Beside]:
    """{(output, language): how it lies to ours}, of the rows of several scores.jsonl; facts are not among it."""
    found: dict[tuple[str, str], Beside] = defaultdict(Beside)
    for rows in scored:
        summaries: dict[tuple[str, str, int], dict[str, list[Row]]] = defaultdict(dict)
        for row in rows:
            key = row["example_id"], row["language"], row.get("sample", 0)
            summaries[key][row["metric"]] = [each for each in row["evidence"] if each["kind"] != "fact"]
        for (example, language, _), evidence in summaries.items():
            ours = [each for name in sorted(_OURS & evidence.keys()) for each in _flagged(evidence[name])]
            for output in outputs:
                if evidence.get(output):
                    found[output, language].add(_flagged(evidence[output]), ours, example)
    return dict(found)


def _flagged(evidence: Iterable[Row]) -> list[Row]:
    return [each for each in evidence if each["verdict"] in _FLAGGED]


def _overlap(a: Row, b: Row) -> bool:
    first, second = a["summary"], b["summary"]
    return bool(first["start"] < second["stop"] and second["start"] < first["stop"])


def _quoted(evidence: Row, example: str) -> str:
    return f"“{' '.join(evidence['summary']['text'].split())[:_LONGEST]}” in {example}"


def render_learned(title: str, runs: Sequence[Run], beside: Mapping[tuple[str, str], Beside]) -> str:
    """A Markdown document: flags of both sides with examples, then what judges answered and cost."""
    lines = [f"# {markdown(title)}", "", "Spans that are flagged as contradicted or unsupported. Both: the learned"]
    lines += ["metric's span overlaps a number or name that our metrics flag. None of this gates.", ""]
    lines += [_line(["Metric", "Language", "Both", "It alone", "Ours alone"]), _line([":--", ":--", *["--:"] * 3])]
    for (output, language), each in sorted(beside.items()):
        lines.append(_line([markdown(output), markdown(language), *map(str, _counts(each))]))
    for (output, language), each in sorted(beside.items()):
        lines += _examples(f"{output} in {language}, it alone", each.only_it)
        lines += _examples(f"{output} in {language}, ours alone", each.only_ours)
    judges = list(_judges(runs))
    if judges:
        head = ["Summariser", "Judge", *(each.replace("_", " ") for each in OUTCOMES), "alpha", "as our facts", "cost"]
        lines += ["", "## Judges", "", "Votes by what came of them; Krippendorff’s alpha of those that were read; the"]
        lines += ["share of facts with our own verdict; cost in the currency of the prices.", ""]
        lines += [_line(head), _line([":--", ":--", *["--:"] * (len(head) - 2)]), *judges]
    return "\n".join(lines) + "\n"


def _counts(each: Beside) -> tuple[int, int, int]:
    return each.both, each.it_alone, each.ours_alone


def _examples(title: str, quoted: Sequence[str]) -> list[str]:
    if not quoted:
        return []
    shown = [f"- {markdown(each)}" for each, _ in Counter(quoted).most_common(_MOST_EXAMPLES)]
    return ["", f"## {markdown(title)}", "", *shown]


def _judges(runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        for output, figure in sorted(run.result["overall"]["outputs"].items()):
            sums = figure.get("statistics", {})
            if f"judge_{OUTCOMES[0]}" in sums:
                yield _line([markdown(run.result["summarizer"]["name"]), markdown(output), *_account(sums)])


def _account(sums: Mapping[str, float]) -> list[str]:
    votes = {name: n for name, n in sums.items() if name.startswith("votes_")}
    agreement = alpha(votes) if votes else None
    judged = sums.get("facts_judged", 0.0)
    return [
        *(f"{sums.get(f'judge_{outcome}', 0.0):.0f}" for outcome in OUTCOMES),
        "–" if agreement is None else f"{agreement:.2f}",
        f"{sums['facts_as_ours'] / judged:.2f}" if judged else "–",
        f"{sums.get('judge_cost', 0.0):.4g}",
    ]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
