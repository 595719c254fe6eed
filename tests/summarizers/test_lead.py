from __future__ import annotations

import pytest

from bench.summarizers.lead import Lead
from tests.examples import article, example

TEXT = "One two three. Four five. Six seven eight nine. Ten."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (1, "One two three."),
        (3, "One two three."),
        (4, "One two three."),
        (5, "One two three. Four five."),
        (8, "One two three. Four five."),  # the sentence that is too long ends it, "Ten." does not slip in
        (9, "One two three. Four five. Six seven eight nine."),
        (10, TEXT),
    ],
)
def test_takes_first_sentences(words: int, expected: str) -> None:
    (prediction,) = Lead(words=words).summarize([example("en", source=article(TEXT, "en"))])
    assert prediction.text == expected
