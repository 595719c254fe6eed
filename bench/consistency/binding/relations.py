"""Does a summary give a word to another place than its article: "Belarusian citizens" for "citizens of Lithuania"?

A place has the content word that follows its adjective or genitive ("Lithuanian citizens", "Lithuania's border") and
the noun that it completes («громадяни Литви», "citizens of Lithuania"). Words are known across languages as in
`surroundings`. It stays silent wherever the article may give the word to the place, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from bench import languages
from bench.consistency.binding.places import keys_of
from bench.consistency.binding.ranks import are_of_one_rank
from bench.consistency.binding.roles import finite
from bench.consistency.binding.surroundings import word_keys
from bench.consistency.company import Companies, Company, Word, sentence_at
from bench.consistency.names.mention import NameMention
from bench.text.folding import fold_word

PLACES = frozenset({"GPE", "LOC", "DEM"})
MOST_AUXILIARIES = 2  # function words between a name and its verb: "has been"
NEAR = 25  # characters from a word to a place that it may be of
LEAST_SHARED = 2  # words that the sentences must have in common beside the one that is given to the name
_GAP = regex.compile(r"(?:['’]s)?[\s\-‑»”\"]+")
_OWNS = regex.compile("['’]s")
_OPEN = regex.compile(r"[\s«„“\"]+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place with a word that it has: the keys of both."""

    name: NameMention
    sentence: int
    names: frozenset[str]
    word: frozenset[str]


class Relations:
    """The places of a text with the words that they have."""

    def __init__(self, companies: Companies, names: Iterable[NameMention], canonical: Callable[[str], str]) -> None:
        self._companies = companies
        self._canonical = canonical
        self._names: dict[int, list[NameMention]] = defaultdict(list)
        for name in names:
            self._names[sentence_at(companies, name.start)].append(name)

    def slots(self, at: int) -> Iterator[Slot]:
        """Those of a sentence."""
        company = self._companies[at]
        for name in self._names.get(at, ()):
            if name.type in PLACES:
                for word in _words_of(name, company):
                    yield Slot(name, at, keys_of(name, self._canonical), word_keys(word[3] or "", company.language))

    @cached_property
    def _by_word(self) -> Mapping[str, list[Slot]]:
        found: dict[str, list[Slot]] = defaultdict(list)
        for at in range(len(self._companies)):
            for slot in self.slots(at):
                for key in slot.word:
                    found[key].append(slot)
        return found

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        """The keys of the words of each sentence."""
        return [_keys(company) for company in self._companies]

    @cached_property
    def _named(self) -> list[frozenset[str]]:
        """The keys of the names of each sentence."""
        return [self._keys_named(at) for at in range(len(self._companies))]

    def _keys_named(self, at: int) -> frozenset[str]:
        return frozenset().union(*(keys_of(name, self._canonical) for name in self._names.get(at, ())))

    def rival(self, here: NameMention, summary: Relations, same: Sequence[NameMention]) -> NameMention | None:
        """The place that has in this text the word that a summary gives to `here`, which the names `same` are."""
        if here.type not in PLACES:
            return None
        at = sentence_at(summary._companies, here.start)
        held = [(slot, holders) for slot in summary.slots(at) if slot.name is here and (holders := self._holders(slot))]
        if not held:
            return None
        own = keys_of(here, self._canonical).union(*(keys_of(each, self._canonical) for each in same))
        if any(not each.names.isdisjoint(own) for _, holders in held for each in holders):
            return None
        for slot, holders in held:
            alike = [each for each in holders if are_of_one_rank(here, each.name)]
            if alike and len(alike) == len(holders) and self._is_clear(slot, holders, own):
                for each in alike:
                    if self._is_of_one_matter(slot, each, summary, own):
                        return each.name
        return None

    def _holders(self, slot: Slot) -> list[Slot]:
        return list({id(each): each for key in sorted(slot.word) for each in self._by_word.get(key, ())}.values())

    def _is_clear(self, slot: Slot, holders: Sequence[Slot], own: frozenset[str]) -> bool:
        """Has no other sentence the word that may give it to the name, too?"""
        held = {each.sentence for each in holders}
        for at, words in enumerate(self._words):
            if slot.word.isdisjoint(words):
                continue
            near = self._named[at] | (self._named[at - 1] if at else frozenset())
            if at not in held and (not near.isdisjoint(own) or self._is_located(at, slot.word)):
                return False
        return not any(self._are_close(each, own) for each in holders)

    def _is_located(self, at: int, wanted: frozenset[str]) -> bool:
        """Follows a place soon upon the word: "prosecutors in Gothenburg"?"""
        company = self._companies[at]
        places = [name.start for name in self._names.get(at, ()) if name.type in PLACES]
        words = (
            (stop, lemma)
            for _, stop, _, lemma in (company.words if places else ())
            if lemma is not None and not wanted.isdisjoint(word_keys(lemma, company.language))
        )
        return any(0 <= place - stop <= NEAR for stop, _ in words for place in places)

    def _are_close(self, holder: Slot, own: frozenset[str]) -> bool:
        """Stand the two names in one list or phrase: "Lithuanian and Polish citizens"?"""
        words = self._companies[holder.sentence].words
        for name in self._names[holder.sentence]:
            if not keys_of(name, self._canonical).isdisjoint(own):
                first, last = sorted((name, holder.name), key=lambda each: each.start)
                between = words[bisect_left(words, (first.stop,)) : bisect_left(words, (last.start,))]
                if sum(word[3] is not None and word[2][0].islower() for word in between) <= 1:
                    return True
        return False

    def _is_of_one_matter(self, slot: Slot, rival: Slot, summary: Relations, own: frozenset[str]) -> bool:
        """Have the sentences more in common than the word, and no less than those of the name itself?"""
        words, names = summary._words[slot.sentence], summary._named[slot.sentence] - own - rival.names
        shares = [
            _groups(words & theirs - slot.word) + 2 * len(names & named)
            for theirs, named in zip(self._words, self._named, strict=True)
        ]
        best = max((share for at, share in enumerate(shares) if not own.isdisjoint(self._named[at])), default=0)
        return shares[rival.sentence] >= max(LEAST_SHARED, best)


def _groups(keys: frozenset[str]) -> int:
    """How many words at least these keys are of: each has up to three."""
    return max((sum(key[0] == kind for key in keys) for kind in "cgw"), default=0)


def _words_of(name: NameMention, company: Company) -> Iterator[Word]:
    """The content word that follows a name, and the one that it completes."""
    words, code = company.words, company.language or ""
    first, last = bisect_left(words, (name.start,)), bisect_left(words, (name.stop,))
    owns = name.type == "DEM" or _OWNS.match(_text(company, name.stop, name.stop + 2))
    if owns and (following := _following(words, last, name.stop, company)):
        yield following
    at = first - 1
    completes = finite(code) is not None
    if at >= 0 and not completes and fold_word(words[at][2]) in languages.table_or_empty(code).articles:
        at -= 1
    if at > 0 and not completes and fold_word(words[at][2]) == "of":
        at, completes = at - 1, True
    if at >= 0 and completes and name.type != "DEM" and _is_noun(words[at], code):
        stop = words[at + 1][0] if at + 1 < first else name.start
        if _OPEN.fullmatch(_text(company, words[at][1], stop)):
            yield words[at]


def _following(words: Sequence[Word], at: int, stop: int, company: Company) -> Word | None:
    for word in words[at : at + MOST_AUXILIARIES + 1]:
        if not _GAP.fullmatch(_text(company, stop, word[0])):
            return None
        if word[3] is not None:
            return word if word[2][0].islower() else None
        stop = word[1]
    return None


def _text(company: Company, start: int, stop: int) -> str:
    return company.sentence.text[start - company.sentence.start : stop - company.sentence.start]


def _is_noun(word: Word, code: str) -> bool:
    endings = finite(code)
    return word[3] is not None and word[2][0].islower() and not (endings and word[2].casefold().endswith(endings))


def _keys(company: Company) -> frozenset[str]:
    found: set[str] = set()
    for word in company.words:
        if word[3] is not None:
            found |= word_keys(word[3], company.language)
    return frozenset(found)
