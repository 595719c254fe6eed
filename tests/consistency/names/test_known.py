from __future__ import annotations

import pytest

from bench.consistency.names.gazetteer import standard
from bench.consistency.names.known import known_names, ordinary_acronyms
from bench.consistency.names.tokens import read_tokens


@pytest.mark.parametrize(
    ("text", "shown", "expected"),
    [
        ("He paid 5 million US dollars in Rome.", False, ["currency-usd", "rome"]),
        ("He left New York. Times change.", False, ["new-york"]),
        ("He read the New York Times.", False, ["new-york-times"]),
        ("It said Ukraine's parliament voted.", False, ["verkhovna-rada"]),
        ("It said Poland's parliament voted.", False, ["poland"]),
        ("Рада директорів зібралася.", False, []),
        ("Рада ухвалила бюджет.", False, ["verkhovna-rada"]),
        ("Победила Хана Мори.", False, []),
        ("Гроза прошла.", False, []),
        ("Гроза прошла.", True, ["hroza"]),
        ("Рим ждёт.", False, ["rome"]),
        ("Туди увійшла російська армія.", False, ["russia"]),
        ("Туди увійшла Російська Федерація.", False, ["russia"]),
    ],
)
def test_known_names(text: str, shown: bool, expected: list[str]) -> None:
    found = known_names(read_tokens(text, ()), standard(), lambda _: shown)
    assert [match.ids[0] for match in found.values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("выбросы гидрофторуглеродов (ГФУ)", {"гфу"}),
        ("the large hadron collider (LHC)", {"lhc"}),
        ("Совет по недвижимости (RECO)", set()),
        ("Radio Free Europe (RFE)", set()),
    ],
)
def test_acronyms_of_ordinary_words(text: str, expected: set[str]) -> None:
    assert ordinary_acronyms(text, read_tokens(text, ())) == expected
