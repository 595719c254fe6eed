"""The figures are those of bert-score itself; cutting is counted."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ConfigError, MissingExtraError
from bench.metrics import bertscore
from bench.metrics.bertscore import BertScore
from bench.records import Prediction
from tests.examples import article, example, prediction

REFERENCES = ("Belarus freed 52 prisoners in September.", "У вересні звільнено 52 в’язнів.")
SUMMARY = "In September 25 prisoners were freed."


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(bertscore, "version", version)
    with pytest.raises(MissingExtraError, match=r"bert-score is not installed.*summary-bench\[bertscore\]"):
        BertScore(model="m")


@pytest.mark.parametrize(
    ("options", "message"),
    [({}, "metric.bertscore.model"), ({"model": "m", "references": ["mine"]}, "no kind 'mine'")],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        BertScore(**options)


def metric(models: Path, **options: Any) -> BertScore:
    pytest.importorskip("bert_score")
    return BertScore(model=str(models / "encoder"), **{"layer": 2, **options})


@pytest.mark.hf
@pytest.mark.parametrize("layer", [1, 2, 3])
def test_the_figures_are_those_of_the_package(models: Path, layer: int) -> None:
    package = pytest.importorskip("bert_score")
    scorer = package.BERTScorer(model_type=str(models / "encoder"), num_layers=layer, device="cpu")
    wanted = [each.item() for each in scorer.score([SUMMARY], [list(REFERENCES)])]
    best = max((scorer.score([SUMMARY], [text]) for text in REFERENCES), key=lambda each: each[2].item())
    f, precision, recall = metric(models, layer=layer).score(example("en", *REFERENCES), prediction(SUMMARY))
    assert f.value == pytest.approx(wanted[2], abs=1e-6)
    assert [precision.value, recall.value] == pytest.approx([each.item() for each in best[:2]], abs=1e-6)


@pytest.mark.hf
def test_many_at_once_are_scored_as_each_alone(models: Path) -> None:
    pairs = [(example("en", *REFERENCES), prediction(text)) for text in (SUMMARY, "Short.", REFERENCES[1] * 5)]
    together = metric(models).score_all(pairs)
    alone = [metric(models, work={"batch_size": 1}).score(*pair) for pair in pairs]
    for first, second in zip(together, alone, strict=True):
        assert [each.value for each in first] == pytest.approx([each.value for each in second], abs=1e-6)


@pytest.mark.hf
def test_the_same_text_is_as_similar_as_can_be(models: Path) -> None:
    (f, _, _) = metric(models).score(example("en", REFERENCES[0]), prediction(REFERENCES[0]))
    assert f.value == pytest.approx(1.0, abs=1e-5)


@pytest.mark.hf
def test_texts_that_are_cut_are_counted(models: Path) -> None:
    (f, _, _) = metric(models).score(example("en", "word " * 1000, "Short."), prediction("word " * 900))
    assert f.statistics == {"texts": 3.0, "cut": 2.0}


@pytest.mark.hf
def test_a_reference_does_not_score_itself(models: Path) -> None:
    copied = Prediction("example", "s", REFERENCES[0], reference_id="0")
    (f, _, _) = metric(models).score(example("en", REFERENCES[0]), copied)
    assert (f.value, f.note) == (None, "no other reference of kind written in 'en'")


@pytest.mark.hf
def test_the_signature_names_model_layer_and_package(models: Path) -> None:
    parts = metric(models).signature("uk").split("|")
    assert parts[:3] == ["bertscore", "v:1", "lang:uk"]
    assert parts[3].startswith("model:encoder@")
    assert parts[4:7] == ["layer:2", "refs:written", "idf:no"]


@pytest.mark.hf
def test_a_layer_that_is_not_known_or_not_there_is_refused(models: Path) -> None:
    with pytest.raises(ConfigError, match=r"knows no best layer .*metric\.bertscore\.layer: it has 3"):
        metric(models, layer=None)
    with pytest.raises(ConfigError, match="has 3 layers"):
        metric(models, layer=4)


@pytest.mark.hf
def test_an_article_is_not_needed(models: Path) -> None:
    made = example("en", REFERENCES[0], source=article("", "en"))
    assert metric(models).score(made, prediction(SUMMARY))[0].value is not None
