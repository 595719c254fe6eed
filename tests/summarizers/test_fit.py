"""What fits stays whole; what does not is cut between words, and the loss is told."""

from __future__ import annotations

import pytest

from bench.summarizers.fit import Fitted, fit

ARTICLE = "one two three four"


def count(text: str) -> int:
    """A token for each two characters."""
    return -(-len(text) // 2)


@pytest.mark.parametrize(
    ("article", "limit", "fitted"),
    [
        (ARTICLE, 99, Fitted("<one two three four>", 10)),
        (ARTICLE, 10, Fitted("<one two three four>", 10)),
        (ARTICLE, 9, Fitted("<one two three>", 8, 2)),
        (ARTICLE, 5, Fitted("<one two>", 5, 5)),
        (ARTICLE, 4, Fitted("<one>", 3, 7)),
        (ARTICLE, 1, None),
        ("一二三四五六", 3, Fitted("<一二三四>", 3, 1)),
    ],
)
def test_the_longest_beginning_that_fits(article: str, limit: int, fitted: Fitted | None) -> None:
    assert fit(article, lambda text: f"<{text}>", count, limit) == fitted
