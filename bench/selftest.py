"""Metrics that test themselves: does each see an error that was put in, and leave alone what is no error?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from random import Random
from typing import Any, TypeVar

from bench.consistency.results import Family
from bench.corruptions.by_language import STAND_INS
from bench.corruptions.edits import apply
from bench.corruptions.kinds import KINDS, Kind
from bench.corruptions.place import Place
from bench.datasets.seeds import load_seeds
from bench.metrics.base import Metric
from bench.metrics.learned import FAILED
from bench.records import NOT_TESTED, Article, Example, Fact, Interval, Prediction, Reference, Score, Verdict
from bench.stats.proportion import wilson_interval

SEED = "selftest"
MOST_EACH = 2  # changes of one kind in one summary
SHORT = 10  # extrinsic errors, intrinsic errors and harmless edits each of the short form, a metric and language
LEAST = 8  # errors below which nothing is proven
FEWEST = 5  # errors of a sort below which its floor is not asked for
FLOORS = {"extrinsic": 0.9, "intrinsic": 0.7}
MOST_FALSE_ALARMS = 0.03

_Drawn = TypeVar("_Drawn")


@dataclass(frozen=True, slots=True)
class Trial:
    """One changed summary: does the metric charge it with more than before?"""

    metric: str
    article: str
    language: str
    kind: Kind
    before: str
    after: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a metric sees one kind of change in one language, with its Wilson interval.

    For a harmful kind this is detection, for a harmless one false alarms.
    """

    metric: str
    language: str
    kind: str
    harmful: bool
    intrinsic: bool
    rate: float
    n: int
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a metric may be trusted in a language, with the counts that say so; `reason` why not."""

    proven: bool
    reason: str
    detected: int = 0
    of: int = 0
    false_alarms: int = 0
    harmless: int = 0
    references: str = "none"
    """Whose were corrupted: "own" of the data set, "embedded", or "none"."""


@dataclass(frozen=True, slots=True)
class Report:
    """All rates, and the standing of each metric and language."""

    rates: tuple[Rate, ...]
    standings: Mapping[tuple[str, str], Standing]
    trials: tuple[Trial, ...] = field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: the rates, and {metric: {language: standing}}."""
        return {"rates": [asdict(rate) for rate in self.rates], "standings": _nested(self.standings)}


@dataclass(frozen=True, slots=True)
class _Planned:
    """A change that can be tried: the summary with it."""

    example: Example
    reference: Reference
    kind: Kind
    text: str


def can_test(metric: Metric) -> bool:
    """Are there changes by which this metric can be tested?"""
    return any(kind.metric in metric.tested_as for kind in KINDS)


def selftest(examples: Sequence[Example], metrics: Sequence[Metric]) -> Report:
    """Corrupt the written references of `examples`, score both versions, and report the rates.

    The same examples always give the same report. Kinds for a metric that is not among `metrics` are left out, and so
    are summaries that the metric cannot judge.
    """
    trials = [
        trial
        for example in examples
        for metric in metrics
        for trial in _tried(list(_plan([example], metric, MOST_EACH)), metric)
    ]
    groups: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.metric, trial.language].append(trial)
    standings = {key: _standing(group, "own") for key, group in sorted(groups.items())}
    return Report(tuple(_rates(trials)), standings, tuple(trials))


def short_form(examples: Sequence[Example], metrics: Sequence[Metric]) -> dict[str, dict[str, dict[str, Any]]]:
    """{metric: {language: standing}} from few changes of each sort, for the result of a run; computed once a process.

    Where the examples' own references give too few errors, those of the embedded articles are corrupted.
    """
    languages = sorted({example.language for example in examples})
    tested = tuple(_Tested(_signatures(each, languages), each) for each in metrics if can_test(each))
    return _short_form(tuple(examples), tested)


@dataclass(frozen=True, slots=True)
class _Tested:
    """A metric that equals another of equal signatures."""

    signatures: tuple[str, ...]
    metric: Metric = field(compare=False)


def _signatures(metric: Metric, languages: Sequence[str]) -> tuple[str, ...]:
    return tuple(metric.signature(language) for language in languages)


@lru_cache(maxsize=8)
def _short_form(examples: tuple[Example, ...], tested: tuple[_Tested, ...]) -> dict[str, dict[str, dict[str, Any]]]:
    languages = sorted({example.language for example in examples})
    standings = {
        (each.metric.outputs[0].name, language): _short_standing(
            [example for example in examples if example.language == language], language, each.metric
        )
        for each in tested
        for language in languages
    }
    return _nested(standings)


def _short_standing(examples: Sequence[Example], language: str, metric: Metric) -> Standing:
    if language not in STAND_INS:
        return Standing(False, f"{NOT_TESTED}: no errors can be made in '{language}'")
    own = _few(_plan(examples, metric, 1))
    if sum(each.kind.harmful for each in own) >= LEAST:
        return _standing(list(_tried(own, metric)), "own")
    embedded = _few(_plan(load_seeds([language]).examples, metric, 1))
    return _standing(list(_tried(embedded, metric)), "embedded")


def _written(example: Example) -> tuple[Reference, ...]:
    return tuple(each for each in example.references if each.kind == "written" and each.language == example.language)


def _few(planned: Iterable[_Planned]) -> list[_Planned]:
    """`SHORT` extrinsic errors, intrinsic ones and harmless edits each, drawn."""
    by_sort: dict[tuple[bool, bool], list[_Planned]] = defaultdict(list)
    for each in planned:
        by_sort[each.kind.harmful, each.kind.intrinsic].append(each)
    random = Random(SEED)  # noqa: S311 (drawn, not secret)
    return [each for group in by_sort.values() for each in _draw(group, SHORT, random)]


def _plan(examples: Iterable[Example], metric: Metric, most_each: int) -> Iterator[_Planned]:
    kinds = list({kind.name: kind for kind in KINDS if kind.metric in metric.tested_as}.values())
    for example in examples:
        for reference in _written(example) if kinds and example.language in STAND_INS else ():
            place = _place(reference.text, example.language, example.article, example.facts)
            for kind in kinds:
                yield from _changed(example, reference, kind, place, most_each)


@lru_cache(maxsize=64)
def _place(text: str, language: str, article: Article, facts: tuple[Fact, ...]) -> Place:
    """One place for all metrics, so that mentions are found once."""
    return Place(text, language, article.text, facts, article.language)


def _changed(example: Example, reference: Reference, kind: Kind, place: Place, most_each: int) -> Iterator[_Planned]:
    random = Random(f"{SEED}/{example.id}/{reference.id}/{kind.name}")  # noqa: S311 (drawn, not secret)
    for change in _draw(list(kind.make(place, random)), most_each, random):
        text = apply(reference.text, change)
        if text != reference.text:
            yield _Planned(example, reference, kind, text)


def _draw(changes: Sequence[_Drawn], most: int, random: Random) -> list[_Drawn]:
    return random.sample(list(changes), most) if len(changes) > most else list(changes)


def _tried(planned: Sequence[_Planned], metric: Metric) -> Iterator[Trial]:
    """The trials of what is planned, without the summaries that the metric cannot judge before the change."""
    texts = {(each.reference.id, text): each for each in planned for text in (each.reference.text, each.text)}
    found = metric.score_all([_pair(each, text) for (_, text), each in texts.items()])
    scores = {place: next(iter(each), None) for place, each in zip(texts, found, strict=True)}
    name = metric.outputs[0].name
    for each in planned:
        text = each.reference.text
        first, after = scores[each.reference.id, text], scores[each.reference.id, each.text]
        if first is not None and first.value is not None and after is not None and not after.statistics.get(FAILED):
            seen = _charge(after) > _charge(first) + metric.least_change
            yield Trial(name, each.example.article.id, each.example.language, each.kind, text, each.text, seen)


def _pair(planned: _Planned, text: str) -> tuple[Example, Prediction]:
    """A text as a prediction that is made from the reference, which is then not compared with itself."""
    return planned.example, Prediction(planned.example.id, SEED, text, reference_id=planned.reference.id)


def _charge(score: Score) -> float:
    """What the metric holds against a summary: the weight that it does not credit, or without evidence the value.

    Not the value itself: it falls with nothing wrong when a true mention goes and a doubtful one stays.
    """
    if not score.evidence:
        return 0.0 if score.value is None else 1.0 - score.value
    distinct = Family(score.evidence).distinct
    return sum(item.weight * (1 - item.credit) for item in distinct if item.verdict is not Verdict.UNVERIFIABLE)


def _rates(trials: Sequence[Trial]) -> Iterator[Rate]:
    groups: dict[tuple[str, str, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.metric, trial.language, trial.kind.name].append(trial)
    for (metric, language, name), group in sorted(groups.items()):
        kind, seen, n = group[0].kind, sum(trial.seen for trial in group), len(group)
        yield Rate(metric, language, name, kind.harmful, kind.intrinsic, seen / n, n, wilson_interval(seen, n))


def _standing(trials: Sequence[Trial], references: str) -> Standing:
    errors = [trial.seen for trial in trials if trial.kind.harmful]
    harmless = [trial.seen for trial in trials if not trial.kind.harmful]
    few = f"{NOT_TESTED}: only {len(errors)} errors could be made" if len(errors) < LEAST else ""
    reason = few or "; ".join(_shortfalls(trials))
    counts = sum(errors), len(errors), sum(harmless), len(harmless)
    return Standing(not reason, reason, *counts, references=references)


def _shortfalls(group: Sequence[Trial]) -> Iterator[str]:
    for name, floor in FLOORS.items():
        found = [trial.seen for trial in group if trial.kind.harmful and trial.kind.intrinsic == (name == "intrinsic")]
        if len(found) >= FEWEST and sum(found) < floor * len(found):
            yield f"detects {sum(found)} of {len(found)} {name} errors, at least {floor:.0%} wanted"
    alarms = [trial.seen for trial in group if not trial.kind.harmful]
    if sum(alarms) > MOST_FALSE_ALARMS * len(alarms):
        yield f"false alarms: {sum(alarms)} in {len(alarms)} harmless edits, at most {MOST_FALSE_ALARMS:.0%} wanted"


def _nested(standings: Mapping[tuple[str, str], Standing]) -> dict[str, dict[str, dict[str, Any]]]:
    result: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for (metric, language), standing in standings.items():
        result[metric][language] = asdict(standing)
    return dict(result)
