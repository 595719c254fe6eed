"""Metrics that test themselves: does each see an error that was put in, and leave alone what is no error?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from bench.corruptions.edits import apply
from bench.corruptions.kinds import KINDS, Change, Kind, Place
from bench.corruptions.tables import STAND_INS
from bench.metrics.base import Metric
from bench.records import Example, Interval, Prediction, Reference, Score
from bench.stats.bootstrap import mean_interval

SEED = "selftest"
MOST_EACH = 2  # changes of one kind in one summary
FLOORS = {"extrinsic": 0.9, "intrinsic": 0.7}
MOST_FALSE_ALARMS = 0.03


@dataclass(frozen=True, slots=True)
class Trial:
    """One changed summary: did the metric's value fall?"""

    article: str
    language: str
    kind: Kind
    before: str
    after: str
    fell: bool


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a metric's value falls for one kind of change in one language, with its interval.

    For a harmful kind this is detection, for a harmless one false alarms.
    """

    metric: str
    language: str
    kind: str
    harmful: bool
    rate: float
    n: int
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Report:
    """All rates; `unproven` names the metrics and languages that miss a floor, which may not gate."""

    rates: tuple[Rate, ...]
    unproven: Mapping[tuple[str, str], str]
    trials: tuple[Trial, ...] = field(repr=False)


def selftest(examples: Sequence[Example], metrics: Sequence[Metric], most_each: int = MOST_EACH) -> Report:
    """Corrupt the written references of `examples`, score both versions, and report the rates.

    The same examples always give the same report. Kinds for a metric that is not among `metrics` are left out, and so
    are summaries that the metric cannot judge.
    """
    trials = [trial for example in examples for trial in _trials(example, metrics, most_each)]
    return Report(tuple(_rates(trials)), _unproven(trials), tuple(trials))


def _trials(example: Example, metrics: Sequence[Metric], most_each: int) -> Iterator[Trial]:
    written = [each for each in example.references if each.kind == "written" and each.language == example.language]
    if example.language not in STAND_INS:
        return
    for reference in written:
        for kind in KINDS:
            for metric in metrics:
                if metric.outputs[0].name == kind.metric:
                    yield from _of_kind(example, reference, kind, metric, most_each)


def _of_kind(example: Example, reference: Reference, kind: Kind, metric: Metric, most_each: int) -> Iterator[Trial]:
    before = _score(example, reference.text, metric)
    if before is None or before.value is None:
        return
    random = Random(f"{SEED}/{example.id}/{reference.id}/{kind.name}")  # noqa: S311 (drawn, not secret)
    changes = list(kind.make(Place(reference.text, example.language, example.article.text), random))
    for change in _draw(changes, most_each, random):
        text = " ".join(apply(reference.text, change).split(" "))
        after = _score(example, text, metric)
        if text != reference.text and after is not None:
            fell = after.value is not None and after.value < before.value - 1e-9
            yield Trial(example.article.id, example.language, kind, reference.text, text, fell)


def _draw(changes: Sequence[Change], most: int, random: Random) -> list[Change]:
    return random.sample(list(changes), most) if len(changes) > most else list(changes)


def _score(example: Example, text: str, metric: Metric) -> Score | None:
    """The metric's first score; the references are left out, so that none is compared with itself."""
    plain = replace(example, references=())
    return next(iter(metric.score(plain, Prediction(example.id, SEED, text))), None)


def _rates(trials: Sequence[Trial]) -> Iterator[Rate]:
    groups: dict[tuple[str, str, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.kind.metric, trial.language, trial.kind.name].append(trial)
    for (metric, language, name), group in sorted(groups.items()):
        fell = [float(trial.fell) for trial in group]
        interval = mean_interval(fell, [trial.article for trial in group])
        yield Rate(metric, language, name, group[0].kind.harmful, sum(fell) / len(fell), len(fell), interval)


def _unproven(trials: Sequence[Trial]) -> dict[tuple[str, str], str]:
    """Why a metric is not proven in a language; absent where it is."""
    result: dict[tuple[str, str], str] = {}
    for key in sorted({(trial.kind.metric, trial.language) for trial in trials}):
        group = [trial for trial in trials if (trial.kind.metric, trial.language) == key]
        if reasons := "; ".join(_shortfalls(group)):
            result[key] = reasons
    return result


def _shortfalls(group: Sequence[Trial]) -> Iterator[str]:
    for name, floor in FLOORS.items():
        found = [trial.fell for trial in group if trial.kind.harmful and trial.kind.intrinsic == (name == "intrinsic")]
        if found and sum(found) < floor * len(found):
            yield f"detects {sum(found)} of {len(found)} {name} errors, at least {floor:.0%} wanted"
    alarms = [trial.fell for trial in group if not trial.kind.harmful]
    if sum(alarms) > MOST_FALSE_ALARMS * len(alarms):
        yield f"{sum(alarms)} false alarms in {len(alarms)} harmless edits, at most {MOST_FALSE_ALARMS:.0%} wanted"
