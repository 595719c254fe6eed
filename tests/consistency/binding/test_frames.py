from __future__ import annotations

import pytest

from bench.consistency.binding.frames import Frames, are_two, framed
from bench.consistency.check import Source, analyze
from bench.consistency.names.mention import NameMention

BIRDS = """Bird flu was no threat to people until a 1997 outbreak in Hamburg, with few cases among them.
Farms in Bremen were warned in May. Mayor Klaus Weber of Bremen spoke of a hard winter for the region."""
BANK = """The Bank of Denmark will conduct emergency bond purchases next month, a spokesman said.
The Bank of Norway raised rates. Inflation there is high."""
COURT = """Суд у Львові засудив водія автобуса до трьох років за аварію на трасі.
Мер Одеси закликав людей бути обережними. В Одесі випав сніг."""
PRIZE = """Главный приз фестиваля получила режиссёр Анна Мельник за фильм о море.
Режиссёр Ольга Сидорова приехала из Вены. Жюри возглавлял актёр Пётр Коваль."""
BORDER = """Lithuania, which borders Belarus, closed all its crossings on Monday over smuggling.
Poland and Latvia reopened two bridges after months of talks. Officials in Warsaw were glad."""
FIRM = "Parent Alphabet owns the firm. Google will cut 12,000 office jobs in Europe, Google parent Alphabet confirmed."


@pytest.mark.parametrize(
    ("article", "code", "name", "before", "behind"),
    [
        (BIRDS, "en", "Hamburg", ["in", "outbreak", "1997"], ["with", "few", "case"]),
        (BANK, "en", "Bank of Norway", [], ["raise", "rate"]),
        # what goes on with a list is no frame
        (BORDER, "en", "Poland", [], []),
        (BORDER, "en", "Latvia", [], ["reopen", "two", "bridge"]),
        (COURT, "uk", "Львові", ["у", "суд"], ["засудити", "водій", "автобус"]),
        (PRIZE, "ru", "Анна Мельник", ["режиссер", "получить", "фестиваль"], ["за", "фильм", "о"]),
    ],
)
def test_words_around_a_name(article: str, code: str, name: str, before: list[str], behind: list[str]) -> None:
    source = analyze(article, code)
    mention = next(each for each in source.names.named if each.text.endswith(name))
    found = framed(mention, source.numbers.companies)
    assert [word for word, _ in found.before][:3] == before
    assert [word for word, _ in found.behind][:3] == behind


def rivals(source: Source, summary: str, code: str) -> dict[str, str]:
    """{name of the summary: whose frame it has}."""
    reading, frames = source.read(summary, code), Frames(source.numbers.companies, source.names.named)
    found = {}
    for name in reading.names:
        same = [each for each in source.names.named if {*each.text.split()} & {*name.text.split()}]
        if same and (rival := frames.rival(framed(name, reading.companies), reading.companies[0], same)):
            found[name.text] = rival.text
    return found


@pytest.mark.parametrize(
    ("article", "code", "summary", "expected"),
    [
        (BIRDS, "en", "Bird flu was no threat to people until an outbreak in Bremen.", {"Bremen": "Hamburg"}),
        (BIRDS, "en", "Bird flu was no threat to people until an outbreak in Hamburg.", {}),
        (BIRDS, "en", "Bremen fears bird flu, which is a threat to people.", {}),
        (BANK, "en", "The Bank of Norway will buy emergency bonds.", {}),
        (BANK, "en", "The Bank of Denmark will conduct emergency bond purchases.", {}),
        (BANK, "en", "Norway said next month would be hard.", {}),
        (COURT, "uk", "Суд в Одесі засудив водія автобуса до трьох років.", {"Одесі": "Львові"}),
        (COURT, "uk", "Суд у Львові засудив водія автобуса.", {}),
        (COURT, "uk", "Одеса закликає водіїв бути обережними.", {}),
        (PRIZE, "ru", "Главный приз фестиваля получила режиссёр Ольга Сидорова за фильм.",
         {"Ольга Сидорова": "Анна Мельник"}),
        (PRIZE, "ru", "Режиссёр Анна Мельник получила приз за фильм о море.", {}),
        # a clause that the summary leaves out, a list, and one thing under two names
        (BORDER, "en", "Lithuania closed all its crossings on Monday.", {}),
        (BORDER, "en", "Poland reopened two bridges after months of talks.", {}),
        (FIRM, "en", "Alphabet will cut 12,000 office jobs in Europe.", {}),
    ],
)  # fmt: skip
def test_a_name_in_the_frame_of_another(article: str, code: str, summary: str, expected: dict[str, str]) -> None:
    assert rivals(analyze(article, code), summary, code) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Bank of Norway", "Bank of Denmark", True),
        ("The Guardian", "BBC News", False),
        ("Donald Tusk", "Tusk", False),
        ("Donald Trump", "Trump Donald", False),
        ("Банку Норвегії", "Банк Данії", True),
        ("Министерство обороны", "Министерства финансов", True),
        ("Министерства обороны", "Министерство обороны", False),
    ],
)
def test_names_that_share_a_word_alone(one: str, other: str, expected: bool) -> None:
    mentions = [NameMention(0, len(text), text, "ORG", None, None) for text in (one, other)]
    assert are_two(*mentions) is expected


def test_a_frame_decides_the_verdict() -> None:
    flagged = analyze(BANK, "en").check("The Bank of Norway will conduct emergency bond purchases.", "en").names.flagged
    assert [(each.reason, each.source.text) for each in flagged if each.source] == [
        ("bound_elsewhere", "Bank of Denmark")
    ]


MARKET = """The market was opened with 14 shops and 31 stalls.
The group will acquire 11 stores and one garage for the Peacock brand, it said on Monday, and close 14 of its own."""
RINOK = """Міська рада закупить 16 низькопідлогових тролейбусів для північного маршруту до вересня. Торік вона закупила
38 автобусів для інших маршрутів."""


@pytest.mark.parametrize(
    ("article", "code", "summary", "expected"),
    [
        (MARKET, "en", "The group will acquire 14 stores and one garage for the brand.", {"14": "11"}),
        (MARKET, "en", "The group will acquire 11 stores and one garage for the brand.", {}),
        (MARKET, "en", "The market opened with 14 shops.", {}),
        (RINOK, "uk", "Рада закупить 38 низькопідлогових тролейбусів для північного маршруту.", {"38": "16"}),
        (RINOK, "uk", "Рада закупить 16 низькопідлогових тролейбусів для північного маршруту.", {}),
    ],
)  # fmt: skip
def test_numbers_between_the_very_words_of_another(
    article: str, code: str, summary: str, expected: dict[str, str]
) -> None:
    found = analyze(article, code).check(summary, code).numbers.flagged
    assert {each.summary.text: each.source.text for each in found if each.source} == expected
