"""SummaC's formula on fixed figures, windows of an article, and a real tiny model."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from bench.errors import ConfigError, MissingExtraError
from bench.metrics.entailment import Entailment, strongest
from bench.metrics.source_windows import source_windows
from bench.models import checkpoint
from bench.models.nli import Inference, Nli
from bench.records import Example, Prediction, Score
from tests.examples import article

TEXT = "Headline here.\n\nFirst one. Second one. Third one.\n\nPhoto: pexels"
SUMMARY = "Belarus freed 52 prisoners in September. John Cole told Reuters so."


def _reference(image: Any) -> tuple[float, float]:
    """SummaC's `image2score` with use_con=False, for op2 mean and min: image is windows × sentences."""
    scores = np.max(image, axis=0)
    return float(np.mean(scores)), float(np.min(scores))


@pytest.mark.parametrize("seed", range(5))
def test_the_formula_is_that_of_summac(seed: int) -> None:
    chance = random.Random(seed)
    matrix = [[Inference(chance.random(), chance.random()) for _ in range(7)] for _ in range(4)]
    found = strongest(matrix)
    image = np.asarray([[cell.entailment for cell in row] for row in matrix]).T
    values = [each.entailment for each in found]
    assert (sum(values) / len(values), min(values)) == pytest.approx(_reference(image), abs=1e-12)
    against = np.max(np.asarray([[cell.contradiction for cell in row] for row in matrix]), axis=1)
    assert [each.contradiction for each in found] == pytest.approx(against.tolist())
    assert [each.window for each in found] == np.argmax(image, axis=0).tolist()


@pytest.mark.parametrize(
    ("size", "windows"),
    [
        (1, ["Headline here.", "First one.", "Second one.", "Third one."]),
        (2, ["Headline here.", "First one. Second one.", "Second one. Third one."]),
        (9, ["Headline here.", "First one. Second one. Third one."]),
    ],
)
def test_windows_leave_furniture_out_and_stay_within_a_piece(size: int, windows: list[str]) -> None:
    source = article(TEXT, "en", headline="Headline here.", furniture=("Photo: pexels",))
    found = source_windows(source, size)
    assert [window.text for window in found] == windows
    assert all(source.text[window.start : window.stop] == window.text for window in found)


class _Scripted(Nli):
    """Says what a table says."""

    def __init__(self, table: dict[tuple[str, str], tuple[float, float]]) -> None:
        self.table = table

    def infer(self, pairs: Any) -> list[Inference]:
        return [Inference(*self.table.get(pair, (0.1, 0.0))) for pair in pairs]


def scripted(table: dict[tuple[str, str], tuple[float, float]], summary: str, text: str = TEXT) -> list[Score]:
    metric = Entailment.__new__(Entailment)
    metric.nli = _Scripted(table)
    metric.options = cast("Any", type("Options", (), {"window": 1}))
    return metric.score(Example("a/en", article(text, "en"), "en"), Prediction("a/en", "s", summary))


def test_the_verdict_of_each_sentence_and_the_window_that_decided() -> None:
    table = {
        ("Second one.", "It is so."): (0.9, 0.0),
        ("First one.", "It is not."): (0.2, 0.8),
        ("Third one.", "It is not."): (0.3, 0.1),
    }
    mean, least = scripted(table, "It is so. It is not. Who knows?")
    assert (mean.value, least.value) == pytest.approx(((0.9 + 0.3 + 0.1) / 3, 0.1))
    assert [(each.verdict.value, each.source and each.source.text) for each in mean.evidence] == [
        ("supported", "Second one."),
        ("contradicted", "First one."),
        ("unsupported", "Headline here."),
    ]
    assert mean.statistics["sentences"] == 3


def test_an_article_without_a_sentence_has_no_score() -> None:
    assert [score.value for score in scripted({}, "It is so.", " ")] == [None, None]


def test_without_torch_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"summary-bench\[hf\]"):
        Entailment(model=str(tmp_path))


@pytest.mark.parametrize(
    ("options", "message"),
    [({}, "metric.entailment.model"), ({"model": "m", "window": 0}, "window"), ({"model": "m", "x": 1}, "no such")],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Entailment(**options)


def entailment(models: Path, **options: Any) -> Entailment:
    return Entailment(model=str(models / "inference"), **options)


def example() -> Example:
    return Example("a/en", article("Belarus freed 52 prisoners in September. It rained.", "en"), "en")


@pytest.mark.hf
def test_a_model_gives_what_transformers_gives(models: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(models / "inference").eval()
    tokenizer = AutoTokenizer.from_pretrained(models / "inference")
    rows = []
    for sentence in ("Belarus freed 52 prisoners in September.", "John Cole told Reuters so."):
        row = []
        for window in ("Belarus freed 52 prisoners in September.", "It rained."):
            with torch.inference_mode():
                logits = model(**tokenizer(window, sentence, return_tensors="pt")).logits
            row.append(logits.softmax(-1)[0, 0].item())
        rows.append(row)
    mean, least = entailment(models).score(example(), Prediction("a/en", "s", SUMMARY))
    assert (mean.value, least.value) == pytest.approx(_reference(np.asarray(rows).T), abs=1e-6)


@pytest.mark.hf
def test_no_figure_depends_on_the_size_of_a_batch(models: Path) -> None:
    values = [
        entailment(models, work={"batch_size": size, "device": "cpu"})
        .score(example(), Prediction("a/en", "s", SUMMARY))[0]
        .value
        for size in (1, 3, 16)
    ]
    assert values == pytest.approx([values[0]] * 3, abs=1e-6)


@pytest.mark.hf
def test_what_is_cut_is_counted(models: Path) -> None:
    long = Example("a/en", article("word " * 2000 + ".", "en"), "en")
    (mean, _) = entailment(models).score(long, Prediction("a/en", "s", SUMMARY))
    assert mean.value is not None
    assert mean.statistics["cut"] == 2


@pytest.mark.hf
def test_a_model_for_something_else_is_refused(models: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="does not say which of its classes is entailment"):
        Entailment(model=str(models / "marker"))
    with pytest.raises(ConfigError, match="has no tokenizer"):
        Entailment(model=str(tmp_path))
    with pytest.raises(ConfigError, match="there is no folder"):
        Entailment(model=str(tmp_path / "nothing"))


@pytest.mark.hf
def test_lacking_weights_are_an_empty_cell_and_not_chance(models: Path) -> None:
    metric = Entailment(model=str(models / "encoder"), labels={"entailment": 0})
    (mean, _) = metric.score(example(), Prediction("a/en", "s", SUMMARY))
    assert mean.value is None
    assert "lacks weights" in mean.note


@pytest.mark.hf
def test_the_signature_names_the_model_by_its_files(models: Path) -> None:
    signature = entailment(models, window=2).signature("uk")
    assert signature.startswith("entailment|v:1|lang:uk|model:inference@")
    assert signature.endswith("|labels:0/2|window:2")
