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
        ("Заместитель министра Иван Петров сказал это.", "ru", {"office:deputy": ["Иван Петров"]}),
        ("Советник министра Иван Петров сказал это.", "ru", {}),
    ],
)  # fmt: skip
def test_who_has_what(text: str, language: str, expected: dict[str, list[str]]) -> None:
    assert held(text, language) == expected


KYIV = "Мер Києва Віталій Кличко сказав це у вівторок. Президент Володимир Зеленський повернувся до Києва."
SEATS = "Лідер переможців, 38-річний Роб Єттен, задоволений. Герт Вілдерс втратив 11 мандатів."
BANK = "Governor Adam Glapinski said rates could fall. Finance Minister Andrzej Domanski was in Warsaw."
UNIONS = "Maria Lopes, who heads the rail union SNM, refused. Finance Minister Paulo Reis urged the SNM to talk. \
Transport analyst Ana Sousa of the FERT said that trains stood still. The chairman of Nokia, Erik Lund, was abroad."
TRIAL = "Суддя Олена Бондар оголосила вирок. Адвокат Тарас Рижук оскаржить його. Прокурор Віктор Гудима не заперечував."
COUNCIL = "Депутат Богдан Мельник критикував план. Мер Руслан Коваль відповів. Його перша заступниця Інна Лис мовчала."
PREMIERS = "Премьер Онтарио Даг Форд пригрозил судом, а премьер Квебека Франсуа Лего похвалил сделку."
JURY = "Жюри под председательством иранского режиссёра Шахрама Рахими назвало лучший фильм. \
Директор фестиваля Мартин Гавел рассказал о бюджете. Актриса Анна Новак получила приз."
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
        # what one heads, and who serves as whose deputy
        (UNIONS, "en", "Erik Lund, who heads the rail union SNM, refused.", "en", ["Erik Lund"], "Maria Lopes"),
        (UNIONS, "en", "Ерік Лунд, який очолює профспілку SNM, відмовився.", "uk", ["Ерік Лунд"], "Maria Lopes"),
        (UNIONS, "en", "Мария Лопес, глава профсоюза SNM, отказалась.", "ru", [], ""),
        (UNIONS, "en", "The rail union SNM, led by Maria Lopes, refused.", "en", [], ""),
        (UNIONS, "en", "Expert Ana Sousa said that trains stood still.", "en", [], ""),
        (UNIONS, "en", "Аналітик Пауло Рейс сказав, що поїзди стоять.", "uk", ["Пауло Рейс"], "Ana Sousa"),
        (TRIAL, "uk", "Прокурор Тарас Рыжук не возражал.", "ru", ["Тарас Рыжук"], "Віктор Гудима"),
        (TRIAL, "uk", "Адвокат подсудимого Тарас Рыжук подаст апелляцию.", "ru", [], ""),
        (TRIAL, "uk", "Judge Taras Ryzhuk read the verdict.", "en", ["Taras Ryzhuk"], "Олена Бондар"),
        (TRIAL, "uk", "The verdict was read by Olena Bondar, the judge.", "en", [], ""),
        (COUNCIL, "uk", "Councillor Ruslan Koval criticised the plan.", "en", ["Ruslan Koval"], "Богдан Мельник"),
        (COUNCIL, "uk", "The plan was criticised by councillor Bohdan Melnyk.", "en", [], ""),
        (COUNCIL, "uk", "План критиковал депутат Богдан Мельник, мэр Руслан Коваль ответил.", "ru", [], ""),
        (COUNCIL, "uk", "Заместитель мэра Богдан Мельник молчал.", "ru", [], ""),  # a deputy may be a lawmaker, too
        (PREMIERS, "ru", "Quebec's premier, Doug Ford, praised the deal.", "en", ["Doug Ford"], "Франсуа Лего"),
        (PREMIERS, "ru", "Ontario's premier, Doug Ford, did not praise the deal.", "en", [], ""),
        (PREMIERS, "ru", "Прем'єр Квебеку Франсуа Лего похвалив угоду.", "uk", [], ""),
        (
            JURY,
            "ru",
            "The jury chaired by Iran's Martin Havel chose the best film.",
            "en",
            ["Martin Havel"],
            "Шахрама Рахими",
        ),
        (JURY, "ru", "The jury led by the Iranian director Shahram Rahimi chose the best film.", "en", [], ""),
        (JURY, "ru", "Актриса Анна Новак вважає кращим фільм режисера Мартіна Гавела.", "uk", [], ""),
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
