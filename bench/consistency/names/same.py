"""Are two names of one thing? Known ones by their entity, acronyms exactly, others by spelling and sound."""

from __future__ import annotations

from functools import lru_cache

from bench.consistency.names.gazetteer import Gazetteer, plain, standard
from bench.consistency.names.hangul import is_hangul, whole_likeness
from bench.consistency.names.local import is_derived, local_places
from bench.consistency.names.person import Name, compare, compare_words, parse, strip_titles
from bench.consistency.names.sound import sounds
from bench.text.tokens import words

_DIFFERENT = 0.05
_PARTLY = 0.45  # of names all whose words the other has, in another order or company
_BREATH = 0.8  # likeness of sound from which a name in Hangul is the same


@lru_cache(maxsize=16384)
def same_name(a: str, b: str) -> float:
    """How surely `a` and `b` name one thing, 0 to 1; the same from .5 on. Either may be in any case form."""
    return same(a, b, standard())


def same(a: str, b: str, gazetteer: Gazetteer) -> float:
    """`same_name` with the entities of `gazetteer`."""
    left, right = parse(strip_titles(a)), parse(strip_titles(b))
    if left.words == right.words:
        return 1.0 if left.words else 0.0
    if local_places(folded_words(a)) & local_places(folded_words(b)):
        return 1.0
    known = _by_entity(a, b, left, right, gazetteer)
    if known is not None:
        return known
    if is_acronym(a) or is_acronym(b):
        return same_acronym(left, right)
    if is_hangul(a) != is_hangul(b):
        return round(_by_breath(left, right, is_hangul(a)), 4)
    return round(max(compare(left, right).score, _shared(left, right)), 4)


def _by_breath(left: Name, right: Name, left_is_hangul: bool) -> float:
    hangul, latin = (left, right) if left_is_hangul else (right, left)
    alike = whole_likeness(hangul.words, latin.words)
    return 0.5 * alike / _BREATH if alike < _BREATH else 0.5 + 0.5 * (alike - _BREATH) / (1 - _BREATH)


def _shared(left: Name, right: Name) -> float:
    """Less than .5 by the share of words that the longer name has in common: "University of X", "Universität X"."""
    best = [max(_word_likeness(x, y) for y in right.words) for x in left.words] if right.words else []
    return _PARTLY * sum(score for score in best if score >= 0.5) / max(len(left.words), len(right.words), 1)


def _word_likeness(a: str, b: str) -> float:
    """An adjective is half its name: "Catholic", "католическому"."""
    return max(compare_words(a, b), 0.5 if is_derived(a, b) or is_derived(b, a) else 0.0)


def _by_entity(a: str, b: str, left: Name, right: Name, gazetteer: Gazetteer) -> float | None:
    """The decision of the gazetteer, or None where it knows too little."""
    one, other = gazetteer.lookup(a), gazetteer.lookup(b)
    if one and other:
        return 1.0 if set(one.ids) & set(other.ids) else max(_DIFFERENT, 0.5 * _shared(left, right))
    if (one and one.type != "PER" and len(right.words) > 1) or (other and other.type != "PER" and len(left.words) > 1):
        return _DIFFERENT if len(left.words) != len(right.words) else None  # "Paris Hilton" is no place
    return None


def is_acronym(text: str) -> bool:
    """Short and all capitals: NATO, U.S., ЄС."""
    letters = text.replace(".", "")
    return 1 < len(letters) <= 6 and letters.isalpha() and letters.isupper()


def same_acronym(a: Name, b: Name) -> float:
    """Acronyms are the same letter by letter, in another script sound by sound; against words, by first letters."""
    if len(a.words) == len(b.words) == 1:
        return 0.9 if set(sounds(a.family)) & set(sounds(b.family)) else _DIFFERENT
    short, full = (a, b) if len(a.words) == 1 else (b, a)
    return 0.7 if short.family == "".join(word[0] for word in full.words) else _DIFFERENT


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in words(text))
