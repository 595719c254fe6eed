from __future__ import annotations

import pytest

from bench import check

STAFF = "Before the cuts of 2020 the museum had 52 employees. The headcount has since recovered to 49."
LOAN = "The exhibition has 167 objects from Oslo. The record was 92 objects, in 2011."
STORM = (
    "The storm cut off 312 villages and over 86,000 customers. Crews worked for two days. In 2021 they were repaired \
in six. Nobody was hurt then. That storm cut off 208 villages and 61,000 customers."
)
HAMMER = "Софія Дзюба метнула молот на 71,30 метра. Попередній рекорд, 70,85, тримався довго."
JUMP = "Марта Головенко полетіла на 14,62 метра й покращила особистий рекорд на 19 сантиметрів."
FARES = "Із лютого проїзд подорожчає з 10 до 14 гривень. Новий тариф діятиме рік."
RIDES = "За рік трамваї перевезли 38,6 мільйона пасажирів, із них 44% — пільгові категорії."
CARS = "Рада дала 128 мільйонів гривень на 16 нових тролейбусів."
ONLINE = "Sales rose to 18.7 billion kronor. Wages rose, too. Costs grew. Online sales are 8.5% of the total."
ATHLETES = "За медалі змагалися 418 спортсменів — на 36 більше, ніж торік."
FIELDS = "Обмолочено 742 тисячі гектарів із 890 тисяч."
CUTS = "The firm will cut 1,450 jobs. Most of the cuts, around 900, fall on the mobile unit, the rest on sales."
PROBE = "Проект обошёлся в 687 миллионов евро, из которых 210 миллионов внесла Италия и 175 миллионов — Германия."
TRIAL = "Суд 6 июня 2025 года вынес приговор. Процесс начался 9 апреля 2024 года."


@pytest.mark.parametrize(
    ("source", "code", "summary", "language", "number"),
    [
        # differences that the summary draws itself
        (LOAN, "en", "The exhibition has 167 objects, 75 more than the record.", "en", "75"),
        (LOAN, "en", "На выставке 167 предметов, на 75 больше прежнего.", "ru", "75"),
        (STORM, "en", "Понад 86 тисяч споживачів були без світла, приблизно на 25 тисяч більше, ніж тоді.", "uk",
         "25 тисяч"),
        (HAMMER, "uk", "Дзюба метнула молот на 71,30 м, на 45 сантиметров улучшив рекорд.", "ru", "45"),
        # what is left, and what numbers in a row come to
        (CUTS, "en", "About 900 of the cuts hit the mobile unit, the remaining 550 hit sales.", "en", "550"),
        (CUTS, "en", "Близько 900 звільнень у мобільному підрозділі, решта 550 — у продажах.", "uk", "550"),
        (PROBE, "ru", "Italy paid €210 million and Germany €175 million, or €385 million between them.", "en",
         "€385 million"),
        # shares and multiples
        (STORM, "en", "The storm cut off 312 villages, half as many again as the last.", "en", "half"),
        (FARES, "uk", "The fare rises by 40% to 14 hryvnias.", "en", "40%"),
        (ATHLETES, "uk", "У чемпіонаті було 418 спортсменів, приблизно на 9% більше.", "uk", "9%"),
        ("This year 61,000 hectares burnt. By this time in 2024 it was 24,400 hectares.", "en",
         "Выгорела 61 тыс. гектаров — примерно в два с половиной раза больше.", "ru", "два с половиной"),
        ("За рік приїхали 17 100 литовців, виїхали 14 620.", "uk",
         "Повернулося приблизно на дві з половиною тисячі більше литовців, ніж виїхало.", "uk",
         "дві з половиною тисячі"),
        # parts of a whole, and what each gets
        (RIDES, "uk", "Of the 38.6 million passengers, about 17 million had concessions.", "en", "17 million"),
        (ONLINE, "en", "Онлайн дає 8,5% виторгу, тобто близько 1,6 млрд крон.", "uk", "1,6 млрд"),
        (CARS, "uk", "The city will buy 16 trolleybuses for 128 million hryvnias, or 8 million apiece.", "en",
         "8 million"),
        # the other end of a change that is told
        (JUMP, "uk", "Доти її найкращий результат становив 14,43 м.", "uk", "14,43"),
        (ATHLETES, "uk", "A year ago 382 athletes competed.", "en", "382"),
        # what is left, in round words, and a time between two dates
        (FIELDS, "uk", "Обмолотити лишилося майже 150 тис. га.", "uk", "150 тис."),
        (TRIAL, "ru", "Разбирательство длилось почти 14 месяцев.", "ru", "14"),
    ],
)  # fmt: skip
def test_what_a_summary_reckons_itself(source: str, code: str, summary: str, language: str, number: str) -> None:
    found = {each.summary.text: each for each in check(source, summary, code, language).numbers.evidence}
    assert (found[number].verdict, found[number].reason) == ("supported", "derived")


@pytest.mark.parametrize(
    ("source", "code", "summary", "language", "number"),
    [
        (LOAN, "en", "The exhibition has 167 objects, 65 more than the record.", "en", "65"),
        (LOAN, "en", "The exhibition has 167 objects and 75 paintings.", "en", "75"),  # nothing is compared
        (LOAN, "en", "It has 75 more than the record.", "en", "75"),  # no operand is said
        (HAMMER, "uk", "Дзюба метнула молот на 71,30 м, на 54 сантиметра улучшив рекорд.", "ru", "54"),
        (FARES, "uk", "The fare rises by 30% to 14 hryvnias.", "en", "30%"),
        (RIDES, "uk", "Of the 38.6 million passengers, about 27 million had concessions.", "en", "27 million"),
        (CARS, "uk", "The city will buy 16 trolleybuses for 128 million hryvnias, or 9 million apiece.", "en",
         "9 million"),
        (JUMP, "uk", "Доти її найкращий результат становив 14,48 м.", "uk", "14,48"),
        (ATHLETES, "uk", "A year ago 454 athletes competed.", "en", "454"),
        (FIELDS, "uk", "Обмолотити лишилося майже 250 тис. га.", "uk", "250 тис."),
        (TRIAL, "ru", "Разбирательство длилось почти 24 месяца.", "ru", "24"),
    ],
)  # fmt: skip
def test_what_does_not_follow_is_flagged(source: str, code: str, summary: str, language: str, number: str) -> None:
    flagged = check(source, summary, code, language).numbers.flagged
    assert number in [each.summary.text for each in flagged]


def test_years_ago_are_reckoned_from_the_last_year_of_an_article_without_a_day() -> None:
    source = "The mayor was elected in 2021, with 52.6%. The poll of October 2025 gives him 34.2%."
    found = check(source, "Чотири роки тому мер переміг.", "en", "uk").numbers.evidence
    assert [(each.verdict, each.reason) for each in found] == [("supported", "derived")]
    assert check(source, "Сім років тому мер переміг.", "en", "uk").numbers.flagged


def test_a_number_is_not_taken_for_what_it_is_compared_with() -> None:
    found = check(STAFF, "Staff numbers have climbed back to 49, three fewer than in 2020.", "en", "en")
    assert not found.numbers.flagged
