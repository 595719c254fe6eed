"""Does a summary set beside a share an amount that its article sets beside another: "up 14% to 1.12 billion"?

The article has "up 14% to 1.54 billion" and "up 6% at 1.12 billion". Nothing but a word or two stands between the two
numbers of a couple, so that this holds across languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from bench.consistency.company import Companies, company_at, sentence_at
from bench.consistency.numbers.mention import NumberMention

_AMOUNTS = frozenset({"money", "measure", "number"})
_GAP = regex.compile(r"\s(?:\p{L}{1,6}\s){0,2}\(?")
_LONGEST_GAP = 16  # characters


class Couple(NamedTuple):
    """A share and the amount beside it."""

    share: NumberMention
    amount: NumberMention


class Couples:
    """The couples of a source, to be asked about those of many summaries."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies) -> None:
        self._companies = companies
        self._of: dict[int, Couple] = {}
        for couple in couples(mentions, companies):
            self._of[id(couple.share)] = self._of[id(couple.amount)] = couple

    def moved(
        self,
        mentions: Sequence[NumberMention],
        companies: Companies,
        places: Callable[[NumberMention], Sequence[NumberMention]],
    ) -> Iterator[tuple[NumberMention, tuple[NumberMention, NumberMention]]]:
        """The numbers of a summary's couples that the source has in others, each with the true one and a place.

        Only where the amount stands in couples alone, none of which is this one; of the two it is the number whose
        place shares less with the summary's sentence, and of equals the amount. `places`: where the source has a
        number.
        """
        for share, amount in couples(mentions, companies):
            told = places(amount)
            shares, amounts = self._couples(places(share)), self._couples(told)
            said = any(each.amount is other.amount for each in shares for other in amounts)
            if said or not shares or not amounts or len(amounts) < len(told):
                continue
            company = company_at(companies, amount.start)
            of_share = company.shares_with(company_at(self._companies, shares[0].share.start))
            of_amount = company.shares_with(company_at(self._companies, amounts[0].amount.start))
            if of_share >= of_amount:
                yield amount, (shares[0].amount, amounts[0].amount)
            else:
                yield share, (amounts[0].share, shares[0].share)

    def _couples(self, places: Sequence[NumberMention]) -> list[Couple]:
        found = (self._of.get(id(place)) for place in places)
        return [each for each in found if each]


def couples(mentions: Iterable[NumberMention], companies: Companies) -> Iterator[Couple]:
    """Those of a text, of mentions in order."""
    for one, other in pairwise(mentions):
        if {"percent"} != {one.kind, other.kind} & {"percent"} or not {one.kind, other.kind} & _AMOUNTS:
            continue
        at = sentence_at(companies, one.start)
        if other.start - one.stop > _LONGEST_GAP or sentence_at(companies, other.start) != at:
            continue
        first = companies[at].sentence.start
        if _GAP.fullmatch(companies[at].sentence.text[one.stop - first : other.start - first]):
            yield Couple(one, other) if one.kind == "percent" else Couple(other, one)
