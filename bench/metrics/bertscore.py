"""BERTScore: similarity with the references by the vectors that an encoder gives each token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pydantic import Field, NonNegativeInt

from bench.errors import ConfigError, MissingExtraError
from bench.metrics.base import Better, Output, references_for
from bench.metrics.learned import LearnedMetric, Pair
from bench.metrics.reference_based import check_kinds
from bench.models.memory import in_batches
from bench.models.options import read_options
from bench.models.reader import Reader, ReaderOptions
from bench.records import Score

VERSION = 1
EXTRA = "bertscore"


class BertScoreOptions(ReaderOptions):
    """`layer`: whose vectors are compared, from 1; 0 compares the embeddings. `references`: kinds to compare with."""

    layer: NonNegativeInt | None = None
    references: list[str] = Field(default_factory=lambda: ["written"])


class BertScore(LearnedMetric):
    """Similarity of the summary's tokens with those of the best reference, by the vectors of an encoder.

    Formula: P the mean over the summary's tokens of the largest cosine with a token of the reference, R the same the
    other way round, F = 2PR / (P + R), about 0 to 1; special tokens do not count, no idf weights, no rescaling. Of
    several references the one with the highest F. Source: Zhang et al. 2020, as the package bert-score computes it.
    Similar is not true: the self-test tells how few errors it sees. None where there is no reference.
    """

    outputs = (
        Output("bertscore", "BERTScore", Better.HIGHER),
        Output("bertscore_precision", "BERTScore, precision", Better.HIGHER),
        Output("bertscore_recall", "BERTScore, recall", Better.HIGHER),
    )
    least_change = 0.01  # what shows in a table; vectors move a little with every change

    def __init__(self, **options: object) -> None:
        """`options`: those of `BertScoreOptions`.

        Raises:
            MissingExtraError: torch or bert-score is not installed.
            ConfigError: an option is not what it must be, or the folder holds no encoder with such a layer.
        """
        self.options = read_options(BertScoreOptions, options, "metric.bertscore")
        self.references = check_kinds(self.options.references)
        self.package = _release()
        self.reader = Reader(self.options, "AutoModel", unneeded=("pooler.",))
        self.reader.check()
        self.layer = _layer(self.options, self.reader.config)

    def signature(self, language: str) -> str:
        return (
            f"bertscore|v:{VERSION}|lang:{language}|model:{self.reader.identity}|layer:{self.layer}"
            f"|refs:{'+'.join(self.references)}|idf:no|bert-score:{self.package}"
        )

    def facts(self) -> Mapping[str, object]:
        return self.reader.facts()

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        compared = [[each.text for each in references_for(*pair, self.references)] for pair in pairs]
        asked = [
            (prediction.text, text) for (_, prediction), texts in zip(pairs, compared, strict=True) for text in texts
        ]
        figures = iter(in_batches(self._compare, asked, self.options.work.batch_size))
        return [
            self._best(pair, texts, [next(figures) for _ in texts]) for pair, texts in zip(pairs, compared, strict=True)
        ]

    def _best(
        self, pair: Pair, references: Sequence[str], figures: Sequence[tuple[float, float, float]]
    ) -> list[Score]:
        example, prediction = pair
        if not references:
            other = "other " if prediction.reference_id else ""
            kinds = " or ".join(self.references)
            return self.none(example, f"no {other}reference of kind {kinds} in '{example.language}'")
        precision, recall, f = max(figures, key=lambda each: each[2])
        texts = (prediction.text, *references)
        statistics = {"texts": float(len(texts)), "cut": float(sum(self._is_cut(text) for text in texts))}
        values = (f, precision, recall)
        scores = [Score(example.id, output.name, value) for output, value in zip(self.outputs, values, strict=True)]
        return [Score(example.id, "bertscore", f, statistics), *scores[1:]]

    def _is_cut(self, text: str) -> bool:
        return len(self.reader.tokenizer(text)["input_ids"]) > self.reader.limit

    def _compare(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        """Precision, recall and F of each pair of a summary and a reference."""
        from bert_score.utils import bert_cos_score_idf

        tokenizer, device = self.reader.tokenizer, self.reader.checkpoint.device
        tokenizer.model_max_length = self.reader.limit
        weights: defaultdict[int | None, float] = defaultdict(lambda: 1.0)
        weights[tokenizer.sep_token_id] = weights[tokenizer.cls_token_id] = 0.0
        summaries, references = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        found = bert_cos_score_idf(
            self._encoder, references, summaries, tokenizer, weights, device=device, batch_size=len(pairs)
        )
        return [(p, r, f) for p, r, f in found.tolist()]

    @cached_property
    def _encoder(self) -> Any:
        """The model as bert-score calls it, giving the vectors of the chosen layer first."""
        import torch

        model, layer = self.reader.checkpoint.model, self.layer

        class Layer(torch.nn.Module):  # type: ignore[misc, unused-ignore]
            def __init__(self) -> None:
                super().__init__()
                self.model = getattr(model, "encoder", model) if model.config.is_encoder_decoder else model

            def forward(self, tokens: Any, attention_mask: Any, output_hidden_states: bool = False) -> Any:
                made = self.model(input_ids=tokens, attention_mask=attention_mask, output_hidden_states=True)
                return (made.hidden_states[layer],)

        return Layer()


def _release() -> str:
    try:
        return version("bert-score")
    except PackageNotFoundError:
        raise MissingExtraError("bert-score", EXTRA) from None


def _layer(options: BertScoreOptions, config: Any) -> int:
    """The layer that was asked for, or that bert-score knows to be best for this model.

    Raises:
        ConfigError: none is given or known, or the model has fewer.
    """
    layers = getattr(config, "num_hidden_layers", 0)
    layer = options.layer
    if layer is None:
        from bert_score.utils import model2layers

        layer = model2layers.get(options.model)
    if layer is None:
        cure = f"Give metric.bertscore.layer: it has {layers}, and two thirds up is a usual choice"
        raise ConfigError(f"bert-score knows no best layer of {options.model}. {cure}")
    if layer > layers:
        raise ConfigError(f"metric.bertscore.layer={layer}: {options.model} has {layers} layers. Give one of them")
    return int(layer)
