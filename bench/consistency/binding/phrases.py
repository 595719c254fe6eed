"""Does a name stand in the phrase that its article has around it, too: "the executive of the EU", "the EU executive"?

Then it is no other's, whatever else its sentence says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from bench import languages
from bench.consistency.company import Companies, company_at
from bench.consistency.names.mention import NameMention
from bench.languages.number_tables import number_table

MOST_BETWEEN = 4  # words that are looked at before a name: its articles, "of", and the noun

Phrase = tuple[str | None, str | None]
"""The lemmas of the noun that has a name, and of the noun that the name is put before."""


def phrase(name: NameMention, companies: Companies) -> Phrase:
    """What "of" ties a name to, and the content word that nothing but a space parts it from; None of what is not."""
    company = company_at(companies, name.start)
    words, code = company.words, company.language
    at, after = bisect_left(words, (name.start,)), bisect_left(words, (name.stop,))
    articles, of = languages.table_or_empty(code).articles, number_table(code).part_before
    before = [word for word in words[max(0, at - MOST_BETWEEN) : at] if word[2].casefold() not in articles]
    owner = before[-2][3] if len(before) > 1 and before[-1][2].casefold() in of else None
    touches = after < len(words) and words[after][0] - name.stop <= 1
    return owner, words[after][3] if touches else None


def are_shared(said: Phrase, own: Iterable[Phrase], rival: Phrase) -> bool:
    """Has one of a name's own places the same noun on the same side, and its rival not?"""
    return any(
        here and here != there and here in theirs for here, there, *theirs in zip(said, rival, *own, strict=True)
    )
