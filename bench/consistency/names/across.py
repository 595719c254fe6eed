"""What of a name another language may say otherwise: in words of its own, or in letters of its own."""

from __future__ import annotations

from bench.consistency.names.given import given_names
from bench.consistency.names.inflection import script_of_word
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import compare, parse
from bench.consistency.names.tokens import in_dictionary, is_compound
from bench.languages import known
from bench.languages.dictionary import lemma_of
from bench.languages.reach import reach
from bench.text.tokens import words

_LIKE_IN_KANA = 0.33  # score from which a word in katakana is a Latin one: of wrong pairs 1 in 100 reaches .30


def is_person(mention: NameMention) -> bool:
    """Elsewhere than in our own languages two capitalised words are not yet a person."""
    sure = mention.language in known() or bool(parse(mention.text).given and given_names(parse(mention.text).given[0]))
    return mention.type == "PER" and sure and not _is_of_many(mention)


def _is_of_many(mention: NameMention) -> bool:
    """Are these words of the dictionary, the last a plural: "Christian Democrats"?"""
    code, parts = mention.language, [word.casefold() for word in words(mention.text)]
    if code is None or len(parts) < 2 or not all(in_dictionary(word, code) for word in parts):
        return False
    return lemma_of(parts[-1], reach(code).dictionary or "") != parts[-1]


def is_translatable(mention: NameMention) -> bool:
    """Made of words of the dictionary, so that another language says it in words of its own."""
    code = mention.language
    if code is None:
        return False
    if reach(code).dictionary is None:  # any word may be one of the dictionary that is not there
        return True
    return any(in_dictionary(word, code) or is_compound(word, code) for word in map(str.casefold, words(mention.text)))


def is_katakana(mention: NameMention) -> bool:
    return script_of_word(mention.text) == "Katakana"


def sound_alike_in_kana(mention: NameMention, other: NameMention) -> bool:
    """May a name in katakana be another one? Kana lack many sounds, so less likeness is asked for than elsewhere."""
    return compare(parse(mention.text), parse(other.text)).score >= _LIKE_IN_KANA
