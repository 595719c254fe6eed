"""The numbers and dates of an article, indexed so that each question about a summary looks at few of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bench.consistency.company import Companies, Company, company_at, sentence_at
from bench.consistency.dates import compare_dates
from bench.consistency.derived.nouns import counted
from bench.consistency.derived.operands import Operands
from bench.consistency.dimensions import dimension, measures
from bench.consistency.numbers.elliptic import with_unit_beside
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.readings import Forms
from bench.consistency.outcome import Outcome
from bench.consistency.verdicts import Reach, compare_numbers, reach
from bench.records import Span

Answers = Sequence[tuple[Outcome, NumberMention]]
MOST_ANSWERED = 16384  # mentions of summaries of which the answers are kept: they say the same again and again


MOST_ALIKE = 20  # mentions of one sentence that say the very same: more are a table or noise, and tell nothing new
MOST_SAME = 200  # of a whole text


@dataclass
class NumberIndex:
    """The source's numbers and dates, each with its sentence; built once, asked for every summary."""

    mentions: Sequence[NumberMention]
    companies: Companies
    published: str | None = None
    _by_class: dict[str, list[NumberMention]] = field(default_factory=lambda: defaultdict(list))
    _by_measure: dict[str, list[NumberMention]] = field(default_factory=lambda: defaultdict(list))
    _answered: dict[tuple[object, ...], Answers] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mentions = _few_of_each(self.mentions, self.companies)
        for mention in self.mentions:
            for each in _classes(mention):
                self._by_class[each].append(mention)
            if mention.date is None or mention.low is not None:
                for each in measures(mention):
                    self._by_measure[each].append(mention)

    def like(self, mention: NumberMention) -> list[NumberMention]:
        """The source's mentions of the same class: dates for a date, times for a time, numbers for a number."""
        return [other for each in _classes(mention) for other in self._by_class.get(each, [])]

    def comparable(self, mention: NumberMention) -> Sequence[NumberMention]:
        """Those of its class that can be about the same thing."""
        if mention.date is not None:
            return self.like(mention)
        first, *rest = (self._by_measure.get(each, ()) for each in measures(mention))
        return list({id(other): other for group in (first, *rest) for other in group}.values()) if rest else first

    def answers(self, mention: NumberMention) -> Answers:
        """What the source's mentions say of a mention of the summary, of those that say anything."""
        m = mention
        asked = m.text, m.low, m.high, m.comparator, m.kind, m.unit, m.date, m.alternative
        found = self._answered.get(asked)
        if found is None:
            candidates = ((self.compare(m, other), other) for other in self._candidates(m))
            found = [(outcome, other) for outcome, other in candidates if outcome is not None]
            if len(self._answered) < MOST_ANSWERED:
                self._answered[asked] = found
        return found

    def _candidates(self, mention: NumberMention) -> Sequence[NumberMention]:
        """Those comparable whose value may be that of the mention; most are far from it, which is seen at a glance."""
        reached = reach(mention) if mention.date is None else None
        if reached is None:
            return self.comparable(mention)
        low, high = reached
        unit, measured = mention.unit, dimension(mention)
        found = {
            id(other): other
            for each in measures(mention)
            for there, its_dimension, other in self._reached.get(each, ())
            if there is None
            or (there[0] <= high and low <= there[1])
            or (its_dimension == measured and other.unit != unit)
        }
        return list(found.values())

    @cached_property
    def _reached(self) -> dict[str, list[tuple[Reach | None, str | None, NumberMention]]]:
        return {
            each: [(reach(mention), dimension(mention), mention) for mention in group]
            for each, group in self._by_measure.items()
        }

    def compare(self, mention: NumberMention, other: NumberMention) -> Outcome | None:
        """What one mention of the source says of one of the summary."""
        if mention.date is not None and other.date is not None:
            outcome = compare_dates(mention.date, other.date, self.published)
            if outcome or mention.low is None or other.low is None:
                return outcome
        return compare_numbers(mention, other) if _has_value(mention) and _has_value(other) else None

    def company(self, mention: NumberMention) -> Company:
        """The sentence of one of its mentions."""
        return self._companies[id(mention)]

    @cached_property
    def _companies(self) -> dict[int, Company]:
        return {id(mention): company_at(self.companies, mention.start) for mention in self.mentions}

    def at(self, span: Span) -> list[NumberMention]:
        """The mention that stands there, if any."""
        return [each for each in self.mentions if each.start == span.start]

    @cached_property
    def with_units_beside(self) -> NumberIndex | None:
        """The same with the units that the text leaves out; None where it leaves none out."""
        found = [with_unit_beside(each, self.company(each)) for each in self.mentions]
        if not any(found):
            return None
        read = [each or mention for each, mention in zip(found, self.mentions, strict=True)]
        return NumberIndex(read, self.companies, self.published)

    @cached_property
    def operands(self) -> Operands:
        """From which other numbers can follow."""
        return Operands(self.mentions, self.companies)

    @cached_property
    def forms(self) -> Forms:
        """What is said in numbers and in words."""
        return Forms(self.mentions, self.companies)

    @cached_property
    def ordinals(self) -> Sequence[tuple[NumberMention, str | None]]:
        """The ordinals, each with its noun."""
        found = (each for each in self._by_class.get("number", ()) if each.kind == "ordinal")
        return [(each, counted(each, self.company(each))) for each in found]


def _few_of_each(mentions: Sequence[NumberMention], companies: Companies) -> list[NumberMention]:
    """The mentions but for what a sentence, or the text, says again and again: each would be asked anew."""
    times = Counter[tuple[object, ...]]()
    kept = []
    for m in mentions:
        said = m.text, m.low, m.high, m.comparator, m.kind, m.unit, m.date
        here = sentence_at(companies, m.start), *said
        if times[here] < MOST_ALIKE and times[said] < MOST_SAME:
            times.update((here, said))
            kept.append(m)
    return kept


def _classes(mention: NumberMention) -> tuple[str, ...]:
    """Two weeks ago is a date and a duration."""
    if mention.kind == "date" and mention.low is not None:
        return "number", "date"
    return (mention.kind if mention.kind in ("date", "time", "score") else "number",)


def _has_value(mention: NumberMention) -> bool:
    return mention.kind != "date" or mention.low is not None
