"""When the article may have a name in a way that nobody here can find, and why."""

from __future__ import annotations

from bench.consistency.names.across import is_person, is_translatable
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.index import Finding, NameIndex
from bench.consistency.names.mention import NameMention
from bench.consistency.names.translated import translation
from bench.languages import known, refusal, tier
from bench.records import Verdict
from bench.text.scripts import script_of

TRANSLATABLE = "translatable name in no gazetteer across languages"
"""Why another language may say a name in words of its own; `source` is where it seems to."""
_SHORTEST_STEM, _OTHER_ENDING = 6, 2  # letters of a word, and those in which another of the same stem may differ
_UNCASED = "DE"  # tiers: a finder tells where their names stand, not how another script spells them
_CALLED_OTHERWISE = frozenset({"ORG", "LOC", "EVENT", "WORK", "AWARD"})  # types whose names each language translates


def unreadable(mention: NameMention, source: NameIndex) -> str:
    """Why a name that was not found may be in the article all the same, in words; empty where it would be found."""
    if mention.language not in source.extracted and (reason := refusal(mention.language or "en")):
        return reason
    codes = {mention.language, *source.languages}
    uncased = any(tier(code) in _UNCASED for code in codes if code)
    if mention.entity is None and source.is_across(mention) and uncased and not source.extracted.isdisjoint(codes):
        return "a name in a script without capitals is not compared surely enough across languages"
    return ""


def unknown_there(mention: NameMention, source: NameIndex) -> str:
    """Why an article may well name an institution, sea or event that we know, in words; empty where it would be found.

    The gazetteer has their names in our own languages alone, and not always in all; of countries CLDR has them.
    """
    if mention.entity is None or mention.type not in _CALLED_OTHERWISE or not source.is_across(mention):
        return ""
    named = (script_of(phrase.words[0][0]) for phrase in source.gazetteer.names_of(mention.entity))
    if not source.languages.isdisjoint(known()) and source.script in named:
        return ""
    return "the gazetteer does not know what the language of the article calls it"


def by_ignorance(mention: NameMention, source: NameIndex) -> Finding | None:
    """What cannot be checked: an unreadable article, or a name that is translated and in no gazetteer."""
    if not source.readable:
        return Finding(Verdict.UNVERIFIABLE, "the article's script has no capitals to find names by")
    across = source.is_across(mention)
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
