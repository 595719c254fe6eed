"""Compare dates told from the day of publication ("yesterday", "on Monday") with others.

A fragment is a set of candidate spans of days: "on Friday" is any Friday within a week of publication. The source
entails the summary where one of its candidates lies within one of the summary's.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

import regex

WEEK = 7  # days
YEARS = (0, -1, 1)  # which a date without a year may mean, seen from the year of publication
DECEMBER = 12
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # ISO 8601-2, and the first month of each in the north
_RELATIVE = regex.compile(r"(?P<count>[+-]\d{1,12})(?:(?P<unit>[DMY])(?:-(?P<season>2[1-4]))?|W(?P<weekday>[1-7])?)")
_WEEKDAY = regex.compile(r"W[1-7]")

Days = tuple[date, date]
"""The first and the last day."""


def is_weekday(fragment: str | None) -> bool:
    """Is this date a day of the week and nothing more?"""
    return fragment is not None and _WEEKDAY.fullmatch(fragment) is not None


@lru_cache(maxsize=4096)
def is_relative(fragment: str | None) -> bool:
    """Is this date told from the day of publication?"""
    return fragment is not None and (is_weekday(fragment) or _RELATIVE.fullmatch(fragment) is not None)


def is_now(fragment: str) -> bool:
    """Today, this month, this year."""
    return fragment.startswith("+0")


def weekday_of(fragment: str) -> str | None:
    """The weekday of a full date or of a relative one: 2025-11-22 → W6, -1W5 → W5; None where it has none."""
    if fragment[-2:-1] == "W":
        return fragment[-2:]
    try:
        return f"W{date.fromisoformat(fragment).isoweekday()}"
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def granularity(fragment: str) -> str:
    """day, month, year, weekday, week, season or time: dates of one granularity can gainsay each other."""
    if match := _RELATIVE.fullmatch(fragment):
        if match["season"]:
            return "season"
        return {"D": "day", "M": "month", "Y": "year"}.get(match["unit"], "weekday" if match["weekday"] else "week")
    if fragment.startswith(("W", "T")):
        return "weekday" if fragment.startswith("W") else "time"
    return ("year", "month", "day")[min(2, fragment.replace("--", "0-", 1).count("-"))]


def entails(source: str, summary: str, published: str | None) -> bool:
    """Do the source's days lie within the summary's? False without a day of publication.

    A weekday needs no day of publication where the source says the full date or a nearer one.
    """
    if is_weekday(summary) and weekday_of(source) == summary:
        return True
    day = _day(published)
    if day is None:
        return False
    ours, theirs = list(_days(summary, day)), list(_days(source, day))
    return any(one[0] <= other[0] and other[1] <= one[1] for one in ours for other in theirs)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _days(fragment: str, published: date) -> Iterator[Days]:
    """The spans of days that a fragment may mean; none for a time, a decade, or beyond the calendar."""
    try:
        if match := _RELATIVE.fullmatch(fragment):
            yield from _relative_days(match, published)
        elif is_weekday(fragment):
            around = (published + timedelta(step) for step in range(-WEEK, WEEK + 1))
            yield from ((day, day) for day in around if day.isoweekday() == int(fragment[1]))
        else:
            yield from _calendar_days(fragment, published)
    except (ValueError, OverflowError):
        return


def _relative_days(match: regex.Match[str], published: date) -> Iterator[Days]:
    count = int(match["count"])
    if match["weekday"]:
        yield from _turned_weekday(count, int(match["weekday"]), published)
    elif match["season"]:
        yield from _season(published.year + count, SEASONS[int(match["season"])])
    elif match["unit"] == "Y":
        yield date(published.year + count, 1, 1), date(published.year + count, DECEMBER, 31)
    elif match["unit"] == "M":
        yield _month(published.year, published.month + count)
    elif match["unit"] == "D":
        yield published + timedelta(count), published + timedelta(count)
    else:
        middle = published + timedelta(WEEK * count)
        monday = middle - timedelta(middle.weekday())
        yield monday, monday + timedelta(WEEK - 1)
        yield middle - timedelta(WEEK // 2), middle + timedelta(WEEK // 2)


def _turned_weekday(turn: int, weekday: int, published: date) -> Iterator[Days]:
    """ "Next Friday": the coming one, or that of the next week."""
    step = timedelta(-1 if turn < 0 else 1)
    near = published + step if turn else published
    while near.isoweekday() != weekday:
        near += step
    of_week = published + timedelta(WEEK * turn + weekday - published.isoweekday())
    yield from ((day, day) for day in (near, of_week))


def _season(year: int, first: int) -> Iterator[Days]:
    """Three months; a winter begins in its year or ends in it."""
    for start in (year, year - 1) if first == DECEMBER else (year,):
        yield _month(start, first)[0], _month(start, first + 2)[1]


def _month(year: int, month: int) -> Days:
    """A month, counted on beyond December and back before January."""
    year, month = year + (month - 1) // DECEMBER, (month - 1) % DECEMBER + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _calendar_days(fragment: str, published: date) -> Iterator[Days]:
    parts = [int(part) for part in fragment.replace("--", "0-", 1).split("-")]
    for year in [parts[0]] if parts[0] else [published.year + step for step in YEARS]:
        if len(parts) == 1:
            yield date(year, 1, 1), date(year, DECEMBER, 31)
        else:
            first, last = _month(year, parts[1])
            if len(parts) > 2 and parts[2] <= last.day:  # 29 February is not in every year
                yield first.replace(day=parts[2]), first.replace(day=parts[2])
            elif len(parts) == 2:
                yield first, last
