"""What is known of each language, one table a language; the only room that may ask which language it is."""

from __future__ import annotations

import difflib
import hashlib
import json
from dataclasses import asdict
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files

from bench import plugins
from bench.errors import LanguageError
from bench.languages import cldr, number_tables
from bench.languages.abbreviations import ABBREVIATIONS
from bench.languages.dictionary import lemma_of, likeliest
from bench.languages.names import offices
from bench.languages.reach import refusal, tier
from bench.languages.table import Language
from bench.records import Span
from bench.text.folding import fold
from bench.text.identify import identify
from bench.text.scripts import main_script
from bench.text.sentences import split_sentences

_TABLES = ("en", "ru", "uk")

__all__ = [
    "Language", "fingerprint", "get", "known", "language_of", "lemma", "refusal", "sentences", "table_or_empty",
    "tier", "written_in",
]  # fmt: skip


def known() -> tuple[str, ...]:
    """The codes (ISO 639-1) of the languages that have a table."""
    return _TABLES


@cache
def get(code: str) -> Language:
    """The table of a language, by its ISO 639-1 code.

    Raises:
        LanguageError: there is no table for `code`.
    """
    if code not in _TABLES:
        near = difflib.get_close_matches(code, _TABLES, n=1, cutoff=0.5)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        raise LanguageError(f"Language '{code}' is not known.{hint} Known are: {', '.join(_TABLES)}.")
    table: Language = import_module(f"bench.languages.{code}").LANGUAGE
    return table


@cache
def table_or_empty(code: str | None) -> Language:
    """The table of a language, an empty one where there is none."""
    return get(code) if code in _TABLES else Language(code or "", "", "", "E")


@lru_cache(maxsize=64)
def sentences(text: str, code: str | None) -> tuple[Span, ...]:
    """The sentences of `text`, by the abbreviations of its language; of all languages where `code` is None."""
    return tuple(split_sentences(text, _abbreviations(code), *_abbreviated_units(code)))


@cache
def _abbreviated_units(code: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Those of a language, or of all of ours, and the words before which they end no sentence."""
    tables = [get(each) for each in ([code] if code in _TABLES else _TABLES)]
    units = frozenset[str]().union(*(each.abbreviated_units for each in tables))
    return units, frozenset[str]().union(*(each.after_units for each in tables))


@lru_cache(maxsize=256)
def _abbreviations(code: str | None) -> frozenset[str]:
    if code in _TABLES:
        return get(code).abbreviations
    own = number_tables.abbreviations(code) | ABBREVIATIONS.get(code, frozenset()) if code else frozenset()
    return own.union(*(get(each).abbreviations for each in _TABLES))


@lru_cache(maxsize=16384)
def lemma(word: str, code: str) -> str:
    """The folded dictionary form of `word`; the folded word itself where the dictionary does not know it."""
    folded = word.replace("’", "'")
    for clitic in get(code).clitics if code in _TABLES else ():
        folded = folded.removesuffix(clitic)
    return fold(lemma_of(folded, code) or folded)


def language_of(text: str, candidates: tuple[str, ...]) -> str | None:
    """The language of a span: script, then letters that only one has, then dictionaries, then statistics.

    `candidates` are the languages that are likely here; where none is written in the script of the text, any known
    language of that script is. None where that leaves no decision.
    """
    fitting = written_in(main_script(text), candidates)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    letters = set(text.casefold())
    marked = [code for code in fitting if code in _TABLES and letters & get(code).letters]
    if len(marked) == 1:
        return marked[0]
    return likeliest(text, fitting) or identify(text, fitting)


def written_in(script: str | None, candidates: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `candidates` that are written in a script; where none is, all known languages that are."""
    fitting = tuple(code for code in candidates if _script(code) == script)
    return fitting or tuple(code for code in _TABLES if _script(code) == script)


def _script(code: str) -> str | None:
    return get(code).script if code in _TABLES else None


@cache
def fingerprint() -> str:
    """Eight hex digits that change when any table, data file, dictionary or language pack does; for signatures."""
    digest = hashlib.sha256(version("simplemma").encode())
    for code in _TABLES:
        digest.update(json.dumps(asdict(get(code)), default=sorted, sort_keys=True).encode())
    digest.update(json.dumps(offices.TABLES).encode())
    data = files("bench.languages").joinpath("data")
    folders = (data, *(data.joinpath(name) for name in ("measures", "numerals")))
    for folder in folders:
        for file in sorted(folder.iterdir(), key=lambda each: each.name):
            if file.name.endswith((".tsv", ".json")):
                digest.update(file.read_bytes())
    digest.update(json.dumps(cldr.checksums()).encode())
    for pack in plugins.found(plugins.LANGUAGES):
        digest.update(f"{pack.name} {pack.origin}".encode())
    return digest.hexdigest()[:8]
