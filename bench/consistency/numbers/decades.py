"""Read the decades of a text: the 1990s, 90-х годах, les années 90, på 1990-talet, anni Novanta."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.numbers.dates import Date, is_year
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.values import match_phrase, read_words

RECENT = range(30)  # "20-х роках" are the 2020s, "90-х" the 1990s
TENS = range(10, 100, 10)
LONGEST = 3  # words before the number
CLOSE_BEFORE = frozenset({"the", "early", "mid", "late", "'"})
APOSTROPHES = frozenset("'’")
JOINERS = APOSTROPHES | set("-‑")


def decade(tokens: Sequence[Token], at: int) -> Date | None:
    """1990s · 1990-х · the 90s · 90-х годах · 1990-talet · 90er Jahre: digits and their ending."""
    short = _is_tens(tokens[at])
    if not short and not (is_year(tokens[at]) and int(tokens[at].text) % 10 == 0):
        return None
    end = _end_of_ending(tokens, at)
    if end is None:
        return None
    table = tokens[at].table.decades
    form = tokens[end].form
    before = tokens[at - 1].form if at else ""
    close = before in CLOSE_BEFORE if form == "s" else _are_years(tokens, at, end + 1)
    likely = form in table.plurals and (close or not short)
    named = form in table.nouns and (short or int(tokens[at].text) % 100 > 0)  # "1900-talet" is a century
    if likely or named or (form in table.adjectives and _follow_years(tokens, end + 1)):
        return Date(at, end + 1, _fragment(tokens[at].text))
    return None


def _is_tens(token: Token) -> bool:
    return len(token.text) == 2 and token.text.isdecimal() and token.text.endswith("0")


def _end_of_ending(tokens: Sequence[Token], at: int) -> int | None:
    """Where the ending stands that is written together with digits, or after a hyphen or apostrophe; None without."""
    end = at + 1
    if end + 1 < len(tokens) and tokens[end].form in JOINERS and tokens[at].joins(tokens[end]):
        end += 1
    return end if end < len(tokens) and tokens[end - 1].joins(tokens[end]) else None


def _follow_years(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].form in tokens[at].table.decades.years


def _are_years(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Does a word for years follow, or does a preposition stand before and nothing follow that could be counted?"""
    followed = after < len(tokens) and tokens[after].kind == "word" and tokens[after].sentence == tokens[at].sentence
    if followed and tokens[after].form in tokens[after].table.year_words | tokens[after].table.decades.years:
        return True
    return not followed and at > 0 and tokens[at - 1].form in tokens[at].table.date_prepositions


def spoken_decade(tokens: Sequence[Token], at: int) -> Date | None:
    """The early seventies; на початку сімдесятих; devadesátá léta; Fünfzigerjahre."""
    if (alone := tokens[at].table.decades.alone.get(tokens[at].form)) is not None:
        return Date(at, at + 1, _fragment(str(alone)))
    tens = tokens[at].table.decades.words.get(tokens[at].form)
    if tens is None or not at:
        return None
    before = tokens[at - 1].form in CLOSE_BEFORE if not tokens[at].table.day_first else False
    if not (before or _are_years(tokens, at, at + 1)):
        return None
    worded = at + 1 < len(tokens) and tokens[at + 1].form in tokens[at + 1].table.year_words
    return Date(at, at + (2 if worded else 1), _fragment(str(tens)))


def decade_behind_years(tokens: Sequence[Token], at: int) -> Date | None:
    """Les années 90, anni Novanta, w latach 90.: a word for years before the number."""
    after = at - (at > 1 and tokens[at - 1].form in APOSTROPHES)
    phrases, sizes = tokens[at].table.decades.before, range(1, min(after, LONGEST) + 1)
    if not phrases or not any(match_phrase(tokens, after - size, phrases) == size for size in sizes):
        return None
    if tokens[at].kind == "word":
        spoken = read_words(tokens, at)
        tens = spoken is not None and spoken.low in TENS
        return Date(at, spoken.next, _fragment(str(spoken.low))) if spoken is not None and tens else None
    decade = _is_tens(tokens[at]) or (is_year(tokens[at]) and int(tokens[at].text) % 10 == 0)
    return Date(at, at + 1, _fragment(tokens[at].text)) if decade else None


def _fragment(digits: str) -> str:
    """1990s of "1990" and "90"."""
    century = "" if len(digits) > 2 else "20" if int(digits) in RECENT else "19"
    return f"{century}{digits}s"
