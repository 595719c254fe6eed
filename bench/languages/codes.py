"""Language codes in data: any language of ISO 639 is data; only some have a table."""

from __future__ import annotations

import difflib
from functools import lru_cache

import regex

from bench import languages
from bench.errors import LanguageError
from bench.languages import number_tables

_CODE = regex.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the subset of BCP 47 that data sets use: uk, zh-Hant


@lru_cache(maxsize=1024)
def primary(code: str | None) -> str | None:
    """The language of a code without script and region: "en-GB" → "en", "zh-Hant" → "zh"; None stays.

    Raises:
        LanguageError: there is no such language.
    """
    if code is None:
        return None
    if problem := language_problem(code):
        raise LanguageError(f"{problem}.")
    return code.split("-")[0]


def language_problem(code: str) -> str | None:
    """What is wrong with `code` as a language code, with the cure; None for a language that there is."""
    if not isinstance(code, str):
        return f"{code!r} is no language code. Write a code of two or three small letters; see: bench list languages"
    if _CODE.fullmatch(code) and code.split("-")[0] in number_tables.names():
        return None
    by_name = {languages.get(known).name.casefold(): known for known in languages.known()}
    by_name |= {known: known for known in languages.known()}
    near = [code.casefold()] if code.casefold() in by_name else difflib.get_close_matches(code.casefold(), by_name, n=1)
    hint = f" Did you mean '{by_name[near[0]]}'?" if near else ""
    return f"'{code}' is no language code.{hint} Write a code of two or three small letters; see: bench list languages"
