"""Symbols that mean the same in every language."""

from __future__ import annotations

from bench.languages.paradigms import units

UNIT_SYMBOLS = units(
    {
        "percent": "% ٪",
        "permille": "‰",
        "degC": "°c ℃ °-c °с °-с",  # the last two with a Cyrillic letter
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
        "m2": "m-² м-² кв-м кв-.-м sq-m sq-.-m m2 м2",
        "m3": "m-³ м-³ куб-м куб-.-м cu-m cu-.-m m3 м3",
        "km2": "km-² км-² кв-км кв-.-км sq-km sq-.-km km2 км2",
        "mi2": "sq-mi sq-.-mi sq-mile sq-miles sq-.-miles",
        "ft2": "sq-ft sq-.-ft",
        "ha": "ha га",
        "centner": "ц ц/га",
        "mw": "mw мвт",
        "kwh": "kwh квт-год квт-·-год квт-⋅-год квт-ч квт-·-ч квт-⋅-ч",
        "mwh": "mwh мвт-год мвт-·-год мвт-⋅-год мвт-ч мвт-·-ч мвт-⋅-ч",
        "gwh": "gwh гвт-год гвт-·-год гвт-⋅-год гвт-ч гвт-·-ч гвт-⋅-ч",
        "twh": "twh твт-год твт-·-год твт-⋅-год твт-ч твт-·-ч твт-⋅-ч",
        "kw": "kw квт",
        "hz": "hz гц",
        "mhz": "mhz мгц",
        "ghz": "ghz ггц",
        "gw": "gw гвт",
        "km/h": "kmh kph km/h",
    }
)

SOME_CURRENCY = "XXX"  # of ISO 4217: no currency; here that of a word that several countries have, as "francs"

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
        "BRL": "r$",
        "TWD": "nt$",
        "MXN": "mex$",
        "INR": "₹",
        "NGN": "₦",
        "PHP": "₱",
        "KRW": "₩",
        "ILS": "₪",
        "TRY": "₺",
        "KZT": "₸",
        "GEL": "₾",
        "VND": "₫",
        "THB": "฿",
        "CRC": "₡",
        "GHS": "₵ gh₵",
        "KES": "ksh kshs",
        "TZS": "tsh",
        "UGX": "ush",
        "MYR": "rm",
        "IDR": "rp",
        SOME_CURRENCY: "sh rs",  # shillings and rupees of several countries
    }
)

# Of ISO 4217 as used today, in capitals. Left out are those that are words, or stand beside numbers as other things:
# ALL, AMD, COP, CUP, MOP, SOS, TOP.
CURRENCY_CODES = frozenset(
    """
    AED AFN AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY CRC CVE
    CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
    SRD SSP STN SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW
    """.split()
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
