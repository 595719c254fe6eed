"""Names that another language says in words of its own: "Supreme Court", «Верховний Суд»."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import is_given_name
from bench.consistency.names.glossary import Places
from bench.consistency.names.index import NameIndex
from bench.consistency.names.mention import NameMention
from bench.consistency.names.tokens import in_dictionary
from bench.languages import get, known
from bench.records import Span
from bench.text.tokens import words

_MORE = 2  # words that a translation may have more: "Budget Committee", «Комітет з питань бюджету»
_MOST_PLACES = 100  # of the rarest word that are looked at


def translation(mention: NameMention, source: NameIndex) -> Span | None:
    """Where an article of another language has all words of a name near each other, in any order.

    It is no proof: a department is called so in many countries.
    """
    code = mention.language
    if code not in known() or code in source.languages or source.languages.isdisjoint(known()):
        return None
    parts = [word for word in words(mention.text) if word.casefold() not in get(code).function_words]
    if len(parts) <= (mention.entity is not None) or (mention.type == "PER" and is_given_name(plain(parts[0]))):
        return None
    glossary = source.glossary
    found = [glossary.places(part, code) for part in parts]
    # Names, too, have letters by which other languages know them: one word at least must be no name.
    if not any(meant and in_dictionary(part.casefold(), code) for part, (meant, _) in zip(parts, found, strict=True)):
        return None
    together = next(_together([[*meant, *named] for meant, named in found]), None)
    if together is None:
        return None
    start, stop = glossary.words[together[0]].start, glossary.words[together[1]].stop
    return Span(start, stop, source.text[start:stop])


def _together(words: Sequence[Sequence[Places]]) -> Iterator[tuple[int, int]]:
    """The first and last place of words that stand near each other, each somewhere else; `words` have places each."""
    order, reach = sorted(words, key=lambda places: sum(map(len, places))), len(words) - 1 + _MORE
    for at in islice(merge(*order[0]), _MOST_PLACES):
        taken = {at}
        for places in order[1:]:
            near = (each for some in places for each in _near(some, at, reach) if each not in taken)
            taken.add(min(near, key=lambda each: abs(each - at), default=at))
        if len(taken) == len(words) and max(taken) - min(taken) <= reach:
            yield min(taken), max(taken)


def _near(places: Places, at: int, reach: int) -> Places:
    return places[bisect_left(places, at - reach) : bisect_right(places, at + reach)]
