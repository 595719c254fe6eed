"""Find the names of a text: capitalised words that are no ordinary beginnings, and known names in any writing."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

import regex

from bench.consistency.names.gazetteer import Gazetteer, Match, standard
from bench.consistency.names.given import given_names, is_given_name
from bench.consistency.names.inflection import bases
from bench.consistency.names.known import JOINTS, SPACES, is_joint, known_names, ordinary_acronyms
from bench.consistency.names.mention import NameMention
from bench.consistency.names.openings import (
    is_adjective_at_noun,
    is_beside_capital,
    is_family_first,
    is_given_behind_family,
    is_speaker,
)
from bench.consistency.names.pieces import Piece, begins_other_person, mentions_of
from bench.consistency.names.quoted import with_titles
from bench.consistency.names.tokens import (
    Token,
    is_ordinary,
    is_title,
    long_titles,
    looks_ordinary,
    may_be_noun,
    nouns_have_capitals,
    read_tokens,
    table,
)  # fmt: skip
from bench.consistency.names.undivided import find_undivided
from bench.consistency.names.unnamed import is_of_amount, is_unnamed
from bench.languages import refusal
from bench.languages.codes import primary
from bench.languages.reach import language_of_script
from bench.text.scripts import main_script, script_of

_ROMAN = regex.compile(
    "(?=..)L?(?:[XХ]L|[XХ]{0,3})(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})"
)  # to LXXXIX, with Cyrillic letters too
_LONGEST_RUN = 12
_SAMPLE = 1000  # characters that tell a text's script
_SYLLABLE = 6  # letters
_LONGEST_BARE = 6
_SENTENCE = regex.compile(r"[.!?…:;,]$|\n|(?:\p{Ll}{3}|\d)[.!?…]\s")


def find_names(text: str, language: str | None = None) -> list[NameMention]:
    """The names of `text` in order; they do not overlap, and spans are without titles and possessive endings.

    `language` is the text's ISO 639-1 code, if known; each word's script and letters decide for it all the same.

    Raises:
        LanguageError: there is no language of this code.
    """
    code = primary(language)
    return find(text, (code,) if code else (), standard())


def find(
    text: str, languages: tuple[str, ...], gazetteer: Gazetteer, proven: Container[str] = frozenset()
) -> list[NameMention]:
    """The names of `text`, which is in one or several of `languages`, with the entities of `gazetteer`.

    `proven`: folded words that another text shows to be names, so that they may open a sentence here.
    """
    tokens = read_tokens(text, languages)
    spoken = languages[0] if languages else next((token.language for token in tokens), None)
    scan = _Scan(text, tokens, gazetteer.localized(spoken), proven)
    pieces = scan.bare_name(strict=True) or with_titles(text, scan.tokens, list(scan.pieces()))
    pieces = pieces or scan.bare_name(strict=False)
    mentions = mentions_of(text, scan.tokens, pieces)
    code = languages[0] if languages else language_by_script(text[:_SAMPLE])
    if code and refusal(code):  # words of another script, and what is known, in a text that cannot be read
        return find_undivided(text, code, [replace(mention, language=code) for mention in mentions])
    return mentions


def refused(text: str, language: str | None) -> str:
    """Why the names of `text` cannot be found, in words; empty where they can."""
    code = language or language_by_script(text)
    return (refusal(code) or "") if code else ""


def language_by_script(text: str) -> str | None:
    """The language that its script tells of a text: Chinese, Japanese or Thai; None for every other script."""
    script = main_script(text)
    if script in ("Han", "Katakana") and any(script_of(char) == "Hiragana" for char in text):  # Japanese has all
        script = "Hiragana"
    return language_of_script(script)


class _Scan:
    """One pass over the words of a text."""

    def __init__(self, text: str, tokens: list[Token], gazetteer: Gazetteer, proven: Container[str]) -> None:
        self.text = text
        self.proven = proven
        self.tokens = tokens
        self.capitals = [place for place, token in enumerate(tokens) if token.capital]
        self.seen = self._seen_capitalised()
        self.ordinary = ordinary_acronyms(text, tokens)
        found = known_names(tokens, gazetteer, self._is_shown)
        self.matches = {at: each for at, each in found.items() if not self._is_of_amount(at, each)}
        self.titles = frozenset(self._titles())

    def _is_shown(self, token: Token) -> bool:
        """Is it a name elsewhere?"""
        return token.folded in self.seen or token.folded in self.proven

    def _is_of_amount(self, place: int, match: Match) -> bool:
        """The Euro of "5 Millionen Euro" is no championship."""
        return match.length == 1 and self.tokens[place].capital and is_of_amount(self.text, self.tokens[place])

    def _titles(self) -> Iterator[int]:
        """The places of the words of titles at names: "President", "Foreign Minister"."""
        beside = {place - 1 for place in self.capitals if place}
        yield from (place for place in beside.union(self.capitals) if is_title(self.tokens[place]))
        for place in self.capitals:
            token = self.tokens[place]
            for title in long_titles(token.language).get(token.folded, ()):
                stop = place + len(title)
                if tuple(each.folded for each in self.tokens[place:stop]) == title:
                    yield from range(place, stop)

    def _seen_capitalised(self) -> frozenset[str]:
        """The words, in every case form, that stand capitalised where only names do."""
        capitals = ((place, self.tokens[place]) for place in self.capitals)
        proven = (
            token.folded
            for place, token in capitals
            if (is_family_first(self.tokens, place) if token.opening else not token.heading and not may_be_noun(token))
        )
        return frozenset().union(*map(bases, proven))

    def _is_name(self, place: int) -> bool:
        """May this word be part of a name?"""
        token = self.tokens[place]
        if not token.capital or token.initial or is_of_amount(self.text, token):
            return False
        if token.function and not self._is_family_name(place):
            return False
        if token.acronym and not token.heading:
            designation = self.text[token.stop : token.stop + 1].isdigit()  # "SU1482"
            return not (designation or _ROMAN.fullmatch(token.text) or token.folded in self.ordinary)
        if nouns_have_capitals(token):
            return self._is_name_among_nouns(place)
        if token.opening or token.heading:
            return self._has_evidence(place)
        return not is_unnamed(self.tokens, place, self.matches)

    def _is_family_name(self, place: int) -> bool:
        """ "Брюс Ли", "Бернерс-Ли": a capital behind a name tells more than the list of function words."""
        token = self.tokens[place]
        if place == 0 or token.opening or token.heading or token.acronym or len(token.text) < 2:
            return False
        if is_family_first(self.tokens, place):
            return True  # «Ли Чжэ Мин»
        before = self.tokens[place - 1]
        beside = self.tokens[place].gap == "-" or (self.tokens[place].gap == " " and is_given_name(before.folded))
        return beside and before.capital and not before.opening and not before.function

    def _is_name_among_nouns(self, place: int) -> bool:
        """In German: a given name before a name, what stands behind one, and what no dictionary has."""
        token = self.tokens[place]
        if token.folded in self.seen or self._follows_given_name(place):
            return True
        if is_given_name(token.folded) and place + 1 < len(self.tokens) and is_joint(self.tokens, place + 1):
            return self.tokens[place + 1].capital or not may_be_noun(token)
        determined = place > 0 and self.tokens[place - 1].folded in table(token).articles
        return not may_be_noun(token) and not determined and not token.heading

    def _has_evidence(self, place: int) -> bool:
        """For a capital that proves nothing: is the word known as a name, seen as one, or in no dictionary?"""
        token = self.tokens[place]
        if (
            self._is_shown(token)
            or self._leads_name(place)
            or (is_speaker(self.tokens, place) and place not in self.titles)
        ):
            return True
        if self._follows_given_name(place) or self._is_followed_by(place, head=not given_names(token.folded)):
            return True
        ordinary = looks_ordinary(token) or is_adjective_at_noun(self.tokens, place)
        token.weak = not ordinary and not self._is_half_of_ordinary(place)
        return token.weak

    def _leads_name(self, place: int) -> bool:
        """ "Hurricane | Katrina", "HMS | Lancaster", "Bong | Joon-ho"."""
        token, following = self.tokens[place], place + 1
        if token.folded not in table(token).leads or not is_beside_capital(self.tokens, place):
            return is_family_first(self.tokens, place)
        behind = self.tokens[following]
        return following in self.matches or is_given_name(behind.folded) or not is_ordinary(behind)

    def _is_half_of_ordinary(self, place: int) -> bool:
        """ "Судово-медична": a hyphen and a word in lower case follow."""
        following = place + 1
        return following < len(self.tokens) and self.tokens[following].gap == "-" and not self.tokens[following].capital

    def _follows_given_name(self, place: int) -> bool:
        """In a heading: "Donald | Trump"."""
        if place == 0 or self.tokens[place].gap not in SPACES:
            return False
        before = self.tokens[place - 1]
        return before.capital and bool(given_names(before.folded)) and place not in self.titles

    def _is_followed_by(self, place: int, head: bool) -> bool:
        """Does a name go on: a given name by any name word, an ordinary word by a head: "Coordination | Council"?"""
        following = place + 1
        if following >= len(self.tokens) or self.tokens[following].gap not in JOINTS:
            return False
        token = self.tokens[following]
        if head:
            return self._is_head(following) and not token.heading and place not in self.titles
        return token.capital and not token.function and not (token.heading and following in self.titles)

    def pieces(self) -> Iterator[Piece]:
        """The names as ranges of words."""
        reached = 0
        for place in sorted({*self.capitals, *self.matches}):
            if place >= reached and (place in self.matches or self._begins_name(place)):
                reached = self._run(place)
                yield from self._split(place, reached)

    def bare_name(self, *, strict: bool) -> list[Piece]:
        """The one name that a text of a few words and no sentence is: "Department of Labor".

        `strict`: of two or more capitalised words alone, of which the gazetteer knows none: "Melania Trump".
        """
        if len(self.tokens) > _LONGEST_BARE or _SENTENCE.search(self.text.strip()):
            return []
        names = [k for k, token in enumerate(self.tokens) if token.capital and not token.function]
        if strict and (self.matches or len(names) < max(2, len(self.tokens)) or 0 in self.titles):
            return []
        headline = names == [0] and len(self.tokens) > 1 and looks_ordinary(self.tokens[0])  # "Prices rise sharply"
        return [Piece(names[0], names[-1] + 1, None, False)] if names and not headline else []

    def _begins_name(self, place: int) -> bool:
        return self._is_name(place) or self._is_leading_initial(place)

    def _is_leading_initial(self, place: int) -> bool:
        """ "О. Лукашенко", "J. K. Rowling"."""
        token = self.tokens[place]
        if not token.initial or place + 1 >= len(self.tokens) or "." not in self.tokens[place + 1].gap:
            return False
        following = self.tokens[place + 1]
        return self.tokens[place + 1].gap in JOINTS and (following.initial or self._is_name(place + 1))

    def _run(self, start: int) -> int:
        """Where the unbroken sequence of name words ends that begins at `start`."""
        stop = start + (self.matches[start].length if start in self.matches else 1)
        while stop < len(self.tokens) and stop - start < _LONGEST_RUN:
            reach = self._joined(stop)
            if reach == stop:
                break
            stop = reach
        return stop

    def _joined(self, place: int) -> int:
        """The end of what continues a name at `place`; `place` itself if nothing does."""
        gap = self.tokens[place].gap
        if "." in gap and not self.tokens[place - 1].initial:
            return place
        if gap not in JOINTS:
            return place
        if place in self.matches:
            return place + self.matches[place].length if self.tokens[place].capital else place
        if self._is_name(place) or (self.tokens[place].initial and self._after(place) == "."):
            return place + 1
        if gap == "-" and (self._is_second_syllable(place) or is_given_behind_family(self.tokens, place)):
            return place + 1
        return self._over_particles(place)

    def _is_second_syllable(self, place: int) -> bool:
        """ "Kim Jong-un", "Moon Jae-in", but not "New York-based"."""
        token, before = self.tokens[place], self.tokens[place - 1]
        inside = place - 1 in self.matches or place < 2 or not self.tokens[place - 2].capital
        if inside or token.capital or before.acronym or len(before.text) > _SYLLABLE or is_ordinary(before):
            return False
        return len(token.text) == 2 or (len(token.text) <= _SYLLABLE and not is_ordinary(token))

    def _after(self, place: int) -> str:
        stop = self.tokens[place].stop
        return self.text[stop : stop + 2].lstrip()[:1]

    def _over_particles(self, place: int) -> int:
        """ "Ursula | von der Leyen", "Department | of the Treasury": the end of the next name word."""
        linking = self.tokens[place].folded in table(self.tokens[place]).links and self._is_head(place - 1)
        reach = place
        while reach < len(self.tokens) and reach - place < 3 and self._is_particle(reach, linking):
            reach += 1
            if reach < len(self.tokens) and self.tokens[reach].gap not in SPACES:
                return place
        if reach == place or reach >= len(self.tokens):
            return place
        goes_on = self._is_name(reach) and (linking or reach not in self.matches)
        return reach + 1 if goes_on else place

    def _is_particle(self, place: int, linking: bool) -> bool:
        token = self.tokens[place]
        words = table(token)
        if linking:
            return token.folded in words.links or token.folded in words.articles
        return not token.capital and token.folded in words.particles

    def _is_head(self, place: int) -> bool:
        token = self.tokens[place]
        return token.capital and not bases(token.folded).isdisjoint(table(token).heads)

    def _split(self, start: int, stop: int) -> Iterator[Piece]:
        """The names of a run: titles divide it, and so do known places and nationalities before other names."""
        first = start
        titled = start - 1 in self.titles
        if stop - start == 1 and start not in self.titles:
            yield from self._known_apart(start, stop, titled)
            return
        for place in range(start, stop):
            if self._is_office(place, first, stop):
                yield from self._known_apart(first, place + 1, False)
                first = place + 1
            if begins_other_person(self.tokens[first:stop], place - first):
                yield from self._known_apart(first, place, titled)
                first, titled = place, False
            inside = self._is_inside_match(place, start) or self._is_of_head(place, first, stop)
            if place in self.titles and not inside:
                yield from self._known_apart(first, place, titled)
                first, titled = place + 1, True
        yield from self._known_apart(first, stop, titled)

    def _is_office(self, place: int, first: int, stop: int) -> bool:
        """ "литовське МЗС | Кястутіс Будріс": an acronym and the name of who speaks for it."""
        if place + 1 >= stop or not self.tokens[place].acronym or place in self.matches or self._is_head(place):
            return False
        if any(not self._is_inside_match(k, first) for k in range(first, place)):
            return False
        following = self.tokens[place + 1]
        return not following.acronym and not following.initial and not is_ordinary(following)

    def _is_of_head(self, place: int, first: int, stop: int) -> bool:
        """ "Ministry of Justice", who is no Justice Ginsburg: the end of a name behind its "of"."""
        ends = place == stop - 1 and place - 2 >= first
        return ends and self.tokens[place - 1].folded in table(self.tokens[place]).links and self._is_head(place - 2)

    def _is_inside_match(self, place: int, start: int) -> bool:
        return any(k in self.matches and place < k + self.matches[k].length for k in range(start, place + 1))

    def _known_apart(self, start: int, stop: int, titled: bool) -> Iterator[Piece]:
        match = self.matches.get(start)
        if match and start + match.length == stop:
            yield Piece(start, stop, match, titled)
            return
        start, stop = self._trimmed(start, stop)
        if start >= stop:
            return
        if self._is_one_name(start, stop):
            match = self.matches.get(start)
            whole = match if match and start + match.length == stop else None
            yield Piece(start, stop, whole, titled)
            return
        place = first = start
        while place < stop:
            match = self.matches.get(place)
            if match:
                yield from self._plain(first, place, titled and first == start, first > start)
                yield Piece(place, place + match.length, match, False)
                place = first = place + match.length
            else:
                place += 1
        yield from self._plain(first, stop, titled and first == start, first > start)

    def _plain(self, start: int, stop: int, titled: bool, rest: bool) -> Iterator[Piece]:
        """A piece that the gazetteer does not know; the ordinary `rest` behind one is none: "U.S. | Embassy"."""
        start, stop = self._trimmed(start, stop)
        if start < stop and not (rest and self._is_ordinary_rest(start, stop)):
            yield Piece(start, stop, None, titled)

    def _is_ordinary_rest(self, start: int, stop: int) -> bool:
        return all(is_ordinary(token) for token in self.tokens[start:stop]) and not self._is_head(stop - 1)

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        """Without function words and particles at either end."""
        while start < stop and start not in self.matches and not self._carries(start):
            start += 1
        while stop > start and not self._carries(stop - 1) and not self._ends_match(start, stop):
            stop -= 1
        return start, stop

    def _carries(self, place: int) -> bool:
        token = self.tokens[place]
        if not token.capital or token.acronym or token.initial:
            syllable = self._is_second_syllable(place) or is_given_behind_family(self.tokens, place)
            return token.capital or (place > 0 and token.gap == "-" and syllable)
        return not token.function or self._is_family_name(place)

    def _ends_match(self, start: int, stop: int) -> bool:
        return any(k in self.matches and k + self.matches[k].length == stop for k in range(start, stop))

    def _is_one_name(self, start: int, stop: int) -> bool:
        """Is this run one name although it may hold known ones: "Paris Hilton", "Vilnius Airport"?"""
        inside = [k for k in range(start, stop) if k in self.matches]
        if not inside or (inside == [start] and start + self.matches[start].length == stop):
            return True
        if self._is_head(stop - 1) or self._is_head(start):
            return not self.tokens[start].acronym or self._is_head(start)  # "UN Council", "HMS London"
        if start not in self.matches and given_names(self.tokens[start].folded):
            return True  # "Jack London"
        if is_family_first(self.tokens, start):
            return True
        match = self.matches.get(start)
        rest = [k for k in range(start, stop) if match and k >= start + match.length]
        if match and match.length == 1 and given_names(self.tokens[start].folded) and len(rest) == 1:
            return rest[0] not in self.matches and not is_ordinary(self.tokens[rest[0]])  # "Paris Hilton"
        return False
