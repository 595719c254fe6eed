"""Find the days of the week of a text: "on Monday", "у середу"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bench import languages
from bench.consistency.company import Company
from bench.consistency.numbers.mention import NumberMention
from bench.languages.table import Language
from bench.text.folding import fold_word
from bench.text.tokens import tokenize

PREFIX = "W"


def find_weekdays(companies: Sequence[Company]) -> list[NumberMention]:
    """The days of the week, in order, as dates W1 (Monday) to W7; `companies` are the sentences of the text."""
    known = languages.known()
    return [day for each in companies if each.language in known for day in _of_sentence(each)]


def _of_sentence(company: Company) -> Iterator[NumberMention]:
    language = languages.get(company.language or "")
    for token in tokenize(company.sentence.text):
        day = language.numbers.weekdays.get(_bare(fold_word(token.text), language))
        if day:
            start = company.sentence.start + token.start
            yield NumberMention(
                start, start + len(token.text), token.text, None, None, "eq", "date", date=f"{PREFIX}{day}"
            )


def _bare(form: str, language: Language) -> str:
    for clitic in language.clitics:
        form = form.removesuffix(clitic)
    return form


def is_weekday(day: str | None) -> bool:
    """Is this date a day of the week and nothing more?"""
    return day is not None and day.startswith(PREFIX)


def weekday_of(day: str) -> str | None:
    """The weekday of a full date, 2025-11-22 → W6; None for less than a full date."""
    try:
        return f"{PREFIX}{date.fromisoformat(day).isoweekday()}"
    except ValueError:
        return None
