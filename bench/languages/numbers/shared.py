"""Symbols that mean the same in every language."""

from __future__ import annotations

from bench.languages.paradigms import units

UNIT_SYMBOLS = units(
    {
        "percent": "% ٪",
        "permille": "‰",
        "degC": "°c ℃ °-c",
        "degF": "°f ℉ °-f",
        "deg": "°",
        "km": "km км",
        "m": "m м",
        "cm": "cm см",
        "mm": "mm мм",
        "kg": "kg кг",
        "g": "g г",
        "t": "t т",
        "l": "l л",
        "ha": "ha га",
        "centner": "ц ц/га",
        "mw": "mw мвт",
        "kwh": "kwh",
        "km/h": "kmh kph",
    }
)

CURRENCY_SYMBOLS = units(
    {
        "USD": "$ us$ usd",
        "CAD": "c$ ca$ cad",
        "AUD": "a$ au$ aud",
        "NZD": "nz$ nzd",
        "HKD": "hk$ hkd",
        "SGD": "s$ sgd",
        "EUR": "€ eur",
        "GBP": "£ gbp",
        "UAH": "₴ uah",
        "RUB": "₽ rub",
        "JPY": "¥ jpy",
        "PLN": "pln zł",
    }
)

SCALE_SYMBOLS = {"k": 1000}

VIEWS = frozenset(
    "view views перегляд перегляди переглядів просмотр просмотра просмотров прагляд прагляды праглядаў vues aufrufe "
    "visualizzazioni visualizaciones visualizações wyświetleń wyświetlenia odsłon zobrazení weergaven visningar "
    "visninger görüntülenme vizualizări megtekintés".split()
)
"""What a page counts of its readers."""

NAMED_DAYS = {"9 / 11": "--09-11"}
"""Days that are known by their figures in every language."""
