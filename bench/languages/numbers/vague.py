"""Vague amounts of languages that have no table of their own: "des dizaines de milliers", "une vingtaine"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

MILLION, MILLIARD = 10**6, 10**9
COUNTED = frozenset({10, 12, 100, 1000})  # what larger ones are counted in: "dizaines de milliers", "miles de millones"
SCALES = frozenset({1000, MILLION, MILLIARD})

PLURALS: dict[str, dict[int, str]] = {
    "be": {10: "дзясяткі дзясяткаў", 100: "сотні сотняў", 1000: "тысячы"},
    "bg": {10: "десетки", 100: "стотици", 1000: "хиляди", MILLION: "милиони", MILLIARD: "милиарди"},
    "ca": {10: "desenes", 12: "dotzenes", 100: "centenars", 1000: "milers", MILLION: "milions"},
    "cs": {10: "desítky desítek desítkám desítkami desítkách", 100: "stovky stovek stovkám stovkami stovkách",
           1000: "tisíce tisíců", MILLION: "miliony milionů", MILLIARD: "miliardy"},
    "da": {10: "snesevis", 12: "dusinvis", 100: "hundredvis hundreder", 1000: "tusindvis tusinder",
           10**4: "titusindvis titusinder", 10**5: "hundredtusindvis hundredtusinder",
           MILLION: "millioner", MILLIARD: "milliarder"},
    "de": {12: "dutzende dutzenden dutzender", 100: "hunderte hunderten hunderter",
           1000: "tausende tausenden tausender", 10**4: "zehntausende zehntausenden zehntausender",
           10**5: "hunderttausende hunderttausenden hunderttausender", MILLION: "millionen", MILLIARD: "milliarden"},
    "el": {10: "δεκάδες δεκάδων", 100: "εκατοντάδες εκατοντάδων", 1000: "χιλιάδες χιλιάδων",
           MILLION: "εκατομμύρια εκατομμυρίων", MILLIARD: "δισεκατομμύρια δισεκατομμυρίων"},
    "es": {10: "decenas", 12: "docenas", 100: "cientos centenares centenas", 1000: "miles millares",
           MILLION: "millones"},
    "fi": {10: "kymmenet kymmeniä kymmenien", 100: "sadat satoja satojen", 1000: "tuhannet tuhansia tuhansien",
           MILLION: "miljoonat miljoonia miljoonien", MILLIARD: "miljardeja"},
    "fr": {10: "dizaines", 12: "douzaines", 100: "centaines", 1000: "milliers", MILLION: "millions",
           MILLIARD: "milliards"},
    "hr": {10: "deseci desetke desetaka desecima", 100: "stotine stotina stotinama", 1000: "tisuće tisuća tisućama",
           MILLION: "milijuni milijune milijuna", MILLIARD: "milijarde"},
    "it": {10: "decine", 12: "dozzine", 100: "centinaia", 1000: "migliaia", MILLION: "milioni", MILLIARD: "miliardi"},
    "nl": {10: "tientallen", 12: "dozijnen", 100: "honderden", 1000: "duizenden", 10**4: "tienduizenden",
           10**5: "honderdduizenden", MILLION: "miljoenen", MILLIARD: "miljarden"},
    "no": {10: "titalls", 12: "dusinvis", 100: "hundrevis hundretalls", 1000: "tusenvis", 10**4: "titusener titusenvis",
           10**5: "hundretusener", MILLION: "millioner", MILLIARD: "milliarder"},
    "pl": {10: "dziesiątki dziesiątek dziesiątkom dziesiątkami kilkadziesiąt kilkudziesięciu",
           100: "setki setek setkom setkami kilkaset kilkuset", 1000: "tysiące tysięcy", MILLION: "miliony milionów",
           MILLIARD: "miliardy miliardów"},
    "pt": {10: "dezenas", 12: "dúzias", 100: "centenas", 1000: "milhares", MILLION: "milhões", MILLIARD: "bilhões"},
    "ro": {10: "zeci zecile zecilor", 100: "sute sutele sutelor", 1000: "mii miile miilor",
           MILLION: "milioane milioanele", MILLIARD: "miliarde"},
    "sk": {10: "desiatky desiatok desiatkam", 100: "stovky stoviek stovkám", 1000: "tisíce tisícov",
           MILLION: "milióny miliónov", MILLIARD: "miliardy"},
    "sl": {10: "desetine", 100: "stotine", 1000: "tisoče", MILLION: "milijone", MILLIARD: "milijarde"},
    "sr": {10: "десетине десетинама", 100: "стотине стотинама", 1000: "хиљаде хиљадама", MILLION: "милиони милионе",
           MILLIARD: "милијарде"},
    "sv": {10: "tiotals", 12: "dussintals", 100: "hundratals", 1000: "tusentals", 10**4: "tiotusentals",
           10**5: "hundratusentals", MILLION: "miljoner miljontals", MILLIARD: "miljarder"},
    "tr": {10: "onlarca", 100: "yüzlerce", 1000: "binlerce",
           MILLION: "milyonlarca", MILLIARD: "milyarlarca"},
}  # fmt: skip
"""{language: {the least of two: forms}}: "dizaines" are 20 to 99."""

LINKS: dict[str, str] = {
    "ca": "de", "es": "de", "fr": "de", "it": "di", "pt": "de", "ro": "de",
}  # fmt: skip
"""What joins two of them: "dizaines de milliers"; elsewhere nothing: «desítky tisíc»."""

ABOUT: dict[str, dict[int, str]] = {
    "ca": {10: "desena", 15: "quinzena", 20: "vintena", 30: "trentena", 50: "cinquantena", 100: "centenar"},
    "bg": {10: "десетина", 15: "петнайсетина", 20: "двайсетина | двадесетина", 30: "трийсетина | тридесетина",
           50: "петдесетина", 100: "стотина", 1000: "хилядина"},
    "cs": {12: "tucet", 60: "kopa"},
    "da": {12: "dusin", 20: "snes"},
    "de": {12: "dutzend"},
    "el": {10: "δεκαριά", 20: "εικοσαριά", 30: "τριανταριά", 50: "πενηνταριά", 100: "εκατοστή | εκατοντάδα"},
    "es": {10: "decena", 12: "docena", 15: "quincena de", 20: "veintena", 30: "treintena", 40: "cuarentena de",
           50: "cincuentena | medio centenar",
           100: "centenar", 1000: "millar"},
    "fi": {10: "kymmenkunta", 20: "parikymmentä", 200: "parisataa", 2000: "parituhatta"},
    "fr": {8: "huitaine de", 10: "dizaine", 15: "quinzaine de", 20: "vingtaine", 30: "trentaine", 40: "quarantaine de",
           50: "cinquantaine", 60: "soixantaine", 100: "centaine", 1000: "millier"},
    "hr": {10: "desetak", 15: "petnaestak", 20: "dvadesetak", 30: "tridesetak", 40: "četrdesetak", 50: "pedesetak",
           100: "stotinjak", 1000: "tisućak"},
    "it": {10: "decina", 12: "dozzina", 15: "quindicina", 20: "ventina", 30: "trentina", 40: "quarantina di",
           50: "cinquantina",
           60: "sessantina", 100: "centinaio", 1000: "migliaio"},
    "nl": {10: "tiental", 20: "twintigtal", 30: "dertigtal", 40: "veertigtal", 50: "vijftigtal", 100: "honderdtal"},
    "no": {10: "titall", 12: "dusin", 20: "tjuetalls", 30: "trettitalls"},
    "pl": {12: "tuzin", 50: "pół setki"},
    "pt": {10: "dezena", 12: "dúzia", 50: "meia centena", 20: "vintena", 100: "centena", 1000: "milhar"},
    "sr": {10: "десетак", 15: "петнаестак", 20: "двадесетак", 30: "тридесетак", 50: "педесетак", 100: "стотинак"},
    "sv": {10: "tiotal", 12: "dussin", 20: "tjugotal", 30: "trettiotal", 40: "fyrtiotal", 50: "femtiotal",
           100: "hundratal"},
}  # fmt: skip
"""{language: {amount: nouns}} of which one means about so many: "une vingtaine"; phrases stand between bars."""

SEVERAL: dict[str, tuple[str, dict[int, str]]] = {
    "bg": ("няколко", {100: "стотин"}),
    "cs": ("několik pár", {10: "desítek", 12: "tuctů", 100: "set", 1000: "tisíc"}),
    "da": ("flere nogle", {12: "dusin", 100: "hundrede", 1000: "tusinde", 10**4: "titusinde"}),
    "de": ("mehrere mehreren einige einigen", {12: "dutzend", 100: "hundert", 1000: "tausend"}),
    "hu": ("több néhány", {12: "tucat", 100: "száz", 1000: "ezer", 10**4: "tízezer", 10**5: "százezer",
                           MILLION: "millió", MILLIARD: "milliárd"}),
    "nl": ("enkele paar", {12: "dozijn", 100: "honderd", 1000: "duizend", MILLION: "miljoen", MILLIARD: "miljard"}),
    "no": ("flere noen", {12: "dusin", 100: "hundre", 1000: "tusen", 10**4: "titusen"}),
    "sk": ("niekoľko pár", {100: "sto", 1000: "tisíc"}),
    "sv": ("flera några", {12: "dussin", 100: "hundra", 1000: "tusen"}),
    "tr": ("birkaç", {100: "yüz", 1000: "bin", MILLION: "milyon", MILLIARD: "milyar"}),
}  # fmt: skip
"""{language: (words for some, {scale: its forms behind them})}: "mehrere hundert"."""

COUNTED_ALONE: dict[str, dict[int, str]] = {"cs": {1000: "tisíc"}, "sk": {1000: "tisíc"}, "sl": {1000: "tisoč"}}
"""Forms of a scale behind a plural that are one of them elsewhere: "desítky tisíc"."""

TEENS: dict[str, str] = {"pl": "kilkanaście kilkunastu kilkanaścioro"}
"""Words for 11 to 19."""


def vague_amounts(language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each phrase of a language with its least and its largest amount; where both are one, it means about so many."""
    plurals = {size: forms.split() for size, forms in PLURALS.get(language, {}).items()}
    yield from ((form, _ends(size)) for size, forms in plurals.items() for form in forms)
    link, alone = LINKS.get(language, ""), COUNTED_ALONE.get(language, {})
    for size, scale in product(COUNTED & plurals.keys(), SCALES & plurals.keys()):
        if size < scale:
            behind = [*plurals[scale], *alone.get(scale, "").split()]
            yield from ((_joined(one, link, other), _ends(size, scale)) for one in plurals[size] for other in behind)
    words, sizes = SEVERAL.get(language, ("", {}))
    for size, forms in sizes.items():
        yield from ((_joined(word, form), _ends(size)) for word, form in product(words.split(), forms.split()))
    for teen in TEENS.get(language, "").split():
        yield teen, (11, 19)
        yield from ((_joined(teen, form), (11 * scale, 19 * scale)) for scale in SCALES for form in plurals[scale])
    yield from (
        (noun, (size, size))
        for size, nouns in ABOUT.get(language, {}).items()
        for noun in map(str.strip, nouns.split("|"))
    )


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))


def _ends(size: int, scale: int = 1) -> tuple[int, int]:
    """Two of them, and what is less than one of the next size: 20 to 99, 24 to 99, 2 million to 999 million."""
    following = 100 if size in (10, 12) else 1000 * size if size >= MILLION else 10 * size
    return 2 * size * scale, following * scale - 1
