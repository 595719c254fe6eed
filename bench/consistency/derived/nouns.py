"""What a number counts or numbers, by the words behind it."""

from __future__ import annotations

from bisect import bisect_left

from bench import languages
from bench.consistency.company import Company
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.units import DURATIONS
from bench.languages.number_tables import number_table
from bench.text.folding import fold, fold_word

NOUN_REACH = 3  # words between a number and what it counts
PERIOD_REACH = 2  # "the first full year"


def counted(mention: NumberMention, company: Company) -> str | None:
    """The noun that a number without a unit counts, as a lemma: the first content word soon after it."""
    after = bisect_left(company.words, (mention.stop,))
    for _, _, word, _ in company.words[after : after + NOUN_REACH]:
        lemma = languages.lemma(word, company.language) if company.language else fold(word)
        if lemma in company.lemmas:
            return None if lemma in number_table(company.language).copulas else lemma
    return None


def period_of(mention: NumberMention, company: Company) -> str | None:
    """The period that an ordinal numbers: "the first full year", «перший рік»; None without one."""
    table, code = number_table(company.language), company.language
    stops = languages.get(code).function_words if code in languages.known() and code else frozenset()
    after = bisect_left(company.words, (mention.stop,))
    for _, _, word, _ in company.words[after : after + PERIOD_REACH]:
        if word[0].isdigit() or table.lexicon.may_start(fold_word(word)):
            return None  # "the first six weeks"
        forms = fold_word(word), languages.lemma(word, code) if code else ""
        if period := next((table.units[form] for form in forms if table.units.get(form) in DURATIONS), None):
            return period
        if span := next((table.spans[form] for form in forms if form in table.spans), None):
            return span
        if forms[0] in stops:
            return None
    return None


def content_after(mention: NumberMention, company: Company) -> set[str]:
    """The lemmas of the content words soon after a number."""
    after = bisect_left(company.words, (mention.stop,))
    soon = company.words[after : after + NOUN_REACH]
    lemmas = (languages.lemma(word, company.language or "") for _, _, word, _ in soon)
    return {lemma for lemma in lemmas if lemma in company.lemmas}
