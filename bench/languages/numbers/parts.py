"""Fractions and shares of languages that have no table of their own. All forms are folded."""

from __future__ import annotations

FRACTIONS: dict[str, dict[str, str]] = {
    "be": {"1/2": "палова паловы палову", "3/2": "паўтара паўтары", "1/3": "траціна", "1/4": "чвэрць"},
    "ca": {"1/2": "mig mitja meitat", "1/3": "terc tercos", "1/4": "quart quarts"},
    "cs": {"1/2": "pul pulka polovina poloviny polovinu polovine", "1/3": "tretina tretiny tretinu",
           "1/4": "ctvrtina ctvrtiny ctvrtinu ctvrt", "1/5": "petina petiny petinu petin", "1/10": "desetina desetiny"},
    "da": {"1/2": "halv halve halvt halvdelen", "3/2": "halvanden halvandet"},
    "de": {"1/2": "halb halbe halber halbes halben halbem halfte", "1/3": "drittel dritteln drittels",
           "1/4": "viertel vierteln", "1/8": "achtel achteln", "3/2": "anderthalb eineinhalb einundeinhalb",
           "3/4": "dreiviertel",
           **{f"{whole * 2 + 1}/2": f"{word}einhalb {word}undeinhalb" for whole, word in enumerate(
               "zwei drei vier funf sechs sieben acht neun zehn".split(), start=2)}},
    "el": {"1/2": "μισο μιση μισος", "3/2": "εναμιση εναμισι", "1/3": "τριτο", "1/4": "τεταρτο"},
    "es": {"1/2": "medio media medios medias mitad", "1/3": "tercio tercios", "1/4": "cuarto cuartos"},
    "fi": {"1/2": "puoli puolet puolta", "3/2": "puolitoista"},
    "fr": {"1/2": "demi demie moitie", "1/3": "tiers", "1/4": "quart quarts"},
    "hr": {"1/2": "pola polovica polovina polovicu", "1/3": "trecina trecine", "1/4": "cetvrtina cetvrtine"},
    "hu": {"1/2": "fel", "3/2": "masfel", "1/3": "harmad harmada", "1/4": "negyed negyede", "1/5": "otod otode",
           "1/10": "tized", "1/100": "szazad", "1/1000": "ezred"},
    "it": {"1/2": "mezzo mezza mezzi meta", "1/3": "terzo terzi", "1/4": "quarto quarti"},
    "nl": {"1/2": "half halve helft", "3/2": "anderhalf anderhalve", "3/4": "driekwart", "1/4": "kwart"},
    "no": {"1/2": "halv halve halvt halvparten", "3/2": "halvannen halvannet"},
    "pl": {"1/2": "poł połowa połowe połowy połowie", "3/2": "połtora połtorej", "1/4": "cwierc"},  # ł has no mark
    "pt": {"1/2": "meio meia meios metade", "1/3": "terco tercos", "1/4": "quarto quartos"},
    "ro": {"1/2": "jumatate", "1/3": "treime treimi", "1/4": "sfert sferturi", "1/5": "cincime cincimi"},
    "sk": {"1/2": "pol polovica polovice polovicu", "1/3": "tretina tretiny", "1/4": "stvrtina stvrtiny"},
    "sl": {"1/2": "pol polovica polovico", "1/3": "tretjina tretjine", "1/4": "cetrtina cetrtine"},
    "sv": {"1/2": "halv halva halvt halften", "1/4": "kvart"},
    "tr": {"1/2": "yarım yarısı bucuk", "1/4": "ceyrek"},
}  # fmt: skip
"""{language: {value: words}}: words that are a part, alone ("Hälfte") or after a number ("drei Viertel")."""

PART_SUFFIXES: dict[str, tuple[str, ...]] = {
    "da": ("dele", "del"),
    "de": ("stel", "steln", "tel", "teln"),
    "es": ("avos", "avas", "avo", "ava"),
    "fi": ("osaa", "osa"),
    "no": ("deler", "del"),
    "sv": ("delar", "del", "dels"),
}
"""What a number is written together with to be a part: "veinteavos", "Zwanzigstel", "femtedelar"."""

PART_WORDS: dict[str, frozenset[str]] = {"pt": frozenset({"avos"}), "es": frozenset({"avos"})}
"""What stands behind a number to make it a part: "onze avos"."""

WITH_A_HALF: dict[str, dict[str, str]] = {
    "ca": {"i mig": "1/2", "i mitja": "1/2"},
    "es": {"y medio": "1/2", "y media": "1/2", "y cuarto": "1/4"},
    "fr": {"et demi": "1/2", "et demie": "1/2", "et quart": "1/4"},
    "hu": {"es fel": "1/2"},
    "it": {"e mezzo": "1/2", "e mezza": "1/2"},
    "nl": {"en een half": "1/2", "en een halve": "1/2"},
    "pl": {"i poł": "1/2"},
    "pt": {"e meio": "1/2", "e meia": "1/2"},
    "tr": {"bucuk": "1/2"},
}
"""What adds to the number before it: "y medio"."""

CONNECTORS: dict[str, frozenset[str]] = {
    "ca": frozenset({"i"}),
    "de": frozenset({"und"}),
    "es": frozenset({"con"}),
    "fr": frozenset({"et"}),
    "it": frozenset({"e"}),
    "nl": frozenset({"en"}),
    "pt": frozenset({"com"}),
}
"""What stands between a whole number and a fraction: "cento e tre quarti"."""

SHARES: dict[str, tuple[str, ...]] = {
    "de": ("von",),
    "es": ("de cada", "sobre"),
    "fr": ("sur",),
    "it": ("su",),
    "nl": ("op de",),
    "pl": ("na",),
    "pt": ("em cada", "sobre"),
}
"""What stands between the parts of a share: "uno su tre"."""

PART_BEFORE: dict[str, frozenset[str]] = {
    "ca": frozenset("de del dels d".split()),
    "es": frozenset("de del".split()),
    "fr": frozenset("de du des d".split()),
    "it": frozenset("di del della dei delle degli dell".split()),
    "nl": frozenset({"van"}),
    "pt": frozenset("de do da dos das".split()),
    "sv": frozenset({"av"}),
}
"""What follows "un quinto" where it is a part and no ordinal."""

COMPOUND_ORDINALS: dict[str, dict[str, int]] = {
    "es": {"milesim": 1000, "millonesim": 10**6, "billonesim": 10**12},
    "pl": {"tysieczn": 1000, "milionow": 10**6, "miliardow": 10**9},
}
"""Stems of the ordinals of scales with which their multiplier is written together: "docemilésimo"."""

COMPARATIVES: dict[str, dict[int, str]] = {
    "cs": {1: "více víc vyšší dražší starší delší", -1: "méně nižší levnější mladší kratší"},
    "de": {1: "mehr höher teurer älter länger über", -1: "weniger niedriger billiger günstiger jünger kürzer unter"},
    "es": {1: "más mayor", -1: "menos menor"},
    "fr": {1: "plus supérieur supérieure", -1: "moins inférieur inférieure"},
    "it": {1: "più superiore maggiore", -1: "meno inferiore minore"},
    "nl": {1: "meer hoger duurder ouder langer", -1: "minder lager goedkoper jonger korter"},
    "pl": {1: "więcej wyższy drożej starszy dłużej", -1: "mniej niższy taniej młodszy krócej"},
    "pt": {1: "mais superior maior", -1: "menos inferior menor"},
    "sv": {1: "fler mer högre dyrare äldre längre", -1: "färre mindre lägre billigare yngre kortare"},
}
"""What tells a difference beside it: "neuf de plus", "o 1,3 mln zł mniej"."""

REST: dict[str, str] = {
    "cs": "zbývajících zbylých ostatních zbytek",
    "de": "übrigen restlichen verbleibenden anderen rest",
    "es": "restantes otros otras resto demás",
    "fr": "restants restantes autres reste",
    "it": "restanti altri altre resto rimanenti",
    "nl": "resterende overige andere rest",
    "pl": "pozostałych pozostałe pozostali reszta resztę",
    "pt": "restantes outros outras resto",
    "sv": "övriga återstående andra resten",
}
"""What stands beside what is left of a whole: "die übrigen 550"."""

ALONE = frozenset(
    "halvdelen halften halvparten halfte helft mitad metade moitie meitat połowa połowe polovina poloviny"
    " polovinu polovica polovice polovicu polovico jumatate anderthalb palova paloviny".split()
)
"""Words for a half that are nothing else, and count without a number before them."""

ORDINAL_SUFFIXES: dict[str, frozenset[str]] = {
    "ca": frozenset("r n t e a".split()),
    "es": frozenset("o a os as er ero era do da to ta mo ma vo va".split()),
    "fr": frozenset("er ere re e eme ieme nd nde es".split()),
    "it": frozenset("o a".split()),
    "nl": frozenset("e ste de".split()),
    "pt": frozenset("o a os as".split()),
}
"""What follows digits in an ordinal: "8è", "2e", "5º" (folded)."""
