"""Read the dates and clock times that are written in figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import regex

from bench.consistency.numbers.context import unit_after
from bench.consistency.numbers.dates import FIRST_YEAR, LAST_DAY, LAST_MONTH, LAST_YEAR, Date, fragment
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.money import is_currency
from bench.consistency.numbers.values import is_scale, match_phrase
from bench.languages.reach import reach
from bench.languages.table import NumberTable

YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
LAST_OF_COMMON_ERA = 2400  # later years are those of another era
LONGEST_MONTH = 20  # characters, with a space
LONGEST_DAY_OR_YEAR = 4  # digits
_YEAR = regex.compile(r"\s?(?:[พค]\.ศ\.\s?)?(?<year>\d{4})(?!\d)")
LONGEST_HALF = 3  # characters of what tells the half of a day
LAST_HOUR = 12
_HALVES = regex.compile(
    r"(?:(?P<early>上午|早上|早晨|清晨|凌晨|午前|中午|正午)|(?P<late>下午|晚上|傍晚|夜里|夜裡|午後|夜))的?$"
)
_POINTS = regex.compile(r"\d+\s?[點点]")
NAMED_DAY = 5  # characters of 11/11
_WRITTEN = regex.compile(
    r"""
      (?P<iso>(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\d))
    | (?P<dots>(?<first>\d{1,2})\.(?<second>\d{1,2})\.(?<dyear>\d{4}|\d\d)(?!\.?\d))
    | (?P<dashes>(?<first>\d{1,2})-(?<second>\d{1,2})-(?<dyear>\d{4})(?![-\d]))
    | (?P<slashes>(?<first>\d{1,2})/(?<second>\d{1,2})/(?<dyear>\d{4}|\d\d)(?!/?\d))
    | (?P<clock>(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?<half>[ap])\.?m\b\.?)?)
    | (?P<letter>(?<hour>[01]?\d|2[0-4])\s?h\s?(?<minute>[0-5]\d)(?!\d))
    | (?P<hanhour>(?<hour>[01]?\d|2[0-4])\s?[時时點点](?![間间])
        (?:\s?(?:(?<minute>[0-5]?\d)\s?分|(?<thirty>半))|[整钟鐘])?)
    | (?P<hangul>(?<hour>[01]?\d|2[0-4])\s?시(?!\p{Hangul}*간)(?:\s?(?<minute>[0-5]?\d)\s?분)?)
    | (?P<dotted>(?<hour>1[0-2]|0?\d)\.(?<minute>[0-5]\d)\s?(?<half>[ap])\.?m\b\.?)
    | (?P<uhr>(?<hour>[01]?\d|2[0-4])\.(?<minute>[0-5]\d)(?=\s?(?:Uhr|uur|hod|hs?|horas)\b))
    | (?P<cued>(?<=\b(?:d?alle|ore|godz\.|godzin(?:ie|y)|kl\.|klokk?[ae]n|klo)\s)
        (?<hour>[01]?\d|2[0-4])\.(?<minute>[0-5]\d)(?![.,]?\d))
    | (?P<behind>(?<=\b(?:[ovuов]|ob|um|om|saat|ora|las|às)\s)
        (?<hour>[01]?\d|2[0-4])\.(?<minute>00|1[3-9]|[2-5]\d)(?![.,]?\d))
    | (?P<han>(?<year>\d{4})\s?[年년]\s?(?:(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日일号號])?)?)
    | (?P<hanmonth>(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日일号號])?)
    | (?P<bare>(?<hour>1[0-2]|0?\d)\s?(?<half>[ap])\.?m\b\.?)
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


# The results of races. With two digits of hours it is a time of day: 14:05:33.
_RESULT = regex.compile(
    r"(?:(?<hours>\d):)?(?<minutes>[0-5]?\d):(?<seconds>[0-5]\d(?:[.,]\d{1,3})?)(?![\d:])", regex.IGNORECASE
)


def written_result(text: str, tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """2:23:41 · 4:06.5: seconds in all, and the token behind; None of 14:56, which is a time of day."""
    match = _RESULT.match(text, tokens[at].start)
    if match is None or not (match["hours"] or len(match["seconds"]) > len("00")):
        return None
    after = at
    while after < len(tokens) and tokens[after].start < match.end():
        after += 1
    seconds = Decimal(match["seconds"].replace(",", "."))
    return 3600 * int(match["hours"] or 0) + 60 * int(match["minutes"]) + seconds, after


def written_date(text: str, tokens: Sequence[Token], at: int) -> Date | None:
    """2025-11-22 · 26.11.25 · 26-11-2025 · 11/26/2025 · 14:56 · 5pm."""
    match = _WRITTEN.match(text, tokens[at].start)
    if match is None:
        return None
    after = at
    while after < len(tokens) and tokens[after].start < match.end():
        after += 1
    if match["hanhour"]:
        return _han_clock(match, text, at, after)
    if match["behind"] and not _is_dotted_clock(tokens, after):
        return None
    if match["hour"]:
        return Date(at, after, _clock(int(match["hour"]), match["minute"], match["half"]), "time")
    date = None if _is_version(match, tokens, at) else _calendar(match, tokens[at].table.day_first)
    return Date(at, after, date) if date else None


def _is_dotted_clock(tokens: Sequence[Token], after: int) -> bool:
    """ "O 18.30", «в 18.30»: in a language with decimal commas, and of nothing that is counted or paid."""
    table = tokens[after - 1].table
    if table.decimal != "," or after >= len(tokens):
        return table.decimal == ","
    return not (unit_after(tokens, after, reach=1) or is_currency(tokens[after]) or is_scale(tokens, after))


def _han_clock(match: regex.Match[str], text: str, at: int, after: int) -> Date | None:
    """下午3点半 · 23时 · 午前10時30分; 点 alone, with neither a half of the day nor minutes, may be points."""
    before = _HALVES.search(text, max(0, match.start() - LONGEST_HALF), match.start())
    if not before and _POINTS.fullmatch(match.group()):
        return None
    half = "p" if before and before["late"] and int(match["hour"]) <= LAST_HOUR else None
    return Date(at, after, _clock(int(match["hour"]), "30" if match["thirty"] else match["minute"], half), "time")


def _is_version(match: regex.Match[str], tokens: Sequence[Token], at: int) -> bool:
    """Python 3.11.12, iOS 17.4.10: numbers of a name in a sentence, and no date of a year in two digits."""
    if not match["dots"] or len(match["dyear"]) != len("25") or not at:
        return False
    name = tokens[at - 1]
    opens = at == 1 or tokens[at - 2].sentence != name.sentence
    named = (
        name.kind == "word"
        and not name.joins(tokens[at])
        and any(map(str.isupper, name.text[1:] if opens else name.text))
    )
    nouns = name.code is not None and reach(name.code).tier == "C"  # whose nouns have capitals: "Stand 3.11.12"
    return (
        named and not nouns and name.form not in name.table.date_prepositions and name.form not in name.table.weekdays
    )


def named_day(tokens: Sequence[Token], at: int) -> Date | None:
    """9/11 alone."""
    table = tokens[at].table
    size = match_phrase(tokens, at, table.named_days) if table.named_days else 0
    if not size or tokens[at + size - 1].stop - tokens[at].start > NAMED_DAY:
        return None
    behind = tokens[at + size].form if at + size < len(tokens) else ""
    if behind in table.part_before or behind == "/" or behind in table.months:
        return None  # "9/11 of the votes", "the night of 9/11 November"
    return Date(at, at + size, table.named_days[" ".join(token.form for token in tokens[at : at + size])])


def joined_month(text: str, tokens: Sequence[Token], at: int) -> Date | None:
    """22 พฤศจิกายน 2568 · กันยายน 2025: months whose letters are a token each, before or behind the digits."""
    table = tokens[at].table
    if not table.joined_months or not tokens[at].text.isdecimal() or len(tokens[at].text) > LONGEST_DAY_OR_YEAR:
        return None
    day, start, after = int(tokens[at].text), tokens[at].start, tokens[at].stop
    behind = _longest(table, lambda name: text.startswith(name, after + _gap(text, after)))
    if behind and 1 <= day <= LAST_DAY:
        stop = after + _gap(text, after) + len(behind)
        year = _YEAR.match(text, stop)
        return _joined(tokens, at, (start, year.end() if year else stop), (year and int(year["year"]), behind, day))
    ahead = _longest(table, lambda name: text[max(start - LONGEST_MONTH, 0) : start].rstrip().endswith(name))
    if ahead and day in YEARS:
        begins = text.rindex(ahead, 0, start)
        return _joined(tokens, at, (begins, after), (day, ahead, None))
    return None


def _longest(table: NumberTable, fits: Callable[[str], bool]) -> str:
    return max(filter(fits, table.joined_months), key=len, default="")


def _gap(text: str, at: int) -> int:
    return int(text[at : at + 1].isspace())


def _joined(tokens: Sequence[Token], at: int, span: tuple[int, int], parts: tuple[int | None, str, int | None]) -> Date:
    """The date of a year, a month's name and a day that take a span of the text."""
    table, (year, month, day) = tokens[at].table, parts
    first, after = at, at + 1
    while tokens[first].start > span[0]:
        first -= 1
    while after < len(tokens) and tokens[after].start < span[1]:
        after += 1
    later = table.later_era if year and year > LAST_OF_COMMON_ERA else 0
    return Date(first, after, fragment(year - later if year else None, table.joined_months[month], day))


def _clock(hour: int, minute: str | None, half: str | None) -> str:
    hour = hour % 12 + 12 if half in ("p", "P") else hour % 12 if half else hour
    return f"T{hour:02}:{int(minute or 0):02}"


def _calendar(match: regex.Match[str], day_first: bool) -> str | None:
    if match["han"] or match["hanmonth"]:
        year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
        return fragment(year, month, day) if month is None or 1 <= month <= LAST_MONTH else None
    if match["iso"]:
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    else:
        day, month = int(match["first"]), int(match["second"])
        if month > LAST_MONTH or ((match["slashes"] or match["dashes"]) and not day_first and day <= 12):
            day, month = month, day
        year = int(match["dyear"]) + (2000 if len(match["dyear"]) == 2 else 0)
    return fragment(year, month, day) if 1 <= month <= LAST_MONTH and 1 <= day <= LAST_DAY else None
