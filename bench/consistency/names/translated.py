"""Names that another language says in words of its own: "Supreme Court", «Верховний Суд»."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import is_given_name
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
    glossary = source.glossary()
    meant = [glossary.meant(part, code) for part in parts]
    # Names, too, have letters by which other languages know them: one word at least must be no name.
    if not any(here and in_dictionary(part.casefold(), code) for part, here in zip(parts, meant, strict=True)):
        return None
    places = [sorted(here | glossary.named(part, code)) for part, here in zip(parts, meant, strict=True)]
    together = next(_together(places), None)
    if together is None:
        return None
    start, stop = glossary.words[together[0]].start, glossary.words[together[1]].stop
    return Span(start, stop, source.text[start:stop])


def _together(places: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The first and last of words that stand near each other, one of each list, and none twice."""
    order, reach = sorted(places, key=len), len(places) - 1 + _MORE
    for at in order[0][:_MOST_PLACES]:
        taken = {at}
        for others in order[1:]:
            near = others[bisect_left(others, at - reach) : bisect_right(others, at + reach)]
            taken.add(min((each for each in near if each not in taken), key=lambda each: abs(each - at), default=at))
        if len(taken) == len(places) and max(taken) - min(taken) <= reach:
            yield min(taken), max(taken)
