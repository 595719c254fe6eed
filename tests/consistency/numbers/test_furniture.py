from __future__ import annotations

import pytest

from bench import check
from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (" • 62 views\n\nThe talks began.", "en", ["62"]),
        ("Talks in Minsk26.11.25, 14:56 • 908 views\n\nThe talks", "en", ["26.11.25", "14:56", "908"]),
        ("26.11.2025 14:56Reuters reported it", "en", ["26.11.2025", "14:56"]),
        ("14:56Reuters", "en", ["14:56"]),
        (" date 2025-11-26 $42.400.03\n", "en", ["$42.400.03"]),
        ("Views: 908\nThe talks", "en", ["908"]),
        ("Київ • 62 перегляди\nТекст", "uk", ["62"]),
        ("908 просмотров | Минск", "ru", ["908"]),
        ("The video got 62 views.", "en", []),
        ("62 views were heard on the day.", "en", []),
        ("The train leaves at 14:56.", "en", []),
        ("On 26.11.25, 14:56 people came.", "en", []),
        ("It cost $42.40.", "en", []),
        ("See 192.168.1.1 for it.", "en", []),
        ("The train left at 14:56pm", "en", []),
    ],
)
def test_numbers_of_the_page(text: str, language: str, expected: list[str]) -> None:
    assert [each.text for each in find_numbers(text, language) if each.furniture] == expected


def test_a_long_line_before_is_no_beginning() -> None:
    found = find_numbers("a" * 200 + " 62 views\n", "en")
    assert [each.furniture for each in found] == [False]


def test_furniture_supports_nothing() -> None:
    (found,) = check("The talks began.\n\n • 62 views\n", "The talks had 62 parts.", "en", "en").numbers.evidence
    assert found.verdict.value == "unsupported"


def test_furniture_counts_for_nothing() -> None:
    assert not check("The talks began.", "The talks began.\n • 62 views", "en", "en").numbers.evidence
