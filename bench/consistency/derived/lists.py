"""Numbers that are listed, and lists that are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench import languages
from bench.consistency.company import Companies, Company
from bench.consistency.derived.operand import Operand
from bench.consistency.numbers.mention import NumberMention
from bench.records import Span
from bench.text.folding import fold_word
from bench.text.tokens import words

LONGEST_ITEM = 4  # words of one thing of a list


def runs(operands: Sequence[Operand], companies: Companies) -> Iterator[list[Operand]]:
    """The runs of bare numbers with a word or two, and a comma or conjunction, between them."""
    run: list[Operand] = []
    for each in operands:
        bare = each.mention.kind == "number" and each.mention.unit is None
        if run and not (bare and goes_on(run[-1], each, companies)):
            yield run
            run = []
        if bare:
            run.append(each)
    yield run


def goes_on(one: Operand, other: Operand, companies: Companies) -> bool:
    if one.sentence != other.sentence:
        return False
    company = companies[one.sentence]
    between = text_between(one.mention, other.mention, company)
    joining = languages.get(company.language).numbers.conjunctions if company.language in languages.known() else ()
    forms = [fold_word(word) for word in words(between)]
    return 0 < len(forms) <= LONGEST_ITEM and (between.count(",") == 1 or any(form in joining for form in forms))


def text_between(one: NumberMention, other: NumberMention, company: Company) -> str:
    """What stands between two numbers of one sentence."""
    start = company.sentence.start
    return company.sentence.text[one.stop - start : other.start - start]


def lengths_of_lists(sentence: Span, language: str | None) -> list[int]:
    """How many things each run of short pieces between commas and conjunctions has."""
    joining = languages.get(language).numbers.conjunctions if language in languages.known() and language else ()
    lengths, run = [], 0
    for piece in sentence.text.split(","):
        forms = [fold_word(word) for word in words(piece)]
        last = next((at for at, form in enumerate(forms) if form in joining and at <= LONGEST_ITEM), None)
        if last is not None and run:
            lengths.append(run + 1 + (last > 0))
            run = 0
        else:
            run = run + 1 if len(forms) <= LONGEST_ITEM or not run else 1
    return lengths
