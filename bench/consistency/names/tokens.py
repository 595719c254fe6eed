"""The words of a text with what their writing and place tell about being a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from bench.consistency.names.gazetteer import plain, strip_possessive, table_rows
from bench.consistency.names.given import given_names
from bench.consistency.names.inflection import bases
from bench.languages import get, known, sentences
from bench.languages.dictionary import is_known, lemma_of
from bench.languages.names.others import function_words, name_table
from bench.languages.reach import cased_languages, reach
from bench.languages.table import NameTable
from bench.text.folding import fold
from bench.text.identify import identify
from bench.text.scripts import CASED, main_script, script_of
from bench.text.tokens import starts_and_words, words

# A quotation mark alone opens nothing: компания «Северный поток»; after punctuation it does: He said, "Nobody …".
_OPENS = regex.compile(r"[:•●▪*]|[–—|]\s*$|[\p{P}\p{S}]\s*[\"“”«„‘'‚]\s*$|^\s*[\"”»]\s+")
_ENDS = regex.compile(r"\s?[.!?…,;:]")
_LATIN_HEAD = regex.compile(r"\p{Latin}+(?=[\p{Hangul}\p{Han}\p{Hiragana}\p{Katakana}])")  # "NATO에"
_INFLECTED = regex.compile(r"^(\p{Lu}{2,})\p{Ll}{1,2}$")  # of acronyms
_ELISION = regex.compile(r"(\p{L}{1,7})['’ʼ‘](?=\p{L})")
_SHARE_OF_CAPITALS = 0.75  # of the longer words of a line in title case
_LONG_WORD = 4
_LONG_WORD_OF_SISTER = 6  # letters: shorter words are names of other lands too often, as «Палу»
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4  # letters of the parts of a German compound
_IDENTIFIABLE = 8  # words from which a language is identified
_SHARE_OF_FUNCTION_WORDS = 0.2  # of a text in English, at the least
_SHORT_GAP = 5  # characters between the words of a name, at the most
_MOST_FORMS = 32768  # of the words of a language, which are kept
_GUESSED = 300  # characters by which a language is guessed


@dataclass(slots=True)
class Token:
    """A word. `text` is without possessive ending; `opening`: a capital here proves nothing.

    `function`: it is no name though it may be capitalised: "The", "However", "Monday".
    """

    start: int
    opening: bool
    gap: str
    """What stands between the word before and this one."""
    text: str
    folded: str
    capital: bool
    acronym: bool
    function: bool
    language: str | None
    heading: bool = False
    weak: bool = False
    """Nothing tells that this is a name but that no dictionary has the word."""

    @property
    def stop(self) -> int:
        return self.start + len(self.text)

    @property
    def initial(self) -> bool:
        return len(self.text) == 1 and self.capital


class _Form(NamedTuple):
    """What the writing of a word tells: letters before and in the name, and those fields of its `Token`."""

    skipped: int
    size: int
    fields: tuple[str, str, bool, bool, bool, str | None]


class _Forms:
    """The forms of a text's words. A word is in the first of `languages` in its script, else as the text tells."""

    def __init__(self, text: str, languages: tuple[str, ...]) -> None:
        self._text = text
        self._told: dict[str | None, str | None] = {reach(code).script: code for code in reversed(languages)}
        self._by_script: dict[str | None, str | None] = {None: None, **self._told}
        self.known = _known_forms(languages) if languages else {}

    def read(self, word: str) -> _Form:
        """The form of a word, kept for all texts where the text has no say."""
        script = script_of(word[0])
        if script not in self._by_script:
            self._by_script[script] = self._guessed(script)
        form = _form(word, self._by_script[script])
        if (script in self._told or not self._told) and len(self.known) < _MOST_FORMS:
            self.known[word] = form
        return form

    def _guessed(self, script: str | None) -> str | None:
        candidates = [code for code in known() if get(code).script == script]
        own = _guess(self._text, candidates) if candidates else None
        return own if self._told else _identified(self._text, script, own)  # words of another script are few


@lru_cache(maxsize=64)
def _known_forms(languages: tuple[str, ...]) -> dict[str, _Form]:
    """The forms of words of the scripts of `languages`, in all texts."""
    return {}


def _guess(text: str, candidates: list[str]) -> str:
    """The language of the words of a script: by the letters that only one has, else by the dictionaries."""
    if len(candidates) == 1:
        return candidates[0]
    small = text.casefold()
    counts = {code: sum(small.count(letter) for letter in get(code).letters) for code in candidates}
    if any(counts.values()):
        return max(candidates, key=lambda code: counts[code])
    script = get(candidates[0]).script
    proof = [word for word in words(text[:_GUESSED]) if word.islower() and script_of(word[0]) == script]
    return max(candidates, key=lambda code: sum(in_dictionary(word, code) for word in proof))


def _identified(text: str, script: str | None, own: str | None) -> str | None:
    """The language of a text without a language code: `own`, one of ours, where its words or letters prove it."""
    sample = [word for word in words(text[:_GUESSED]) if script_of(word[0]) == script]
    if script not in CASED or len(sample) < _IDENTIFIABLE or _is_proven(sample, own):
        return own
    return identify(" ".join(sample), cased_languages(script)) or own


def foreign_language(text: str) -> str | None:
    """The language of a text in Latin letters that English function words do not prove to be English; else None."""
    return _foreign_language(text[:_GUESSED])


@lru_cache(maxsize=256)
def _foreign_language(text: str) -> str | None:
    script = main_script(text)
    ours = [code for code in known() if get(code).script == script]
    sample = [word for word in words(text) if script_of(word[0]) == script]
    if len(ours) != 1 or len(sample) < _IDENTIFIABLE:
        return None
    if _is_proven(sample, ours[0]):
        return None
    found = identify(" ".join(sample), cased_languages(script))
    return None if found in ours else found


def _is_proven(sample: Sequence[str], own: str | None) -> bool:
    """Has the sample letters that only this one of ours has and none that only others have, or its function words?"""
    if own is None:
        return False
    letters = set("".join(sample).casefold())
    others = [get(code).letters for code in known() if code != own and get(code).script == get(own).script]
    if others:
        return len(letters & get(own).letters) > 1 and all(letters.isdisjoint(each) for each in others)
    share = sum(_is_function_word(plain(word), own) for word in sample) / len(sample)
    return share >= _SHARE_OF_FUNCTION_WORDS


def read_tokens(text: str, languages: tuple[str, ...]) -> list[Token]:
    """The words of `text` in order, numbers left out."""
    forms = _Forms(text, languages)
    forms_known = forms.known
    beginnings = [span.start for span in sentences(text, languages[0] if languages else None)]
    following = iter([*beginnings, len(text) + 1])
    sentence = next(following)
    tokens: list[Token] = []
    reached = stop = 0  # behind the last word or number as it is written; behind the last word without its ending
    for start, word in starts_and_words(text):
        fresh = sentence <= start
        while sentence <= start:
            sentence = next(following)
        if word[0].isalpha():
            skipped, size, fields = forms_known.get(word) or forms.read(word)
            before = text[reached:start]
            first = start + skipped
            gap = before if stop == reached and not skipped else text[stop:first]
            gap = " " if gap == "  " else gap
            tokens.append(Token(first, fresh or (before != " " and _opens(before)), gap, *fields))
            stop = first + size
        reached = start + len(word)
    _mark_headings(text, tokens)
    return tokens


def _opens(gap: str) -> bool:
    """Does what stands before a word begin something, so that a capital proves nothing?"""
    return _is_opening(gap) if len(gap) <= _SHORT_GAP else _is_opening.__wrapped__(gap)


@lru_cache(maxsize=4096)
def _is_opening(gap: str) -> bool:
    return "\n" in gap or bool(_OPENS.search(gap))


@lru_cache(maxsize=16384)
def _form(text: str, code: str | None) -> _Form:
    script, skipped = script_of(text[0]), 0
    if text[0].isascii() and not text.isascii() and (head := _LATIN_HEAD.match(text)):
        text = head.group()
    if not text.isalpha():
        text = strip_possessive(text)
        skipped = _elided(text, code)
        text = text[skipped:]
    capital = not text.islower() and script in CASED and any(map(str.isupper, text))
    letters = text.replace(".", "")
    listed = _INFLECTED.sub(r"\1", text)  # "СПИДа"
    function = _is_function_word(listed.casefold() if table_of(code).marked else plain(listed), code)
    acronym = len(letters) > 1 and letters.isupper()
    return _Form(skipped, len(text), (text, plain(text), capital, acronym, function, code))


def _elided(text: str, code: str | None) -> int:
    """How many letters before a name are no part of it: "l'Espagne", "L'État"; "L'Aquila" is compared without too."""
    head = _ELISION.match(text)
    return head.end() if head and head[1].casefold() in table_of(code).elisions else 0


def _mark_headings(text: str, tokens: list[Token]) -> None:
    """In a line in title case no capital proves anything."""
    for line in _lines(text, tokens):
        if not _ENDS.match(text, line[-1].stop) and _is_heading(line):
            for each in line:
                each.heading = True


def _lines(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    if tokens and "\n" not in text:
        yield tokens
        return
    places = [token.start for token in tokens]
    first = end = 0
    while first < len(tokens):
        end = text.find("\n", places[first])
        stop = bisect_left(places, end, first) if end >= 0 else len(tokens)
        yield tokens[first:stop]
        first = stop


def _is_heading(line: list[Token]) -> bool:
    longer = [token.capital for token in line if len(token.text) >= _LONG_WORD]
    capitals = sum(longer)
    return capitals > 1 and capitals >= _SHARE_OF_CAPITALS * len(longer)


def table(token: Token) -> NameTable:
    return table_of(token.language)


@cache
def table_of(code: str | None) -> NameTable:
    return get(code).names if code in known() and code else name_table(code)


@cache
def _function_words(code: str | None) -> frozenset[str]:
    return get(code).function_words if code in known() and code else function_words(code)


@cache
def title_forms(code: str | None) -> frozenset[str]:
    """The titles of a language, folded, each one word."""
    return frozenset(fold(row["form"]) for row in table_rows("titles.tsv") if row["language"] == code)


@cache
def long_titles(code: str | None) -> dict[str, list[tuple[str, ...]]]:
    """The titles of several words, by their first word: "foreign minister"."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for form in title_forms(code):
        parts = tuple(map(plain, words(form)))
        if len(parts) > 1:
            index.setdefault(parts[0], []).append(parts)
    return index


@lru_cache(maxsize=16384)
def _is_function_word(word: str, code: str | None) -> bool:
    listed = _function_words(code)
    contracted = word.partition("'")[0]  # "We've", "I'm", but not "О'Браєн"
    short = len(contracted) > 1 or contracted == "i"
    return word in listed or word in table_of(code).calendar or (short and contracted in listed)


def has_capitals(token: Token) -> bool:
    """Does the script of this word have capital letters?"""
    return script_of(token.text[0]) in CASED


def is_title(token: Token) -> bool:
    """A word before a person's name that is no part of it: "President", "канцлера", "Mr"."""
    return _is_title(token.folded, token.language)


@lru_cache(maxsize=16384)
def _is_title(word: str, code: str | None) -> bool:
    abbreviations = get(code).abbreviations if code in known() and code else frozenset()
    return (len(word) > 1 and word in abbreviations) or not bases(word).isdisjoint(title_forms(code))


def is_ordinary(token: Token) -> bool:
    """Does the dictionary of its language have this word in lower case?"""
    return token.language is not None and in_dictionary(token.text.casefold(), token.language)


def is_lemma(token: Token) -> bool:
    """Is this a word of the dictionary in its basic form: a nominative, and no form of a verb but the infinitive?"""
    return lemma(token) == token.text.casefold()


def lemma(token: Token) -> str | None:
    """The basic form of a word that the dictionary of its language has; else None."""
    if token.language is None:
        return None
    return lemma_of(token.text.casefold(), reach(token.language).dictionary or "")


def looks_ordinary(token: Token) -> bool:
    """Is this an ordinary word, by the dictionary or, where that does not know it, by its ending?"""
    if token.language and reach(token.language).dictionary is None:
        return True
    endings, word = table(token).common_endings, token.text.casefold()
    if word in table(token).ordinary or is_ordinary(token) or _is_of_sister(word, token.language):
        return True
    if token.language and is_compound(word, token.language):
        return True
    return bool(endings) and token.folded.endswith(endings) and not given_names(token.folded)


def nouns_have_capitals(token: Token) -> bool:
    """Is the language one that writes all nouns with capitals?"""
    return token.language is not None and reach(token.language).tier == "C"


def may_be_noun(token: Token) -> bool:
    """Is this a function word or, where nouns have capitals, a noun of the dictionary or a compound?"""
    return token.function or (
        nouns_have_capitals(token) and bool(token.language) and _is_noun(token.text, token.language or "")
    )


@lru_cache(maxsize=16384)
def _is_noun(word: str, code: str) -> bool:
    def known_word(part: str) -> bool:
        return is_known(part, code) or is_known(part.capitalize(), code)

    if known_word(word) or word.endswith(table_of(code).common_endings):
        return True
    cuts = range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1)
    return any(known_word(word[cut:]) and any(map(known_word, _heads(word[:cut]))) for cut in cuts)


def _heads(part: str) -> tuple[str, ...]:
    """The first part of a compound, with and without what joins it to the next: "Eisen-", "Schul-", "Spitzen-"."""
    return (part, part.removesuffix("s"), part.removesuffix("n"), part + "e", part.removesuffix("es"))


@lru_cache(maxsize=16384)
def is_compound(word: str, code: str) -> bool:
    """Is it made of a clipped word and one or two of the dictionary: "віцемер", "госаудитслужба"?"""
    rests = [rest for part in table_of(code).clipped if len(rest := word.removeprefix(part)) < len(word)]
    return any(_is_made_of_words(rest, code) for rest in rests)


def _is_made_of_words(rest: str, code: str) -> bool:
    cuts = range(_SHORTEST_TAIL, len(rest) - _SHORTEST_TAIL + 1)
    whole = len(rest) >= _SHORTEST_HEAD and in_dictionary(rest, code)
    return whole or any(in_dictionary(rest[:cut], code) and in_dictionary(rest[cut:], code) for cut in cuts)


@lru_cache(maxsize=16384)
def _is_of_sister(word: str, code: str | None) -> bool:
    """Has the dictionary of a closely related language this word as it would write it: «трейлер»?"""
    sister, letters = table_of(code).sister, table_of(code).sister_letters
    if sister is None or len(word) < _LONG_WORD_OF_SISTER or given_names(word):
        return False
    return in_dictionary("".join(letters.get(char, char) for char in word), sister)


@lru_cache(maxsize=16384)
def in_dictionary(word: str, code: str) -> bool:
    """Has the dictionary of `code` this lower-case word, and as no name?"""
    lemma = lemma_of(word, reach(code).dictionary or "")
    return lemma is not None and lemma[:1].islower()
