"""Case forms of months and weekdays, and words for decades, in languages that have no table of their own.

CLDR has two forms of a month at most. {language: {month or weekday: forms}}, January and Monday first. Forms that are
another word as often are left out: Lithuanian "kovą" is a battle more often than March.
"""

from __future__ import annotations

from bench.languages.table import Decades
from bench.text.folding import fold

MONTHS: dict[str, str] = {
    "cs": "lednu lednem | únoru únorem | březnu březnem | dubnu dubnem | květnu květnem | červnu červnem | "
    "červenci červencem | srpnu srpnem | zářím | říjnu říjnem | listopadu listopadem | prosinci prosincem",
    "hr": "siječnju | veljači veljaču | ožujku | travnju | svibnju | lipnju | srpnju | kolovozu | rujnu | listopadu | "
    "studenome | prosincu",
    "lt": "sausį | vasarį | | balandį | gegužę | birželį | | rugpjūtį | rugsėjį | spalį | lapkritį | gruodį",
    "lv": "janvārī | februārī | martā | aprīlī | maijā | jūnijā | jūlijā | augustā | septembrī | oktobrī | novembrī | "
    "decembrī",
    "pl": "styczniu styczniem | lutym lutemu | marcu marcem | kwietniu kwietniem | maju majem | czerwcu czerwcem | "
    "lipcu lipcem | sierpniu sierpniem | wrześniu wrześniem | październiku październikiem | listopadzie listopadem | "
    "grudniu grudniem",
    "sk": "januári januárom | februári februárom | marci marcom | apríli aprílom | máji májom | júni júnom | "
    "júli júlom | auguste augustom | septembri septembrom | októbri októbrom | novembri novembrom | decembri decembrom",
    "sl": "januarju | februarju | marcu | aprilu | maju | juniju | juliju | avgustu | septembru | oktobru | novembru | "
    "decembru",
    "sr": "јануару | фебруару | марту | априлу | мају | јуну | јулу | августу | септембру | октобру | новембру | "
    "децембру",
}

WEEKDAYS: dict[str, str] = {
    "cs": "pondělím | úterka úterým | středu středy středě středou | čtvrtka čtvrtku čtvrtkem | pátku pátkem | "
    "sobotu soboty sobotě sobotou | neděli nedělí",
    "hr": "ponedjeljka ponedjeljku ponedjeljkom | utorka utorku utorkom | srijedu srijede srijedi srijedom | "
    "četvrtka četvrtku četvrtkom | petka petku petkom | subotu subote suboti subotom | nedjelju nedjelje nedjelji",
    "hu": "hétfőn hétfői | kedden keddi | szerdán szerdai | csütörtökön csütörtöki | pénteken pénteki | "
    "szombaton szombati | vasárnapi",
    "lt": "pirmadienį pirmadienio | antradienį antradienio | trečiadienį trečiadienio | ketvirtadienį ketvirtadienio | "
    "penktadienį penktadienio | šeštadienį šeštadienio | sekmadienį sekmadienio",
    "lv": "pirmdien pirmdienas | otrdien otrdienas | trešdien trešdienas | ceturtdien ceturtdienas | "
    "piektdien piektdienas | sestdien sestdienas | svētdien svētdienas",
    "pl": "poniedziałku poniedziałkiem poniedziałkowy | wtorku wtorkiem wtorkowy | środę środy środzie środą | "
    "czwartku czwartkiem | piątku piątkiem | sobotę soboty sobocie sobotą | niedzielę niedzieli niedzielą",
    "sk": "pondelka pondelku pondelkom | utorka utorku utorkom | stredu stredy strede stredou | "
    "štvrtka štvrtku štvrtkom | piatka piatku piatkom | sobotu soboty sobote sobotou | nedeľu nedele nedeli nedeľou",
    "sl": "ponedeljka ponedeljku | torka torku | sredo srede | četrtka četrtku | petka petku | soboto sobote soboti | "
    "nedeljo nedelje nedelji",
    "sr": "понедељка понедељку | уторка уторку | среду среде | четвртка четвртку | петка петку | суботу суботе | "
    "недељу недеље",
}


_DECADES: dict[str, dict[str, str]] = {
    "bg": {"plurals": "те", "years": "години годините"},
    "ca": {"before": "anys"},
    "cs": {"adjectives": ".", "years": "léta let letech letům lety",
           "words": "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát", "endings": "á ých ým ými"},
    "da": {"nouns": "erne ernes",
           "alone": "tyverne trediverne fyrrerne halvtredserne tresserne halvfjerdserne firserne halvfemserne"},
    "de": {"nouns": "ern", "adjectives": "er", "years": "jahre jahren",
           "words": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", "endings": "er",
           "joined": "erjahre erjahren"},
    "el": {"before": "δεκαετία του | δεκαετίας του"},
    "es": {"before": "años | década de | década de los"},
    "fi": {"nouns": "luku luvun luvulla luvulta luvulle luvut",
           "words": "kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä"
           " kahdeksankymmentä yhdeksänkymmentä", "joined": "luku luvun luvulla luvulta luvulle"},
    "fr": {"before": "années"},
    "hr": {"plurals": "ih", "years": "godina godine godinama",
           "words": "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset", "endings": "ih e"},
    "hu": {"adjectives": "as es os ös", "years": "évek években éveket éveiben éveinek évekből évektől",
           "words": "húszas harmincas negyvenes ötvenes hatvanas hetvenes nyolcvanas kilencvenes", "endings": "-"},
    "it": {"before": "anni"},
    "nl": {"before": "jaren"},
    "no": {"nouns": "tallet tallets", "words": "tjue tretti førti femti seksti sytti åtti nitti",
           "joined": "tallet tallets"},
    "pl": {"before": "lata | latach | lat"},
    "pt": {"before": "anos | década de | década dos"},
    "ro": {"before": "anii | anilor"},
    "sk": {"adjectives": ".", "years": "roky rokov rokoch rokom",
           "words": "dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
           "endings": "e ych ym"},
    "sl": {"adjectives": "ih", "years": "leta let letih"},
    "sv": {"nouns": "talet tal talets", "words": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
           "joined": "talet talets"},
    "tr": {"nouns": "lar lara larda lardan ların ler lere lerde lerden lerin", "adjectives": "lı li lu lü",
           "years": "yıllar yıllara yıllarda yıllardan yılların"},
}  # fmt: skip
"""By the fields of `Decades`; `words` have the stems of 20 to 90, `endings` theirs, and `joined` those
of words that say decade alone. Phrases stand between bars."""


def decades(code: str) -> Decades:
    """How a language tells decades."""
    lines = {field: fold(line) for field, line in _DECADES.get(code, {}).items()}
    before = frozenset(map(str.strip, lines.pop("before", "").split("|"))) - {""}
    told = {field: line.split() for field, line in lines.items()}
    stems = dict(enumerate(told.pop("words", ()), start=2))
    endings = [ending.replace("-", "") for ending in told.pop("endings", ())]
    joined = told.pop("joined", ())
    words = {stem + ending: 10 * tens for tens, stem in stems.items() for ending in endings}
    alone = {stem + ending: 10 * tens for tens, stem in stems.items() for ending in joined}
    alone |= {word: 10 * tens for tens, word in enumerate(told.pop("alone", ()), start=2)}
    return Decades(
        words=words, alone=alone, before=before, **{field: frozenset(words) for field, words in told.items()}
    )


def numbered(table: dict[str, str], code: str) -> dict[str, int]:
    """{form: number} of a language; empty where the table has none of it."""
    rows = table[code].split("|") if code in table else []
    return {form: number for number, row in enumerate(rows, start=1) for form in row.split()}
