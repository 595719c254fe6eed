"""Steps from one date or time to another that a source tells: "two days later", "more than a year earlier"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.consistency.company import Companies, Company, sentence_at
from bench.consistency.numbers.mention import NumberMention
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

MOST_WORDS = 3  # of a step
UNITS = {"minute": (1, "M"), "hour": (60, "M"), "day": (1, "D"), "week": (1, "W"), "year": (1, "Y")}


@dataclass(frozen=True, slots=True)
class Step:
    """So many minutes, days, weeks or years ("M", "D", "W", "Y") from a date that stands before, negative for back."""

    text: str
    start: int
    sentence: int
    size: int
    unit: str


def steps(mentions: Sequence[NumberMention], companies: Companies) -> Iterator[Step]:
    """Those of a text: in words ("the next day"), or a number of minutes, days or years ("two days later")."""
    for at, company in enumerate(companies):
        yield from _in_words(at, company)
    for mention in mentions:
        if mention.value is not None and mention.unit in UNITS:  # "через два дні" is a date told from today, too
            at = sentence_at(companies, mention.start)
            if sign := _direction(mention, companies[at]):
                size, unit = UNITS[mention.unit]
                yield Step(mention.text, mention.start, at, sign * int(mention.value * size), unit)


def _in_words(at: int, company: Company) -> Iterator[Step]:
    phrases = number_table(company.language).steps
    forms = [fold_word(word) for _, _, word, _ in company.words] if phrases else []
    for first in range(len(forms)):
        for size in range(1, MOST_WORDS + 1):
            if step := phrases.get(" ".join(forms[first : first + size])):
                text = " ".join(word for _, _, word, _ in company.words[first : first + size])
                yield Step(text, company.words[first][0], at, int(step[:-1]), step[-1])


def _direction(mention: NumberMention, company: Company) -> int:
    """1 where "later" stands beside a duration, -1 where "earlier" does, else 0."""
    table, words = number_table(company.language), company.words
    first, last = bisect_left(words, (mention.start,)), bisect_left(words, (mention.stop,))
    beside = [words[each][2] for each in (first - 1, last, last + 1) if 0 <= each < len(words)]
    return next((table.lapses[form] for form in map(fold_word, beside) if form in table.lapses), 0)
