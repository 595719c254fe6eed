"""What stands around the mentions of a text, told so that texts in different languages can be compared.

An anchor is a name, a number or a date, or a content word, known by its concepts and as a loanword by its letters.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench.consistency.binding.places import keys_of
from bench.consistency.company import Companies, Company, sentence_at
from bench.consistency.reading import Mention
from bench.languages.concepts import meanings

FAR = 8  # words after which an anchor counts half
HARD = 1.5  # numbers, dates and names tell more than words
OPPOSITE = 0.7  # what an anchor counts that stands on the other side

Keys = frozenset[str]
Anchor = tuple[float, Keys]
"""How near it stands, negative for before, and the keys by which it may be known."""


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """Where a mention stands: its sentence, which word of that it begins with, and its own keys."""

    sentence: int
    word: int
    keys: Keys


class Surroundings:
    """The mentions of a text and what stands around them."""

    def __init__(self, companies: Companies, mentions: Iterable[Mention], canonical: Callable[[str], str]) -> None:
        self._companies = companies
        self._spots: dict[tuple[int, int], Spot] = {}
        self._there: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for mention in mentions:
            at, span = sentence_at(companies, mention.start), (mention.start, mention.stop)
            word = bisect_left(companies[at].words, (mention.start,))
            self._spots[span] = Spot(at, word, keys_of(mention, canonical))
            self._there[at].append(span)
        self._sentences: dict[int, list[tuple[int, Keys]]] = {}
        self._contexts: dict[Spot, Mapping[str, float]] = {}

    def _anchors(self, sentence: int) -> list[tuple[int, Keys]]:
        """Which word of a sentence each anchor begins with, and its keys; of a summary few sentences are asked for."""
        if sentence not in self._sentences:
            self._sentences[sentence] = self._read(self._companies[sentence], sorted(self._there[sentence]))
        return self._sentences[sentence]

    def _read(self, company: Company, spans: Sequence[tuple[int, int]]) -> list[tuple[int, Keys]]:
        spots = (self._spots[span] for span in spans)
        found = [(spot.word, spot.keys) for spot in spots]
        at, code = 0, company.language
        for number, (start, stop, _, lemma) in enumerate(company.words):
            if lemma is None:
                continue
            while at < len(spans) and spans[at][1] <= start:
                at += 1
            inside = at < len(spans) and spans[at][0] < stop
            if not inside and (keys := meanings(lemma, code)):
                found.append((number, keys))
        return found

    def spot(self, mention: Mention) -> Spot:
        """Where one of the mentions that this is made of stands."""
        return self._spots[mention.start, mention.stop]

    def language_of(self, spot: Spot) -> str | None:
        """The language of its sentence."""
        return self._companies[spot.sentence].language

    def around(self, spot: Spot) -> list[Anchor]:
        """The other anchors of its sentence."""
        here, own = spot.word, spot.keys
        return [
            ((1 if word > here else -1) / (1 + abs(word - here) / FAR), keys)
            for word, keys in self._anchors(spot.sentence)
            if word != here and keys.isdisjoint(own)
        ]

    def context(self, spot: Spot) -> Mapping[str, float]:
        """The keys around it, each with how near its nearest anchor stands."""
        if spot not in self._contexts:
            found: dict[str, float] = {}
            for near, keys in self.around(spot):
                for key in keys - spot.keys:
                    if abs(near) > abs(found.get(key, 0.0)):
                        found[key] = near
            self._contexts[spot] = found
        return self._contexts[spot]

    @cached_property
    def sentences_with(self) -> Mapping[str, list[int]]:
        """The sentences that have each key."""
        found: dict[str, list[int]] = defaultdict(list)
        for at in range(len(self._companies)):
            for key in frozenset().union(*(keys for _, keys in self._anchors(at))):
                found[key].append(at)
        return found

    @cached_property
    def rarities(self) -> Mapping[str, float]:
        """Of each key: 1 for what one sentence has, less for what many have, more for numbers, dates and names."""
        total = len(self._companies) + 1
        counts = Counter({key: len(sentences) for key, sentences in self.sentences_with.items()})
        shares = {count: math.log(total / count) / math.log(total) for count in set(counts.values())}
        return {key: shares[count] * (1.0 if key[0] in "cg" else HARD) for key, count in counts.items()}


def word_keys(lemma: str, code: str | None) -> Keys:
    """The keys of a word in its own language and in others."""
    return meanings(lemma, code) | {f"w:{code}:{lemma}"}


class Fits:
    """What stands around a mention of a summary, and how much of it stands around places of its source."""

    def __init__(self, anchors: Iterable[Anchor], source: Surroundings) -> None:
        self._source = source
        rare = source.rarities
        self._anchors = [
            (near, known) for near, keys in anchors if (known := [(key, rare[key]) for key in keys if key in rare])
        ]

    def without(self, hidden: Keys) -> Fits:
        """The same without the anchors of these keys."""
        fits = Fits((), self._source)
        kept = ((near, [each for each in known if each[0] not in hidden]) for near, known in self._anchors)
        fits._anchors = [(near, known) for near, known in kept if known]
        fits.aligned = self.aligned  # no less than without them
        return fits

    @cached_property
    def whole(self) -> float:
        """What a place would fit that had all of it."""
        return sum([max(known, key=_rarity)[1] * abs(near) for near, known in self._anchors])

    def __len__(self) -> int:
        return len(self._anchors)

    @cached_property
    def aligned(self) -> Mapping[int, float]:
        """How much of it each sentence of the source has at most, wherever in it: no place there fits better."""
        found: dict[int, float] = defaultdict(float)
        with_key = self._source.sentences_with
        for near, known in self._anchors:
            away = abs(near)
            if len(known) == 1:
                key, rarity = known[0]
                for at in with_key[key]:
                    found[at] += rarity * away
                continue
            best = {at: rarity for key, rarity in sorted(known, key=_rarity) for at in with_key[key]}
            for at, rarity in best.items():
                found[at] += rarity * away
        return found

    def share_of(self, keys: Keys) -> float:
        """What the anchors with these keys count at most."""
        return sum([rarity * abs(near) for near, known in self._anchors for key, rarity in known if key in keys])

    def fit(self, spot: Spot) -> float:
        """How much of it stands around a place; less for what stands on the other side of it."""
        found, there_is = 0.0, self._source.context(spot).get
        for near, known in self._anchors:
            best = 0.0
            for key, rarity in known:
                there = there_is(key)
                if there is None:
                    continue
                if (there > 0) is (near > 0):
                    share = rarity * min(near, there) if near > 0 else -rarity * max(near, there)
                else:
                    share = rarity * OPPOSITE * (min(near, -there) if near > 0 else min(-near, there))
                best = share if share > best else best
            found += best
        return found

    def best(self, spots: Iterable[Spot]) -> float:
        """The best fit of some places; those whose sentence has less of it need no look."""
        found = 0.0
        for most, spot in sorted(
            ((self.aligned.get(spot.sentence, 0.0), spot) for spot in spots), key=_most, reverse=True
        ):
            if most <= found:
                break
            found = max(found, self.fit(spot))
        return found


def _rarity(known: tuple[str, float]) -> float:
    return known[1]


def _most(pair: tuple[float, Spot]) -> float:
    return pair[0]
