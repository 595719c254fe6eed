"""Amounts of money: the sign, code or word before or behind a number, and whose money it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bench import languages
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.values import by_stem, is_scale, written_together
from bench.languages.numbers.shared import CURRENCY_CODES
from bench.languages.table import NumberTable
from bench.text.scripts import CASED, script_of

PARTITIVES = frozenset({"de", "di", "d", "od", "of"})  # between a scale and a currency

LONGEST_SIGN = 2  # letters: "Rs"; more have more capitals, "KSh"


def is_currency(token: Token) -> bool:
    """Is it a sign, code or word of money, as it is written?"""
    return token.form in token.table.currencies or token.text in CURRENCY_CODES


def currency_before(tokens: Sequence[Token], at: int) -> str | None:
    """$5, US$5, EUR 5."""
    if at == 0 or tokens[at - 1].sentence != tokens[at].sentence:
        return None
    token = tokens[at - 1]
    if at > 1 and tokens[at - 2].kind == "digits" and tokens[at - 2].joins(token) and not token.joins(tokens[at]):
        return None  # "5€ 6": the sign is that of the five
    if at > 1 and tokens[at - 2].joins(token):
        named = token.table.currencies.get(f"{tokens[at - 2].form}{token.form}")
        if named:
            return named  # C$5
    if token.text in CURRENCY_CODES:
        return token.text
    capitals = sum(map(str.isupper, token.text))
    word = token.kind == "word" and (capitals > 1 or (capitals == 1 and len(token.text) <= LONGEST_SIGN))
    return token.table.currencies.get(token.form) if word or token.kind == "symbol" else None


def currency_after(tokens: Sequence[Token], after: int) -> tuple[str, int] | None:
    """5 dollars, 5 €."""
    if after >= len(tokens):
        return None
    if tokens[after].sentence != tokens[after - 1].sentence:  # «20 тыс. EUR» is one
        return (tokens[after].text, after + 1) if tokens[after].text in CURRENCY_CODES else None
    next_ = tokens[after + 1] if after + 1 < len(tokens) else None
    if tokens[after].kind == "symbol" and next_ is not None and tokens[after].joins(next_) and next_.kind == "digits":
        return None  # the sign of the next amount
    if written := written_together(tokens, after, tokens[after].table.currencies):
        return written
    if next_ is not None and tokens[after].form in "-‑" and tokens[after - 1].joins(tokens[after]):
        after, next_ = after + 1, None  # "a billion-dollar deal"
    if code := _currency(tokens[after]) or _behind_scale(tokens, after):
        return code, after + 1
    if named := _of_a_country(tokens, after):
        return named
    partitive = next_ is not None and tokens[after].form in PARTITIVES
    at = after + 1 if partitive else _behind_country(tokens, after)
    word = at < len(tokens) and tokens[at].kind == "word"  # "100 milioni di dollari", not "5 de $10"
    code = _currency(tokens[at]) if word else None
    return (code, at + 1) if code else None


def _behind_scale(tokens: Sequence[Token], at: int) -> str | None:
    """The currency of a word that is money only behind a scale: "640 billion won"."""
    return tokens[at].table.currencies_after_scales.get(tokens[at].form) if is_scale(tokens, at - 1) else None


def _currency(token: Token) -> str | None:
    """The currency of a code, or of a word in any of its forms: "гривнях", Finnish "dollarin"."""
    if token.text in CURRENCY_CODES:
        return token.text
    found = _currency_by_stem(token.table, token.form)
    if found or token.code not in languages.known():
        return found
    return token.table.currencies.get(languages.lemma(token.form, token.code))


@lru_cache(maxsize=16384)
def _currency_by_stem(table: NumberTable, form: str) -> str | None:
    return table.currencies.get(form) or by_stem(table.currencies, form)


def _of_a_country(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The currency of a country and a word that several have: "Canadian | dollars", "Hong Kong | dollars"."""
    for size in (1, 2):
        words = tokens[at : at + size + 1]
        if len(words) <= size or any(token.kind != "word" for token in words):
            return None
        if shared := _currency(words[size]):
            name = " ".join(token.form for token in words[:size])
            own = _by_country(words[size].table, name).get(shared)
            return (own, at + size + 1) if own else None
    return None


@lru_cache(maxsize=16384)
def _by_country(table: NumberTable, name: str) -> dict[str, str]:
    """{what several countries call their money: the code of the one that a name or adjective begins with}."""
    stems = table.other_currencies
    return {shared: own for stem in stems if name.startswith(stem) for shared, own in stems[stem].items()}


def _behind_country(tokens: Sequence[Token], at: int) -> int:
    """The token behind whose money it is: "100 US dollars", "100 US-Dollar", "100 milijonų JAV dolerių"."""
    token, after = tokens[at], at + 1
    small = token.text[0].islower() and script_of(token.text[0]) in CASED
    if token.kind != "word" or small or token.form in token.table.units:
        return at
    if after + 1 < len(tokens) and tokens[after].form in "-‑" and token.joins(tokens[after]):
        after += 1
    return after
