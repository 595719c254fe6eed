"""Changes of numbers and dates: errors, and edits that leave them true. See `kinds`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from random import Random

from bench import languages
from bench.consistency.numbers import NumberMention
from bench.corruptions.edits import Change, Edit, cased, number_errors
from bench.corruptions.place import Place, can_stand_for, in_digits
from bench.records import Span
from bench.text.tokens import tokenize

SYMBOLS = {"$": "€", "€": "$", "£": "$", "%": "‰"}
MOST_IN_WORDS = 20
FEWEST_OF_MANY = 5  # from here on a numeral takes its noun in the genitive and has no gender


def replaced(place: Place, random: Random) -> Iterator[Change]:
    return ((edit,) for edit in number_errors(place, random) if edit.kind == "number")


def date_shifted(place: Place, random: Random) -> Iterator[Change]:
    return ((edit,) for edit in number_errors(place, random) if edit.kind == "date")


def factor_ten(place: Place, random: Random) -> Iterator[Change]:
    """52 → 520; where words agree with numbers 25 → 250, but not 22 → 220."""
    for number in place.digits():
        larger = f"{number.text}0"
        possible = number.date is None and number.text.isdecimal() and place.agrees(number, larger)
        if possible and not place.is_said(larger):
            yield (Edit(number.stop, number.stop, "0", "number"),)


def comparator_flipped(place: Place, random: Random) -> Iterator[Change]:
    """ "over 100" → "under 100"."""
    return _reworded(place, place.table.opposites)


def comparator_synonym(place: Place, random: Random) -> Iterator[Change]:
    """ "at least" → "no fewer than"."""
    return _reworded(place, place.table.synonyms)


def _reworded(place: Place, phrases: Mapping[str, str]) -> Iterator[Change]:
    """The comparator of a number, within its mention or right before it, in other words; the longest that fits.

    Where nouns have cases only before digits, which show none.
    """
    cased_words = languages.get(place.language).names.cases
    for number in place.numbers if not cased_words else place.ending_in_digits():
        for phrase in sorted(phrases, key=len, reverse=True):
            start = _place_of(phrase, number, place.text)
            if start is not None:
                written = place.text[start : start + len(phrase)]
                yield (Edit(start, start + len(phrase), cased(phrases[phrase], written), "number"),)
                break


def _place_of(phrase: str, number: NumberMention, text: str) -> int | None:
    if number.text.casefold().startswith(f"{phrase} "):
        return number.start
    if f" {text[: number.start]}".casefold().endswith(f" {phrase} "):
        return number.start - len(phrase) - 1
    return None


def unit_changed(place: Place, random: Random) -> Iterator[Change]:
    """$ → €, "5 days" → "5 weeks", «5 днів» → «5 тижнів»: the unit in the same form."""
    for number in place.numbers if place.language in languages.known() else ():
        for at, char in enumerate(number.text):
            if char in SYMBOLS:
                yield (Edit(number.start + at, number.start + at + 1, SYMBOLS[char], "number"),)
        if number.date is None:
            yield from _other_unit(number, place, random)


def _other_unit(number: NumberMention, place: Place, random: Random) -> Iterator[Change]:
    """The unit's word stands in the mention or is the next one."""
    here = place.text[number.start :]
    for token in tokenize(here):
        if stems := next((row for row in place.table.unit_stems if _has_stem(token.text, row)), None):
            yield from _other_stem(token, stems, number.start, random)
            return
        row = next((row for row in place.table.units if token.text in row), None)
        if row is not None:
            start = number.start + token.start
            other = random.choice([word for word in row if word != token.text])
            yield (Edit(start, start + len(token.text), other, "number"),)
        if row is not None or token.start > len(number.text):
            return


def _has_stem(word: str, stems: Sequence[str]) -> bool:
    """Is it a compound with one of the stems: "дводенні"?"""
    return any(word.find(stem) > 0 for stem in stems)


def _other_stem(token: Span, stems: Sequence[str], start: int, random: Random) -> Iterator[Change]:
    """ "дводенні" → «двомісячні»."""
    own = next(stem for stem in stems if token.text.find(stem) > 0)
    at = start + token.start + token.text.find(own)
    yield (Edit(at, at + len(own), random.choice([stem for stem in stems if stem != own]), "number"),)


def of_article(place: Place, random: Random) -> Iterator[Change]:
    """Another number of the article, of the same unit, in the same digits."""
    others = in_digits(place.source_numbers)
    for number in place.digits():
        options = sorted({each.text for each in others if _may_be(number, each, place)})
        if options:
            yield (Edit(number.start, number.stop, random.choice(options), "number"),)


def _may_be(number: NumberMention, other: NumberMention, place: Place) -> bool:
    """Is the text grammatical and wrong with the other number: not "more than for 52" of "more than for 100"?"""
    return can_stand_for(number, other) and place.agrees(number, other.text) and not place.is_bound(number)


def exchanged(place: Place, random: Random) -> Iterator[Change]:
    """ "14 in June and 52 in September" → "52 in June and 14 in September"."""
    for one, other in combinations(place.digits(), 2):
        if _may_be(one, other, place) and _may_be(other, one, place):
            yield Edit(one.start, one.stop, other.text, "number"), Edit(other.start, other.stop, one.text, "number")


def words_to_digits(place: Place, random: Random) -> Iterator[Change]:
    """ "six" → "6", «шістьох» → «6»."""
    for number in place.numbers:
        plain = number.kind == "number" and number.low == number.high and number.text.isalpha()
        if plain and number.low is not None and number.low > 1 and number.comparator == "eq":
            yield (Edit(number.start, number.stop, str(number.low.to_integral_value()), "number"),)


def digits_to_words(place: Place, random: Random) -> Iterator[Change]:
    """ "6" → "six", «14» → «чотирнадцять» where the nominative is the accusative and no preposition asks for more."""
    table = languages.get(place.language)
    spelled = {value: form for form, value in reversed(list(table.numbers.cardinals.items()))}
    for number in place.digits():
        if number.kind != "number" or number.comparator != "eq" or not number.text.isdecimal():
            continue
        value = int(number.text)
        before = place.word_before(number.start).text.casefold()
        fits = not table.names.cases or (value >= FEWEST_OF_MANY and before not in table.function_words)
        if fits and value <= MOST_IN_WORDS and value in spelled:
            yield (Edit(number.start, number.stop, spelled[value], "number"),)


def rounded(place: Place, random: Random) -> Iterator[Change]:
    """123 → "about 120": a rounding that is true and says so."""
    for number in place.digits():
        if number.kind == "number" and number.comparator == "eq" and number.text.isdecimal() and len(number.text) > 2:
            step = Decimal(10) ** (len(number.text) - 2)
            near = (Decimal(number.text) / step).to_integral_value() * step
            yield (Edit(number.start, number.stop, f"{place.table.about} {near:f}", "number"),)


def date_to_front(place: Place, random: Random) -> Iterator[Change]:
    """ "… left in June." → "In June … left.": the same words in another order."""
    before = languages.get(place.language).numbers.date_prepositions
    names = {name.start for name in place.names}
    for number in place.numbers:
        sentence = next((each for each in place.sentences if each.start <= number.start < each.stop), None)
        word = place.word_before(number.start)
        while (farther := place.word_before(word.start)).text in before:
            word = farther  # "в начале этого месяца"
        ends = sentence is not None and number.date is not None and place.text[number.stop : sentence.stop] == "."
        if sentence is None or not ends or word.text not in before or sentence.start in names:
            continue
        first = sentence.start
        if place.text[first : first + 2].isupper() or not place.text[first].isalpha():
            continue  # an abbreviation keeps its capitals
        phrase = place.text[word.start : number.stop]
        cut = len(place.text[: word.start].rstrip())
        yield (
            Edit(first, first + 1, f"{phrase[0].upper()}{phrase[1:]} {place.text[first].lower()}", "order"),
            Edit(cut, number.stop, "", "order"),
        )
