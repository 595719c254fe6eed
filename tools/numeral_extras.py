"""Number words that readers meet and CLDR does not say, for tools/build_numerals.py. All forms are folded.

Sources: the ordinary grammars of these languages; the names of large numbers by the long and the short scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Forms = dict[str, int]


def long_scale(prefixes: str, million: str, milliard: str) -> Forms:
    """Names by sixes: million, milliard, billion … with the endings of the first and second of each pair.

    Spellings of one prefix are divided by "/".
    """
    found: Forms = {}
    for power, spellings in enumerate(prefixes.split(), start=1):
        for prefix in spellings.split("/"):
            found |= {prefix + ending: 10 ** (6 * power) for ending in million.split()}
            found |= {prefix + ending: 10 ** (6 * power + 3) for ending in milliard.split()}
    return found


def short_scale(names: str, endings: str, first: int = 6) -> Forms:
    """Names by threes: million, billion, trillion …; `first` is the power of ten of the first name."""
    return {
        name + ending.replace("-", ""): 10 ** (first + 3 * step)
        for step, name in enumerate(names.split())
        for ending in endings.split()
    }


def inflected(stems: Mapping[int, str], endings: str) -> Forms:
    """Every ending on every stem; several stems of a value are divided by spaces."""
    return {stem + end: value for value, line in stems.items() for stem in line.split() for end in endings.split()}


def plain(table: Mapping[int, str]) -> Forms:
    """{12: "dozen dozens"} → {"dozen": 12, "dozens": 12}."""
    return {form: value for value, line in table.items() for form in line.split()}


def ordinals_of(scales: Forms, stem: str, endings: str, cut: Iterable[str] = ()) -> Forms:
    """Ordinals made of the names of scales: "million" → "millionth"; `cut` are endings of the name that go first."""
    found: Forms = {}
    for name, value in scales.items():
        base = next((name.removesuffix(end) for end in cut if name.endswith(end)), name)
        found |= {base + stem + ending.replace("-", ""): value for ending in endings.split()}
    return found


_POLISH_ENDINGS = "y i a e ego iego ej iej emu iemu ym im ych ich ymi imi"
_POLISH_ORDINALS = {
    1: "pierwsz", 2: "drug", 4: "czwart", 5: "piat", 6: "szost", 7: "siodm", 8: "osm", 9: "dziewiat",
    10: "dziesiat", 11: "jedenast", 12: "dwunast", 13: "trzynast", 14: "czternast", 15: "pietnast",
    16: "szesnast", 17: "siedemnast", 18: "osiemnast", 19: "dziewietnast", 20: "dwudziest", 30: "trzydziest",
    40: "czterdziest", 50: "piecdziesiat", 60: "szescdziesiat", 70: "siedemdziesiat", 80: "osiemdziesiat",
    90: "dziewiecdziesiat", 100: "setn", 200: "dwusetn dwochsetn", 300: "trzechsetn trzysetn", 400: "czterechsetn",
    500: "piecsetn", 600: "szescsetn", 700: "siedemsetn", 800: "osiemsetn", 900: "dziewiecsetn", 0: "zerow",
    1000: "tysieczn", 10**6: "milionow", 10**9: "miliardow",
}  # fmt: skip
_POLISH_COMBINING = {2: "dwu", 3: "trzech", 4: "cztero czterech", 5: "piecio", 6: "szescio", 7: "siedmio", 8: "osmio",
                     9: "dziewiecio", 10: "dziesiecio", 20: "dwudziesto", 30: "trzydziesto", 40: "czterdziesto",
                     50: "piecdziesiecio", 100: "stu"}  # fmt: skip
_CZECH_CASES = {
    2: "dvou dvema", 3: "trem tremi", 4: "ctyr ctyrem ctyrmi", 5: "peti", 6: "sesti", 7: "sedmi", 8: "osmi",
    9: "deviti", 10: "deseti", 11: "jedenacti", 12: "dvanacti", 13: "trinacti", 14: "ctrnacti", 15: "patnacti",
    16: "sestnacti", 17: "sedmnacti", 18: "osmnacti", 19: "devatenacti", 20: "dvaceti", 30: "triceti",
    40: "ctyriceti", 50: "padesati", 60: "sedesati", 70: "sedmdesati", 80: "osmdesati", 90: "devadesati",
    200: "dveste", 300: "trista", 400: "ctyrista", 500: "petset", 600: "sestset", 700: "sedmset", 800: "osmset",
    900: "devetset",
}  # fmt: skip
_CZECH_ONES = {1: "jedena", 2: "dvaa", 3: "tria", 4: "ctyria", 5: "peta", 6: "sesta", 7: "sedma", 8: "osma",
               9: "deveta"}  # fmt: skip
_CZECH_TENS = {20: "dvacet", 30: "tricet", 40: "ctyricet", 50: "padesat", 60: "sedesat", 70: "sedmdesat",
               80: "osmdesat", 90: "devadesat"}  # fmt: skip
_CZECH_INVERTED = {
    one + ten + ending: ones + tens
    for ones, one in _CZECH_ONES.items()
    for tens, ten in _CZECH_TENS.items()
    for ending in ("", "i")
}  # osmačtyřicet
_CZECH_ENDINGS = "y a e eho emu em ym ou ych ymi"
_CZECH_ORDINALS = {
    2: "druh", 4: "ctvrt", 5: "pat", 6: "sest", 7: "sedm", 8: "osm", 9: "devat", 10: "desat", 11: "jedenact",
    12: "dvanact", 13: "trinact", 14: "ctrnact", 15: "patnact", 16: "sestnact", 17: "sedmnact", 18: "osmnact",
    19: "devatenact", 20: "dvacat", 30: "tricat", 40: "ctyricat", 50: "padesat", 60: "sedesat", 70: "sedmdesat",
    80: "osmdesat", 90: "devadesat",
}  # fmt: skip
_SLOVAK_ORDINALS = {
    1: "prv", 2: "druh", 4: "stvrt", 5: "piat", 6: "siest", 7: "siedm", 8: "osm", 9: "deviat", 10: "desiat",
    11: "jedenast", 12: "dvanast", 13: "trinast", 14: "strnast", 15: "patnast", 16: "sestnast", 17: "sedemnast",
    18: "osemnast", 19: "devatnast", 20: "dvadsiat", 30: "tridsiat", 40: "styridsiat", 50: "patdesiat",
    60: "sestdesiat", 70: "sedemdesiat", 80: "osemdesiat", 90: "devatdesiat",
}  # fmt: skip
_POLISH_GROUPS = {2: "dwoj", 3: "troj", 4: "czwor", 5: "piecior", 6: "szescior", 7: "siedmior", 8: "osmior",
                  9: "dziewiecior", 10: "dziesiecior"}  # fmt: skip
_POLISH_COLLECTIVES = {
    **{stem + end: value for value, stem in _POLISH_GROUPS.items() for end in ("o", "ga", "gu", "giem")},
    "dwoje": 2, "dwojga": 2, "dwojgu": 2, "troje": 3, "trojga": 3, "trojgu": 3,
}  # fmt: skip
_HUNGARIAN_PERSONS = {2: "ketten", 3: "harman", 4: "negyen", 5: "oten", 6: "hatan", 7: "heten", 8: "nyolcan",
                      9: "kilencen", 10: "tizen", 20: "huszan", 30: "harmincan", 40: "negyvenen", 50: "otvenen",
                      60: "hatvanan", 70: "hetvenen", 80: "nyolcvanan", 90: "kilencvenen"}  # fmt: skip
_TURKISH_CASES = {
    1: "biri birini", 2: "ikisi ikisini ikiye ikiden", 3: "ucunu ucten", 4: "dordu dordunu dorde dortten",
    5: "besi bese besten", 6: "altısı altıya altıdan", 7: "yedisi yediye yediden", 8: "sekizi sekize sekizden",
    9: "dokuzu dokuza dokuzdan",
}  # fmt: skip
_EN_SINGULAR = short_scale("mill bill trill quadrill quintill sextill septill octill nonill decill", "ion")
_EN = {**_EN_SINGULAR, **{f"{name}s": value for name, value in _EN_SINGULAR.items()}}
_DE = long_scale("milli billi trilli quadrilli quintilli sextilli septilli oktilli", "on onen", "arde arden")
_FR = long_scale("milli billi trilli quadrilli quintilli sextilli septilli octilli", "on ons", "ard ards")
_IT = long_scale("mili bili trili quadrili quintili sestili settili ottili nonili decili", "one oni", "ardo ardi")
_ES = long_scale("mil bil tril cuatril quintil sextil septil octil", "lon lones", "lardo lardos")
_PT = short_scale("m b tr quadr quint sext sept oct non dec", "ilhao ilhoes iliao ilioes")
_ITALIAN_ENDINGS = "simo sima simi sime"
_TURKIC = (
    "milyon milyar trilyon katrilyon kentilyon sekstilyon septilyon oktilyon nonilyon desilyon undesilyon dodesilyon"
    " tredesilyon katordesilyon kendesilyon seksdesilyon septendesilyon oktodesilyon novemdesilyon vigintilyon"
)
_LITHUANIAN = "milijon milijard trilijon kvadrilijon kvintilijon sikstilijon septilijon oktilijon naintilijon"
_LATVIAN = "miljon miljard triljon kvadriljon kvintiljon sikstiljon septiljon oktiljon nontiljon"
_HAN_DIGITS = {
    1: "一壹",
    2: "二贰貳两兩倆",
    3: "三叁參",
    4: "四肆",
    5: "五伍",
    6: "六陆陸",
    7: "七柒",
    8: "八捌",
    9: "九玖",
}
_HAN = {digit: value for value, line in _HAN_DIGITS.items() for digit in line}
_HAN_TENS = {digit + ten: 10 * value for digit, value in _HAN.items() for ten in "十拾"}

_UNITS = {1: "ena", 2: "dva", 3: "tri", 4: "stiri", 5: "pet", 6: "sest", 7: "sedem", 8: "osem", 9: "devet"}
_TENS = {20: "dvajset", 30: "trideset", 40: "stirideset", 50: "petdeset", 60: "sestdeset", 70: "sedemdeset",
         80: "osemdeset", 90: "devetdeset"}  # fmt: skip
_TEENS = dict(
    enumerate(
        "deset enajst dvanajst trinajst stirinajst petnajst sestnajst sedemnajst osemnajst devetnajst".split(), start=10
    )
)
_SLOVENE = {f"{unit}in{ten}": tens + one for one, unit in _UNITS.items() for tens, ten in _TENS.items()}

EXTRA: dict[str, dict[str, Any]] = {
    "am": {"scales": {"ሺህ": 1000},
           "atoms": plain({10: "አሥራ አስራ አሥር አስር", 20: "ሃያ", 30: "ሠላሳ ሰላሳ", 40: "አርባ", 50: "አምሳ ሃምሳ", 60: "ስድሳ ስልሳ",
                           70: "ሰባ", 80: "ሰማንያ ሰማኒያ", 90: "ዘጠና"}),
           "ordinals": plain({1: "አንደኛ", 2: "ሁለተኛ", 3: "ሦስተኛ", 4: "አራተኛ", 5: "አምስተኛ", 6: "ስድስተኛ", 7: "ሰባተኛ", 8: "ስምንተኛ",
                              9: "ዘጠነኛ", 10: "አሥረኛ"}),
           "ordinal_scales": {"መቶኛ": 100, "ሺህኛ": 1000}},
    "ar": {"joiners": ["و"], "minus": ["سالب"],
           "atoms": plain({3: "ثلاث", 4: "أربع", 11: "إحدى", 200: "مئتا مئتان", 300: "ثلاثمائة ثلاثمئة",
                           400: "أربعمائة أربعمئة",
                           500: "خمسمائة خمسمئة", 600: "ستمائة ستمئة", 700: "سبعمائة سبعمئة", 800: "ثمانمائة ثمانمئة",
                           900: "تسعمائة تسعمئة"}) | {"اثنا عشر": 12, "اثنتا عشرة": 12},
           "scales": plain({100: "مئة", 1000: "ألفا", 10**6: "ملايين مليونا", 10**9: "مليارات مليارا"})},
    "az": {
        "atoms": {"altmıs": 60, "səksən": 80, "iyirmi": 20},
        "scales": {**short_scale(_TURKIC, "-"), "min": 1000},
        "minus": ["mənfi", "minus"], "points": ["noqtə", "vergul"],
        "ordinals": plain({60: "altmısıncı", 70: "yetmisinci", 80: "səksəninci"}),
        "ordinal_scales": {"mininci": 1000},
    },
    "be": {"atoms": plain({50: "пяцьдзясят", 60: "шэсцьдзясят"}),
           "ordinals": inflected({3: "трэц"}, "і яя яе яга яй яму ім юю ія іх імі")
           | inflected({50: "пяцідзясят", 60: "шасцідзясят", 70: "сямідзясят", 1000: "тысячн"},
                       "ы ая ае ага ай аму ым ую ыя ых ымі"),
           "scales": short_scale("мільён мільярд трыльён квадрыльён квінтыльён секстыльён сэптыльён актыльён",
                                 "- ы аў")},
    "bg": {"atoms": plain({11: "единадесет", 12: "дванадесет", 13: "тринадесет", 14: "четиринадесет", 15: "петнадесет",
                           16: "шестнадесет", 17: "седемнадесет", 18: "осемнадесет", 19: "деветнадесет",
                           20: "двадесет", 30: "тридесет", 40: "четиридесет", 60: "шестдесет"})},
    "ca": {"points": ["punt", "coma"], "scales": long_scale("mili bili trili quadrili", "o ons", "ard ards")},
    "cs": {"atoms": {**plain(_CZECH_CASES), **_CZECH_INVERTED},
           "ordinals": {**inflected(_CZECH_ORDINALS, _CZECH_ENDINGS), **inflected({1: "prvni", 3: "treti"}, "ho mu m"),
                        "prvni": 1, "treti": 3},
           "points": ["cela", "cele", "celych", "carka"],
           "scales": {**long_scale("mili bili trili kvadrili/quadrili kvintili/quintili/quintilli sextili"
                                   " septili oktili", "on ony onu", "arda ardy ardu ard"),
                      **plain({100: "sty stech stum"})}},
    "da": {"scales": long_scale("milli billi trilli kvadrilli kvintilli", "on oner", "ard arder")},
    "de": {"scales": {**_DE, "dutzend": 12}, "variants": {"funf": "fuenf", "zwolf": "zwoelf"},
           "ordinal_scales": ordinals_of(_DE, "ste", "- m n r s", ("en", "e"))},
    "en": {"scales": _EN, "ordinal_scales": ordinals_of(_EN_SINGULAR, "th", "-")},
    "eo": {"scales": long_scale("mili bili trili kvarili kvinili", "ono onoj onojn onon", "ardo ardoj ardojn ardon"),
           "ordinal_scales": ordinals_of(long_scale("mili bili trili", "on", "ard"), "a", "- j jn n")},
    "es": {"points": ["punto", "coma"], "scales": {**_ES, "docena": 12, "docenas": 12},
           "ordinals": inflected({18: "decimoctav", 28: "vigesimoctav", 11: "onceav", 12: "doceav"}, "o a os as"),
           "ordinal_scales": inflected({10**12: "billonesim"}, "o a os as")},
    "fa": {"ordinals": plain({1: "یکم", 2: "دوم", 3: "سوم", 4: "چهارم", 5: "پنجم", 6: "ششم", 7: "هفتم", 8: "هشتم",
                              9: "نهم",
                              10: "دهم", 11: "یازدهم", 12: "دوازدهم", 13: "سیزدهم", 14: "چهاردهم", 15: "پانزدهم",
                              16: "شانزدهم", 17: "هفدهم", 18: "هجدهم", 19: "نوزدهم", 20: "بیستم", 0: "صفرم",
                              40: "چهلم", 50: "پنجاهم", 60: "شصتم", 70: "هفتادم", 80: "هشتادم", 90: "نودم",
                              100: "صدم", 1000: "هزارم"})},
    "fr": {"scales": {**_FR, "douzaine": 12, "douzaines": 12}, "ordinal_scales": ordinals_of(_FR, "ieme", "- s")},
    "he": {"scales": {"אלפי": 1000, "מיליוני": 10**6, "מיליארדי": 10**9, "טריליון": 10**12, "טריליוני": 10**12},
           "atoms": {"מאת": 100, "שנים עשר": 12}},
    "hi": {"atoms": plain({6: "छः", 15: "पंद्रह", 18: "अट्ठारह", 31: "इकत्तीस", 63: "तिरसठ", 87: "सतासी",
                           91: "इक्यानवे",
                           92: "बानवे", 93: "तिरानवे", 94: "चौरानवे", 95: "पचानवे पंचानवे", 96: "छियानवे",
                           97: "सत्तानवे",
                           98: "अट्ठानवे", 99: "निन्यानवे"}),
           "scales": {"ख़रब": 10**11, "खरब": 10**11}, "minus": ["माइनस"]},
    "hu": {"atoms": plain(_HUNGARIAN_PERSONS), "scales": long_scale("milli billi trilli kvadrilli", "o", "ard")},
    "hy": {"atoms": plain({10: "տասը", 9: "ինը", 20: "քսան", 30: "երեսուն", 40: "քառասուն", 50: "հիսուն", 60: "վաթսուն",
                           70: "յոթանասուն", 80: "ութսուն", 90: "իննսուն"}),
           "ordinals": plain({1: "առաջին", 2: "երկրորդ", 3: "երրորդ", 4: "չորրորդ", 9: "իններորդ", 10: "տասներորդ"}),
           "ordinal_endings": "երորդ", "scales": {"հարյուր": 100}, "minus": ["մինուս"]},
    "id": {"minus": ["minus", "min"]},
    "is": {"scales": {"hundrað": 100, "hundruð": 100}},
    "it": {"joiners": ["e"], "scales": {**_IT, "dozzina": 12, "dozzine": 12}, "points": ["virgola", "punto"],
           "ordinals": inflected({1: "une", 2: "due", 3: "tree", 4: "quattre", 5: "cinque", 6: "seie", 7: "sette",
                                  8: "otte", 9: "nove"}, _ITALIAN_ENDINGS),
           "ordinal_scales": {**inflected({1000: "mille"}, _ITALIAN_ENDINGS),
                              **ordinals_of(_IT, "e", _ITALIAN_ENDINGS, ("e", "i", "o"))}},
    "ja": {"ordinal_prefixes": ["第"], "points": ["点", "・"]},
    "kk": {"points": ["бүтін", "үтір"]},
    "lt": {"scales": short_scale(_LITHUANIAN, "as ai u us"), "points": ["kablelis"], "minus": ["minus"],
           "atoms": {"nulis": 0}},
    "lv": {"scales": {**short_scale(_LATVIAN, "s i u us"), **plain({100: "simts simti simtu"}),
                      **plain({1000: "tukstotis tukstosi tukstosu"})}},
    "nl": {"scales": {**long_scale("milj bilj trilj quadrilj quintilj", "oen oenen", "ard arden"), "dozijn": 12},
           "ordinals": {"nulde": 0}},
    "no": {"scales": long_scale("milli billi trilli kvadrilli kvintilli", "on oner", "ard arder"),
           "compound": True},
    "pl": {"ordinals": {**inflected(_POLISH_ORDINALS, _POLISH_ENDINGS),
                        **inflected({3: "trzec"}, "i ia ie iego iej iemu im ich imi")},
           "atoms": {**plain(_POLISH_COMBINING), **_POLISH_COLLECTIVES}, "points": ["przecinek", "koma"],
           "scales": long_scale("mili bili tryli kwadryli kwintyli sekstyli septyli oktyli nonyli decyli",
                                "on ony onow ona onem onach onami onom", "ard ardy ardow arda ardem ardach ardami")},
    "pt": {"scales": {**_PT, "biliao": 10**12, "bilioes": 10**12, "triliao": 10**18, "trilioes": 10**18,
                      "duzia": 12, "duzias": 12, "dezena": 10, "dezenas": 10},
           "points": ["virgula", "ponto"],
           "ordinals": inflected({700: "septigentesim", 400: "quadrigentesim", 11: "undecim", 12: "duodecim"},
                                 "o a os as")},
    "ro": {"atoms": plain({16: "saisprezece", 60: "saizeci"}), "ordinal_endings": "lea",
           "ordinals": plain({1: "primul prima unulea", 2: "doilea", 8: "optulea", 4: "patrulea", 3: "treia"}),
           "scales": plain({10**9: "miliard miliarde", 10**12: "bilion bilioane", 10**6: "milion milioane"})},
    "sk": {"compound": True,
           "ordinals": {**inflected(_SLOVAK_ORDINALS, "y a e eho emu om ym ej ou ych ymi"),
                        **inflected({3: "tret"}, "i ia ie ieho iemu om im ej iu ou ich imi")},
           "points": ["cela", "cele", "celych", "ciarka"],
           "scales": long_scale("mili bili trili kvadrili kvintili sextili", "on ony onov", "arda ardy ard")},
    "sl": {"points": ["cela", "celi", "cele", "celih", "vejica"],
           "atoms": plain({1: "en", 2: "dve", 3: "trije", 4: "stirje", 600: "seststo"}) | _SLOVENE,
           "ordinals": inflected({1: "prv", 2: "drug", 3: "tretj", 4: "cetrt", 5: "pet", 6: "sest", 7: "sedm", 8: "osm",
                                  9: "devet", 100: "stot", 1000: "tisoc"} | _TEENS | _TENS,
                                 "i a e o ega emu em im ih imi")
           | {f"{form}{end}": value for form, value in _SLOVENE.items() for end in ("i", "a", "e", "o", "ega")},
           "scales": long_scale("mili bili trili", "jon jona joni jonov", "jarda jardi jarde jard")},
    "sr": {"atoms": {"cetristo": 400, "sesto": 600, "четристо": 400, "шесто": 600},
           "points": ["запета", "zapeta", "zarez", "koma"]},
    "sv": {"atoms": {"fortio": 40}, "scales": long_scale("mil bil tril kvadril kvintil", "jon joner", "jard jarder"),
           "joiners": ["och"]},
    "th": {"points": ["จุด"], "minus": ["ติดลบ", "ลบ"], "atoms": {"เอ็ด": 1}},
    "tr": {"compound": True, "atoms": plain(_TURKISH_CASES), "scales": {**short_scale(_TURKIC, "-"), "duzine": 12}},
    "zh": {"atoms": {**_HAN, **_HAN_TENS, "拾": 10, "廿": 20, "〇": 0},
           "scales": {"佰": 100, "仟": 1000, "京": 10**16}, "joiners": ["零+", "〇+"],
           "points": ["点", "點"], "ordinal_prefixes": ["第"], "minus": ["负", "負"],
           "fillers": ["几", "幾", "多", "余", "餘", "來", "来"], "short_tails": True},
}  # fmt: skip
