"""How a name sounds, roughly, in whatever script and by whatever habit of spelling it is written.

A word is folded to strings over a small alphabet: a e i o u, b d f g h k l m n p r s t v z, S (sh), Z (zh), X (ch),
C (ts), J (dzh). One spelling may be read in several ways ("Cole", "Rozhon", "Tsikhanouski"), so a word has several.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

VOWELS = frozenset("aeiou")
_MAX_READINGS = 8
_MAX_LENGTH = 24  # of a word that is compared by sound

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "Z", "з": "z", "и": "i",
        "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "C", "ч": "X", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "",
        "э": "e", "ю": "u", "я": "a", "ё": "o", "ў": "v", "'": "", "ј": "i", "љ": "l", "њ": "n", "ћ": "X", "ђ": "J",
        "џ": "J", "ѕ": "z", "ѓ": "g", "ќ": "k",
    }
)  # fmt: skip
_CYRILLIC_RULES = (
    (r"дз?ж", ("J",)),
    (r"дз(?=[еиіья])", ("z", "д")),
    (r"дз(?=[аоуыэю])", ("z", "дз")),
    (r"^йо", ("о", "йо")),
    (r"тс|цз", ("ц",)),
    (r"тч", ("ч",)),
    (r"ий$", ("и",)),
    (r"(?<=[бвгґджзклмнпрстфхцчшщаеиоу])ъ(?=[бвгґджзклмнпрстфхцчшщ])", ("", "а")),
    (r"чж", ("ж", "чж")),
    (r"ау", ("ау", "о")),
    (r"^у(?=[иіїеєэаоя])", ("в",)),
    (r"(?<=[бвгджзклмнпрстфхцчш])у(?=[аеэи])", ("в", "у")),
    (r"(?<=[аеєиіїоуыэюя])й(?=[аеєиіїоуыэюя])", ("",)),
    (r"(?<=[бвгґджзклмнпрстфхцчшщ])я", ("a", "ia")),
    (r"(?<=[бвгґджзклмнпрстфхцчшщ])ю", ("u", "iu")),
)
# What letters with marks sound like, as English spells it; marks that are not here change little.
_MARKED_LETTERS = {
    "š": "sh", "ş": "sh", "ș": "sh", "ś": "s", "č": "ch", "ć": "ch", "ç": "s", "ž": "zh", "ż": "zh", "ź": "z",
    "ł": "l", "ñ": "n", "ö": "o", "ø": "o", "ü": "u", "å": "o", "æ": "e", "œ": "e", "đ": "dj", "þ": "t",
    "ð": "d", "ţ": "ts", "ț": "ts", "ğ": "g", "ř": "rzh", "ľ": "l", "ě": "e", "ę": "en", "ą": "on",
}  # fmt: skip
_MARKED = str.maketrans(_MARKED_LETTERS | {key.upper(): value.title() for key, value in _MARKED_LETTERS.items()})
# In order; the first letters of "George" and "George" again in German differ, hence several results.
_LATIN_RULES = (
    (r"['’`´ʼ.-]", ("",)),
    (r"tsch", ("X",)),
    (r"shch|sch(?=[eiaou])", ("S", "sk")),
    (r"sch", ("S", "sH")),
    (r"[dt]zh|dj|dzh", ("J",)),
    (r"tch", ("X",)),
    (r"^graham", ("gram", "graham")),
    (r"eaux?|a[uû]l?[dt]s?$", ("o", "iu")),
    (r"(?<=[aei])us$", ("us", "i")),
    (r"(?<=[bcdfgklmnprtv])us$", ("us", "")),
    (r"(?<=[lr])o$", ("o", "on")),
    (r"(?<=[aei])c$", ("X", "k")),
    (r"ck(?=[aiy]$)", ("k", "Ck")),
    (r"rz(?=[aeiouy])|(?<=[bdgkpt])rz", ("Z", "rz")),
    (r"gn(?=[aeiouy])", ("gn", "n")),
    (r"gli(?=[aeo]|$)", ("li", "gli")),
    (r"oi[stx]$", ("ois", "ua")),
    (r"(?<=[eo])t$", ("t", "")),
    (r"(?<=[ao]n)([ds])$", (r"\1", "")),
    (r"(?<=i)er$", ("er", "e")),
    (r"ain(?=e?$)", ("ain", "en")),
    (r"air(?=e?$)", ("air", "er")),
    (r"ill(?=[aeiou])", ("il", "i")),
    (r"ge(?=[ao])", ("J", "ge")),
    (r"gu(?=[ei])", ("g", "gu")),
    (r"zz", ("z", "C")),
    (r"^iu", ("u",)),
    (r"(?<=s)t(?=le)", ("t", "")),
    (r"(?<=[db])h", ("h", "")),
    (r"^h(?=[aeiou])", ("h", "")),
    (r"(?<=[ai]d)es$", ("es", "i")),
    (r"ae(?!l)", ("ae", "e")),
    (r"(?<=i)at(?=[ek])", ("at", "ont")),
    (r"^dabr", ("dabr", "dombr")),
    (r"ies$", ("i", "is")),
    (r"ie$", ("i",)),
    (r"sheim$", ("sHaim",)),
    (r"heim$", ("heim", "haim")),
    (r"(?<=[ae]r)([dt])$", (r"\1", "")),
    (r"kh", ("H",)),
    (r"zh", ("Z", "zg")),
    (r"sh", ("S",)),
    (r"ch", ("X", "H", "k", "S")),
    (r"ph", ("f",)),
    (r"th", ("t",)),
    (r"wh", ("v",)),
    (r"^x", ("s",)),
    (r"x", ("ks",)),
    (r"^cy", ("Cy", "ky", "sy")),
    (r"^(?:ts|c)(?=[iy])|(?<=[aeiou])ts(?=i)", ("C", "t")),
    (r"dz(?=[iy])", ("d", "z")),
    (r"sz", ("s", "S")),
    (r"cs", ("ks", "X")),
    (r"cz", ("X", "C")),
    (r"ts|tz", ("C",)),
    (r"^dm", ("dm",)),
    (r"ck|cq", ("k",)),
    (r"qu", ("kv", "k")),
    (r"^q(?=i)", ("X", "k")),
    (r"q", ("k",)),
    (r"cc(?=[ei])", ("X",)),
    (r"c(?=[eiy])", ("s", "C", "X")),
    (r"c", ("k",)),
    (r"gg?i(?=[aou])", ("J",)),
    (r"gy", ("gi", "d")),
    (r"(?<!n)g(?=[eiy])", ("g", "J")),
    (r"ti(?=on|al)", ("S", "ti")),
    (r"ssi(?=on)", ("S", "si")),
    (r"gue$", ("g",)),
    (r"augh(?=t|$)", ("o",)),
    (r"igh", ("ai",)),
    (r"gh(?=t|$)", ("", "g")),
    (r"gh", ("g",)),
    (r"ng(?=$|h)", ("n", "ng")),
    (r"^j", ("J", "", "h")),
    (r"(?<=[aeiou])j(?=[aeou])", ("J", "", "h")),
    (r"j(?=[aeou])", ("J", "i", "h")),
    (r"j(?=i)", ("J", "h")),
    (r"j", ("i",)),
    (r"^z(?=[eiau])", ("z", "C")),
    (r"(?<=[rnlt])z$", ("C", "s")),
    (r"(?<=[aeiou])h(?=[bdfgklmnprstvz]|$)", ("", "h")),
    (r"i(?=[ns]e$)", ("i", "ai")),
    (r"i(?=[bdgklmprtvz]e$)", ("ai",)),
    (r"a(?=[bdgklmnprstvz]e[sy]?$)", ("ei", "a")),
    (r"(?<=[bdfgklmnprstvz])ey$", ("i", "ei")),
    (r"e(?=[bdgklmnprstvz]e$)", ("i", "e")),
    (r"wr", ("r",)),
    (r"aw(?=[bdfgklmnprstvz]|$)", ("ou", "o", "av")),
    (r"ow", ("ov", "ou")),
    (r"ew(?=[^aeiou]|$)", ("u", "ev")),
    (r"w", ("v",)),
    (r"^you(?=n)", ("ia", "iu")),
    (r"ou(?=[bdglnst])", ("u", "au", "a")),
    (r"ou(?=[kprvzmfXHSZC])", ("u",)),
    (r"au", ("au", "o")),
    (r"ou$", ("u", "ou")),
    (r"oa|o(?=[bdgklmnprstvz]e$)", ("ou",)),
    (r"(?<=[aeiou])h(?=[aeiou])", ("h", "")),
    (r"(?<=[aeiou])s(?=[aeiou])", ("s", "z")),
    (r"(?<=[bdfgklmnprstvzJSZCX])e$", ("", "e")),
    (r"(?<=[aeiou][bdfgklmnprtv])e(?=s$)", ("", "e")),
    (r"ee|ea", ("i",)),
    (r"oo", ("u",)),
    (r"(?:^|(?<=[aeiou]))y(?=[aeiou])", ("",)),
    (r"(?<=[nl])y(?=[aeou])", ("i", "")),
    (r"y", ("i",)),
    (r"H", ("h",)),
)
_LATIN = tuple((re.compile(pattern), results) for pattern, results in _LATIN_RULES)
_CYRILLIC_COMPILED = tuple((re.compile(pattern), results) for pattern, results in _CYRILLIC_RULES)
_SYLLABLES = re.compile(
    r"(?=.*(?:[jqx]|zh|ong))(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?ang|i?ong|[ei]ng|iao|uai|[iu]?an|[aeu]i|ao|ou|[eiu]n|i[aeu]|u[aeo]|er|[aeiou])){1,4}"
)
# Pinyin as Palladius writes it in Russian, and Ukrainian likewise: "Hongqi", Хунці
_PINYIN_RULES = (
    (r"ong", ("un",)),
    (r"ng", ("n",)),
    (r"zh|r(?!$)", ("Z",)),
    (r"ch", ("X",)),
    (r"sh", ("S",)),
    (r"[jqzc]", ("C",)),
    (r"x", ("s",)),
    (r"yu", ("iu",)),
    (r"yi", ("i",)),
    (r"y", ("i",)),
    (r"wu", ("u",)),
    (r"w", ("v",)),
    (r"ui", ("ui", "uei")),
)
_PINYIN = tuple((re.compile(pattern), results) for pattern, results in _PINYIN_RULES)
_ROMAJI_SYLLABLES = re.compile(
    r"(?=.*(?:sh|ch|j|z))(?:(?:(?:([ksptz])(?=\1))?(?:[kgnhbpmr]y|[sc]h|ts|[kgsztdnhbpmyrwfj]))?[aiueo]|n(?![aiueoy])){2,}"
)
# Japanese as Polivanov writes it: "Ishiba", Исиба; "Koizumi", Коидзуми; "Fujimori", Фудзимори
_ROMAJI_RULES = (
    (r"sh", ("s",)),
    (r"tch|ch", ("t",)),
    (r"j", ("z",)),
    (r"ts", ("C",)),
    (r"w", ("v",)),
    (r"n(?=[bmp])", ("m",)),
    (r"(?<=[kgnhbpmr])y", ("i", "")),
    (r"y", ("",)),
)
_ROMAJI = tuple((re.compile(pattern), results) for pattern, results in _ROMAJI_RULES)
_GREEK = str.maketrans("αβγδεζηικλμνοπρσςτυφχω", "avgdeziiklmnoprsstifho")
_GREEK_RULES = (
    (r"γου(?=[αεηιο])", ("v", "gu", "g")),
    (r"ου(?=[αεηιο])", ("v", "u")),
    (r"γι(?=[αεο])", ("", "gi")),
    (r"ου", ("u",)),
    (r"ντσ", ("nX", "nC")),
    (r"φ$", ("f", "v")),
    (r"γκ|γγ", ("g", "ng")),
    (r"μπ", ("b", "mp")),
    (r"ντ", ("d", "nt")),
    (r"τζ", ("J",)),
    (r"τσ", ("X", "C")),
    (r"αι", ("e", "ai")),
    (r"[εο]ι", ("i",)),
    (r"([αε])υ", (r"\1v", r"\1u")),
    (r"ξ", ("ks",)),
    (r"ψ", ("ps",)),
    (r"θ", ("t",)),
)
_GREEK_COMPILED = tuple((re.compile(pattern), results) for pattern, results in _GREEK_RULES)
_IS_GREEK = re.compile(r"[α-ω]")
_DOUBLE = re.compile(r"(.)\1+")
_IS_CYRILLIC = re.compile(r"[а-яґєіїўёјљњћђџ]")

_CONSONANT, _VOWEL = 1.0, 0.4
_VOWEL_CHANGE, _VOWEL_GAP = 0.2, 0.3
_CHANGES = {
    "gh": 0.2, "gk": 0.5, "hk": 0.5, "vf": 0.4, "vb": 0.5, "sz": 0.3, "sS": 0.4, "SX": 0.5, "XC": 0.4, "Cs": 0.4,
    "Cz": 0.3, "JZ": 0.3, "JX": 0.5, "Zz": 0.3, "Jz": 0.5, "JC": 0.5, "Ct": 0.6, "Xk": 0.7, "kC": 0.7, "td": 0.5,
    "bp": 0.6, "SZ": 0.4, "SC": 0.6, "Xt": 0.7, "vu": 0.3, "vo": 0.6, "Ji": 0.6, "gJ": 0.6, "gi": 0.6, "dJ": 0.6,
}  # fmt: skip
_CHANGE = {pair: cost for key, cost in _CHANGES.items() for pair in (key, key[::-1])}
_KEYS = str.maketrans("bpfvwgkhtdszSZXCJ", "PPPPPKKKTTSSSSSSS", "aeiou")


@lru_cache(maxsize=16384)
def sounds(word: str) -> tuple[str, ...]:
    """The readings of a word, likeliest first; a word that is too long to be one is cut."""
    word = word.casefold()[:_MAX_LENGTH]
    if _IS_CYRILLIC.search(word):
        spelled = _rewritten(word, _CYRILLIC_COMPILED)
        return _unique(_DOUBLE.sub(r"\1", each.translate(_CYRILLIC)) for each in spelled)
    if _IS_GREEK.search(word):
        spelled = _rewritten(_without_marks(word), _GREEK_COMPILED)
        return _unique(_DOUBLE.sub(r"\1", each.translate(_GREEK)) for each in spelled)
    plain = _latin(word)
    chinese = _rewritten(plain, _PINYIN) if _SYLLABLES.fullmatch(plain) else []
    japanese = _rewritten(plain, _ROMAJI) if _ROMAJI_SYLLABLES.fullmatch(plain) else []
    spelled = _rewritten(plain, _LATIN)[: _MAX_READINGS - len(chinese) - len(japanese)]
    return _unique(_DOUBLE.sub(r"\1", each) for each in (*spelled, *chinese, *japanese))


def _without_marks(word: str) -> str:
    for accented, spoken in (("έι", "ei"), ("όι", "oi"), ("άι", "ai")):  # not diphthongs as ει is
        word = word.replace(accented, spoken)
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _latin(word: str) -> str:
    return anyascii(respelled(word)).casefold()


def respelled(text: str) -> str:
    """A text in which letters with marks stand as English spells their sounds: "Šefčovič" as "Shefchovich"."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_MARKED)


def _rewritten(word: str, rules: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]) -> list[str]:
    words = [word]
    for pattern, results in rules:
        if any(pattern.search(each) for each in words):
            readings = dict.fromkeys(pattern.sub(result, each) for result in results for each in words)
            words = list(readings)[:_MAX_READINGS]
    return words


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=16384)
def keys(word: str) -> frozenset[str]:
    """What words that may sound alike have in common: the classes of the first two consonants."""
    return frozenset(_DOUBLE.sub(r"\1", sound.translate(_KEYS))[:2] for sound in sounds(word))


def consonants(sound: str) -> int:
    return sum(char not in VOWELS for char in sound)


@lru_cache(maxsize=65536)
def similarity(a: str, b: str) -> float:
    """How alike two words sound, 0 to 1, by their likest readings."""
    return max(likeness(x, y) for x in sounds(a) for y in sounds(b))


def _weight(sound: str) -> float:
    return sum(_VOWEL if char in VOWELS else _CONSONANT for char in sound)


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How alike two readings are, 0 to 1."""
    if a == b:
        return 1.0
    if Levenshtein.normalized_similarity(a, b) < 0.3:
        return 0.0  # cannot come near any threshold
    return max(0.0, 1 - _distance(a, b) / max(_weight(a), _weight(b), _VOWEL))


def _gap(char: str) -> float:
    return _VOWEL_GAP if char in VOWELS else 0.5 if char == "h" else _CONSONANT


def _change(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in VOWELS and b in VOWELS:
        return _VOWEL_CHANGE
    return _CHANGE.get(a + b, 1.0 if (a in VOWELS) == (b in VOWELS) else 1.4)


def _distance(a: str, b: str) -> float:
    """Weighted edit distance (Wagner and Fischer 1974)."""
    row = [0.0]
    for char in b:
        row.append(row[-1] + _gap(char))
    for left in a:
        gap = _gap(left)
        last, row = row, [row[0] + gap]
        for column, right in enumerate(b, 1):
            row.append(min(last[column] + gap, row[-1] + _gap(right), last[column - 1] + _change(left, right)))
    return row[-1]


def threshold(a: str, b: str) -> float:
    """The similarity from which two words are one name: the fewer consonants, the stricter."""
    fewest = min(min(map(consonants, sounds(a))), min(map(consonants, sounds(b))))
    return {0: 1.0, 1: 0.885, 2: 0.91, 3: 0.88, 4: 0.86, 5: 0.84}.get(fewest, 0.82)
