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

from bench.consistency.names import spellings

VOWELS = frozenset("aeiou")
_MAX_READINGS = 8
_MAX_LENGTH = 24  # of a word that is compared by sound

_DOUBLE = re.compile(r"(.)\1+")
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
    if spellings.IS_CYRILLIC.search(word):
        spelled = _rewritten(word, spellings.CYRILLIC)
        return _unique(_DOUBLE.sub(r"\1", each.translate(spellings.CYRILLIC_LETTERS)) for each in spelled)
    if spellings.IS_GREEK.search(word):
        spelled = _rewritten(_without_marks(word), spellings.GREEK)
        return _unique(_DOUBLE.sub(r"\1", each.translate(spellings.GREEK_LETTERS)) for each in spelled)
    plain = _latin(word)
    chinese = _rewritten(plain, spellings.PINYIN) if spellings.PINYIN_SYLLABLES.fullmatch(plain) else []
    japanese = _rewritten(plain, spellings.ROMAJI) if spellings.ROMAJI_SYLLABLES.fullmatch(plain) else []
    spelled = _rewritten(plain, spellings.LATIN)[: _MAX_READINGS - len(chinese) - len(japanese)]
    return _unique(_DOUBLE.sub(r"\1", each) for each in (*spelled, *chinese, *japanese))


def _without_marks(word: str) -> str:
    for accented, spoken in (("έι", "ei"), ("όι", "oi"), ("άι", "ai")):  # not diphthongs as ει is
        word = word.replace(accented, spoken)
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _latin(word: str) -> str:
    return anyascii(respelled(word)).casefold()


def respelled(text: str) -> str:
    """A text in which letters with marks stand as English spells their sounds: "Šefčovič" as "Shefchovich"."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(spellings.MARKED_LETTERS)


def _rewritten(word: str, rules: tuple[spellings.Rule, ...]) -> list[str]:
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
