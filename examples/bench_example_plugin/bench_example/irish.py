"""A language pack: some number words and comparators of Irish. All forms are folded: small letters, no accents."""

from __future__ import annotations

from bench.languages.spelled import Lexicon
from bench.languages.table import NumberTable

_ATOMS = {
    "a haon": 1, "a do": 2, "dha": 2, "a tri": 3, "tri": 3, "a ceathair": 4, "ceithre": 4, "a cuig": 5, "cuig": 5,
    "a se": 6, "a seacht": 7, "a hocht": 8, "a naoi": 9, "a deich": 10, "deich": 10, "fiche": 20, "triocha": 30,
    "daichead": 40, "caoga": 50, "seasca": 60, "seachto": 70, "ochto": 80, "nocha": 90,
}  # fmt: skip

NUMBERS = NumberTable(
    lexicon=Lexicon(atoms=_ATOMS, scales={"cead": 100, "chead": 100, "mile": 1000, "mhile": 1000}),
    before={"ar a laghad": "ge", "nios mo na": "gt", "thart ar": "approx"},
    units={"duine": "person", "priosunach": "person"},
)
