"""Compare a name in Hangul with one in Latin letters: as a whole, for Korean divides words elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from bench.consistency.names.inflection import script_of_word
from bench.consistency.names.sound import likeness, sounds


def _read(letters: str) -> tuple[str, ...]:
    return tuple(letters.split())


_FIRST = _read("g k n d t r m b p s s - J J X k t p h")
_VOWELS = _read("a e a e o e o e o va e e o u vo ve i u - i i")
_LAST = _read("- k k k n n n t l k m l l l p l m p p t t ng t t k t p -")
_BASE, _SYLLABLES = 0xAC00, 11172
# Korean family names whose usual spelling is far from their sound.
_FAMILY_NAMES = {
    "lee": "i", "yi": "i", "rhee": "i", "park": "bak", "pak": "bak", "choi": "Xe", "kim": "gim", "jung": "Jong",
    "chung": "Jong", "cho": "Jo", "woo": "u", "wu": "u", "yoon": "un", "yun": "un", "lim": "im", "rim": "im",
    "shin": "sin", "moon": "mun", "kang": "gang", "ahn": "an", "oh": "o", "noh": "no", "roh": "no", "suh": "so",
    "seo": "so", "hwang": "hvang", "kwon": "gvon", "jang": "Jang", "chang": "Jang", "ryu": "u", "yoo": "u", "yu": "u",
}  # fmt: skip
_MOST_READINGS = 24


def is_hangul(text: str) -> bool:
    return script_of_word(text) == "Hangul"


def whole_likeness(hangul: tuple[str, ...], latin: tuple[str, ...]) -> float:
    """How alike two names sound when each is said in one breath, in either order of the Latin words, 0 to 1."""
    spoken = _spoken("".join(hangul))
    return max((likeness(x, y) for x in spoken for y in _latin_readings(latin)), default=0.0)


@lru_cache(maxsize=4096)
def _latin_readings(parts: tuple[str, ...]) -> tuple[str, ...]:
    orders = dict.fromkeys((parts, (*parts[-1:], *parts[:-1]), (*parts[1:], *parts[:1])))
    found = (reading for order in orders for reading in islice(_joined(order), _MOST_READINGS))
    return tuple(dict.fromkeys(found))


def _joined(parts: tuple[str, ...]) -> Iterator[str]:
    choices = [(_FAMILY_NAMES[part],) if part in _FAMILY_NAMES else sounds(part)[:4] for part in parts]
    return ("".join(choice) for choice in product(*choices))


@lru_cache(maxsize=4096)
def _spoken(word: str) -> tuple[str, ...]:
    """The readings of a word in Hangul: its r may be an l, its p an f."""
    plain = "".join(map(_syllable, word)).replace("-", "")
    return tuple(dict.fromkeys((plain, plain.replace("r", "l"), plain.replace("p", "f"))))


def _syllable(char: str) -> str:
    place = ord(char) - _BASE
    if not 0 <= place < _SYLLABLES:
        return ""
    first, rest = divmod(place, 588)
    vowel, last = divmod(rest, 28)
    return _FIRST[first] + _VOWELS[vowel] + _LAST[last]
