from __future__ import annotations

import pytest

from tests.consistency.derived.told import first

PROFIT = "Profit climbed from $19.3 billion to $31.9 billion. Exports fell to 3.4 million tonnes from 3.9 million."
TICKET = "Квиток коштує 150 гривень, для студентів — 75. На оборону спрямують 2,8 трлн гривень."
SALES = "Продажи выросли с 40 до 120 машин. Цена снизилась с 80 до 60 рублей."


VOTE = "Turnout was 36.2%. In 2020, it had been 29.5%."
RANK = "She moves from 87th to 54th in the ranking."
DEBT = "Net debt will rise from £118m to about £467m."
RATE = "The bank cut its main rate by a quarter of a percentage point to 4.25% on Wednesday."


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected"),
    [
        ("en", RATE, "The bank lowered its rate from 4.5%.", ("supported", "derived")),
        ("en", RANK, "She climbs 33 places.", ("supported", "derived")),
        ("en", RANK, "She climbs 35 places.", ("unsupported", "absent")),
        ("en", DEBT, "The debt grows almost fourfold.", ("supported", "derived")),
        ("en", DEBT, "The debt grows exactly sixfold.", ("unsupported", "absent")),
        ("en", RATE, "The bank lowered its rate from 4.75%.", ("contradicted", "other_value")),
        ("uk", RATE, "Банк знизив ставку з 4,5%.", ("supported", "derived")),
        ("ru", "Банк повысил ставку на 50 базисных пунктов, до 15%.", "Ставка была 14,5%.", ("supported", "derived")),
        ("en", VOTE, "Turnout rose by 6.7 percentage points.", ("supported", "derived")),
        ("uk", VOTE, "Явка зросла на 7,7 відсоткового пункту.", ("unsupported", "absent")),
        ("en", PROFIT, "Profit jumped 65%.", ("supported", "derived")),
        ("en", PROFIT, "Profit jumped 67%.", ("unsupported", "absent")),
        ("en", PROFIT, "Profit jumped by almost 66%.", ("supported", "derived")),
        ("en", PROFIT, "Profit jumped by almost 50%.", ("unsupported", "absent")),
        ("en", PROFIT, "Profit rose by $12.6 billion.", ("supported", "derived")),
        ("en", PROFIT, "Exports fell 13%.", ("supported", "derived")),
        ("en", PROFIT, "Exports fell by 500,000 tonnes.", ("supported", "derived")),
        ("en", PROFIT, "Exports fell by 600,000 tonnes.", ("contradicted", "other_value")),
        ("en", "They work 36 hours instead of 40.", "They work four hours less.", ("supported", "derived")),
        ("en", "Profit of €142m beat the 131 million forecast.", "It beat it by €11m.", ("supported", "derived")),
        ("uk", TICKET, "Для студентів він удвічі дешевший.", ("supported", "derived")),
        ("uk", TICKET, "Для студентів він утричі дешевший.", ("contradicted", "other_value")),
        ("uk", TICKET, "На оборону піде 2,8 трлн.", ("supported", "exact")),
        ("uk", TICKET, "На оборону піде 2,9 трлн.", ("unsupported", "absent")),
        ("ru", SALES, "Продажи выросли втрое.", ("supported", "derived")),
        ("ru", SALES, "Цена снизилась на 25%.", ("supported", "derived")),
        ("ru", SALES, "Цена снизилась на 20 рублей.", ("supported", "derived")),
    ],
)
def test_changes(language: str, source: str, summary: str, expected: tuple[str, str]) -> None:
    assert first(source, summary, language)[:2] == expected
