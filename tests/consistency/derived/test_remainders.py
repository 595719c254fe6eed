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
STAKES = "The builder has a 60 per cent stake, and the local firm holds the rest."
BILL = "The repair costs €126 million. The state will meet two-thirds of the bill; the remainder falls to the users."
STORES = "The museums keep 112,000 things. The largest has 71,200. There are 26,500 of glass, the rest is in the house."
PRIZES = "Victory is worth €18,000. The organiser promised a generator. The next first prize is raised to €20,000."
HEIRS = "The conductor Ernest Smith, 72, is leaving. His pupil, 34-year-old Anna Lee, follows."
PLAN = "By June 14,862 children got the vaccine. The director told so. That is less than the 18,350 who were planned."
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
        ("en", STAKES, "The local firm has 40%.", SUPPORTED, "1 − 60"),
        ("en", STAKES, "The other has 30%.", ("unsupported", "absent"), "read as 30 %"),
        ("en", BILL, "The users pay €42 million.", SUPPORTED, "(1 − two-thirds) · €126 million"),
        (
            "en", BILL, "The users pay €52 million.", ("contradicted", "other_value"),
            "read as 52,000,000 EUR; the article has 126,000,000 EUR",
        ),
        ("en", STORES, "The house has 14,300 things.", SUPPORTED, "112,000 − 71,200 − 26,500"),
        ("en", PRIZES, "The next winner gets €2,000 more.", SUPPORTED, "€20,000 − €18,000"),
        ("en", PRIZES, "The next winner gets €3,000 more.", ("unsupported", "absent"), "read as 3,000 EUR"),
        ("en", HEIRS, "She is 38 years younger.", SUPPORTED, "72 − 34"),
        (
            "en", HEIRS, "She is 36 years younger.", ("contradicted", "other_value"),
            "read as 36 years; the article has 34 years",
        ),
        ("en", PLAN, "That is 3,488 fewer.", SUPPORTED, "18,350 − 14,862"),
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
