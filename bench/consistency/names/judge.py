"""Does an article support a name of its summary? The decision order of the design, one function a step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bench.consistency.names.across import is_katakana, is_person, is_translatable, sound_alike_in_kana
from bench.consistency.names.derivations import (
    by_adjective,
    by_adjective_of_region,
    by_name_elsewhere,
    by_name_without_country,
    by_namesake,
    by_region,
    by_stem,
)
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import is_given_name
from bench.consistency.names.index import Finding, NameIndex, begins_with_family
from bench.consistency.names.inflection import bases, name_readings, nominative_bases
from bench.consistency.names.local import forms
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Comparison, Relation, compare_words, parse, sound_keys
from bench.consistency.names.same import is_acronym, same_acronym
from bench.consistency.names.spelled import (
    compare_mentions,
    differ_by_word,
    is_inflection,
    near_exact,
    of_one_language,
    reason_of_likeness,
    telling_words,
)  # fmt: skip
from bench.consistency.names.tokens import table_of
from bench.consistency.names.translated import translation
from bench.languages import known, lemma, refusal, tier
from bench.records import Evidence, Span, Verdict

_CREDIT = {Verdict.SUPPORTED: 1.0, Verdict.PARTIAL: 0.5}
TRANSLATABLE = "translatable name in no gazetteer across languages"
"""Why another language may say a name in words of its own; `source` is where it seems to."""
_REGION = "-oblast"  # what the id of a region has more than that of the town that it is called after
_SHORT_WORD = 4
_SHORTEST_STEM, _OTHER_ENDING = 6, 2  # letters of a word, and those in which another of the same stem may differ
_NEAR = 0.4  # score of family names that one can take for the same
_UNCASED = "DE"  # tiers: a finder tells where their names stand, not how another script spells them
_MOST_FINDINGS = 65536  # that are kept of one article
_CALLED_OTHERWISE = frozenset({"ORG", "LOC", "EVENT", "WORK", "AWARD"})  # types whose names each language translates
_PERSONAL = frozenset({"PER", "MISC"})


def judge_name(mention: NameMention, source: NameIndex) -> Evidence:
    """The verdict on one name of a summary, with the words of the article that decided it."""
    finding = _decided(mention, source)
    return Evidence(
        kind=mention.type,
        verdict=finding.verdict,
        reason=finding.reason,
        weight=1.0,
        summary=mention.span(),
        source=finding.source,
        normal=normal_form(mention),
        credit=_CREDIT.get(finding.verdict, 0.0),
    )


def _decided(mention: NameMention, source: NameIndex) -> Finding:
    """The finding on a name, kept: summaries of one article name the same again and again, wherever they do."""
    key = (mention.text, mention.type, mention.entity, mention.language, mention.weak)
    finding = source.findings.get(key)
    if finding is None:
        finding = _decide(mention, source)
        if len(source.findings) < _MOST_FINDINGS:
            source.findings[key] = finding
    return finding


def _decide(mention: NameMention, source: NameIndex) -> Finding:
    """By the steps in order; a name that they do not find is looked for by likely nominatives, its own and theirs."""
    finding = next(filter(None, (step(mention, source) for step in _STEPS)))
    if _CREDIT.get(finding.verdict):
        return finding
    if reason := _unreadable(mention, source):
        return _by_kana(mention, source) or Finding(Verdict.UNVERIFIABLE, reason)
    others = (step(form, source) for form in forms(mention) for step in _STEPS_OF_FORMS)
    found = next((each for each in others if each and each.verdict is Verdict.SUPPORTED), None)
    return found or _by_nominatives(mention, source) or finding


def _by_nominatives(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name whose likely nominative it is in a language without a table of cases: "Ewa Maj" of «Ewy Maj»."""
    for each in source.near(parse(mention.text)):
        if each.entity is None and any(
            compare_mentions(mention, form).relation is Relation.SAME for form in forms(each)
        ):
            return Finding(Verdict.SUPPORTED, "inflected", each.span())
    return None


def _unreadable(mention: NameMention, source: NameIndex) -> str:
    """Why a name that was not found may be in the article all the same, in words; empty where it would be found."""
    if mention.language not in source.extracted and (reason := refusal(mention.language or "en")):
        return reason
    codes = {mention.language, *source.languages}
    uncased = any(tier(code) in _UNCASED for code in codes if code)
    if mention.entity is None and _is_across(mention, source) and uncased and not source.extracted.isdisjoint(codes):
        return "a name in a script without capitals is not compared surely enough across languages"
    return ""


def _by_kana(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name in katakana, which spells sounds and nothing else: "ドナルド・トランプ"; it supports, and never blames."""
    if not is_katakana(mention):
        return None
    first = next((each for each in source.near(parse(mention.text)) if sound_alike_in_kana(mention, each)), None)
    return Finding(Verdict.SUPPORTED, "transliterated", first.span()) if first else None


def normal_form(mention: NameMention) -> str:
    """By which equal names are one: the entity, or the shortest readings of the words."""
    return mention.entity or _shortest_readings(mention.text)


@lru_cache(maxsize=16384)
def _shortest_readings(text: str) -> str:
    readings = (name_readings(word) for word in parse(text).words)
    return " ".join(min((len(each.base), each.base) for each in word)[1] for word in readings)


def _by_entity(mention: NameMention, source: NameIndex) -> Finding | None:
    found = source.by_entity.get(mention.entity or "")
    if not found:
        return None
    if _is_fuller(mention, found):
        return None
    exact = [each for each in found if each.text == mention.text]
    if exact:
        return Finding(Verdict.SUPPORTED, "exact", exact[0].span())
    alike = [each for each in found if is_inflection(mention.text, each.text)]
    return Finding(Verdict.SUPPORTED, "inflected" if alike else "entity", (alike or found)[0].span())


def _by_same_words(mention: NameMention, source: NameIndex) -> Finding | None:
    """A name that the article has in the very same words needs no comparing."""
    same = source.by_text.get(mention.text) if mention.entity is None else None
    return Finding(Verdict.SUPPORTED, "exact", same.span()) if same else None


def _is_fuller(mention: NameMention, found: Sequence[NameMention]) -> bool:
    """Has this person a given name here and in none of the article's mentions?"""
    return mention.type == "PER" and bool(parse(mention.text).given) and not any(parse(x.text).given for x in found)


def _by_bare_entity(mention: NameMention, source: NameIndex) -> Finding | None:
    """The person is known, and the article has the surname alone."""
    found = source.by_entity.get(mention.entity or "")
    return Finding(Verdict.PARTIAL, "bare_source", found[0].span()) if found else None


def _by_metonymy(mention: NameMention, source: NameIndex) -> Finding | None:
    """A capital stands for its government: "talks with Minsk" supports Belarus, and the other way round."""
    for partner in source.gazetteer.partners(mention.entity or ""):
        found = [each for each in source.by_entity.get(partner, ()) if each.type != "DEM"]
        if found:
            return Finding(Verdict.SUPPORTED, "metonym", found[0].span())
    return None


def _by_what_it_has(mention: NameMention, source: NameIndex) -> Finding | None:
    """A country of which the article names an institution, or a place, which implies it and does not name it."""
    found = source.at_home(mention.entity) if mention.entity else None
    if found is None:
        return None
    if found.type == "ORG":
        return Finding(Verdict.SUPPORTED, "metonym", found.span())
    return Finding(Verdict.UNVERIFIABLE, "the article names a place of this country, and not the country", found.span())


def _by_its_region(mention: NameMention, source: NameIndex) -> Finding | None:
    """A town whose region the article names: "the Kharkiv and Sumy regions" of «Харківщина», or the town itself."""
    found = source.by_entity.get(f"{mention.entity}{_REGION}") if mention.entity else None
    if not found:
        return None
    if mention.type == "DEM":
        return Finding(Verdict.SUPPORTED, "derived", found[0].span())
    return Finding(Verdict.UNVERIFIABLE, "the article names the region of this town, and not the town", found[0].span())


def _of_no_country(mention: NameMention, source: NameIndex) -> Finding | None:
    """A country or nationality where the article, of one place, names none: "the British inspectors"."""
    if mention.entity in source.gazetteer.countries and source.is_of_no_country():
        return Finding(Verdict.UNVERIFIABLE, "the article names no country")
    return None


def _by_acronym(mention: NameMention, source: NameIndex) -> Finding | None:
    if not is_acronym(mention.text):
        return None
    name = parse(mention.text)
    for each in source.near(name):
        if is_acronym(each.text) and same_acronym(name, parse(each.text)) >= 0.5:
            return Finding(Verdict.SUPPORTED, "exact" if each.text == mention.text else "transliterated", each.span())
    if full := source.by_initials().get(name.family):
        return Finding(Verdict.SUPPORTED, "acronym", full.span())
    if found := _verbatim(mention, source) or _by_letters_of_words(mention, name.family, source):
        return found
    if mention.entity is None and _is_across(mention, source):
        return Finding(Verdict.UNVERIFIABLE, "acronym in no gazetteer across languages")
    if reason := _unknown_there(mention, source):
        return Finding(Verdict.UNVERIFIABLE, reason)
    return Finding(Verdict.UNSUPPORTED, "absent")


def _unknown_there(mention: NameMention, source: NameIndex) -> str:
    """Why an article may well name an institution, sea or event that we know, in words; empty where it would be found.

    The gazetteer has their names in our own languages alone; of countries CLDR has them in all.
    """
    if mention.entity is None or mention.type not in _CALLED_OTHERWISE or not source.languages.isdisjoint(known()):
        return ""
    return (
        "the gazetteer does not know what the language of the article calls it" if _is_across(mention, source) else ""
    )


def _by_letters_of_words(mention: NameMention, letters: str, source: NameIndex) -> Finding | None:
    """Words beside each other begin with its letters, as those of an office do: "міністерка охорони здоров'я", МОЗ."""
    words = None if _is_across(mention, source) else source.runs().get(letters)
    return Finding(Verdict.SUPPORTED, "acronym", words) if words else None


def _by_currency(mention: NameMention, source: NameIndex) -> Finding | None:
    """The "US" of "US dollars", where the article has "$"."""
    if not source.gazetteer.is_currency(mention.entity):
        return None
    return Finding(Verdict.UNVERIFIABLE, "part of a currency's name, which is judged with its amount")


def _is_across(mention: NameMention, source: NameIndex) -> bool:
    return mention.language not in source.languages


def _by_known_absence(mention: NameMention, source: NameIndex) -> Finding | None:
    """A place or organisation that we would know in the article is not there; unless it is called like a person."""
    if mention.entity is None or mention.type == "PER" or not source.readable:
        return None
    if any(is_given_name(word) for word in parse(mention.text).words):
        return None
    if reason := _unknown_there(mention, source):
        return Finding(Verdict.UNVERIFIABLE, reason)
    if found := translation(mention, source):
        return Finding(Verdict.UNVERIFIABLE, TRANSLATABLE, found)
    return Finding(Verdict.UNSUPPORTED, "absent")


def _in_small_letters(mention: NameMention, source: NameIndex) -> Finding | None:
    """What the article writes in lower case: "лейбористская партия", "олимпийский"."""
    if mention.entity is None or mention.type not in ("ORG", "EVENT"):
        return None
    for phrase in source.gazetteer.names_of(mention.entity):
        if "upper" in phrase.shapes or len(phrase.words[0]) <= _SHORT_WORD:
            continue
        found = [next(filter(None, map(source.small().get, nominative_bases(word))), None) for word in phrase.words]
        if found[0] and all(found):
            return Finding(Verdict.SUPPORTED, "entity", found[0])
    return None


def _by_namesake_of_place(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word that is called like a place may be somebody's surname: "West", "Вест"; so may an adjective: Мединский."""
    name = parse(mention.text)
    adjective = mention.type == "DEM" and not (mention.text[0].isupper() and table_of(mention.language).derivations)
    if mention.entity is None or mention.type == "PER" or adjective or len(name.words) != 1:
        return None
    for each in source.near(name):
        if each.entity is None and compare_mentions(mention, each).relation in (Relation.SAME, Relation.BARE_LEFT):
            return Finding(Verdict.SUPPORTED, reason_of_likeness(mention.text, each.text), each.span())
    return None


_Candidate = tuple[int, float, Comparison, NameMention]
_Ranked = list[_Candidate]


def _by_parts(mention: NameMention, source: NameIndex) -> Finding | None:
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
    return any(bases(word).isdisjoint(source.vocabulary()) for word in more)


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
    if result.relation is Relation.BARE_RIGHT:
        return Finding(Verdict.PARTIAL, "bare_source", where)
    doubtful = result.score >= _NEAR or begins_with_family(mention)
    if result.relation is Relation.OTHER_FAMILY and doubtful and not of_one_language(mention, other):
        return Finding(Verdict.UNVERIFIABLE, "may be another spelling of the same family name", where)
    return Finding(Verdict.CONTRADICTED, _CLASHES[result.relation], where)


_CLASHES = {
    Relation.OTHER_GIVEN: "other_given_name",
    Relation.OTHER_GENDER: "other_gender",
    Relation.OTHER_FAMILY: "other_family_name",
}


def _by_words(mention: NameMention, source: NameIndex) -> Finding | None:
    """All words of a longer name stand in one name of the article: "Labor Department", "Department of Labor"."""
    parts = parse(mention.text).words
    if len(parts) < 2 or mention.type == "PER":
        return None
    holders = [{each for base in bases(part) for each in source.by_base.get(base, ())} for part in parts]
    shared = holders[0].intersection(*holders[1:])
    first = min(shared, key=lambda each: each.start, default=None)
    return Finding(Verdict.SUPPORTED, "words", first.span()) if first else None


def _verbatim(mention: NameMention, source: NameIndex) -> Finding | None:
    """The very words stand in the article, whether or not they were found to be a name there."""
    text, start = source.text, source.text.find(mention.text)
    while start >= 0:
        stop = start + len(mention.text)
        if not (text[start - 1 : start].isalpha() or text[stop : stop + 1].isalpha()):
            return Finding(Verdict.SUPPORTED, "exact", Span(start, stop, mention.text))
        start = text.find(mention.text, stop)
    return None


def _by_capital(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word of the article that is capitalised and ordinary may be this name; it supports, and never contradicts."""
    name = parse(mention.text)
    if mention.entity or not name.words:
        return None
    for key in sorted(sound_keys(name.family)):
        for span in source.capitalised().get(key, ()):
            if _is_capital_of(mention, name.family, plain(span.text), source):
                verdict = Verdict.PARTIAL if name.given else Verdict.SUPPORTED
                return Finding(
                    verdict, "bare_source" if name.given else reason_of_likeness(mention.text, span.text), span
                )
    return None


def _is_capital_of(mention: NameMention, word: str, other: str, source: NameIndex) -> bool:
    alike = compare_words(word, other) >= 0.5
    return alike and (_is_across(mention, source) or near_exact(word, other))


def _by_ignorance(mention: NameMention, source: NameIndex) -> Finding | None:
    """What cannot be checked: an unreadable article, or a name that is translated and in no gazetteer."""
    if not source.readable:
        return Finding(Verdict.UNVERIFIABLE, "the article's script has no capitals to find names by")
    across = _is_across(mention, source)
    if mention.weak and (across or source.has_other_word(_beginning(mention))):
        return Finding(Verdict.UNVERIFIABLE, "begins a sentence, and may be a word that the dictionary lacks")
    if mention.entity is not None or not across:
        return None
    if mention.type == "WORK" or (not is_person(mention) and is_translatable(mention)):
        return Finding(Verdict.UNVERIFIABLE, TRANSLATABLE, translation(mention, source))
    return None


def _beginning(mention: NameMention) -> str:
    """Of a word without what may be another ending: "Мінімал-ка", "мінімал-ьна"."""
    word = plain(mention.text)
    return word[: max(_SHORTEST_STEM, len(word) - _OTHER_ENDING)]


def _by_small_word(mention: NameMention, source: NameIndex) -> Finding | None:
    """A people, faith or force that the article's language writes small: "Huguenots", «гугеноты»."""
    name = parse(mention.text)
    if mention.entity or len(name.words) != 1 or not _is_across(mention, source):
        return None
    spans = {id(span): span for key in sorted(sound_keys(name.family)) for span in source.small_by_sound().get(key, ())}
    # Most languages of Latin letters make a plural with s, and no dictionary has all peoples.
    readings = {name.family, lemma(name.family, mention.language or ""), name.family.removesuffix("s")}
    for span in spans.values():
        if any(compare_words(one, other) >= 0.5 for one in readings for other in bases(plain(span.text))):
            return Finding(Verdict.SUPPORTED, "transliterated", span)
    return None


def _absent(mention: NameMention, source: NameIndex) -> Finding:
    return Finding(Verdict.UNSUPPORTED, "absent")


_STEPS_OF_FORMS = (_verbatim, _by_parts, _by_capital, by_namesake, by_stem, by_name_elsewhere)
_STEPS = (
    _by_entity,
    _by_same_words,
    _by_currency,
    _by_metonymy,
    _by_what_it_has,
    _by_its_region,
    _of_no_country,
    by_name_without_country,
    _by_acronym,
    _in_small_letters,
    _by_namesake_of_place,
    by_adjective,
    by_adjective_of_region,
    by_region,
    _by_known_absence,
    _by_words,
    _by_parts,
    _by_bare_entity,
    _verbatim,
    _by_capital,
    _by_ignorance,
    _by_small_word,
    _absent,
)
