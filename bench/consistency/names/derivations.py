"""Names that are derived from a name of the article: inhabitants, adjectives, compounds, names in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.index import Finding, NameIndex
from bench.consistency.names.inflection import bases, surname_readings
from bench.consistency.names.local import called_after, is_derived
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import compare_words, parse, sound_keys
from bench.consistency.names.tokens import table_of
from bench.records import Verdict

_SHORT_WORD = 4
_ALIKE = 0.8  # how near a town is to what its adjective is made of
_LENGTHENED = ("ин", "ен")  # what stands between a town and the ending: «Карагандинский»
_VOWELS = "аеєиіїоуыэюяьй"


def by_namesake(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word that begins as the local name of a place of the article: its inhabitants, or an adjective."""
    found = source.by_entity.get(called_after(plain(mention.text), mention.language) or "")
    return Finding(Verdict.SUPPORTED, "entity", found[0].span()) if found else None


def by_nationality(mention: NameMention, source: NameIndex) -> Finding | None:
    """A country or its people, of which the article has a small adjective: "la italiana", "kolumbianische"."""
    entity = mention.entity or ""
    found = source.nationalities.get(source.gazetteer.owners.get(entity, entity))
    return Finding(Verdict.SUPPORTED, "derived", found) if found else None


def by_stem(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word that is derived from a name of the article: "Clintonových", "Yunnanprovinsen", "Katalánsko"."""
    name = parse(mention.text)
    if mention.entity or len(name.words) != 1:
        return None
    found = (each for each in source.near(name) for word in parse(each.text).words if is_derived(name.family, word))
    first = next(found, None)
    return Finding(Verdict.SUPPORTED, "derived", first.span()) if first else None


def by_name_elsewhere(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word that sounds like what another language calls a place of the article: "Maķedonija", Македония."""
    name = parse(mention.text)
    if len(name.words) != 1:
        return None
    for entity, found in source.by_entity.items():
        names = {phrase.words[0] for phrase in source.gazetteer.names_of(entity) if len(phrase.words) == 1}
        if any(len(word) > _SHORT_WORD and compare_words(name.family, word) >= 0.5 for word in names):
            return Finding(Verdict.SUPPORTED, "entity", found[0].span())
    return None


def by_adjective(mention: NameMention, source: NameIndex) -> Finding | None:
    """An adjective of a name of the article in another language, or what an adjective there is of: "Нотінгемський"."""
    name = parse(mention.text)
    if len(name.words) != 1 or not source.is_across(mention):
        return None
    stems = [] if mention.entity else list(_stems(name.family, mention.language))
    for each in (other for stem in (name.family, *stems) for other in source.near(parse(stem))):
        if _is_derived(name.family, stems, each):
            return Finding(Verdict.SUPPORTED, "derived", each.span())
    return None


def by_opening_adjective(mention: NameMention, source: NameIndex) -> Finding | None:
    """A town of which an adjective opens a sentence of the article, and is no name there: «Карагандинский театр»."""
    name = parse(mention.text)
    if len(name.words) != 1 or len(name.family) <= _SHORT_WORD:
        return None
    for key in sorted(sound_keys(name.family)):
        for span in source.capitalised.get(key, ()):
            codes = sorted(code for code in source.languages if code)
            stems = {stem for code in codes for stem in _stems(plain(span.text), code)}
            ours = {base.rstrip(_VOWELS) for base in bases(name.family)}
            if not ours.isdisjoint(stems) or any(compare_words(name.family, stem) >= _ALIKE for stem in sorted(stems)):
                return Finding(Verdict.SUPPORTED, "derived", span)
    return None


def by_region(mention: NameMention, source: NameIndex) -> Finding | None:
    """A region or district of a town of the article, within a language: "Миргородщина", "Миргородський район".

    Not of what is called as people are, but for a district: "Вишневский" is nobody's whose name is Вишнев.
    """
    name = parse(mention.text)
    if mention.entity or len(name.words) != 1 or source.is_across(mention):
        return None
    for each in source.near(name):
        theirs, code = parse(each.text).words, each.language
        if len(theirs) != 1 or code != mention.language:
            continue
        place = "LOC" in (each.type, mention.type)
        if _share_stem(name.family, theirs[0], code, place=place):
            return Finding(Verdict.SUPPORTED, "derived", each.span())
    return None


def by_plural(mention: NameMention, source: NameIndex) -> Finding | None:
    """One of a group that English calls by its plural: "the Green candidate" of "the Greens"."""
    if mention.language != "en" or mention.entity:
        return None
    several = f"{mention.text}s"
    found = next((each for each in source.near(parse(several)) if each.text == several and each.type != "PER"), None)
    return Finding(Verdict.SUPPORTED, "derived", found.span()) if found else None


def by_adjective_of_region(mention: NameMention, source: NameIndex) -> Finding | None:
    """A region of whose name the article has the adjective alone: «Тернопільської області, шість — з Одеської»."""
    phrases = source.gazetteer.names_of(mention.entity) if mention.entity and mention.type == "LOC" else ()
    adjectives = set[str]().union(*(bases(phrase.words[-2]) for phrase in phrases if len(phrase.words) > 1))
    for each in source.named if adjectives else ():
        if each.type == "DEM" and not adjectives.isdisjoint(bases(parse(each.text).family)):
            return Finding(Verdict.SUPPORTED, "derived", each.span())
    return None


def by_name_without_country(mention: NameMention, source: NameIndex) -> Finding | None:
    """What an article calls by its name alone: «Збройні сили» of "ЗСУ", or another country's "National Bank"."""
    entity = mention.entity or ""
    home, known = source.gazetteer.home(entity), source.gazetteer
    if mention.type != "ORG" or home is None or home in known.localized(mention.language).inside(mention.text):
        return None
    for phrase in known.names_of(entity):
        rest = [word for word in phrase.words if len(word) > 2 and home not in known.inside(word.capitalize())]
        if 1 < len(rest) < len(phrase.words) and (span := source.in_a_row(rest)):
            return Finding(Verdict.SUPPORTED, "entity", span)
    return None


def _share_stem(one: str, other: str, code: str | None, *, place: bool) -> bool:
    """Is one derived from the other, or both from a third: "Миргородщина", "Миргородський"?"""
    ours, theirs = set(_stems(one, code)), set(_stems(other, code))
    if ours.isdisjoint(theirs):
        return not (ours.isdisjoint(_town_stems(other, place)) and theirs.isdisjoint(_town_stems(one, place)))
    return True


def _town_stems(word: str, place: bool) -> set[str]:
    """What an adjective of a town is made from: "миргород", "салтів" of «Салтівка»; none of a surname."""
    if surname_readings(word) and not place:
        return set()
    stems = {base.rstrip(_VOWELS) for base in bases(word)}
    return stems.union(stem.removesuffix("к") for stem in stems)


def _is_derived(word: str, stems: Sequence[str], other: NameMention) -> bool:
    """Is a word an adjective, made of `stems`, of a name, or the name an adjective of the word?"""
    theirs = parse(other.text).words
    if any(compare_words(stem, each) >= 0.5 for stem in stems for each in theirs):
        return True
    single = theirs[0] if len(theirs) == 1 and other.entity is None else ""
    return any(compare_words(word, stem) >= 0.5 for stem in _stems(single, other.language))


def _stems(word: str, code: str | None) -> Iterator[str]:
    """What an adjective may be derived from: "нотінгемського" → "нотінгем"."""
    for base in sorted(bases(word)):
        for suffix in table_of(code).derivations:
            if base.endswith(suffix) and len(base) - len(suffix) >= _SHORT_WORD:
                stem = base.removesuffix(suffix)
                yield stem
                longer = (stem.removesuffix(each) for each in _LENGTHENED if stem.endswith(each))
                yield from (each for each in longer if len(each) > _SHORT_WORD)
