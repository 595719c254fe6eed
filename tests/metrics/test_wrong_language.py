from __future__ import annotations

import pytest

from bench.languages import sentences
from bench.metrics.base import Better
from bench.metrics.wrong_language import WrongLanguage
from bench.records import Score, Verdict
from tests.examples import article, example, prediction, seed

ENGLISH = [
    "The White House declined to comment.",
    "Belarus freed 52 political prisoners in September.",
    "Reuters wrote about it on Tuesday.",
    "Lukashenko met the American envoy in Minsk.",
]
UKRAINIAN = [
    "Лукашенко звільнив 52 політичних в'язнів у вересні.",
    "США готові до нових переговорів.",
    "Президент США Дональд Трамп готовий.",
    "Мінськ та Вашингтон домовились про обмін.",
    "Адвокат Коул веде переговори.",
    "Посол Литви не прокоментував угоду.",
    "Угода може бути готова до листопада.",
    "Литва закрила кордон через контрабанду.",
    "Президент Трамп назвав його героєм.",
    "За словами чиновників, переговори про звільнення понад ста в'язнів тривають кілька місяців.",
    "Уряд Литви попередив, що атаки з повітря можуть завадити домовленостям між Мінськом та Вашингтоном.",
]
RUSSIAN = [
    "Лукашенко освободил 52 политических заключенных в сентябре.",
    "США готовы к новым переговорам.",
    "Президент США Дональд Трамп готов помочь.",
    "Минск и Вашингтон договорились об обмене.",
    "Адвокат Коул ведет переговоры.",
    "Белый дом отказался от комментариев.",
    "Посол Литвы не прокомментировал сделку.",
    "Сделка может быть готова к ноябрю.",
    "Литва закрыла границу из-за контрабанды.",
    "Президент Трамп назвал его героем.",
    "По словам чиновников, переговоры об освобождении более ста заключённых идут несколько месяцев.",
    "Правительство Литвы предупредило, что атаки с воздуха могут помешать договорённостям Минска и Вашингтона.",
]
MIXED = [
    ("uk", "Про це пишуть Reuters, The New York Times, The Guardian та Financial Times."),
    ("uk", "Компанії Microsoft, Apple, Google та Meta заявили про це вранці."),
    ("uk", "Газета «Новый взгляд» розказала про угоду та санкції."),
    ("uk", "Видання «Комсомольская правда» повідомило про звільнення."),
    ("uk", "Лукашенко сказав «мы готовы», а потім поїхав до Москви на зустріч."),
    ("ru", "Об этом пишут Reuters, The New York Times и The Guardian."),
    ("ru", "Газета «Дзеркало тижня» рассказала о сделке и санкциях."),
    ("ru", "Агентство «Українські новини» сообщило об освобождении заключённых."),
    ("en", "The newspaper «Комсомольская правда» wrote about the deal."),
    ("en", "Лукашенко and Тихановский agreed on terms."),
    ("en", "Belarus's Александр Лукашенко intensifies his efforts."),
]


def scored(language: str, summary: str, *article_languages: str) -> Score:
    source = article("An article.", *(article_languages or ("en",)))
    (score,) = WrongLanguage().score(example(language, source=source), prediction(summary))
    return score


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(code, each) for code, own in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN)) for each in own] + MIXED,
)
def test_own_and_mixed_sentences_are_right(language: str, sentence: str) -> None:
    assert scored(language, sentence).value == 0


@pytest.mark.parametrize(
    ("target", "name", "sentence"),
    [("uk", "Russian", each) for each in RUSSIAN]
    + [("ru", "Ukrainian", each) for each in UKRAINIAN]
    + [("en", "Ukrainian", each) for each in UKRAINIAN[-2:]]
    + [("uk", "English", each) for each in ENGLISH]
    + [("ru", "English", each) for each in ENGLISH],
)
def test_foreign_sentences_are_wrong(target: str, name: str, sentence: str) -> None:
    score = scored(target, sentence)
    assert score.value == 1
    assert [each.detail for each in score.evidence] == [f"this sentence is in {name}"]


def test_counts_words_and_points_at_the_sentence() -> None:
    summary = f"{UKRAINIAN[1]} {RUSSIAN[5]} {UKRAINIAN[4]}"  # 5, 5 and 4 words
    score = scored("uk", summary, "en", "ru")
    assert score.value == pytest.approx(5 / 14)
    assert score.statistics == {"wrong_words": 5, "words": 14}
    (evidence,) = score.evidence
    assert summary[evidence.summary.start : evidence.summary.stop] == evidence.summary.text == RUSSIAN[5]
    assert (evidence.kind, evidence.verdict, evidence.reason) == ("language", Verdict.CONTRADICTED, "wrong_language")
    assert (evidence.weight, evidence.source, evidence.credit) == (1, None, 0)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_what_could_be_either_language_is_not_wrong(language: str) -> None:
    # "похвалив" and "та" are words of both languages, the rest is names.
    assert scored(language, "Трамп похвалив Коула та Лукашенка.").value == 0


@pytest.mark.parametrize("sentence", ["Белый дом молчит.", "Thank you all.", "Ок.", "52 100 300 2025 14."])
def test_short_or_letterless_sentences_are_not_judged(sentence: str) -> None:
    assert scored("uk", sentence, "de").value == 0


@pytest.mark.parametrize(
    ("language", "summary", "note"),
    [
        ("uk", "", "the summary has no words"),
        ("uk", " — … ", "the summary has no words"),
        ("de", "Belarus ließ 52 Gefangene frei.", "in 'de' cannot be told from other languages"),
    ],
)
def test_says_why_it_cannot_judge(language: str, summary: str, note: str) -> None:
    score = scored(language, summary)
    assert score.value is None
    assert note in score.note


@pytest.mark.parametrize(("number", "language"), [("000", "en"), ("001", "en"), ("002", "uk"), ("003", "en")])
def test_real_articles_are_in_their_language(number: str, language: str) -> None:
    text = seed(number)
    assert len(sentences(text, language)) > 10
    assert scored(language, text, language).value == 0


def test_signature() -> None:
    assert WrongLanguage().outputs[0].better is Better.LOWER
    assert WrongLanguage().signature("uk").startswith("wrong_language|v:1|lang:uk|py3langid:0.4.0|simplemma:2.")
