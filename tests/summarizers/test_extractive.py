from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bench.errors import ConfigError, InputError
from bench.records import Article, Example
from bench.summarizers.extractive import Extractive, joined, own_sentences
from bench.summarizers.lead import Lead
from bench.summarizers.lexrank import LexRank
from bench.summarizers.textrank import TextRank
from bench.text.tokens import count_words
from tests.examples import article, example, seed

Maker = Callable[..., Extractive]
ALL = pytest.mark.parametrize("summarizer", [Lead, TextRank, LexRank])
RUSSIAN_HEADLINE = seed("004").splitlines()[0]
MIXED = article(seed("004"), "en", "ru", headline=RUSSIAN_HEADLINE)


def made(kind: Maker, scored: Example, words: int | None = None) -> str:
    (prediction,) = kind(words=words).summarize([scored])
    return prediction.text


@pytest.mark.parametrize(
    ("text", "languages", "target", "expected"),
    [
        ("One is here. Two is there.", ("en",), "en", ["One is here.", "Two is there."]),
        ("First piece\n\nSecond piece.", ("en",), "en", ["First piece", "Second piece."]),
        ("It rained. IT RAINED. It  rained. It snowed.", ("en",), "en", ["It rained.", "It snowed."]),
        ("It rained. — … It snowed.", ("en",), "en", ["It rained.", "It snowed."]),
        ("52. It rained.", ("en",), "en", ["It rained."]),
        ("Dr. No left the U.S. Embassy. He ran.", ("en",), "en", ["Dr. No left the U.S. Embassy.", "He ran."]),
        ("It rained. Дощ ішов уранці довго.", ("en",), "en", ["It rained."]),
        ("It rained. Утром шёл дождь.", ("en", "ru"), "ru", ["Утром шёл дождь."]),
        ("Утром шёл дождь. Дощ ішов уранці.", ("ru", "uk"), "uk", ["Дощ ішов уранці."]),
        ("Вона пише. Так.", ("uk", "ru"), "uk", ["Вона пише.", "Так."]),  # too short: the first language
        ("It rained. Так.", ("en", "ru", "uk"), "ru", ["Так."]),  # too short: the first of its script
        ("It rained. It snowed.", ("en",), "uk", []),
        ("Es regnete. Es schneite.", ("de",), "de", ["Es regnete.", "Es schneite."]),
        ("Es regnete. Es schneite.", ("de",), "en", []),
        ("雨が降った。雪が降った。", ("ja",), "ja", ["雨が降った。", "雪が降った。"]),
    ],
)
def test_own_sentences(text: str, languages: tuple[str, ...], target: str, expected: list[str]) -> None:
    assert own_sentences(example(target, source=article(text, *languages))) == expected


def test_no_sentence_crosses_what_was_taken_out_of_the_body() -> None:
    text = "Headline\n\nThe talks went on. Read also: more and in Minsk they ended."
    source = article(text, "en", headline="Headline", furniture=("Read also: more",))
    assert own_sentences(example("en", source=source)) == ["The talks went on.", "and in Minsk they ended."]


def test_the_mixed_article_is_english_alone() -> None:
    found = own_sentences(example("en", source=MIXED))
    assert len(found) == 17
    assert found[0].startswith("Президент Беларуси Александр Лукашенко intensifies")
    assert found[-1].endswith("at Vilnius Airport.")


@ALL
@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", None),
        ("ru", "no sentence of the article is in Russian"),
        ("uk", "no sentence of the article is in Ukrainian"),
        ("de", "no sentence of the article is in 'de'"),
    ],
)
def test_unable(summarizer: Maker, language: str, reason: str | None) -> None:
    assert summarizer().unable(example(language, source=MIXED)) == reason


@ALL
def test_refuses_what_it_is_unable_to_do(summarizer: Maker) -> None:
    with pytest.raises(InputError, match=r"cannot summarise example: no sentence of the article is in Russian"):
        made(summarizer, example("ru", source=MIXED))


ARTICLES = [
    ("en", article(seed("000"), "en", headline=seed("000").splitlines()[0], furniture=("Photo: pexels",))),
    ("en", article(seed("001"), "en")),
    ("uk", article(seed("002"), "uk")),
    ("en", article(seed("003"), "en")),
    ("en", MIXED),
]


@ALL
@pytest.mark.parametrize("words", [1, 40, 60, 100_000])
@pytest.mark.parametrize(("language", "source"), ARTICLES)
def test_takes_whole_sentences_in_order_within_the_budget(
    summarizer: Maker, language: str, source: Article, words: int
) -> None:
    scored = example(language, source=source)
    found = own_sentences(scored)
    taken = summarizer().choose(found, language, words)
    assert made(summarizer, scored, words).split() == " ".join(taken).split()
    assert taken == [sentence for sentence in found if sentence in taken]
    assert sum(map(count_words, taken)) <= words or len(taken) == 1
    assert taken == found or words < 100_000


@ALL
def test_the_budget_is_the_mean_of_the_written_references(summarizer: Maker) -> None:
    text = "One two three four. Five six seven eight. Nine ten eleven twelve. Thirteen and so on."
    scored = example("en", "a " * 10, "a " * 6, source=article(text, "en"))
    assert count_words(made(summarizer, scored)) == 8


@ALL
def test_is_the_same_each_time(summarizer: Maker) -> None:
    scored = example("uk", source=article(seed("002"), "uk"))
    assert made(summarizer, scored) == made(summarizer, scored)


@ALL
@pytest.mark.parametrize(
    "text",
    [
        "Alone.",
        "The of and.",  # function words alone
        "Rain fell. Snow came.",  # no shared word: LexRank has nothing to go by
        "52 100 people. 52 100.",
        "Rain. Rain! Rain?",
    ],
)
def test_tolerates_articles_with_nothing_to_compare(summarizer: Maker, text: str) -> None:
    first = own_sentences(example("en", source=article(text, "en")))[0]
    assert made(summarizer, example("en", source=article(text, "en")), 1) == first


@pytest.mark.parametrize(("summarizer", "name"), [(Lead, "lead"), (TextRank, "textrank"), (LexRank, "lexrank")])
def test_prediction_names_example_and_summarizer(summarizer: Maker, name: str) -> None:
    scored = example("en", source=MIXED)
    (default,) = summarizer().summarize([scored])
    (named,) = summarizer(name="mine").summarize([scored])
    assert (default.example_id, default.summarizer, default.finish_reason) == ("example", name, "stop")
    assert (named.summarizer, named.text) == ("mine", default.text)


@ALL
def test_predictions_follow_the_examples(summarizer: Maker) -> None:
    texts = ["Rain fell.", "Snow came.", "Wind blew."]
    examples = [example("en", source=article(text, "en")) for text in texts]
    assert [prediction.text for prediction in summarizer().summarize(examples)] == texts


@ALL
@pytest.mark.parametrize("words", [0, -5])
def test_bad_budgets_are_refused(summarizer: Maker, words: int) -> None:
    with pytest.raises(ConfigError, match=f"words={words} leaves no room"):
        summarizer(words=words)


@ALL
@pytest.mark.parametrize("words", ["many", 3.5, True])
def test_budgets_are_whole_numbers(summarizer: Maker, words: Any) -> None:
    with pytest.raises(ConfigError, match=f"words={words} is no whole number"):
        summarizer(words=words)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (["One.", "Two!"], "One. Two!"),
        (["Further reading", "Olga Rozgon", "The end."], "Further reading\nOlga Rozgon\nThe end."),
        (["He said “go.”", "«Йди!»", "Так…", "Ні"], "He said “go.” «Йди!» Так… Ні"),
        (["他说。", "标题", "他来。"], "他说。 标题\n他来。"),
        ([], ""),
    ],
)
def test_lines_without_an_end_stay_lines(chosen: list[str], expected: str) -> None:
    assert joined(chosen) == expected
