from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.consistency.names.find import find
from bench.consistency.names.gazetteer import standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from tests.consistency.names.judging import judged

ROWS = Path(__file__).parents[2] / "data" / "name_verdicts.jsonl"


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
    ],
)
def test_reasons_and_the_words_that_decide(name: str, source: str, reason: str, where: str | None) -> None:
    evidence = judged(name, source)
    assert evidence.reason == reason
    assert (evidence.source.text if evidence.source else None) == where
    assert evidence.source is None or source[evidence.source.start : evidence.source.stop] == where


def test_a_finding_is_kept_for_what_decided_it_alone() -> None:
    text = "The talks were opened by Maria Kolesnikova."
    index = NameIndex.build(text, find(text, (), standard()), standard())
    for text, verdict in (("Kolesnikova spoke.", "supported"), ("Kolesnikov spoke.", "contradicted")) * 2:
        assert judge_name(find(text, (), standard())[0], index).verdict == verdict
    assert len(index.findings) == 2


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
        ("Hurricane Melissa struck.", "Ураган «Мелисса» обрушился на остров.", "supported"),
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
