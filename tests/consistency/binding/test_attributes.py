from __future__ import annotations

import pytest

from bench.consistency.binding.attributes import attributes
from bench.consistency.check import analyze


def held(text: str, language: str) -> dict[str, list[str]]:
    source = analyze(text, language)
    found = attributes(text, source.numbers.companies, source.numbers.mentions, source.names.named)
    return {key: [each.person.text for each in some] for key, some in found.held.items()}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("President Joe Biden spoke.", "en", {"office:president": ["Joe Biden"]}),
        ("Rob Jetten, 38, will lead.", "en", {"age:38": ["Rob Jetten"]}),
        ("Captain Nikos Stavrou (47) left.", "en", {"office:captain": ["Nikos Stavrou"], "age:47": ["Nikos Stavrou"]}),
        ("A 44-year-old coach Luis Perez spoke.", "en", {"office:coach": ["Luis Perez"], "age:44": ["Luis Perez"]}),
        ("Vassilis Kikilias, the shipping minister, said so.", "en", {"office:minister": ["Vassilis Kikilias"]}),
        ("Finance chief Colette Kress resigned.", "en", {"office:finance chief": ["Colette Kress"]}),
        ("Former president Barack Obama spoke.", "en", {}),
        ("The president met Barack Obama.", "en", {}),
        ("The 38-year-old beat Anna Ivanova.", "en", {}),
        ("Barack Obama, 38 kilometres away, spoke.", "en", {}),
        ("Barack Obama, who met the president, spoke.", "en", {}),
        ("Мер Києва Віталій Кличко виступив.", "uk", {"office:mayor": ["Віталій Кличко"]}),
        ("Міністр фінансів Сергій Марченко виступив.", "uk", {"office:minister": ["Сергій Марченко"]}),
        ("Прем'єр-міністерка Юлія Свириденко пішла.", "uk", {"office:prime minister": ["Юлія Свириденко"]}),
        ("38-річний Роб Єттен переміг.", "uk", {"age:38": ["Роб Єттен"]}),
        ("Президент зустрів Сергія Марченка.", "uk", {}),
        ("Екс-президент Петро Порошенко виступив.", "uk", {}),
        ("Губернатор Владимир Солодов (52 года) сказал это.", "ru",
         {"office:governor": ["Владимир Солодов"], "age:52": ["Владимир Солодов"]}),
        ("Встреча с мэром Киева Виталием Кличко.", "ru", {"office:mayor": ["Виталием Кличко"]}),
        ("Заместитель министра Иван Петров сказал это.", "ru", {}),
    ],
)  # fmt: skip
def test_who_has_what(text: str, language: str, expected: dict[str, list[str]]) -> None:
    assert held(text, language) == expected


KYIV = "Мер Києва Віталій Кличко сказав це у вівторок. Президент Володимир Зеленський повернувся до Києва."
SEATS = "Лідер переможців, 38-річний Роб Єттен, задоволений. Герт Вілдерс втратив 11 мандатів."
BANK = "Governor Adam Glapinski said rates could fall. Finance Minister Andrzej Domanski was in Warsaw."
TALKS = "Президент Владимир Путин прибыл в Минск. Там его ждал белорусский лидер Александр Лукашенко."


@pytest.mark.parametrize(
    ("article", "code", "summary", "language", "flagged", "decided"),
    [
        (KYIV, "uk", "Мэр Киева Владимир Зеленский сказал это.", "ru", ["Владимир Зеленский"], "Віталій Кличко"),
        (KYIV, "uk", "Kyiv's mayor Vitali Klitschko said so.", "en", [], ""),
        (KYIV, "uk", "Президент Зеленський був у Києві.", "uk", [], ""),
        (SEATS, "uk", "Geert Wilders, 38, is not pleased.", "en", ["38"], "Роб Єттен"),
        (SEATS, "uk", "Rob Jetten, 38, won.", "en", [], ""),
        (BANK, "en", "Gouverneur Adam Glapinski a parlé.", "fr", [], ""),
        (BANK, "en", "Governor Andrzej Domanski spoke of rates.", "en", ["Andrzej Domanski"], "Adam Glapinski"),
        # who has no office in the article may have one that it does not tell
        (TALKS, "ru", "Presidents met: President Lukashenko received Vladimir Putin.", "en", [], ""),
        (TALKS, "ru", "President Alexander Lukashenko received Vladimir Putin.", "en", [], ""),
    ],
)
def test_what_the_article_says_of_another_is_contradicted(  # noqa: PLR0913 -- each is a column of the table
    article: str, code: str, summary: str, language: str, flagged: list[str], decided: str
) -> None:
    found = [item for item in analyze(article, code).check(summary, language).evidence if item.credit == 0]
    assert [item.summary.text for item in found] == flagged
    assert all(item.reason == "bound_elsewhere" and item.source for item in found)
    assert [item.source.text for item in found if item.source] == [decided] * len(flagged)
