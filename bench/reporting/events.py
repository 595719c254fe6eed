"""The event retention matrix: which summaries keep which events of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import fmean
from typing import Any

from bench.metrics.fact_recall import EVENT
from bench.records import Run
from bench.reporting.escape import markdown

Matrix = Mapping[str, Mapping[str, Mapping[str, float]]]
"""{event: {example: {summariser: how far it is told, 0 to 1}}}; an example is an article in a target language."""

_SIGNS = {0.0: "–", 1.0: "✓"}
_PARTLY = "~"


def has_events(run: Run) -> bool:
    """Do the facts of this run's data tell of events?"""
    figure = run.result["overall"]["outputs"].get("fact_recall") or {}
    return any(name.startswith(EVENT) for name in figure.get("statistics", {}))


def event_matrix(scored: Iterable[tuple[str, Iterable[Mapping[str, Any]]]]) -> Matrix:
    """The matrix of (summariser, rows of its scores.jsonl); several summaries of one example give their mean."""
    found: dict[str, dict[str, dict[str, list[float]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for name, rows in scored:
        for row in rows:
            for key, told in row["statistics"].items() if row["metric"] == "fact_recall" else ():
                if key.startswith(EVENT):
                    found[key.removeprefix(EVENT)][row["example_id"]][name].append(told)
    return {
        event: {example: {name: fmean(told) for name, told in names.items()} for example, names in examples.items()}
        for event, examples in found.items()
    }


def render_events(title: str, matrix: Matrix) -> str:
    """The matrix as a Markdown document: a row for each event and example, a column for each summariser."""
    names = sorted({name for examples in matrix.values() for each in examples.values() for name in each})
    lines = [f"# {markdown(title)}", "", "✓ told, ~ told in part, – not told, empty: no summary.", ""]
    lines += [
        _line(["Event", "Article and language", *map(markdown, names)]),
        _line([":--", ":--", *[":-:"] * len(names)]),
    ]
    lines += [_line(row) for event in sorted(matrix) for row in _rows(event, matrix[event], names)]
    lines += ["", "Share told, of the summaries that there are:", "", *_shares(matrix, names)]
    return "\n".join(lines) + "\n"


def _rows(event: str, examples: Mapping[str, Mapping[str, float]], names: list[str]) -> Iterator[list[str]]:
    for example in sorted(examples):
        told = [examples[example].get(name) for name in names]
        yield [
            markdown(event),
            markdown(example),
            *("" if each is None else _SIGNS.get(each, _PARTLY) for each in told),
        ]


def _shares(matrix: Matrix, names: list[str]) -> Iterator[str]:
    yield _line(["Event", *map(markdown, names)])
    yield _line([":--", *["--:"] * len(names)])
    for event in sorted(matrix):
        told = [[each[name] for each in matrix[event].values() if name in each] for name in names]
        yield _line([markdown(event), *(f"{fmean(each):.2f} ({len(each)})" if each else "" for each in told)])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
