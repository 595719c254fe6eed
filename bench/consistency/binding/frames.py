"""Does the article say of another name or number, word for word, what the summary says of this one?

The frame of a mention is the run of words directly before and behind it. "The council of Bristol raised the tax" is
wrong where the article has "the council of Leeds raised the tax", and Bristol in no such frame. Within one language
only.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice
from typing import Generic, TypeVar

from bench import languages
from bench.consistency.binding.places import group_of
from bench.consistency.company import Companies, Company, Word, sentence_at
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.inflection import bases
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.reading import Mention
from bench.text.folding import fold_word
from bench.text.tokens import words

LONGEST = 8  # words of a frame to either side
REACH = 3  # words between a name and the content word by which its rivals are found
FUNCTION = 0.1  # what a function word of the frame counts, where a rare content word counts 1
FAR = 8  # words after which a word of the sentence counts half
SPARSE = 0.3  # what is added to the words of the sentence, so that few of them decide nothing
MOST_ALIKE = 64  # mentions beside a word: beside which more stand, that tells nothing
BETWEEN = 1  # content words between two names that may be one thing under two names, or a list


@dataclass(frozen=True, slots=True)
class _Bar:
    """What it takes to say that a frame is another's.

    gain: by how much, in rare content words, the rival's frame must be more alike than the name's own. share: how much
    of the sentence's other words the rival's sentence must have, and `times` as much as the name's own sentences.
    """

    gain: float
    share: float
    times: float
    whole: bool = False
    """Must words on both sides of the name be the rival's?"""

    def is_met(self, gain: float, share: float, home: float, whole: bool) -> bool:
        enough = gain >= self.gain and share >= max(self.share, self.times * home)
        return enough and (whole or not self.whole)


# The longer the frame, the less of the sentence is asked for. Where a sentence has both names, it must fit on both
# sides: "Lithuania, which borders Belarus, closed its border" says nothing of Belarus.
_APART = (_Bar(1.8, 0.3, 1.2), _Bar(0.9, 0.45, 2.0))
_TOGETHER = _Bar(2.5, 0.5, 1.0, True)
_OF_NUMBERS = _Bar(1.8, 0.5, 1.0, True)  # any number can stand anywhere, so that both sides must be the rival's

ALIKE = 0.5  # likeness of two spellings of one name: "Денис Ковригин", "Денис Ковригін"

MentionT = TypeVar("MentionT", bound=Mention)
Frame = tuple[tuple[str, bool], ...]
"""Words outwards from a name: each by its lemma, and whether it tells anything."""


@dataclass(frozen=True, slots=True)
class Framed(Generic[MentionT]):
    """A name or number where it stands, with the words before and behind it."""

    name: MentionT
    sentence: int
    language: str | None
    before: Frame
    behind: Frame

    @property
    def keys(self) -> Iterator[tuple[str, str]]:
        """The nearest telling word on either side, by which frames that may be alike are found."""
        for side, frame in (("<", self.before), (">", self.behind)):
            telling = [(at, word) for at, (word, tells) in enumerate(frame) if tells]
            yield from ((side, word) for at, word in telling if at < REACH or at == telling[0][0])


def framed(name: MentionT, companies: Companies) -> Framed[MentionT]:
    """A name or number of a text with the words around it, as far as its sentence goes."""
    at = sentence_at(companies, name.start)
    words, code = companies[at].words, companies[at].language
    first, last = bisect_left(words, (name.start,)), bisect_left(words, (name.stop,))
    before, behind = words[max(0, first - 2 * LONGEST) : first][::-1], words[last : last + 2 * LONGEST]
    if before and _is_joint(companies[at], before[0][1], name.start, before):
        before = ()
    if behind and _is_joint(companies[at], name.stop, behind[0][0], behind):
        behind = ()
    return Framed(name, at, code, _frame(before, code), _frame(behind, code))


def _is_joint(company: Company, start: int, stop: int, words: Sequence[Word]) -> bool:
    """Does a colon stand between a name and these words, or do they go on with its list: ", Latvia", "and Poland"?"""
    sentence, code = company.sentence, company.language
    between = sentence.text[start - sentence.start : stop - sentence.start]
    joining = languages.table_or_empty(code).numbers.conjunctions
    joined = fold_word(words[0][2]) in joining
    listed = words[1:2] if joined else words[:1] if "," in between else ()
    return ":" in between or any(word[2][0].isupper() for word in listed)


def _frame(words: Iterable[Word], code: str | None) -> Frame:
    kept = (_word(form, lemma, code) for _, _, form, lemma in words)
    return tuple(islice(filter(None, kept), LONGEST))


@lru_cache(maxsize=16384)
def _word(form: str, lemma: str | None, code: str | None) -> tuple[str, bool] | None:
    """A word of a frame, and whether it tells anything; None of an article.

    Weekdays and verbs of speech stand around any name of the news, so they tell as little as function words.
    """
    folded = fold_word(form)
    if folded in languages.table_or_empty(code).articles:
        return None
    if lemma is None:
        return folded, form[0].isdigit()
    return lemma, lemma not in _untelling(code) and folded not in _untelling(code)


@cache
def _untelling(code: str | None) -> frozenset[str]:
    table = languages.table_or_empty(code)
    return frozenset(map(fold_word, (*table.numbers.weekdays, *table.names.telling)))


class Frames(Generic[MentionT]):
    """The names or numbers of a source with their frames."""

    def __init__(self, companies: Companies, names: Sequence[MentionT]) -> None:
        self._companies = companies
        self._names = names

    @cached_property
    def _framed(self) -> dict[int, Framed[MentionT]]:
        """By where the name starts."""
        return {name.start: framed(name, self._companies) for name in self._names}

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], list[Framed[MentionT]]]:
        found: dict[tuple[str, str], list[Framed[MentionT]]] = defaultdict(list)
        for each in self._framed.values():
            for key in each.keys:
                found[key].append(each)
        return found

    @cached_property
    def _rarities(self) -> dict[str, float]:
        """Of each lemma: 1 for what one sentence has, less for what many have."""
        total = math.log(len(self._companies) + 1)
        counts = Counter(lemma for company in self._companies for lemma in company.lemmas)
        return {lemma: 1 - math.log(count) / total for lemma, count in counts.items()}

    def rival(self, here: Framed[MentionT], company: Company, same: Sequence[MentionT]) -> MentionT | None:
        """Whose frame the summary gives to another, which the mentions `same` are; None where it may be right."""
        others = self._alike_to(here, {each.start for each in same})
        own = [self._framed[each.start] for each in same] if others else []
        if not own:
            return None
        words = self._words(here.name, company)
        shares = {each.sentence: self._share(each.sentence, words) for each in (*own, *others)}
        best = max(others, key=lambda each: (self._alike(here, each)[0] + shares[each.sentence], -each.name.start))
        alike, whole = self._alike(here, best)
        gain = alike - max(self._alike(here, each)[0] for each in own)
        home = max(shares[each.sentence] for each in own)
        together = any(each.sentence == best.sentence for each in own)
        bars = (_OF_NUMBERS,) if isinstance(here.name, NumberMention) else (_TOGETHER,) if together else _APART
        clear = any(bar.is_met(gain, shares[best.sentence], home, whole) for bar in bars)
        return best.name if clear and not self._are_close(best, own) else None

    def _alike_to(self, here: Framed[MentionT], own: set[int]) -> list[Framed[MentionT]]:
        """The names of the kind whose frames are enough like this one, without those that start at its own places."""
        alike = (self._by_key.get(key, ()) for key in here.keys)
        found = {each.name.start: each for some in alike if len(some) <= MOST_ALIKE for each in some}
        likely = (each for start, each in found.items() if start not in own and _may_be_taken_for(each, here))
        return [each for each in likely if self._alike(here, each)[0] >= _APART[-1].gain]

    def _alike(self, here: Framed[MentionT], there: Framed[MentionT]) -> tuple[float, bool]:
        """What the words count that both frames begin with, and whether a telling one is on either side."""
        before, behind = self._run(here.before, there.before), self._run(here.behind, there.behind)
        return before + behind, min(before, behind) > FUNCTION * LONGEST

    def _run(self, ours: Frame, theirs: Frame) -> float:
        found = 0.0
        for one, other in zip(ours, theirs, strict=False):
            if one != other:
                break
            found += self._rarities.get(one[0], 1.0) if one[1] else FUNCTION
        return found

    def _words(self, name: Mention, company: Company) -> dict[str, float]:
        """The content words of a sentence that the source has, and what they count: rare and near ones most."""
        first = bisect_left(company.words, (name.start,))
        found: dict[str, float] = {}
        for at, (start, _, _, lemma) in enumerate(company.words):
            if lemma is not None and lemma in self._rarities and not name.start <= start < name.stop:
                weight = self._rarities[lemma] / (1 + abs(at - first) / FAR)
                found[lemma] = max(weight, found.get(lemma, 0.0))
        return found

    def _share(self, at: int, words: dict[str, float]) -> float:
        """How much of the words a sentence of the source has."""
        lemmas = self._companies[at].lemmas
        return sum(weight for lemma, weight in words.items() if lemma in lemmas) / (sum(words.values()) + SPARSE)

    def _are_close(self, rival: Framed[MentionT], own: Sequence[Framed[MentionT]]) -> bool:
        """Stands the rival's name anywhere beside the other: a list, or one thing under two names?"""
        return any(self._touch(rival.name, each.name) for each in own if each.sentence == rival.sentence)

    def _touch(self, one: Mention, other: Mention) -> bool:
        first, second = sorted((one, other), key=lambda each: each.start)
        words = self._companies[sentence_at(self._companies, first.start)].words
        between = words[bisect_left(words, (first.stop,)) : bisect_left(words, (second.start,))]
        return sum(word[3] is not None and word[2][0].islower() for word in between) <= BETWEEN


def are_two(one: NameMention, other: NameMention) -> bool:
    """Do two names share a word while each has another of its own: "Bank of Norway" and "Bank of Denmark"?"""
    if one.entity is not None and one.entity == other.entity:
        return False
    return _share_one_word(one.text, other.text)


@lru_cache(maxsize=16384)
def _share_one_word(one: str, other: str) -> bool:
    ours, theirs = _bases(one), _bases(other)
    shared = [word for word in ours if any(not word.isdisjoint(each) for each in theirs)]
    return 0 < len(shared) < min(len(ours), len(theirs)) and same_name(one, other) < ALIKE


@lru_cache(maxsize=4096)
def _bases(text: str) -> list[frozenset[str]]:
    return [frozenset(bases(plain(word))) for word in words(text)]


def _may_be_taken_for(one: Framed[MentionT], other: Framed[MentionT]) -> bool:
    groups = {group_of(one.name), group_of(other.name)}
    return one.language == other.language and (len(groups) == 1 or "MISC" in groups)
