"""Read the dates of a text that are told in words, or in words and figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bench import languages
from bench.consistency.numbers.context import unit_after
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.money import is_currency
from bench.consistency.numbers.units import COUNTED
from bench.consistency.numbers.values import match_phrase, read_words, size_of_era
from bench.languages.table import NumberTable

FIRST_YEAR, LAST_YEAR = 1000, 2999
LAST_DAY, LAST_MONTH = 31, 12
ORDINAL_MARK = 3  # letters
CENTURIES = range(10, 21)  # "nineteen eighty-four", "twenty seventeen"
HOURS = range(10, 13)  # "eleven thirty" is a time of day as often
LIKELY_YEARS = range(1900, 2100)  # four digits alone are taken for a year only here


class Date(NamedTuple):
    """A date fragment and the tokens it takes: `first` to before `next`."""

    first: int
    next: int
    date: str
    kind: str = "date"


def fragment(year: int | None, month: int | None, day: int | None) -> str:
    """2025-11-22, 2023-08, 2023, --06, --11-22; a day that no calendar has is kept: "31 April" is not 30 April."""
    parts = [f"{year:04}" if year else "-"]
    parts += [f"{month:02}"] if month else []
    parts += [f"{day:02}"] if month and day else []
    return "-".join(parts)


def day_month(tokens: Sequence[Token], at: int) -> Date | None:
    """22 листопада (2025) · 22 November 2025 · the 22nd of November."""
    day, after = _day(tokens, at)
    if day and (month := _month_of_second_day(tokens, after)):
        return Date(at, after, fragment(None, month, day))
    if after < len(tokens) and tokens[after].form in ("of", ".", "de"):
        after += 1  # "22nd of November", "22. November", "22 de noviembre"
    if not day or not _is_month(tokens, after, beside_number=True):
        return None
    year, end = _year_after(tokens, after + (2 if _is(tokens, after + 1, "de") else 1))
    if year is None and _is(tokens, after + 1, "."):
        year, end = _year_after(tokens, after + 2)  # "13 авг. 2005"
    return Date(at, end if year else after + 1, fragment(year, tokens[after].table.months[tokens[after].form], day))


def _month_of_second_day(tokens: Sequence[Token], at: int) -> int | None:
    """The November of "23-24 November", "23/24 November" and "23 to 24 November", seen from behind the 23."""
    if at + 2 >= len(tokens) or not _is_day(tokens[at + 1].text):
        return None
    if tokens[at].form not in "-–—‑/" and tokens[at].form not in tokens[at].table.to_last_day:
        return None
    if tokens[at - 1].kind == "word":
        return None  # «четвёртого — 13 апреля»: the fourth of several
    after = at + 3 if _is(tokens, at + 2, "de") else at + 2  # "del 14 al 17 de julio"
    month = tokens[min(after, len(tokens) - 1)]
    return month.table.months[month.form] if _is_month(tokens, after, beside_number=True) else None


def second_year(tokens: Sequence[Token], at: int) -> Date | None:
    """The 53 of "1950-53", the 24 of "2023/24"."""
    if at < 2 or len(tokens[at].text) != 2 or not tokens[at].text.isdecimal() or tokens[at - 1].form not in "-–—‑/":
        return None
    first, mark = tokens[at - 2 : at]
    if not (is_year(first) and first.joins(mark) and mark.joins(tokens[at])):
        return None
    step = int(tokens[at].text) - int(first.text[2:])
    likely = step == 1 if mark.form == "/" else step > 0
    return Date(at, at + 1, first.text[:2] + tokens[at].text) if likely else None


def month_first(tokens: Sequence[Token], at: int) -> Date | None:
    """November 22, 2025 · August 2023 · у вересні."""
    if tokens[at].kind != "word" or tokens[at].form not in tokens[at].table.months:
        return None
    month = tokens[at].table.months[tokens[at].form]
    after = at + 2 if _is(tokens, at + 1, ".") and len(tokens[at].form) <= 4 else at + 1
    day, next_ = _day(tokens, after)
    year, end = _year_after(tokens, next_ if day else after)
    whole_month = at > 0 and tokens[at - 1].form in tokens[at].table.month_prepositions
    if not year and (whole_month or tokens[at].table.day_first or (day and _counted(tokens, next_))):
        day = None  # "у вересні 14 осіб", "in June 14 had been freed"
    if not _is_month(tokens, at, beside_number=bool(day or year)):
        return None
    return Date(at, end if day or year else at + 1, fragment(year, month, day))


def year_month_day(tokens: Sequence[Token], at: int) -> Date | None:
    """2015-кві-12."""
    if at + 4 >= len(tokens) or not is_year(tokens[at]) or [tokens[at + k].form for k in (1, 3)] != ["-", "-"]:
        return None
    month, day = tokens[at + 2], tokens[at + 4]
    if month.form not in month.table.months or not _is_day(day.text):
        return None
    return Date(at, at + 5, fragment(int(tokens[at].text), month.table.months[month.form], int(day.text)))


def worded_parts(tokens: Sequence[Token], at: int) -> Date | None:
    """Vietnamese "ngày 14 tháng 9 năm 2025", "ngày 14/9", "tháng 9", "năm 2025": a word before each number."""
    table = tokens[at].table
    if not table.month_words:
        return None
    named = tokens[at].form in table.day_words
    begins = named or tokens[at].kind == "digits"
    day, after = number_up_to(tokens, at + named, LAST_DAY) if begins else (None, at)
    month, end = _worded_month(tokens, after, slash=named) if day else _worded_month(tokens, at, slash=False)
    if day and month is None:
        return None
    if at and month and not day and (tokens[at - 1].kind == "digits" or table.lexicon.may_start(tokens[at - 1].form)):
        return None  # "6 tháng" are six months
    year, last = _worded_year(tokens, end)
    return Date(at, last, fragment(year, month, day)) if month or year else None


def _worded_month(tokens: Sequence[Token], at: int, slash: bool) -> tuple[int | None, int]:
    """The month behind its word or, after a day, behind a slash; and where the tokens go on."""
    if at >= len(tokens):
        return None, at
    table = tokens[at].table
    if tokens[at].form not in table.month_words and not (slash and tokens[at].form in "/-"):
        return None, at
    if at + 1 < len(tokens) and tokens[at + 1].form in table.months:
        return table.months[tokens[at + 1].form], at + 2
    month, after = number_up_to(tokens, at + 1, LAST_MONTH)
    return (month, after) if month else (None, at)


def _worded_year(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The year behind its word, a comma or a slash."""
    if at + 1 >= len(tokens) or not is_year(tokens[at + 1]):
        return None, at
    said = tokens[at].form in tokens[at].table.year_before or tokens[at].form in ",/-"
    return (int(tokens[at + 1].text), at + 2) if said else (None, at)


def number_up_to(tokens: Sequence[Token], at: int, most: int) -> tuple[int | None, int]:
    """A whole number from 1 on, in digits or words, and the token behind it."""
    if at >= len(tokens):
        return None, at
    if tokens[at].kind == "word":
        spoken = read_words(tokens, at)
        fits = spoken is not None and spoken.kind == "number" and 1 <= spoken.low <= most
        return (int(spoken.low), spoken.next) if spoken is not None and fits else (None, at)
    digits = tokens[at].text.isdecimal() and len(tokens[at].text) <= 2 and 1 <= int(tokens[at].text) <= most
    return (int(tokens[at].text), at + 1) if digits else (None, at)


def _is(tokens: Sequence[Token], at: int, form: str) -> bool:
    return at < len(tokens) and tokens[at].form == form


def _day(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The day of the month at a token, and where the tokens go on: 22, 22nd, "двадцять другого"."""
    if at < len(tokens) and tokens[at].kind == "word":
        spoken = read_words(tokens, at)
        is_day = spoken is not None and spoken.kind == "ordinal" and spoken.low <= LAST_DAY
        return (int(spoken.low), spoken.next) if spoken is not None and is_day else (None, at)
    if at >= len(tokens) or not _is_day(tokens[at].text):
        return None, at
    after = at + 1
    if after + 1 < len(tokens) and tokens[after].form in "-‑" and tokens[at].joins(tokens[after]):
        after += 1 if tokens[after].joins(tokens[after + 1]) else 0  # "29-го"
    mark = after < len(tokens) and tokens[at].joins(tokens[after]) and len(tokens[after].text) <= ORDINAL_MARK
    if mark and _is_month(tokens, after + 1, beside_number=True) and tokens[after].form != ".":
        return int(tokens[at].text), after + 1  # "1er octobre", "1º ottobre", "1ης Οκτωβρίου"
    close = after > at and after < len(tokens) and tokens[after - 1].joins(tokens[after])
    if close and tokens[after].form in tokens[at].table.ordinal_suffixes:
        return int(tokens[at].text), after + 1
    return int(tokens[at].text), at + 1


def _is_day(text: str) -> bool:
    return len(text) <= 2 and text.isdecimal() and 1 <= int(text) <= LAST_DAY


def _is_month(tokens: Sequence[Token], at: int, beside_number: bool) -> bool:
    """Is this word a month here? May and March are months only in company."""
    if at >= len(tokens) or tokens[at].form not in tokens[at].table.months:
        return False
    table = tokens[at].table
    if not table.day_first and tokens[at].form in table.doubtful_months and not tokens[at].text[0].isupper():
        return False  # English writes months with a capital: "may", "march"
    before = at > 0 and tokens[at - 1].form in table.date_prepositions and not _cut_short(table, tokens[at].form)
    return beside_number or before or tokens[at].form not in table.doubtful_months


@lru_cache(maxsize=4096)
def _cut_short(table: NumberTable, form: str) -> bool:
    """Is this month the beginning of its longer name? "на гру" is "for the game"."""
    month = table.months[form]
    return any(
        value == month and len(full) > len(form) and full.startswith(form) for full, value in table.months.items()
    )


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Does something that is counted stand at or close behind a token?"""
    found = unit_after(tokens, at) if at < len(tokens) else None
    return found is not None and found[0] in COUNTED


def _year_after(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The year that follows day or month, and where the tokens go on."""
    comma = at + 1 if _is(tokens, at, ",") else at
    if comma < len(tokens) and is_year(tokens[comma]):
        return int(tokens[comma].text), comma + 1
    spoken = read_words(tokens, at) if at < len(tokens) and tokens[at].kind == "word" else None
    if spoken is not None and spoken.kind == "ordinal" and FIRST_YEAR <= spoken.low <= LAST_YEAR:
        return int(spoken.low), spoken.next  # "две тысячи шестого"
    return None, at


def is_year(token: Token) -> bool:
    """Is a token four digits that may be a year?"""
    return len(token.text) == 4 and token.text.isdecimal() and FIRST_YEAR <= int(token.text) <= LAST_YEAR


def year(tokens: Sequence[Token], at: int) -> Date | None:
    """2024 · 2023-м · 2025 року; four digits alone only where no counted noun or comparator says otherwise."""
    if not is_year(tokens[at]) or size_of_era(tokens, at + 1):
        return None
    end = at + 1
    hyphen = end + 1 < len(tokens) and tokens[end].form in "-‑" and tokens[at].joins(tokens[end])
    if hyphen and tokens[end].joins(tokens[end + 1]) and tokens[end + 1].form in tokens[at].table.ordinal_suffixes:
        end += 2
    table = tokens[end].table if end < len(tokens) else tokens[at].table
    worded = end < len(tokens) and tokens[end].form in table.year_words and tokens[end].sentence == tokens[at].sentence
    if end > at + 1 or (worded and (tokens[at].table.counts_ones or int(tokens[at].text) in LIKELY_YEARS)):
        return Date(at, end, tokens[at].text)
    likely = int(tokens[at].text) in LIKELY_YEARS or _ends_phrase(tokens, at)
    likely = likely and not _ends_change(tokens, at)
    lonely = likely and not (_counts_something(tokens, at) or _counts_noun(tokens, at) or _begins_range(tokens, at))
    return Date(at, end, tokens[at].text) if lonely else None


def _counts_noun(tokens: Sequence[Token], at: int) -> bool:
    """ "У черзі 1934 родини": does a noun in an oblique case follow, of a language that needs a word behind a year?

    Not behind a preposition of dates, nor behind a name: "на Євро 2024 збірна".
    """
    if not 0 < at < len(tokens) - 1 or not tokens[at].table.counts_ones:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    beside = after.kind == "word" and after.text.islower() and before.sentence == after.sentence
    opens = at == 1 or tokens[at - 2].sentence != before.sentence
    named = before.text[0].isupper() and not opens
    if not beside or named or before.form in before.table.date_prepositions:
        return False
    lemma = languages.lemma(after.text, after.code or "")
    no_noun = after.table.infinitives + after.table.adjectives
    other = lemma.endswith(no_noun) or after.form in after.table.tells_when
    functions = languages.table_or_empty(after.code).function_words
    return lemma != after.form and not other and after.form not in functions


def _ends_change(tokens: Sequence[Token], at: int) -> bool:
    """ "С 1500 до 2000": is it the end of a change that begins with a number that is no likely year?"""
    if at < 2 or tokens[at - 1].form not in tokens[at].table.change_to or tokens[at - 2].kind != "digits":
        return False
    return tokens[at - 2].text.isdecimal() and int(tokens[at - 2].text) not in LIKELY_YEARS


def _begins_range(tokens: Sequence[Token], at: int) -> bool:
    """Does a dash and a number follow that is no year, but counts something: "1900–2300 hryvnias"?"""
    if at + 2 >= len(tokens) or tokens[at + 1].form not in "-–—‑" or not tokens[at].joins(tokens[at + 1]):
        return False
    end = tokens[at + 2]
    later = tokens[at + 1].joins(end) and is_year(end) and int(end.text) > int(tokens[at].text)
    years = at + 3 < len(tokens) and tokens[at + 3].form in end.table.year_words
    return later and not years and (_counts_something(tokens, at + 2) or int(end.text) >= LIKELY_YEARS.stop)


def spoken_year(tokens: Sequence[Token], at: int) -> Date | None:
    """Nineteen eighty-four: two pairs of digits in words."""
    if not tokens[at].table.spoken_years or tokens[at].kind != "word":
        return None
    century = read_words(tokens, at)
    if century is None or century.kind != "number" or century.next >= len(tokens):
        return None
    said_nought = tokens[century.next].form == "oh"  # "nineteen oh-five"
    after = century.next + (said_nought and 1 + _is(tokens, century.next + 1, "-"))
    rest = read_words(tokens, after) if after < len(tokens) else None
    spoken = range(1, 10) if said_nought else range(10, 100)
    if rest is None or rest.kind != "number" or rest.low not in spoken:
        return None
    pair = said_nought and 1 <= century.low < CENTURIES.stop
    if not (pair or CENTURIES.start <= century.low < CENTURIES.stop):
        return None
    doubtful = century.low in HOURS and (not _follows_in(tokens, at) or _counts_something(tokens, rest.next - 1))
    if doubtful or _is_joined_to_unit(tokens, rest.next):
        return None
    return Date(at, rest.next, f"{int(century.low * 100 + rest.low):04}")


def _is_joined_to_unit(tokens: Sequence[Token], at: int) -> bool:
    """Are the words before a compound: "twenty fifteen-year-olds"?"""
    joined = at + 1 < len(tokens) and tokens[at].form in "-‑" and tokens[at].joins(tokens[at + 1])
    return joined and tokens[at + 1].form in tokens[at + 1].table.units


def _follows_in(tokens: Sequence[Token], at: int) -> bool:
    """ "In ten sixty-six", but "at eleven thirty"."""
    return at > 0 and tokens[at - 1].form in tokens[at - 1].table.month_prepositions


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """ "… died in 1547.": after a preposition and before no word, or none that it counts: "in 1817 and"."""
    if not at or tokens[at - 1].form not in tokens[at - 1].table.date_prepositions:
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].kind == "symbol":
        return True
    before, after = tokens[at - 1], tokens[at + 1]
    functions = languages.table_or_empty(after.code).function_words
    goes_on = after.form in functions and after.form not in after.table.part_before
    named = after.text.istitle() and not match_phrase(tokens, at + 1, after.table.eras_before)
    return before.form in before.table.month_prepositions and (goes_on or named)


def _counts_something(tokens: Sequence[Token], at: int) -> bool:
    """Does a unit, scale or currency follow, or a comparator or currency stand before?"""
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].sentence == tokens[at].sentence else None
    tables = (after.table.units, after.table.scales) if after else ()
    before = tokens[at - 1] if at else None
    compared = before is not None and any(
        at >= size
        and match_phrase(tokens, at - size, before.table.before) == size
        and before.table.before[" ".join(token.form for token in tokens[at - size : at])] != "approx"
        and before.form not in before.table.limits
        for size in (1, 2, 3)
    )
    money = any(token is not None and is_currency(token) for token in (before, after))
    return compared or money or any(after is not None and after.form in table for table in tables)
