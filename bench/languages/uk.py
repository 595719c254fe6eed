"""Ukrainian."""

from __future__ import annotations

from bench.languages.names.uk import FUNCTION_WORDS, NAMES
from bench.languages.numbers.uk import NUMBERS
from bench.languages.table import Language

LANGUAGE = Language(
    code="uk",
    name="Ukrainian",
    script="Cyrillic",
    tier="A",
    letters=frozenset("ієґї"),
    abbreviations=frozenset(
        (
            "р рр ст м с вул обл н т д і ім проф акад гр тис млн млрд "
            "грн см див напр ред стор хв сек год с.-г ін о.м зокр кв п пп інж доц буд просп"
        ).split()
    ),
    abbreviated_units=frozenset("тис млн млрд грн см хв сек год".split()),
    relative_pronouns=frozenset(
        "який яка яке які якого якої яких якому якій яким якими яку котрий котра котрі де".split()
    ),
    numbers=NUMBERS,
    names=NAMES,
    function_words=FUNCTION_WORDS,
)
