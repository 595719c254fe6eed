from __future__ import annotations

from typing import Any

import pytest

from bench.comparison.pairs import pair_up
from tests.comparison.made import scored


def test_a_pair_rests_on_the_examples_where_both_have_a_value() -> None:
    one = scored({"number_consistency": [1.0, 0.5, None, 1.0]})
    other = scored({"number_consistency": [0.5, None, 1.0, 1.0]})
    (pair,) = pair_up(one, other)
    assert (pair.baseline, pair.value, pair.n, pair.judged, pair.articles) == (1.0, 0.75, 2, (3, 3), 2)
    assert pair.difference == -0.25
    assert pair.differences.sums.tolist() == [-0.5, 0.0]


def test_languages_are_apart_and_their_articles_are_clusters() -> None:
    one = scored({"number_consistency": [1.0, 0.0] * 3}, languages=("en", "uk"))
    other = scored({"number_consistency": [1.0, 0.5] * 3}, languages=("en", "uk"))
    english, ukrainian = pair_up(one, other)
    assert (english.language, english.difference, english.differs) == ("en", 0.0, False)
    assert (ukrainian.language, ukrainian.difference, ukrainian.differs) == ("uk", 0.5, True)
    assert ukrainian.articles == 3


def test_examples_are_matched_by_id_and_not_by_place() -> None:
    one = scored({"number_consistency": [0.1, 0.2, 0.3]})
    other = scored({"number_consistency": [0.3, 0.2, 0.1]})
    turned: Any = type(other)(other.run, ["2/en", "1/en", "0/en"], ["2", "1", "0"], ["en"] * 3, other.columns, ())
    (pair,) = pair_up(one, turned)
    assert not pair.differs


@pytest.mark.parametrize(
    ("output", "sign", "title"),
    [
        ("number_consistency", 1, "number_consistency"),
        ("wrong_language", -1, "wrong_language"),
        ("words", 0, "words"),
        ("words:mentions", 1, "words: mentions"),
        ("words:unverifiable", -1, "words: unverifiable"),
    ],
)
def test_an_output_knows_which_way_is_better(output: str, sign: int, title: str) -> None:
    values = {output: [1.0, 2.0], output.partition(":")[0]: [1.0, 2.0]}
    pair = next(pair for pair in pair_up(scored(values), scored(values)) if pair.output == output)
    assert (pair.sign, pair.title) == (sign, title)


def test_what_one_run_lacks_makes_no_pair() -> None:
    assert pair_up(scored({"words": [1.0]}), scored({"number_consistency": [1.0]})) == []
    assert pair_up(scored({"words": [1.0]}), scored({"words": [None]})) == []
    assert pair_up(scored({"words": [1.0]}, languages=("en",)), scored({"words": [1.0]}, languages=("uk",))) == []
