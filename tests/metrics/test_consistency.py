from __future__ import annotations

import pytest

from bench.consistency.names.finders import FoundName
from bench.errors import ConfigError
from bench.metrics.fact_recall import FactRecall
from bench.metrics.name_consistency import NameConsistency
from bench.metrics.number_consistency import NumberConsistency
from bench.records import Article, Example, Fact, FactMention, Prediction, Span, Verdict

TEXT = "In September Belarus freed 52 prisoners, Reuters said. Read also: 908 views."
FURNITURE = Span(55, len(TEXT), TEXT[55:])
FACT = Fact("freed", {"en": "52 prisoners freed"}, 2.0, (FactMention("number", value="52", unit="person"),))
OTHER = Fact("storm", {"en": "9 storms"}, 1.0, (FactMention("number", value="9"),))
ARTICLE = Article("a", ("en",), TEXT, furniture=(FURNITURE,))
EXAMPLE = Example("a/en", ARTICLE, "en", facts=(FACT, OTHER))


def prediction(text: str) -> Prediction:
    return Prediction("a/en", "test", text)


def test_numbers_and_names_are_scored_apart() -> None:
    said = prediction("Poland freed 52 prisoners in September, Reuters said.")
    numbers, _ = NumberConsistency().score(EXAMPLE, said)
    (names,) = NameConsistency().score(EXAMPLE, said)
    assert numbers.value == 1.0
    assert names.value == 0.5
    assert names.statistics["flagged"] == names.statistics["unsupported"] == 1
    assert {item.verdict for item in names.evidence} == {Verdict.SUPPORTED, Verdict.UNSUPPORTED}


def test_furniture_supports_nothing() -> None:
    score, _ = NumberConsistency().score(EXAMPLE, prediction("It had 908 views."))
    assert score.value == 0.0


@pytest.mark.parametrize(
    ("text", "note"),
    [("", "the summary is empty"), ("People were freed.", "the summary has no number or date at all")],
)
def test_nothing_to_judge_is_none_with_a_note(text: str, note: str) -> None:
    score, _ = NumberConsistency().score(EXAMPLE, prediction(text))
    assert score.value is None
    assert score.note == note


@pytest.mark.parametrize(("language", "text"), [("th", "ทรัมป์เยือน NATO"), ("ja", "トランプ氏は東京を訪れた。")])
def test_names_that_cannot_be_found_are_refused_in_words(language: str, text: str) -> None:
    (score,) = NameConsistency().score(Example("a/th", ARTICLE, language), Prediction("a/th", "test", text))
    assert score.value is None
    assert "cannot be extracted without a finder" in score.note


def test_the_signature_of_names_tells_the_tier() -> None:
    assert NameConsistency().signature("de").endswith("|tier:C")


class Thai:
    """Finds one Thai name."""

    identity = "thai-1.0"
    languages = frozenset({"th"})

    def find(self, text: str, language: str) -> list[FoundName]:
        place = text.find("ทรัมป์")
        return [FoundName(place, place + 6, "PER")] if place >= 0 else []


def test_a_finder_takes_the_refusal_away_and_is_in_the_signature() -> None:
    metric = NameConsistency(finder=Thai())
    example = Example("b/th", Article("b", ("th",), "ทรัมป์เยือนไทย"), "th")
    (score,) = metric.score(example, Prediction("b/th", "test", "ทรัมป์เยือน"))
    assert score.value == 1.0
    assert metric.signature("th").endswith("|tier:E|finder:thai-1.0")


def test_what_is_no_finder_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"finder=natasha is no finder\. Choose one: \+finder=natasha"):
        NameConsistency(finder="natasha")  # type: ignore[arg-type]


@pytest.mark.parametrize("metric", [NumberConsistency(), NameConsistency(), FactRecall()])
def test_signatures_name_the_language_and_the_tables(metric: NumberConsistency | NameConsistency | FactRecall) -> None:
    assert metric.signature("uk") != metric.signature("ru")
    assert "|v:" in metric.signature("uk")
    assert "|lex:" in metric.signature("uk")
