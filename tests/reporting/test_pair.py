from __future__ import annotations

import io

import pytest
from rich.console import Console

from bench.records import Evidence, Span, Verdict
from bench.reporting.pair import Part, render_pair

SOURCE = (
    "In June Belarus freed 14 people, Reuters said, and in September, after long talks, it let another 52 of them go."
)
SUMMARY = "In September 25 were freed [red], said Reuters."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def evidence(
    words: str, verdict: Verdict, source: str | None = None, detail: str = "", summary: str = SUMMARY
) -> Evidence:
    found = span(SOURCE, source) if source else None
    return Evidence("number", verdict, "other_value", 1.0, span(summary, words), found, detail)


def printed(summary: str, *items: Evidence, source: str = SOURCE, parts: tuple[Part, ...] = ()) -> str:
    file = io.StringIO()
    Console(file=file, width=100, highlight=False).print(render_pair(source, summary, items, parts))
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def test_each_mention_is_marked_where_it_stands_and_explained_below() -> None:
    shown = printed(
        SUMMARY,
        evidence("September", Verdict.SUPPORTED, "September"),
        evidence("25", Verdict.CONTRADICTED, "52", "25 against 52"),
        evidence("Reuters", Verdict.UNVERIFIABLE),
    ).splitlines()
    assert shown[0] == "In September✓ 25✗ were freed [red], said Reuters?."
    assert shown[2:4] == [
        "✓ September  number: supported, the article has another value for the same thing",
        "    article: …freed 14 people, Reuters said, and in September, after long talks, it let another 52…",
    ]
    assert shown[4:7] == [
        "✗ 25  number: contradicted, the article has another value for the same thing",
        "    article: …after long talks, it let another 52 of them go.",
        "    25 against 52",
    ]
    assert shown[7] == "? Reuters  number: unverifiable, the article has another value for the same thing"


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_sign_of_its_own(verdict: Verdict) -> None:
    key = printed(SUMMARY).splitlines()[-1]
    sign = key[: key.index(f" {verdict}")].split()[-1]
    assert printed(SUMMARY, evidence("25", verdict)).startswith(f"In September 25{sign} were")
    assert key.count(sign) == 1


def test_a_mention_within_a_mention_is_marked_once_and_listed_twice() -> None:
    shown = printed(SUMMARY, evidence("September 25", Verdict.SUPPORTED), evidence("25", Verdict.CONTRADICTED))
    assert shown.splitlines()[0] == "In September 25✓ were freed [red], said Reuters."
    assert "✗ 25  number: contradicted" in shown


def test_input_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J [bold]25[/bold]\u202e\r\nnext"
    source = "52 \x1b]0;title\x07 was said"
    found = Evidence("number", Verdict.PARTIAL, "x", 1.0, span(hostile, "25"), span(source, "52"), "\x1b[0m")
    shown = printed(hostile, found, source=source)
    assert not set("\x1b\x07\r\u202e") & set(shown)
    assert shown.splitlines()[:2] == [r"\x1b[2J [bold]25~[/bold]\u202e\r", "next"]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (
            Part("Numbers", 0.625, {"supported": 2, "contradicted": 1}),
            "Numbers 0.62  (3 mentions: 2 supported, 1 contradicted)",
        ),
        (Part("Names", None, {"supported": 0, "unverifiable": 2}), "Names –  (nothing to judge: 2 unverifiable)"),
        (Part("Names", None, {}), "Names –  (none in the summary)"),
    ],
)
def test_scores_come_with_their_denominators(part: Part, line: str) -> None:
    assert line in printed(SUMMARY, parts=(part,)).splitlines()


@pytest.mark.parametrize(
    ("kind", "reason", "shown"),
    [
        ("PER", "other_given_name", "person: supported, the article has another first name with this surname"),
        ("GPE", "metonym", "place: supported, a capital for its country"),
        ("age", "some_new_reason", "age: supported, some new reason"),
    ],
)
def test_kinds_and_reasons_are_said_in_words(kind: str, reason: str, shown: str) -> None:
    item = Evidence(kind, Verdict.SUPPORTED, reason, 1.0, span(SUMMARY, "25"), None)
    assert shown in printed(SUMMARY, item)
