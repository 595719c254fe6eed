"""What a text says of a person directly beside the name, age and office, and whether its source says it of another.

"Мер Києва Віталій Кличко" in the article makes "Мэр Киева Владимир Зеленский" wrong where Zelensky holds another office
there; "Rob Jetten, 38" makes "Geert Wilders, 38" wrong. Only what touches the name counts, in any order of languages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from bench import languages
from bench.consistency.company import Companies, Company, Word, sentence_at
from bench.consistency.names.mention import NameMention
from bench.consistency.names.tokens import title_forms
from bench.consistency.numbers.mention import NumberMention
from bench.languages.names.offices import NOT_IN_OFFICE, OF_WHAT, OFFICES
from bench.text.folding import fold, fold_word

REACH = 80  # characters between a name and what is said beside it
MOST_BETWEEN = 4  # words between an office and a name
AGES = range(15, 116)
_OPENS = regex.compile(r"(?:, | \()")  # "Jetten, 38," and "Jetten (38)"
_CLOSES = regex.compile(r"(?: \p{L}+)?[,.)]")
_APART = regex.compile(r"[^\w\s'’ʼ\-‑]")  # what no office and its holder have between them
_UNIT = regex.compile(r"(?:[-‑]\p{L}+){1,2}")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An age ("age:38") or office ("office:mayor") with the person beside it; `number` is the mention of an age."""

    key: str
    person: NameMention
    number: NumberMention | None = None


@dataclass(slots=True)
class Attributes:
    """Those of a text: who has each, and the offices of each sentence that are nobody's."""

    held: dict[str, list[Attribute]] = field(default_factory=lambda: defaultdict(list))
    of: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The keys of a person by where the name starts."""
    loose: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def rival(self, said: Attribute, same: Sequence[NameMention], companies: Companies) -> Attribute | None:
        """Who has it instead of the person, whom the names `same` of this text are; None where it may be true.

        An office is another's only where the person holds a different one.
        """
        starts = {each.start for each in same}
        holders = self.held.get(said.key, [])
        if not holders or not starts or any(each.person.start in starts for each in holders):
            return None
        if said.number is None:
            own = any(key.startswith("office:") for start in starts for key in self.of.get(start, ()))
            loose = any(said.key in self.loose.get(sentence_at(companies, start), ()) for start in starts)
            if loose or not own:
                return None
        return holders[0]


def attributes(
    text: str, companies: Companies, numbers: Sequence[NumberMention], names: Sequence[NameMention]
) -> Attributes:
    """The ages and offices of the persons that `names` of a text are, in order."""
    found = Attributes()
    people = [name for name in names if name.type == "PER"]
    by_sentence: dict[int, list[NameMention]] = defaultdict(list)
    for name in names if people else ():
        by_sentence[sentence_at(companies, name.start)].append(name)
    for at, there in by_sentence.items():
        holders = [name for name in there if name.type == "PER"]
        if holders:
            _add_offices(found, text, companies[at], at, holders, there)
    for each in _ages(text, companies, numbers, people):
        _add(found, each)
    return found


def _add(found: Attributes, each: Attribute) -> None:
    found.held[each.key].append(each)
    found.of[each.person.start].add(each.key)


@dataclass(frozen=True, slots=True)
class _Office:
    name: str
    first: Word
    last: Word


def _add_offices(  # noqa: PLR0913 -- a sentence, its place and what it names
    found: Attributes,
    text: str,
    company: Company,
    at: int,
    people: Sequence[NameMention],
    names: Sequence[NameMention],
) -> None:
    for office in _offices(company):
        person = _holder_behind(text, office, company, people, names) or _holder_before(text, office, company, people)
        if person:
            _add(found, Attribute(f"office:{office.name}", person))
        else:
            found.loose[at].add(f"office:{office.name}")


def _offices(company: Company) -> Iterator[_Office]:
    """The offices of a sentence, the longest phrase at each place; not those of a deputy or a predecessor."""
    phrases, others = _phrases(company.language), _not_in_office(company.language)
    forms = [_form(word) for word in company.words] if phrases else []
    at = 0
    while at < len(forms):
        size = next((n for n in (3, 2, 1) if tuple(forms[at : at + n]) in phrases and at + n <= len(forms)), 0)
        if size and not (at and forms[at - 1] in others):
            yield _Office(phrases[tuple(forms[at : at + size])], company.words[at], company.words[at + size - 1])
        at += size or 1


def _form(word: Word) -> str:
    return fold_word(word[3] or word[2])


@cache
def _phrases(code: str | None) -> dict[tuple[str, ...], str]:
    """{phrase: office} of a language."""
    return {
        tuple(fold(phrase).split()): office
        for office, phrases in OFFICES.items()
        for phrase in phrases.get(code or "", "").split(" | ")
        if phrase
    }


@cache
def _not_in_office(code: str | None) -> frozenset[str]:
    return frozenset(fold(NOT_IN_OFFICE.get(code or "", "")).split())


@cache
def _of_what(code: str | None) -> frozenset[str]:
    return frozenset(fold(OF_WHAT.get(code or "", "")).split())


def _first_behind(names: Sequence[NameMention], stop: int) -> NameMention | None:
    """The first of the names that begins at `stop` or soon behind it."""
    at = bisect_left(names, stop, key=lambda name: name.start)
    return names[at] if at < len(names) and names[at].start - stop <= REACH else None


def _last_before(names: Sequence[NameMention], start: int) -> NameMention | None:
    """The last of the names that ends at `start` or shortly before it."""
    at = bisect_right(names, start, key=lambda name: name.stop)
    return names[at - 1] if at and start - names[at - 1].stop <= REACH else None


def _words(company: Company, start: int, stop: int) -> Sequence[Word]:
    """The words that begin between two places of the text."""
    return company.words[bisect_left(company.words, (start,)) : bisect_left(company.words, (stop,))]


def _holder_behind(
    text: str, office: _Office, company: Company, people: Sequence[NameMention], names: Sequence[NameMention]
) -> NameMention | None:
    """ "President Zelensky", "мер Києва Віталій Кличко", "міністр фінансів Сергій Марченко"."""
    stop = office.last[1]
    person = _first_behind(people, stop)
    if person is None or _APART.search(text, stop, person.start):
        return None
    between, fields = _words(company, stop, person.start), _of_what(company.language)
    fits = all(_form(word) in fields or _is_of_name(word, names) for word in between)
    return person if fits and len(between) <= MOST_BETWEEN else None


def _is_of_name(word: Word, names: Sequence[NameMention]) -> bool:
    at = bisect_right(names, word[0], key=lambda name: name.start)
    return at > 0 and word[0] < names[at - 1].stop


def _holder_before(text: str, office: _Office, company: Company, people: Sequence[NameMention]) -> NameMention | None:
    """ "Kikilias, the shipping minister"."""
    start = office.first[0]
    person = _last_before(people, start)
    if person is None or text[person.stop : person.stop + 2] != ", " or _APART.search(text, person.stop + 1, start):
        return None
    between = _words(company, person.stop, start)
    noun_phrase = all(
        word[3] is not None or fold_word(word[2]) in languages.table_or_empty(company.language).articles
        for word in between
    )
    return person if noun_phrase and len(between) < MOST_BETWEEN else None


def _ages(
    text: str, companies: Companies, numbers: Sequence[NumberMention], people: Sequence[NameMention]
) -> Iterator[Attribute]:
    for number in numbers if people else ():
        if number.low is not None and number.low == number.high and number.low in AGES and number.date is None:
            person = _person_of_age(text, companies, number, people)
            if person:
                yield Attribute(f"age:{number.low.normalize():f}", person, number)


def _person_of_age(
    text: str, companies: Companies, number: NumberMention, people: Sequence[NameMention]
) -> NameMention | None:
    """ "Rob Jetten, 38,", "Rob Jetten (38)", "38-річний Роб Єттен", "47-річного капітана Нікоса Ставру"."""
    before, behind = _last_before(people, number.start), _first_behind(people, number.stop)
    bare = number.unit in (None, "year")
    if bare and before and _OPENS.fullmatch(text, before.stop, number.start) and _CLOSES.match(text, number.stop):
        return before
    if number.kind != "age" or behind is None:
        return None
    company = companies[sentence_at(companies, number.start)]
    between = _words(company, number.stop, behind.start)
    titles, offices = title_forms(company.language), _phrases(company.language)
    callings = between[_words_of_unit(text, number) :]
    fits = all(fold_word(word[2]) in titles or (_form(word),) in offices for word in callings)
    close = fits and len(between) <= MOST_BETWEEN
    return behind if close and not _APART.search(text, number.stop, behind.start) else None


def _words_of_unit(text: str, number: NumberMention) -> int:
    """How many words behind an age belong to it: "-річний", "-year-old"."""
    match = _UNIT.match(text, number.stop)
    return len(regex.findall(r"\p{L}+", match.group())) if match else 0
