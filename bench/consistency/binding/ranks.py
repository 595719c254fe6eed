"""Countries, capitals and other places: which of them can be taken for each other."""

from __future__ import annotations

from bench.consistency.names.gazetteer import standard
from bench.consistency.names.mention import NameMention
from bench.consistency.reading import Mention


def are_of_one_rank(one: Mention, other: Mention) -> bool:
    """Is neither a country, and the other a region or a town that is no capital and may lie in it?

    Of adjectives and inhabitants not even a capital: "the Austrian bank", "the Viennese analyst".
    """
    ranks = {_rank(one), _rank(other)}
    if isinstance(one, NameMention) and one.type == "DEM":
        return len(ranks) == 1
    return ranks != {"country", "place"}


def _rank(mention: Mention) -> str:
    if not isinstance(mention, NameMention) or mention.type not in ("GPE", "LOC", "DEM"):
        return ""
    known = standard()
    return (
        "capital" if mention.entity in known.capitals else "country" if mention.entity in known.countries else "place"
    )
