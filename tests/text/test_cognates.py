from __future__ import annotations

import pytest

from bench.text.cognates import cognate


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("president", "президент", "prezydent", "presidente"), True),
        (("commission", "комиссия", "комісія"), True),
        (("constitution", "конституция", "конституція"), True),
        (("theory", "теория", "теорія"), True),
        (("police", "полиция", "поліція"), True),
        (("festival", "фестиваль"), True),
        (("hospital", "больница"), False),
        (("parliament", "партия"), False),
    ],
)
def test_loanwords(words: tuple[str, ...], expected: bool) -> None:
    assert (len({cognate(word) for word in words}) == 1) is expected


def test_short_words_tell_nothing() -> None:
    assert cognate("bank") is None
