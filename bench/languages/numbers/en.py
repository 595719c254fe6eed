"""English numbers and dates."""

from __future__ import annotations

from bench.languages.numbers.currencies import RARER_CURRENCIES
from bench.languages.numbers.shared import CURRENCY_SYMBOLS, NAMED_DAYS, SOME_CURRENCY, UNIT_SYMBOLS
from bench.languages.paradigms import forms, other_currencies, phrases, units
from bench.languages.table import Decades, NumberTable

_ROUND = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_DIGITS = (("single", (1, 9)), ("double", (10, 99)), ("triple", (100, 999)))

NUMBERS = NumberTable(
    cardinals=forms(
        {
            0: "zero nought naught", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven",
            8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen",
            16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty",
            40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
        }
    ),
    scales=forms(
        {
            12: "dozen dozens dz", 100: "hundred", 1000: "thousand k", 10**6: "million mln m mn",
            10**9: "billion bn bln b",
            10**5: "lakh lac lakhs", 10**7: "crore crores",
            10**12: "trillion tn tln trn",
        }
    ),
    scale_abbreviations=frozenset("k mln m mn bn bln b tn tln trn dz".split()),
    ordinals=forms(
        {
            1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
            9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth",
            15: "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth",
            20: "twentieth", 30: "thirtieth", 40: "fortieth", 50: "fiftieth", 100: "hundredth", 1000: "thousandth",
        }
    ),
    ordinal_suffixes=frozenset({"st", "nd", "rd", "th"}),
    not_ordinal_before=frozenset("a per split one two three at".split()),
    not_ordinal_after=frozenset(
        "and or but later before after ago to in of for from at on as that when while then than he she they i "
        "it".split()
    ),
    steps={
        "the next day": "+1D", "the following day": "+1D", "a day later": "+1D", "a day earlier": "-1D",
        "the day before": "-1D", "a week later": "+1W", "a week earlier": "-1W", "a year earlier": "-1Y",
        "a year before": "-1Y", "the year before": "-1Y", "the previous year": "-1Y", "the following year": "+1Y",
        "the next year": "+1Y", "a year later": "+1Y",
    },
    lapses={"later": 1, "earlier": -1, "after": 1, "before": -1},
    cents=frozenset("cent cents pence".split()),
    than=frozenset({"than"}),
    part_after=frozenset({"by"}),
    fractions={
        "half": "1/2", "halves": "1/2", "third": "1/3", "thirds": "1/3", "quarter": "1/4", "quarters": "1/4",
        "fourth": "1/4", "fourths": "1/4", "fifth": "1/5", "fifths": "1/5", "sixth": "1/6", "sixths": "1/6",
        "seventh": "1/7", "sevenths": "1/7", "eighth": "1/8", "eighths": "1/8", "ninth": "1/9", "ninths": "1/9",
        "tenth": "1/10", "tenths": "1/10", "twentieth": "1/20", "twentieths": "1/20", "hundredth": "1/100",
        "hundredths": "1/100", "thousandth": "1/1000", "thousandths": "1/1000", "millionths": "1/1000000",
        "billionths": "1/1000000000", "trillionths": "1/1000000000000", "thirtieths": "1/30", "fortieths": "1/40",
        "fiftieths": "1/50", "eleventh": "1/11", "elevenths": "1/11", "twelfth": "1/12", "twelfths": "1/12",
        "thirteenths": "1/13", "fourteenths": "1/14", "fifteenths": "1/15", "sixteenths": "1/16",
        "seventeenths": "1/17", "eighteenths": "1/18", "nineteenths": "1/19",
    },
    and_a_half={"and a half": "1/2", "and a quarter": "1/4"},
    dozens={
        "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
        "millions": (2 * 10**6, 10**9 - 1), "billions": (2 * 10**9, 10**12 - 1),
        "trillions": (2 * 10**12, 10**15 - 1),
        **{f"tens of {name}s": (20 * size, 100 * size - 1) for name, size in _ROUND.items()},
        **{f"dozens of {name}s": (24 * size, 100 * size - 1) for name, size in _ROUND.items()},
        **{f"hundreds of {name}s": (200 * size, 1000 * size - 1) for name, size in _ROUND.items()},
        "several dozen": (24, 99), "a few dozen": (24, 99),
        **{f"several {name}": (2 * size, 10 * size - 1) for name, size in _ROUND.items()},
        **{f"a few {name}": (2 * size, 10 * size - 1) for name, size in _ROUND.items()},
        **{f"a couple {of}{name}": (2 * size, 2 * size) for of in ("", "of ") for name, size in _ROUND.items()},
        "a couple of dozen": (24, 24), "a couple dozen": (24, 24),
        **{f"{size} {digit}": ends for digit in ("- digit", "- digits", "digit", "digits") for size, ends in _DIGITS},
    },
    idioms={"24 / 7": "always", "50 - 50": "evenly", "50 / 50": "evenly", "fifty - fifty": "evenly"},
    named_days=NAMED_DAYS,
    connectors=frozenset({"and"}),
    multipliers={
        "twice": 2, "twofold": 2, "thrice": 3, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6,
        "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
    },
    none_of={"not a single": 0},
    every=frozenset({"every"}),
    points=frozenset({"point"}),
    spoken_years=True,
    part_before=frozenset({"of"}),
    part_units={"point": "point"},
    part_compared=frozenset(
        "more less fewer higher lower above below larger smaller bigger cheaper faster longer shorter".split()
    ),
    ordinal_parts=False,
    indefinite=frozenset({"a", "an"}),
    ones=frozenset({"one"}),
    not_one_before=frozenset("no any some every each this that which the another anyone only".split()),
    not_one_after=frozenset("of another else can could should would must may might is was who that day in to".split()),
    plus=frozenset({"plus"}),
    minus=frozenset({"minus", "negative"}),
    eras_before=frozenset({"bc", "bce", "b . c", "b . c . e"}),
    months=forms(
        {
            1: "january jan", 2: "february feb", 3: "march mar", 4: "april apr", 5: "may", 6: "june jun",
            7: "july jul", 8: "august aug", 9: "september sep sept", 10: "october oct", 11: "november nov",
            12: "december dec",
        }
    ),
    doubtful_months=frozenset("may march mar jan jun dec sep august".split()),
    date_prepositions=frozenset(
        "in of since until till by during from to last next this early late mid before after between every".split()
    ),
    month_prepositions=frozenset({"in"}),
    day_first=False,
    year_words=frozenset(),
    units=UNIT_SYMBOLS | units(
        {
            "person": "person people man men woman women child children boy girl prisoner prisoners detainee inmate "
            "hostage captive citizen civilian soldier troop troops fighter migrant refugee victim "
            "individual official resident worker employee student voter patient passenger member leader activist "
            "journalist protester demonstrator lawyer candidate laureate visitor customer sailor "
            "spectator adult teenager baby infant toddler survivor applicant resident user viewer attendee "
            "commuter tourist crew fan fans",
            "percent": "percent per-cent pct pc",
            "point": "percentage-point percentage-points pp",
            "basis point": "basis-point basis-points bps bp",
            "second": "second seconds", "minute": "minute minutes", "hour": "hour hours", "day": "day days",
            "week": "week weeks", "month": "month months", "year": "year years", "decade": "decade decades",
            "times": "times",
            "century": "century centuries",
            "km": "kilometre kilometer kilometres kilometers", "m": "metre meter metres meters",
            "km/h": "kilometres-an-hour kilometers-an-hour kilometres-per-hour kilometers-per-hour kph",
            "m2": "square-metre square-metres square-meter square-meters",
            "km2": "square-kilometre square-kilometres square-kilometer square-kilometers",
            "mi2": "square-mile square-miles", "ft2": "square-foot square-feet", "acre": "acre acres",
            "m3": "cubic-metre cubic-metres cubic-meter cubic-meters",
            "mph": "miles-an-hour miles-per-hour",
            "mile": "mile miles", "ft": "foot feet ft", "t": "tonne tonnes ton tons", "kg": "kilogram kilograms",
            "lb": "pounds lbs", "degree": "degree degrees", "l": "litre litres liter liters", "ha": "hectare hectares",
            "kw": "kilowatt kilowatts", "gw": "gigawatt gigawatts", "kwh": "kilowatt-hour kilowatt-hours",
            "mwh": "megawatt-hour megawatt-hours", "gwh": "gigawatt-hour gigawatt-hours",
            "twh": "terawatt-hour terawatt-hours",
            "centner": "centner centners quintal quintals",
        }
    ),
    currencies=CURRENCY_SYMBOLS | units(RARER_CURRENCIES["en"]) | units(
        {"USD": "dollar dollars buck bucks", "EUR": "euro euros", "GBP": "sterling", "UAH": "hryvnia hryvnias",
         "RUB": "rouble roubles ruble rubles", "JPY": "yen", "CNY": "yuan", "PLN": "zloty zlotys",
         "HUF": "forint forints", "KZT": "tenge", "GEL": "lari", "ILS": "shekel shekels", "THB": "baht",
         "TRY": "lira liras", "MYR": "ringgit", "IDR": "rupiah rupiahs", "NGN": "naira", "CZK": "koruna korunas",
         "ZAR": "rand rands", "BDT": "taka", "GHS": "cedi cedis", "ETB": "birr", "VND": "dong", "KGS": "soms",
         "UZS": "soums", "AMD": "drams", "MNT": "tugrik tugriks", "BRL": "reais",
         SOME_CURRENCY: "franc francs peso pesos rupee rupees krona kronor krone kroner dinar dinars dirham dirhams "
         "riyal riyals rial rials manat manats shilling shillings lei leu kwacha"}
    ),
    currencies_after_scales={"won": "KRW"},
    other_currencies=other_currencies("american:USD:USD taiwan:USD:TWD belarus:RUB:BYN"),
    decades=Decades(
        words={"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
               "eighties": 80, "nineties": 90},
        plurals=frozenset({"s"}),
    ),
    to_last_day=frozenset({"to", "till", "until", "through"}),
    change_to=frozenset({"to", "until", "till", "through"}),
    other_ends=frozenset({"to", "from", "against", "versus", "instead of"}),
    additional=frozenset("another further additional".split()),
    comparatives=forms(
        {
            1: "more dearer older higher longer heavier above",
            -1: "less fewer cheaper younger lower shorter lighter short shy below",
            0: "faster slower ahead behind",
        }
    ),
    each=frozenset({"apiece", "each"}),
    rest=frozenset("remaining remainder rest other others left leaving leaves".split()),
    negations=frozenset("not never doesn't don't didn't won't cannot can't".split()),
    levels=frozenset({"above", "below"}),
    formerly=frozenset("ago before earlier former formerly last previous previously until".split()),
    copulas=frozenset({"become", "come", "finish"}),
    tries=frozenset({"attempt", "try", "bid"}),
    frost=("frost",),
    compared=frozenset(
        {"compared to", "compared with", "in comparison with", "relative to", "versus", "vs", "than in", "than during",
         "than at", "than the", "up from", "down from", "% from", "percent from", "per cent from"}
    ),
    age_before=frozenset({"aged", "age"}),
    age_stems=tuple(
        f"{unit}{gap}old" for unit in ("year", "month", "week", "day", "hour") for gap in ("-", " ", "s ", "s-")
    ),
    before=phrases(
        {
            "ge": "at least | no less than | not less than | no fewer than | not fewer than | a minimum of",
            "gt": "over | more than | well over | well more than | above | exceeding | greater than | upwards of"
            " | in excess of | just over | slightly over | slightly more than | older than | topped | topping"
            " | exceed | exceeds | exceeded | surpass | surpasses | surpassed",
            "le": "at most | no more than | not more than | up to | as many as | a maximum of | maximum",
            "lt": "under | less than | fewer than | below | just under | younger than",
            "approx": "about | around | roughly | approximately | nearly | almost | some | circa | close to"
            " | an estimated | near | or so",
        }
    ),
    after=phrases({"ge": "or more | or above | and over | and more | plus", "le": "or less | or fewer | or under",
                   "approx": "or so"}),
    limits=frozenset(),
    change_stems=forms(
        {
            1: "rising grew grow increas climb jump soar widen",
            -1: "decreas drop declin slid reduc plung narrow",
            0: "slow",
        }
    ),
    change_words=forms(
        {
            1: "rose rise rises risen surge surges surged surging raise raises raised raising",
            -1: "fell fall falls fallen falling cut cuts cutting shrink shrinks shrank shrunk shrinking",
        }
    ),
    ways=forms(
        {
            1: "up gain gains gained gaining added",
            -1: "down lost lose loses losing slump slumps slumped slumping slipped",
        }
    ),
    change_from=frozenset({"from"}),
    range_words=frozenset({"to", "through"}),
    between={"between": "and"},
    score_words=frozenset("won win wins lost lose beat beats draw drew score scored victory defeat match game "
        "passed approved rejected voted vote votes ruling".split()),
    implied=forms(
        {
            1: "initial- opening opener debut- inaugural maiden sole single early premier-",
            2: "both either neither doubl- pair pairs couple duo twin twins dual mutual bilateral another again"
            " repeat-",
            3: "tripl- trio treble trilateral", 4: "quadrupl- quartet",
            10: "decade",
        }
    ),
    shares=("in", "out of"),
    within=frozenset({"including", "among them", "of whom", "of them", "of which"}),
    totals=frozenset(
        {"total", "totals", "totaled", "totalled", "totalling", "in all", "altogether", "combined", "between them"}
    ),
    conjunctions=frozenset({"and", "or", "but", "while", "whereas"}),
    weekdays=forms(
        {
            1: "monday", 2: "tuesday", 3: "wednesday", 4: "thursday", 5: "friday", 6: "saturday", 7: "sunday",
        }
    ),
)  # fmt: skip
