"""The names of an article, indexed so that each question about a summary looks at few of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import regex

from bench.consistency.names.gazetteer import Gazetteer, plain
from bench.consistency.names.given import given_names
from bench.consistency.names.glossary import Glossary
from bench.consistency.names.inflection import bases
from bench.consistency.names.local import nationality
from bench.consistency.names.mention import NameMention
from bench.consistency.names.person import Name, parse, sound_keys
from bench.consistency.names.tokens import table_of
from bench.languages import known
from bench.languages.reach import reach
from bench.records import Span, Verdict
from bench.text.scripts import CASED, main_script, script_of
from bench.text.tokens import tokenize, words

_CAPITALISED = regex.compile(r"\b\p{Lu}[\p{L}\p{M}]+")
_SHORTEST_ACRONYM, _LONGEST_NAME = 3, 12  # words whose first letters make an acronym
_SHORTEST_SOUNDED = 5  # letters of a word in lower case that may be a name of another language
_LONGEST_RUN = 5  # words side by side that an acronym may be made of
_MOST_PLACES = 1000  # of a word that are looked at
_SAMPLE = 1000  # characters that tell an article's script


class Finding(NamedTuple):
    """A verdict on a name before it is written down as evidence."""

    verdict: Verdict
    reason: str
    source: Span | None = None


@dataclass
class NameIndex:
    """The names of an article, found by entity, by word and by sound, so that each question looks at few of them."""

    text: str
    gazetteer: Gazetteer
    languages: frozenset[str | None]
    extracted: frozenset[str] = frozenset()
    """The languages whose names a finder extracts, so that capitals need not tell them."""
    by_entity: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_text: dict[str, NameMention] = field(default_factory=dict)
    by_sound: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    by_base: dict[str, list[NameMention]] = field(default_factory=lambda: defaultdict(list))
    named: list[NameMention] = field(default_factory=list)
    readable: bool = True
    """Can the article's names be found: by its script's capitals, or by a finder?"""
    findings: dict[tuple[str | bool | None, ...], Finding] = field(default_factory=dict)
    """What was decided on the names of summaries, by all that decides it."""

    @cached_property
    def script(self) -> str | None:
        """The script of the article, by its beginning."""
        return main_script(self.text[:_SAMPLE])

    @classmethod
    def build(
        cls,
        text: str,
        mentions: Sequence[NameMention],
        gazetteer: Gazetteer,
        extracted: frozenset[str] = frozenset(),
        spoken: frozenset[str | None] = frozenset(),
    ) -> NameIndex:
        """Index `text`, whose names are `mentions`; see `extracted`. `spoken`: its languages, where it has no names."""
        script = main_script(text[:_SAMPLE])
        languages = frozenset(each.language for each in mentions if script_of(each.text[0]) == script) or spoken
        readable = script is None or script in CASED or not languages.isdisjoint(extracted)
        index = cls(text, gazetteer, languages, extracted, named=list(mentions), readable=readable)
        seen: set[str] = set()
        for mention in mentions:
            index._add(mention, mention.text in seen)
            seen.add(mention.text)
        return index

    def is_across(self, mention: NameMention) -> bool:
        """Is a name of a summary in none of the article's languages?"""
        return mention.language not in self.languages

    def near(self, name: Name) -> Iterable[NameMention]:
        """The names that share a sound key or a given name with `name`, each once."""
        keys = {key for word in name.all_words for key in sound_keys(word)}
        groups = {group.id for word in name.words for group in given_names(word)}
        found = {id(each): each for key in sorted(keys) for each in self.by_sound.get(key, ())}
        found |= {id(each): each for group in sorted(groups) for each in self.by_given.get(group, ())}
        return found.values()

    def has_other_word(self, beginning: str) -> bool:
        """Has the article a word that begins so and is in no name?"""
        place = bisect_left(self._words_of_no_name, beginning)
        return place < len(self._words_of_no_name) and self._words_of_no_name[place].startswith(beginning)

    @cached_property
    def _words_of_no_name(self) -> list[str]:
        opening = {plain(span.text) for spans in self.capitalised.values() for span in spans}
        return sorted(opening.union(self.small))

    def at_home(self, country: str) -> NameMention | None:
        """A place or an institution of a country: an institution if there is one, since it speaks for its state."""
        return self._homes.get(country)

    @cached_property
    def _homes(self) -> dict[str, NameMention]:
        homes = ((self.gazetteer.home(entity), found[0]) for entity, found in self.by_entity.items())
        ranked = sorted(homes, key=lambda each: (each[1].type == "ORG", -each[1].start))
        return {home: mention for home, mention in ranked if home}

    @cached_property
    def is_of_no_country(self) -> bool:
        """Does the article name no country, no nationality and no place of which the country is known?"""
        known = self.gazetteer.countries | self.gazetteer.capitals.keys()
        return not any(entity in known or self.gazetteer.home(entity) is not None for entity in self.by_entity)

    @cached_property
    def capitalised(self) -> dict[str, list[Span]]:
        """The capitalised words that were not found to be names, by sound: "Trump said …", of a trump or of Trump."""
        found = defaultdict(list)
        named = {at for mention in self.named for at in _starts(mention)}
        for match in _CAPITALISED.finditer(self.text):
            if match.start() not in named:
                for key in sound_keys(plain(match.group())):
                    found[key].append(Span(match.start(), match.end(), match.group()))
        return found

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of the article's people in every form, which may open a sentence of a summary."""
        people = (mention for mention in self.named if mention.type == "PER" and not mention.weak)
        families = (family for mention in people for family in _families(mention))
        return frozenset(base for family in families for base in (family, *bases(family)))

    @cached_property
    def by_initials(self) -> dict[str, NameMention]:
        """The names by the first letters of their first words: "Defense Advanced Research Projects Agency"."""
        found: dict[str, NameMention] = {}
        for mention in self.named:
            letters = "".join(word[0] for word in parse(mention.text).words if word)
            for stop in range(_SHORTEST_ACRONYM, min(len(letters), _LONGEST_NAME) + 1):
                found.setdefault(letters[:stop], mention)
        return found

    @cached_property
    def runs(self) -> dict[str, Span]:
        """Words that stand side by side, by their first letters: "міністерка охорони здоров'я" by "моз".

        Two of them only behind a capital: "Уголовный кодекс" by "ук".
        """
        found: dict[str, Span] = {}
        spans = list(tokenize(self.text))
        for at, first in enumerate(spans):
            letters, reached = "", first.start
            for span in spans[at : at + _LONGEST_RUN]:
                if span.start - reached > 1 or not span.text[0].isalpha():
                    break
                letters, reached = letters + span.text[0].casefold(), span.stop
                if len(letters) >= _SHORTEST_ACRONYM or (len(letters) == 2 and first.text[0].isupper()):
                    found.setdefault(letters, Span(first.start, reached, self.text[first.start : reached]))
        return found

    @cached_property
    def small(self) -> dict[str, Span]:
        """The words in lower case by the nominatives that they may be forms of: "лейбористской"."""
        spans = [span for span in tokenize(self.text) if span.text.islower()]
        return {base: span for span in spans for base in bases(plain(span.text))}

    @cached_property
    def nationalities(self) -> dict[str, Span]:
        """The countries that small words are called after, in languages of which we have no adjectives: "italiana"."""
        codes = sorted(code for code in self.languages if code and code not in known())
        found: dict[str, Span] = {}
        for word, span in self.small.items() if codes else ():
            for country in filter(None, (nationality(word, code) for code in codes)):
                found.setdefault(country, span)
        for span in self._capitalised_nouns(codes):
            for country in filter(None, (nationality(plain(span.text), code) for code in codes)):
                found.setdefault(country, span)
        return found

    def _capitalised_nouns(self, codes: Iterable[str]) -> list[Span]:
        """The capitalised words of an article in a language whose nouns all have capitals: "Belgier"."""
        nouns = any(reach(code).tier == "C" for code in codes)
        return [span for span in tokenize(self.text) if span.text.istitle()] if nouns else []

    @cached_property
    def small_by_sound(self) -> dict[str, list[Span]]:
        """The longer words in lower case by their sound keys: "гугеноты", as English "Huguenots" may sound."""
        found = defaultdict(list)
        spans = {span.text: span for span in tokenize(self.text) if span.text.islower()}
        for word, span in spans.items():
            for key in sound_keys(plain(word)) if len(word) >= _SHORTEST_SOUNDED else ():
                found[key].append(span)
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words of the article, and the nominatives that they may be forms of."""
        folded = {plain(word) for word in words(self.text)}
        return frozenset().union(*map(bases, folded))

    def in_a_row(self, parts: Sequence[str]) -> Span | None:
        """Where these folded words stand side by side, in whatever case forms and letters."""
        size = len(parts)
        for base in bases(parts[0]):
            for first in self._by_form.get(base, ())[:_MOST_PLACES]:
                row = self.glossary.words[first : first + size]
                if len(row) == size and all(map(_are_forms, parts, (span.text for span in row))):
                    return Span(row[0].start, row[-1].stop, self.text[row[0].start : row[-1].stop])
        return None

    @cached_property
    def _by_form(self) -> dict[str, list[int]]:
        """Where in `glossary.words` a word stands that may be a form of a nominative."""
        found = defaultdict(list)
        for at, span in enumerate(self.glossary.words):
            for base in bases(plain(span.text)):
                found[base].append(at)
        return found

    @cached_property
    def glossary(self) -> Glossary:
        """Its words by what may translate them, in the languages whose words we know."""
        codes = sorted(code for code in self.languages if code in known())
        return Glossary(self.text, codes, self.named, self.gazetteer, self.entities)

    def _add(self, mention: NameMention, repeated: bool) -> None:
        if repeated:  # the first mention of a form stands for all of it
            return
        self.by_text[mention.text] = mention
        for entity in self.entities(mention):
            self.by_entity[entity].append(mention)
        name = parse(mention.text)
        for key in sorted({key for word in name.all_words for key in sound_keys(word)}):
            self.by_sound[key].append(mention)
        for word in name.words:
            for group in given_names(word):
                self.by_given[group.id].append(mention)
            for base in bases(word):
                self.by_base[base].append(mention)

    def entities(self, mention: NameMention) -> dict[str, None]:
        """The entities that a mention names or, unless it names a person, has in its name."""
        found = {mention.entity: None} if mention.entity else {}
        if not _is_part_of_person(mention):
            found |= dict.fromkeys(self.gazetteer.localized(mention.language).inside(mention.text))
        return found


def _are_forms(one: str, other: str) -> bool:
    """May two words be case forms of one?"""
    return not bases(one).isdisjoint(bases(plain(other)))


def _families(mention: NameMention) -> Iterator[str]:
    """The words of a person's name that may be the surname: the last, or the first of "Xi Jinping"."""
    name = parse(mention.text)
    yield name.family
    if begins_with_family(mention):
        yield name.words[0]


def begins_with_family(mention: NameMention) -> bool:
    """Does the family name come first: "Xi Jinping"?"""
    first = parse(mention.text).words[:1]
    return not table_of(mention.language).families.isdisjoint(first)


def _starts(mention: NameMention) -> list[int]:
    """Where the words of a name begin: the Center of "Javits Center" is no other center's."""
    return [mention.start + token.start for token in tokenize(mention.text)]


def _is_part_of_person(mention: NameMention) -> bool:
    """The London of "Jack London" is no place."""
    return mention.type == "PER" and mention.entity is None and len(words(mention.text)) > 1
