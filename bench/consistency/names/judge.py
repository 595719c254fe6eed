"""Does an article support a name of its summary? The decision order of the design, one function a step."""

from __future__ import annotations

from bench.consistency.names.acronyms import by_acronym
from bench.consistency.names.derivations import (
    by_adjective,
    by_adjective_of_region,
    by_name_elsewhere,
    by_name_without_country,
    by_namesake,
    by_nationality,
    by_opening_adjective,
    by_plural,
    by_region,
    by_stem,
)
from bench.consistency.names.entities import (
    by_bare_entity,
    by_currency,
    by_entity,
    by_its_countries,
    by_its_region,
    by_known_absence,
    by_metonymy,
    by_namesake_of_place,
    by_what_it_has,
    in_small_letters,
    of_no_country,
)
from bench.consistency.names.index import Finding, NameIndex
from bench.consistency.names.likeness import (
    by_capital,
    by_kana,
    by_nominatives,
    by_parts,
    by_same_words,
    by_small_word,
    by_words,
    verbatim,
)
from bench.consistency.names.local import forms
from bench.consistency.names.mention import NameMention
from bench.consistency.names.normal import normal_form
from bench.consistency.names.unverifiable import by_ignorance, unreadable
from bench.records import Evidence, Verdict

_CREDIT = {Verdict.SUPPORTED: 1.0, Verdict.PARTIAL: 0.5}
_MOST_FINDINGS = 65536  # that are kept of one article


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
    if reason := unreadable(mention, source):
        return by_kana(mention, source) or Finding(Verdict.UNVERIFIABLE, reason)
    others = (step(form, source) for form in forms(mention) for step in _STEPS_OF_FORMS)
    found = next((each for each in others if each and each.verdict is Verdict.SUPPORTED), None)
    return found or by_nominatives(mention, source) or finding


def _absent(mention: NameMention, source: NameIndex) -> Finding:
    return Finding(Verdict.UNSUPPORTED, "absent")


_STEPS_OF_FORMS = (verbatim, by_parts, by_capital, by_namesake, by_stem, by_name_elsewhere)
_STEPS = (
    by_entity,
    by_same_words,
    by_currency,
    by_metonymy,
    by_what_it_has,
    by_its_region,
    by_its_countries,
    by_nationality,
    of_no_country,
    by_name_without_country,
    by_acronym,
    in_small_letters,
    by_namesake_of_place,
    by_adjective,
    by_adjective_of_region,
    by_opening_adjective,
    by_region,
    by_plural,
    by_known_absence,
    by_words,
    by_parts,
    by_bare_entity,
    verbatim,
    by_capital,
    by_ignorance,
    by_small_word,
    _absent,
)
