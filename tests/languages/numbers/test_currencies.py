from __future__ import annotations

import pytest

from bench.languages.number_tables import number_table
from bench.languages.numbers.currencies import RARER_CURRENCIES
from bench.text.folding import fold


@pytest.mark.parametrize("code", RARER_CURRENCIES)
def test_each_word_is_one_currency_and_nothing_else(code: str) -> None:
    table, rows = number_table(code), RARER_CURRENCIES[code]
    words = [word for line in rows.values() for word in line.split()]
    assert len(words) == len(set(words))
    assert all(word == fold(word) for word in words)
    assert set(words).isdisjoint(table.units)
    assert all(table.currencies[word] == currency for currency, line in rows.items() for word in line.split())
