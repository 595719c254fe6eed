from __future__ import annotations

import pytest

from bench import check
from bench.consistency.resolved import entails, granularity, is_relative, weekday_of

PUBLISHED = "2025-11-26"  # a Wednesday


@pytest.mark.parametrize(
    ("source", "summary", "language", "verdict"),
    [
        ("They met on Monday.", "They met on Monday.", "en", "supported"),
        ("They met on Monday.", "Вони зустрілися в понеділок.", "uk", "supported"),
        ("They met on Wednesday.", "Они встретились в среду.", "ru", "supported"),
        ("They met on Monday.", "Spotkali się w poniedziałek.", "pl", "supported"),
        ("They met on Monday.", "הם נפגשו ביום שני.", "he", "supported"),
        ("They met on Monday.", "They met on Friday.", "en", "contradicted"),
        ("They met on 22 November 2025.", "They met on Saturday.", "en", "supported"),
        ("They met.", "They met on Friday.", "en", "unverifiable"),
    ],
)
def test_days_of_the_week(source: str, summary: str, language: str, verdict: str) -> None:
    (found,) = check(source, summary, "en", language).evidence
    assert found.verdict.value == verdict


@pytest.mark.parametrize(
    ("source", "summary", "published", "verdict", "reason"),
    [
        ("The ministers met yesterday.", "The ministers met yesterday.", None, "supported", "exact"),
        ("The ministers met yesterday.", "The ministers met last week.", None, "unverifiable", "needs_published"),
        ("The ministers met.", "The ministers met yesterday.", None, "unverifiable", "needs_published"),
        ("The ministers met yesterday.", "The ministers met on 25 November.", None, "unverifiable", "needs_published"),
        ("The ministers met on 25 November.", "The ministers met yesterday.", PUBLISHED, "supported", "resolved"),
        ("The ministers met yesterday.", "The ministers met on 25 November.", PUBLISHED, "supported", "resolved"),
        ("The ministers met yesterday.", "The ministers met in November.", PUBLISHED, "supported", "resolved"),
        ("They died out 66 million years ago.", "They died out 66 million years ago.", PUBLISHED, "supported", "exact"),
        ("The ministers met in October.", "The ministers met last month.", PUBLISHED, "supported", "resolved"),
        ("The ministers met in 2024.", "The ministers met last year.", PUBLISHED, "supported", "resolved"),
        ("The ministers met in September.", "The ministers met this autumn.", PUBLISHED, "supported", "resolved"),
        ("The ministers met on 20 November.", "The ministers met last week.", PUBLISHED, "supported", "resolved"),
        ("The ministers met on 28 November.", "The ministers meet next Friday.", PUBLISHED, "supported", "resolved"),
        ("The ministers met on 12 November.", "The ministers met two weeks ago.", PUBLISHED, "supported", "resolved"),
        ("The ministers met two weeks ago.", "The ministers met 2 weeks ago.", None, "supported", "exact"),
        ("The ministers met on 20 November.", "The ministers met yesterday.", PUBLISHED, "contradicted", "other_value"),
        ("The ministers met yesterday.", "The ministers met on 20 November.", PUBLISHED, "contradicted", "other_value"),
        ("The ministers met last month.", "The ministers met this month.", PUBLISHED, "contradicted", "other_value"),
        ("The ministers met.", "The ministers met last year.", PUBLISHED, "unsupported", "absent"),
        ("The ministers met.", "The ministers met this year.", PUBLISHED, "unverifiable", "vague"),
    ],
)
def test_relative_dates(source: str, summary: str, published: str | None, verdict: str, reason: str) -> None:
    (found,) = check(source, summary, "en", "en", published).numbers.evidence
    assert (found.verdict.value, found.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("source", "summary", "published", "expected"),
    [
        ("2025-12-24", "+1M", "2025-11-26", True),
        ("2026-01", "+2M", "2025-11-26", True),
        ("2026-01-07", "-1Y-24", "2026-11-26", True),  # the winter that ended in January
        ("2024-02-29", "-1Y", "2025-11-26", True),
        ("2025-11-25", "-1D", "2025-11-26", True),
        ("2025-11", "-1D", "2025-11-26", False),
        ("T14:56", "+0D", "2025-11-26", False),
        ("1990s", "-1Y", "2025-11-26", False),
        ("--02-30", "-1D", "2025-11-26", False),
        ("2025-11-25", "-9999Y", "2025-11-26", False),
        ("2025-11-25", "-1D", "yesterday", False),
    ],
)
def test_source_days_within_the_summary_s(source: str, summary: str, published: str, expected: bool) -> None:
    assert entails(source, summary, published) is expected


@pytest.mark.parametrize(
    ("fragment", "relative", "size"),
    [("-1D", True, "day"), ("+0Y-23", True, "season"), ("W5", True, "weekday"), ("-1W5", True, "weekday"),
     ("-2W", True, "week"), ("--11-22", False, "day"), ("--06", False, "month"), ("2023", False, "year"),
     ("T14:56", False, "time")],
)  # fmt: skip
def test_fragments(fragment: str, relative: bool, size: str) -> None:
    assert is_relative(fragment) is relative
    assert granularity(fragment) == size


@pytest.mark.parametrize(("fragment", "weekday"), [("2025-11-22", "W6"), ("-1W5", "W5"), ("-1W", None), ("--06", None)])
def test_the_weekday_of_a_date(fragment: str, weekday: str | None) -> None:
    assert weekday_of(fragment) == weekday


@pytest.mark.parametrize("day", ["--02-28", "--02-29", "2024-02-29"])
def test_a_day_that_few_years_have_is_of_last_year(day: str) -> None:
    assert entails(day, "-1Y", "2025-01-10")
