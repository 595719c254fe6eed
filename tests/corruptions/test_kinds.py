from __future__ import annotations

from random import Random

import pytest

from bench.corruptions.edits import apply
from bench.corruptions.kinds import KINDS
from bench.corruptions.place import Place
from bench.records import Fact, FactMention

BY_NAME = {kind.name: kind for kind in KINDS}


def made(kind: str, text: str, language: str = "en", source: str = "") -> set[str]:
    changes = (
        change for seed in range(8) for change in BY_NAME[kind].make(Place(text, language, source), Random(seed))
    )
    return {apply(text, change) for change in changes}


@pytest.mark.parametrize(
    ("kind", "language", "text", "expected"),
    [
        ("factor ten", "en", "52 people left", "520 people left"),
        ("comparator flipped", "en", "At least 100 people left", "At most 100 people left"),
        ("comparator flipped", "uk", "звільнили щонайменше 100 людей", "звільнили щонайбільше 100 людей"),
        ("comparator flipped", "ru", "освободили не менее 100 человек", "освободили не более 100 человек"),
        ("synonym of comparator", "en", "it was over 100 people", "it was more than 100 people"),
        ("synonym of comparator", "uk", "звільнили понад 100 людей", "звільнили більше ніж 100 людей"),
        ("synonym of comparator", "ru", "ушло свыше 100 человек", "ушло более 100 человек"),
        ("unit changed", "en", "It cost $52 million", "It cost €52 million"),
        ("words to digits", "en", "six people left", "6 people left"),
        ("words to digits", "uk", "звільнили шістьох людей", "звільнили 6 людей"),
        ("digits to words", "en", "6 people left", "six people left"),
        ("true rounding", "en", "123 people left", "about 120 people left"),
        ("comparator flipped", "uk", "звільнили значно понад 100 людей", "звільнили значно менше ніж 100 людей"),
        ("factor ten", "uk", "звільнили 14 людей", "звільнили 140 людей"),
        ("factor ten", "ru", "освободили 52 политзаключенных", "освободили 520 политзаключенных"),
        ("unit changed", "uk", "після дводенних перемовин", "після двомісячних перемовин"),
        ("unit changed", "ru", "после двухдневных переговоров", "после двухнедельных переговоров"),
        ("place replaced", "uk", "уряд Литви мовчить", "уряд Чилі мовчить"),
        ("gender of surname", "ru", "Мария Колесникова вышла", "Мария Колесников вышла"),
        ("numbers exchanged", "en", "14 people came and 52 people left", "52 people came and 14 people left"),
        ("sentence deleted", "en", "It rained. They left.", " They left."),
        ("sentences reordered", "en", "It rained. They left.", "They left. It rained. "),
        ("unit changed", "en", "Talks took 5 hours", "Talks took 5 weeks"),
        ("unit changed", "uk", "Перемовини тривали 5 днів", "Перемовини тривали 5 років"),
        ("unit changed", "uk", "Це коштує 52 долари", "Це коштує 52 рублі"),
        ("unit changed", "ru", "Это стоит 52 доллара", "Это стоит 52 фунта"),
        ("place for its neighbour", "en", "He flew to Lithuania", "He flew to Estonia"),
        ("place for its neighbour", "uk", "Вони домовилися з Литвою", "Вони домовилися з Латвією"),
        ("place for its neighbour", "ru", "Они уехали в Литву", "Они уехали в Латвию"),
        ("other spelling", "en", "Lukashenko spoke", "Lukashenka spoke"),
        ("other spelling", "uk", "звільнили Алеся Біляцького", "звільнили Алеся Бяляцького"),
        ("other spelling", "ru", "освободили Сергея Тихановского", "освободили Сергея Цихановского"),
        ("inflected", "uk", "Вирішив Лукашенко.", "Вирішив Лукашенко. Це рішення Лукашенка."),
        ("inflected", "ru", "Так считает Минск.", "Так считает Минск. Таково решение Минска."),
        ("digits to words", "uk", "Білорусь звільнила 14 в’язнів", "Білорусь звільнила чотирнадцять в’язнів"),
        ("digits to words", "ru", "Беларусь освободила 14 узников", "Беларусь освободила четырнадцать узников"),
        ("date to the front", "en", "They left in June.", "In June they left."),
        ("date to the front", "uk", "Їх звільнили у червні.", "У червні їх звільнили."),
        ("date to the front", "ru", "Их освободили в июне.", "В июне их освободили."),
        ("date to the front", "ru", "Его назначили в начале этого месяца.", "В начале этого месяца его назначили."),
        ("date to the front", "en", "They left in early June.", "In early June they left."),
        ("given name replaced", "ru", "Мария Колесникова вышла", "Инес Колесникова вышла"),
    ],
)
def test_each_kind_in_its_language(kind: str, language: str, text: str, expected: str) -> None:
    assert expected in made(kind, text, language)


def test_an_intrinsic_error_takes_its_value_from_the_article() -> None:
    source = "14 prisoners left and 52 prisoners came."
    assert made("number of the article", "14 prisoners left", source=source) == {"52 prisoners left"}


@pytest.mark.parametrize(
    ("language", "text", "source", "expected"),
    [
        ("uk", "Уряд Литви мовчить.", "Poland protested. Lithuania did not.", {"Уряд Польщі мовчить."}),
        ("ru", "Он уехал в Литву.", "Польша протестует. Литва молчит.", {"Он уехал в Польшу."}),
        ("uk", "Про це домовилися з Мінськом.", "Kyiv protested. Later Minsk agreed.", {"Про це домовилися з Києвом."}),
        ("uk", "Уряд Литви мовчить.", "Poland, Latvia and Lithuania protested.", set()),  # listed together
        ("uk", "Уряд Литви мовчить. Польща ні.", "Poland protested. Lithuania did not.", set()),  # named already
        ("uk", "Вони живуть у Білорусі.", "Lithuania protested. Belarus did not.", set()),  # Литви, Литві
    ],
)
def test_a_place_of_the_article_keeps_its_case(language: str, text: str, source: str, expected: set[str]) -> None:
    assert made("name of the article", text, language, source) == expected


@pytest.mark.parametrize(
    ("kind", "language", "text", "source"),
    [
        ("digits to words", "uk", "до 6 людей", ""),  # the preposition asks for another case
        ("digits to words", "uk", "звільнили 3 людей", ""),  # "three" has a gender and a case of its own
        ("factor ten", "en", "100 people left", "1,000 people left"),  # the article says so, written otherwise
        ("date shifted", "en", "", "In June"),
        ("factor ten", "uk", "вийшли 52 людини", ""),  # 520 людей
        ("factor ten", "ru", "вышел 31 человек", ""),
        ("comparator flipped", "uk", "понад тисячу людей", ""),  # менше ніж тисяча
        ("place replaced", "uk", "Литва закрила кордон", ""),  # Чилі закрило
        ("number of the article", "en", "It holds more than about 100 people", "It holds 52 people, not 100."),
        ("number of the article", "uk", "помилував 31 українця", "52 українці вийшли"),
        ("name of the article", "en", "Poland and Latvia agreed.", "Poland and Latvia agreed. Spain did not."),
        ("name of the article", "uk", "Так пише Reuters.", "Reuters said so. The EU and LRT agreed."),
        ("unit changed", "en", "in 2022 years later", ""),  # a year is a date
        ("place for its neighbour", "en", "He flew to Russia", "Kazakhstan and Mongolia"),
        ("date to the front", "en", "Reuters left in June.", ""),  # a name keeps its capital
    ],
)
def test_what_cannot_be_changed_is_left(kind: str, language: str, text: str, source: str) -> None:
    assert made(kind, text, language, source) == set()


def test_a_fact_is_deleted_with_the_only_sentence_that_can_tell_it() -> None:
    freed = Fact("a", {"en": "52 people were freed"}, 1, (FactMention("number", value="52"),))
    comment = Fact("b", {"en": "The minister gave no comment"}, 1)
    text = "52 left. The minister had no comment. It rained. 52 is many."
    changes = BY_NAME["fact deleted"].make(Place(text, "en", "", (freed, comment)), Random(1))
    assert [apply(text, change) for change in changes] == ["52 left.  It rained. 52 is many."]


def test_a_kind_is_named_once_a_metric() -> None:
    assert len({(kind.metric, kind.name) for kind in KINDS}) == len(KINDS)
