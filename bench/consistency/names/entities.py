"""Steps that judge a name by what the gazetteer knows of it: the place, organisation or person that it names."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.names.given import is_given_name
from bench.consistency.names.index import Finding, NameIndex
from bench.consistency.names.inflection import nominative_bases
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Relation, parse
from bench.consistency.names.spelled import compare_mentions, is_inflection, reason_of_likeness
from bench.consistency.names.tokens import table_of
from bench.consistency.names.translated import translation
from bench.consistency.names.unverifiable import TRANSLATABLE, unknown_there
from bench.records import Verdict

_SHORT_WORD = 4


def by_entity(mention: NameMention, source: NameIndex) -> Finding | None:
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


def _is_fuller(mention: NameMention, found: Sequence[NameMention]) -> bool:
    """Has this person a given name here and in none of the article's mentions?"""
    return mention.type == "PER" and bool(parse(mention.text).given) and not any(parse(x.text).given for x in found)


def by_bare_entity(mention: NameMention, source: NameIndex) -> Finding | None:
    """The person is known, and the article has the surname alone."""
    found = source.by_entity.get(mention.entity or "")
    return Finding(Verdict.PARTIAL, "bare_source", found[0].span()) if found else None


def by_metonymy(mention: NameMention, source: NameIndex) -> Finding | None:
    """A capital stands for its government: "talks with Minsk" supports Belarus, and the other way round."""
    for partner in source.gazetteer.partners(mention.entity or ""):
        found = [each for each in source.by_entity.get(partner, ()) if each.type != "DEM"]
        if found:
            return Finding(Verdict.SUPPORTED, "metonym", found[0].span())
    return None


def by_what_it_has(mention: NameMention, source: NameIndex) -> Finding | None:
    """A country of which the article names an institution, or a place, which implies it and does not name it."""
    found = source.at_home(mention.entity) if mention.entity else None
    if found is None:
        return None
    if found.type == "ORG":
        return Finding(Verdict.SUPPORTED, "metonym", found.span())
    return Finding(Verdict.UNVERIFIABLE, "the article names a place of this country, and not the country", found.span())


def by_its_countries(mention: NameMention, source: NameIndex) -> Finding | None:
    """A region of the world of which the article names a country, or a place in one: "a European tour"."""
    for country in source.gazetteer.countries_of(mention.entity or ""):
        found = next(iter(source.by_entity.get(country, ())), None) or source.at_home(country)
        if found is not None:
            return Finding(
                Verdict.UNVERIFIABLE, "the article names a country or place of this region, and not it", found.span()
            )
    return None


def by_its_region(mention: NameMention, source: NameIndex) -> Finding | None:
    """A town whose region the article names: "the Kharkiv and Sumy regions" of «Харківщина», or the town itself."""
    found = source.by_entity.get(source.gazetteer.region(mention.entity)) if mention.entity else None
    if not found:
        return None
    if mention.type == "DEM":
        return Finding(Verdict.SUPPORTED, "derived", found[0].span())
    return Finding(Verdict.UNVERIFIABLE, "the article names the region of this town, and not the town", found[0].span())


def of_no_country(mention: NameMention, source: NameIndex) -> Finding | None:
    """A country or nationality where the article, of one place, names none: "the British inspectors"."""
    if mention.entity in source.gazetteer.countries and source.is_of_no_country:
        return Finding(Verdict.UNVERIFIABLE, "the article names no country")
    return None


def by_currency(mention: NameMention, source: NameIndex) -> Finding | None:
    """The "US" of "US dollars", where the article has "$"."""
    if not source.gazetteer.is_currency(mention.entity):
        return None
    return Finding(Verdict.UNVERIFIABLE, "part of a currency's name, which is judged with its amount")


def by_known_absence(mention: NameMention, source: NameIndex) -> Finding | None:
    """A place or organisation that we would know in the article is not there; unless it is called like a person."""
    if mention.entity is None or mention.type == "PER" or not source.readable:
        return None
    if any(is_given_name(word) for word in parse(mention.text).words):
        return None
    if reason := unknown_there(mention, source):
        return Finding(Verdict.UNVERIFIABLE, reason)
    if found := translation(mention, source):
        return Finding(Verdict.UNVERIFIABLE, TRANSLATABLE, found)
    return Finding(Verdict.UNSUPPORTED, "absent")


def in_small_letters(mention: NameMention, source: NameIndex) -> Finding | None:
    """What the article writes in lower case: "лейбористская партия", "олимпийский"."""
    if mention.entity is None or mention.type not in ("ORG", "EVENT"):
        return None
    for phrase in source.gazetteer.names_of(mention.entity):
        if "upper" in phrase.shapes or len(phrase.words[0]) <= _SHORT_WORD:
            continue
        found = [next(filter(None, map(source.small.get, nominative_bases(word))), None) for word in phrase.words]
        if found[0] and all(found):
            return Finding(Verdict.SUPPORTED, "entity", found[0])
    return None


def by_namesake_of_place(mention: NameMention, source: NameIndex) -> Finding | None:
    """A word that is called like a place may be somebody's surname: "West", "Вест"; so may an adjective: Мединский."""
    name = parse(mention.text)
    adjective = mention.type == "DEM" and not (mention.text[0].isupper() and table_of(mention.language).agreements)
    if mention.entity is None or mention.type == "PER" or adjective or len(name.words) != 1:
        return None
    for each in source.near(name):
        if each.entity is None and compare_mentions(mention, each).relation in (Relation.SAME, Relation.BARE_LEFT):
            return Finding(Verdict.SUPPORTED, reason_of_likeness(mention.text, each.text), each.span())
    return None
