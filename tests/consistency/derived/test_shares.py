from __future__ import annotations

import pytest

from tests.consistency.derived.told import first

TRAINS = "The company cancelled 612 of 1,340 trains. Of the 19 injured seven are children."
POWER = "Without light were 218 thousand homes. By evening it was back in 171 thousand."
PRIZE = "She won the prize of $250,000 and gave half of it to a school."
POLL = "Support slipped from 42% to 38% in a month."
AID = "The allies raised 3.6 billion euros, of which Germany gives 1.4 billion euros."
CASES = "In 2020 there were 40 cases. It rained for long. Now there are 120."
PAY = "They were offered 6.5%, half of what the union had asked for."
EXPRESS = "The night express covers 1214 km in 19 hours 40 minutes."
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
        ("Half of the 52 were freed.", "26 were freed.", ("supported", "derived"), "Half · 52"),
        ("Half came. Another 52 left.", "26 came.", ("unsupported", "absent"), ""),
        (EXPRESS, "Its mean speed is about 62 km/h.", ("supported", "derived"), "1214 / 19 hours 40"),
        (EXPRESS, "Its mean speed is about 82 km/h.", ("unsupported", "absent"), ""),
        (PRIZE, "She gave $120,000 away.", ("contradicted", "other_value"), ""),
        (PAY, "The union wants 13%.", ("supported", "derived"), "6.5% / half"),
        (PAY, "The union wants 14%.", ("contradicted", "other_value"), ""),
        ("Nine out of 10 managers agree.", "90% of managers agree.", ("supported", "derived"), "Nine / 10"),
        ("Nine out of 10 managers agree.", "80% of managers agree.", ("unsupported", "absent"), ""),
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
