"""Find every number and date of a text: one pass over its tokens, one ordered list of rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import compress, product

from bench.consistency.numbers import context
from bench.consistency.numbers.clock import (
    clock_before_phrase,
    clock_by_hour,
    clock_in_words,
    clock_of_day_part,
)
from bench.consistency.numbers.compounds import as_one
from bench.consistency.numbers.coordinated import with_days, with_units
from bench.consistency.numbers.dates import (
    Date,
    day_month,
    month_first,
    second_year,
    spoken_year,
    worded_parts,
    year,
    year_month_day,
)
from bench.consistency.numbers.decades import decade, decade_behind_years, spoken_decade
from bench.consistency.numbers.forms import may_count
from bench.consistency.numbers.furniture import mark_furniture, ticker
from bench.consistency.numbers.halves import unit_and_half
from bench.consistency.numbers.identifiers import begins_code, end_of_identifier
from bench.consistency.numbers.lexer import Token, Tokens, lex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.money import is_currency
from bench.consistency.numbers.quantities import read_number
from bench.consistency.numbers.relative import counted, relative_date
from bench.consistency.numbers.repeats import Found, Repeats
from bench.consistency.numbers.said import MINUS_SIGNS, Source, mention_of, words_beside
from bench.consistency.numbers.units import COUNTED
from bench.consistency.numbers.values import Value, match_phrase, touching_words
from bench.consistency.numbers.written import joined_month, named_day, written_date, written_result
from bench.languages.codes import primary
from bench.text.scripts import SPACELESS, script_of

LONGEST_SCORE = 3  # digits
SET = 4  # tokens: "6-4" and the comma behind it
LISTS = frozenset({",", ";"})
LISTED_REACH = 4  # tokens to either side; no rule looks further back for words that say something of a number
HOURS = 25  # 24:00 may be said
SMALL_SHARE = 10  # "two in five" is a share, "14 of 52" may be anything
LARGEST_SHARE = 1000  # "one in a hundred"
RATED = frozenset({100, 1000})
RATES = frozenset({"ogni", "pour", "por", "cada", "na", "pro", "je", "per", "op", "pe", "за", "на"})  # "ogni mille"
NEAR_ENDS = 2  # how many times the other end one is at most where both have the scale of the second


_Rule = Callable[[Source, int], Found | None]


def find_numbers(text: str, language: str | None = None) -> list[NumberMention]:
    """Every numeric mention of `text`, in order and without overlap.

    `language` is an ISO 639-1 code; without it each sentence's own language decides. Linear in the text. Never raises
    for a language without a table: digits are read there, words are not.

    Raises:
        LanguageError: there is no language of this code.
    """
    source = Source(text, lex(text, primary(language)))
    repeats = Repeats(text, source.tokens)
    mentions: list[NumberMention] = []
    after = 0
    for at in _beginnings(source.tokens):
        if at < after:
            continue
        found = repeats.again(at) or _read(source, at)
        repeats.note(at, found)
        mention, after = found
        if mention is not None:
            mentions.append(_behind(mentions[-1], mention, text) if mentions else mention)
    return mark_furniture(
        text, as_one(text, source.tokens, with_units(source.tokens, with_days(source.tokens, text, mentions)))
    )


def _behind(before: NumberMention, mention: NumberMention, text: str) -> NumberMention:
    """The mention without a sign that the one before has taken: the 5 of "a million $ 5"."""
    if mention.start >= before.stop:
        return mention
    rest = text[before.stop : mention.stop].lstrip()
    return replace(mention, start=mention.stop - len(rest), text=rest, kind="number", unit=None)


def _read(source: Source, at: int) -> Found:
    """The mention that starts at a token, if any, and where to go on."""
    kind = source.tokens[at].kind
    for rule in _RULES[kind] if kind != "word" else _rules_of_word(source.tokens, at):
        found = rule(source, at)
        if found is not None:
            return found
    return None, at + 1


def _beginnings(tokens: Tokens) -> list[int]:
    """Where a number or code may begin; most words and signs begin none. Codes begin up to two words before digits."""
    near = {place for at in tokens.digits for place in (at - 2, at - 1) if place >= 0 and tokens[place].kind == "word"}
    codes = (at for at in near if begins_code(tokens, at))
    return sorted({*tokens.digits, *tokens.signs, *tokens.begins, *codes})


def _rules_of_word(tokens: Tokens, at: int) -> Sequence[_Rule]:
    """The rules by which something may begin with a word, by what may."""
    if _counts_digits(tokens, at):
        return ()
    begins = tokens.begins.get(at)
    if begins is None:
        return (_identifier,)
    if begins.article and _is_article(tokens, at):
        begins = begins._replace(amount=False)
    return _RULES_OF_WORDS[begins[:3]]


def _counts_digits(tokens: Sequence[Token], at: int) -> bool:
    """Is the word written together with digits before it: Korean 62세, where 세 is also "three"?"""
    near = at > 0 and tokens[at - 1].kind == "digits" and tokens[at - 1].joins(tokens[at])
    return near and script_of(tokens[at].text[0]) not in SPACELESS


def _is_article(tokens: Sequence[Token], at: int) -> bool:
    """Does "a" stand before a word that begins no number? Unlike "a hundred", "a third", "a couple"."""
    if at + 1 >= len(tokens):
        return False
    table, after = tokens[at].table, tokens[at + 1]
    if after.kind != "word" or may_count(after.table, after.form):
        return False
    return not any(match_phrase(tokens, at, phrases) for phrases in (table.dozens, table.none_of))


def _identifier(source: Source, at: int) -> Found | None:
    """F-16, COVID-19, G7, 5G, No. 12-345, +1 (555) 123: digits that count nothing."""
    behind = end_of_identifier(source.tokens, at)
    return (None, behind) if behind else None


def _relative(source: Source, at: int) -> Found | None:
    date = relative_date(source.tokens, at)
    return (_dated(source, date), date.next) if date else None


def _date(source: Source, at: int) -> Found | None:
    words = source.tokens[at].kind == "word"
    date = None if words else _in_figures(source, at)
    for rule in _DATES_OF_WORDS if words else _DATES_OF_DIGITS:
        date = date or rule(source.tokens, at)
    return (_dated(source, date), date.next) if date else None


def _in_figures(source: Source, at: int) -> Date | None:
    text, tokens = source
    return named_day(tokens, at) or written_date(text, tokens, at) or joined_month(text, tokens, at)


def _dated(source: Source, date: Date) -> NumberMention:
    start, stop = source.tokens[date.first].start, source.tokens[date.next - 1].stop
    return NumberMention(start, stop, source.text[start:stop], None, None, "eq", date.kind, date=date.date)


def _score(source: Source, at: int) -> Found | None:
    """3-2, 3:2: falling, or beside a word of sport."""
    tokens = source.tokens
    if at + 2 >= len(tokens) or not (tokens[at].joins(tokens[at + 1]) and tokens[at + 1].joins(tokens[at + 2])):
        return None
    one, mark, other = tokens[at : at + 3]
    short = max(len(one.text), len(other.text)) <= LONGEST_SCORE
    if not (short and one.text.isdecimal() and other.text.isdecimal() and mark.form in "-–—‑:"):
        return None
    if mark.form == ":" and len(other.text) > 1 and int(one.text) < HOURS:
        return None  # 18:30
    behind = tokens[at + 3 : at + 5]
    if len(behind) == 2 and behind[0].form == mark.form and other.joins(behind[0]) and behind[0].joins(behind[1]):
        return None  # 22-11-2025
    falling = _falls_as_score(tokens, at) and not match_phrase(tokens, at, one.table.idioms)
    if not (falling or mark.form == ":" or _is_of_sets(tokens, at) or context.near_score_word(tokens, at)):
        return None
    text = source.text[one.start : other.stop]
    return NumberMention(one.start, other.stop, text, None, None, "eq", "score", date=None), at + 3


def _falls_as_score(tokens: Sequence[Token], at: int) -> bool:
    """6-4: no range, since the first side is not the smaller one."""
    one, mark, other = tokens[at : at + 3]
    digits = one.text.isdecimal() and other.text.isdecimal() and len(one.text) <= 2
    return digits and mark.form in "-–—‑" and int(one.text) >= int(other.text)


def _is_of_sets(tokens: Sequence[Token], at: int) -> bool:
    """The 3-6 of "6-4, 3-6, 7-5": beyond a comma stands another score."""
    before = at >= SET and tokens[at - 1].form == "," and _falls_as_score(tokens, at - SET)
    behind = at + 2 * SET <= len(tokens) + 1 and tokens[at + SET - 1].form == ","
    return before or (behind and _falls_as_score(tokens, at + SET))


def _result(source: Source, at: int) -> Found | None:
    """2:23:41 of a marathon is as many hours, minutes and seconds."""
    found = written_result(source.text, source.tokens, at)
    if found is None:
        return None
    seconds, after = found
    start, stop = source.tokens[at].start, source.tokens[after - 1].stop
    text = source.text[start:stop]
    return NumberMention(start, stop, text, seconds, seconds, "eq", "duration", "second"), after


def _ticker(source: Source, at: int) -> Found | None:
    mention = ticker(source.text, source.tokens, at)
    return (mention, at + 1) if mention is not None else None


def _listed(source: Source, at: int) -> Found | None:
    """A small number among nothing but numbers, of which no word says anything: the 3 of "1, 2, 3, 4, 5"."""
    tokens, token = source.tokens, source.tokens[at]
    near = tokens[max(at - LISTED_REACH, 0) : at + 1 + LISTED_REACH]
    if len(near) <= 2 * LISTED_REACH or len(token.text) > LONGEST_SCORE:
        return None
    if not all(each.form in LISTS or each.text.isdecimal() for each in near):
        return None
    value = Decimal(token.text)
    return NumberMention(token.start, token.stop, token.text, value, value, "eq", "number"), at + 1


def _amount(source: Source, at: int) -> Found | None:
    """A number, a range, or an amount of something."""
    if halved := unit_and_half(source, at):
        return halved
    value = read_number(source.tokens, at)
    value = (value and _share(source.tokens, value)) or value
    if value is not None and (size := _idiom(source.tokens, value)):
        return None, at + size
    if value is None or _is_pronoun(source.tokens, value) or _is_doubtful(source.tokens, value):
        return None
    end = _other_end(source, value)
    if end is not None and _is_change(source.tokens, value, end):
        return _beginning_of_change(source, value, end)
    other = _range(value, end) if end is not None else None
    said = words_beside(source, value, other or value)
    mention = mention_of(source, value, other, said)
    mention = _age_by_year_of_life(source.tokens, value, mention)
    mention = counted(source.text, source.tokens, mention, value.first, (other or value).next)
    return mention, _token_behind(source.tokens, said.next, mention.stop)


def _is_change(tokens: Sequence[Token], value: Value, end: Value) -> bool:
    """Are the two numbers no range: "rose from 3 to 5", "shrank from 683 to 499", "fell by $3 to $41"?"""
    if (
        context.tells_change(tokens, value.first - 1)
        or tokens[value.next].form in tokens[value.next].table.between_changes
    ):
        return True
    if context.is_from(tokens, value.first - 1) and _falls(value, end):
        return True
    if _is_other_minus(tokens, value, end.first - 1):
        return True
    dashed = tokens[value.next].form in "-–—‑"
    return not dashed and context.tells_size_of_change(tokens, value.first - 1)


def _falls(value: Value, end: Value) -> bool:
    """Is the second number smaller, with the scale behind it meant of both: "from 4.1 to 3.8 million"?"""
    if value.scaled == 1 < end.scaled:
        return end.low / end.scaled <= value.low <= NEAR_ENDS * end.low / end.scaled
    return end.low <= value.low


def _age_by_year_of_life(tokens: Sequence[Token], value: Value, mention: NumberMention) -> NumberMention:
    """ "На 92-му році життя": who is in the 92nd year of life is 91."""
    if value.kind != "ordinal" or not match_phrase(tokens, value.next, tokens[value.first].table.years_of_life):
        return mention
    return replace(mention, low=value.low - 1, high=value.low - 1, kind="age", unit="year")


def _idiom(tokens: Sequence[Token], value: Value) -> int:
    """The size of a phrase that holds the number and means none: 24/7, 十分; 0 where none does."""
    if value.next > value.first + 1 or value.first + 1 >= len(tokens):
        return 0
    size = match_phrase(tokens, value.first, tokens[value.first].table.idioms)
    return size if size > 1 else 0


def _token_behind(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The first token from `at` on that begins behind a place."""
    while at < len(tokens) and tokens[at].start < stop:
        at += 1
    return at


def _share(tokens: Sequence[Token], value: Value) -> Value | None:
    """One in five; двоє з п'яти; un Français sur cinq: a fraction of small numbers in words."""
    table, at = tokens[value.first].table, value.next
    size = match_phrase(tokens, at, table.shares) if at < len(tokens) else 0
    if not size and value.low == 1 and tokens[value.first].form in table.ones and touching_words(tokens, at + 1):
        at += 1
        size = match_phrase(tokens, at, table.shares)
    if not size or at + size >= len(tokens) or value.kind != "number" or value.low != int(value.low):
        return None
    kind = tokens[value.first].kind
    if tokens[at + size].kind != kind or (kind == "digits" and value.low != 1):
        return None  # "14 из 52" counts twice
    whole = read_number(tokens, at + size)
    most = LARGEST_SHARE if value.low == 1 else SMALL_SHARE
    if whole is None or whole.kind != "number" or not value.low < whole.low <= most:
        return None
    if at > value.next and context.unit_after(tokens, whole.next, reach=1):
        return None  # "one guard in five days"
    share = value.low / whole.low
    return Value(value.first, whole.next, share, share, "fraction")


def _is_pronoun(tokens: Sequence[Token], value: Value) -> bool:
    """Is this "one" no number? "one of", "no one", "this one."."""
    token = tokens[value.first]
    table = token.table
    words = tokens[value.first + _joiners(tokens, value) : value.next]
    if len(words) != 1 or words[0].form not in table.ones or value.kind == "vague" or _is_all(tokens, value):
        return False
    if value.first and tokens[value.first - 1].form in table.minus and table.counts_ones:
        return False
    if not table.counts_ones:
        return not _is_of_rate(tokens, value)
    before = tokens[value.first - 1].form if value.first else ""
    after = tokens[value.next] if value.next < len(tokens) and tokens[value.next].sentence == token.sentence else None
    if after is not None and after.form in table.shares and _share(tokens, value):
        return False
    if before in table.not_one_before:
        counted = context.unit_after(tokens, value.next, reach=1) if after is not None else None
        return counted is None or counted[0] not in COUNTED  # "ще одна", but "ще одна людина"
    return after is None or after.kind != "word" or after.form in table.not_one_after


def _is_of_rate(tokens: Sequence[Token], value: Value) -> bool:
    """Is it the hundred or thousand of "ogni mille abitanti", "na tysiąc"?"""
    before = tokens[value.first - 1].form if value.first else ""
    return value.low in RATED and before in RATES


def _joiners(tokens: Sequence[Token], value: Value) -> int:
    """1 where a number begins with a word that only joins numbers: Portuguese "e um"."""
    first = tokens[value.first]
    return int(value.next - value.first > 1 and first.form in first.table.lexicon.joiners)


def _is_all(tokens: Sequence[Token], value: Value) -> bool:
    """Is the text this number and nothing else, but for a sign?"""
    signed = value.first == 1 and tokens[0].form in tokens[0].table.minus
    return (value.first == 0 or signed) and value.next == len(tokens)


def _is_doubtful(tokens: Sequence[Token], value: Value) -> bool:
    """Is this number word another word here? "сорока" is a magpie, "a second" is a while."""
    if value.next > value.first + 1 or _is_all(tokens, value):
        return False
    token, before = tokens[value.first], tokens[value.first - 1].form if value.first else ""
    if token.kind == "word" and script_of(token.text[0]) in SPACELESS:
        unit = context.unit_after(tokens, value.next, reach=1)  # 三 in 三人, not in 三星
        article = token.form in token.table.ones
        return unit is None or (article and unit[0] in COUNTED)  # 一个 is "a"
    if value.kind == "ordinal" and token.form in token.table.units and before in token.table.not_ordinal_before:
        after = tokens[value.next] if value.next < len(tokens) else None
        noun = after is not None and after.kind == "word" and after.sentence == token.sentence
        return not (noun and after is not None and after.form not in token.table.not_ordinal_after)
    if token.form not in token.table.doubtful:
        return False
    prepositions = token.table.doubtful_but_after.get(token.form, token.table.date_prepositions)
    company = before in prepositions or context.comparator_before(tokens, value.first)
    counts = value.kind == "number" and value.next < len(tokens) and context.unit_after(tokens, value.next, reach=1)
    return not (company or counts)


def _beginning_of_change(source: Source, value: Value, end: Value) -> Found:
    """The 3.1 of "rose from 3.1 to 3.4 million tonnes": a number of its own, of the scale and unit of the other."""
    shared = value.scaled == 1 < end.scaled and end.first == value.next + 1
    scale = end.scaled if shared else Decimal(1)
    first = value._replace(
        low=value.low * scale, high=value.high * scale, alternative=None if shared else value.alternative
    )
    own, other = words_beside(source, value, value), words_beside(source, end, end)
    if own.unit is None and end.first <= value.next + 2:
        own = own._replace(kind=other.kind, unit=other.unit)
    return mention_of(source, first, None, own), own.next


def _other_end(source: Source, value: Value) -> Value | None:
    """The second number of "18 to 58", "від двох до 11", "between 2 and 11", "20-25"."""
    tokens, at = source.tokens, value.next
    if at + 1 >= len(tokens) or tokens[at].sentence != tokens[value.first].sentence or value.kind == "vague":
        return None
    opener = tokens[value.first - 1] if value.first else None
    table = tokens[at].table
    changes = tokens[at].form in table.between_changes and context.is_from(tokens, value.first - 1)
    word = changes or tokens[at].form in table.range_words
    between = opener is not None and opener.table.between.get(opener.form) == tokens[at].form
    if not (word or between or tokens[at].form in "-–—‑"):
        return None
    sign = (tokens[at + 1].kind == "symbol" and is_currency(tokens[at + 1])) or _is_other_minus(tokens, value, at + 1)
    skip = at + 2 if sign else at + 1
    other = read_number(tokens, skip) if skip < len(tokens) else None
    behind = tokens[other.next : other.next + 1] if other else []
    if word and not between and _is_of_two(tokens, value, other, at):
        return None
    if (word or between) and any(token.form in token.table.months for token in behind):
        return None  # "between 24 and 30 November": two days; «четверых до 13 июня»: one
    return other if other is not None and other.kind == value.kind else None


def _is_of_two(tokens: Sequence[Token], value: Value, other: Value | None, at: int) -> bool:
    """Are two numbers no range for "a" or "à" between them? Small ones are a score ("3 a 1"), words may be others."""
    if tokens[at].form != "a" or other is None:
        return False
    digits = tokens[value.first].kind == tokens[at + 1].kind == "digits"
    return not digits or (value.low < SMALL_SHARE and other.scaled == 1)


def _is_other_minus(tokens: Sequence[Token], value: Value, at: int) -> bool:
    """Does a second number below zero follow: the minus before the 3 of "from minus 5 to minus 3"?"""
    minus = tokens[at].form in tokens[at].table.minus or tokens[at].form in MINUS_SIGNS
    before = value.first - 1
    while before >= 0 and (tokens[before].form in tokens[before].table.minus or tokens[before].form in MINUS_SIGNS):
        before -= 1
    return minus and context.is_from(tokens, before)


def _range(value: Value, end: Value) -> Value | None:
    """From one number to another, where they rise; a scale behind the second is the first one's too."""
    if end.high < 0 < value.low and value.low > -end.high:
        return end._replace(first=value.first, low=-value.high)  # "360–320 BC"
    low = value.low * end.scaled if value.scaled == 1 and value.low < end.low / end.scaled else value.low
    return end._replace(first=value.first, low=low) if low < end.low else None


_DATES_OF_DIGITS: tuple[Callable[[Sequence[Token], int], Date | None], ...] = (
    worded_parts,
    clock_of_day_part,
    second_year,
    year_month_day,
    day_month,
    decade,
    decade_behind_years,
    year,
)
"""In order: "22 листопада" before a bare 22, a decade before its year."""
_DATES_OF_WORDS: tuple[Callable[[Sequence[Token], int], Date | None], ...] = (
    worded_parts,
    clock_by_hour,
    clock_of_day_part,
    clock_before_phrase,
    clock_in_words,
    day_month,
    month_first,
    spoken_decade,
    decade_behind_years,
    spoken_year,
)
_RULES: dict[str, tuple[_Rule, ...]] = {
    "digits": (_listed, _identifier, _result, _score, _ticker, _date, _amount),
    "symbol": (_identifier, _amount),
}
"""By the kind of the first token, in order: "F-16" before 16, "3-2" before a range, "26.11.25" before a decimal."""
_RULES_OF_WORDS: dict[tuple[bool, ...], tuple[_Rule, ...]] = {
    may: (_identifier, *compress((_relative, _date, _amount), may)) for may in product((False, True), repeat=3)
}
"""By what may begin with a word, as `Beginning` has it."""
