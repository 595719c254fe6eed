"""The two records that compute: spans that meet, and the body of an article."""

from __future__ import annotations

import pytest

from bench.records import Article, Span

TEXT = "Title\n\nLead.  Story one.\nPhoto: x\nStory two.\n"


def span(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start, start + len(quote), quote)


def article(headline: Span | None = None, standfirst: Span | None = None, *furniture: Span) -> Article:
    return Article("a", ("en",), TEXT, headline, standfirst, furniture)


@pytest.mark.parametrize(
    ("given", "body"),
    [
        (article(), [TEXT.strip()]),
        (article(span("Title")), ["Lead.  Story one.\nPhoto: x\nStory two."]),
        (article(span("Title"), span("Lead.")), ["Story one.\nPhoto: x\nStory two."]),
        (article(span("Title"), span("Lead."), span("Photo: x")), ["Story one.", "Story two."]),
        (article(span("Title"), None, span("Story two."), span("Photo: x")), ["Lead.  Story one."]),
        (article(None, None, span("Photo: x"), span("Story one.\nPhoto")), ["Title\n\nLead.", "Story two."]),
        (article(Span(0, len(TEXT), TEXT)), []),
    ],
    ids=["all", "headline", "standfirst", "between", "any order", "overlapping", "nothing left"],
)
def test_the_body_is_what_is_left(given: Article, body: list[str]) -> None:
    assert [piece.text for piece in given.body_spans()] == body
    assert given.body() == "\n\n".join(body)


def test_pieces_of_the_body_keep_their_place() -> None:
    pieces = article(span("Title"), span("Lead."), span("Photo: x")).body_spans()
    assert [TEXT[piece.start : piece.stop] for piece in pieces] == [piece.text for piece in pieces]


@pytest.mark.parametrize(
    ("other", "overlaps", "contains"),
    [
        ((2, 5), True, True),
        ((3, 4), True, True),
        ((4, 6), True, False),
        ((0, 9), True, False),
        ((5, 6), False, False),
        ((0, 2), False, False),
    ],
)
def test_spans_are_half_open(other: tuple[int, int], overlaps: bool, contains: bool) -> None:
    this = Span(2, 5, "abc")
    assert this.overlaps(Span(*other, "x")) is overlaps
    assert this.contains(Span(*other, "x")) is contains
