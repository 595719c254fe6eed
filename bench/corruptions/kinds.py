"""The kinds of changes that a metric must see, and those that it must not: one small generator each.

A generator yields every place of a text where its change can be made. Changes keep case and agreement: digits replace
digits, names are indeclinable, of the same case, or end as the replaced one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.consistency.company import content_lemmas
from bench.consistency.numbers import find_numbers
from bench.corruptions import name_kinds, number_kinds
from bench.corruptions.edits import Change, Edit
from bench.corruptions.place import Place
from bench.records import Fact, Span


@dataclass(frozen=True, slots=True)
class Kind:
    """A change: whether it is harmful, whether its error stands elsewhere in the article, the metric it is for."""

    name: str
    metric: str
    harmful: bool
    intrinsic: bool
    make: Callable[[Place, Random], Iterator[Change]]


def sentence_deleted(place: Place, random: Random) -> Iterator[Change]:
    for sentence in place.sentences if len(place.sentences) > 1 else ():
        yield (Edit(sentence.start, sentence.stop, "", "fact"),)


def sentences_reordered(place: Place, random: Random) -> Iterator[Change]:
    if len(place.sentences) > 1:
        last = place.sentences[-1]
        yield Edit(0, 0, f"{last.text} ", "order"), Edit(last.start, last.stop, "", "order")


def fact_deleted(place: Place, random: Random) -> Iterator[Change]:
    """Without the only sentence that can tell a fact: it says one of its numbers or dates, or half of its words.

    This asks for less than fact recall does, so that a fact that the metric does not find counts as not detected.
    """
    said = [_Said.of(sentence, place.language) for sentence in place.sentences]
    for fact in place.facts if len(said) > 1 else ():
        telling = [each.sentence for each in said if each.may_tell(fact, place.language)]
        if len(telling) == 1:
            yield (Edit(telling[0].start, telling[0].stop, "", "fact"),)


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with its values and the lemmas of its content words."""

    sentence: Span
    values: frozenset[Decimal | None]
    lemmas: frozenset[str]

    @classmethod
    def of(cls, sentence: Span, language: str) -> _Said:
        numbers = find_numbers(sentence.text, language)
        values = frozenset(end for number in numbers for end in (number.low, number.high))
        return cls(sentence, values, content_lemmas(sentence.text, language))

    def may_tell(self, fact: Fact, language: str) -> bool:
        values = {Decimal(each.value) for each in fact.mentions if each.kind == "number" and each.value}
        if values:
            return bool(self.values & values)
        wanted = content_lemmas(fact.claim.get(language, ""), language)
        return 2 * len(wanted & self.lemmas) >= max(2, len(wanted))


NUMBERS, NAMES, FACTS = "number_consistency", "name_consistency", "fact_recall"
KINDS: tuple[Kind, ...] = (
    Kind("number replaced", NUMBERS, True, False, number_kinds.replaced),
    Kind("factor ten", NUMBERS, True, False, number_kinds.factor_ten),
    Kind("comparator flipped", NUMBERS, True, False, number_kinds.comparator_flipped),
    Kind("date shifted", NUMBERS, True, False, number_kinds.date_shifted),
    Kind("unit changed", NUMBERS, True, False, number_kinds.unit_changed),
    Kind("name replaced", NAMES, True, False, name_kinds.replaced),
    Kind("place replaced", NAMES, True, False, name_kinds.place_replaced),
    Kind("place for its neighbour", NAMES, True, False, name_kinds.neighbour),
    Kind("given name replaced", NAMES, True, False, name_kinds.given_name_replaced),
    Kind("gender of surname", NAMES, True, False, name_kinds.surname_gender),
    Kind("number of the article", NUMBERS, True, True, number_kinds.of_article),
    Kind("numbers exchanged", NUMBERS, True, True, number_kinds.exchanged),
    Kind("name of the article", NAMES, True, True, name_kinds.of_article),
    Kind("names exchanged", NAMES, True, True, name_kinds.exchanged),
    Kind("fact deleted", FACTS, True, False, fact_deleted),
    Kind("words to digits", NUMBERS, False, False, number_kinds.words_to_digits),
    Kind("digits to words", NUMBERS, False, False, number_kinds.digits_to_words),
    Kind("synonym of comparator", NUMBERS, False, False, number_kinds.comparator_synonym),
    Kind("true rounding", NUMBERS, False, False, number_kinds.rounded),
    Kind("date to the front", NUMBERS, False, False, number_kinds.date_to_front),
    Kind("sentences reordered", NUMBERS, False, False, sentences_reordered),
    Kind("sentence deleted", NUMBERS, False, False, sentence_deleted),
    Kind("other spelling", NAMES, False, False, name_kinds.respelled),
    Kind("inflected", NAMES, False, False, name_kinds.inflected),
    Kind("date to the front", NAMES, False, False, number_kinds.date_to_front),
    Kind("sentences reordered", NAMES, False, False, sentences_reordered),
    Kind("sentence deleted", NAMES, False, False, sentence_deleted),
    Kind("words to digits", FACTS, False, False, number_kinds.words_to_digits),
    Kind("digits to words", FACTS, False, False, number_kinds.digits_to_words),
    Kind("synonym of comparator", FACTS, False, False, number_kinds.comparator_synonym),
    Kind("date to the front", FACTS, False, False, number_kinds.date_to_front),
    Kind("other spelling", FACTS, False, False, name_kinds.respelled),
)
