"""Are two names of one thing? Known ones by their entity, acronyms exactly, others by spelling and sound."""

from __future__ import annotations

from bench.consistency.names.gazetteer import Gazetteer, plain, standard
from bench.consistency.names.person import Name, compare, parse, strip_titles
from bench.consistency.names.sound import sounds
from bench.text.tokens import words

_DIFFERENT = 0.05


def same_name(a: str, b: str) -> float:
    """How surely `a` and `b` name one thing, 0 to 1; the same from .5 on. Either may be in any case form."""
    return same(a, b, standard())


def same(a: str, b: str, gazetteer: Gazetteer) -> float:
    """`same_name` with the entities of `gazetteer`."""
    left, right = parse(strip_titles(a)), parse(strip_titles(b))
    if left.words == right.words:
        return 1.0 if left.words else 0.0
    known = _by_entity(a, b, left, right, gazetteer)
    if known is not None:
        return known
    if is_acronym(a) or is_acronym(b):
        return same_acronym(left, right)
    return round(compare(left, right).score, 4)


def _by_entity(a: str, b: str, left: Name, right: Name, gazetteer: Gazetteer) -> float | None:
    """The decision of the gazetteer, or None where it knows too little."""
    one, other = gazetteer.lookup(a), gazetteer.lookup(b)
    if one and other:
        return 1.0 if set(one.ids) & set(other.ids) else _DIFFERENT
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
