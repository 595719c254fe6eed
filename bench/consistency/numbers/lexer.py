"""Cut a text into digits, words and symbols, each with the number table of its own script's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from bench import languages
from bench.languages.number_tables import number_table
from bench.languages.table import NumberTable
from bench.text.folding import fold
from bench.text.scripts import SPACELESS, script_of
from bench.text.tokens import APOSTROPHES

# One character is one word where no spaces divide them.
_SPACELESS = "[" + "".join(rf"\p{{Script={name}}}" for name in sorted(SPACELESS)) + "]"
_TOKEN = regex.compile(
    rf"""
      (?P<digits>
          (?<!\p{{Nd}}) \p{{Nd}}{{1,3}} (?:[\ \u00a0\u202f\u2009'’]\p{{Nd}}{{3}})++
          (?:[.,]\p{{Nd}}++)? (?![.,]?\p{{Nd}})
        | (?<![\p{{Nd}}\p{{L}}]) \.\p{{Nd}}++ (?!\.?\p{{Nd}})                          # .08
        | (?<!\S) ,\p{{Nd}}++ (?![.,]?\p{{Nd}})                                      # ,08
        | \p{{Nd}}++ (?:[.,]\p{{Nd}}++)*+
      )
    | (?P<word> {_SPACELESS} | (?:(?!{_SPACELESS})[\p{{L}}\p{{M}}])++ (?:[{APOSTROPHES}][\p{{L}}\p{{M}}]++)*+ )
    | (?P<symbol> \S )
    """,
    regex.VERBOSE,
)
_LIST = regex.compile(r"\d{1,2}(?:,\d{1,2}){2,}")

LONGEST_ELISION = 6  # "dell'"


@dataclass(frozen=True, slots=True)
class Token:
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


def lex(text: str, language: str | None) -> list[Token]:
    """All tokens of `text`, in order."""
    tokens: list[Token] = []
    for number, sentence in enumerate(languages.sentences(text, language)):
        code_of = _languages(sentence.text, language)
        code = language or code_of(sentence.text)
        for start, piece, kind in _pieces(text, sentence.start, sentence.stop):
            code = code_of(piece) if kind == "word" else code
            form = _form(piece, code) if kind == "word" else piece
            tokens.append(Token(start, start + len(piece), piece, form, kind, number_table(code), code, number))
    return tokens


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, str, str]]:
    """Each piece with its start and kind; a list of small numbers (22,24,26) in its parts."""
    for match in _TOKEN.finditer(text, start, stop):
        kind, piece = match.lastgroup or "symbol", match.group()
        if kind != "digits" or not _LIST.fullmatch(piece):
            yield match.start(), piece, kind
            continue
        for part in regex.finditer(r"\d+|,", piece):
            yield match.start() + part.start(), part.group(), "symbol" if part.group() == "," else "digits"


@lru_cache(maxsize=65536)
def _form(word: str, code: str | None) -> str:
    """The folded word without its clitic: "September's" → "september", "d’euros" → "euros"."""
    form = fold(word)
    if code not in languages.known() and "'" in form[:LONGEST_ELISION]:
        return form.split("'", 1)[1]
    for clitic in languages.get(code).clitics if code in languages.known() and code else ():
        form = form.removesuffix(clitic)
    return form


def _languages(sentence: str, language: str | None) -> Callable[[str], str | None]:
    """Gives the language of a word of the sentence; decided once a script, from all of its letters there."""
    decided: dict[str | None, str | None] = {}
    candidates = (language,) if language else ()

    def of(word: str) -> str | None:
        if language and language not in languages.known():
            return language  # one that we tell from no other
        script = script_of(word[0])
        if script not in decided:
            same = "".join(char if script_of(char) == script or not char.isalpha() else " " for char in sentence)
            decided[script] = languages.language_of(same, candidates) or _any_of(script)
        return decided[script]

    return of


def _any_of(script: str | None) -> str | None:
    """Any language of the script: the digits and most of the words around them are read alike."""
    return next((code for code in languages.known() if languages.get(code).script == script), None)
