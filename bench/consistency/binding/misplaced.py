"""Which names of a summary stand in the place of another: by the words beside them, whom it relies on, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bench.consistency.binding.elsewhere import Elsewhere
from bench.consistency.binding.frames import ALIKE, Frames, are_two, framed
from bench.consistency.binding.parties import Offices, Parties
from bench.consistency.binding.relations import Relations
from bench.consistency.binding.voices import Voices
from bench.consistency.company import Companies, company_at
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name
from bench.consistency.reading import Mention

PHRASE = 25  # characters between two names of one phrase

Known = tuple[NameMention, Sequence[NameMention]]
"""A name of a summary, and the places where its source has it."""


class Misplaced:
    """A source, to be asked about the names of many summaries."""

    def __init__(
        self, companies: Companies, mentions: Sequence[Mention], offices: Offices, canonical: Callable[[str], str]
    ) -> None:
        names = [each for each in mentions if isinstance(each, NameMention)]
        self._languages = {id(name): company_at(companies, name.start).language for name in names}
        self._frames = Frames(companies, names)
        self._voices = Voices(companies, names)
        self._elsewhere = Elsewhere(companies, mentions, canonical)
        self._parties = Parties(companies, names, offices, canonical)
        self._canonical = canonical
        self._relations = Relations(companies, names, canonical)

    def rivals(
        self, companies: Companies, mentions: Sequence[Mention], names: Iterable[Known]
    ) -> dict[int, tuple[NameMention, NameMention]]:
        """By the identity of a misplaced name, a name whose place it takes and a place of its own.

        `companies` and `mentions` are all of the summary; `names` those of its names that the source supports, in
        sentences that it has not word for word.
        """
        known = [(name, own) for name, same in names if (own := [each for each in same if not are_two(each, name)])]
        foreign = [(name, own) for name, own in known if self._is_foreign(name, own, companies)]
        first = {id(name): own[0] for name, own in foreign}
        found = {}
        relations = Relations(companies, [each for each in mentions if isinstance(each, NameMention)], self._canonical)
        for name, own in known:
            rival = (
                self._rival(name, own, companies, mentions, id(name) in first)
                or self._relations.rival(name, relations, own)
                or self._parties.rival(name, companies, known)
            )
            if rival and not _are_forms(rival.text, name.text):
                found[id(name)] = (rival, own[0])
        for name, rival in self._elsewhere.moved(companies, mentions, foreign) if foreign else ():
            found.setdefault(id(name), (rival, first[id(name)]))
        return found

    def _is_foreign(self, name: NameMention, same: Sequence[NameMention], companies: Companies) -> bool:
        """Has the source the name in other languages alone?"""
        here = company_at(companies, name.start).language
        return all(self._languages[id(each)] != here for each in same)

    def _rival(
        self, name: NameMention, same: Sequence[NameMention], companies: Companies, mentions: Sequence[Mention],
        is_foreign: bool,
    ) -> NameMention | None:  # fmt: skip
        """By the words beside it. Of a name that the source has in other languages, no frame can be like another."""
        if is_foreign and name.type != "ORG":
            return None
        here, company = framed(name, companies), company_at(companies, name.start)
        rival = None if is_foreign else self._frames.rival(here, company, same)
        if rival and any(_is_beside(name, each) and each.text == rival.text for each in mentions):
            return None  # "NASA's $184 million Aurelia weather probe" of "the $184 million NASA weather probe Aurelia"
        if rival or name.type != "ORG":
            return rival
        span = company.sentence
        return self._voices.rival(here, {each.text for each in mentions if span.start <= each.start < span.stop}, same)


def _are_forms(one: str, other: str) -> bool:
    """Is it one name: "Giresun", "Giresun'da"?"""
    return one.startswith(other) or other.startswith(one) or same_name(one, other) >= ALIKE


def _is_beside(name: NameMention, other: Mention) -> bool:
    """Do two mentions stand in one phrase?"""
    return max(name.start - other.stop, other.start - name.stop) <= PHRASE
