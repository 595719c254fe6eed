"""TextRank and LexRank, and what lies between them and sumy."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable
from typing import Any

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from bench.languages import lemma
from bench.summarizers import extractive
from bench.summarizers.extractive import SumyRanker, _best_that_fit, own_sentences
from bench.summarizers.lexrank import LexRank
from bench.summarizers.textrank import TextRank
from bench.text.overlap import overlap_tokens
from bench.text.tokens import count_words
from tests.examples import article, example, seed

Rated = namedtuple("Rated", ("sentence", "order", "rating"))

Maker = Callable[..., SumyRanker]
BOTH = pytest.mark.parametrize("summarizer", [TextRank, LexRank])

# The third sentence shares a word with each of the others, in another form, and they share none among themselves.
HUBS = [
    ("en", "Prisons stood empty. Talk was cheap. Talks sanctioned prison smuggling. Sanctions hurt. He smuggled gold."),
    ("uk", "Дощ падав на тюрми. Розмова тривала. Розмовою згадали тюрму та санкцію. Санкції болючі. Ніч минула."),
    ("ru", "Дождь падал на тюрьмы. Беседа длилась. Беседой вспомнили тюрьму и санкцию. Санкции болезненны. Ночь шла."),
]


@BOTH
@pytest.mark.parametrize(("language", "text"), HUBS)
def test_prefers_the_sentence_that_others_resemble(summarizer: Maker, language: str, text: str) -> None:
    source = example(language, source=article(text, language))
    found = own_sentences(source)
    assert summarizer().choose(found, language, count_words(found[2])) == [found[2]]


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (100, ["b c d", "a", "e f"]),
        (4, ["b c d", "a"]),
        (3, ["b c d"]),
        (2, ["a"]),  # the best does not fit, the next does
        (0, ["b c d"]),  # nothing fits: the best alone
    ],
)
def test_budget_takes_the_best_that_fit(budget: int, expected: list[str]) -> None:
    rated = [Rated("b c d", 2, 0.9), Rated("a", 0, 0.8), Rated("e f", 1, 0.7)]
    assert [info.sentence for info in _best_that_fit(rated, budget)] == expected


@pytest.mark.parametrize(
    "ratings",
    [
        (0.25, 0.25, 0.25),
        (0.25, 0.25 + 1e-15, 0.25 + 2e-15),  # equal but for the order of additions
        (float("nan"), float("nan"), float("nan")),
    ],
)
def test_equal_ratings_go_by_position(ratings: tuple[float, ...]) -> None:
    rated = [Rated("word", order, rating) for order, rating in enumerate(ratings)]
    assert [info.order for info in _best_that_fit(reversed(rated), 2)] == [0, 1]


class _Words:
    def to_words(self, text: str) -> list[str]:
        return overlap_tokens(text, lambda word: lemma(word, "uk"))


@pytest.mark.parametrize(
    ("ours", "theirs"), [(TextRank, TextRankSummarizer), (LexRank, LexRankSummarizer)], ids=["textrank", "lexrank"]
)
def test_the_best_sentence_is_the_one_that_sumy_finds(
    ours: Maker, theirs: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extractive, "_stop_words", lambda language: frozenset[str]())
    found = own_sentences(example("uk", source=article(seed("002"), "uk")))
    document = ObjectDocumentModel([Paragraph([Sentence(text, _Words()) for text in found])])
    (best,) = map(str, theirs()(document, 1))
    assert ours().choose(found, "uk", count_words(best)) == [best]


def test_function_words_do_not_make_sentences_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ["It was of the and to.", "Prisons of the talks.", "The talks were of it.", "Prisons and sanctions to it."]
    assert TextRank().choose(found, "en", 4) == ["Prisons of the talks."]
    assert TextRank().choose(found, "en", 6) != found[:1]
    monkeypatch.setattr(extractive, "_stop_words", lambda language: frozenset[str]())
    assert TextRank().choose(found, "en", 6) == found[:1]
