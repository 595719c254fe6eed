from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench import check
from bench.consistency.names.find import find
from bench.consistency.names.gazetteer import standard, table_rows
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from bench.records import Entity, Evidence

ROWS = Path(__file__).parents[2] / "data" / "name_verdicts.jsonl"


def judged(name: str, source: str, entities: Sequence[Entity] = ()) -> Evidence:
    gazetteer = standard().with_entities(entities)
    index = NameIndex.build(source, find(source, (), gazetteer), gazetteer)
    return judge_name(find(name, (), gazetteer)[0], index)


def rows() -> list[tuple[str, str, str]]:
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    return [(r["name"], r["source"], r["verdict"]) for r in map(json.loads, lines)]


@pytest.mark.parametrize(("name", "source", "verdict"), rows())
def test_verdicts_marked_by_hand(name: str, source: str, verdict: str) -> None:
    assert judged(name, source).verdict == verdict


@pytest.mark.parametrize(
    ("name", "source", "reason", "where"),
    [
        ("Donald Trump", "Talks began. Donald Trump was there.", "exact", "Donald Trump"),
        ("Лукашенком", "Адвокати Лукашенка відмовили.", "inflected", "Лукашенка"),
        ("John Coale", "Переговори веде Джон Коул.", "transliterated", "Джон Коул"),
        ("Trump", "Переговоры начал Дональд Трамп.", "surname", "Дональд Трамп"),
        ("American", "Санкции США сняты.", "entity", "США"),
        ("Minsk", "Это сказали власти Беларуси.", "metonym", "Беларуси"),
        ("Alexander Lukashenko", "Учора Лукашенко помилував 31 українця.", "bare_source", "Лукашенко"),
        ("Moscow", "Це сказали в Росії.", "metonym", "Росії"),
        ("Прага", "It was said in the Czech Republic.", "metonym", "Czech Republic"),
        ("Сербия", "It was said in Belgrade.", "metonym", "Belgrade"),
        ("Moscow", "Це сказали в Грузії.", "absent", None),
        ("Melania Trump", "Переговоры начал Дональд Трамп.", "other_given_name", "Дональд Трамп"),
        ("Kolesnikov", "Среди освобождённых — Мария Колесникова.", "other_gender", "Мария Колесникова"),
        ("Марія Колесніков", "Freed was Maria Kolesnikova.", "other_gender", "Maria Kolesnikova"),
        # a case form of Саул, were it not for the surname
        ("Saule Zhumabekova", "Это сказала Сауле Жумабекова.", "transliterated", "Сауле Жумабекова"),
        ("Emma Martin", "Там була Емма Мартін.", "transliterated", "Емма Мартін"),
        ("Poland", "Литва закрила кордон.", "absent", None),
        # a region of which the article names a country, or a place in one
        (
            "European",
            "Литва закрила кордон.",
            "the article names a country or place of this region, and not it",
            "Литва",
        ),
        ("Азія", "It was said in Almaty.", "the article names a country or place of this region, and not it", "Almaty"),
        ("African", "Литва закрила кордон.", "absent", None),
        # what no name in the article's script could say
        (
            "New Year's Day",
            "Литва закрила кордон 1 січня.",
            "the gazetteer does not know what the language of the article calls it",
            None,
        ),
        # an institution speaks for its country, a place implies it; no other country
        ("Ukraine", "Верховна Рада ухвалила бюджет.", "metonym", "Верховна Рада"),
        ("Германия", "The Bundestag voted on it.", "metonym", "Bundestag"),
        (
            "Spain",
            "It happened in Barcelona.",
            "the article names a place of this country, and not the country",
            "Barcelona",
        ),
        ("France", "It happened in Barcelona.", "absent", None),
        ("Польща", "Верховна Рада ухвалила бюджет.", "absent", None),
        # a case form may be of a man's name as well as a woman's
        ("Олівера Георгієвська", "It was Olivera Georgijevska.", "transliterated", "Olivera Georgijevska"),
        ("Сару Пейлін", "They blamed Sarah Palin.", "transliterated", "Sarah Palin"),
        # a given name alone, in another form
        ("Empress Eugénie", "Они обронили корону императрицы Евгении.", "transliterated", "Евгении"),
    ],
)
def test_reasons_and_the_words_that_decide(name: str, source: str, reason: str, where: str | None) -> None:
    evidence = judged(name, source)
    assert evidence.reason == reason
    assert (evidence.source.text if evidence.source else None) == where
    assert evidence.source is None or source[evidence.source.start : evidence.source.stop] == where


@pytest.mark.parametrize(
    ("summary", "source", "verdict"),
    [
        ("Там не було Кім Чен Ина.", "It was Kim Jong-un.", "unverifiable"),  # another habit of writing the syllables
        ("It was Kim Jong-il.", "It was Kim Jong-un.", "contradicted"),
        ("It was Kim Jong-un.", "It was Kim Jong-un.", "supported"),
    ],
)
def test_family_names_before_given_ones(summary: str, source: str, verdict: str) -> None:
    assert judged(summary, source).verdict == verdict


def test_a_finding_is_kept_for_what_decided_it_alone() -> None:
    text = "The talks were opened by Maria Kolesnikova."
    index = NameIndex.build(text, find(text, (), standard()), standard())
    for text, verdict in (("Kolesnikova spoke.", "supported"), ("Kolesnikov spoke.", "contradicted")) * 2:
        assert judge_name(find(text, (), standard())[0], index).verdict == verdict
    assert len(index.findings) == 2


def test_the_words_of_one_organisation_may_stand_in_another_order() -> None:
    assert judged("Department of Labor", "He left the Labor Department today.").reason == "words"


def test_entities_of_the_data_set_take_precedence_and_forbidden_forms_never_match() -> None:
    coale = Entity("coale", "PER", {"en": ("John Coale", "John Cole"), "uk": ("Джон Коул",)}, forbidden=("John Kelly",))
    assert judged("John Cole", "Переговори веде Джон Коул.", [coale]).normal == "coale"
    assert judged("John Kelly", "Переговори веде Джон Коул.", [coale]).verdict == "contradicted"
    feminine = Entity("kolesnikova", "PER", {"ru": ("Мария Колесникова", "Колесникова")}, gender="f")
    assert judged("Колесниковой", "Это сказала Мария Колесникова.", [feminine]).normal == "kolesnikova"
    assert judged("Колесников", "Это сказала Мария Колесникова.", [feminine]).normal != "kolesnikova"


def test_names_in_an_article_that_cannot_be_read_are_not_verifiable() -> None:
    evidence = judged("Kolesnikov", "総理大臣は昨日、記者団に語った。")
    assert evidence.verdict == "unverifiable"
    assert evidence.credit == 0


@pytest.mark.parametrize(
    ("name", "source", "verdict"),
    [
        ("DARPA", "It is the Defense Advanced Research Projects Agency's Robotics Challenge.", "supported"),
        ("DARCA", "It is the Defense Advanced Research Projects Agency's Robotics Challenge.", "unsupported"),
        ("Сару Пейлін", "Yesterday Sarah Palin spoke.", "supported"),
        ("Георге Іванов", "He is Gjorge Ivanov, president.", "supported"),
        ("ドナルド・トランプは言った。", "Yesterday Donald Trump spoke.", "supported"),
        ("ドナルド・トランプは言った。", "Yesterday Angela Merkel spoke.", "unverifiable"),
        # what Russian and Ukrainian write small
        ("He spoke of Huguenots.", "Многие гугеноты бежали из страны.", "supported"),
        ("He spoke of Protestantism.", "Протестантизм и гугеноты были под запретом.", "supported"),
        ("He spoke of Huguenots.", "Многие католики бежали из страны.", "unsupported"),
        ("США", "Фонд в Минске получил 5 миллионов долларов.", "unsupported"),
        # an article that names no country has one all the same
        ("США", "Фонд получил 5 миллионов долларов.", "unverifiable"),
        ("британські", "The school in Rotherham has 1,150 pupils, said Derek Salter.", "unverifiable"),
        ("британські", "The school in Odesa has 1,150 pupils, said Derek Salter.", "unsupported"),
        ("долларов США", "The fund received $5 million.", "unverifiable"),
    ],
)
def test_what_faithful_summaries_say(name: str, source: str, verdict: str) -> None:
    assert judged(name, source).verdict == verdict


def test_a_capital_is_of_one_country() -> None:
    capitals = [row["capital"] for row in table_rows("countries.tsv") if row["capital"]]
    assert len(capitals) == len(set(capitals))


@pytest.mark.parametrize(
    ("name", "language", "verdict"),
    [
        # «UE», «Partia Pracy»: no gazetteer tells what Polish calls them; of countries CLDR does
        ("EU", "en", "unverifiable"),
        ("Labour Party", "en", "unverifiable"),
        ("Olympic Games", "en", "unverifiable"),
        ("Portugal", "en", "unsupported"),
    ],
)
def test_what_other_languages_call_otherwise(name: str, language: str, verdict: str) -> None:
    article = "Premier Donald Tusk powiedział to w Warszawie. Maria Nowak z partii wróciła z Gdańska."
    (found,) = check(article, f"She spoke of the {name} there.", "pl", language).names.evidence
    assert found.verdict == verdict


def test_a_name_is_found_by_its_likely_nominative() -> None:
    article = "Według dyrektorki Ewy Skrzypczak-Maj wrak leży koło Kuźnicy."
    found = check(article, "Dyrektorka Ewa Skrzypczak-Maj mówi, że to Kuźnica.", "pl", "pl").names.evidence
    assert [item.verdict.value for item in found] == ["supported", "supported"]
    wrong = check(article, "Dyrektorka Anna Skrzypczak-Maj mówi o tym.", "pl", "pl").names.evidence
    assert [item.verdict.value for item in wrong] == ["unsupported"]


@pytest.mark.parametrize(
    ("summary", "language", "verdicts"),
    [
        ("Missiles hit the Kharkiv and Sumy regions.", "en", ["unverifiable", "supported"]),
        ("У Сумській та Харківській областях є руйнування.", "uk", ["supported", "supported"]),
        ("Missiles hit Kharkiv.", "en", ["unverifiable"]),
        ("Missiles hit Poltava.", "en", ["unsupported"]),
    ],
)
def test_a_town_whose_region_the_article_names(summary: str, language: str, verdicts: list[str]) -> None:
    found = check("Ракети влучили на Харківщині й Сумщині.", summary, "uk", language).names.evidence
    assert [item.verdict.value for item in found] == verdicts
