"""A data set, summarisers and a metric small enough to know all answers by heart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.datasets.base import Dataset
from bench.metrics.base import Better, Metric, Output
from bench.records import Article, Evidence, Example, Prediction, Score, Span, Verdict
from bench.runner.executors import Serial
from bench.runner.plan import Data, Plan, System
from bench.runner.score import Scorers
from bench.summarizers.base import Summarizer

TEXTS = {"a": "One 1 two", "b": "Three 2 four", "c": "Five six"}


def make_dataset(texts: dict[str, str] = TEXTS, languages: Sequence[str] = ("en", "uk"), name: str = "fake") -> Dataset:
    """Articles in English × target languages."""
    return Dataset(
        name,
        tuple(
            Example(f"{key}/{language}", Article(key, ("en",), text), language)
            for key, text in texts.items()
            for language in languages
        ),
    )


class Copy(Summarizer):
    """Copies the first words of English articles; the other languages are beyond it."""

    def __init__(self, words: int = 2, fail_at: str | None = None) -> None:
        self.name = "copy"
        self.words = words
        self.fail_at = fail_at
        self.seen: list[str] = []

    def unable(self, example: Example) -> str | None:
        return None if example.language == "en" else "the article is in English"

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            if example.id == self.fail_at:
                raise KeyboardInterrupt
            self.seen.append(example.id)
            yield Prediction(example.id, self.name, " ".join(example.article.text.split()[: self.words]))


class Silent(Copy):
    """Says nothing."""

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        return (Prediction(example.id, "silent", " … ") for example in examples)


class Unlucky(Copy):
    """Fails for the examples that are named; gives the last one first."""

    def __init__(self, *unlucky: str, words: int = 2) -> None:
        super().__init__(words)
        self.unlucky = unlucky

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for each in reversed(list(super().summarize(examples))):
            told = replace(each, seconds=0.5, input_tokens=7, cost=0.25)
            failed = Prediction(each.example_id, self.name, "", "error", error="the server is down")
            yield failed if each.example_id in self.unlucky else told


class Dice(Copy):
    """Draws how many words it copies."""

    sampling = True

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        self.words = 1 + self.sample
        return super().summarize(examples)


class Short(Copy):
    """Gives one summary too few."""

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        return super().summarize(examples[:-1])


class Digits(Metric):
    """Share of digits that are 1: everything else is flagged as unsupported."""

    outputs = (Output("number_consistency", "numbers", Better.HIGHER),)

    def __init__(self, version: int = 1) -> None:
        self.version = version

    def signature(self, language: str) -> str:
        return f"number_consistency|v:{self.version}|lang:{language}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        evidence = tuple(_judge(place, char) for place, char in enumerate(prediction.text) if char.isdigit())
        flagged = sum(each.verdict is Verdict.UNSUPPORTED for each in evidence)
        value = 1 - flagged / len(evidence) if evidence else None
        return [Score(example.id, "number_consistency", value, {"flagged": flagged}, evidence)]


class Untested(Digits):
    """As Digits, but the self-test does not know it: it loads three dictionaries, in each process anew."""

    tested_as = ()


class Letters(Metric):
    """How many letters there are."""

    outputs = (Output("words", "letters", Better.NEITHER),)

    def signature(self, language: str) -> str:
        return f"letters|v:1|lang:{language}"

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        count = sum(char.isalpha() for char in prediction.text)
        return [Score(example.id, "words", float(count), {"letters": count})]


SCORERS = Scorers({"digits": Digits(), "letters": Letters()}, Serial())
UNTESTED = Scorers({"digits": Untested(), "letters": Letters()}, Serial())


def _judge(place: int, char: str) -> Evidence:
    verdict = Verdict.SUPPORTED if char == "1" else Verdict.UNSUPPORTED
    return Evidence("number", verdict, "exact", 1.0, Span(place, place + 1, char), None)


def make_plan(output: Path, *summarizers: Summarizer, dataset: Dataset | None = None, **about: Any) -> Plan:
    """A plan of these summarisers, named and configured by their attributes; by default a Copy."""
    systems = [
        (System(each.name, {"_target_": type(each).__name__, "words": getattr(each, "words", None)}, about), each)
        for each in summarizers or (Copy(),)
    ]
    data = Data(dataset or make_dataset(), {"_target_": "fakes.make_dataset"})
    return Plan(data, systems, SCORERS, output)
