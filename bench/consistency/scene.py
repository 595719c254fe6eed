"""A text's mentions with the anchors around them: what stands with each, how far away and on which side.

An anchor is a number, a date or a name, and within one language the lemma of a content word or the very word next to
the mention. It counts fully for the nearest mention of a kind and less for the others of the sentence.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import regex

from bench import languages
from bench.consistency.company import Company, sentence_at
from bench.consistency.names.judge import normal_form
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse, sound_keys
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.resolved import granularity, is_relative
from bench.consistency.verdicts import comparable, date_parts, dimension

Mention = NameMention | NumberMention

FAR = 0.3  # what an anchor counts for a mention that is not the nearest of its kind
HALF = 60  # characters after which an anchor counts half
LEAST = 0.25  # what an anchor of the sentence counts at least
WINDOW = 400  # characters to either side in which anchors stand
HARD = 1.5  # numbers, dates and entities tell more than words
NEXT = 1.0  # what the very word before or after a mention counts
SEPARATOR = 25  # characters that a comma or conjunction counts for
_SEPARATOR = regex.compile(r"[,;:–—()]|[\p{L}]+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something that a sentence has beside a mention: its key, its kind, and where it stands."""

    key: str
    kind: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where something starts and ends in a sentence in which each comma or conjunction counts for many characters."""

    start: int
    stop: int

    def distance(self, other: _Stretch) -> int:
        return max(0, other.start - self.stop, self.start - other.stop)


@dataclass(slots=True)
class _Sentence:
    anchors: list[Anchor] = field(default_factory=list)
    stretches: list[_Stretch] = field(default_factory=list)
    """Of the anchors, in order."""
    places: list[Place] = field(default_factory=list)
    separators: list[int] = field(default_factory=list)
    words: list[Anchor] = field(default_factory=list)

    def stretch(self, of: Anchor | Mention) -> _Stretch:
        before, within = bisect_right(self.separators, of.start), bisect_right(self.separators, of.stop - 1)
        return _Stretch(of.start + SEPARATOR * before, of.stop + SEPARATOR * within)


def group_of(mention: Mention) -> str:
    """Mentions of one group stand in for each other: numbers of one dimension, dates as fine, names of one type."""
    if isinstance(mention, NameMention):
        return "GPE" if mention.type in ("GPE", "LOC", "DEM") else mention.type
    if mention.date is not None:
        return f"date:{is_relative(mention.date)}:{granularity(mention.date)}"
    return f"number:{mention.kind == 'ordinal'}:{dimension(mention)}"


def is_alike(one: Mention, other: Mention) -> bool:
    """Would an anchor belong to one of these or to the other? A bare number may count people, too."""
    if isinstance(one, NumberMention) and isinstance(other, NumberMention) and one.date is None and other.date is None:
        return comparable(one, other)
    return group_of(one) == group_of(other)


@dataclass(eq=False, slots=True)
class Place:
    """A mention where it stands: its sentence, its group, and the keys of its own anchors."""

    mention: Mention
    sentence: int
    group: str
    keys: frozenset[str]
    said: frozenset[str]
    """Its keys, and for a name those by sound."""
    context: dict[str, float] = field(default_factory=dict)
    """Each anchor of its sentence with what it counts, negative for what stands before the mention."""
    lent: frozenset[str] = frozenset()
    """The anchors that neighbouring sentences lend: those of kinds that its own sentence lacks, and words."""

    @property
    def is_name(self) -> bool:
        return isinstance(self.mention, NameMention)


class Scene:
    """A text's mentions with the anchors around them."""

    def __init__(self, mentions: Sequence[Mention], companies: Sequence[Company],
                 canonical: Callable[[str], str]) -> None:  # fmt: skip
        self.companies = companies
        self._canonical = canonical
        self._sentences = [_Sentence(separators=list(_separators(each))) for each in companies]
        self.places = [self._placed(each) for each in sorted(mentions, key=lambda each: each.start)]
        self._by_mention = {id(each.mention): each for each in self.places}
        for place in self.places:
            sentence = self._sentences[place.sentence]
            sentence.places.append(place)
            sentence.anchors.extend(_anchors(place))
        for company, sentence in zip(companies, self._sentences, strict=True):
            _add_words(company, sentence)
            sentence.anchors.sort(key=lambda each: each.start)
            sentence.stretches.extend(map(sentence.stretch, sentence.anchors))
        for place in self.places:
            place.context = _context(place, self._sentences[place.sentence])

    def _placed(self, mention: Mention) -> Place:
        keys = self._keys(mention)
        at = sentence_at(self.companies, mention.start)
        return Place(mention, at, group_of(mention), keys, keys | sounds(mention))

    def place(self, mention: Mention) -> Place:
        """Where one of the mentions that the scene is made of stands."""
        return self._by_mention[id(mention)]

    def _keys(self, mention: Mention) -> frozenset[str]:
        """The keys of a mention's own anchors: a value, the parts of a date, an entity or the sounds of a name."""
        if isinstance(mention, NameMention):
            if mention.entity is not None:
                return frozenset(("e:" + self._canonical(mention.entity),))
            return sounds(mention) or frozenset(("e:" + normal_form(mention),))
        if mention.date is None:
            return frozenset((f"n:{mention.low}:{mention.high}",))
        if (parts := date_parts(mention.date)) is None:
            return frozenset(("d:" + mention.date,))
        return frozenset(f"d:{unit}{part}" for unit, part in zip("ymd", parts, strict=True) if part)

    def together_with(self, place: Place) -> list[Place]:
        """The places of its sentence, itself among them."""
        return self._sentences[place.sentence].places

    def said_near(self, place: Place) -> frozenset[str]:
        """The keys of the mentions of its sentence, and by sound those of the names."""
        return frozenset().union(*(each.said for each in self.together_with(place)))

    @property
    def sentences(self) -> list[list[Place]]:
        """The places of each sentence, in order."""
        return [each.places for each in self._sentences]

    def language_of(self, place: Place) -> str | None:
        """The language of its sentence."""
        return self.companies[place.sentence].language

    @cached_property
    def rarities(self) -> Mapping[str, float]:
        """Of each anchor: 1 for what one sentence has, less for what many have, more for hard anchors."""
        total = len(self._sentences) + 1
        whole = math.log(total)
        return {
            key: math.log(total / count) / whole * (1.0 if key[0] in "w<>" else HARD)
            for key, count in self._counts.items()
        }

    @cached_property
    def sentences_with(self) -> Mapping[str, list[int]]:
        """The sentences that have each anchor."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self._sentences):
            for key in sorted({anchor.key for anchor in sentence.anchors}):
                found[key].append(at)
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in self._sentences:
            counts.update({key for place in sentence.places for key in place.context})
            counts.update({anchor.key for anchor in sentence.anchors} - counts.keys())
        return counts

    @cached_property
    def holding(self) -> Mapping[str, Mapping[str, list[tuple[Place, float]]]]:
        """By group and key the places of the group that have the key in their context, and what it counts there."""
        found: dict[str, dict[str, list[tuple[Place, float]]]] = defaultdict(lambda: defaultdict(list))
        for place in self.places:
            held = found[place.group]
            for key, weight in place.context.items():
                held[key].append((place, weight))
        return found

    def lend(self) -> Scene:
        """Give each place what its neighbouring sentences lend."""
        for place in self.places:
            place.lent = frozenset(self._lendable(place))
        return self

    def _lendable(self, place: Place) -> Iterator[str]:
        at = place.sentence
        kinds = {anchor.kind for anchor in self._sentences[at].anchors} - {"word"}
        for other in (*self._sentences[max(0, at - 1) : at], *self._sentences[at + 1 : at + 2]):
            alone = not any(each.group == place.group for each in other.places)
            for anchor in other.anchors:
                if anchor.kind not in kinds and anchor.key not in place.context and (alone or anchor.kind != "word"):
                    yield anchor.key


def _anchors(place: Place) -> Iterator[Anchor]:
    mention = place.mention
    kind = "name" if isinstance(mention, NameMention) else "number" if mention.date is None else "date"
    return (Anchor(key, kind, mention.start, mention.stop) for key in sorted(place.keys))


def _context(place: Place, sentence: _Sentence) -> dict[str, float]:
    """Each anchor around a mention with what it counts: the loop that a check spends most of its time in."""
    mention, own = place.mention, place.keys
    neighbours = _neighbours(sentence.places, mention)
    before, after = (sentence.stretch(each) if each else None for each in neighbours)
    middle = sentence.stretch(mention)
    first, last = mention.start - WINDOW, mention.stop + WINDOW
    found: dict[str, float] = {}
    for anchor, there in zip(sentence.anchors, sentence.stretches, strict=True):
        at, key = anchor.start, anchor.key
        if at < first or at > last or key in own or (at < mention.stop and mention.start < anchor.stop):
            continue
        is_before = at < mention.start
        here = middle.start - there.stop if is_before else there.start - middle.stop
        rival = before if is_before else after
        near = rival is None or here <= there.distance(rival)
        weight = max(LEAST, 0.5 ** (here / HALF)) if here > 0 else 1.0
        weight = weight if near else weight * FAR
        known = found.get(key)
        if known is None or weight > abs(known):
            found[key] = -weight if is_before else weight
    for key, weight in _next_words(sentence.words, mention):
        found[key] = weight
    return found


def _neighbours(places: Sequence[Place], mention: Mention) -> tuple[Mention | None, Mention | None]:
    """The nearest mentions before and after it that an anchor might belong to instead."""
    before: Mention | None = None
    for each in (place.mention for place in places):
        if each is mention or not is_alike(each, mention):
            continue
        if each.start > mention.start:
            return before, each
        before = each
    return before, None


def _next_words(words: Sequence[Anchor], mention: Mention) -> Iterator[tuple[str, float]]:
    """The very words before and after it."""
    at = bisect_left(words, mention.start, key=lambda each: each.start)
    if at:
        yield f"<{words[at - 1].key}", -NEXT
    after = bisect_left(words, mention.stop, key=lambda each: each.start)
    if after < len(words):
        yield f">{words[after].key}", NEXT


def sounds(mention: Mention) -> frozenset[str]:
    """The sounds of a name, by which it is known in another script."""
    if not isinstance(mention, NameMention):
        return frozenset()
    return frozenset(f"s:{key}" for word in parse(mention.text).words for key in sound_keys(word))


def _separators(company: Company) -> Iterator[int]:
    code = company.language
    joining = languages.get(code).numbers.conjunctions if code in languages.known() and code else frozenset()
    for match in _SEPARATOR.finditer(company.sentence.text):
        if not match.group()[0].isalpha() or match.group().casefold() in joining:
            yield company.sentence.start + match.start()


def _add_words(company: Company, sentence: _Sentence) -> None:
    """All words, and as anchors the content words outside of all mentions."""
    code = company.language
    if code is None:
        return
    taken = _Taken(place.mention for place in sentence.places)
    for token, lemma in company.words:
        start = company.sentence.start + token.start
        stop = company.sentence.start + token.stop
        sentence.words.append(Anchor(f"{code}:{token.text.casefold()}", "word", start, stop))
        if lemma is not None and not taken.overlaps(start, stop):
            sentence.anchors.append(Anchor(f"w:{code}:{lemma}", "word", start, stop))


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
