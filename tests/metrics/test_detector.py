"""A real tiny token classifier that marks digits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.metrics.detector import Detector
from bench.records import Example, Prediction
from tests.examples import article

SUMMARY = "𝒜 У вересні 2025 року звільнено в’язнів."


def example(text: str = "Belarus freed prisoners.") -> Example:
    return Example("a/uk", article(text, "en"), "uk")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "metric.detector.model"),
        ({"model": "m", "threshold": 1.5}, "threshold"),
        ({"model": "m", "source": "no place"}, "must have the place {article} once"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Detector(**options)


def detector(models: Path, **options: Any) -> Detector:
    return Detector(model=str(models / "marker"), **options)


@pytest.mark.hf
def test_what_is_marked_stands_at_its_place_in_the_summary(models: Path) -> None:
    (score,) = detector(models).score(example(), Prediction("a/uk", "s", SUMMARY))
    assert score.value is not None
    assert any(each.summary.text == "2025" for each in score.evidence)
    assert all(SUMMARY[each.summary.start : each.summary.stop] == each.summary.text for each in score.evidence)
    marked = sum(len("".join(each.summary.text.split())) for each in score.evidence)
    assert score.value == pytest.approx(1 - marked / len("".join(SUMMARY.split())))


@pytest.mark.hf
def test_a_long_article_is_read_in_windows(models: Path) -> None:
    (score,) = detector(models).score(example("Belarus freed prisoners. " * 200), Prediction("a/uk", "s", SUMMARY))
    assert score.statistics["windows"] > 5
    assert score.value is not None


@pytest.mark.hf
def test_a_summary_that_leaves_no_room_has_no_score(models: Path) -> None:
    (score,) = detector(models).score(example(), Prediction("a/uk", "s", "слово " * 500))
    assert score.value is None
    assert "too long for the model, which reads 256" in score.note


@pytest.mark.hf
def test_no_figure_depends_on_the_size_of_a_batch(models: Path) -> None:
    pair = example("Belarus freed 52 prisoners. " * 100), Prediction("a/uk", "s", SUMMARY)
    found = [detector(models, work={"batch_size": size}).score(*pair)[0] for size in (1, 7)]
    assert found[0].value == pytest.approx(found[1].value)
    assert [each.summary for each in found[0].evidence] == [each.summary for each in found[1].evidence]


@pytest.mark.hf
def test_a_model_for_something_else_is_refused(models: Path) -> None:
    with pytest.raises(ConfigError, match="does not say which of its classes marks"):
        Detector(model=str(models / "inference"))


@pytest.mark.hf
def test_the_signature_names_model_marks_and_threshold(models: Path) -> None:
    signature = detector(models, threshold=0.7).signature("uk")
    assert signature.startswith("detector|v:1|lang:uk|model:marker@")
    assert signature.endswith("|marks:1|threshold:0.7")
