"""What a text says of a person directly beside the name, age and office, and whether its source says it of another.

"Мер Києва Віталій Кличко" in the article makes "Мэр Киева Владимир Зеленский" wrong where Zelensky holds another office
there; "Rob Jetten, 38" makes "Geert Wilders, 38" wrong; "Helena Matos, who heads the SNH" makes another head of the SNH
wrong. Only what touches the name counts, in any order of languages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from bench.consistency.binding.roles import NO_SCOPE, Scope, first_behind, is_calling, last_before, roles
from bench.consistency.company import Companies, Company, Word, sentence_at
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name
from bench.consistency.names.tokens import title_forms
from bench.consistency.numbers.mention import NumberMention
from bench.languages.names.offices import MAY_BE_ONE, NEVER_HEADS, SCOPED
from bench.text.folding import fold_word

MOST_BETWEEN = 4  # words between an age and a name
PLACES = ("GPE", "LOC", "DEM")
SAME = 0.5  # likeness of two names of one thing
AGES = range(15, 116)
_OPENS = regex.compile(r"(?:, | \()")  # "Jetten, 38," and "Jetten (38)"
_CLOSES = regex.compile(r"(?: \p{L}+)?[,.)]")
_APART = regex.compile(r"[^\w\s'’ʼ\-‑]")  # what no age and its holder have between them
_UNIT = regex.compile(r"(?:[-‑]\p{L}+){1,2}")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An age ("age:38"), an office ("office:mayor"), or one that needs a scope ("head"), with the person beside it.

    `number` is the mention of an age, `scope` of what it is an office.
    """

    key: str
    person: NameMention
    number: NumberMention | None = None
    scope: Scope = NO_SCOPE


@dataclass(slots=True)
class Attributes:
    """Those of a text: who has each, and the offices of each sentence that are nobody's."""

    held: dict[str, list[Attribute]] = field(default_factory=lambda: defaultdict(list))
    of: dict[int, list[Attribute]] = field(default_factory=lambda: defaultdict(list))
    """Those of a person by where the name starts."""
    loose: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    named: dict[int, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    """The names of each sentence."""

    @property
    def ages(self) -> Iterator[NumberMention]:
        """The numbers that are somebody's age."""
        return (each.number for held in self.held.values() for each in held if each.number is not None)

    def rival(self, said: Attribute, same: Sequence[NameMention], companies: Companies) -> Attribute | None:
        """Who has it instead of the person, whom the names `same` of this text are; None where it may be true."""
        starts = {each.start for each in same}
        others = [each for each in self.held.get(said.key, ()) if each.person.start not in starts]
        own = [each for start in starts for each in self.of.get(start, ())]
        if not others or not starts:
            return None
        alike = [each for each in own if each.key == said.key]
        if said.number is not None:
            return None if alike else others[0]
        fitting = [each for each in others if not _may_conflict(said.scope, each.scope)]
        if alike:
            return self._of_another(said, alike, fitting)
        places = {sentence_at(companies, start) for start in starts}
        if not fitting or any(said.key in self.loose.get(at, ()) for at in places):
            return None
        if said.key in SCOPED:
            return self._scoped(said, fitting, places)
        return fitting[0] if any(_excludes(each.key, said.key) for each in own) else None

    def _of_another(self, said: Attribute, own: Sequence[Attribute], others: Sequence[Attribute]) -> Attribute | None:
        """Who has the person's own office of what the summary says: "Saskatchewan's premier" of Ontario's."""
        clear = all(each.scope.names and not _share(said.scope, each.scope) for each in own)
        return next((each for each in others if clear and _is_of(said.scope, each.scope)), None)

    def _scoped(self, said: Attribute, others: Sequence[Attribute], places: set[int]) -> Attribute | None:
        """Who heads or founded what the summary says that the person did, whose sentences name nothing of it.

        One whom the sentence before leaves unnamed may be the person, too.
        """
        near = places | {at - 1 for at in places if said.key in self.loose.get(at - 1, ())}
        beside = tuple(name for at in near for name in self.named.get(at, ()))
        if _share(said.scope, Scope(beside)):
            return None
        return next((each for each in others if _is_of(said.scope, each.scope)), None)


def _excludes(own: str, said: str) -> bool:
    """Does who holds one office not hold the other, too?"""
    own, said = own.removeprefix("office:"), said.removeprefix("office:")
    if own in SCOPED:
        return own == "head" and said in NEVER_HEADS
    return ":" not in own and said not in _also(own) and own not in _also(said)


@cache
def _also(office: str) -> frozenset[str]:
    return frozenset(MAY_BE_ONE.get(office, "").split(", "))


def _share(one: Scope, other: Scope) -> bool:
    """Have two scopes a name in common?"""
    return any(_are_one(ours, theirs) for ours in one.names for theirs in other.names)


def _are_one(one: NameMention, other: NameMention) -> bool:
    if one.entity is not None and one.entity == other.entity:
        return True
    return same_name(one.text, other.text) >= SAME


def _is_of(said: Scope, held: Scope) -> bool:
    """Are all names of the one scope names of the other, and of its words one, if a place is all that is named?"""
    named = said.names and all(any(_are_one(one, other) for other in held.names) for one in said.names)
    clear = any(each.type not in PLACES for each in said.names) or not said.words or not held.words
    return bool(named) and (clear or not said.words.isdisjoint(held.words))


def _may_conflict(said: Scope, held: Scope) -> bool:
    """Have both names, and none in common?"""
    return bool(said.names and held.names) and not _share(said, held)


def attributes(
    text: str, companies: Companies, numbers: Sequence[NumberMention], names: Sequence[NameMention]
) -> Attributes:
    """The ages and offices of the persons that `names` of a text are, in order."""
    found = Attributes()
    people = [name for name in names if name.type == "PER"]
    for name in names if people else ():
        found.named[sentence_at(companies, name.start)].append(name)
    for at, there in found.named.items():
        for role in roles(text, companies[at], there) if any(name.type == "PER" for name in there) else ():
            if role.person:
                _add(found, Attribute(role.key, role.person, scope=role.scope))
            else:
                found.loose[at].add(role.key)
    for each in _ages(text, companies, numbers, people):
        _add(found, each)
    return found


def _add(found: Attributes, each: Attribute) -> None:
    found.held[each.key].append(each)
    found.of[each.person.start].append(each)


def _words(company: Company, start: int, stop: int) -> Sequence[Word]:
    """The words that begin between two places of the text."""
    return company.words[bisect_left(company.words, (start,)) : bisect_left(company.words, (stop,))]


def _ages(
    text: str, companies: Companies, numbers: Sequence[NumberMention], people: Sequence[NameMention]
) -> Iterator[Attribute]:
    for number in numbers if people else ():
        if (age := number.value) is not None and age in AGES and number.date is None:
            person = _person_of_age(text, companies, number, people)
            if person:
                yield Attribute(f"age:{age.normalize():f}", person, number)


def _person_of_age(
    text: str, companies: Companies, number: NumberMention, people: Sequence[NameMention]
) -> NameMention | None:
    """ "Rob Jetten, 38,", "Rob Jetten (38)", "38-річний Роб Єттен", "47-річного капітана Нікоса Ставру"."""
    before, behind = last_before(people, number.start), first_behind(people, number.stop)
    bare = number.unit in (None, "year")
    if bare and before and _OPENS.fullmatch(text, before.stop, number.start) and _CLOSES.match(text, number.stop):
        return before
    if number.kind != "age" or behind is None:
        return None
    company = companies[sentence_at(companies, number.start)]
    between = _words(company, number.stop, behind.start)
    titles = title_forms(company.language)
    callings = between[_words_of_unit(text, number) :]
    fits = all(fold_word(word[2]) in titles or is_calling(word, company.language) for word in callings)
    close = fits and len(between) <= MOST_BETWEEN
    return behind if close and not _APART.search(text, number.stop, behind.start) else None


def _words_of_unit(text: str, number: NumberMention) -> int:
    """How many words behind an age belong to it: "-річний", "-year-old"."""
    match = _UNIT.match(text, number.stop)
    return len(regex.findall(r"\p{L}+", match.group())) if match else 0
