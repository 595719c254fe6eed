"""What is left of a whole, and by how much one number is more than the one beside it."""

from __future__ import annotations

import pytest

from tests.consistency.derived.told import first

JOBS = "340 of the 415 jobs at the plant are at risk."
INN = "A bed at the inn costs 90 lari, against 140 in town."
POINTS = "Україна сьома з 2841 очком, італійки шості, у них 2907."
AGES = "Средний возраст невесты — 22,6 года, жениха — 26."
DEATHS = "Seven people died, three of them in the first group."
CUTS = "About 140 jobs will go, 95 of them in Zwolle and the rest in Leeds."
MUSEUM = "Ремонт коштував 148 млн грн. З них 96 млн дала область, 31 млн грн (750 тис. євро) — фонд, решту — меценати."
SUPPORTED = ("supported", "derived")


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected", "detail"),
    [
        ("en", JOBS, "75 jobs are safe.", SUPPORTED, "415 − 340"),
        ("en", CUTS, "45 jobs will go in Leeds.", SUPPORTED, "140 − 95"),
        ("en", CUTS, "55 jobs will go.", ("contradicted", "other_value"), "read as 55; the article has about 140"),
        ("uk", MUSEUM, "Меценати дали 21 млн грн.", SUPPORTED, "148 млн − 96 млн − 31 млн"),
        ("en", DEATHS, "Of them four were in the second group.", SUPPORTED, "Seven − three"),
        ("en", JOBS, "85 jobs are safe.", ("contradicted", "other_value"), "read as 85; the article has 340"),
        ("en", INN, "The inn is 50 cheaper than the town.", SUPPORTED, "140 − 90"),
        ("en", INN, "The inn is 40 cheaper than the town.", ("unsupported", "absent"), ""),
        ("uk", POINTS, "Від Італії Україну відділяють 66 очок.", SUPPORTED, "2907 − 2841"),
        ("ru", AGES, "Жених старше на 3,4.", SUPPORTED, "26 − 22,6"),
        ("ru", AGES, "Жених старше на 3,6.", ("contradicted", "other_value"), "read as 3.6; the article has 26"),
        (
            "en", "218,000 homes lost power and 171,000 have it back.", "47,000 homes wait.", SUPPORTED,
            "218,000 − 171,000",
        ),
    ],
)  # fmt: skip
def test_remainders_and_differences(
    language: str, source: str, summary: str, expected: tuple[str, str], detail: str
) -> None:
    assert first(source, summary, language) == (*expected, detail)
