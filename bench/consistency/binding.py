"""Do the mentions of a summary keep the company that they keep in the source?

Every mention has a company: the anchors around it, which are numbers, dates and entities, and within one language the
lemmas of content words. An anchor counts fully for the nearest mention of a kind and less for the others of the
sentence. A neighbouring sentence lends anchors only of a kind that the sentence itself lacks. A mention that the source
has, but whose company in the summary is that of another mention of its kind, is bound elsewhere.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import regex

from bench import languages
from bench.consistency.company import SHORTEST_WORD, Company, sentence_at
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.inflection import bases
from bench.consistency.names.judge import normal_form
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import parse, sound_keys
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.verdicts import comparable, compare_dates, compare_numbers, date_parts, dimension
from bench.records import Span
from bench.text.tokens import tokenize, words

Mention = NameMention | NumberMention
Same = Callable[[Mention], bool]
SameNumber = Callable[[NumberMention, Mention], bool]

FAR = 0.3  # what an anchor counts for a mention that is not the nearest of its kind
LENT = 0.5  # what an anchor of a neighbouring sentence counts
HALF = 60  # characters after which an anchor counts half
LEAST = 0.25  # what an anchor of the sentence counts at least
# By how much a rival must fit better, and at most what part of its fit the own place may have: any pair is enough.
NUMBER = ((0.8, 0.6),)
DATED = (*NUMBER, (0.4, 0.4))  # where the rival's company has a date of the summary
NAME = ((0.6, 0.5),)
WEAK = ((0.2, 0.85),)  # for a number that the source does not say itself but entails
EXCHANGE = ((0.3, 0.8),)
ENTAILED = frozenset({"weakened", "overlap", "rounded"})
ACROSS = 2.0  # how many times the margin for names where no words can be compared
UNBOUND = frozenset({"MISC", "WORK", "AWARD", "EVENT"})  # types too loose for one name to stand for another
HARD = 1.5  # numbers, dates and entities tell more than words
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

    def distance(self, anchor: Anchor, mention: Mention) -> int:
        """Characters between the two; a comma or conjunction counts for many."""
        low, high = sorted(((anchor.start, anchor.stop), (mention.start, mention.stop)))
        between = bisect_right(self.separators, high[0]) - bisect_right(self.separators, low[1] - 1)
        return max(0, high[0] - low[1]) + SEPARATOR * between


def group_of(mention: Mention) -> str:
    """Mentions of one group stand in for each other: numbers of one dimension, dates as fine, names of one type."""
    if isinstance(mention, NameMention):
        return "GPE" if mention.type in ("GPE", "LOC", "DEM") else mention.type
    if mention.date is not None:
        return f"date:{mention.date[:1].isalpha()}:{mention.date.count('-')}"
    return f"number:{mention.kind == 'ordinal'}:{dimension(mention)}"


def _is_alike(one: Mention, other: Mention) -> bool:
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
        self._companies: dict[tuple[int, int, bool], dict[str, float]] = {}
        self._sentences = [_Sentence(separators=list(_separators(each))) for each in companies]
        for mention in mentions:
            sentence = self._sentences[sentence_at(companies, mention.start)]
            sentence.mentions.append(mention)
            sentence.anchors.extend(self._keys(mention))
        for company, sentence in zip(companies, self._sentences, strict=True):
            sentence.anchors.extend(_words(company, sentence.mentions))

    def _keys(self, mention: Mention) -> Iterator[Anchor]:
        start, stop = mention.start, mention.stop
        if isinstance(mention, NameMention):
            yield Anchor("e:" + self._canonical(normal_form(mention)), "name", start, stop)
        elif mention.date is None:
            yield Anchor(f"n:{mention.low}:{mention.high}", "number", start, stop)
        elif (parts := date_parts(mention.date)) is None:
            yield Anchor("d:" + mention.date, "date", start, stop)
        else:
            for unit, part in zip("ymd", parts, strict=True):
                if part:
                    yield Anchor(f"d:{unit}{part}", "date", start, stop)

    def keys(self, mention: Mention) -> frozenset[str]:
        """The keys of a mention's own anchors."""
        return frozenset(anchor.key for anchor in self._keys(mention))

    def said_near(self, mention: Mention) -> frozenset[str]:
        """The keys of the mentions of its sentence, and by sound those of the names."""
        sentence = self._sentences[sentence_at(self.companies, mention.start)]
        return frozenset().union(*(self.keys(each) | _sounds(each) for each in sentence.mentions))

    def are_together(self, one: Mention, other: Mention) -> bool:
        """Do both stand in one sentence?"""
        return sentence_at(self.companies, one.start) == sentence_at(self.companies, other.start)

    @cached_property
    def languages(self) -> frozenset[str | None]:
        return frozenset(each.language for each in self.companies)

    def rarity(self, key: str) -> float:
        """1 for what one sentence has, less for what many have, more for hard anchors; 0 for what none has."""
        count = self._counts[key]
        if not count:
            return 0.0
        total = len(self._sentences) + 1
        return math.log(total / count) / math.log(total) * (1.0 if key.startswith("w:") else HARD)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(key for each in self._sentences for key in {anchor.key for anchor in each.anchors})

    @cached_property
    def by_group(self) -> Mapping[str, list[Mention]]:
        groups: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            groups[group_of(mention)].append(mention)
        return groups

    def company(self, mention: Mention, *, lending: bool) -> dict[str, float]:
        """Each anchor around `mention`, without its own, with what it counts. `lending`: neighbours help out."""
        key = (mention.start, mention.stop, lending)
        if key not in self._companies:
            self._companies[key] = self._company(mention, lending=lending)
        return self._companies[key]

    def _company(self, mention: Mention, *, lending: bool) -> dict[str, float]:
        at = sentence_at(self.companies, mention.start)
        sentence = self._sentences[at]
        rivals = [each for each in sentence.mentions if each is not mention and _is_alike(each, mention)]
        own = self.keys(mention)
        found: dict[str, float] = {}
        for anchor in sentence.anchors:
            if (anchor.start < mention.stop and mention.start < anchor.stop) or anchor.key in own:
                continue
            here = sentence.distance(anchor, mention)
            near = all(here <= sentence.distance(anchor, rival) for rival in rivals)
            weight = max(LEAST, 0.5 ** (here / HALF)) * (1.0 if near else FAR)
            found[anchor.key] = max(found.get(anchor.key, 0.0), weight)
        if lending:
            self._lend(mention, at, found)
        return found

    def _lend(self, mention: Mention, at: int, found: dict[str, float]) -> None:
        sentence = self._sentences[at]
        kinds = {anchor.kind for anchor in sentence.anchors} - {"word"}
        for neighbour in (at - 1, at + 1):
            if not 0 <= neighbour < len(self._sentences):
                continue
            other = self._sentences[neighbour]
            alone = not any(group_of(each) == group_of(mention) for each in other.mentions)
            for anchor in other.anchors:
                if anchor.kind not in kinds and (alone or anchor.kind != "word"):
                    found[anchor.key] = max(found.get(anchor.key, 0.0), LENT)


def _sounds(mention: Mention) -> frozenset[str]:
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


def _words(company: Company, mentions: Sequence[Mention]) -> Iterator[Anchor]:
    """The content words outside of all mentions."""
    code = company.language
    if code is None:
        return
    for token in tokenize(company.sentence.text):
        start = company.sentence.start + token.start
        stop = start + len(token.text)
        if len(token.text) < SHORTEST_WORD or any(each.start < stop and start < each.stop for each in mentions):
            continue
        lemma = languages.lemma(token.text, code)
        if lemma in company.lemmas:
            yield Anchor(f"w:{code}:{lemma}", "word", start, stop)


def same_number(mention: NumberMention, other: Mention, published: str | None) -> bool:
    """Does this mention of the source say anything for that number or date of the summary?"""
    if isinstance(other, NameMention):
        return False
    if mention.date is not None and other.date is not None:
        return compare_dates(mention.date, other.date, published) is not None
    return mention.date is None and other.date is None and compare_numbers(mention, other) is not None


def same_name(mention: NameMention, other: Mention, decided: Span, canonical: Callable[[str], str]) -> bool:
    """Can these be one name? Generous: of one entity, or with a word in common, or the one that decided."""
    if not isinstance(other, NameMention):
        return False
    if other.start == decided.start or canonical(normal_form(mention)) == canonical(normal_form(other)):
        return True
    mine = {base for text in (mention.text, decided.text) for word in words(text) for base in bases(plain(word))}
    return any(base in mine for word in words(other.text) for base in bases(plain(word)))


@dataclass(frozen=True, slots=True)
class Bond:
    """How well a mention's company fits the places where the source has it, and those of its best rival."""

    own: float
    rival: float
    place: Mention
    rival_place: Mention
    dated: bool
    """Does the rival stand with a date that the summary says?"""


def bound_elsewhere(mention: Mention, summary: Scene, source: Scene, same: Same, reason: str = "exact") -> Bond | None:
    """The bond of a mention whose company is by far that of another mention of its kind in the source.

    `reason` is why it was supported: what is only entailed needs the better company.
    """
    if group_of(mention) in UNBOUND:
        return None
    found = bond(mention, summary, source, same)
    if found is None:
        return None
    if isinstance(mention, NameMention):
        across = not summary.languages & source.languages
        return found if _by_far(found, NAME, ACROSS if across else 1.0) else None
    return found if _by_far(found, WEAK if reason in ENTAILED else DATED if found.dated else NUMBER) else None


def _by_far(found: Bond, bars: Sequence[tuple[float, float]], times: float = 1.0) -> bool:
    ahead = found.rival - found.own
    return any(ahead >= times * margin and found.own <= most * found.rival for margin, most in bars)


def exchanged(one: NumberMention, other: NumberMention, summary: Scene, source: Scene, same: SameNumber) -> Bond | None:
    """The bond of the first of two numbers of a sentence that stand in each other's place."""
    if not _is_alike(one, other) or same(one, other) or not summary.are_together(one, other):
        return None
    ours = [each for each in source.mentions if same(one, each)]
    theirs = [each for each in source.mentions if same(other, each)]
    if not ours or not theirs or any(each in theirs for each in ours):
        return None
    bonds = [_bond(one, summary, source, ours, theirs), _bond(other, summary, source, theirs, ours)]
    return bonds[0] if all(_by_far(each, EXCHANGE) for each in bonds) else None


def bond(mention: Mention, summary: Scene, source: Scene, same: Same) -> Bond | None:
    """Compare the company of `mention` with that of its equals in the source (`same`) and of its rivals there.

    What the same sentence of the summary says, too, is no rival. None where there is nothing to compare.
    """
    wanted = _wanted(mention, summary, source)
    places = [each for each in source.mentions if same(each)]
    rivals = _rivals(mention, summary, source, places)
    return _bond(mention, summary, source, places, rivals) if wanted and places and rivals else None


def _bond(
    mention: Mention, summary: Scene, source: Scene, places: Sequence[Mention], rivals: Sequence[Mention]
) -> Bond:
    wanted = _wanted(mention, summary, source)
    own, place = _best(wanted, places, source, lending=True)
    rival, rival_place = _best(wanted, rivals, source, lending=False)
    around = source.company(rival_place, lending=False)
    return Bond(own, rival, place, rival_place, any(key.startswith("d:") and key in around for key in wanted))


def _rivals(mention: Mention, summary: Scene, source: Scene, places: Sequence[Mention]) -> list[Mention]:
    """The others of its kind that the summary's sentence does not say.

    Names, and numbers where no words can be compared, only of sentences that `mention` does not stand in.
    """
    said = summary.said_near(mention)
    others = [each for each in source.by_group.get(group_of(mention), ()) if each not in places]
    others = [each for each in others if not said & (source.keys(each) | _sounds(each))]
    if not isinstance(mention, NameMention) and summary.languages & source.languages:
        return others
    return [each for each in others if not any(source.are_together(each, place) for place in places)]


def _wanted(mention: Mention, summary: Scene, source: Scene) -> dict[str, float]:
    """The company of `mention` as far as the source has it, by what it counts."""
    company = summary.company(mention, lending=False)
    return {key: weight * source.rarity(key) for key, weight in company.items() if source.rarity(key)}


def _best(
    wanted: Mapping[str, float], places: Sequence[Mention], source: Scene, *, lending: bool
) -> tuple[float, Mention]:
    fits = [(_fit(wanted, source.company(each, lending=lending)), each) for each in places]
    return max(fits, key=lambda fit: fit[0])


def _fit(wanted: Mapping[str, float], company: Mapping[str, float]) -> float:
    return sum(weight * company[key] for key, weight in wanted.items() if key in company)
