"""What keeps runs from being compared or standing in one table: other data, figures that came about in another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, zip_longest

from bench.errors import ResultsError
from bench.records import Run


def check_equal(baseline: Run, run: Run) -> None:
    """Raise ResultsError, naming what differs and the cure, unless the figures of two runs mean the same."""
    if differing := differences(baseline, run):
        raise ResultsError(
            f"{run.folder} cannot be compared with {baseline.folder}: {'; '.join(differing)}. Make the older one "
            "again (bench run --fresh, or bench score FOLDER where signatures differ), or compare all the same with "
            "--allow-unequal."
        )


def check_comparable(runs: Sequence[Run]) -> None:
    """Raise ResultsError, naming two folders, what differs and the cure, unless all runs can stand in one table."""
    for one, other in combinations_with_replacement(runs, 2):  # a run beside itself shows whether it is whole
        if differing := differences(one, other):
            raise ResultsError(
                f"{one.folder} and {other.folder} cannot share a table: {'; '.join(differing)}. Make the older one "
                "again (bench run --fresh, or bench score FOLDER where signatures differ), or remove it."
            )


def differences(baseline: Run, run: Run) -> list[str]:
    """The differing parts, in words: the data, then each signature."""
    one, other = baseline.result, run.result
    found = []
    if one["data_hash"] != other["data_hash"]:
        found.append(
            "articles, references, facts or entities changed (data hash "
            f"{one['data_hash']} then, {other['data_hash']} now)"
        )
    return found + list(dict.fromkeys(_signatures(baseline, run)))


def _signatures(baseline: Run, run: Run) -> Iterator[str]:
    one, other = baseline.result["signatures"], run.result["signatures"]
    for metric in sorted(one.keys() & other.keys()):
        for language in sorted(one[metric].keys() & other[metric].keys()):
            parts = zip_longest(*(each[metric][language].split("|") for each in (one, other)), fillvalue="nothing")
            if differing := [f"{mine} against {theirs}" for mine, theirs in parts if mine != theirs]:
                yield f"{metric} came about differently ({', '.join(differing)})"
