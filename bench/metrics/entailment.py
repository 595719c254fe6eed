"""Does each sentence of the summary follow from the article, by a model for natural language inference?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from pydantic import PositiveInt

from bench.languages import sentences
from bench.metrics.base import Better, Output
from bench.metrics.learned import LearnedMetric, Pair
from bench.metrics.source_windows import source_windows
from bench.models.nli import Inference, Labels, Nli, find_labels
from bench.models.options import read_options
from bench.models.reader import Reader, ReaderOptions
from bench.records import Evidence, Example, Prediction, Score, Span, Verdict

VERSION = 1
THRESHOLD = 0.5  # from which on a probability is believed


class EntailmentOptions(ReaderOptions):
    """`window`: sentences of the article that are read together. `labels`: where the model does not name its own."""

    window: PositiveInt = 1
    labels: Labels | None = None


@dataclass(frozen=True, slots=True)
class Strongest:
    """For one sentence of the summary: the window that supports it best, and what is said for and against it."""

    window: int
    entailment: float
    contradiction: float
    against: int


def strongest(matrix: Sequence[Sequence[Inference]]) -> list[Strongest]:
    """The strongest window for each sentence, from one row a sentence and one column a window."""
    found = []
    for row in matrix:
        window = max(range(len(row)), key=lambda place: row[place].entailment)
        against = max(range(len(row)), key=lambda place: row[place].contradiction)
        found.append(Strongest(window, row[window].entailment, row[against].contradiction, against))
    return found


class Entailment(LearnedMetric):
    """How far the article entails the summary's sentences, by a model for natural language inference.

    Formula: P(window entails sentence) for each sentence and each window of the article; entailment = the mean over
    sentences of the maximum over windows, entailment_min the least of these, 0 to 1. Source: SummaC-ZS, Laban et al.
    2022, section 3.2; its released code subtracts the largest contradiction too, which we only tell. A sentence is
    supported from a probability of .5 on. None where the article or the summary has no sentence.
    """

    outputs = (
        Output("entailment", "entailment", Better.HIGHER),
        Output("entailment_min", "entailment, worst sentence", Better.HIGHER),
    )

    def __init__(self, **options: object) -> None:
        """`options`: those of `EntailmentOptions`.

        Raises:
            MissingExtraError: torch is not installed.
            ConfigError: an option is not what it must be, or the folder holds no model for inference.
        """
        self.options = read_options(EntailmentOptions, options, "metric.entailment")
        reader = Reader(self.options, "AutoModelForSequenceClassification")
        reader.check()
        self.nli = Nli(reader, find_labels(reader.config.id2label, self.options.labels, self.options.model))

    def signature(self, language: str) -> str:
        labels = self.nli.labels
        told = f"{labels.entailment}/{'-' if labels.contradiction is None else labels.contradiction}"
        model = self.nli.reader.identity
        return f"entailment|v:{VERSION}|lang:{language}|model:{model}|labels:{told}|window:{self.options.window}"

    def facts(self) -> Mapping[str, object]:
        return self.nli.reader.facts() | {"pairs": len(self.nli.known)}

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        cells = [self._cells(*pair) for pair in pairs]
        self.nli.infer([cell for each in cells for cell in each])  # all of them at once, then from what is known
        return [self._scores(*pair, self.nli.infer(each)) for pair, each in zip(pairs, cells, strict=True)]

    def _cells(self, example: Example, prediction: Prediction) -> list[tuple[str, str]]:
        windows = source_windows(example.article, self.options.window)
        return [
            (window.text, sentence.text)
            for sentence in sentences(prediction.text, example.language)
            for window in windows
        ]

    def _scores(self, example: Example, prediction: Prediction, inferred: Sequence[Inference]) -> list[Score]:
        windows = source_windows(example.article, self.options.window)
        if not inferred:
            return self.none(example, "the article or the summary has no sentence")
        found = strongest([inferred[first : first + len(windows)] for first in range(0, len(inferred), len(windows))])
        spans = sentences(prediction.text, example.language)
        evidence = tuple(_evidence(span, each, windows) for span, each in zip(spans, found, strict=True))
        values = [each.entailment for each in found]
        cut = float(sum(each.cut for each in inferred))
        statistics = {"sentences": float(len(spans)), "windows": float(len(windows)), "cut": cut}
        return [
            Score(example.id, "entailment", fmean(values), statistics, evidence),
            Score(example.id, "entailment_min", min(values)),
        ]


def _evidence(sentence: Span, found: Strongest, windows: Sequence[Span]) -> Evidence:
    verdict, window, reason = Verdict.UNSUPPORTED, found.window, "not_entailed"
    if found.entailment >= THRESHOLD:
        verdict, reason = Verdict.SUPPORTED, "entailed"
    elif found.contradiction >= THRESHOLD:
        verdict, window, reason = Verdict.CONTRADICTED, found.against, "contradicted_by_model"
    return Evidence(
        kind="sentence",
        verdict=verdict,
        reason=reason,
        weight=1,
        summary=sentence,
        source=windows[window],
        detail=f"entailment {found.entailment:.3f}, contradiction {found.contradiction:.3f}",
        normal=sentence.text,
        credit=float(verdict is Verdict.SUPPORTED),
    )
