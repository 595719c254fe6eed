"""Fractions, shares and multiples of languages that have no table of their own. All forms are folded."""

from __future__ import annotations

FRACTIONS: dict[str, dict[str, str]] = {
    "be": {"1/2": "палова паловы палову", "3/2": "паўтара паўтары", "1/3": "траціна", "1/4": "чвэрць"},
    "ca": {"1/2": "mig mitja meitat", "1/3": "terc tercos", "1/4": "quart quarts"},
    "cs": {"1/2": "pul pulka polovina poloviny polovinu polovine", "1/3": "tretina tretiny tretinu",
           "1/4": "ctvrtina ctvrtiny ctvrtinu ctvrt", "1/5": "petina petiny petinu petin", "1/10": "desetina desetiny",
           "3/2": "puldruhe puldruheho pultreti", "3/4": "trictvrte"},
    "da": {"1/2": "halv halve halvt halvdelen", "3/2": "halvanden halvandet"},
    "de": {"1/2": "halb halbe halber halbes halben halbem halfte", "1/3": "drittel dritteln drittels",
           "1/4": "viertel vierteln", "1/8": "achtel achteln", "3/2": "anderthalb eineinhalb einundeinhalb",
           "3/4": "dreiviertel", "250000": "viertelmillion", "750000": "dreiviertelmillion",
           "250000000": "viertelmilliarde", "750000000": "dreiviertelmilliarde",
           **{f"{whole * 2 + 1}/2": f"{word}einhalb {word}undeinhalb" for whole, word in enumerate(
               "zwei drei vier funf sechs sieben acht neun zehn".split(), start=2)}},
    "el": {"1/2": "μισο μιση μισος", "3/2": "εναμιση εναμισι μιαμιση", "5/2": "δυομιση δυομισι",
           "7/2": "τρεισημισι τριαμισι", "1/3": "τριτο τριτα", "1/4": "τεταρτο τεταρτα", "1/5": "πεμπτα"},
    "es": {"1/2": "medio media medios medias mitad", "1/3": "tercio tercios", "1/4": "cuarto cuartos"},
    "fi": {"1/2": "puoli puolet puolta", "3/2": "puolitoista",
           "1/3": "kolmannes kolmanneksen kolmannesta kolmanneksella",
           "1/4": "neljannes neljanneksen neljannesta neljanneksella", "1/5": "viidennes viidenneksen viidennesta"},
    "fr": {"1/2": "demi demie moitie", "1/3": "tiers", "1/4": "quart quarts"},
    "hr": {"1/2": "pola polovica polovina polovicu", "1/3": "trecina trecine", "1/4": "cetvrtina cetvrtine"},
    "hu": {"1/2": "fel", "3/2": "masfel", "1/3": "harmad harmada egyharmad egyharmada",
           "2/3": "ketharmad ketharmada ketharmadot", "1/4": "negyed negyede", "3/4": "haromnegyed haromnegyede",
           "1/5": "otod otode", "500000": "felmillio felmillioan felmilliot", "500000000": "felmilliard",
           "1/10": "tized", "1/100": "szazad", "1/1000": "ezred"},
    "it": {"1/2": "mezzo mezza mezzi meta", "1/3": "terzo terzi", "1/4": "quarto quarti"},
    "nl": {"1/2": "half halve helft", "3/2": "anderhalf anderhalve", "3/4": "driekwart", "1/4": "kwart"},
    "no": {"1/2": "halv halve halvt halvparten", "3/2": "halvannen halvannet"},
    "pl": {"1/2": "poł połowa połowe połowy połowie", "3/2": "połtora połtorej", "1/4": "cwierc"},  # ł has no mark
    "pt": {"1/2": "meio meia meios metade", "1/3": "terco tercos", "1/4": "quarto quartos"},
    "ro": {"1/2": "jumatate jumatatea", "1/3": "treime treimi treimea", "1/4": "sfert sferturi",
           "1/5": "cincime cincimi"},
    "sk": {"1/2": "pol polovica polovice polovicu", "1/3": "tretina tretiny", "1/4": "stvrtina stvrtiny"},
    "sl": {"1/2": "pol polovica polovico", "1/3": "tretjina tretjine", "1/4": "cetrtina cetrtine"},
    "sv": {"1/2": "halv halva halvt halften", "1/4": "kvart", "500000": "halvmiljon"},
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

PART_WHOLES: dict[str, dict[int, str]] = {
    "tr": {3: "üçte", 4: "dörtte", 5: "beşte", 6: "altıda", 7: "yedide", 8: "sekizde", 9: "dokuzda", 10: "onda"},
}
"""Forms of a whole before its part: "üçte iki"."""

WITH_A_HALF: dict[str, dict[str, str]] = {
    "ca": {"i mig": "1/2", "i mitja": "1/2"},
    "bg": {"и половина": "1/2"},
    "cs": {"a pul": "1/2"},
    "da": {"og en halv": "1/2", "og et halvt": "1/2"},
    "el": {"και μιση": "1/2", "και μισο": "1/2"},
    "es": {"y medio": "1/2", "y media": "1/2", "y cuarto": "1/4"},
    "fr": {"et demi": "1/2", "et demie": "1/2", "et quart": "1/4"},
    "hr": {"i pol": "1/2", "i po": "1/2"},
    "hu": {"es fel": "1/2"},
    "it": {"e mezzo": "1/2", "e mezza": "1/2", "e un quarto": "1/4"},
    "nl": {"en een half": "1/2", "en een halve": "1/2"},
    "no": {"og en halv": "1/2", "og et halvt": "1/2"},
    "pl": {"i poł": "1/2"},
    "pt": {"e meio": "1/2", "e meia": "1/2", "e um quarto": "1/4"},
    "ro": {"si jumatate": "1/2"},
    "sk": {"a pol": "1/2"},
    "sl": {"in pol": "1/2"},
    "sr": {"и по": "1/2", "и пол": "1/2"},
    "sv": {"och en halv": "1/2", "och ett halvt": "1/2"},
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

COMPOUND_UNITS: dict[str, dict[str, str]] = {
    "cs": {"let": "year", "denn": "day", "hodin": "hour", "minut": "minute", "mesic": "month", "metr": "m",
           "kilometr": "km", "procent": "percent", "nasobn": "times", "korun": "CZK", "stupn": "degree"},
    "pl": {"letn": "year", "dniow": "day", "godzinn": "hour", "minutow": "minute", "miesieczn": "month",
           "tygodniow": "week", "metrow": "m", "kilometrow": "km", "procentow": "percent", "krotn": "times",
           "stopniow": "degree", "kilogramow": "kg", "hektarow": "ha", "litrow": "l", "tonow": "t"},
    "sk": {"rocn": "year", "dnov": "day", "hodinov": "hour", "minutov": "minute", "mesacn": "month", "metrov": "m",
           "kilometrov": "km", "percentn": "percent", "nasobn": "times", "stupnov": "degree"},
}  # fmt: skip
"""Stems of what a number is written together with: "pětatřicetiletý"."""

FROST: dict[str, tuple[str, ...]] = {
    "cs": ("mraz",),
    "da": ("minusgrad", "frost"),
    "de": ("minusgrad", "frost"),
    "fi": ("pakka", "pakas"),
    "no": ("minusgrad", "frost", "kuldegrad"),
    "pl": ("mroz",),
    "pt": ("negativ",),
    "sk": ("mraz",),
    "sv": ("minusgrad", "koldgrad"),
}
"""Stems of words that put degrees beside them below zero: "28 minusgrader"."""

SHARES: dict[str, tuple[str, ...]] = {
    "bg": ("от",),
    "ca": ("de cada", "sobre"),
    "cs": ("z", "ze"),
    "da": ("ud af", "af"),
    "de": ("von",),
    "el": ("στουσ", "στισ", "στα"),
    "es": ("de cada", "sobre"),
    "fr": ("sur",),
    "hr": ("od",),
    "it": ("su",),
    "nl": ("op de", "op"),
    "no": ("av",),
    "pl": ("na",),
    "pt": ("em cada", "sobre"),
    "ro": ("din",),
    "sk": ("z", "zo"),
    "sl": ("od",),
    "sv": ("av",),
}
"""What stands between the parts of a share: "uno su tre", and behind its noun: "un Français sur cinq"."""

EVERY: dict[str, str] = {
    "be": "кожны кожная", "bg": "всеки всяка всяко", "cs": "každý každá každé každého každou", "da": "hver hvert",
    "de": "jeder jede jedes jeden jedem", "el": "κάθε", "fi": "joka", "hr": "svaki svaka svako svakog svaku",
    "hu": "minden", "nl": "elke elk", "no": "hver hvert", "pl": "co", "ro": "fiecare", "sk": "každý každá každé",
    "sl": "vsak vsaka vsako", "sr": "сваки свака свако", "sv": "var vart varje", "tr": "her",
}  # fmt: skip
"""What makes an ordinal behind it a share: "jeder fünfte"."""

MULTIPLIERS: dict[str, dict[int, str]] = {
    "bg": {2: "двойно | двукратно", 3: "тройно | трикратно"},
    "ca": {2: "el doble", 3: "el triple"},
    "cs": {2: "dvakrát | dvojnásobek | dvojnásobně | dvojnásobná | dvojnásobný",
           3: "třikrát | trojnásobek | trojnásobně", 4: "čtyřikrát | čtyřnásobek", 5: "pětkrát | pětinásobek",
           6: "šestkrát", 7: "sedmkrát", 8: "osmkrát", 9: "devětkrát", 10: "desetkrát | desetinásobek"},
    "da": {2: "dobbelt så | det dobbelte", 3: "tredobbelt | det tredobbelte", 4: "firedobbelt | det firedobbelte"},
    "de": {2: "doppelt so | zweimal | das doppelte | dem doppelten | zweifache", 3: "dreimal | dreifache",
           4: "viermal | vierfache", 5: "fünfmal | fünffache", 6: "sechsmal | sechsfache", 7: "siebenmal | siebenfache",
           8: "achtmal | achtfache", 9: "neunmal | neunfache", 10: "zehnmal | zehnfache"},
    "el": {2: "διπλάσιο | διπλάσια | διπλάσιος | διπλάσιοι | διπλάσιες", 3: "τριπλάσιο | τριπλάσια | τριπλάσιος",
           4: "τετραπλάσιο | τετραπλάσια"},
    "es": {2: "el doble | al doble", 3: "el triple | al triple", 4: "el cuádruple"},
    "fi": {2: "kaksinkertainen | kaksinkertaisen | kaksinkertaiseksi | kaksinkertaisesti | kahdesti",
           3: "kolminkertainen | kolminkertaisen | kolminkertaiseksi | kolmesti",
           4: "nelinkertainen | nelinkertaiseksi"},
    "fr": {2: "le double | du double | au double", 3: "le triple | du triple | au triple", 4: "le quadruple"},
    "hr": {2: "dvostruko | dvaput", 3: "trostruko | triput", 4: "četverostruko"},
    "hu": {2: "kétszer | kétszerese | kétszeresére | kétszeres | duplája | duplájára",
           3: "háromszor | háromszorosa | háromszorosára", 4: "négyszer | négyszerese | négyszeresére",
           5: "ötször | ötszöröse | ötszörösére", 10: "tízszer | tízszerese | tízszeresére"},
    "it": {2: "il doppio | al doppio", 3: "il triplo | al triplo", 4: "il quadruplo"},
    "nl": {2: "dubbel zo | tweemaal | het dubbele", 3: "driemaal | het drievoudige", 4: "viermaal", 5: "vijfmaal"},
    "no": {2: "dobbelt så | det dobbelte", 3: "tredobbelt | det tredobbelte", 4: "firedobbelt | det firedobbelte"},
    "pl": {2: "dwukrotnie | podwójnie", 3: "trzykrotnie", 4: "czterokrotnie", 5: "pięciokrotnie", 6: "sześciokrotnie",
           7: "siedmiokrotnie", 8: "ośmiokrotnie", 9: "dziewięciokrotnie", 10: "dziesięciokrotnie"},
    "pt": {2: "o dobro | ao dobro", 3: "o triplo | ao triplo", 4: "o quádruplo"},
    "ro": {2: "dublu | dublul | dublă", 3: "triplu | triplul | triplă"},
    "sk": {2: "dvakrát | dvojnásobok | dvojnásobne", 3: "trikrát | trojnásobok", 4: "štyrikrát", 5: "päťkrát"},
    "sl": {2: "dvakrat | dvojno", 3: "trikrat", 4: "štirikrat", 5: "petkrat"},
    "sr": {2: "двоструко | двапут", 3: "троструко | трипут"},
    "sv": {2: "dubbelt så | det dubbla | fördubbling", 3: "tredubbelt | det tredubbla",
           4: "fyrdubbelt | det fyrdubbla"},
    "tr": {2: "iki katı | iki katına | iki misli", 3: "üç katı | üç katına"},
}  # fmt: skip
"""How many times something is: "das Dreifache"; phrases stand between bars."""

IMPLIED: dict[str, dict[int, str]] = {
    "bg": {2: "двамата двете удво- двойк-", 3: "тримата трите утро-"},
    "ca": {2: "ambdos ambdues duplic- parella", 3: "triplic-", 10: "decada"},
    "cs": {2: "oba obe obou zdvojnasob- dvojc- par", 3: "ztrojnasob- trojice", 10: "desetilet- dekad-"},
    "da": {2: "begge fordobl- par parret", 3: "tredobl-", 10: "arti"},
    "de": {2: "beide beiden beider beides verdoppel- doppel- zwilling- paar",
           3: "verdreifach- dreifach- trio drilling-",
           4: "vervierfach- quartett", 10: "jahrzehnt-"},
    "el": {2: "διπλασι- ζευγαρι", 3: "τριπλασι-", 10: "δεκαετι-"},
    "es": {2: "ambos ambas duplic- doble dobles pareja gemel-", 3: "triplic- triple trio", 10: "decada"},
    "fi": {2: "molem- kaksinkert- kaksos- pariskun-", 3: "kolminkert-", 10: "vuosikymmen-"},
    "fr": {2: "doubl- jume- couple duo", 3: "tripl- trio", 10: "decennie"},
    "hr": {2: "oba obje obojica udvostruc- blizan- par", 3: "utrostruc-", 10: "desetljec-"},
    "hu": {2: "mindket- megduplaz- megketszerez- iker- ikrek par", 3: "megharomszoroz-", 10: "evtized-"},
    "it": {2: "entramb- raddoppi- doppi- gemell- coppia", 3: "triplic- tripli-", 10: "decennio"},
    "nl": {2: "beide beiden verdubbel- dubbel- tweeling- paar stel", 3: "verdriedubbel- drievoud-", 10: "decennium"},
    "no": {2: "begge fordobl- doble doblet par paret", 3: "tredobl-", 10: "tiar"},
    "pl": {2: "oba obie obaj obu obydw- podwo- podwaj- bliźnia- para pary", 3: "potroi- potraj-",
           10: "dekad- dziesięciolec-"},
    "pt": {2: "ambos ambas duplic- duplo dupla dobrou dobrar gemeo- casal", 3: "triplic- triplo trio", 10: "decada"},
    "ro": {2: "ambii ambele dubl- gemeni cuplu", 3: "tripl-", 10: "deceniu"},
    "sk": {2: "oba obe obaja oboch zdvojnasob- dvojic- par", 3: "strojnasob-", 10: "desatroc-"},
    "sl": {2: "oba obe podvoj- par", 3: "potroj-", 10: "desetletj-"},
    "sr": {2: "оба обе обојица удвостру- пар", 3: "утростру-", 10: "децениј-"},
    "sv": {2: "bada fordubbl- dubbel- tvilling- par paret", 3: "tredubbl-", 10: "decennium artionde"},
    "tr": {2: "ikiz- cift ciftin", 10: "onyıl"},
}  # fmt: skip
"""Words that mean a number without being one; stems end in a hyphen: "verdoppel-"."""

PART_BEFORE: dict[str, frozenset[str]] = {
    "ca": frozenset("de del dels d".split()),
    "es": frozenset("de del".split()),
    "fr": frozenset("de du des d".split()),
    "it": frozenset("di del della dei delle degli dell".split()),
    "nl": frozenset({"van"}),
    "pt": frozenset("de do da dos das".split()),
    "ro": frozenset("de din dintre".split()),
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
    "halvdelen halften halvparten halfte helft metà mitad metade moitie meitat połowa połowe polovina poloviny"
    " polovinu polovica polovice polovicu polovico jumatate anderthalb palova paloviny ctvrtina ctvrtiny ctvrtinu"
    " tretina"
    " tretiny tretinu petina petiny petinu stvrtina stvrtiny trecina trecine cetvrtina cetvrtine driekwart"
    " ketharmad ketharmada haromnegyede harmada negyede otode kolmannes kolmanneksen neljannes neljanneksen"
    " viidennes viidenneksen".split()
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
