"""Within one language a name is spelled in one way: what only sounds alike there is another name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import given_names
from bench.consistency.names.inflection import bases, script_of_word
from bench.consistency.names.local import common_beginning
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import AGREEING, Comparison, Name, Relation, compare, compare_words, parse
from bench.consistency.names.sound import similarity
from bench.consistency.names.tokens import table_of
from bench.text.tokens import words

_LONG_NAME = 3  # words from which one that differs makes another name
_ALIKE = 0.3  # likeness of words that may be two spellings of one
_ENDING = 2  # letters in which transcriptions of one name differ: "Lukashenko", "Lukashenka"
_LONG = 9  # letters of a word from which two edits leave it the same
_EDITS = 2
_OF_ONE_FAMILY = frozenset({Relation.OTHER_GIVEN, Relation.OTHER_GENDER})


def of_one_language(mention: NameMention, other: NameMention) -> bool:
    """Are both names written in one language?"""
    return mention.language == other.language and of_one_script(mention, other)


def of_one_script(mention: NameMention, other: NameMention) -> bool:
    return script_of_word(mention.text) == script_of_word(other.text)


def compare_mentions(mention: NameMention, other: NameMention) -> Comparison:
    """How two names relate: by sound across languages, by spelling within one."""
    a, b = parse(mention.text), parse(other.text)
    found = compare(a, b)
    return _held_to_spelling(a, b, found) if of_one_language(mention, other) else found


def _held_to_spelling(a: Name, b: Name, found: Comparison) -> Comparison:
    """A comparison by sound, unless the spelling tells otherwise: "Nina Sharma" is not "Nana Sharma"."""
    if found.relation in _OF_ONE_FAMILY and not near_exact(a.family, b.family):
        return Comparison(Relation.DIFFERENT, found.score)
    if found.relation not in AGREEING:
        return found
    short, full = sorted((a, b), key=lambda name: len(name.words))
    strange = [word for word in short.words if not any(near_exact(word, each) for each in full.words)]
    if not strange:
        return found
    other_given = found.relation is Relation.SAME and near_exact(a.family, b.family)
    return Comparison(Relation.OTHER_GIVEN if other_given else Relation.DIFFERENT, found.score)


def differ_by_word(mention: NameMention, other: NameMention) -> bool:
    """Has each of two long names a word that the other has not: "James Webb Space Telescope", "James Gunn …"?"""
    ours, theirs = parse(mention.text).words, parse(other.text).words
    if min(len(ours), len(theirs)) < _LONG_NAME or mention.language != other.language:
        return False
    return _has_more(ours, theirs) and _has_more(theirs, ours)


def _has_more(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(len(word) > 1 and all(compare_words(word, other) < _ALIKE for other in theirs) for word in ours)


def telling_words(mention: NameMention, shared: Collection[str]) -> list[str]:
    """The folded words of a name but for those of `shared` and such as any name of its kind may have: "Bank"."""
    heads = table_of(mention.language).heads
    return [word for word in parse(mention.text).words if word not in shared and bases(word).isdisjoint(heads)]


@lru_cache(maxsize=16384)
def near_exact(a: str, b: str) -> bool:
    """Are two folded words of one language one name in forms, short forms or transcriptions of it?"""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if a == b or not bases(a).isdisjoint(bases(b)) or given_names(a) & given_names(b):
        return True
    alike = compare_words(a, b)
    return alike == 1 or (alike >= 0.5 and _is_transcription(a, b))


def _without_digraphs(word: str) -> str:
    """ "Mueller" as "Müller" is folded."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _is_transcription(a: str, b: str) -> bool:
    """May two words that sound alike be two transcriptions of one: by what they sound, or where they differ?"""
    if similarity(a, b) == 1 or _without_digraphs(a) == _without_digraphs(b):
        return True
    shorter, edits = min(len(a), len(b)), Levenshtein.distance(a, b)
    if shorter >= _LONG:
        return edits <= _EDITS
    return edits == 1 and common_beginning(a, b) > shorter - _ENDING


def reason_of_likeness(a: str, b: str) -> str:
    """The reason for which names that are alike support each other."""
    if a == b:
        return "exact"
    if is_inflection(a, b):
        return "inflected"
    return "spelled" if script_of_word(a) == script_of_word(b) else "transliterated"


@lru_cache(maxsize=16384)
def is_inflection(a: str, b: str) -> bool:
    """Are two names the same, word by word, in case forms?"""
    left, right = words(a), words(b)
    return len(left) == len(right) and all(
        not bases(plain(x)).isdisjoint(bases(plain(y))) for x, y in zip(left, right, strict=True)
    )
