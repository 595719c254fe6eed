"""Compare one date of a summary with one of its source: does the source entail it?"""

from __future__ import annotations

from functools import lru_cache

from bench.consistency.outcome import Outcome, supported
from bench.consistency.resolved import entails, is_relative
from bench.records import Verdict

Parts = tuple[int | None, int | None, int | None]


@lru_cache(maxsize=4096)
def date_parts(date: str) -> Parts | None:
    """(year, month, day) of a fragment, None for what it does not say; None for a decade, a time or a relative date."""
    if date.startswith("T") or date.endswith("s") or is_relative(date):
        return None
    year, *rest = date.replace("--", "0-", 1).split("-")
    numbers = [int(year) or None, *(int(part) for part in rest), None, None]
    return numbers[0], numbers[1], numbers[2]


@lru_cache(maxsize=16384)
def compare_dates(summary: str, source: str, published: str | None) -> Outcome | None:
    """Equal, coarser, or resolved by the day of publication; None where the two dates differ."""
    if summary == source:
        return supported("exact")
    if is_relative(summary) or is_relative(source):
        return supported("resolved") if entails(source, summary, published) else None
    ours, theirs = date_parts(summary), date_parts(source)
    if ours is None or theirs is None:
        return _decade(summary, theirs)
    if any(a is not None and b is not None and a != b for a, b in zip(ours, theirs, strict=True)):
        return None
    if all(a is None or b is not None for a, b in zip(ours, theirs, strict=True)):
        return supported("coarser")
    return _finer(ours, theirs, published)


def _decade(decade: str, parts: Parts | None) -> Outcome | None:
    """1994 in the source, "in the 1990s" in the summary."""
    fits = decade.endswith("s") and parts is not None and parts[0] is not None and parts[0] // 10 == int(decade[:3])
    return supported("coarser") if fits else None


def _finer(ours: Parts, theirs: Parts, published: str | None) -> Outcome | None:
    """The summary says a year that the source leaves to its day of publication."""
    shared = any(a and a == b for a, b in zip(ours[1:], theirs[1:], strict=True))
    if ours[0] is None or theirs[0] is not None or not shared:
        return None
    if published is None:
        return Outcome(Verdict.UNVERIFIABLE, "needs_published")
    year, month = int(published[:4]), int(published[5:7] or 12)
    likely = year if (theirs[1] or 0) <= month else year - 1
    return supported("resolved") if ours[0] == likely else None
