from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import check
from bench.consistency.dates import compare_dates
from bench.consistency.numbers import find_numbers
from bench.consistency.outcome import Outcome
from bench.consistency.verdicts import compare_numbers, is_other_bound
from bench.records import NUMBER_KINDS

GOLD = Path(__file__).parents[1] / "data" / "number_verdicts.jsonl"
NOT_YET = frozenset({"derived", "bound_elsewhere"})  # reasons that need more than one mention of the source


def outcome(source: str, summary: str, language: str) -> Outcome | None:
    (theirs,), (ours,) = find_numbers(source, language), find_numbers(summary, language)
    return compare_numbers(ours, theirs)


@pytest.mark.parametrize(
    ("language", "source", "summary", "reason"),
    [
        ("en", "52 people", "52 people", "exact"),
        ("en", "52 people", "fifty-two people", "exact"),
        ("en", "2 days", "2 years", None),
        ("en", "2,743 people", "about 2,740 people", "rounded"),
        ("en", "2,600 people", "about 2,707 people", "overlap"),
        ("uk", "2 дні", "2 роки", None),
        ("en", "1,234 tonnes", "1.234 tonnes", None),  # a thousand times as many
        ("en", "1,234 tonnes", "1234 tonnes", "exact"),
        ("ru", "5 дней", "5 часов", None),
        ("en", "a quarter of a percentage point", "25 basis points", "converted"),
        ("en", "half an hour", "30 minutes", "converted"),
        ("en", "48 hours", "2 days", "converted"),
        ("en", "1,234,567 people", "1.2 million people", "rounded"),
        ("en", "1,234,567 people", "1.3 million people", None),
        ("en", "0.505%", "0.5%", None),
        ("en", "5.05%", "5.1%", "rounded"),
        ("en", "123 people", "about 120 people", "rounded"),
        ("en", "123 people", "120 people", None),
        ("en", "123 people", "more than 100 people", "weakened"),
        ("en", "1,000 people", "more than 100 people", None),
        ("en", "10 people", "more than 9 people", None),  # nobody loosens a number to one that is no rounder
        ("uk", "123 людини", "понад 120 людей", "weakened"),
        ("ru", "41 человек", "более 40 человек", "weakened"),
        ("en", "at least 100 people", "over 50 people", "weakened"),
        ("en", "over 100 people", "at least 100 people", "weakened"),
        ("en", "at least 100 people", "over 100 people", "boundary"),
        ("en", "about 100 people", "100 people", "hedge_lost"),
        ("en", "at least 100 people", "100 people", "overlap"),
        ("en", "at least 100 people", "5,000 people", None),
        ("en", "10 miles", "16 km", "converted"),
        ("en", "two weeks", "14 days", "converted"),
        ("en", "50 percent", "half of them", "exact"),
        ("en", "5 dollars", "5 euros", None),
        ("en", "5 percent", "5 percentage points", None),
        ("en", "5 percent", "5 people", None),
        ("en", "fifth place", "5 people", None),
        ("uk", "щонайменше 100 осіб", "понад 100 осіб", "boundary"),
        ("uk", "від двох до 11 років", "від 2 до 11 років", "exact"),
        ("uk", "від двох до 11 років", "від 2 до 12 років", "overlap"),
        ("uk", "від двох до 11 років", "до 11 років", "weakened"),
        ("uk", "десятки осіб", "кілька десятків осіб", "exact"),
        ("ru", "не более четырёхсот человек", "свыше 400 человек", None),
        ("ru", "около 1,5 млн рублей", "1,48 млн рублей", "overlap"),
        ("ru", "свыше двух тысяч пятисот человек", "более 2,5 тыс. человек", "exact"),
    ],
)
def test_numbers(language: str, source: str, summary: str, reason: str | None) -> None:
    found = outcome(source, summary, language)
    assert (found.reason if found else None) == reason


@pytest.mark.parametrize(
    ("source", "summary", "published", "reason"),
    [
        ("2025-11-22", "2025-11-22", None, "exact"),
        ("2022-07", "2022", None, "coarser"),
        ("2022-07", "--07", None, "coarser"),
        ("2022-07", "2022-08", None, None),
        ("--09", "--06", None, None),
        ("--09", "2025-09", None, "needs_published"),
        ("--09", "2025-09", "2025-11-26", "resolved"),
        ("--12", "2024-12", "2025-11-26", "resolved"),
        ("--09", "2024-09", "2025-11-26", None),
        ("1994", "1990s", None, "coarser"),
        ("2004", "1990s", None, None),
        ("T14:56", "T14:56", None, "exact"),
        ("T14:56", "T15:56", None, None),
    ],
)
def test_dates(source: str, summary: str, published: str | None, reason: str | None) -> None:
    found = compare_dates(summary, source, published)
    assert (found.reason if found else None) == reason


def test_gold_verdicts() -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wrong = []
    for row in rows:
        if row.get("reason") in NOT_YET:
            continue
        result = check(row["source"], row["summary"], row["language"], row["language"])
        first = next((item for item in result.evidence if item.kind in NUMBER_KINDS), None)
        if first is None or first.verdict != row["verdict"] or row.get("reason") not in (None, first.reason):
            wrong.append((row["source"], row["summary"], first))
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "summary", "other"),
    [
        ("over 50 people", "over 40 people", True),
        ("up to 30 percent", "up to 50 percent", True),
        ("below 25 dollars", "below 30 dollars", True),
        ("over 1,234 people", "over 1,000 people", False),  # rounded
        ("over 50 people", "over 50 people", False),
        ("at least 100 people", "over 50 people", False),
        ("over 50 people", "under 40 people", False),
        ("over 50 people", "over 40 dollars", False),
    ],
)
def test_a_bound_that_the_source_has_otherwise(source: str, summary: str, other: bool) -> None:
    (theirs,), (ours,) = find_numbers(source, "en"), find_numbers(summary, "en")
    assert is_other_bound(ours, theirs) is other
