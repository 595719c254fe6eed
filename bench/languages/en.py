"""English."""

from __future__ import annotations

from bench.languages.names.en import FUNCTION_WORDS, NAMES
from bench.languages.numbers.en import NUMBERS
from bench.languages.table import Language

LANGUAGE = Language(
    code="en",
    name="English",
    script="Latin",
    tier="A",
    abbreviations=frozenset(
        (
            "dr mr mrs ms prof gen brig adm cpl pvt col lt sgt capt gov sen rep hon det insp cllr maj st no vol "
            "inc ltd co corp jan feb mar apr aug sept oct nov dec vs etc a.m p.m"
        ).split()
    ),
    abbreviated_units=frozenset({"a.m", "p.m"}),
    after_units=frozenset(
        (
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
            "august september october november december eastern central mountain pacific british moscow kyiv local "
            "et est edt ct pt pst gmt utc bst cet cest eet"
        ).split()
    ),
    relative_pronouns=frozenset("which who whose whom where".split()),
    numbers=NUMBERS,
    clitics=("'s", "'"),
    names=NAMES,
    function_words=FUNCTION_WORDS,
)
