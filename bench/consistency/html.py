"""Evidence as HTML for notebooks: the summary with its mentions marked, and why each has its verdict.

Styles stand on the elements, because a notebook shows many such pieces on one page, in light or dark colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from bench.consistency.wording import kind_in_words, reason_in_words
from bench.records import Evidence, Verdict
from bench.text.printable import printable

# The line below a mention tells the verdict without colour too.
_LINES = {
    Verdict.SUPPORTED: "2px solid #00875f",
    Verdict.PARTIAL: "2px dashed #b87a00",
    Verdict.CONTRADICTED: "4px double #d3382e",
    Verdict.UNSUPPORTED: "4px double #b0408a",
    Verdict.UNVERIFIABLE: "2px dotted #2f7cb3",
}


def safe(text: str) -> str:
    """Text that others wrote as text of a page: no markup, no invisible or steering characters."""
    return escape(printable(text, keep="\n"))


def marked(summary: str, evidence: Sequence[Evidence]) -> str:
    """The summary as a paragraph, each mention underlined by its verdict, with the reason where one points at it."""
    pieces: list[str] = []
    reached = 0
    for each in sorted(evidence, key=lambda each: (each.summary.start, -each.summary.stop)):
        start, stop = each.summary.start, each.summary.stop
        if start < reached or start == stop:
            continue  # a mention within a mention: the table has it
        pieces += [safe(summary[reached:start]), _mention(each, summary[start:stop])]
        reached = stop
    pieces.append(safe(summary[reached:]))
    return f'<p dir="auto" style="white-space: pre-wrap; text-align: start">{"".join(pieces)}</p>'


def _mention(evidence: Evidence, words: str) -> str:
    style = f"border-bottom: {_LINES[evidence.verdict]}"
    return f'<span style="{style}" title="{safe(_why(evidence))}">{safe(words)}</span>'


def _why(evidence: Evidence) -> str:
    source = f", the article: “{evidence.source.text}”" if evidence.source else ""
    return f"{evidence.verdict.value}: {reason_in_words(evidence.reason)}{source}"


def evidence_table(evidence: Iterable[Evidence]) -> str:
    """The mentions one by one."""
    rows = (
        (
            each.summary.text,
            kind_in_words(each.kind),
            each.verdict.value,
            reason_in_words(each.reason),
            each.source.text if each.source else "",
        )
        for each in evidence
    )
    return table(("mention", "kind", "verdict", "reason", "article"), rows)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of words; nothing where there are no rows."""
    lines = list(_lines(rows))
    head = "".join(f"<th>{safe(column)}</th>" for column in columns)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>" if lines else ""


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        yield "<tr>" + "".join(f'<td dir="auto" style="text-align: start">{safe(cell)}</td>' for cell in row) + "</tr>"


def figure(value: float | None) -> str:
    """A figure as tables of reports show it; a dash where there is none."""
    return "–" if value is None else f"{value:.3f}"
