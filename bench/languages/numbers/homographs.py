"""Number words and months of other languages that are another word at least as often.

They count only beside other evidence: a comparator or preposition for a number, a day or year for a month.
"""

from __future__ import annotations

HOMOGRAPHS: dict[str, frozenset[str]] = {
    "be": frozenset({"мая", "лютага", "лютая", "лютай"}),  # my, fierce
    "ca": frozenset({"ha"}),  # has
    "cs": frozenset({"druhy", "druha", "druhe", "druhych", "druheho", "druhou", "ctvrta"}),  # kinds, other
    "da": frozenset({"anden", "andet", "andre"}),  # other
    "de": frozenset({"acht"}),  # attention
    "el": frozenset({"εκτος", "δευτερα", "τριτη", "τεταρτη", "πεμπτη"}),  # outside, days of the week
    "es": frozenset({"ha", "segundo", "segundos"}),  # has, a second
    "et": frozenset({"kuus", "viis"}),  # in a month, a way
    "fi": frozenset({"kuusi"}),  # a spruce
    "fr": frozenset({"neuf", "neuve"}),  # new
    "hr": frozenset({"st", "sto", "drugo", "drugi", "druge", "drugih", "drugim"}),  # saint, what, other
    "hu": frozenset({"het", "hat", "ot"}),  # a week, an effect, him
    "id": frozenset({"mei"}),
    "it": frozenset({"ha", "secondo", "prima"}),  # has, according to, before; "sei" is rarely "you are" in news
    "ko": frozenset("이 일 사 오 구 만 조 천 백 둘 구조 조사 만한 이사 오만 구만 이만".split()),  # this, work, only …
    "lb": frozenset({"mee"}),
    "nl": frozenset({"mei", "vierde"}),  # celebrated
    "no": frozenset({"annen", "annet", "andre"}),  # other
    "pl": frozenset({"maja"}),  # they have
    "pt": frozenset(
        {"ha", "segunda", "terca", "quarta", "quarto", "quinta", "sexta"}
    ),  # there is, days, a room, a farm
    "ro": frozenset({"mai", "noua"}),  # more, to us
    "sk": frozenset({"druhy", "druha", "druhe", "druhych", "druheho", "druhou"}),  # kinds, other
    "sv": frozenset({"andra", "annan", "annat", "sex"}),  # other, change, sex
    "tr": frozenset({"on", "bin", "yuz", "elli"}),  # a front, get on, a face, handed
}
