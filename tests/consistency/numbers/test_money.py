"""Whose money an amount is: signs, codes, words of one country and words of several."""

from __future__ import annotations

import pytest

from bench import check
from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "text_of_mention", "unit"),
    [
        ("en", "It paid CHF 3m for it.", "CHF 3m", "CHF"),
        ("en", "It paid 3m CHF for it.", "3m", "CHF"),
        ("en", "It paid KRW 15bn.", "KRW 15bn", "KRW"),
        ("en", "It paid HK$900.", "$900", "HKD"),
        ("en", "3 million Swiss francs", "3 million", "CHF"),
        ("en", "900 Hong Kong dollars", "900", "HKD"),
        ("en", "40 South African rand", "40", "ZAR"),
        ("en", "He was fined Sh20 million.", "Sh20 million", "XXX"),
        ("en", "It cost KSh 500.", "KSh 500", "KES"),
        ("en", "It cost R$20m.", "$20m", "BRL"),
        ("en", "It cost ₦500m.", "₦500m", "NGN"),
        ("en", "640 billion won", "640 billion", "KRW"),
        ("en", "Of 40 won cases", "40", None),
        ("uk", "20 млн шилінгів", "20 млн", "XXX"),
        ("ru", "51 660 седи за тонну", "51 660", "GHS"),
        ("en", "70 Canadian dollars", "70", "CAD"),
        ("en", "70 American dollars", "70", "USD"),
        ("en", "5 million Belarusian roubles", "5 million", "BYN"),
        ("en", "70 pesos", "70", "XXX"),
        ("uk", "3 млн швейцарських франків", "3 млн", "CHF"),
        ("uk", "у 500 чеських кронах", "500", "CZK"),
        ("uk", "20 тис. UAH", "20 тис.", "UAH"),
        ("uk", "100 турецьких лір", "100", "TRY"),
        ("ru", "15 млн датских крон", "15 млн", "DKK"),
        ("ru", "20 тыс. EUR", "20 тыс.", "EUR"),
        ("ru", "250 млн франков", "250 млн", "XXX"),
        ("de", "3 Millionen Schweizer Franken", "3 Millionen", "CHF"),
        ("en", "the TOP 10", "10", None),
        ("en", "It won 3 games.", "3", None),
        ("en", "all 5 CAN play", "5", None),
    ],
)
def test_whose_money_it_is(language: str, text: str, text_of_mention: str, unit: str | None) -> None:
    (mention,) = find_numbers(text, language)
    assert (mention.text, mention.unit) == (text_of_mention, unit)


SOURCE = {
    "en": "The bank paid 3 million Swiss francs, 70 Argentine pesos and 2 million roubles to Oleh Bondar.",
    "uk": "Банк сплатив 3 млн швейцарських франків, 70 аргентинських песо та 2 млн рублів Олегові Бондарю.",
    "ru": "Банк выплатил 3 млн швейцарских франков, 70 аргентинских песо и 2 млн рублей Олегу Бондарю.",
}


@pytest.mark.parametrize("source", sorted(SOURCE))
@pytest.mark.parametrize(
    ("language", "summary", "verdicts"),
    [
        ("en", "It paid CHF 3m, 70 pesos and RUB 2 million.", ["supported", "supported", "supported"]),
        ("en", "It paid 3 million francs and ARS 70.", ["supported", "supported"]),
        ("uk", "Банк сплатив CHF 3 млн і 70 песо.", ["supported", "supported"]),
        ("ru", "Банк заплатил 3 млн франков и 2 млн RUB.", ["supported", "supported"]),
        ("en", "It paid 3 million Danish kroner.", ["wrong"]),
        ("uk", "Банк сплатив 70 мексиканських песо.", ["wrong"]),
        ("ru", "Банк заплатил 3 млн долларов.", ["wrong"]),
        ("ru", "Банк заплатил 2 млн белорусских рублей.", ["supported"]),  # of "roubles", which they may be
        ("ru", "Банк заплатил 2 млн канадских долларов.", ["wrong"]),
    ],
)
def test_currencies_are_compared_across_languages(
    source: str, language: str, summary: str, verdicts: list[str]
) -> None:
    found = check(SOURCE[source], summary, summary_language=language, source_language=source).evidence
    told = [item.verdict.value for item in found if item.kind == "money"]
    assert ["wrong" if each in ("contradicted", "unsupported") else each for each in told] == verdicts
