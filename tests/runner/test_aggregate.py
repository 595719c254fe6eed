from __future__ import annotations

import random
from math import fsum

from bench.records import Prediction, Score
from bench.runner.aggregate import ExactSum, figures
from tests.runner.fakes import make_dataset

EXAMPLES = make_dataset(languages=("en",))  # a, b, c


def test_a_sum_is_exact_in_any_order() -> None:
    chance = random.Random(1)
    values = [chance.uniform(-1, 1) * 10 ** chance.randint(-12, 12) for _ in range(5000)]
    total = ExactSum()
    for value in values:
        total.add(value)
    assert len(total.terms) < 600
    assert fsum(total.terms) == fsum(values)


def predictions(**texts: str) -> list[Prediction]:
    return [Prediction(f"{key}/en", "test", text) for key, text in texts.items()]


def score(key: str, metric: str, value: float | None, **statistics: float) -> Score:
    return Score(f"{key}/en", metric, value, statistics)


def test_a_mean_rests_on_what_has_a_value() -> None:
    scores = [score("a", "m", 1.0, hits=3), score("b", "m", 0.5, hits=1), score("c", "m", None, misses=2)]
    figure = figures(EXAMPLES.examples, predictions(a="x", b="x", c="x"), scores, ["m"])["outputs"]["m"]
    assert (figure["value"], figure["n"], figure["of"]) == (0.75, 2, 3)
    assert figure["statistics"] == {"hits": 4, "misses": 2}
    assert figure["interval"] == {"low": 0.5, "high": 1.0, "level": 0.95}


def test_without_a_value_there_is_none_rather_than_zero() -> None:
    figure = figures(EXAMPLES.examples, [], [], ["m"])["outputs"]["m"]
    assert (figure["value"], figure["n"], figure["of"], figure["interval"]) == (None, 0, 3, None)


def test_one_article_has_no_interval() -> None:
    figure = figures(EXAMPLES.examples, predictions(a="x"), [score("a", "m", 1.0)], ["m"])["outputs"]["m"]
    assert (figure["value"], figure["interval"]) == (1.0, None)


def test_summaries_without_words_are_failures() -> None:
    counted = figures(EXAMPLES.examples, predictions(a="word", b=" …\n"), [], [])
    assert (counted["examples"], counted["summaries"], counted["failures"]) == (3, 2, ["b/en"])


def test_a_summary_is_clean_if_neither_numbers_nor_names_are_flagged() -> None:
    scores = [
        score("a", "numbers", 1.0, flagged=0),
        score("a", "names", 0.5, flagged=1),
        score("b", "numbers", 1.0, flagged=0),
        score("b", "names", None, flagged=0),  # no name in it
        score("c", "numbers", None, flagged=0),  # nothing at all to judge
        score("c", "overlap", 0.9),
    ]
    counted = figures(EXAMPLES.examples, predictions(a="x", b="x", c="x"), scores, ["names", "numbers", "overlap"])
    assert (counted["clean_share"]["value"], counted["clean_share"]["n"]) == (0.5, 2)
    assert (counted["outputs"]["numbers"]["clean"]["value"], counted["outputs"]["numbers"]["clean"]["n"]) == (1.0, 2)
    assert counted["outputs"]["names"]["clean"]["value"] == 0.0
    assert "clean" not in counted["outputs"]["overlap"]


def test_mentions_of_all_families_are_counted_once_for_each_sample() -> None:
    scores = [
        score("a", "numbers", 1.0, supported=2, unverifiable=1, flagged=0),
        score("a", "names", None, supported=0, unverifiable=3, flagged=0),
        score("a", "rouge", 0.5, words=7),
        score("b", "numbers", None, supported=0, unverifiable=0, flagged=0),
    ]
    found = figures(make_dataset().examples, predictions(a="X.", b="Y."), scores, ["numbers", "names", "rouge"])
    assert (found["mentions"]["value"], found["mentions"]["n"]) == (3.0, 2)
