"""Steps that judge a name by how it is spelled and sounds, against the names and the words of the article."""

from __future__ import annotations

from bench.consistency.names.across import is_katakana, sound_alike_in_kana
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import is_given_name
from bench.consistency.names.index import Finding, NameIndex, begins_with_family
from bench.consistency.names.inflection import bases
from bench.consistency.names.local import forms
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Comparison, Relation, compare_words, parse, sound_keys
from bench.consistency.names.spelled import (
    compare_mentions,
    differ_by_word,
    near_exact,
    of_one_language,
    reason_of_likeness,
    telling_words,
)  # fmt: skip
from bench.consistency.names.tokens import table_of
from bench.languages import lemma
from bench.records import Span, Verdict

_NEAR = 0.4  # score of family names that one can take for the same
_PERSONAL = frozenset({"PER", "MISC"})


_Candidate = tuple[int, float, Comparison, NameMention]


_Ranked = list[_Candidate]


def by_parts(mention: NameMention, source: NameIndex) -> Finding | None:
    """By spelling, sound and structure against the names that are near."""
    name = parse(mention.text)
    found: _Ranked = []
    for each in source.near(name):
        if not _comparable(mention, each):
            continue
        result = compare_mentions(mention, each)
        clash = _is_no_person_clash(result, mention, each) or differ_by_word(mention, each)
        if result.relation in _RANKS and not clash and not _adds_word(result, mention, each, source):
            found.append((_RANKS.index(result.relation), -result.score, result, each))
    if not found:
        return None
    _, _, result, other = _clash_of_gender(found) or _clash_of_family(found) or min(found, key=lambda each: each[:2])
    return _finding(result, mention, other)


def _clash_of_gender(found: _Ranked) -> _Candidate | None:
    """A surname that is alike only in its bare form is judged by the full name that the article gives."""
    full = [each for each in found if parse(each[3].text).given]
    others = [each for each in full if each[2].relation is Relation.OTHER_GENDER]
    return others[0] if others and len(others) == len(full) else None


def _clash_of_family(found: _Ranked) -> _Candidate | None:
    """A full name that shares a bare given name alone is judged by whose that is: "Bob", who is Bob Ross."""
    others = [each for each in found if each[2].relation is Relation.OTHER_FAMILY]
    bare = [each for each in found if each[2].relation is Relation.GIVEN_ONLY and is_given_name(plain(each[3].text))]
    return others[0] if others and bare and len(others) + len(bare) == len(found) else None


_RANKS = (
    Relation.SAME,
    Relation.BARE_LEFT,
    Relation.GIVEN_ONLY,
    Relation.BARE_RIGHT,
    Relation.OTHER_GIVEN,
    Relation.OTHER_GENDER,
    Relation.OTHER_FAMILY,
)


def _comparable(mention: NameMention, other: NameMention) -> bool:
    """A known place is not compared by sound with anything; it would have been found by its entity."""
    return other.entity is None or other.type in ("PER", "ORG") or mention.type == "MISC"


def _adds_word(result: Comparison, mention: NameMention, other: NameMention, source: NameIndex) -> bool:
    """Has a name of no person a telling word more that is nowhere in the article: "Technical Support", "Support"?"""
    partial = result.relation in (Relation.BARE_RIGHT, Relation.GIVEN_ONLY)
    if not partial or {mention.type, other.type} <= _PERSONAL or not of_one_language(mention, other):
        return False
    more = telling_words(mention, set(parse(other.text).words))
    return any(bases(word).isdisjoint(source.vocabulary) for word in more)


def _is_no_person_clash(result: Comparison, mention: NameMention, other: NameMention) -> bool:
    """Contradictions are about people: two different newspapers are not one with another given name."""
    clash = result.relation in (Relation.OTHER_GIVEN, Relation.OTHER_GENDER, Relation.OTHER_FAMILY)
    return clash and not {mention.type, other.type} <= _PERSONAL


def _finding(result: Comparison, mention: NameMention, other: NameMention) -> Finding:
    where = other.span()
    if result.relation is Relation.SAME:
        return Finding(Verdict.SUPPORTED, reason_of_likeness(mention.text, other.text), where)
    if result.relation is Relation.BARE_LEFT:
        return Finding(Verdict.SUPPORTED, "surname", where)
    if result.relation is Relation.GIVEN_ONLY:
        return Finding(Verdict.PARTIAL if parse(mention.text).given else Verdict.SUPPORTED, "given_name", where)
    if result.relation is Relation.BARE_RIGHT and not _has_only_lead(mention):
        return Finding(Verdict.PARTIAL, "bare_source", where)
    if result.relation is Relation.BARE_RIGHT:
        return Finding(Verdict.SUPPORTED, reason_of_likeness(mention.text, other.text), where)
    doubtful = result.score >= _NEAR or begins_with_family(mention)
    if result.relation is Relation.OTHER_FAMILY and doubtful and not of_one_language(mention, other):
        return Finding(Verdict.UNVERIFIABLE, "may be another spelling of the same family name", where)
    return Finding(Verdict.CONTRADICTED, _CLASHES[result.relation], where)


def _has_only_lead(mention: NameMention) -> bool:
    """Is all that stands before the last word the head of a name that other languages write small: "Hurricane"?"""
    given = parse(mention.text).given
    return bool(given) and table_of(mention.language).leads.issuperset(given)


_CLASHES = {
    Relation.OTHER_GIVEN: "other_given_name",
    Relation.OTHER_GENDER: "other_gender",
    Relation.OTHER_FAMILY: "other_family_name",
}


def by_words(mention: NameMention, source: NameIndex) -> Finding | None:
    """All words of a longer name stand in one name of the article: "Labor Department", "Department of Labor"."""
    parts = parse(mention.text).words
    if len(parts) < 2 or mention.type == "PER":
        return None
    holders = [{each for base in bases(part) for each in source.by_base.get(base, ())} for part in parts]
    shared = holders[0].intersection(*holders[1:])
    first = min(shared, key=lambda each: each.start, default=None)
    return Finding(Verdict.SUPPORTED, "words", first.span()) if first else None


def by_capital(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word of the article that is capitalised and ordinary may be this name; it supports, and never contradicts."""
    name = parse(mention.text)
    if mention.entity or not name.words:
        return None
    for key in sorted(sound_keys(name.family)):
        for span in source.capitalised.get(key, ()):
            if _is_capital_of(mention, name.family, plain(span.text), source):
                if name.given and not _has_only_lead(mention):
                    return Finding(Verdict.PARTIAL, "bare_source", span)
                return Finding(Verdict.SUPPORTED, reason_of_likeness(mention.text, span.text), span)
    return None


def _is_capital_of(mention: NameMention, word: str, other: str, source: NameIndex) -> bool:
    alike = compare_words(word, other) >= 0.5
    return alike and (source.is_across(mention) or near_exact(word, other))


def by_small_word(mention: NameMention, source: NameIndex) -> Finding | None:
    """A people, faith or force that the article's language writes small: "Huguenots", «гугеноты»."""
    name = parse(mention.text)
    if mention.entity or len(name.words) != 1 or not source.is_across(mention):
        return None
    spans = {id(span): span for key in sorted(sound_keys(name.family)) for span in source.small_by_sound.get(key, ())}
    # Most languages of Latin letters make a plural with s, and no dictionary has all peoples.
    readings = {name.family, lemma(name.family, mention.language or ""), name.family.removesuffix("s")}
    for span in spans.values():
        if any(compare_words(one, other) >= 0.5 for one in readings for other in bases(plain(span.text))):
            return Finding(Verdict.SUPPORTED, "transliterated", span)
    return None


def by_same_words(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name that the article has in the very same words needs no comparing."""
    same = source.by_text.get(mention.text) if mention.entity is None else None
    return Finding(Verdict.SUPPORTED, "exact", same.span()) if same else None


def verbatim(mention: NameMention, source: NameIndex) -> Finding | None:
    """The very words stand in the article, whether or not they were found to be a name there."""
    text, start = source.text, source.text.find(mention.text)
    while start >= 0:
        stop = start + len(mention.text)
        if not (text[start - 1 : start].isalpha() or text[stop : stop + 1].isalpha()):
            return Finding(Verdict.SUPPORTED, "exact", Span(start, stop, mention.text))
        start = text.find(mention.text, stop)
    return None


def by_nominatives(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name whose likely nominative it is in a language without a table of cases: "Ewa Maj" of «Ewy Maj»."""
    for each in source.near(parse(mention.text)):
        if each.entity is None and any(
            compare_mentions(mention, form).relation is Relation.SAME for form in forms(each)
        ):
            return Finding(Verdict.SUPPORTED, "inflected", each.span())
    return None


def by_kana(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name in katakana, which spells sounds and nothing else: "ドナルド・トランプ"; it supports, and never blames."""
    if not is_katakana(mention):
        return None
    first = next((each for each in source.near(parse(mention.text)) if sound_alike_in_kana(mention, each)), None)
    return Finding(Verdict.SUPPORTED, "transliterated", first.span()) if first else None
