"""The kinds of changes that a metric must see, and those that it must not: one small generator each.

A generator yields every place of a text where its change can be made. Changes keep case and agreement: digits replace
digits, names are indeclinable or end as the replaced one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from random import Random

from bench import languages
from bench.consistency.names import NameMention, find_names
from bench.consistency.names.judge import normal_form
from bench.consistency.numbers import NumberMention, find_numbers
from bench.consistency.verdicts import compare_dates, compare_numbers, dimension
from bench.corruptions.edits import Edit, name_errors, number_errors
from bench.corruptions.tables import STAND_INS

Change = tuple[Edit, ...]
SAME_ENDING = 1  # letters that two names share at the end, which keeps the case of most
CURRENCIES = {"$": "€", "€": "$", "£": "$", "%": "‰"}
MOST_IN_WORDS = 20


@dataclass(frozen=True, slots=True)
class Place:
    """What a change is made in: a summary, its language, and the article that it must agree or disagree with."""

    text: str
    language: str
    source: str

    def numbers(self) -> list[NumberMention]:
        return find_numbers(self.text, self.language)

    def names(self) -> list[NameMention]:
        return find_names(self.text, self.language)


@dataclass(frozen=True, slots=True)
class Kind:
    """A change: whether it is harmful, whether its error stands elsewhere in the article, the metric it is for."""

    name: str
    metric: str
    harmful: bool
    intrinsic: bool
    make: Callable[[Place, Random], Iterator[Change]]


def _of_kind(kind: str, edits: Iterator[Edit]) -> Iterator[Change]:
    return ((edit,) for edit in edits if edit.kind == kind)


def _number_replaced(place: Place, random: Random) -> Iterator[Change]:
    return _of_kind("number", number_errors(place.text, place.language, place.source, random))


def _date_shifted(place: Place, random: Random) -> Iterator[Change]:
    return _of_kind("date", number_errors(place.text, place.language, place.source, random))


def _name_replaced(place: Place, random: Random) -> Iterator[Change]:
    """A person or organisation that the article does not know."""
    places = {(name.start, name.stop) for name in place.names() if name.type in ("GPE", "LOC", "DEM")}
    edits = name_errors(place.text, place.language, place.source, random)
    return ((edit,) for edit in edits if (edit.start, edit.stop) not in places)


def _place_replaced(place: Place, random: Random) -> Iterator[Change]:
    places = {(name.start, name.stop) for name in place.names() if name.type in ("GPE", "LOC", "DEM")}
    edits = name_errors(place.text, place.language, place.source, random)
    return ((edit,) for edit in edits if (edit.start, edit.stop) in places)


def _given_name_replaced(place: Place, random: Random) -> Iterator[Change]:
    """Another first name beside the right surname."""
    given = STAND_INS[place.language].given_names["m"]
    for name in place.names():
        first, _, rest = name.text.partition(" ")
        if name.type == "PER" and rest and first.isalpha():
            yield (Edit(name.start, name.start + len(first), random.choice(given), "name"),)


def _surname_gender(place: Place, random: Random) -> Iterator[Change]:
    """Колесникова → Колесников: the surname of a woman for that of a man, in the nominative."""
    for name in place.names():
        for feminine, masculine in STAND_INS[place.language].surname_genders:
            if name.type == "PER" and name.text.endswith(feminine):
                yield (Edit(name.stop - len(feminine), name.stop, masculine, "name"),)


def _factor_ten(place: Place, random: Random) -> Iterator[Change]:
    """52 → 520."""
    taken = _digits_of(place.source)
    for number in _in_digits(place.numbers()):
        if number.date is None and number.text.isdecimal() and f"{number.text}0" not in taken:
            yield (Edit(number.stop, number.stop, "0", "number"),)


def _digits_of(text: str) -> set[str]:
    return {mention.text for mention in find_numbers(text)}


def _in_digits(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    return [each for each in numbers if each.text[:1].isdecimal() and each.text[-1:].isdecimal()]


def _comparator_flipped(place: Place, random: Random) -> Iterator[Change]:
    """ "over 100" → "under 100"."""
    flips = STAND_INS[place.language].opposites
    for number in place.numbers():
        for phrase, opposite in flips.items():
            start = number.start
            if number.text.casefold().startswith(f"{phrase} "):
                yield (Edit(start, start + len(phrase), _cased(opposite, number.text), "number"),)
            elif f" {place.text[:start]}".casefold().endswith(f" {phrase} "):
                written = place.text[start - len(phrase) - 1 : start - 1]
                yield (Edit(start - len(phrase) - 1, start - 1, _cased(opposite, written), "number"),)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def _unit_changed(place: Place, random: Random) -> Iterator[Change]:
    """$ → €, % → ‰."""
    for number in place.numbers():
        for at, char in enumerate(number.text):
            if char in CURRENCIES:
                yield (Edit(number.start + at, number.start + at + 1, CURRENCIES[char], "number"),)


def _number_of_article(place: Place, random: Random) -> Iterator[Change]:
    """Another number of the article, of the same unit, in the same digits."""
    others = _in_digits(find_numbers(place.source))
    for number in _in_digits(place.numbers()):
        options = sorted({each.text for each in others if _can_stand_for(number, each)})
        if options:
            yield (Edit(number.start, number.stop, random.choice(options), "number"),)


def _can_stand_for(one: NumberMention, other: NumberMention) -> bool:
    """Are these of one kind, both exact, and different?"""
    if one.date is not None or other.date is not None:
        pair = one.date, other.date
        years = all(date is not None and date.isdecimal() for date in pair)
        return years and compare_dates(one.date or "", other.date or "", None) is None
    exact = one.comparator == other.comparator == "eq" and one.kind == other.kind
    return exact and dimension(one) == dimension(other) and compare_numbers(one, other) is None


def _name_of_article(place: Place, random: Random) -> Iterator[Change]:
    """Another name of the article, of the same type and with the same ending."""
    others = find_names(place.source)
    for name in place.names():
        options = sorted({each.text for each in others if _can_be_called(name, each)})
        free = [text for text in options if text not in place.text]
        if free:
            yield (Edit(name.start, name.stop, random.choice(free), "name"),)


def _can_be_called(one: NameMention, other: NameMention) -> bool:
    alike = one.type == other.type != "MISC" and one.language == other.language
    words = {*one.text.casefold().split()} & {*other.text.casefold().split()}
    ending = one.text[-SAME_ENDING:] == other.text[-SAME_ENDING:] or not languages.get(one.language or "en").names.cases
    return alike and not words and ending and normal_form(one) != normal_form(other)


def _numbers_exchanged(place: Place, random: Random) -> Iterator[Change]:
    """ "14 in June and 52 in September" → "52 in June and 14 in September"."""
    for one, other in combinations(_in_digits(place.numbers()), 2):
        if _can_stand_for(one, other):
            yield Edit(one.start, one.stop, other.text, "number"), Edit(other.start, other.stop, one.text, "number")


def _names_exchanged(place: Place, random: Random) -> Iterator[Change]:
    for one, other in combinations(place.names(), 2):
        if _can_be_called(one, other):
            yield Edit(one.start, one.stop, other.text, "name"), Edit(other.start, other.stop, one.text, "name")


def _sentence_deleted(place: Place, random: Random) -> Iterator[Change]:
    sentences = languages.sentences(place.text, place.language)
    for sentence in sentences if len(sentences) > 1 else ():
        yield (Edit(sentence.start, sentence.stop, "", "fact"),)


def _words_to_digits(place: Place, random: Random) -> Iterator[Change]:
    """ "six" → "6", «шістьох» → «6»."""
    for number in place.numbers():
        plain = number.kind == "number" and number.low == number.high and number.text.isalpha()
        if plain and number.low is not None and number.low > 1 and number.comparator == "eq":
            yield (Edit(number.start, number.stop, str(number.low.to_integral_value()), "number"),)


def _digits_to_words(place: Place, random: Random) -> Iterator[Change]:
    """ "6" → "six", in a language whose numbers have no cases."""
    table = languages.get(place.language)
    spelled = {value: form for form, value in reversed(list(table.numbers.cardinals.items()))}
    for number in _in_digits(place.numbers()) if not table.names.cases else ():
        if number.kind == "number" and number.text.isdecimal() and int(number.text) <= MOST_IN_WORDS:
            yield (Edit(number.start, number.stop, spelled[int(number.text)], "number"),)


def _comparator_synonym(place: Place, random: Random) -> Iterator[Change]:
    """ "at least" → "no fewer than"."""
    synonyms = STAND_INS[place.language].synonyms
    for number in place.numbers():
        for phrase, other in synonyms.items():
            if number.text.casefold().startswith(f"{phrase} "):
                stop = number.start + len(phrase)
                yield (Edit(number.start, stop, _cased(other, number.text), "number"),)
            elif f" {place.text[: number.start]}".casefold().endswith(f" {phrase} "):
                yield (Edit(number.start - len(phrase) - 1, number.start - 1, other, "number"),)


def _rounded(place: Place, random: Random) -> Iterator[Change]:
    """123 → "about 120": a rounding that is true and says so."""
    hedge = STAND_INS[place.language].about
    for number in _in_digits(place.numbers()):
        if number.kind == "number" and number.comparator == "eq" and number.text.isdecimal() and len(number.text) > 2:
            step = Decimal(10) ** (len(number.text) - 2)
            near = (Decimal(number.text) / step).to_integral_value() * step
            yield (Edit(number.start, number.stop, f"{hedge} {near:f}", "number"),)


def _respelled(place: Place, random: Random) -> Iterator[Change]:
    """Another spelling of the same name: Lukashenko, Lukashenka."""
    for name in place.names():
        for form, other in STAND_INS[place.language].spellings.items():
            if name.text.endswith(form):
                yield (Edit(name.stop - len(form), name.stop, other, "name"),)


def _inflected(place: Place, random: Random) -> Iterator[Change]:
    """A name in another case, in a phrase of its own: "Лукашенка" → "ім'я: Лукашенко"."""
    for name in place.names():
        for form, other in STAND_INS[place.language].cases.items():
            if name.text == form:
                yield (Edit(len(place.text), len(place.text), f" {other}", "name"),)


def _sentences_reordered(place: Place, random: Random) -> Iterator[Change]:
    sentences = languages.sentences(place.text, place.language)
    if len(sentences) > 1:
        last = sentences[-1]
        yield Edit(0, 0, f"{last.text} ", "order"), Edit(last.start, last.stop, "", "order")


NUMBERS, NAMES, FACTS = "number_consistency", "name_consistency", "fact_recall"
KINDS: tuple[Kind, ...] = (
    Kind("number replaced", NUMBERS, True, False, _number_replaced),
    Kind("factor ten", NUMBERS, True, False, _factor_ten),
    Kind("comparator flipped", NUMBERS, True, False, _comparator_flipped),
    Kind("date shifted", NUMBERS, True, False, _date_shifted),
    Kind("unit changed", NUMBERS, True, False, _unit_changed),
    Kind("name replaced", NAMES, True, False, _name_replaced),
    Kind("place replaced", NAMES, True, False, _place_replaced),
    Kind("given name replaced", NAMES, True, False, _given_name_replaced),
    Kind("gender of surname", NAMES, True, False, _surname_gender),
    Kind("number of the article", NUMBERS, True, True, _number_of_article),
    Kind("name of the article", NAMES, True, True, _name_of_article),
    Kind("numbers exchanged", NUMBERS, True, True, _numbers_exchanged),
    Kind("names exchanged", NAMES, True, True, _names_exchanged),
    Kind("sentence deleted", FACTS, True, False, _sentence_deleted),
    Kind("words to digits", NUMBERS, False, False, _words_to_digits),
    Kind("digits to words", NUMBERS, False, False, _digits_to_words),
    Kind("synonym of comparator", NUMBERS, False, False, _comparator_synonym),
    Kind("true rounding", NUMBERS, False, False, _rounded),
    Kind("other spelling", NAMES, False, False, _respelled),
    Kind("inflected", NAMES, False, False, _inflected),
    Kind("numbers, sentences reordered", NUMBERS, False, False, _sentences_reordered),
    Kind("names, sentences reordered", NAMES, False, False, _sentences_reordered),
    Kind("numbers, sentence deleted", NUMBERS, False, False, _sentence_deleted),
    Kind("names, sentence deleted", NAMES, False, False, _sentence_deleted),
)
