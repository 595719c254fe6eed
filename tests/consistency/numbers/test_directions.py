from __future__ import annotations

import pytest

from bench import check

IMPORTS = "Україна імпортувала 386 тисяч тонн вугілля, на 27% більше, ніж у серпні."
ARRIVALS = "На острова прибыли 14 270 человек — на 38% меньше, чем годом ранее."


def reason(article: str, summary: str, mention: str) -> str:
    found = {item.summary.text: item for item in check(article, summary).numbers.evidence}
    return found[mention].reason


@pytest.mark.parametrize(
    ("article", "summary", "mention"),
    [
        ("Exports grew 4.1% to $13 billion in May.", "Exports fell 4.1% in May.", "4.1%"),
        ("Exports grew 4.1% to $13 billion in May.", "Экспорт в мае упал на 4,1%.", "4,1%"),
        (IMPORTS, "Imports of coal came to 386,000 tonnes, 27% less than in August.", "27%"),
        (IMPORTS, "Імпорт вугілля в Україну впав на 27%, до 386 тисяч тонн.", "27%"),
        (ARRIVALS, "14,270 people arrived on the islands, up 38% from a year earlier.", "38%"),
        (ARRIVALS, "На острови прибули 14 270 осіб: зростання на 38% за рік.", "38%"),
        ("Profit fell to $196 million.", "Profit rose to $196 million.", "$196 million"),
        ("Явка становила 68,2% проти 65,7% торік.", "Явка знизилася до 68,2%.", "68,2%"),
        ("The trip takes 36 hours instead of 40.", "The trip grew to 36 hours.", "36"),
        ("A drop of 5% hit the bank.", "The bank saw a 5% rise.", "5%"),
    ],
)
def test_a_change_that_the_source_has_the_other_way(article: str, summary: str, mention: str) -> None:
    assert reason(article, summary, mention) == "other_way"


@pytest.mark.parametrize(
    ("article", "summary", "mention"),
    [
        ("Exports grew 4.1% in May.", "The growth of exports was 4.1%.", "4.1%"),
        ("Inflation fell to 9.8%.", "Prices rose by 9.8%.", "9.8%"),  # an end there, a size here
        ("Growth slowed to 2%.", "Growth of 2% is expected.", "2%"),
        ("The growth forecast was cut to 1.6%.", "Growth is put at 1.6%.", "1.6%"),
        ("Sales fell 5% in May. They rose 5% in June.", "Sales rose 5% in June.", "5%"),
        ("Support fell to 5% in May.", "Support rose from 5% to 9%.", "5%"),
        ("Exports fell 4.1% in May, imports rose.", "Imports rose, exports lost 4.1%.", "4.1%"),
        ("The tower is 12 metres higher than the church.", "The church is 12 metres lower.", "12"),
        ("More than 5% of the firms fell behind.", "Less than they hoped: 5% of the firms lag behind.", "5%"),
    ],
)
def test_what_goes_no_other_way(article: str, summary: str, mention: str) -> None:
    assert reason(article, summary, mention) != "other_way"
