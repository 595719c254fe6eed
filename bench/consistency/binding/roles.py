"""Whom a sentence gives an office or calling, and of what: "CP's chairman, Duarte Falcao", "Grgic, who heads the SNH".

Only what touches the name counts: the words of one phrase, what a comma puts beside it, and verbs of leading.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from bench import languages
from bench.consistency.binding.surroundings import word_keys
from bench.consistency.company import Company, Word
from bench.consistency.names.gazetteer import plain
from bench.consistency.names.given import is_given_name
from bench.consistency.names.inflection import bases
from bench.consistency.names.mention import NameMention
from bench.languages.names import offices
from bench.text.folding import fold, fold_word

REACH = 80  # characters between a name and what is said beside it
MOST_BETWEEN = 6  # words between an office and a name
LEFT, RIGHT = 3, 6  # words before and behind an office that may tell of what it is
MOST_WHO = 2  # words between a name and a verb of leading: "who also heads"
_APART = regex.compile(r"[^\w\s'’ʼ\-‑«»„“”\"]")  # what no office and its holder have between them
_CLOSES = regex.compile(r"[,.)]")


@dataclass(frozen=True, slots=True)
class Scope:
    """Of what one holds an office: the names, and the keys of other words."""

    names: tuple[NameMention, ...] = ()
    words: frozenset[str] = frozenset()


NO_SCOPE = Scope()


@dataclass(frozen=True, slots=True)
class Role:
    """An office or calling with whom it is given to; None where it is nobody's whose name stands beside it."""

    key: str
    person: NameMention | None
    scope: Scope


def roles(text: str, company: Company, names: Sequence[NameMention]) -> Iterator[Role]:
    """Those of a sentence; `names` are all of it, in order."""
    return _Sentence(text, company, names).roles()


class _Sentence:
    def __init__(self, text: str, company: Company, names: Sequence[NameMention]) -> None:
        self._text = text
        self._words = company.words
        self._code = company.language or ""
        self._names = names
        self._people = [name for name in names if name.type == "PER"]
        known = company.words if _phrases(self._code) else ()
        self._forms = [form_of(word) for word in known]
        self._folded = [fold_word(word[2]) for word in known]

    def roles(self) -> Iterator[Role]:
        for first, last, key in self._offices():
            behind = self._holder_behind(first, last, key)
            before = None if behind else self._holder_before(first)
            if behind:
                scope = self._scope(self._left_of(first), first, last + 1, self._at(behind.start))
                place = self._place_before(behind)
                yield Role(key, behind, Scope((*scope.names, place), scope.words) if place else scope)
            elif before:
                yield Role(key, before, self._scope(self._at(before.stop), first, last + 1, self._right_of(last)))
            else:
                yield Role(key, None, NO_SCOPE)
        yield from self._leading()
        yield from self._led()

    def _offices(self) -> Iterator[tuple[int, int, str]]:
        """The first and last word of each office, the longest phrase at a place; none that is over or only sought."""
        if _openers(self._code).isdisjoint(self._forms):
            return
        phrases, others, deputies = _phrases(self._code), _form_set("NOT_IN_OFFICE", self._code), _deputies(self._code)
        at, forms, verbs = 0, self._forms, _form_set("HEADING", self._code)
        while at < len(forms):
            size = next((n for n in (3, 2, 1) if tuple(forms[at : at + n]) in phrases and at + n <= len(forms)), 0)
            before = {forms[at - 1], self._folded[at - 1]} if at else set()
            if size and before & deputies:
                yield at - 1, at + size - 1, "office:deputy"
            elif size and not before & others and self._folded[at] not in verbs:
                yield at, at + size - 1, phrases[tuple(forms[at : at + size])]
            at += size or 1

    def _holder_behind(self, first: int, last: int, key: str) -> NameMention | None:
        """ "President Zelensky", "мер Києва Віталій Кличко", "адвокат Дронова, Зарина Ахметова,"."""
        stop = self._words[last][1]
        person = first_behind(self._people, stop)
        if person is None:
            return None
        whose = self._has_cases and key.removeprefix("office:") in offices.WHOSE
        disagree = self._disagree(first, person)
        if (whose or disagree) and (other := self._next_person(person)):
            return other
        if disagree or (whose and " " not in person.text):
            return None
        return person if self._may_be_joined(stop, person) else None

    def _next_person(self, person: NameMention) -> NameMention | None:
        """Who follows a person's name in the genitive: «адвокат Игоря Гавриляка Виктор Гудыма»."""
        other = first_behind(self._people, person.stop)
        between = self._text[person.stop : other.start] if other else ""
        closed = other is not None and _CLOSES.match(self._text, other.stop) is not None
        return other if between == " " or (between == ", " and closed) else None

    def _place_before(self, person: NameMention) -> NameMention | None:
        """The unknown place that was taken for a part of the name: «премьер Саскачевана Скотт Мо»."""
        first, _, rest = person.text.partition(" ")
        place = self._has_cases and " " in rest and is_given_name(plain(rest.split()[0]))
        if not place or is_given_name(plain(first)) or any(map(is_given_name, bases(plain(first)))):
            return None
        return replace(person, stop=person.start + len(first), text=first, type="GPE")

    def _may_be_joined(self, stop: int, person: NameMention) -> bool:
        """May what ends at `stop` and a person be one phrase, or put beside each other by commas?"""
        start = person.start
        if self._text[start - 2 : start] == ", " and _CLOSES.match(self._text, person.stop):
            start -= 2
        between = self._words[self._at(stop) : self._at(start)]
        apart = _APART.search(self._text, stop, start)
        return apart is None and len(between) <= MOST_BETWEEN and all(map(self._may_stand_between, between))

    def _may_stand_between(self, word: Word) -> bool:
        if self._name_at(word) or form_of(word) in _form_set("OF_WHAT", self._code):
            return True
        return self._has_cases and word[3] is not None and word[2][0].islower() and not self._is_verb(word)

    def _holder_before(self, first: int) -> NameMention | None:
        """ "Kikilias, the shipping minister"."""
        start = self._words[first][0]
        person = last_before(self._people, start)
        if person is None or self._text[person.stop : person.stop + 2] != ", ":
            return None
        between = self._words[self._at(person.stop) : first]
        articles = languages.table_or_empty(self._code).articles
        phrase = all(fold_word(word[2]) in articles or self._may_describe(word) for word in between)
        apart = _APART.search(self._text, person.stop + 1, start)
        return person if phrase and apart is None and len(between) < MOST_BETWEEN else None

    def _may_describe(self, word: Word) -> bool:
        return word[3] is not None and not self._is_verb(word)

    def _leading(self) -> Iterator[Role]:
        """ "Ivana Grgic, who leads the SNH"."""
        verbs, articles = _form_set("HEADING", self._code), languages.table_or_empty(self._code).articles
        for at, form in enumerate(self._forms):
            if form not in verbs and self._folded[at] not in verbs:
                continue
            person = last_before(self._people, self._words[at][0])
            follows = at + 1 < len(self._words) and (
                self._words[at + 1][3] is not None or self._folded[at + 1] in articles
            )
            if person and follows and self._is_subject(person, at):
                yield Role("head", person, self._scope(at + 1, at + 1, at + 1, self._right_of(at)))

    def _is_subject(self, person: NameMention, verb: int) -> bool:
        between = self._words[self._at(person.stop) : verb]
        gap = self._text[person.stop : self._words[verb][0]].removeprefix(",")
        return len(between) <= MOST_WHO and all(w[3] is None for w in between) and not _APART.search(gap)

    def _led(self) -> Iterator[Role]:
        """ "The jury chaired by Shahram Rahimi"."""
        words = self._folded
        for phrase in _phrases_of("HEADED_BY", self._code):
            starts = (at for at, word in enumerate(words) if word == phrase[0])
            for at in (each for each in starts if words[each : each + len(phrase)] == phrase):
                stop = self._words[at + len(phrase) - 1][1]
                person = first_behind(self._people, stop)
                if person and self._may_be_joined(stop, person):
                    behind = at + len(phrase)
                    yield Role("head", person, self._scope(self._left_of(at), at, behind, self._at(person.start)))

    def _left_of(self, at: int) -> int:
        """Where the words that belong to what stands at `at` begin."""
        first = at
        while (
            first
            and at - first < LEFT
            and not _APART.search(self._text, self._words[first - 1][1], self._words[first][0])
        ):
            if self._words[first - 1][3] is None and not self._name_at(self._words[first - 1]):
                break
            first -= 1
        return first

    def _right_of(self, at: int) -> int:
        """Where the words that belong to what stands at `at` end."""
        words, last = self._words, at
        while (
            last + 1 < len(words)
            and last - at < RIGHT
            and not _APART.search(self._text, words[last][1], words[last + 1][0])
        ):
            last += 1
        return last + 1

    def _scope(self, first: int, office: int, behind: int, last: int) -> Scope:
        """What the words from `first` to `last` tell but for those of the office itself."""
        names: dict[int, NameMention] = {}
        keys: set[str] = set()
        for word in (*self._words[first:office], *self._words[behind:last]):
            name = self._name_at(word)
            if name and name.type != "PER":
                names[name.start] = name
            elif not name and word[3] is not None:
                keys |= word_keys(word[3], self._code)
        return Scope(tuple(names.values()), frozenset(keys))

    def _disagree(self, first: int, person: NameMention) -> bool:
        """Is the office in the nominative, and the given name a form of another case: «министр поздравил Игоря»?"""
        if not self._has_cases or self._folded[first] != self._forms[first]:
            return False
        given = plain(person.text.split()[0])
        return not is_given_name(given) and any(map(is_given_name, bases(given)))

    @property
    def _has_cases(self) -> bool:
        return self._code in offices.FINITE

    def _is_verb(self, word: Word) -> bool:
        if word[3] in languages.table_or_empty(self._code).names.telling:
            return True
        return word[2].casefold().endswith(finite(self._code) or ())

    def _name_at(self, word: Word) -> NameMention | None:
        at = bisect_right(self._names, word[0], key=lambda name: name.start)
        return self._names[at - 1] if at and word[0] < self._names[at - 1].stop else None

    def _at(self, start: int) -> int:
        """The first word that begins at `start` or behind it."""
        return bisect_left(self._words, (start,))


def form_of(word: Word) -> str:
    """By which a word is found in the tables of offices."""
    return fold_word(word[3] or word[2])


def first_behind(names: Sequence[NameMention], stop: int) -> NameMention | None:
    """The first of the names that begins at `stop` or soon behind it."""
    at = bisect_left(names, stop, key=lambda name: name.start)
    return names[at] if at < len(names) and names[at].start - stop <= REACH else None


def last_before(names: Sequence[NameMention], start: int) -> NameMention | None:
    """The last of the names that ends at `start` or shortly before it."""
    at = bisect_right(names, start, key=lambda name: name.stop)
    return names[at - 1] if at and start - names[at - 1].stop <= REACH else None


@cache
def _phrases(code: str) -> dict[tuple[str, ...], str]:
    """{phrase: office} of a language."""
    return {
        tuple(fold(phrase).split()): office if office in offices.SCOPED else f"office:{office}"
        for office, phrases in offices.OFFICES.items()
        for phrase in phrases.get(code, "").split(" | ")
        if phrase
    }


@cache
def _phrases_of(table: str, code: str) -> list[list[str]]:
    return [fold(phrase).split() for phrase in getattr(offices, table).get(code, "").split(" | ") if phrase]


@cache
def _openers(code: str) -> frozenset[str]:
    """The forms with one of which every office begins."""
    return frozenset(phrase[0] for phrase in _phrases(code))


def is_calling(word: Word, code: str | None) -> bool:
    """Is it an office by itself?"""
    return (form_of(word),) in _phrases(code or "")


@cache
def _deputies(code: str) -> frozenset[str]:
    return _form_set("DEPUTIES", code)


@cache
def finite(code: str) -> tuple[str, ...] | None:
    """The endings of verbs in a language with cases; None in others."""
    return tuple(offices.FINITE[code].split()) if code in offices.FINITE else None


@cache
def _form_set(table: str, code: str) -> frozenset[str]:
    return frozenset(fold(getattr(offices, table).get(code, "")).split())
