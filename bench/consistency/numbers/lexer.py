"""Cut a text into digits, words and symbols, each with the number table of its own script's language."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

import regex

from bench import languages
from bench.consistency.numbers.forms import Beginning, beginning, is_sign
from bench.languages.number_tables import WHOLE as MARKED
from bench.languages.number_tables import number_table
from bench.languages.numbers.quantities import APOSTROPHE_ENDS
from bench.languages.table import NumberTable
from bench.records import Span
from bench.text.folding import fold
from bench.text.scripts import SPACELESS, script_of
from bench.text.tokens import APOSTROPHES

MOST_GROUPS = 12  # of three digits; more are noise, and looked at again and again they would be a quadratic cost
LONGEST_KNOWN = 24  # characters of what is remembered in its pieces
# One character is one word where no spaces divide them.
_SPACELESS = "".join(rf"\p{{Script={name}}}" for name in sorted(SPACELESS))
# Most of a text is words and signs between spaces, each as it was before; only digits are read with what is near.
_CHUNK = re.compile(r"[^\s\d]++(?!\d)|[^\s\d]*+\d\S*+(?:\s[^\s\d]*+\d\S*+)*+")
_TOKEN = regex.compile(
    rf"""
      (?P<digits> (?=[.,\p{{Nd}}]) (?:
          (?<!\p{{Nd}}) \p{{Nd}}{{1,3}} (?:[\ \u00a0\u202f\u2009'’]\p{{Nd}}{{3}}){{1,{MOST_GROUPS}}}+
          (?:[.,]\p{{Nd}}++)? (?![.,]?\p{{Nd}})
        | (?<![\p{{Nd}}\p{{L}}]) \.\p{{Nd}}++ (?!\.?\p{{Nd}})                          # .08
        | (?<!\S) ,\p{{Nd}}++ (?![.,]?\p{{Nd}})                                      # ,08
        | \p{{Nd}}++ (?:[.,]\p{{Nd}}++)*+
      ))
    | (?P<symbol> [!-/:-@\[-`{{-~] )                                                 # most signs, before all else
    | (?P<word> [[\p{{L}}\p{{M}}]--[{_SPACELESS}]]++ (?:[{APOSTROPHES}][\p{{L}}\p{{M}}]++)*+ | [{_SPACELESS}] )
    | (?P<symbol> \S )
    """,
    regex.VERBOSE | regex.VERSION1,
)
_LIST = regex.compile(r"\d{1,2}(?:,\d{1,2}){2,}")
_LIST_PART = regex.compile(r"\d+|,")

_Piece = tuple[int, str, str, str | None]
"""Where it begins, its text, its kind, and the script of a word."""
_UNSEEN = ""  # no script
LONGEST_WORD = 200  # letters; more say nothing more
LONGEST_ELISION = 6  # "dell'"


class Token(NamedTuple):
    """A piece of text: `form` is folded, `kind` is digits, word or symbol, `sentence` counts from 0."""

    start: int
    stop: int
    text: str
    form: str
    kind: str
    table: NumberTable
    code: str | None
    sentence: int

    def joins(self, other: Token) -> bool:
        """Does `other` follow with nothing between?"""
        return self.stop == other.start


_START = attrgetter("start")
_new = tuple.__new__  # for what is made for each word of a text


class Tokens(list[Token]):
    """The tokens of a text, and what one look at each of them tells.

    `digits` are the places of digits, `begins` those of the words with which something may begin, `signs` those of
    signs that mean a number or announce one; `spoken` keeps the number words that were read at a place, because
    several rules ask for the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self.digits: list[int] = []
        self.begins: dict[int, Beginning] = {}
        self.signs: list[int] = []
        self.spoken: dict[int, Any] = {}

    def index_from(self, offset: int) -> int:
        """The index of the first token that begins at the offset or behind it."""
        return bisect_left(self, offset, key=_START)

    def add(self, token: Token) -> None:
        """Append digits or a sign."""
        if token.kind == "digits":
            self.digits.append(len(self))
        elif is_sign(token.form):
            self.signs.append(len(self))
        self.append(token)


def lex(text: str, language: str | None) -> Tokens:
    """All tokens of `text`, in order."""
    tokens = Tokens()
    for number, sentence in enumerate(languages.sentences(text, language)):
        _lex_sentence(tokens, text, sentence, language, number)
    return tokens


def _lex_sentence(tokens: Tokens, text: str, sentence: Span, language: str | None, number: int) -> None:
    code_of = _Languages(sentence.text, language)
    code = language or code_of[script_of(sentence.text[0])]
    script: str | None = _UNSEEN
    table = number_table(code)
    for chunk in _CHUNK.finditer(text, sentence.start, sentence.stop):
        at, run = chunk.start(), chunk.group()
        for offset, piece, kind, of_word in _known_pieces(run) if len(run) <= LONGEST_KNOWN else _cut(run):
            start = at + offset
            if kind != "word":
                tokens.add(_new(Token, (start, start + len(piece), piece, piece, kind, table, code, number)))
                continue
            if of_word != script:
                code, script = code_of[of_word], of_word
                table = number_table(code)
            for part in _without_scales(piece, start, tokens, table) if table.attached_scales else (piece,):
                form, begins = _look_up(part, code)
                if begins is not None:
                    tokens.begins[len(tokens)] = begins
                tokens.append(_new(Token, (start, start + len(part), part, form, kind, table, code, number)))
                start += len(part)


def _cut(run: str) -> Iterator[_Piece]:
    """The pieces of what stands between spaces; a list of small numbers (22,24,26) in its parts."""
    for match in _TOKEN.finditer(run):
        kind = match.lastgroup or "symbol"
        piece, at = match.group(), match.start()
        if kind != "digits" or "," not in piece or not _LIST.fullmatch(piece):
            yield at, piece, kind, script_of(piece[0]) if kind == "word" else None
            continue
        for part in _LIST_PART.finditer(piece):
            yield at + part.start(), part.group(), "symbol" if part.group() == "," else "digits", None


@lru_cache(maxsize=32768)
def _known_pieces(run: str) -> tuple[_Piece, ...]:
    return tuple(_cut(run))


@lru_cache(maxsize=16384)
def _look_up(word: str, code: str | None) -> tuple[str, Beginning | None]:
    """The form of a word, and what may begin with it."""
    form = _form(word[:LONGEST_WORD], code)
    return form, beginning(number_table(code), form)


def _without_scales(word: str, start: int, before: Sequence[Token], table: NumberTable) -> list[str]:
    """The scales that Korean writes in one with the counter behind them, and the counter: 만 and 명 of "2000만명"."""
    if not before or before[-1].kind != "digits" or word[0] not in table.attached_scales:
        return [word]
    size = next((at for at, char in enumerate(word) if char not in table.attached_scales), len(word) - 1)
    counted = word[size:] in table.units or word[size:] in table.currencies or word[size:] in table.attached_scales
    return [*word[:size], word[size:]] if counted or before[-1].stop == start else [word]


@lru_cache(maxsize=16384)
def _form(word: str, code: str | None) -> str:
    """The folded word without its clitic; as it is where nothing is left of it, as of a lone accent."""
    return _folded(word, code) or word


def _folded(word: str, code: str | None) -> str:
    """September's → september, d’euros → euros, Ekim'de → ekim."""
    if code in MARKED:
        return unicodedata.normalize("NFC", word).casefold()
    form = fold(word)
    if code in APOSTROPHE_ENDS:
        return form.split("'", 1)[0]
    if code not in languages.known() and "'" in form[:LONGEST_ELISION]:
        return form.split("'", 1)[1]
    for clitic in languages.get(code).clitics if code in languages.known() and code else ():
        form = form.removesuffix(clitic)
    return form


class _Languages(dict[str | None, str | None]):
    """{script: the language of its words in one sentence}, decided where it is asked for."""

    def __init__(self, sentence: str, language: str | None) -> None:
        self.sentence = sentence
        self.language = language

    def __missing__(self, script: str | None) -> str | None:
        other = self.language and self.language not in languages.known()  # one that we tell from no other
        self[script] = self.language if other else _language_of(self.sentence, script, self.language)
        return self[script]


def _language_of(sentence: str, script: str | None, language: str | None) -> str | None:
    """The language of the letters of one script in a sentence."""
    candidates = (language,) if language else ()
    written = languages.written_in(script, candidates)
    if len(written) < 2:
        return written[0] if written else None
    same = "".join(char if script_of(char) == script or not char.isalpha() else " " for char in sentence)
    return languages.language_of(same, candidates) or _any_of(script)


def _any_of(script: str | None) -> str | None:
    """Any language of the script: the digits and most of the words around them are read alike."""
    return next((code for code in languages.known() if languages.get(code).script == script), None)
