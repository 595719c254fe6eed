"""Times of day that are told by the hour before or after: {language: {phrase before an hour: minutes from it}}."""

from __future__ import annotations

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
    "nl": {"half": -30, "kwart over": 15, "kwart voor": -15},
    "no": {"halv": -30, "kvart over": 15, "kvart på": -15},
    "pl": {"wpół do": -30, "kwadrans po": 15, "za kwadrans": -15},
    "ru": {"в половине": -30, "до половины": -30, "около половины": -30, "после половины": -30, "без четверти": -15},
    "sk": {"pol": -30},
    "sv": {"halv": -30, "kvart över": 15, "kvart i": -15},
    "uk": {"о пів на": -30, "пів на": -30, "чверть на": -45, "чверть по": 15, "за чверть": -15},
}
