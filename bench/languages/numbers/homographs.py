"""Number words and months of other languages that are another word at least as often.

They count only beside other evidence: a comparator or preposition for a number, a day or year for a month.
"""

from __future__ import annotations

HOMOGRAPHS: dict[str, frozenset[str]] = {
    "de": frozenset({"acht"}),  # attention
    "et": frozenset({"kuus", "viis"}),  # in a month, a way
    "fi": frozenset({"kuusi"}),  # a spruce
    "fr": frozenset({"neuf", "neuve"}),  # new
    "hu": frozenset({"het", "hat"}),  # a week, an effect
    "id": frozenset({"mei"}),
    "it": frozenset({"sei"}),  # you are
    "lb": frozenset({"mee"}),
    "nl": frozenset({"mei"}),
    "ro": frozenset({"mai", "noua"}),  # more, to us
    "tr": frozenset({"on", "bin", "yuz"}),  # a front, get on, a face
}
