"""Times of day in words."""

from __future__ import annotations

# {language: {phrase before an hour: minutes from it}}
CLOCK: dict[str, dict[str, int]] = {
    "cs": {"půl": -30},
    "da": {"halv": -30, "kvart over": 15, "kvart i": -15},
    "de": {"halb": -30, "Viertel nach": 15, "Viertel vor": -15},
    "en": {
        "half past": 30,
        "half - past": 30,
        "quarter past": 15,
        "quarter to": -15,
        "a quarter past": 15,
        "a quarter to": -15,
    },
    "fi": {"puoli": -30},
    "hr": {"pola": -30, "pol": -30},
    "hu": {"fél": -30, "negyed": -45, "háromnegyed": -15},
    "nl": {"half": -30, "kwart over": 15, "kwart voor": -15},
    "no": {"halv": -30, "kvart over": 15, "kvart på": -15},
    "pl": {"wpół do": -30, "kwadrans po": 15, "za kwadrans": -15},
    "ru": {
        "в половине": -30,
        "до половины": -30,
        "около половины": -30,
        "после половины": -30,
        "без четверти": -15,
        "в четверть": -45,
    },
    "sk": {"pol": -30},
    "sl": {"pol": -30},
    "sr": {"пола": -30},
    "sv": {"halv": -30, "kvart över": 15, "kvart i": -15},
    "uk": {"о пів на": -30, "пів на": -30, "чверть на": -45, "чверть по": 15, "за чверть": -15},
}

# {language: {phrase behind an hour: minutes from it}}
BEHIND_HOUR: dict[str, dict[str, int]] = {
    "es": {"y media": 30, "y cuarto": 15, "menos cuarto": -15},
    "it": {"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "meno un quarto": -15},
    "pt": {"e meia": 30, "e um quarto": 15},
}

# {language: what stands before an hour in words and tells that it is one}
HOUR_BEFORE: dict[str, str] = {"en": "at", "es": "la las", "it": "alle dalle", "pt": "as às"}

# {language: {word: hour}}
NAMED_HOURS: dict[str, dict[str, int]] = {
    "cs": {"poledne": 12, "půlnoc": 0, "půlnoci": 0},
    "de": {"mittag": 12, "mitternacht": 0},
    "en": {"noon": 12, "midday": 12, "midnight": 0},
    "es": {"mediodía": 12, "medianoche": 0},
    "fr": {"midi": 12, "minuit": 0},
    "it": {"mezzogiorno": 12, "mezzanotte": 0},
    "nl": {"middernacht": 0},
    "pl": {"południe": 12, "północ": 0, "północy": 0},
    "ru": {"полдень": 12, "полудня": 12, "полночь": 0, "полуночи": 0},
    "sv": {"midnatt": 0},
    "uk": {"опівдні": 12, "полудень": 12, "полудня": 12, "опівночі": 0},
}
