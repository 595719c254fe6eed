"""What `bench validate` proves of one article file by its text alone: one named check a rule.

A check yields (where, message) for each thing that is wrong; an empty one is satisfied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

from bench import languages as tables
from bench.datasets.quotes import CURE, find, not_found, offsets_of
from bench.datasets.schema import Entity, Exemption, Offsets
from bench.datasets.seeds import Document
from bench.records import Span
from bench.text.folding import fold
from bench.text.tokens import count_words, words

Finding = tuple[str, str]
_Item = TypeVar("_Item", bound=Hashable)

MAX_CLAIM_WORDS = 14
FACTS = range(8, 15)
SUMMARY_WORDS = range(40, 81)
MIN_SUMMARIES = 2
MIN_ANNOTATORS = 2
MAX_COPIED_WORDS = 7


@dataclass(frozen=True)
class Material:
    """All files of a folder as written, and the languages that its summaries are in."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    exemptions: tuple[Exemption, ...]
    offsets: dict[str, Offsets]
    languages: tuple[str, ...]


Check = Callable[[Document, Material], Iterator[Finding]]


def repeated(items: Iterable[_Item]) -> list[_Item]:
    """What stands there more than once, in order of first appearance."""
    return [item for item, count in Counter(items).items() if count > 1]


def file_name(document: Document, material: Material) -> Iterator[Finding]:
    if document.path.stem != document.file.id:
        yield "id", f"'{document.file.id}' is not the file's name. Make them equal"


def quotes_found(document: Document, material: Material) -> Iterator[Finding]:
    for quote, occurrence in document.file.quotes():
        if find(document.text, quote, occurrence) is None:
            yield "quotes", not_found(document.text, quote, occurrence)


def offsets_fresh(document: Document, material: Material) -> Iterator[Finding]:
    recorded = material.offsets.get(document.file.id)
    if recorded is None:
        yield "offsets.json", f"says nothing about this article; {CURE}"
    elif recorded.seed_sha256 != document.checksum:
        yield "offsets.json", f"{document.file.seed} has another checksum than recorded: restore the text, or {CURE}"
    elif recorded.model_dump() != offsets_of(document.text, document.checksum, document.file.quotes()):
        yield "offsets.json", f"is older than this file; {CURE}"


def languages_known(document: Document, material: Material) -> Iterator[Finding]:
    file = document.file
    used = {*file.languages, *file.summaries, *(language for fact in file.facts for language in fact.claim)}
    for language in sorted(used - set(tables.known())):
        yield "languages", f"'{language}' has no table in bench/languages. Known are: {', '.join(tables.known())}"


def ids_unique(document: Document, material: Material) -> Iterator[Finding]:
    for fact in repeated(fact.id for fact in document.file.facts):
        yield f"facts.{fact}", "the id stands twice. Give each fact its own"
    for language, summaries in document.file.summaries.items():
        for annotator in repeated(summary.annotator for summary in summaries):
            yield f"summaries.{language}", f"two summaries by '{annotator}'. An annotator writes one a language"


def events_once(document: Document, material: Material) -> Iterator[Finding]:
    for event in repeated(fact.event for fact in document.file.facts if fact.event):
        yield f"event {event}", "stands twice in this article. One fact of an article has an event; merge or rename"


def entities_known(document: Document, material: Material) -> Iterator[Finding]:
    known = {entity.id for entity in material.entities}
    for fact in document.file.facts:
        named = {*fact.attributed_to, *(mention.entity for mention in fact.mentions if mention.entity)}
        for entity in sorted(named - known):
            yield f"facts.{fact.id}", f"entity '{entity}' is not in entities.yaml. Add it there or correct the id"


def headings_apart(document: Document, material: Material) -> Iterator[Finding]:
    file = document.file
    headings = [find(document.text, text) for text in (file.headline, file.standfirst) if text]
    furniture = _spans(document, [(each.quote, each.occurrence) for each in file.furniture])
    spans = sorted(span for span in [*headings, *furniture] if span)
    for first, second in pairwise(spans):
        if first.overlaps(second):
            yield "furniture", f"'{second.text}' overlaps '{first.text}'. Correct the quotes or their occurrence"


def evidence_in_story(document: Document, material: Material) -> Iterator[Finding]:
    furniture = _spans(document, [(each.quote, each.occurrence) for each in document.file.furniture])
    for fact in document.file.facts:
        for span in _spans(document, [(each.quote, each.occurrence) for each in fact.evidence]):
            if any(span.overlaps(other) for other in furniture):
                yield (
                    f"facts.{fact.id}",
                    f"the evidence '{span.text}' is furniture, which proves nothing. Quote the story",
                )


def _spans(document: Document, places: Iterable[tuple[str, int]]) -> list[Span]:
    found = (find(document.text, quote, occurrence) for quote, occurrence in places)
    return [span for span in found if span]


def fact_count(document: Document, material: Material) -> Iterator[Finding]:
    count = len(document.file.facts)
    if count not in FACTS:
        yield "facts", f"{count} of them; an article has {FACTS.start} to {FACTS.stop - 1}. Add, merge or drop some"


def claims(document: Document, material: Material) -> Iterator[Finding]:
    for fact in document.file.facts:
        for language in material.languages:
            if language not in fact.claim:
                yield f"facts.{fact.id}.claim", f"not in '{language}'. Write it"
        for language, claim in fact.claim.items():
            if (count := count_words(claim)) > MAX_CLAIM_WORDS:
                message = f"{count} words, at most {MAX_CLAIM_WORDS}. Make it one event and one quantity"
                yield f"facts.{fact.id}.claim.{language}", message


def weights(document: Document, material: Material) -> Iterator[Finding]:
    for fact in document.file.facts:
        if len(fact.weight) < MIN_ANNOTATORS:
            yield f"facts.{fact.id}.weight", f"by {len(fact.weight)} annotators; {MIN_ANNOTATORS} weigh each fact"


def summary_count(document: Document, material: Material) -> Iterator[Finding]:
    for language in material.languages:
        if (count := len(document.file.summaries.get(language, []))) < MIN_SUMMARIES:
            yield f"summaries.{language}", f"{count} written; each language has at least {MIN_SUMMARIES}. Write more"


def summary_length(document: Document, material: Material) -> Iterator[Finding]:
    for where, _, text in written(document):
        if (count := count_words(text)) not in SUMMARY_WORDS:
            yield where, f"{count} words; a summary has {SUMMARY_WORDS.start} to {SUMMARY_WORDS.stop - 1}. Rewrite it"


def summary_language(document: Document, material: Material) -> Iterator[Finding]:
    for where, language, text in written(document):
        found = tables.language_of(text, material.languages)
        if found != language:
            yield where, f"seems to be in {found or 'no language that we know'}. Move or translate it"


def claim_language(document: Document, material: Material) -> Iterator[Finding]:
    for fact in document.file.facts:
        for language, claim in fact.claim.items():
            found = tables.language_of(claim, material.languages)
            if found not in {language, None}:  # a claim may be too short to tell
                yield f"facts.{fact.id}.claim.{language}", f"seems to be in {found}. Move or translate it"


def not_copied(document: Document, material: Material) -> Iterator[Finding]:
    article = folded_words(document.text)
    for where, language, text in written(document):
        run = longest_common_run(folded_words(text), article)
        if language in document.file.languages and len(run) > MAX_COPIED_WORDS:
            message = (
                f"{len(run)} words in a row are the article's: '{' '.join(run)}'. At most {MAX_COPIED_WORDS}; reword"
            )
            yield where, message


def written(document: Document) -> Iterator[tuple[str, str, str]]:
    """Where it stands, language and text of every written summary."""
    for language, summaries in document.file.summaries.items():
        for summary in summaries:
            yield f"summaries.{language}.{summary.annotator}", language, summary.text


def folded_words(text: str) -> list[str]:
    return [fold(word) for word in words(text)]  # fold joins what a line break divides


def longest_common_run(first: list[str], second: list[str]) -> list[str]:
    """The longest run of words that stands in both."""
    match = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return first[match.a : match.a + match.size]


DOCUMENT_CHECKS: tuple[Check, ...] = (
    file_name,
    quotes_found,
    offsets_fresh,
    languages_known,
    ids_unique,
    events_once,
    entities_known,
    headings_apart,
    evidence_in_story,
    fact_count,
    claims,
    claim_language,
    weights,
    summary_count,
    summary_length,
    summary_language,
    not_copied,
)
