"""Numbers that are part of a name: MAX 9, Windows 11, Article 5. They count nothing, so only the same name has them."""

from __future__ import annotations

import regex

from bench import languages
from bench.consistency.company import Company
from bench.consistency.numbers.index import NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.text.folding import fold
from bench.text.scripts import main_script

NAME_REACH = 40  # characters before a number
_NAMED = regex.compile(r"(?:(?P<before>\p{L}+) )?(?P<name>(?=\p{L}*\p{Lu})\p{L}{2,}) $")


def other_number_of_name(mention: NumberMention, company: Company, index: NumberIndex) -> NumberMention | None:
    """The source's number of the same name, where it has no such name with this number: MAX 9 for MAX 10."""
    name = name_of(mention, company)
    if name is None:
        return None
    same = [each for each in index.like(mention) if name_of(each, index.company(each)) == name]
    return None if not same or any(each.low == mention.low for each in same) else same[0]


def name_of(mention: NumberMention, company: Company) -> str | None:
    """The capitalised word before a bare number, in the middle of a sentence and not after a preposition: "in Kyiv 12".

    In languages that inflect their names only one in another script: «Росія 14 дронами» counts.
    """
    bare = mention.kind == "number" and mention.unit is None and mention.text.isdecimal() and mention.comparator == "eq"
    code = company.language
    if not bare or code not in languages.known() or code is None:
        return None
    table = languages.get(code)
    at = mention.start - company.sentence.start
    found = _NAMED.search(company.sentence.text[max(0, at - NAME_REACH) : at])
    if found is None or (found["before"] is None and found.start() == 0 and at <= NAME_REACH):
        return None
    inflected = table.names.cases != () and main_script(found["name"]) == table.script
    if inflected or fold(found["before"] or "") in table.numbers.date_prepositions:
        return None
    return fold(found["name"])
