"""Nouns that are a span of time without a number: "the third quarter", «перше півріччя», «за добу».

{language: {span: its lemmas and, where the dictionary lacks them, its forms}}; a form of two words has a hyphen.
English "a day" is as often no 24 hours as «день» is, so that it is not among them.
"""

from __future__ import annotations

LENGTHS: dict[str, tuple[int, str]] = {
    "quarter": (3, "month"),
    "half-year": (6, "month"),
    "nine months": (9, "month"),
    "fortnight": (14, "day"),
    "day and night": (24, "hour"),
}
"""By span how many of which unit it lasts."""

SPANS: dict[str, dict[str, str]] = {
    "be": {"quarter": "квартал", "half-year": "паўгоддзе", "day and night": "суткі сутак"},
    "bg": {"quarter": "тримесечие", "half-year": "полугодие", "day and night": "денонощие"},
    "ca": {"quarter": "trimestre", "half-year": "semestre"},
    "cs": {"quarter": "čtvrtletí kvartál", "half-year": "pololetí"},
    "da": {"quarter": "kvartal", "half-year": "halvår", "day and night": "døgn"},
    "de": {"quarter": "quartal vierteljahr", "half-year": "halbjahr semester"},
    "el": {"quarter": "τρίμηνο", "half-year": "εξάμηνο", "nine months": "εννεάμηνο", "day and night": "εικοσιτετράωρο"},
    "en": {"quarter": "quarter", "half-year": "half-year first-half second-half", "fortnight": "fortnight"},
    "es": {"quarter": "trimestre", "half-year": "semestre", "fortnight": "quincena"},
    "et": {"quarter": "kvartal kvartalis", "half-year": "poolaasta", "day and night": "ööpäev"},
    "fi": {
        "quarter": "vuosineljännes neljännesvuosi", "half-year": "puolivuotiskausi puolivuotiskaudella",
        "day and night": "vuorokausi",
    },
    "fr": {"quarter": "trimestre", "half-year": "semestre", "fortnight": "quinzaine"},
    "hr": {
        "quarter": "tromjesečje tromjesečju tromjesečja kvartal",
        "half-year": "polugodište polugodištu polugodišta polugodje",
    },
    "hu": {"quarter": "negyedév", "half-year": "félév"},
    "it": {"quarter": "trimestre", "half-year": "semestre"},
    "lt": {"quarter": "ketvirtis", "half-year": "pusmetis", "day and night": "para"},
    "lv": {"quarter": "ceturksnis", "half-year": "pusgads pusgada pusgadā", "day and night": "diennakts"},
    "nl": {"quarter": "kwartaal", "half-year": "halfjaar jaarhelft half-jaar", "day and night": "etmaal"},
    "no": {"quarter": "kvartal", "half-year": "halvår", "day and night": "døgn"},
    "pl": {"quarter": "kwartał", "half-year": "półrocze półroczu półrocza", "day and night": "doba"},
    "pt": {"quarter": "trimestre", "half-year": "semestre", "fortnight": "quinzena"},
    "ro": {"quarter": "trimestru", "half-year": "semestru"},
    "ru": {"quarter": "квартал", "half-year": "полугодие", "day and night": "сутки"},
    "sk": {"quarter": "štvrťrok kvartál", "half-year": "polrok"},
    "sl": {"quarter": "četrtletje", "half-year": "polletje"},
    "sr": {"quarter": "тромесечје квартал", "half-year": "полугодиште полугође"},
    "sv": {"quarter": "kvartal", "half-year": "halvår", "day and night": "dygn"},
    "tr": {"quarter": "çeyrek", "half-year": "yarıyıl"},
    "uk": {"quarter": "квартал", "half-year": "півріччя", "day and night": "доба"},
}  # fmt: skip
