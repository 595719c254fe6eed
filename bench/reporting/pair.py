"""One article and its summary in the terminal: each mention with its verdict, and the words that decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bench.consistency.wording import kind_in_words, reason_in_words
from bench.records import Evidence, Span, Verdict
from bench.reporting.escape import printable

_CONTEXT = 40  # characters of the article on each side of the deciding words

# The sign carries the verdict where there is no colour, or no eye for it.
_SIGNS = {
    Verdict.SUPPORTED: ("✓", "green"),
    Verdict.PARTIAL: ("~", "yellow"),
    Verdict.CONTRADICTED: ("✗", "bold red"),
    Verdict.UNSUPPORTED: ("∅", "bold magenta"),
    Verdict.UNVERIFIABLE: ("?", "cyan"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One line of scores: its title, the score, and how many mentions had which verdict."""

    title: str
    score: float | None
    counts: Mapping[str, int]
    refusal: str = ""
    """Why there can be no score, in words."""


def render_pair(source: str, summary: str, evidence: Sequence[Evidence], parts: Sequence[Part]) -> RenderableType:
    """The summary with its mentions marked, the mentions one by one, then the scores."""
    rows: list[RenderableType] = [_marked(summary, evidence), Text()]
    for each in evidence:
        rows += [_verdict(each), *(Padding(line, (0, 0, 0, 4)) for line in _reasons(each, source))]
    rows += [Text()] if evidence else []
    return Group(*rows, *map(_score, parts), _key())


def _marked(summary: str, evidence: Sequence[Evidence]) -> Text:
    text = Text()
    reached = 0
    for each in sorted(evidence, key=lambda each: (each.summary.start, -each.summary.stop)):
        if each.summary.start < reached:
            continue  # a mention within a mention: the list below has it
        sign, style = _SIGNS[each.verdict]
        text.append(printable(summary[reached : each.summary.start], keep="\n"))
        text.append(printable(summary[each.summary.start : each.summary.stop]) + sign, style=style)
        reached = each.summary.stop
    text.append(printable(summary[reached:].rstrip(), keep="\n"))
    return text


def _verdict(evidence: Evidence) -> Text:
    sign, style = _SIGNS[evidence.verdict]
    return Text.assemble(
        (f"{sign} {printable(evidence.summary.text)}", style),
        f"  {kind_in_words(evidence.kind)}: {evidence.verdict}, {reason_in_words(evidence.reason)}",
    )


def _reasons(evidence: Evidence, source: str) -> Iterator[Text]:
    if evidence.source:
        yield _in_context(evidence.source, source)
    if evidence.detail:
        yield Text(printable(evidence.detail), style="dim")


def _in_context(span: Span, source: str) -> Text:
    before = source[max(0, span.start - _CONTEXT) : span.start]
    after = source[span.stop : span.stop + _CONTEXT]
    if span.start > _CONTEXT:
        before = "…" + before.partition(" ")[2]
    if span.stop + _CONTEXT < len(source):
        after = after.rpartition(" ")[0] + "…"
    return Text.assemble("article: ", _one_line(before), (_one_line(span.text), "bold underline"), _one_line(after))


def _one_line(text: str) -> str:
    return printable(text.replace("\n", " "))


def _score(part: Part) -> Text:
    mentions = sum(part.counts.values())
    if part.score is None:
        why = part.refusal or ("nothing to judge" if mentions else "none in the summary")
        return Text(f"{part.title} –  ({why}{_counts(part)})")
    noun = "mention" if mentions == 1 else "mentions"
    return Text.assemble(f"{part.title} ", (f"{part.score:.2f}", "bold"), f"  ({mentions} {noun}{_counts(part)})")


def _counts(part: Part) -> str:
    counts = [f"{part.counts[verdict]} {verdict}" for verdict in Verdict if part.counts.get(verdict)]
    return ": " + ", ".join(counts) if counts else ""


def _key() -> Text:
    return Text("  ".join(f"{sign} {verdict}" for verdict, (sign, _) in _SIGNS.items()), style="dim")
