"""The values of two runs, example by example, as differences that statistics can take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.comparison.scored import MENTIONS, UNVERIFIABLE, Scored
from bench.stats.clusters import Clusters, by_cluster

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SIGN = {"higher": 1, "lower": -1}
_DERIVED = {
    MENTIONS: ("mentions", "higher"),
    UNVERIFIABLE: ("unverifiable", "lower"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """An output of two runs in one language, on the examples where both have a value.

    `differences` are those of the run less the baseline, by article. `judged` counts the examples with a value in the
    baseline and in the run, `n` those in both. `sign` is 1 where higher is better, -1 where lower is, 0 where neither.
    """

    output: str
    title: str
    language: str
    sign: int
    baseline: float
    value: float
    n: int
    judged: tuple[int, int]
    differences: Clusters

    @property
    def articles(self) -> int:
        return len(self.differences)

    @property
    def differs(self) -> bool:
        """Whether any article differs; where none does, no test could ever tell the runs apart."""
        return bool(self.differences.sums.any())

    @property
    def difference(self) -> float:
        return self.value - self.baseline

    @property
    def deviation(self) -> float | None:
        """The standard deviation of an article's difference; None with one article."""
        return self.differences.deviation if self.articles > 1 else None

    @property
    def gain(self) -> Clusters:
        """The differences by article, turned so that more is better."""
        return Clusters((self.sign or 1) * self.differences.sums, self.differences.counts)


def pair_up(baseline: Scored, run: Scored) -> list[Pair]:
    """The pairs of all outputs that both runs have, by language, then in the order of the baseline's outputs."""
    import numpy as np

    places = {example: place for place, example in enumerate(run.examples)}
    common = [(here, places[example]) for here, example in enumerate(baseline.examples) if example in places]
    if not common:
        return []
    mine, theirs = np.asarray(common).T
    articles = np.unique(np.asarray(baseline.articles), return_inverse=True)[1][mine]
    languages = np.asarray(baseline.languages)[mine]
    found = []
    for language in sorted(set(baseline.languages)):
        here = languages == language
        places_of = articles[here], mine[here], theirs[here]
        found += [pair for output in baseline.columns for pair in _pair(output, language, baseline, run, places_of)]
    return found


def _pair(
    output: str, language: str, baseline: Scored, run: Scored, places: Sequence[NDArray[np.int64]]
) -> Iterator[Pair]:
    """The pair of an output in a language; nothing where the runs have no value in common."""
    import numpy as np

    articles, mine, theirs = places
    if output not in run.columns:
        return
    before = np.asarray(baseline.columns[output])[mine]
    after = np.asarray(run.columns[output])[theirs]
    there = ~np.isnan(before), ~np.isnan(after)
    both = there[0] & there[1]
    if not both.any():
        return
    title, better = describe(output, baseline.run.result["outputs"])
    yield Pair(
        output=output,
        title=title,
        language=language,
        sign=_SIGN.get(better, 0),
        baseline=float(before[both].mean()),
        value=float(after[both].mean()),
        n=int(both.sum()),
        judged=(int(there[0].sum()), int(there[1].sum())),
        differences=by_cluster(after[both] - before[both], articles[both]),
    )


def describe(output: str, outputs: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    """The title of a column and which way it is better."""
    for ending, (title, better) in _DERIVED.items():
        if output.endswith(ending):
            return f"{outputs[output.removesuffix(ending)]['title']}: {title}", better
    return outputs[output]["title"], outputs[output]["better"]
