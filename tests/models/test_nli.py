"""Which class means what, and that a pair is asked once."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bench.errors import ConfigError
from bench.models.nli import Inference, Labels, Nli, Pair, find_labels
from bench.models.reader import ReaderOptions


@pytest.mark.parametrize(
    ("names", "given", "found"),
    [
        ({0: "entailment", 1: "neutral", 2: "contradiction"}, None, (0, 2)),
        ({0: "CONTRADICTION", 1: "NEUTRAL", 2: "ENTAILMENT"}, None, (2, 0)),
        ({0: "entailment", 1: "not_entailment"}, None, (0, None)),
        ({0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"}, Labels(entailment=1, contradiction=0), (1, 0)),
        ({0: "entailment", 1: "neutral", 2: "contradiction"}, Labels(entailment=2), (2, None)),
    ],
)
def test_the_classes_by_their_names(names: dict[int, str], given: Labels | None, found: tuple[int, int | None]) -> None:
    labels = find_labels(names, given, "m")
    assert (labels.entailment, labels.contradiction) == found


@pytest.mark.parametrize(
    ("names", "given", "message"),
    [
        ({0: "LABEL_0", 1: "LABEL_1"}, None, r"m does not say which of its classes is entailment \(0: LABEL_0"),
        ({0: "positive", 1: "negative"}, None, "labels="),
        ({0: "entailment", 1: "entailed"}, None, "does not say"),
        ({0: "entailment"}, Labels(entailment=3), "m has no class 3"),
        ({0: "a", 1: "b"}, Labels(entailment=0, contradiction=2), "m has no class 2"),
    ],
)
def test_unclear_classes_are_refused(names: dict[int, str], given: Labels | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        find_labels(names, given, "m")


class _Counting(Nli):
    """Answers by the number of common words, and keeps what it was asked."""

    asked: list[Pair]

    def _infer(self, pairs: Any) -> list[Inference]:
        self.asked += pairs
        return [Inference(len(set(a.split()) & set(b.split())) / 10, 0.0) for a, b in pairs]


def test_a_pair_is_asked_once_and_answers_keep_their_order() -> None:
    class _Reader:
        options = ReaderOptions(model="m")

    nli = _Counting(cast("Any", _Reader()), Labels(entailment=0))
    nli.asked = []
    pairs = [("a b c", "a b"), ("x", "a"), ("a b c", "a b"), ("a", "a")]
    assert [each.entailment for each in nli.infer(pairs)] == [0.2, 0.0, 0.2, 0.1]
    assert nli.infer(pairs[:1])[0].entailment == 0.2
    assert sorted(nli.asked) == sorted(set(pairs))
