"""Which words of the summary does the article not support, by a token classifier?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import Field

from bench.errors import ConfigError
from bench.metrics.base import Better, Output
from bench.metrics.learned import LearnedMetric, Pair
from bench.models.marker import Marked, Marker, find_marks, marked_spans
from bench.models.options import read_options
from bench.models.reader import Reader, ReaderOptions
from bench.records import Article, Evidence, Example, Prediction, Score, Span, Verdict
from bench.text.tokens import count_words

VERSION = 1
_PLACE = "{article}"


class DetectorOptions(ReaderOptions):
    """`label`: of the class that marks, where its name does not say so. `source`: what the model reads first."""

    label: str | None = None
    source: str = f"Summarize the following text:\n{_PLACE}\noutput:"
    threshold: float = Field(default=0.5, gt=0, lt=1)


class Detector(LearnedMetric):
    """The share of the summary's characters that a token classifier does not mark as unsupported.

    Formula: 1 - marked characters / characters, white space not counted, 0 to 1; marked are the tokens whose
    probability of not being supported is at least `threshold`, widened to whole words. One piece of evidence a marked
    span. An article that is too long is read in windows that overlap, and a token counts as the window has it that
    supports it most. Source: LettuceDetect, Kovács and Recski 2025. None where the summary alone is too long.
    """

    outputs = (Output("detector", "detector", Better.HIGHER),)

    def __init__(self, **options: object) -> None:
        """`options`: those of `DetectorOptions`.

        Raises:
            MissingExtraError: torch is not installed.
            ConfigError: an option is not what it must be, or the folder holds no such model.
        """
        self.options = read_options(DetectorOptions, options, "metric.detector")
        if self.options.source.count(_PLACE) != 1:
            raise ConfigError(f"metric.detector.source must have the place {_PLACE} once. Write it where it belongs")
        reader = Reader(self.options, "AutoModelForTokenClassification")
        reader.check()
        if not reader.tokenizer.is_fast:
            raise ConfigError(f"{self.options.model} has no fast tokenizer, which tells the places of words")
        marks = find_marks(reader.config.id2label, self.options.label, self.options.model)
        self.marker = Marker(reader, marks)

    def signature(self, language: str) -> str:
        marks = "+".join(map(str, sorted(self.marker.marks)))
        model, threshold = self.marker.reader.identity, self.options.threshold
        return f"detector|v:{VERSION}|lang:{language}|model:{model}|marks:{marks}|threshold:{threshold:g}"

    def facts(self) -> Mapping[str, object]:
        return self.marker.reader.facts()

    def judge(self, pairs: Sequence[Pair]) -> list[list[Score]]:
        asked = [(self._source(example.article), prediction.text) for example, prediction in pairs]
        return [self._scores(*pair, marked) for pair, marked in zip(pairs, self.marker.mark(asked), strict=True)]

    def _source(self, article: Article) -> str:
        pieces = sorted(filter(None, (article.headline, article.standfirst, *article.body_spans())))
        return self.options.source.replace(_PLACE, "\n\n".join(span.text for span in pieces))

    def _scores(self, example: Example, prediction: Prediction, marked: Marked) -> list[Score]:
        if not marked.tokens:
            return self.none(example, f"the summary is too long for the model, which reads {self.marker.reader.limit}")
        spans = marked_spans(prediction.text, marked.tokens, self.options.threshold)
        share = sum(_size(span.text) for span in spans) / _size(prediction.text)
        statistics = {"spans": float(len(spans)), "windows": float(marked.windows)}
        evidence = tuple(_evidence(span, marked) for span in spans)
        return [Score(example.id, "detector", 1 - share, statistics, evidence)]


def _size(text: str) -> int:
    return len("".join(text.split()))


def _evidence(span: Span, marked: Marked) -> Evidence:
    surest = max(each.probability for each in marked.tokens if each.start < span.stop and span.start < each.stop)
    return Evidence(
        kind="span",
        verdict=Verdict.UNSUPPORTED,
        reason="marked_by_model",
        weight=max(1, count_words(span.text)),
        summary=span,
        source=None,
        detail=f"not supported: {surest:.3f}",
        normal=f"{span.start} {span.text}",
        credit=0.0,
    )
