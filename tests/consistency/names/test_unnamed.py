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
