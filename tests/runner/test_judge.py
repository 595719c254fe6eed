from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from bench.records import Article, Example, Prediction
from bench.runner.judge import MOST, Judge, Pair, RawJudge, RawPair, chunked
from bench.runner.store import canonical
from tests.runner.fakes import Digits, Letters, make_dataset

METRICS = [Digits(), Letters()]


def pairs(*lengths: int, text: str = "One 1.") -> list[Pair]:
    """Pairs of articles that have so many summaries each."""
    examples = [Example(f"{number}", Article(f"{number}", ("en",), text), "en") for number in range(len(lengths))]
    several = [example for example, length in zip(examples, lengths, strict=True) for _ in range(length)]
    return [Pair(0, place, each, Prediction(each.id, "x", "2")) for place, each in enumerate(several)]


@pytest.mark.parametrize(
    ("made", "sizes"),
    [
        (pairs(1), [1]),
        (pairs(*(40 * [1])), [MOST // 3, 8]),
        (pairs(10, 10, 10, 10, 10), [40, 10]),  # a chunk does not divide an article
        (pairs(250), [MOST, MOST, 58]),  # unless it is too long
        (pairs(1, 1, 1, text="a" * 1_500_000), [1, 1, 1]),
    ],
)
def test_chunks_divide_no_article(made: list[Pair], sizes: list[int]) -> None:
    chunks = list(chunked(iter(made)))
    assert [len(chunk) for chunk in chunks] == sizes
    assert [pair for chunk in chunks for pair in chunk] == made


def test_lines_are_canonical(tmp_path: Path) -> None:
    example, *_ = make_dataset().examples
    prediction = Prediction(example.id, "x", 'Two 2 "quoted"\n\u2028 1', sample=3)
    (judged,) = Judge(METRICS)([Pair(2, 5, example, prediction)])
    scores = [replace(each, sample=3) for metric in METRICS for each in metric.score(example, prediction)]
    expected = [asdict(each) | {"article_id": example.article.id, "language": example.language} for each in scores]
    assert judged.scores.decode() == "".join(canonical(each) + "\n" for each in expected)
    assert (judged.run, judged.place) == (2, 5)
    assert [value for value, _ in judged.lights] == [each.value for each in scores]


def test_a_raw_pair_is_read_where_it_is_scored() -> None:
    row = {"id": "a", "source": "One 1.", "summary": "Two 2.", "language": "en"}
    raw = RawPair(1, 0, 7, json.dumps(row).encode(), "first")
    (judged,) = RawJudge(Judge(METRICS), Path("said.jsonl"), "said", ["k0", "k1"])([raw])
    assert judged.prediction == Prediction("a", "said", "Two 2.")
    assert json.loads(judged.row)["summarizer"] == "k1"
    assert {json.loads(line)["article_id"] for line in judged.scores.splitlines()} == {"first"}
    assert str(raw) == "row 7"
