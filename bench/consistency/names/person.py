"""Compare two names by their parts: family name first, then the given name beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from bench.consistency.names.fathers import is_of_other_gender, is_patronymic, same_father
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import GivenName, given_names, is_given_name
from bench.consistency.names.inflection import bases, name_readings, script_of_word, surname_readings, tables
from bench.consistency.names.legal import without_legal_forms
from bench.consistency.names.sound import keys, respelled, similarity, threshold
from bench.consistency.names.tokens import title_forms
from bench.languages import get, known
from bench.text.tokens import words

_SUFFIX = re.compile("jr|sr|i{1,3}|iv|vi{0,3}|i?x|xi{2,3}|xi?v|xvi{1,2}")  # "Martin Luther King Jr", "Thutmose III"
_SAME_SCRIPT = 0.9  # similarity of sound that spellings of one script must reach
_SAME_SPELLING = 0.7  # and of letters
_COMPANY = 0.05  # how much less alike a family name may sound beside the same given name
_DOUBTFUL = 0.33  # likeness of given names from which they are not said to differ
_BESIDE_FAMILY = 0.1  # and a given name beside the same family name


@dataclass(frozen=True, slots=True)
class Name:
    """The folded words of a name: all of them, and which are given names and family name."""

    words: tuple[str, ...]
    given: tuple[str, ...]
    family: str
    patronymic: str = ""
    spoken: Name | None = None
    """The same name as English spells its sounds, where the marks on its letters tell more than these: "Škoda"."""

    @property
    def all_words(self) -> tuple[str, ...]:
        """The words, and those that spell their sounds."""
        return (*self.words, *self.spoken.words) if self.spoken else self.words


class Relation(Enum):
    """How two names relate, the closest first."""

    SAME = "same"
    BARE_LEFT = "only the right one has a given name"
    BARE_RIGHT = "only the left one has a given name"
    GIVEN_ONLY = "one is the other's given name alone"
    OTHER_GIVEN = "other given name"
    OTHER_GENDER = "other gender"
    OTHER_FAMILY = "other family name"
    DIFFERENT = "different"


AGREEING = frozenset({Relation.SAME, Relation.BARE_LEFT, Relation.BARE_RIGHT, Relation.GIVEN_ONLY})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation and how alike the parts are that decided it, 0 to 1, the same from .5 on."""

    relation: Relation
    score: float


@lru_cache(maxsize=16384)
def parse(text: str) -> Name:
    """The parts of a name; titles before it must be gone already."""
    spoken = respelled(text)
    return replace(_parsed(text), spoken=_parsed(spoken)) if spoken != text else _parsed(text)


def _parsed(text: str) -> Name:
    written = words(text)
    parts = without_legal_forms([plain(word) for word in written], written)
    parts = tuple(part for part in parts if not _is_small_word(part)) or parts
    if not parts:
        return Name((), (), "")
    if len(parts) > 1 and _SUFFIX.fullmatch(parts[-1]):
        parts = parts[:-1]
    inside = [part for before, part in pairwise(parts) if is_patronymic(part) and not is_of_other_gender(part, before)]
    patronymic = inside[0] if len(inside) == 1 and (len(parts) > 2 or given_names(parts[0])) else ""
    personal = [part for part in parts if part != patronymic] if len(parts) > 2 else list(parts)
    if len(personal) > 1 and _is_family_first(personal):
        return Name(parts, tuple(personal[1:]), personal[0], patronymic)
    return Name(parts, tuple(personal[:-1]), personal[-1], patronymic)


@lru_cache(maxsize=16384)
def _is_small_word(word: str) -> bool:
    return any(word in table.particles | table.articles | table.links for table in tables(script_of_word(word)))


def _is_family_first(parts: list[str]) -> bool:
    """ "Лукашенко Александр": the last word is a given name and the first is none."""
    return bool(given_names(parts[-1])) and not given_names(parts[0]) and len(parts[0]) > 1


@lru_cache(maxsize=16384)
def sound_keys(word: str) -> frozenset[str]:
    """The sound keys of all readings of a word."""
    return frozenset(key for reading in name_readings(word) for key in keys(reading.base))


@lru_cache(maxsize=16384)
def compare_words(a: str, b: str, slack: float = 0.0) -> float:
    """How surely two folded words are forms of one name but for its gender, 0 to 1, the same from .5 on.

    `slack` is taken off the similarity that words of two scripts need.
    """
    left = {reading.base for reading in name_readings(a)}
    right = {reading.base for reading in name_readings(b)}
    if left & right:
        return 1.0
    return max(_score(x, y, slack) for x in left for y in right)


@lru_cache(maxsize=16384)
def _genders(name: Name) -> frozenset[str]:
    """The genders that a name may have: by its given name if that tells, else by the endings of its family name."""
    by_family = {reading.gender for reading in surname_readings(name.family) if reading.gender}
    by_given = {group.gender for word in name.given[:1] for group in given_names(word)}
    if len(by_given) != 1 or not by_given <= {"m", "f"}:
        return frozenset(by_family)
    certain = is_given_name(name.given[0])  # else a case form: "Олівера" may be Олівер's or Olivera
    return frozenset(by_given if certain else by_given | by_family)


def _other_gender(a: Name, b: Name) -> bool:
    """Does every reading say that these are a man and a woman? Only surnames that show it can tell."""
    if not (surname_readings(a.family) and surname_readings(b.family)):
        return False
    if {_is_mixed(a), _is_mixed(b)} == {True, False}:
        return _family_genders(a).isdisjoint(_family_genders(b))  # "Lesia" is a woman's only, "Леся" also of "Лесь"
    left, right = _genders(a), _genders(b)
    return bool(left and right) and left.isdisjoint(right)


def _is_mixed(name: Name) -> bool | None:
    """Is the given name a woman's and the ending of the surname a man's, or the other way round: "Марія Колесніков"?

    None where the given name is a case form, which may be one of several: see `_genders`.
    """
    if not name.given:
        return False
    if not is_given_name(name.given[0]):
        return None
    by_given = {group.gender for group in given_names(name.given[0])}
    by_family = _family_genders(name)
    return bool(by_family and by_given) and by_given <= {"m", "f"} and by_given.isdisjoint(by_family)


def _family_genders(name: Name) -> set[str]:
    """The genders that the ending of the surname may tell of."""
    return {reading.gender for reading in surname_readings(name.family) if reading.gender}


@lru_cache(maxsize=16384)
def _score(a: str, b: str, slack: float) -> float:
    alike, least = similarity(a, b), threshold(a, b) - slack
    if script_of_word(a) == script_of_word(b) and not _differ_in_language(a, b):
        least = max(least, _SAME_SCRIPT)
        if alike < 1 and Levenshtein.normalized_similarity(a, b) < _SAME_SPELLING:
            alike = min(alike, least - 0.1)
    if alike >= least:
        return 0.5 + 0.5 * (alike - least) / (1 - least) if least < 1 else 1.0
    return 0.5 * alike / least


def _differ_in_language(a: str, b: str) -> bool:
    """Has one of them letters of a language of its script that the other has not: "Гемілтон", "Хэмилтон"?"""
    return any(bool(letters.intersection(a)) != bool(letters.intersection(b)) for letters in _own_letters())


@cache
def _own_letters() -> tuple[frozenset[str], ...]:
    return tuple(letters for letters in (get(code).letters for code in known()) if letters)


def same_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool | None:
    """Do the given names agree? None where one has none."""
    if not a or not b:
        return None
    if any(_likeness_of_given(x, y) >= 0.5 for x in a for y in b if len(x) > 1 and len(y) > 1):
        return not (_has_other(a, b) and _has_other(b, a))
    return (len(a[0]) == 1 or len(b[0]) == 1) and _likeness_of_given(a[0], b[0]) >= 0.5


def _has_other(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Is one of several given names like none of the other's: "Abdullah Ahmed", "Abdullah Yahya"?"""
    return len(a) > 1 and any(max(_likeness_of_given(x, y) for y in b) < _DOUBTFUL for x in a)


@lru_cache(maxsize=16384)
def _likeness_of_given(a: str, b: str) -> float:
    """How surely two folded words are forms of one given name, 0 to 1, the same from .5 on."""
    left, right = given_names(a), given_names(b)
    if len(a) == 1 or len(b) == 1:
        return float(_same_initial(a, b, left, right))
    if left & right or not bases(a).isdisjoint(bases(b)):
        return 1.0
    if left and right:
        return 0.0
    return compare_words(a, b, _BESIDE_FAMILY)


def _same_initial(a: str, b: str, left: frozenset[GivenName], right: frozenset[GivenName]) -> bool:
    """ "О." may be Alexander, as Олександр is in his group."""
    letters_left = {a[0]}.union(*(group.initials for group in left))
    letters_right = {b[0]}.union(*(group.initials for group in right))
    if letters_left & letters_right:
        return True
    return any(not keys(x).isdisjoint(keys(y)) for x in letters_left for y in letters_right if _vowel_free(x, y))


def _vowel_free(*letters: str) -> bool:
    return all(any(keys(letter)) for letter in letters)


def compare(a: Name, b: Name) -> Comparison:
    """How two names relate as names of people: by their letters, or where those are not alike by what they sound."""
    found = _compare(a, b)
    if found.relation in AGREEING or not (a.spoken or b.spoken):
        return found
    by_sound = _compare(a.spoken or a, b.spoken or b)
    return by_sound if by_sound.relation in AGREEING else found


def _compare(a: Name, b: Name) -> Comparison:
    if not a.words or not b.words:
        return Comparison(Relation.DIFFERENT, 0.0)
    given = same_given(a.given, b.given)
    family = compare_words(a.family, b.family, _COMPANY if given else 0.0)
    if family >= 0.5:
        return _same_family(a, b, family, given)
    return _other_family(a, b, family, given)


def _same_family(a: Name, b: Name, family: float, given: bool | None) -> Comparison:
    other_father = bool(a.patronymic and b.patronymic) and same_father(a.patronymic, b.patronymic) is False
    if other_father or (given is False and not _is_doubtful(a, b)):
        return Comparison(Relation.OTHER_GIVEN, 0.3 * family)
    if _other_gender(a, b):
        return Comparison(Relation.OTHER_GENDER, 0.3 * family)
    if given is None and a.given:
        return Comparison(Relation.BARE_RIGHT, 0.9 * family if family > 0.56 else family)
    if given is None and b.given:
        return Comparison(Relation.BARE_LEFT, 0.9 * family if family > 0.56 else family)
    return Comparison(Relation.SAME, family)


def _is_doubtful(a: Name, b: Name) -> bool:
    """Given names that no table has may be one name in two habits of spelling: "Gjose", "Гьозе"."""
    return _likeness_of_given(a.given[0], b.given[0]) >= _DOUBTFUL and not (
        _has_other(a.given, b.given) and _has_other(b.given, a.given)
    )


def _other_family(a: Name, b: Name, family: float, given: bool | None) -> Comparison:
    if len(a.words) > 1 and len(a.words) == len(b.words):
        aligned = _aligned(a.words, b.words)
        if aligned >= 0.5:
            return Comparison(Relation.SAME, aligned)  # "Xi Jinping", "Нью-Йорк таймс"
    for bare, full in ((a, b), (b, a)):  # "Иван Петрович", "Иван Петрович Сидоров"
        if given and bare.family == bare.patronymic and full.patronymic and same_father(bare.family, full.patronymic):
            alone = full.family == full.patronymic
            return Comparison(Relation.SAME, 0.9) if alone else Comparison(Relation.GIVEN_ONLY, 0.5)
        if len(bare.words) == 1 and full.given and _is_given_of(bare, full):
            return Comparison(Relation.GIVEN_ONLY, 0.5)
    if _holds(a, b) or _holds(b, a):
        return Comparison(Relation.GIVEN_ONLY, min(0.45, family))  # "Roa Roa", "Roa Roa Hotel"
    if given and any(len(x) > 1 for x in a.given) and any(len(x) > 1 for x in b.given):
        return Comparison(Relation.OTHER_FAMILY, min(0.4, family))
    return Comparison(Relation.DIFFERENT, min(0.45, family))


def _holds(full: Name, part: Name) -> bool:
    """Does a name begin with all the words of another of several?"""
    count = len(part.words)
    if not 1 < count < len(full.words):
        return False
    return all(compare_words(x, y) >= 0.5 for x, y in zip(full.words[:count], part.words, strict=True))


def _is_given_of(bare: Name, full: Name) -> bool:
    return any(_likeness_of_given(bare.family, each) >= 0.5 for each in full.given)


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The least score of the words in the order that they stand in or, of two, in the other."""
    orders = [b, b[::-1]] if len(b) == 2 else [b]
    return max(min(compare_words(x, y) for x, y in zip(a, order, strict=True)) for order in orders)


@lru_cache(maxsize=4096)
def strip_titles(text: str) -> str:
    """A name without the titles before it, in any language of its script."""
    parts = text.split()
    titles = [title_forms(code) for code in known() if get(code).script == script_of_word(text)]
    while len(parts) > 1 and any(not bases(plain(parts[0])).isdisjoint(each) for each in titles):
        parts = parts[1:]
    return " ".join(parts)
