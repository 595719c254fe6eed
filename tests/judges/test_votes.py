"""Votes, majorities, and Krippendorff's alpha on his own example."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench.judges.votes import alpha, majority, most_voted, vote_sums

S, C, U = "supported", "contradicted", "unsupported"


@pytest.mark.parametrize(
    ("votes", "found"),
    [
        ([], None),
        ([S], S),
        ([U], U),
        ([S, S, C], S),
        ([S, C, C], C),
        ([S, C, U], C),  # two of three say that it is not supported
        ([S, U, U, C], U),
        ([S, C], None),
        ([S, S, C, U], None),
    ],
)
def test_the_majority(votes: Sequence[str], found: str | None) -> None:
    assert majority(votes, S) == found


@pytest.mark.parametrize(
    ("votes", "found"),
    [([], None), (["told"], "told"), (["told", "missing"], None), (["told", "missing", "missing"], "missing")],
)
def test_most_votes(votes: Sequence[str], found: str | None) -> None:
    assert most_voted(votes) == found


# Krippendorff 2011, section C: four observers, twelve units, nominal data with missing votes; alpha is .743.
_ROWS = ["1  2  3  3  2  1  4  1  2  .  .  .", "1  2  3  3  2  2  4  1  2  5  .  3",
         ".  3  3  3  2  3  4  2  2  5  1  .", "1  2  3  3  2  4  4  1  2  5  1  ."]  # fmt: skip
UNITS = [[vote for vote in unit if vote != "."] for unit in zip(*map(str.split, _ROWS), strict=True)]


def test_alpha_of_the_published_example() -> None:
    assert alpha(vote_sums(UNITS)) == pytest.approx(0.743, abs=5e-4)


def test_alpha_follows_from_sums_over_summaries() -> None:
    parts = [vote_sums(UNITS[:5]), vote_sums(UNITS[5:])]
    names = {name for part in parts for name in part}
    added = {name: sum(part.get(name, 0.0) for part in parts) for name in names}
    assert alpha(added) == pytest.approx(alpha(vote_sums(UNITS)))


@pytest.mark.parametrize("units", [[], [[S]], [[S, S], [S, S]]])
def test_without_variation_there_is_no_alpha(units: Sequence[Sequence[str]]) -> None:
    assert alpha(vote_sums(units)) is None
