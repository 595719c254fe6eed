"""Set a comparison for a terminal, as Markdown, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from bench.comparison.compare import Comparison, Difference
from bench.comparison.ranking import Ranking
from bench.comparison.scored import Located, Mention, describe_mention
from bench.reporting.escape import markdown, printable
from bench.reporting.terminal import render_list

SHOWN = 50  # mentions that are listed; the JSON has them all
COLUMNS = ("figure", "baseline", "run", "difference", "95% interval", "p", "p (Holm)", "articles")
LEGEND = (
    "Differences: the run less the baseline, on the examples where both have a value; * is significant at .05.",
    "Intervals: BCa bootstrap by article. p: two-sided randomisation by article, all rows by Holm.",
    "Detectable: what so many articles show at .05 with a power of 80 %. mentions, unverifiable: a summary.",
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and where the mentions that changed stand in the predictions."""

    comparison: Comparison
    appeared: Sequence[Located]
    disappeared: Sequence[Located]

    @property
    def title(self) -> str:
        runs = self.comparison.run, self.comparison.baseline
        return " beside ".join(f"{run.result['summarizer']['name']} ({run.folder})" for run in runs)


def describe_located(word: str, located: Located) -> str:
    """A mention that changed, in one line."""
    place = f"sentence {located.sentence}, {located.path}:{located.line}"
    return f"{word} {describe_mention(located.mention)}, {place}"


def _cells(row: Difference) -> tuple[str, ...]:
    pair, interval = row.pair, row.interval
    return (
        pair.title,
        f"{pair.baseline:.3f}",
        f"{pair.value:.3f}",
        f"{pair.difference:+.3f}{'*' if row.adjusted <= 0.05 else ''}",
        f"{interval.low:+.3f} to {interval.high:+.3f}" if interval else "–",
        f"{row.p:.4f}",
        f"{row.adjusted:.4f}",
        str(pair.articles),
    )


def notes(compared: Compared) -> Iterator[str]:
    """What must be known beside the tables, in words."""
    comparison = compared.comparison
    yield from (f"Not the same: {each}." for each in comparison.unequal)
    if not comparison.differences:
        yield "No figure can be compared: the runs have no example in common."
    for row in comparison.differences:
        if row.pair.difference and row.adjusted > 0.05:
            shown = f"{row.detectable:.3f} is detectable" if row.detectable else "so few articles show nothing"
            needed = f", {row.needed} articles would show it" if row.needed else ""
            what = f"{row.pair.title} in {row.pair.language}: {row.pair.difference:+.3f}"
            yield f"{what} is not significant; {shown}{needed}."


def _mentions(compared: Compared) -> Iterator[str]:
    for word, found in (("new", compared.appeared), ("gone", compared.disappeared)):
        yield from (describe_located(word, each) for each in found[:SHOWN])
        if len(found) > SHOWN:
            yield f"… and {len(found) - SHOWN} more that are {word}"


def render_terminal(compared: Compared, rankings: Sequence[Ranking] = ()) -> RenderableType:
    """The comparison as tables of what differs, then notes, then the mentions that changed."""
    shown, same = tables(compared)
    grids = [render_list(language, COLUMNS, rows) for language, rows in shown.items()]
    lines = [f"Figures that are the same: {same}." if same else "", *notes(compared), "", *_mentions(compared)]
    lines += ["", *_ranked(rankings), *LEGEND]
    title = Text(printable(compared.title), style="bold")
    return Group(title, *grids, *(Text(printable(line)) for line in lines))


def render_markdown(compared: Compared, rankings: Sequence[Ranking] = ()) -> str:
    """The same as a Markdown document."""
    shown, same = tables(compared)
    lines = [f"# {markdown(compared.title)}"]
    for language, rows in shown.items():
        lines += ["", f"## {markdown(language)}", "", *table(COLUMNS, rows)]
    lines += ["", f"Figures that are the same: {same}."] if same else []
    parts = (("Notes", notes(compared)), ("Mentions that changed", _mentions(compared)), ("Ranks", _ranked(rankings)))
    for heading, found in (*parts, ("How to read it", LEGEND)):
        if listed := [f"- {markdown(line)}" for line in found]:
            lines += ["", f"## {heading}", "", *listed]
    return "\n".join(lines) + "\n"


def tables(compared: Compared) -> tuple[dict[str, list[tuple[str, ...]]], int]:
    """The rows of each language that differ, and how many do not."""
    found: dict[str, list[tuple[str, ...]]] = {}
    rows = compared.comparison.differences
    differing = [row for row in rows if row.pair.differs]
    for row in differing:
        found.setdefault(row.pair.language, []).append(_cells(row))
    return found, len(rows) - len(differing)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A Markdown table of words and figures."""
    head = [f"| {' | '.join(columns)} |", "| :-- |" + " --: |" * (len(columns) - 1)]
    return head + [f"| {' | '.join(map(markdown, row))} |" for row in rows]


def _ranked(rankings: Sequence[Ranking]) -> Iterator[str]:
    for ranking in rankings:
        order = sorted(range(len(ranking.folders)), key=lambda place: (ranking.clusters[place], ranking.ranges[place]))
        parts = (
            f"{ranking.folders[each]} {ranking.ranges[each][0]}-{ranking.ranges[each][1]} "
            f"(cluster {ranking.clusters[each]})"
            for each in order
        )
        yield f"ranks by {ranking.title} in {ranking.language}: {', '.join(parts)}"


def to_dict(compared: Compared, rankings: Sequence[Ranking] = ()) -> dict[str, Any]:
    """The comparison as plain data for JSON."""
    comparison = compared.comparison
    return {
        "baseline": comparison.baseline.folder,
        "run": comparison.run.folder,
        "unequal": list(comparison.unequal),
        "differences": [_difference(row) for row in comparison.differences],
        "appeared": [located_dict(each) for each in compared.appeared],
        "disappeared": [located_dict(each) for each in compared.disappeared],
        "rankings": [asdict(each) for each in rankings],
    }


def _difference(row: Difference) -> dict[str, Any]:
    pair = row.pair
    return {
        "output": pair.output,
        "language": pair.language,
        "baseline": pair.baseline,
        "value": pair.value,
        "difference": pair.difference,
        "interval": row.interval and asdict(row.interval),
        "p": row.p,
        "p_holm": row.adjusted,
        "n": pair.n,
        "judged": list(pair.judged),
        "articles": pair.articles,
        "effect": asdict(row.effect),
        "detectable": row.detectable,
        "needed": row.needed,
    }


def located_dict(located: Located) -> dict[str, Any]:
    """A mention and its place as plain data."""
    return mention_dict(located.mention) | {"path": located.path, "line": located.line, "sentence": located.sentence}


def mention_dict(mention: Mention) -> dict[str, Any]:
    """A mention as plain data."""
    return asdict(mention) | {"verdict": mention.verdict.value}
