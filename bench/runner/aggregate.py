"""From scores to the figures of a set of examples: means with their denominators, intervals and sums.

Scores are added as they come, and only numbers are kept of them: about 10 bytes for each value of a summary.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from math import fsum
from statistics import fmean, stdev
from typing import TYPE_CHECKING, Any

from bench.datasets.base import Dataset
from bench.records import Example, Prediction, Score, Verdict
from bench.runner.catalogue import Catalogue, catalogue_of
from bench.runner.predictions import Key, failure
from bench.stats.bootstrap import mean_interval
from bench.stats.clusters import LARGE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FLAGGED = "flagged"
"""The statistic that counts contradicted and unsupported mentions; metrics that judge no mentions do not have it."""
_USAGE = ("input_tokens", "output_tokens", "cost")
_CLEAN, _MENTIONS = "clean_share", "mentions"
_VERDICTS = tuple(verdict.value for verdict in Verdict)
_THERE, _ERROR, _FAILED = 1, 2, 4
_HELD = 512  # terms of a sum that are kept before they are added

Light = tuple[float | None, Mapping[str, float]]
"""What is kept of a score: its value and its statistics."""


class ExactSum:
    """A sum of floats without rounding, in whichever order they come: it equals math.fsum of all of them."""

    def __init__(self) -> None:
        self.terms: list[float] = []

    def add(self, value: float) -> None:
        self.terms.append(value)
        if len(self.terms) > _HELD:
            self.terms = _fewest(self.terms)


def _fewest(terms: Sequence[float]) -> list[float]:
    """A few terms of the same exact sum."""
    parts: list[float] = []
    while part := fsum([*terms, *(-each for each in parts)]):
        parts.append(part)
    return parts


class _Column:
    """Values by place in the catalogue; several of one place are those of its samples."""

    def __init__(self) -> None:
        self._places, self._values = array("i"), array("d")

    def add(self, place: int, value: float) -> None:
        self._places.append(place)
        self._values.append(value)

    def of(self, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.int64], list[NDArray[np.float64]]]:
        """The chosen places that have a value, in order, and the values of each."""
        import numpy as np

        places, values = np.asarray(self._places, dtype=np.int64), np.asarray(self._values)
        there = chosen[places]
        order = np.argsort(places[there], kind="stable")
        found, first = np.unique(places[there][order], return_index=True)
        ordered = values[there][order]
        return found, (np.split(ordered, first[1:]) if len(found) < len(ordered) else [ordered])


def figures(
    examples: Sequence[Example], predictions: Sequence[Prediction], scores: Sequence[Score], outputs: Sequence[str]
) -> dict[str, Any]:
    """The figures of a few examples whose scores are all at hand; an output that has no score has no value.

    Predictions and scores of other examples are left out.
    """
    catalogue = catalogue_of(Dataset("", tuple(examples)))
    tally = Tally(catalogue, outputs)
    places = {name: place for place, name in enumerate(catalogue.ids)}
    for each in predictions:
        if each.example_id in places:
            tally.predicted(places[each.example_id], each)
    of_summary: dict[tuple[str, int], dict[str, Light]] = {}
    for score in (each for each in scores if each.example_id in places):
        of_summary.setdefault((score.example_id, score.sample), {})[score.metric] = score.value, score.statistics
    for (name, _), own in of_summary.items():
        tally.scored(places[name], [own.get(output, (None, {})) for output in outputs])
    return tally.figures()


class Tally:
    """The scores of one run, added one by one.

    An example that has several samples counts once, with their mean; `spread` is the mean standard deviation between
    samples of one example. Failures are the examples for which a call failed, or a summary without words was given;
    `summaries` are those for which no call failed. `clean_share` is the share of summaries without a contradicted or
    unsupported mention of any family, among those that had a mention to judge. `mentions`: how many distinct ones, of
    all families, a summary has. `usage`, where anybody counted: mean tokens of a summary, and the cost of all together.
    """

    def __init__(self, catalogue: Catalogue, outputs: Sequence[str]) -> None:
        self.catalogue = catalogue
        self.outputs = outputs
        self.errors: dict[str, str] = {}
        self.unjudged: dict[str, dict[str, str]] = {}
        self._state = bytearray(len(catalogue))
        self._columns: dict[str, _Column] = {}
        self._sums: dict[tuple[str, int, str], ExactSum] = {}

    def predicted(self, place: int, prediction: Prediction) -> None:
        """Take a prediction for the example at `place`, be it a failure or not."""
        self._state[place] |= _THERE | (_ERROR if prediction.error else 0) | (_FAILED if failure(prediction) else 0)
        if prediction.error:
            self.errors[prediction.example_id] = prediction.error
        for name in _USAGE:
            if (value := getattr(prediction, name)) is not None:
                self._add(name, place, value)

    def unjudged_by(self, example_id: str, reasons: Mapping[str, str]) -> None:
        """Take why learned metrics could not judge a summary, by output."""
        for output, reason in reasons.items():
            self.unjudged.setdefault(output, {})[example_id] = reason

    def scored(self, place: int, lights: Sequence[Light]) -> None:
        """Take all scores of one prediction, one for each of `outputs`."""
        clean, mentions = None, None
        for output, (value, statistics) in zip(self.outputs, lights, strict=True):
            if value is not None:
                self._add(output, place, value)
            self._sum(output, place, statistics)
            if FLAGGED in statistics:
                mentions = (mentions or 0.0) + sum(statistics.get(verdict, 0.0) for verdict in _VERDICTS)
                if value is not None:
                    unflagged = float(not statistics[FLAGGED])
                    self._add(f"{output}/{_CLEAN}", place, unflagged)
                    clean = unflagged if clean is None else min(clean, unflagged)
        for name, found in ((_CLEAN, clean), (_MENTIONS, mentions)):
            if found is not None:
                self._add(name, place, found)

    def _add(self, name: str, place: int, value: float) -> None:
        if name not in self._columns:
            self._columns[name] = _Column()
        self._columns[name].add(place, value)

    def _sum(self, output: str, place: int, statistics: Mapping[str, float]) -> None:
        language = self.catalogue.language_of[place]
        for name, value in statistics.items():
            key = output, language, name
            if key not in self._sums:
                self._sums[key] = ExactSum()
            self._sums[key].add(value)

    def missing(self) -> Iterator[int]:
        """The places of which there is no prediction."""
        return (place for place, state in enumerate(self._state) if not state)

    def figures(self, language: str | None = None) -> dict[str, Any]:
        """The figures of the examples in a language, or of all."""
        import numpy as np

        chosen = self.catalogue.chosen(language)
        state = np.frombuffer(self._state, np.uint8)
        failed = np.flatnonzero(chosen & (state & _FAILED != 0))
        counted = {
            "examples": int(chosen.sum()),
            "summaries": int((chosen & (state & (_THERE | _ERROR) == _THERE)).sum()),
            "failures": [self.catalogue.ids[int(place)] for place in failed],
            "outputs": {name: self._output(name, chosen, language) for name in self.outputs},
            "clean_share": self._figure(_CLEAN, chosen),
            "mentions": self._figure(_MENTIONS, chosen),
        }
        usage = self._usage(chosen)
        return counted | ({"usage": usage} if usage else {})

    def figure_of(self, output: str, language: str | None) -> dict[str, Any]:
        """The mean of one output alone."""
        return self._figure(output, self.catalogue.chosen(language))

    def _output(self, output: str, chosen: NDArray[np.bool_], language: str | None) -> dict[str, Any]:
        figure = self._figure(output, chosen)
        figure["statistics"] = self._statistics(output, language)
        if FLAGGED in figure["statistics"]:
            figure["clean"] = self._figure(f"{output}/{_CLEAN}", chosen)
        if output in self._columns:
            spreads = [stdev(each.tolist()) for each in self._samples(output, chosen) if len(each) > 1]
            if spreads:
                figure["spread"] = {"value": fmean(spreads), "n": len(spreads)}
        return figure

    def _samples(self, name: str, chosen: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
        """The values of each example that has several samples."""
        places, values = self._columns[name].of(chosen)
        return values if len(values) == len(places) else []

    def _statistics(self, output: str, language: str | None) -> dict[str, float]:
        found: dict[str, list[float]] = {}
        for (of, code, name), total in self._sums.items():
            if of == output and language in (None, self.catalogue.languages[code]):
                found.setdefault(name, []).extend(total.terms)
        return {name: fsum(found[name]) for name in sorted(found)}

    def _figure(self, name: str, chosen: NDArray[np.bool_]) -> dict[str, Any]:
        """The mean over the examples that have a value, how many they are and of how many, and its interval."""
        import numpy as np

        column = self._columns.get(name, _Column())
        places, samples = column.of(chosen)
        values = samples[0] if len(samples) != len(places) else np.array([fsum(each) / len(each) for each in samples])
        interval = mean_interval(values, self._clusters[places])
        return {
            "value": fsum(values) / len(values) if len(values) else None,
            "n": len(values),
            "of": int(chosen.sum()),
            "interval": interval and asdict(interval),
        }

    @property
    def _clusters(self) -> NDArray[np.int64]:
        """The article of each place: by rank of its id, where few are drawn, so that their order is that of the ids."""
        import numpy as np

        numbers = np.asarray(self.catalogue.article_of, dtype=np.int64)
        if len(self.catalogue.articles) >= LARGE:
            return numbers
        ranks = np.argsort(np.argsort(np.asarray(self.catalogue.articles, dtype=object)))
        return np.asarray(ranks[numbers], dtype=np.int64)

    def _usage(self, chosen: NDArray[np.bool_]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in _USAGE:
            if name in self._columns and (figure := self._figure(name, chosen))["n"]:
                found[name] = figure
                if name == "cost":
                    _, values = self._columns[name].of(chosen)
                    found[name] |= {"value": fsum(value for each in values for value in each), "interval": None}
        return found


def latency(catalogue: Catalogue, timings: Mapping[Key, float]) -> dict[str, Any]:
    """The seconds that a summary took: mean over the examples, with interval, overall and for each language."""
    tally, places = Tally(catalogue, ["seconds"]), {name: place for place, name in enumerate(catalogue.ids)}
    for (name, _), seconds in timings.items():
        if name in places:
            tally.scored(places[name], [(seconds, {})])
    return {
        "overall": tally.figure_of("seconds", None),
        "languages": {code: tally.figure_of("seconds", code) for code in catalogue.languages},
    }
