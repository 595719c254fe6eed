"""Read times of day that are told in words: "half past ten", "о сьомій вечора", "at eleven thirty"."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.numbers.dates import Date, number_up_to
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.values import match_phrase, read_words

LAST_HOUR = 12
HOUR = 60  # minutes
HALF_DAY = 12 * HOUR
MINUTES = range(10, 60)  # that stand alone behind an hour


def clock_of_day_part(tokens: Sequence[Token], at: int) -> Date | None:
    """6 ранку · о сьомій вечора · в 3 часа ночи: the hour, with a word for the half of the day behind it."""
    parts = tokens[at].table.day_parts
    if not parts or (at > 0 and tokens[at - 1].form in tokens[at - 1].table.months):
        return None
    hour, after = _hour(tokens, at)
    hours = hour is not None and after < len(tokens) and tokens[after].table.units.get(tokens[after].form) == "hour"
    after += int(hours)
    if not hour or after >= len(tokens) or tokens[after].form not in parts:
        return None
    if tokens[after].form in tokens[after].table.units and not hours:
        return None  # "2 дня" are days, "2 часа дня" a time
    if tokens[after].sentence != tokens[at].sentence:
        return None
    return Date(at, after + 1, f"T{hour % 12 + parts[tokens[after].form]:02}:00", "time")


def clock_by_hour(tokens: Sequence[Token], at: int) -> Date | None:
    """Half past ten · о пів на одинадцяту вечора · halb elf: minutes before or after an hour."""
    phrases = tokens[at].table.clock
    size = match_phrase(tokens, at, phrases) if phrases else 0
    hour, after = _hour(tokens, at + size) if size and at + size < len(tokens) else (None, at)
    if not hour:
        return None
    minutes = hour * HOUR + phrases[" ".join(token.form for token in tokens[at : at + size])]
    half, after = _half_of_day(tokens, after)
    minutes = minutes % HALF_DAY + half if half is not None else minutes if minutes >= HOUR else minutes + HALF_DAY
    return Date(at, after, f"T{minutes // HOUR:02}:{minutes % HOUR:02}", "time")


def clock_in_words(tokens: Sequence[Token], at: int) -> Date | None:
    """Eleven thirty behind "at": an hour and its minutes, and nothing that they could count."""
    if not at or tokens[at - 1].form not in tokens[at - 1].table.hour_before:
        return None
    hour, after = _hour(tokens, at)
    minutes = read_words(tokens, after) if hour and after < len(tokens) and tokens[after].kind == "word" else None
    if hour is None or minutes is None or minutes.kind != "number" or minutes.low not in MINUTES:
        return None
    behind = tokens[minutes.next] if minutes.next < len(tokens) else None
    if behind is not None and (behind.form in behind.table.units or behind.form in "-‑"):
        return None  # "at eleven thirty-year-olds"
    return Date(at, minutes.next, f"T{hour:02}:{int(minutes.low):02}", "time")


def clock_before_phrase(tokens: Sequence[Token], at: int) -> Date | None:
    """(A las) cinco y media · (alle) cinque e un quarto: minutes told behind an hour in words."""
    phrases = tokens[at].table.behind_hour
    if not phrases or not at or tokens[at - 1].form not in tokens[at - 1].table.hour_before:
        return None
    hour, after = _hour(tokens, at)
    size = match_phrase(tokens, after, phrases) if hour and after < len(tokens) else 0
    if not hour or not size:
        return None
    minutes = hour * HOUR + phrases[" ".join(token.form for token in tokens[after : after + size])]
    return Date(at, after + size, f"T{minutes // HOUR:02}:{minutes % HOUR:02}", "time")


def _half_of_day(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The minutes before the half of the day that a word tells behind an hour, and where the tokens go on."""
    parts = tokens[at].table.day_parts if at < len(tokens) else {}
    known = at < len(tokens) and tokens[at].form in parts and tokens[at].sentence == tokens[at - 1].sentence
    return (parts[tokens[at].form] * HOUR, at + 1) if known else (None, at)


def _hour(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """A whole hour up to twelve, in digits or in words: 6, "семь", "сьомій"."""
    if tokens[at].kind == "digits":
        return number_up_to(tokens, at, LAST_HOUR)
    spoken = read_words(tokens, at) if tokens[at].kind == "word" else None
    fits = spoken is not None and 1 <= spoken.low <= LAST_HOUR and spoken.low == int(spoken.low)
    return (int(spoken.low), spoken.next) if spoken is not None and fits else (None, at)
