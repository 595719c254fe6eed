from __future__ import annotations

import pytest

from bench import check
from bench.records import NUMBER_KINDS


def first(source: str, summary: str, language: str) -> tuple[str, str, str]:
    item = next(each for each in check(source, summary, language, language).evidence if each.kind in NUMBER_KINDS)
    return item.verdict.value, item.reason, item.detail


MEDALS = "They won five gold, three silver and two bronze medals."
EN = "Early this year 14 prisoners were freed. Later another 52 prisoners were freed."
UK = "Спершу звільнили 14 в'язнів. Згодом відпустили ще 52 в'язнів."
RU = "Сначала освободили 14 заключённых. Потом отпустили ещё 52 заключённых."


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected", "detail"),
    [
        ("en", EN, "66 prisoners were freed", ("supported", "derived"), "14 + 52"),
        ("uk", UK, "66 в'язнів вийшли на волю", ("supported", "derived"), "14 + 52"),
        ("ru", RU, "66 заключённых вышли на свободу", ("supported", "derived"), "14 + 52"),
        ("en", EN, "38 prisoners more were freed", ("supported", "derived"), "52 − 14"),
        ("en", EN, "90 prisoners were freed in all", ("unverifiable", "total"), "read as 90 people"),
        ("uk", UK, "разом 90 в'язнів", ("unverifiable", "total"), "read as 90 people"),
        ("ru", RU, "всего 90 заключённых", ("unverifiable", "total"), "read as 90 people"),
        (
            "en",
            EN,
            "67 prisoners were freed",
            ("contradicted", "other_value"),
            "read as 67 people; the article has 14 people",
        ),
        (
            "en",
            "They won five gold, three silver and two bronze medals.",
            "ten medals",
            ("supported", "derived"),
            "five + three + two",
        ),
        (
            "uk",
            "Здобули п'ять золотих, три срібні та дві бронзові медалі.",
            "10 медалей",
            ("supported", "derived"),
            "п'ять + три + дві",
        ),
        (
            "ru",
            "Взяли пять золотых, три серебряные и две бронзовые медали.",
            "10 медалей",
            ("supported", "derived"),
            "пять + три + две",
        ),
        (
            "en",
            "They won five gold, three silver and two bronze medals.",
            "eight medals",
            ("contradicted", "other_value"),
            "read as 8; the article has 5",
        ),
        (
            "en",
            "He bought five apples. Two of the shops sold ten medals.",
            "17 medals",
            ("contradicted", "other_value"),
            "read as 17; the article has 2",
        ),
        (
            "en",
            "Two of the nine members left.",
            "Seven of the nine stayed",
            ("supported", "derived"),
            "nine − Two",
        ),
        (
            "uk",
            "Двоє з дев'яти членів вийшли.",
            "Семеро з дев'яти членів лишилися",
            ("supported", "derived"),
            "1 − Двоє з дев'яти",
        ),
        (
            "ru",
            "Двое из девяти членов вышли.",
            "Семеро из девяти членов остались",
            ("supported", "derived"),
            "1 − Двое из девяти",
        ),
        ("ru", "Вышли 20 из 90 членов.", "Остались 70 из 90 членов", ("supported", "derived"), "90 − 20"),
        (
            "en",
            "Two of the nine members left.",
            "Six of the nine members stayed",
            ("contradicted", "other_value"),
            "read as 6; the article has 2",
        ),
        (
            "en",
            "Of 120 people 30 people stayed.",
            "25% stayed",
            ("supported", "derived"),
            "30 / 120",
        ),
        (
            "en",
            "Sales of $11,100 million are expected, $125 million more than before.",
            "Sales of $11,225 million are expected.",
            ("contradicted", "other_value"),
            "",
        ),
        (
            "en",
            "Hundreds of people came to the square.",
            "Thousands of people came to the square.",
            ("contradicted", "other_value"),
            "",
        ),
        ("en", "They sell apples, plums, pears and quinces.", "four fruits are sold", ("unverifiable", "listed"), ""),
    ],
)
def test_derived_numbers(language: str, source: str, summary: str, expected: tuple[str, str], detail: str) -> None:
    found = first(source, summary, language)
    assert found[:2] == expected
    assert detail in found[2]


def test_operands_far_apart_derive_nothing() -> None:
    source = "14 prisoners left. It rained. It snowed. The sun came out. 52 prisoners came."
    assert first(source, "66 prisoners left", "en")[0] != "supported"


def test_what_counts_other_things_derives_nothing() -> None:
    assert first("14 prisoners left after 52 days.", "66 prisoners left", "en")[0] != "supported"


PROFIT = "Profit climbed from $19.3 billion to $31.9 billion. Exports fell to 3.4 million tonnes from 3.9 million."
TICKET = "Квиток коштує 150 гривень, для студентів — 75. На оборону спрямують 2,8 трлн гривень."
SALES = "Продажи выросли с 40 до 120 машин. Цена снизилась с 80 до 60 рублей."


RATE = "The bank cut its main rate by a quarter of a percentage point to 4.25% on Wednesday."


TRAINS = "The company cancelled 612 of 1,340 trains. Of the 19 injured seven are children."
POWER = "Without light were 218 thousand homes. By evening it was back in 171 thousand."
PRIZE = "She won the prize of $250,000 and gave half of it to a school."
POLL = "Support slipped from 42% to 38% in a month."
AID = "The allies raised 3.6 billion euros, of which Germany gives 1.4 billion euros."
CASES = "In 2020 there were 40 cases. It rained for long. Now there are 120."
ABOARD = "The plane had 174 passengers and seven crew on board."


@pytest.mark.parametrize(
    ("source", "summary", "expected", "detail"),
    [
        (TRAINS, "Nearly half of the trains were cancelled.", ("supported", "derived"), "612 / 1,340"),
        (TRAINS, "Over a third of the injured are children.", ("supported", "derived"), "seven / 19"),
        (TRAINS, "Nearly three quarters of the trains were cancelled.", ("unsupported", "absent"), ""),
        (TRAINS, "Over a fifth of the injured are children.", ("unsupported", "absent"), ""),
        (POWER, "Another 47,000 homes were without light.", ("supported", "derived"), "218 thousand − 171 thousand"),
        (POWER, "Another 46,000 homes were without light.", ("contradicted", "other_value"), ""),
        (PRIZE, "She gave $125,000 away.", ("supported", "derived"), "half · $250,000"),
        (PRIZE, "She gave $120,000 away.", ("contradicted", "other_value"), ""),
        (ABOARD, "181 people were on board.", ("supported", "derived"), "174 + seven"),
        ("It ran from January to September 2024.", "It ran for nine months.", ("supported", "derived"), ""),
        ("It ran from January to September 2024.", "It ran for seven months.", ("unsupported", "absent"), ""),
        (CASES, "It is about threefold by now.", ("unverifiable", "computed"), ""),
        (CASES, "It is about tenfold by now.", ("unsupported", "absent"), ""),
        (POLL, "Support fell by four percentage points.", ("supported", "derived"), "42% → 38%"),
        (POLL, "Support fell by five percentage points.", ("contradicted", "other_value"), ""),
        (AID, "Germany gives almost 40% of it.", ("supported", "derived"), "1.4 billion / 3.6 billion"),
        (AID, "Germany gives almost 50% of it.", ("unsupported", "absent"), ""),
        (AID, "Germany gives 39% of it.", ("supported", "derived"), "1.4 billion / 3.6 billion"),
        ("Of 300 people 3 people left.", "1% left.", ("unsupported", "absent"), ""),
        (ABOARD, "182 people were on board.", ("contradicted", "other_value"), ""),
    ],
)
def test_parts_and_wholes(source: str, summary: str, expected: tuple[str, str], detail: str) -> None:
    found = first(source, summary, "en")
    assert found[:2] == expected
    assert detail in found[2]


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected"),
    [
        ("en", RATE, "The bank lowered its rate from 4.5%.", ("supported", "derived")),
        ("en", RATE, "The bank lowered its rate from 4.75%.", ("contradicted", "other_value")),
        ("uk", RATE, "Банк знизив ставку з 4,5%.", ("supported", "derived")),
        ("ru", "Банк повысил ставку на 50 базисных пунктов, до 15%.", "Ставка была 14,5%.", ("supported", "derived")),
        ("en", PROFIT, "Profit jumped 65%.", ("supported", "derived")),
        ("en", PROFIT, "Profit jumped 67%.", ("unsupported", "absent")),
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
