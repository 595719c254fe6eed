"""Recognise digits that name something and count nothing: F-16, G7, 5G, No. 12, telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.numbers.forms import ID_SIGNS
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.money import is_currency

ID_PREFIXES = ID_SIGNS | {"no", "nr"}
MOST_GROUPS = 6  # of a telephone number
SHORTEST_TELEPHONE = 7  # digits
YEAR_DIGITS = 4
RECENT_YEARS = range(1990, 2050)
LETTERS_BEHIND = frozenset({"G", "D"})  # 5G, 3D; grams are written small


def begins_code(tokens: Sequence[Token], at: int) -> bool:
    """May the word, where digits follow it, begin F-16, G7 or No. 12?"""
    close = at + 1 < len(tokens) and tokens[at].joins(tokens[at + 1])
    return close or tokens[at].form in ID_PREFIXES


def end_of_identifier(tokens: Sequence[Token], at: int) -> int | None:
    """The token behind F-16, COVID-19, G7, 5G, No. 12-345 or +1 (555) 123; None where none of these stands."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    close = after is not None and token.joins(after)
    if token.kind == "digits":
        behind = at + 2 if close and after is not None and after.text in LETTERS_BEHIND else None
        return behind or (_end_of_telephone(tokens, at) if close else None)
    if token.kind == "word" and close and (end := _end_of_model(tokens, at)):
        return end
    if token.form == "+":
        digits = close and after is not None and after.kind == "digits"
        return _end_of_international(tokens, at + 1) if digits else None
    return _end_of_code(tokens, at + 1) if token.form in ID_PREFIXES and _is_number_sign(tokens, at) else None


def _end_of_international(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the digits of +1 (555) 123; not of "+5 %", "+44.3"."""
    end = _end_of_code(tokens, at)
    groups = [token.text for token in tokens[at:end] if token.kind == "digits"]
    digits = "".join("".join(groups).split()) if len(groups) > 1 else groups[0]  # "+2 500 000" is one group
    return end if digits.isdecimal() and len(digits) >= SHORTEST_TELEPHONE else None


def _end_of_telephone(tokens: Sequence[Token], at: int) -> int | None:
    """Behind 555-0199, 067-123-45-67, (212) 555-0199; not behind a range or a date, 22-11-2025."""
    groups = [tokens[at].text]
    behind = at + 1
    while behind + 1 < len(tokens) and len(groups) < MOST_GROUPS and _goes_on(tokens, behind):
        groups.append(tokens[behind + 1].text)
        behind += 2
    area = len(groups) == 1 and tokens[at - 1].form == "(" and tokens[behind].form == ")" if at else False
    if area and behind + 1 < len(tokens) and tokens[behind + 1].kind == "digits":
        return _end_of_telephone(tokens, behind + 1)
    nought = len(groups) == 2 and groups[1].startswith("0") and len(groups[1]) > 2
    several = len(groups) > 2 and len(groups[1]) > 2 and len("".join(groups)) >= SHORTEST_TELEPHONE
    return behind if nought or several else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Do a hyphen and digits stand here, close behind other digits?"""
    hyphen = tokens[at].form in "-‑" and tokens[at - 1].joins(tokens[at])
    return hyphen and tokens[at].joins(tokens[at + 1]) and tokens[at + 1].text.isdecimal()


def _end_of_model(tokens: Sequence[Token], at: int) -> int | None:
    """Behind F-16, G7: a capitalised word and digits, with or without a hyphen."""
    token, after = tokens[at : at + 2]
    hyphen = after.form in "-‑" and at + 2 < len(tokens) and after.joins(tokens[at + 2])
    digits = tokens[at + 2] if hyphen else after
    if hyphen and len(digits.text) == YEAR_DIGITS and digits.text.isdecimal() and int(digits.text) in RECENT_YEARS:
        return None  # PISA-2022
    named = token.text[0].isupper() and not is_currency(token)
    return at + (3 if hyphen else 2) if named and digits.kind == "digits" and digits.text.isdecimal() else None


def _is_number_sign(tokens: Sequence[Token], at: int) -> bool:
    dotted = at + 2 < len(tokens) and tokens[at + 1].form == "." and tokens[at + 2].kind == "digits"
    direct = tokens[at].kind == "symbol" and at + 1 < len(tokens) and tokens[at + 1].kind == "digits"
    return dotted or direct


def _end_of_code(tokens: Sequence[Token], at: int) -> int:
    """After the digits, hyphens and brackets of a number that names something."""
    while at < len(tokens) and (tokens[at].kind == "digits" or tokens[at].form in "-.()‑"):
        at += 1
    return at
