from __future__ import annotations

import pytest

from bench.consistency.names import find_names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # wars and other events of ordinary words; not of names, not of several capitals, no other noun
        ("ru", "Это было до Тридцатилетней войны.", []),
        ("ru", "Он писал о Великой французской революции.", [("французской", "DEM")]),
        ("ru", "Началось Великое переселение народов.", []),
        ("uk", "Це було після Першої опіумної війни.", []),
        ("ru", "Это было после Алжирской войны.", [("Алжирской", "DEM")]),
        ("ru", "Он помнит начало Великой Отечественной войны.", [("Великой Отечественной войны", "EVENT")]),
        ("ru", "Он сказал Путину премьерский пост оставить.", [("Путину", "MISC")]),
        ("uk", "Він бачив Медову ріку.", [("Медову", "MISC")]),
        # the head of an event alone
        ("ru", "Это спровоцировало Революцию возмездия.", []),
        ("en", "It was the War of the First Coalition.", [("War of the First Coalition", "ORG")]),
        # half a nationality
        ("ru", "Подписан Франко-монегасский договор.", [("монегасский", "DEM")]),
        ("ru", "Приехал Буш-младший.", [("Буш", "MISC")]),
    ],
)
def test_capitals_that_begin_no_name(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.type) for mention in find_names(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "It paid EUR 20,000 to Oleh Bondar.", ["Oleh Bondar"]),
        ("en", "It paid 20,000 EUR to Oleh Bondar.", ["Oleh Bondar"]),
        ("uk", "Банк сплатив 20 млн UAH Олегові Бондарю.", ["Олегові Бондарю"]),
        ("ru", "Банк заплатил 20 тыс. EUR Олегу Бондарю.", ["Олегу Бондарю"]),
        ("en", "It paid HK$900 to Oleh Bondar.", ["Oleh Bondar"]),
        ("en", "It makes 285 MWh for Oleh Bondar.", ["Oleh Bondar"]),
        ("en", "The CHF Group paid 20.", ["CHF Group"]),
    ],
)
def test_signs_of_money_and_units_are_no_names(language: str, text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, language)] == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Фінішувала Дарія Меркулова першою.", "Дарія Меркулова"),
        ("ru", "Финишировала Дарья Меркулова первой.", "Дарья Меркулова"),
        ("uk", "Біатлоністки стали третіми, і Дарія Меркулова теж.", "Дарія Меркулова"),
    ],
)
def test_a_verb_or_calling_that_opens_a_sentence_is_no_name(language: str, text: str, name: str) -> None:
    assert [found.text for found in find_names(text, language)] == [name]
