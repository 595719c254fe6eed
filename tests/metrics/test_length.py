from __future__ import annotations

import pytest

from bench.metrics.base import Better
from bench.metrics.length import Length
from tests.examples import article, example, prediction

BODY = "Belarus freed 52 prisoners. The U.S. eased its sanctions."  # nine words
HEADLINE = "Prisoners are free"
SOURCE = article(f"{HEADLINE}\n\n{BODY}\n\nPhoto: agency", "en", headline=HEADLINE, furniture=("Photo: agency",))


@pytest.mark.parametrize(
    ("summary", "words"),
    [("Belarus freed 52 prisoners.", 4), ("Self-proclaimed – president", 2), ("", 0), ("— …", 0), ("a " * 18, 18)],
)
def test_counts_words_against_the_body_alone(summary: str, words: int) -> None:
    length, compression = Length().score(example("en", source=SOURCE), prediction(summary))
    assert (length.metric, length.value) == ("words", words)
    assert (compression.metric, compression.value) == ("compression", words / 9)
    assert compression.statistics == {"summary_words": words, "article_words": 9}


@pytest.mark.parametrize(
    ("text", "summary", "expected", "note"),
    [
        ("雨が降りました。", "雨が降りました。", [None, None], "the summary is in a script without spaces"),
        ("雨が降りました。", "It rained.", [2.0, None], "the article is in a script without spaces"),
        ("Photo: agency", "It rained.", [2.0, None], "the article's body has no words"),
    ],
)
def test_says_why_it_cannot_count(text: str, summary: str, expected: list[float | None], note: str) -> None:
    furniture = ("Photo: agency",) if "Photo" in text else ()
    scores = Length().score(example("ja", source=article(text, "ja", furniture=furniture)), prediction(summary))
    assert [score.value for score in scores] == expected
    assert note in scores[1].note


def test_only_describes() -> None:
    assert {output.better for output in Length().outputs} == {Better.NEITHER}
    assert Length().signature("uk") == "length|v:1|lang:uk"
