"""What `bench validate` proves with the checker: facts are in their evidence, references agree with the article."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bench import languages as tables
from bench.consistency.check import Source, analyze
from bench.consistency.names import same_name
from bench.consistency.numbers import NumberMention, find_numbers
from bench.datasets.checks import Finding, Material, folded_words
from bench.datasets.quotes import find
from bench.datasets.schema import Fact, Mention
from bench.datasets.seeds import Document, make_references
from bench.records import Entity, Evidence, Verdict

_WRONG = frozenset({Verdict.CONTRADICTED, Verdict.UNSUPPORTED})
_SAME = 0.5  # same_name: from here on it is the same


def true_to_article(document: Document, material: Material) -> Iterator[Finding]:
    """All that needs the article's index, which is made once."""
    entities = tuple(entity.record() for entity in material.entities)
    source = _index(document, entities)
    yield from mentions_in_evidence(document, entities, source)
    yield from references_true(document, material, source)


def _index(document: Document, entities: tuple[Entity, ...]) -> Source:
    file = document.file
    furniture = [find(document.text, each.quote, each.occurrence) for each in file.furniture]
    return analyze(
        document.text,
        language=file.languages[0] if len(file.languages) == 1 else None,
        published=file.published,
        excluded=[span for span in furniture if span],
        entities=entities,
    )


def mentions_in_evidence(document: Document, entities: tuple[Entity, ...], source: Source) -> Iterator[Finding]:
    """Every mention of a fact really stands in its evidence."""
    known = {entity.id: entity for entity in entities}
    for fact in document.file.facts:
        for mention in fact.mentions:
            if mention.kind == "name":
                entity = known.get(mention.entity or "")
                there = entity is None or names_entity(document, fact, entity, source)  # unknown ids: entities_known
            else:
                there = states(document, fact, mention)
            if not there:
                cure = "Quote the words that say it"
                yield f"facts.{fact.id}.mentions", f"{_said(mention)} is not in the evidence. {cure}"


def _said(mention: Mention) -> str:
    what = mention.entity or mention.date or mention.value or f"{mention.low} to {mention.high}"
    return f"{mention.kind} '{what}'" + (f" ({mention.comparator})" if mention.kind == "number" else "")


def _quotes(document: Document, fact: Fact) -> Iterator[tuple[str, str]]:
    """The evidence with its language."""
    languages = tuple(document.file.languages)
    for evidence in fact.evidence:
        yield evidence.quote, tables.language_of(evidence.quote, languages) or languages[0]


def states(document: Document, fact: Fact, mention: Mention) -> bool:
    """Does the evidence give this number or date?"""
    found = (each for quote, language in _quotes(document, fact) for each in find_numbers(quote, language))
    if mention.kind == "date":
        return any(same_date(mention.date, each.date, document.file.published) for each in found)
    return any(same_number(mention, each) for each in found)


def same_date(wanted: str | None, found: str | None, published: str | None) -> bool:
    """Equal, or a date without its year that the day of publication resolves."""
    if wanted is None or found is None:
        return False
    return wanted == found or (published is not None and wanted == published[:4] + found.removeprefix("-"))


def same_number(mention: Mention, found: NumberMention) -> bool:
    """Equal ends and comparator; of "about" the value lies between the ends. An unknown unit is equal to any."""
    if mention.comparator != found.comparator or (found.unit and mention.unit and found.unit != mention.unit):
        return False
    if mention.value is None:
        return (found.low, found.high) == (_decimal(mention.low), _decimal(mention.high))
    value = Decimal(mention.value)
    if mention.comparator == "approx":
        return (found.low is None or found.low <= value) and (found.high is None or value <= found.high)
    return {found.low, found.high} - {None} == {value}


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def names_entity(document: Document, fact: Fact, entity: Entity, source: Source) -> bool:
    """Does the evidence name the entity: by one of its forms as it stands, by its cluster, or by a like name?"""
    forms = [form for forms in entity.names.values() for form in forms]
    for quote, language in _quotes(document, fact):
        if any(_contains(quote, form) for form in forms):
            return True
        for name in source.find_names(quote, language):
            if name.entity == entity.id or any(same_name(form, name.text) >= _SAME for form in forms):
                return True
    return False


def _contains(text: str, form: str) -> bool:
    return f" {' '.join(folded_words(form))} " in f" {' '.join(folded_words(text))} "


def references_true(document: Document, material: Material, source: Source) -> Iterator[Finding]:
    """Every reference is free of contradicted and unsupported mentions, save those that a reader has excepted."""
    mine = {reference.id for reference in make_references(document.file)}
    exempt = {(each.reference, each.mention) for each in material.exemptions if each.reference in mine}
    flagged = list(wrong_mentions(document, source))
    for reference, evidence in flagged:
        if (reference, evidence.summary.text) not in exempt:
            cure = "Correct it, or record it in exceptions.yaml with the reason"
            yield reference, f"'{evidence.summary.text}' is {evidence.verdict} ({evidence.reason}). {cure}"
    for reference, mention in sorted(exempt - {(reference, each.summary.text) for reference, each in flagged}):
        yield reference, f"'{mention}' is no longer flagged. Remove it from exceptions.yaml"


def wrong_mentions(document: Document, source: Source) -> Iterator[tuple[str, Evidence]]:
    """The id of each reference with each of its mentions that the article contradicts or does not support."""
    for reference in make_references(document.file):
        for evidence in source.check(reference.text, reference.language).evidence:
            if evidence.verdict in _WRONG:
                yield reference.id, evidence
