"""Russian."""

from __future__ import annotations

from bench.languages.names.ru import FUNCTION_WORDS, NAMES
from bench.languages.numbers.ru import NUMBERS
from bench.languages.table import Language

LANGUAGE = Language(
    code="ru",
    name="Russian",
    script="Cyrillic",
    tier="A",
    letters=frozenset("ыэъё"),
    abbreviations=frozenset(
        (
            "г гг ст в вв м с ул обл н т д и им проф акад "
            "гр тыс млн млрд руб см стр ред мин сек ч др напр кв п пп доц просп"
        ).split()
    ),
    abbreviated_units=frozenset("тыс млн млрд руб см мин сек ч".split()),
    relative_pronouns=frozenset(
        "который которая которое которые которого которой которых которому которым которыми которую которою где".split()
    ),
    numbers=NUMBERS,
    names=NAMES,
    function_words=FUNCTION_WORDS,
)
