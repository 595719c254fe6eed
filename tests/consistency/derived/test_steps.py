"""Dates that the article tells by a step from another."""

from __future__ import annotations

import pytest

from bench import check

ARREST = "Братів затримали 3 листопада у Трускавці, третього — через два дні на пункті пропуску."
FRAUD = "В 2025 году мошенники похитили 16,8 млн евро — на 11% больше, чем годом ранее."
ROBBERY = "The robbery was on 28 December. The car was found the next day, the driver two weeks later."


@pytest.mark.parametrize(
    ("source", "language", "summary", "of_summary", "verdict"),
    [
        (ARREST, "uk", "Третього схопили 5 листопада.", "uk", "supported"),
        (ARREST, "uk", "The third man was seized on November 5.", "en", "supported"),
        (ARREST, "uk", "The third man was seized on November 6.", "en", "unsupported"),
        (FRAUD, "ru", "У 2024 році вкрали менше.", "uk", "supported"),
        (FRAUD, "ru", "У 2026 році вкрали менше.", "uk", "unsupported"),
        (ROBBERY, "en", "Машину нашли 29 декабря.", "ru", "supported"),
        (ROBBERY, "en", "Водителя нашли 11 января.", "ru", "supported"),
        (ROBBERY, "en", "Водителя нашли 12 января.", "ru", "unsupported"),
    ],
)
def test_a_date_follows_from_another(source: str, language: str, summary: str, of_summary: str, verdict: str) -> None:
    dates = [each for each in check(source, summary, language, of_summary).evidence if each.kind == "date"]
    assert [each.verdict.value for each in dates] == [verdict]
