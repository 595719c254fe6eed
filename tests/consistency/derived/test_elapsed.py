"""Spans of time between two dates or times of day."""

from __future__ import annotations

import pytest

from tests.consistency.derived.told import first

FLIGHT = "At 22:48 a sensor in the hold went off. At 22:51 the crew sent the code 7700."
WATER = "Воду обіцяли дати до 18:00, а подали о 22:10."
SUPPORTED = ("supported", "derived")
OTHER = ("unsupported", "absent")


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected"),
    [
        ("en", FLIGHT, "The crew reacted within three minutes.", SUPPORTED),
        ("en", FLIGHT, "The crew reacted within five minutes.", ("unsupported", "absent")),
        ("uk", "Це коштуватиме 2 млрд у 2026–2028 роках.", "Це коштуватиме стільки за три роки.", SUPPORTED),
        ("uk", "Це коштуватиме 2 млрд у 2026–2028 роках.", "Це коштуватиме стільки за чотири роки.", OTHER),
        ("uk", WATER, "Воду дали на чотири години пізніше.", SUPPORTED),
        ("uk", WATER, "Воду дали на шість годин пізніше.", ("unsupported", "absent")),
        ("ru", "Поезд вышел в 23:40 и пришёл в 0:25.", "Он шёл 45 минут.", SUPPORTED),
        ("ru", "Поезд вышел в 23:40 и пришёл в 0:25.", "Он шёл 40 минут.", ("unsupported", "absent")),
        ("uk", "Обстеження тривало з 11 до 27 червня.", "Обстеження тривало 17 днів.", SUPPORTED),
        ("en", "The tour runs from 28 May to 3 June.", "The tour takes six days.", SUPPORTED),
        ("en", "The tour runs from 28 May to 3 June.", "The tour takes nine days.", ("unsupported", "absent")),
        (
            "en",
            "They voted on 14 September. Few came. A second round is due on 28 September.",
            "It is two weeks on.",
            SUPPORTED,
        ),
        (
            "en",
            "They voted on 14 September. A second round is due on 28 September.",
            "It is in three weeks.",
            ("unsupported", "absent"),
        ),
        ("ru", "Заявления примут с 1 октября по 15 ноября.", "Их примут полтора месяца.", SUPPORTED),
        ("ru", "Заявления примут с 1 октября по 25 ноября.", "Их примут полтора месяца.", ("unsupported", "absent")),
        ("en", "She was born in 1990 and died in 2025.", "She was 35 years old.", SUPPORTED),
    ],
)
def test_time_elapsed(language: str, source: str, summary: str, expected: tuple[str, str]) -> None:
    assert first(source, summary, language)[:2] == expected
