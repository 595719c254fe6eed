"""Which names of a summary stand in another's place: the article's own words, who is quoted, and other languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bench.consistency.across import Across
from bench.consistency.company import Company, company_at
from bench.consistency.frames import Frames, are_two, framed
from bench.consistency.names.mention import NameMention
from bench.consistency.scene import Mention
from bench.consistency.voices import Voices

Known = tuple[NameMention, Sequence[NameMention]]
"""A name of a summary, and the places where its source has it."""


class Misplaced:
    """A source, to be asked about the names of many summaries."""

    def __init__(
        self, text: str, companies: Sequence[Company], mentions: Sequence[Mention], canonical: Callable[[str], str]
    ) -> None:
        names = [each for each in mentions if isinstance(each, NameMention)]
        self._text = text
        self._languages = {company.language for company in companies}
        self._frames = Frames(companies, names)
        self._voices = Voices(companies, names)
        self._across = Across(companies, mentions, canonical)

    def rivals(
        self, companies: Sequence[Company], mentions: Sequence[Mention], names: Iterable[Known]
    ) -> dict[int, tuple[NameMention, NameMention]]:
        """By the identity of a misplaced name, a name whose place it takes and a place of its own.

        `companies` and `mentions` are all of the summary; `names` those of its names that the source supports.
        """
        narrowed = ((name, [each for each in same if not are_two(each, name)]) for name, same in names)
        known = [(name, same) for name, same in narrowed if same and self._is_new(name, companies)]
        found = {}
        for name, same in known:
            if rival := self._rival(name, same, companies, mentions):
                found[id(name)] = (rival, same[0])
        foreign = [each for each in known if company_at(companies, each[0].start).language not in self._languages]
        first = {id(name): same[0] for name, same in foreign}
        for name, rival in self._across.moved(companies, mentions, foreign) if foreign else ():
            found.setdefault(id(name), (rival, first[id(name)]))
        return found

    def _is_new(self, name: NameMention, companies: Sequence[Company]) -> bool:
        """Has the source not the name's sentence word for word?"""
        return company_at(companies, name.start).sentence.text not in self._text

    def _rival(
        self, name: NameMention, same: Sequence[NameMention], companies: Sequence[Company], mentions: Sequence[Mention]
    ) -> NameMention | None:
        here, company = framed(name, companies), company_at(companies, name.start)
        if rival := self._frames.rival(here, company, same):
            return rival
        span = company.sentence
        return self._voices.rival(here, {each.text for each in mentions if span.start <= each.start < span.stop}, same)
