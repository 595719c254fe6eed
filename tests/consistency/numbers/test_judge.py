from __future__ import annotations

import pytest

from bench import check
from bench.records import NUMBER_KINDS


def reasons(languages: str, article: str, summary: str, mention: str) -> set[str]:
    theirs, ours = languages.split("-")
    return {item.reason for item in check(article, summary, theirs, ours).evidence if item.summary.text == mention}


@pytest.mark.parametrize(
    ("languages", "article", "summary", "mention", "expected"),
    [
        ("en-en", "It ranges from 10 to 15 percent.", "It ranges from 10 to 25 percent.", "10 to 25", "other_value"),
        ("uk-uk", "Податок — від 10 до 15 відсотків.", "Податок — від 5 до 15 відсотків.", "5 до 15", "other_value"),
        ("ru-ru", "Срок — от 10 до 15 лет.", "Срок — от 10 до 12 лет.", "10 до 12", "other_value"),
        ("en-uk", "The term is 10 to 15 years.", "Строк — від 10 до 25 років.", "10 до 25", "other_value"),
        ("uk-uk", "Терміни від двох до 11 років.", "Терміни від 2 до 12 років.", "2 до 12", "overlap"),
        ("en-en", "First 10 to 15 percent, then 10 to 25 percent.", "It is 10 to 25 percent.", "10 to 25", "exact"),
        ("en-uk", "They walked 20 to 30 miles.", "Вони пройшли від 32 до 48 км.", "32 до 48", "converted"),
    ],
)
def test_a_range_with_an_end_far_off(languages: str, article: str, summary: str, mention: str, expected: str) -> None:
    assert reasons(languages, article, summary, mention) == {expected}


@pytest.mark.parametrize(
    ("languages", "article", "summary", "mention", "expected"),
    [
        ("en-en", "It is free in the first year.", "It is free in the first month.", "first", "other_value"),
        ("en-en", "It is free in the first year.", "It is free in the first quarter.", "first", "other_value"),
        ("uk-uk", "Перший рік безплатний.", "Перший тиждень безплатний.", "Перший", "other_value"),
        ("uk-uk", "Прибуток зріс у третьому кварталі.", "Прибуток зріс на третій рік.", "третій", "other_value"),
        ("ru-ru", "Прибыль выросла в третьем квартале.", "Прибыль выросла в третьем месяце.", "третьем", "other_value"),
        ("en-ru", "Profit rose in the third quarter.", "Прибыль выросла в третьем квартале.", "третьем", "exact"),
        ("en-uk", "Profit rose in the third quarter.", "Прибуток зріс на третій рік.", "третій", "other_value"),
        ("en-en", "In the second year he won the second prize.", "In the second month he won.", "second", "exact"),
        ("en-en", "He won in the second of three years.", "He won in the second year.", "second", "exact"),
    ],
)
def test_an_ordinal_of_another_period(languages: str, article: str, summary: str, mention: str, expected: str) -> None:
    assert reasons(languages, article, summary, mention) == {expected}


def test_the_detail_names_both_periods() -> None:
    (item,) = check("It is free in the first year.", "It is free in the first month.", "en", "en").evidence
    assert item.detail == "of a month; the article has it of a year"


@pytest.mark.parametrize(
    ("languages", "article", "summary", "mention", "expected"),
    [
        ("en-en", "Growth was in low single digits.", "There was double-digit growth.", "double-digit", "other_value"),
        ("en-uk", "It saw double-digit growth.", "Компанія мала двозначне зростання.", "двозначне", "exact"),
        ("uk-uk", "Зростання було двозначним.", "Зростання було тризначним.", "тризначним", "other_value"),
        ("ru-ru", "Инфляция была двузначной.", "Инфляция была трёхзначной.", "трёхзначной", "other_value"),
        ("ru-uk", "Инфляция была двузначной.", "Інфляція була двозначною.", "двозначною", "exact"),
        ("en-en", "Inflation was 12%.", "Inflation was in double digits.", "double digits", "vague"),
        ("en-en", "Inflation was in double digits.", "Inflation hurt 52 people.", "52", "absent"),
    ],
)
def test_how_many_digits_a_number_has(languages: str, article: str, summary: str, mention: str, expected: str) -> None:
    assert reasons(languages, article, summary, mention) == {expected}


@pytest.mark.parametrize(
    ("languages", "article", "summary", "expected"),
    [
        ("en-en", "They want over 100 people. 100 people wait.", "They want under 100 people.", "other_value"),
        ("uk-uk", "Хочуть понад 100 осіб. Чекає 100 осіб.", "Хочуть менше ніж 100 осіб.", "other_value"),
        ("en-ru", "They want over 100 people. 100 people wait.", "Хотят менее 100 человек.", "other_value"),
        ("en-en", "At least 100 people came. Under 100 people left.", "More than 100 people came.", "boundary"),
    ],
)
def test_a_bound_the_other_way(languages: str, article: str, summary: str, expected: str) -> None:
    assert reasons(languages, article, summary, "100") == {expected}


@pytest.mark.parametrize(
    ("languages", "article", "summary", "mention", "expected"),
    [
        ("en-en", "Losses will exceed 50 million euros.", "Losses of less than 50 million euros.", "50 million",
         "other_value"),
        ("uk-uk", "Збитки перевищать 50 млн гривень.", "Збитки менші: менше ніж 50 млн гривень.", "50 млн",
         "other_value"),
        ("ru-ru", "Убытки превысят 50 млн рублей.", "Убытки составят менее 50 млн рублей.", "50 млн", "other_value"),
        ("ru-en", "Убытки превысят 50 млн рублей.", "Losses exceeded 50 million roubles.", "50 million", "exact"),
        ("ru-ru", "Пожар потушили через шесть часов.", "Пожар потушили через шесть дней.", "шесть дней", "other_value"),
        ("uk-uk", "Пожежу загасили за шість годин.", "Пожежу загасили через шість днів.", "шість днів", "other_value"),
        ("en-en", "It was put out within six hours.", "It was put out six days ago.", "six days ago", "other_value"),
        ("en-en", "It was put out six days ago.", "It was put out six days ago.", "six days ago", "exact"),
    ],
)  # fmt: skip
def test_a_bound_in_a_verb_and_a_duration_in_a_date(
    languages: str, article: str, summary: str, mention: str, expected: str
) -> None:
    assert reasons(languages, article, summary, mention) == {expected}


@pytest.mark.parametrize(
    ("source", "summary", "verdict", "reason"),
    [
        ("A customer pays 9 euros. The shop used to spend 25.", "It spent 25 euros.", "unverifiable", "unit_left_out"),
        ("A customer pays 9 euros. Then 25 shops were shut.", "It spent 25 euros.", "contradicted", "other_value"),
        ("Women are 34 per cent. In 2019 it was 5.", "Women were 5% in 2019.", "unverifiable", "unit_left_out"),
        ("Marta was second. Olga came third.", "Marta came second, Olga third.", "supported", "exact"),
    ],
)  # fmt: skip
def test_units_that_the_article_leaves_out(source: str, summary: str, verdict: str, reason: str) -> None:
    item = next(each for each in check(source, summary, "en", "en").evidence if each.kind in NUMBER_KINDS)
    assert (item.verdict.value, item.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("source", "summary", "language", "verdict"),
    [
        ("Відібрали 84 фільми із 31 країни.", "Це фільми з трьох десятків країн.", "uk", "supported"),
        ("There were 37 people.", "There were three dozen people.", "en", "supported"),
        ("There were 57 people.", "There were three dozen people.", "en", "contradicted"),
        ("Он записал 27 альбомов.", "Он записал два десятка альбомов.", "ru", "contradicted"),
        ("There were 31 people.", "There were 30 people.", "en", "contradicted"),  # only words for dozens are round
    ],
)
def test_who_counts_in_dozens_rounds(source: str, summary: str, language: str, verdict: str) -> None:
    (number,) = check(source, summary, language, language).numbers.evidence
    assert number.verdict.value == verdict
