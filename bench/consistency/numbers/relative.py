"""Read dates told from the day of publication: "yesterday", "last month", "on Monday", "two weeks ago"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bench.consistency.numbers.context import unit_after
from bench.consistency.numbers.dates import Date
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.values import match_phrase

LONGEST_SHIFT = 3  # words: "il y a"
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def relative_date(tokens: Sequence[Token], at: int) -> Date | None:
    """Yesterday · Monday · last month · next Friday · the autumn of this year."""
    table = tokens[at].table
    if season := _season(tokens, at):
        return season
    if table.written_relatives and (date := table.written_relatives.get(" ".join(t.text for t in tokens[at : at + 2]))):
        return Date(at, at + 2, date)
    if (size := match_phrase(tokens, at, table.relatives)) and not (size == 1 and _is_other_word(tokens, at)):
        return Date(at, at + size, table.relatives[_phrase(tokens, at, size)])
    return _turned(tokens, at)


def _is_other_word(tokens: Sequence[Token], at: int) -> bool:
    """ "В среду" is a Wednesday, "создать среду" an environment."""
    table = tokens[at].table
    return tokens[at].form in table.doubtful and not (at and tokens[at - 1].form in table.date_prepositions)


def _turned(tokens: Sequence[Token], at: int) -> Date | None:
    """A word that points and the period that it points to: "last year", "минулої осені", "next Friday"."""
    table = tokens[at].table
    turn = table.turns.get(tokens[at].form)
    if turn is None or at + 1 >= len(tokens) or tokens[at + 1].sentence != tokens[at].sentence:
        return None
    if at and tokens[at - 1].form in table.not_turn_before:
        return None  # "the last week of the campaign", "the next year"
    period = tokens[at + 1].form
    fragment = table.periods.get(period) or _weekday(table.relatives.get(period, ""))
    return Date(at, at + 2, f"{turn:+d}{fragment}") if fragment else None


def _weekday(fragment: str) -> str | None:
    return fragment if fragment.startswith("W") else None


def _season(tokens: Sequence[Token], at: int) -> Date | None:
    """ "autumn of this year", "восени цього року"."""
    season = tokens[at].table.periods.get(tokens[at].form, "")
    if not season.startswith("Y-"):
        return None
    after = at + 2 if at + 1 < len(tokens) and tokens[at + 1].form == "of" else at + 1
    year = relative_date(tokens, after) if after < len(tokens) else None
    return Date(at, year.next, year.date + season[1:]) if year is not None and year.date.endswith("Y") else None


def counted(text: str, tokens: Sequence[Token], mention: NumberMention, first: int, after: int) -> NumberMention:
    """ "two weeks ago", "через три дні": the duration with the date that it leads to; any other mention as it is.

    `first` and `after` bound the number itself. The interval stays, so that it still compares as a duration.
    """
    letter = UNITS.get(mention.unit or "") if mention.kind == "duration" else None
    if letter is None or mention.comparator != "eq" or mention.low is None or mention.low != int(mention.low):
        return mention
    unit = unit_after(tokens, after, reach=1) if after < len(tokens) else None
    turn, end = _shift(tokens, first, unit[1]) if unit is not None else (0, after)
    if not turn:
        return mention
    stop = tokens[end - 1].stop
    date = f"{turn * int(mention.low):+d}{letter}"
    return replace(mention, stop=stop, text=text[mention.start : stop], kind="date", date=date)


def _shift(tokens: Sequence[Token], first: int, behind: int) -> tuple[int, int]:
    """-1 for "ago", +1 for "in", 0 for neither; and the token after all that belongs to it. `behind` ends the unit."""
    table = tokens[behind - 1].table
    if behind < len(tokens) and tokens[behind].sentence == tokens[first].sentence:
        if size := match_phrase(tokens, behind, table.shifts_after):
            return table.shifts_after[_phrase(tokens, behind, size)], behind + size
        if tokens[behind].form in table.not_shift_after:
            return 0, behind  # "через три дні після виборів"
    for size in range(min(LONGEST_SHIFT, first), 0, -1):
        if match_phrase(tokens, first - size, table.shifts_before) == size:
            return table.shifts_before[_phrase(tokens, first - size, size)], behind
    return 0, behind


def _phrase(tokens: Sequence[Token], at: int, size: int) -> str:
    return " ".join(token.form for token in tokens[at : at + size])
