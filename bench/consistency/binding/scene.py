"""A text's mentions with the anchors around them: what stands with each, how far away and on which side.

An anchor is a number, a date or a name, a word of the news that several languages have, and within one language the
lemma of any content word or the very word next to the mention. It counts fully for the nearest mention of a kind and
less for the others of the sentence.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

import regex

from bench import languages
from bench.consistency.binding.parties import is_with
from bench.consistency.binding.places import Context, Place, group_of, keys_of, sounds
from bench.consistency.binding.surroundings import word_keys
from bench.consistency.company import Companies, Company, sentence_at
from bench.consistency.derived.nouns import counted
from bench.consistency.derived.totals import has_cue
from bench.consistency.dimensions import dimension, is_loose
from bench.consistency.names.mention import NameMention
from bench.consistency.reading import Mention
from bench.languages.concepts import concept
from bench.languages.number_tables import number_table
from bench.text.folding import fold_word

FAR = 0.3  # what an anchor counts for a mention that is not the nearest of its kind
HALF = 60  # characters after which an anchor counts half
LEAST = 0.25  # what an anchor of the sentence counts at least
WINDOW = 400  # characters to either side in which anchors stand
HARD = 1.5  # numbers, dates and entities tell more than words
NEXT = 1.0  # what the very word before or after a mention counts
SEPARATOR = 25  # characters that a comma or conjunction counts for
_FARTHEST = 2 * HALF  # where a half of a half is LEAST
_WEIGHTS = [max(LEAST, 0.5 ** (distance / HALF)) for distance in range(_FARTHEST + 1)]
_SEPARATOR = regex.compile("[,;:–—()]")
_FIRST = itemgetter(0)

Anchor = tuple[int, int, str, str]
"""Something that a sentence has beside a mention: where it starts and stops, its key, and its kind."""
Stretched = tuple[int, int, str, int, int]
"""Where an anchor starts and stops, its key, and its stretch."""


class _Sentence:
    """What stands in one sentence: its mentions, and the anchors around them."""

    def __init__(self, company: Company, wanted: Container[str] | None) -> None:
        self.company = company
        self.places: list[Place] = []
        self._wanted = wanted

    @cached_property
    def separators(self) -> list[int]:
        """Where its commas and conjunctions stand, in order."""
        sentence, code = self.company.sentence, self.company.language
        found = [sentence.start + match.start() for match in _SEPARATOR.finditer(sentence.text)]
        joining = languages.table_or_empty(code).numbers.conjunctions
        found += [start for start, _, word, _ in self.company.words if word.casefold() in joining]
        return sorted(found)

    def dividing(self, start: int, stop: int) -> str:
        """The first characters of the commas and conjunctions between two places of the text."""
        text, first = self.company.sentence.text, self.company.sentence.start
        marks = self.separators
        return "".join(text[at - first] for at in marks[bisect_left(marks, start) : bisect_left(marks, stop)])

    @cached_property
    def anchors(self) -> list[Anchor]:
        """Its mentions, and the content words outside of all mentions, as far as they are wanted, in order."""
        wanted, code = self._wanted, self.company.language
        found = [anchor for place in self.places for anchor in _anchors(place) if wanted is None or anchor[2] in wanted]
        if code is not None:
            taken = _Taken(place.mention for place in self.places)
            for start, stop, _, lemma in self.company.words:
                if lemma is None:
                    continue
                key = _word_key(lemma, code)
                if (wanted is None or key in wanted) and not taken.overlaps(start, stop):
                    found.append((start, stop, key, "word"))
        found.sort(key=_FIRST)
        return found

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """Of its anchors, each with its kind."""
        return {key: kind for _, _, key, kind in self.anchors}

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Of its anchors."""
        return frozenset(self.keys.values())

    @cached_property
    def groups(self) -> frozenset[str]:
        """Of its mentions."""
        return frozenset(place.group for place in self.places)

    @cached_property
    def tells_total(self) -> bool:
        """Does it speak of a total?"""
        return has_cue(self.company)

    def is_whole(self, mention: Mention) -> bool:
        """Does "of" or "of the" stand before it?"""
        words, code = self.company.words, self.company.language
        table = number_table(code)
        at = bisect_left(words, (mention.start,))
        before = [word.casefold() for _, _, word, _ in words[max(0, at - 2) : at]]
        if before and before[-1] in languages.table_or_empty(code).articles:
            before.pop()
        return bool(before) and before[-1] in (table.part_before or table.shares)

    def end_of_change(self, mention: Mention) -> str | None:
        """What of a change a number is by the word before it: "from 3.5", "against 3.5", "to 3.2", "by 0.3"."""
        words, table = self.company.words, number_table(self.company.language)
        at = bisect_left(words, (mention.start,))
        before = words[at - 1][2].casefold() if at else ""
        if before in table.change_to:
            return "to"
        if before in table.part_after:
            return "by"
        return "from" if before in table.change_from or before in table.other_ends else None

    def next_words(self, mention: Mention) -> list[tuple[str, float]]:
        """The keys of the very words before and after a mention."""
        code, words = self.company.language, self.company.words
        found: list[tuple[str, float]] = []
        if code is None:
            return found
        at = bisect_left(words, (mention.start,))
        if at:
            found.append((f"<{code}:{words[at - 1][2].casefold()}", -NEXT))
        at = bisect_left(words, (mention.stop,), at)
        if at < len(words):
            found.append((f">{code}:{words[at][2].casefold()}", NEXT))
        return found

    def stretch(self, start: int, stop: int) -> tuple[int, int]:
        """Where something starts and stops if each comma or conjunction counts for many characters."""
        before, within = bisect_right(self.separators, start), bisect_right(self.separators, stop - 1)
        return start + SEPARATOR * before, stop + SEPARATOR * within

    @cached_property
    def stretched(self) -> list[Stretched]:
        """Its anchors, each with its stretch."""
        marks, many = self.separators, SEPARATOR  # a call of `stretch` for each would cost more than all the rest
        return [
            (start, stop, key, start + many * bisect_right(marks, start), stop + many * bisect_right(marks, stop - 1))
            for start, stop, key, _ in self.anchors
        ]

    @cached_property
    def said(self) -> frozenset[str]:
        """The keys of its mentions, and by sound those of the names."""
        return frozenset().union(*(place.said for place in self.places))

    def around(self, mention: Mention) -> Sequence[Stretched]:
        """Its anchors that start near a mention."""
        first = bisect_left(self.stretched, (mention.start - WINDOW,))
        return self.stretched[first : bisect_left(self.stretched, (mention.stop + WINDOW + 1,), first)]


class Scene:
    """A text's mentions with the anchors around them; of a summary only the anchors that its source has, too."""

    def __init__(self, mentions: Iterable[Mention], companies: Companies, canonical: Callable[[str], str],
                 source: Scene | None = None) -> None:  # fmt: skip
        self._companies = companies
        self._canonical = canonical
        wanted = source.rarities if source else None
        self._sentences = [_Sentence(each, wanted) for each in companies]
        self.places = [self._placed(each) for each in sorted(mentions, key=lambda each: each.start)]
        self._by_mention = {id(each.mention): each for each in self.places}
        for place in self.places:
            beside = self._sentences[place.sentence].places
            place.at = len(beside)
            beside.append(place)

    def _placed(self, mention: Mention) -> Place:
        keys, at, group = (
            keys_of(mention, self._canonical),
            sentence_at(self._companies, mention.start),
            group_of(mention),
        )
        if isinstance(mention, NameMention):
            by_sound = {f"{group}:{key}" for key in sounds(mention.text)}  # Belarus sounds like Bialiatski
            return Place(mention, at, group, keys, keys | by_sound, True, False, False)
        counts = mention.date is None
        bare = counts and dimension(mention) is None
        return Place(mention, at, group, keys, keys, False, counts and is_loose(mention), bare)

    def place(self, mention: Mention) -> Place:
        """Where one of the mentions that the scene is made of stands."""
        return self._by_mention[id(mention)]

    def said_near(self, place: Place) -> frozenset[str]:
        """The keys of the mentions of its sentence, and by sound those of the names."""
        return self._sentences[place.sentence].said

    def names_about(self, place: Place) -> list[Place]:
        """The names of its sentence, and of the one before, which tells what "it" is."""
        near = self._sentences[max(0, place.sentence - 1) : place.sentence + 1]
        return [each for sentence in near for each in sentence.places if each.is_name]

    def of_sentence(self, at: int) -> Sequence[Place]:
        """The places of a sentence, in order."""
        return self._sentences[at].places

    @cached_property
    def of_group(self) -> Mapping[str, list[Place]]:
        """The places of each group, in order."""
        found: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            found[place.group].append(place)
        return found

    @property
    def sentences(self) -> list[Sequence[Place]]:
        """The places of each sentence, in order."""
        return [each.places for each in self._sentences]

    def are_parted(self, one: Place, other: Place) -> bool:
        """Stands a comma or conjunction, or the end of a sentence, between these two?"""
        first, last = sorted((one.mention.start, other.mention.start))
        separators = self._sentences[one.sentence].separators
        return one.sentence != other.sentence or bisect_left(separators, first) < bisect_left(separators, last)

    def begins_relative_clause(self, one: Place, other: Place) -> bool:
        """Does a relative pronoun stand between two places of a sentence: "the group, which runs 23 homes"?"""
        company = self._companies[one.sentence]
        pronouns = languages.table_or_empty(company.language).relative_pronouns
        first, last = sorted((one.mention, other.mention), key=lambda each: each.start)
        inside = bisect_left(company.words, (first.stop,)), bisect_left(company.words, (last.start,))
        return any(fold_word(word) in pronouns for _, _, word, _ in company.words[slice(*inside)])

    def dividing(self, one: Place, other: Place) -> str:
        """What divides a sentence between two of its places: the first letter of each conjunction, and the marks."""
        return self._sentences[one.sentence].dividing(one.mention.stop, other.mention.start)

    def tells_total(self, place: Place) -> bool:
        """Does its sentence speak of a total, which belongs to what other sentences tell?"""
        return self._sentences[place.sentence].tells_total

    def counts_nothing(self, place: Place) -> bool:
        """Is it a number behind which its sentence names nothing that it could count: "the oldest is 56"?"""
        if isinstance(place.mention, NameMention) or not place.is_bare:
            return False
        return counted(place.mention, self._companies[place.sentence]) is None

    def counted(self, place: Place) -> frozenset[str]:
        """The keys of what a number counts by the words behind it; none of what nobody can tell, and of names."""
        if isinstance(place.mention, NameMention) or place.mention.date is not None:
            return frozenset()
        company = self._companies[place.sentence]
        noun = counted(place.mention, company)
        return word_keys(noun, company.language) if noun else frozenset()

    def is_with(self, place: Place) -> bool:
        """Is it a place that the sentence has somebody with: "talks with Minsk"?"""
        return isinstance(place.mention, NameMention) and is_with(place.mention, self._companies)

    def end_of_change(self, place: Place) -> str | None:
        """ "from", "to" or "by" of a number that is told as part of a change; None of all other mentions."""
        return None if place.is_name else self._sentences[place.sentence].end_of_change(place.mention)

    def is_whole(self, place: Place) -> bool:
        """Is a number what others are a part of: "nine in ten of the 1,914"? What is said there is said of the part."""
        return self._sentences[place.sentence].is_whole(place.mention)

    def language_of(self, place: Place) -> str | None:
        """The language of its sentence."""
        return self._companies[place.sentence].language

    def context(self, place: Place) -> Context:
        """Each anchor of its sentence with what it counts, negative for what stands before the mention."""
        if place.context is None:
            place.context = _context(place, self._sentences[place.sentence])
        return place.context

    @cached_property
    def rarities(self) -> Mapping[str, float]:
        """Of each anchor: 1 for what one sentence has, less for what many have, more for hard anchors."""
        total = len(self._sentences) + 1
        whole = math.log(total)
        shares = {count: math.log(total / count) / whole for count in set(self._counts.values())}
        return {key: shares[count] * (1.0 if key[0] in "w<>" else HARD) for key, count in self._counts.items()}

    @cached_property
    def sentences_with(self) -> Mapping[str, list[int]]:
        """The sentences that have each anchor."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self._sentences):
            for key in sentence.keys:
                found[key].append(at)
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        """How many sentences have each anchor."""
        counts = Counter({key: len(sentences) for key, sentences in self.sentences_with.items()})
        for sentence in self._sentences:
            counts.update({key for place in sentence.places for key, _ in sentence.next_words(place.mention)})
        return counts

    def lent(self, place: Place, keys: Iterable[str]) -> set[str]:
        """Which of these neighbouring sentences lend: anchors of kinds that its own sentence lacks, and words."""
        at, context = place.sentence, self.context(place)
        kinds = {kind for key, kind in self._sentences[at].keys.items() if key not in place.keys} - {"word"}
        found = set()
        for other in (*self._sentences[max(0, at - 1) : at], *self._sentences[at + 1 : at + 2]):
            alone = place.group not in other.groups
            for key in keys:
                kind = other.keys.get(key)
                if kind is not None and kind not in kinds and key not in context and (alone or kind != "word"):
                    found.add(key)
        return found


@lru_cache(maxsize=16384)
def _word_key(lemma: str, code: str) -> str:
    """A word's key: one for all languages where it is known what they call the same."""
    same = concept(lemma, code)
    return f"w:{same}" if same else f"w:{code}:{lemma}"


def _anchors(place: Place) -> list[Anchor]:
    mention, keys = place.mention, place.keys
    kind = "name" if isinstance(mention, NameMention) else "number" if mention.date is None else "date"
    return [(mention.start, mention.stop, key, kind) for key in (sorted(keys) if len(keys) > 1 else keys)]


def _context(place: Place, sentence: _Sentence) -> Context:
    """Each anchor around a mention with what it counts: the loop that a check spends most of its time in."""
    begin, end, own = place.mention.start, place.mention.stop, place.keys
    left, right = sentence.stretch(begin, end)
    before, after = _neighbours(sentence, place)
    found: dict[str, float] = {}
    for start, stop, key, first, last in sentence.around(place.mention):
        if key in own or (start < end and begin < stop):
            continue
        is_before = start < begin
        away = left - last if is_before else first - right
        weight = _WEIGHTS[away] if 0 < away < _FARTHEST else LEAST if away > 0 else 1.0
        rival = before if is_before else after
        if rival is not None and away > max(0, rival[0] - last, first - rival[1]):
            weight *= FAR
        known = found.get(key)
        if known is None or weight > abs(known):
            found[key] = -weight if is_before else weight
    found.update(sentence.next_words(place.mention))
    return found


def _neighbours(sentence: _Sentence, place: Place) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The stretches of the nearest mentions before and after it that an anchor might belong to instead."""
    before, after = range(place.at - 1, -1, -1), range(place.at + 1, len(sentence.places))
    return _nearest(sentence, place, before), _nearest(sentence, place, after)


def _nearest(sentence: _Sentence, place: Place, order: Iterable[int]) -> tuple[int, int] | None:
    places, start, group, is_loose = sentence.places, place.mention.start, place.group, place.is_loose
    for at in order:
        each = places[at]
        if abs(each.mention.start - start) > 2 * WINDOW:
            return None  # farther from every anchor of the window than the place itself
        if each.group == group or (is_loose and each.is_alike(place)):
            return sentence.stretch(each.mention.start, each.mention.stop)
    return None


class _Taken:
    """The places of mentions, asked in order."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._spans = [(each.start, each.stop) for each in mentions]
        self._at = 0

    def overlaps(self, start: int, stop: int) -> bool:
        """Does a mention overlap this span? The spans asked for must come in order."""
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] < stop
