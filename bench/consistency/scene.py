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
from bench.consistency.company import SHORTEST_WORD, Company, sentence_at
from bench.consistency.names.judge import normal_form
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse, sound_keys
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.resolved import granularity, is_relative
from bench.consistency.verdicts import comparable, date_parts, dimension
from bench.text.tokens import tokenize

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


@dataclass(slots=True)
class _Sentence:
    anchors: list[Anchor] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    separators: list[int] = field(default_factory=list)
    words: list[Anchor] = field(default_factory=list)

    def distance(self, anchor: Anchor, mention: Mention) -> int:
        """Characters between the two; a comma or conjunction counts for many."""
        low, high = (anchor, mention) if anchor.start <= mention.start else (mention, anchor)
        between = bisect_right(self.separators, high.start) - bisect_right(self.separators, low.stop - 1)
        return max(0, high.start - low.stop) + SEPARATOR * between


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


class Scene:
    """A text's mentions with the anchors around them."""

    def __init__(self, mentions: Sequence[Mention], companies: Sequence[Company],
                 canonical: Callable[[str], str]) -> None:  # fmt: skip
        self.companies = companies
        self.mentions = mentions
        self._canonical = canonical
        self._contexts: dict[tuple[int, int], dict[str, float]] = {}
        self._lent: dict[tuple[int, int], dict[str, float]] = {}
        self._sentences = [_Sentence(separators=list(_separators(each))) for each in companies]
        for mention in sorted(mentions, key=lambda each: each.start):
            sentence = self._sentences[self.sentence_of(mention)]
            sentence.mentions.append(mention)
            sentence.anchors.extend(self._anchors(mention))
        for company, sentence in zip(companies, self._sentences, strict=True):
            _add_words(company, sentence)
            sentence.anchors.sort(key=lambda each: each.start)

    def sentence_of(self, mention: Mention) -> int:
        """Which sentence holds the mention."""
        return sentence_at(self.companies, mention.start)

    def _anchors(self, mention: Mention) -> Iterator[Anchor]:
        kind = "name" if isinstance(mention, NameMention) else "number" if mention.date is None else "date"
        return (Anchor(key, kind, mention.start, mention.stop) for key in self.keys(mention))

    def keys(self, mention: Mention) -> frozenset[str]:
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

    def said_near(self, mention: Mention) -> frozenset[str]:
        """The keys of the mentions of its sentence, and by sound those of the names."""
        return frozenset().union(*(self.keys(each) | sounds(each) for each in self.beside(mention)))

    def beside(self, mention: Mention) -> list[Mention]:
        """The mentions of its sentence, itself among them."""
        return self._sentences[self.sentence_of(mention)].mentions

    @cached_property
    def languages(self) -> frozenset[str | None]:
        return frozenset(each.language for each in self.companies)

    def rarity(self, key: str) -> float:
        """1 for what one sentence has, less for what many have, more for hard anchors; 0 for what none has."""
        return self._rarities.get(key, 0.0)

    @cached_property
    def _rarities(self) -> dict[str, float]:
        total = len(self._sentences) + 1
        whole = math.log(total)
        return {
            key: math.log(total / count) / whole * (1.0 if key[0] in "w<>" else HARD)
            for key, count in self._counts.items()
        }

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in self._sentences:
            counts.update({key for mention in sentence.mentions for key in self.context(mention)})
            counts.update({anchor.key for anchor in sentence.anchors} - counts.keys())
        return counts

    @cached_property
    def by_group(self) -> Mapping[str, list[Mention]]:
        groups: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            groups[group_of(mention)].append(mention)
        return groups

    def context(self, mention: Mention) -> Mapping[str, float]:
        """Each anchor of its sentence with what it counts, negative for what stands before the mention."""
        key = mention.start, mention.stop
        if key not in self._contexts:
            self._contexts[key] = self._context(mention)
        return self._contexts[key]

    def _context(self, mention: Mention) -> dict[str, float]:
        sentence = self._sentences[self.sentence_of(mention)]
        before, after = _neighbours(sentence.mentions, mention)
        own = self.keys(mention)
        found: dict[str, float] = {}
        first = bisect_left(sentence.anchors, mention.start - WINDOW, key=lambda each: each.start)
        for anchor in sentence.anchors[first:]:
            if anchor.start > mention.stop + WINDOW:
                break
            if (anchor.start < mention.stop and mention.start < anchor.stop) or anchor.key in own:
                continue
            here = sentence.distance(anchor, mention)
            is_before = anchor.start < mention.start
            rival = before if is_before else after
            near = rival is None or here <= sentence.distance(anchor, rival)
            weight = max(LEAST, 0.5 ** (here / HALF)) * (1.0 if near else FAR)
            _keep(found, anchor.key, -weight if is_before else weight)
        for key, weight in _next_words(sentence.words, mention):
            _keep(found, key, weight)
        return found

    def lent(self, mention: Mention) -> Mapping[str, float]:
        """The anchors that neighbouring sentences lend: those of kinds that its own sentence lacks, and words."""
        key = mention.start, mention.stop
        if key not in self._lent:
            self._lent[key] = dict.fromkeys(self._lendable(mention), 1.0)
        return self._lent[key]

    def _lendable(self, mention: Mention) -> Iterator[str]:
        at = self.sentence_of(mention)
        kinds = {anchor.kind for anchor in self._sentences[at].anchors} - {"word"}
        for neighbour in (at - 1, at + 1):
            if not 0 <= neighbour < len(self._sentences):
                continue
            other = self._sentences[neighbour]
            alone = not any(group_of(each) == group_of(mention) for each in other.mentions)
            for anchor in other.anchors:
                if anchor.kind not in kinds and (alone or anchor.kind != "word"):
                    yield anchor.key


def _keep(found: dict[str, float], key: str, weight: float) -> None:
    if abs(weight) > abs(found.get(key, 0.0)):
        found[key] = weight


def _neighbours(mentions: Sequence[Mention], mention: Mention) -> tuple[Mention | None, Mention | None]:
    """The nearest mentions before and after it that an anchor might belong to instead."""
    before: Mention | None = None
    for each in mentions:
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
    taken = _Taken(sentence.mentions)
    for token in tokenize(company.sentence.text):
        start = company.sentence.start + token.start
        stop = start + len(token.text)
        sentence.words.append(Anchor(f"{code}:{token.text.casefold()}", "word", start, stop))
        if len(token.text) < SHORTEST_WORD or taken.overlaps(start, stop):
            continue
        lemma = languages.lemma(token.text, code)
        if lemma in company.lemmas:
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
