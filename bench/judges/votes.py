"""Count votes, and how far they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def majority(votes: Sequence[str], good: str) -> str | None:
    """What more than half say: `good`, or the commonest of the others if more than half say none of it is good.

    None without votes, and where exactly half say `good`: contradictory votes are no verdict. Of others that are
    equally common the first in order of name.
    """
    for_it = sum(vote == good for vote in votes)
    if not votes or 2 * for_it == len(votes):
        return None
    if 2 * for_it > len(votes):
        return good
    counts = Counter(vote for vote in votes if vote != good)
    return min(counts, key=lambda vote: (-counts[vote], vote))


def most_voted(votes: Sequence[str]) -> str | None:
    """What more votes say than anything else; None without votes or where several are equally common."""
    first = Counter(votes).most_common(2)
    if not first or (len(first) == 2 and first[0][1] == first[1][1]):
        return None
    return first[0][0]


def vote_sums(units: Sequence[Sequence[str]]) -> dict[str, float]:
    """What Krippendorff's alpha follows from, as sums that can be added over summaries: see `alpha`."""
    sums: dict[str, float] = {"votes_disagreeing": 0.0}
    for votes in units:
        if len(votes) < 2:
            continue
        counts = Counter(votes)
        pairs = sum(n * (len(votes) - n) for n in counts.values())
        sums["votes_disagreeing"] += pairs / (len(votes) - 1)
        for label, n in counts.items():
            sums[f"votes_{label}"] = sums.get(f"votes_{label}", 0.0) + n
    return sums


def alpha(sums: dict[str, float]) -> float | None:
    """Krippendorff's alpha for nominal labels from `vote_sums`: 1 - (n - 1) · Do / Σ n_c · n_k over labels c ≠ k.

    Do is the number of disagreeing pairs, each unit's divided by its votes less one. None without variation in the
    labels. Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
    """
    counts = [n for name, n in sums.items() if name.startswith("votes_") and name != "votes_disagreeing"]
    n = sum(counts)
    expected = n * n - sum(each * each for each in counts)
    return 1 - (n - 1) * sums["votes_disagreeing"] / expected if expected else None
