"""One article and its summary in the terminal: each mention with its verdict, and the words that decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

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

_KINDS = {
    "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "DEM": "nationality", "EVENT": "event",
    "WORK": "work", "AWARD": "award", "MISC": "name",
}  # fmt: skip

_REASONS = {
    "absent": "nothing in the article corresponds",
    "other_value": "the article has another value for the same thing",
    "bound_elsewhere": "the article says it of something else",
    "other_given_name": "the article has another first name with this surname",
    "other_gender": "the article has the surname of the other gender",
    "other_family_name": "the article has another surname with this first name",
    "exact": "as in the article",
    "rounded": "a true rounding",
    "weakened": "a looser bound, and true",
    "converted": "the same in another unit",
    "coarser": "less precise than the article, and true",
    "resolved": "follows from the day of publication",
    "derived": "follows from what the article says",
    "boundary": "the bounds differ only at their end",
    "hedge_lost": "the article says it less surely",
    "overlap": "overlaps with what the article says",
    "bare_source": "the article does not give the full name",
    "given_name": "the first name alone",
    "surname": "the surname of a full name in the article",
    "inflected": "the same name in another case",
    "entity": "another name of the same",
    "metonym": "a capital for its country",
    "transliterated": "the same name in another script",
    "spelled": "the same name in another spelling",
    "words": "the same words",
    "vague": "too vague to be checked",
    "common_word": "a number that may be a figure of speech",
    "needs_published": "the day of publication would be needed",
    "total": "a total whose parts the article does not give",
    "listed": "a count of things that the article may list",
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
        f"  {_KINDS.get(evidence.kind, evidence.kind)}: {evidence.verdict}, {_reason(evidence)}",
    )


def _reason(evidence: Evidence) -> str:
    return _REASONS.get(evidence.reason) or printable(evidence.reason.replace("_", " "))


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
