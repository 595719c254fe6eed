"""Which runs may stand in one table: those on equal data whose figures came about in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from bench.errors import ResultsError
from bench.records import Run


def check_comparable(runs: Sequence[Run]) -> None:
    """Raise ResultsError, naming two folders and what differs, unless all runs can stand in one table."""
    first: dict[tuple[str, str], Run] = {}
    for run in runs:
        _check_data(runs[0], run)
        for metric, signatures in run.result["signatures"].items():
            for language in signatures:
                _check_signature(first.setdefault((metric, language), run), run, metric, language)


def _check_data(one: Run, other: Run) -> None:
    if one.result["data_hash"] != other.result["data_hash"]:
        raise ResultsError(
            f"{one.folder} and {other.folder} were made on different data (data hash {one.result['data_hash']} and "
            f"{other.result['data_hash']}). Run the older one again with --fresh, or remove it."
        )


def _check_signature(one: Run, other: Run, metric: str, language: str) -> None:
    left, right = (run.result["signatures"][metric][language].split("|") for run in (one, other))
    if left != right:
        pairs = zip_longest(left, right, fillvalue="nothing")
        parts = ", ".join(f"{mine} against {theirs}" for mine, theirs in pairs if mine != theirs)
        raise ResultsError(
            f"{one.folder} and {other.folder} cannot share a table: {metric} came about differently ({parts}). "
            "Score both again with: bench score FOLDER"
        )
