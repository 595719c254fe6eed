from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench.datasets.base import hash_examples
from bench.datasets.seeds import load_seeds
from bench.interop.judge import from_json, judge, mean, outputs, to_json
from bench.interop.lm_eval import process_results, total
from bench.metrics.number_consistency import NumberConsistency
from bench.metrics.wrong_language import WrongLanguage
from bench.records import Article, Example

METRICS = [NumberConsistency(), WrongLanguage()]
EXAMPLE = Example("a/en", Article("a", ("en",), "Belarus freed 52 prisoners in September."), "en")


@pytest.mark.parametrize("example", load_seeds().examples, ids=lambda example: example.id)
def test_an_example_survives_the_way_through_another_harness(example: Example) -> None:
    assert from_json(to_json(example)) == example
    assert hash_examples([from_json(to_json(example))]) == hash_examples([example])


@pytest.mark.parametrize(
    ("answer", "number", "clean", "failures"),
    [
        ("52 prisoners were freed.", 1.0, 1.0, 0),
        ("<think>25? No.</think>**52 prisoners** were freed.", 1.0, 1.0, 0),  # as our own summarisers clean it
        ("25 prisoners were freed.", 0.0, 0.0, 0),
        ("Prisoners were freed.", None, None, 0),
        ("", None, None, 1),
    ],
)
def test_an_answer_is_judged(answer: str, number: float | None, clean: float | None, failures: float) -> None:
    values = judge(METRICS, EXAMPLE, answer).values
    assert (values["number_consistency"], values["clean_share"], values["failures"]) == (number, clean, failures)


def test_what_is_flagged_is_told() -> None:
    (line,) = judge(METRICS, EXAMPLE, "25 prisoners were freed.").flagged
    assert line == "“25” (the article has another value for the same thing: “52”)"


def test_the_outputs_are_what_is_judged() -> None:
    names = [output.name for output in outputs(METRICS)]
    assert [*names, "failures"] == list(judge(METRICS, EXAMPLE, "52.").values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([0.5, None, 1.0], 0.75), ([None], None), ([], None), ([0.1] * 10, 0.1)],
)
def test_a_mean_leaves_out_what_is_not_there(values: Sequence[float | None], expected: float | None) -> None:
    assert mean(values) == expected


def test_lm_eval_gets_figures_with_their_counts() -> None:
    doc = {"example": to_json(EXAMPLE)}
    rows = [process_results(METRICS, doc, [answer]) for answer in ("52 prisoners were freed.", "They were freed.", "")]
    assert [row["number_consistency"] for row in rows] == [1.0, None, None]
    assert total([row["number_consistency_n"] or 0 for row in rows]) == 1
    assert [row["failures"] for row in rows] == [0, 0, 1]
