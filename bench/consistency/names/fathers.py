"""Names after the father: "Петрович", "Сергіївна", "Viktorovich"."""

from __future__ import annotations

from functools import lru_cache

from bench.consistency.names.given import GivenName, given_names
from bench.consistency.names.inflection import bases, script_of_word, tables
from bench.consistency.names.sound import similarity

# What the father's name may have behind the part that his child's name keeps: Андре-й, Игор-ь, Мико-ла, Mykol-a.
_ENDINGS = ("", "й", "ь", "я", "а", "о", "ий", "ій", "ей", "y", "i", "a", "o", "iy", "ey")
_DAUGHTERS = ("на", "na")
_ALL = ("ич", "ich", "ych", *_DAUGHTERS)
_ALIKE = 0.6  # similarity of sound from which two may be one name in two spellings


@lru_cache(maxsize=16384)
def is_patronymic(word: str) -> bool:
    """Has a folded word, in any case form, the ending of a name after the father?"""
    return bool(_stems(word))


@lru_cache(maxsize=16384)
def is_of_other_gender(patronymic: str, given: str) -> bool:
    """Is the given name before it a woman's and the ending a son's, or a man's and a daughter's: "Ясмина Войинович"?"""
    genders = {group.gender for group in given_names(given)}
    daughters = {base.endswith(_DAUGHTERS) for base in bases(patronymic) if base.endswith(_ALL)}
    return len(genders) == len(daughters) == 1 and genders == {"m" if daughters == {True} else "f"}


def _stems(word: str) -> frozenset[str]:
    suffixes = {suffix for table in tables(script_of_word(word)) for suffix in table.patronymics}
    return frozenset(base[: -len(suffix)] for base in bases(word) for suffix in suffixes if base.endswith(suffix))


@lru_cache(maxsize=16384)
def _fathers(word: str) -> frozenset[GivenName]:
    return frozenset(group for stem in _stems(word) for ending in _ENDINGS for group in given_names(stem + ending))


@lru_cache(maxsize=16384)
def same_father(a: str, b: str) -> bool | None:
    """Do two patronymics, of a man or a woman, name one father? None where one is not known and they sound alike."""
    left, right = _fathers(a), _fathers(b)
    if left & right or not _stems(a).isdisjoint(_stems(b)):
        return True
    if left and right:
        return False
    return None if max(similarity(x, y) for x in _stems(a) for y in _stems(b)) >= _ALIKE else False
