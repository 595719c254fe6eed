"""Find every number and date of a text: one pass over its tokens, one ordered list of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bench import languages
from bench.consistency.numbers import context
from bench.consistency.numbers.dates import DIGIT_RULES, WORD_RULES, Date, written_date
from bench.consistency.numbers.digits import vulgar_fraction
from bench.consistency.numbers.furniture import mark_furniture, ticker
from bench.consistency.numbers.identifiers import ID_SIGNS, begins_code, end_of_identifier
from bench.consistency.numbers.lexer import Token, Tokens, lex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.quantities import read_number
from bench.consistency.numbers.relative import counted, relative_date
from bench.consistency.numbers.values import Value, compound_adjective, first_look, is_number_word, match_phrase
from bench.text.scripts import SPACELESS, script_of

LONGEST_SCORE = 3  # digits
LISTS = frozenset({",", ";"})
LISTED_REACH = 4  # tokens to either side; no rule looks further back for words that say something of a number
HOURS = 25  # 24:00 may be said
SMALL_SHARE = 10  # "two in five" is a share, "14 of 52" may be anything
LARGEST_SHARE = 1000  # "one in a hundred"
APPROXIMATELY = Decimal("0.1")  # "about 100" is 90 to 110
NEVER_OF_ORDINALS = frozenset({"gt", "le", "lt"})
PERCENT_UNITS = frozenset({"percent", "permille", "point"})


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    tokens: Tokens


def find_numbers(text: str, language: str | None = None) -> list[NumberMention]:
    """Every numeric mention of `text`, in order and without overlap.

    `language` is an ISO 639-1 code; without it each sentence's own language decides. Linear in the text. Never raises
    for a language without a table: digits are read there, words are not.
    """
    source = _Text(text, lex(text, language))
    mentions: list[NumberMention] = []
    after = 0
    for at in _beginnings(source.tokens):
        mention, after = _read(source, at) if at >= after else (None, after)
        if mention is not None:
            mentions.append(mention)
    return mark_furniture(text, mentions)


def _read(source: _Text, at: int) -> tuple[NumberMention | None, int]:
    """The mention that starts at a token, if any, and where to go on."""
    for rule in _RULES[source.tokens[at].kind]:
        found = rule(source, at)
        if found is not None:
            return found
    return None, at + 1


def _beginnings(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a number or code may begin: a cheap first look, because most words and signs begin none."""
    near_digits = {near for at, token in enumerate(tokens) if token.kind == "digits" for near in (at - 2, at - 1)}
    for at, token in enumerate(tokens):
        if token.kind == "digits":
            yield at
        elif token.kind == "symbol":
            if token.form in ID_SIGNS or vulgar_fraction(token) is not None:
                yield at
        elif first_look(token.table, token.form) or at in near_digits:
            begins = _begins_number(tokens, at) or (at in near_digits and begins_code(tokens, at))
            if begins and not _counts_digits(tokens, at):
                yield at


def _begins_number(tokens: Sequence[Token], at: int) -> bool:
    return first_look(tokens[at].table, tokens[at].form) and not _is_article(tokens, at)


def _counts_digits(tokens: Sequence[Token], at: int) -> bool:
    """Is the word written together with digits before it: Korean 62세, where 세 is also "three"?"""
    near = at > 0 and tokens[at - 1].kind == "digits" and tokens[at - 1].joins(tokens[at])
    return near and script_of(tokens[at].text[0]) not in SPACELESS


def _is_article(tokens: Sequence[Token], at: int) -> bool:
    """Does "a" stand before a word that begins no number? Unlike "a hundred", "a third", "a couple"."""
    table, form = tokens[at].table, tokens[at].form
    if form not in table.indefinite or at + 1 >= len(tokens) or table.lexicon.may_start(form):
        return False
    after = tokens[at + 1]
    if after.kind != "word" or is_number_word(after.table, after.form):
        return False
    return not any(match_phrase(tokens, at, phrases) for phrases in (table.dozens, table.none_of))


_Found = tuple[NumberMention | None, int]


def _identifier(source: _Text, at: int) -> _Found | None:
    """F-16, COVID-19, G7, 5G, No. 12-345, +1 (555) 123: digits that count nothing."""
    behind = end_of_identifier(source.tokens, at)
    return (None, behind) if behind else None


def _date(source: _Text, at: int) -> _Found | None:
    words = source.tokens[at].kind == "word"
    date = relative_date(source.tokens, at) if words else written_date(source.text, source.tokens, at)
    for rule in WORD_RULES if words else DIGIT_RULES:
        date = date or rule(source.tokens, at)
    return (_dated(source, date), date.next) if date else None


def _dated(source: _Text, date: Date) -> NumberMention:
    start, stop = source.tokens[date.first].start, source.tokens[date.next - 1].stop
    return NumberMention(start, stop, source.text[start:stop], None, None, "eq", date.kind, date=date.date)


def _score(source: _Text, at: int) -> _Found | None:
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
    falling = int(one.text) >= int(other.text) and len(one.text) <= 2
    if not (falling or mark.form == ":" or context.near_score_word(tokens, at)):
        return None
    text = source.text[one.start : other.stop]
    return NumberMention(one.start, other.stop, text, None, None, "eq", "score", date=None), at + 3


def _ticker(source: _Text, at: int) -> _Found | None:
    mention = ticker(source.text, source.tokens, at)
    return (mention, at + 1) if mention is not None else None


def _listed(source: _Text, at: int) -> _Found | None:
    """A small number among nothing but numbers, of which no word says anything: the 3 of "1, 2, 3, 4, 5"."""
    tokens, token = source.tokens, source.tokens[at]
    near = tokens[max(at - LISTED_REACH, 0) : at + 1 + LISTED_REACH]
    if len(near) <= 2 * LISTED_REACH or len(token.text) > LONGEST_SCORE:
        return None
    if not all(each.form in LISTS or each.text.isdecimal() for each in near):
        return None
    value = Decimal(token.text)
    return NumberMention(token.start, token.stop, token.text, value, value, "eq", "number"), at + 1


def _amount(source: _Text, at: int) -> _Found | None:
    """A number, a range, or an amount of something."""
    value = read_number(source.tokens, at)
    value = (value and _share(source.tokens, value)) or value
    if value is None or _is_pronoun(source.tokens, value) or _is_doubtful(source.tokens, value):
        return None
    other = _range_end(source, value)
    said = _said(source, value, other or value)
    mention = _mention(source, value, other, said)
    mention = counted(source.text, source.tokens, mention, value.first, (other or value).next)
    return mention, _token_behind(source.tokens, said.next, mention.stop)


def _token_behind(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The first token from `at` on that begins behind a place."""
    while at < len(tokens) and tokens[at].start < stop:
        at += 1
    return at


def _share(tokens: Sequence[Token], value: Value) -> Value | None:
    """One in five; двоє з п'яти: a fraction of small numbers in words."""
    at = value.next
    size = match_phrase(tokens, at, tokens[value.first].table.shares) if at < len(tokens) else 0
    if not size or at + size >= len(tokens) or value.kind != "number" or value.low != int(value.low):
        return None
    kind = tokens[value.first].kind
    if tokens[at + size].kind != kind or (kind == "digits" and value.low != 1):
        return None  # "14 из 52" counts twice
    whole = read_number(tokens, at + size)
    most = LARGEST_SHARE if value.low == 1 else SMALL_SHARE
    if whole is None or whole.kind != "number" or not value.low < whole.low <= most:
        return None
    share = value.low / whole.low
    return Value(value.first, whole.next, share, share, "fraction")


def _is_pronoun(tokens: Sequence[Token], value: Value) -> bool:
    """Is this "one" no number? "one of", "no one", "this one."."""
    token = tokens[value.first]
    table = token.table
    words = tokens[value.first + _joiners(tokens, value) : value.next]
    if len(words) != 1 or words[0].form not in table.ones or _is_all(tokens, value):
        return False
    if value.first and tokens[value.first - 1].form in table.minus and table.counts_ones:
        return False
    if not table.counts_ones:
        return True
    before = tokens[value.first - 1].form if value.first else ""
    after = tokens[value.next] if value.next < len(tokens) and tokens[value.next].sentence == token.sentence else None
    if after is not None and after.form in table.shares and _share(tokens, value):
        return False
    return before in table.not_one_before or after is None or after.kind != "word" or after.form in table.not_one_after


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
    if match_phrase(tokens, value.first, token.table.idioms):
        return True
    if token.kind == "word" and script_of(token.text[0]) in SPACELESS:
        unit = context.unit_after(tokens, value.next, reach=1)  # 三 in 三人, not in 三星
        article = token.form in token.table.ones
        return unit is None or (article and unit[0] in context.COUNTED)  # 一个 is "a"
    if value.kind == "ordinal" and token.form in token.table.units and before in token.table.not_ordinal_before:
        return before not in token.table.indefinite or not _goes_on(tokens, value.next)
    if token.form not in token.table.doubtful:
        return False
    company = before in token.table.date_prepositions or context.comparator_before(tokens, value.first)
    counts = value.kind == "number" and value.next < len(tokens) and context.unit_after(tokens, value.next, reach=1)
    return not (company or counts)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Does a word with content follow: "a second straight session", not "a second later" or "a second and a half"?"""
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].sentence != tokens[at - 1].sentence:
        return False
    code = tokens[at].code
    return code in languages.known() and tokens[at].form not in languages.get(code or "").function_words


def _range_end(source: _Text, value: Value) -> Value | None:
    """The other end of "18 to 58", "від двох до 11", "between 2 and 11", "20-25"."""
    tokens, at = source.tokens, value.next
    if at + 1 >= len(tokens) or tokens[at].sentence != tokens[value.first].sentence or value.kind == "vague":
        return None
    opener = tokens[value.first - 1] if value.first else None
    word = tokens[at].form in tokens[at].table.range_words
    between = opener is not None and opener.table.between.get(opener.form) == tokens[at].form
    if not (word or between or tokens[at].form in "-–—‑"):
        return None
    sign = tokens[at + 1].kind == "symbol" and tokens[at + 1].form in tokens[at + 1].table.currencies
    skip = at + 2 if sign else at + 1
    other = read_number(tokens, skip) if skip < len(tokens) else None
    if other is None or other.kind != value.kind:
        return None
    low = value.low * other.scaled if value.scaled == 1 and value.low < other.low / other.scaled else value.low
    return replace(other, first=value.first, low=low) if low < other.low else None


_RULES: dict[str, tuple[Callable[[_Text, int], _Found | None], ...]] = {
    "word": (_identifier, _date, _amount),
    "digits": (_listed, _identifier, _score, _ticker, _date, _amount),
    "symbol": (_identifier, _amount),
}
"""By the kind of the first token, in order: "F-16" before 16, "3-2" before a range, "26.11.25" before a decimal."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the words beside a number say of it; `start` and `stop` take in a currency or per cent sign."""

    kind: str
    unit: str | None
    start: int
    stop: int
    next: int


def _mention(source: _Text, value: Value, other: Value | None, said: _Said) -> NumberMention:
    """Put together what the number says and what the words around it say."""
    tokens, last = source.tokens, other or value
    comparator = _comparator(tokens, value, last, said.kind) if other is None else "range"
    low, high, start = (value.low, value.high, said.start) if other is None else (other.low, other.high, said.start)
    if _is_negative(tokens, value.first):
        low, high, start = -high, -low, min(start, tokens[value.first - 1].start)
    low_end, high_end = interval(low, high, comparator)
    span = source.text[start : said.stop]
    return NumberMention(
        start, said.stop, span, low_end, high_end, comparator, said.kind, said.unit, alternative=value.alternative
    )


def _said(source: _Text, value: Value, last: Value) -> _Said:
    tokens = source.tokens
    start, stop, after = tokens[value.first].start, tokens[last.next - 1].stop, last.next
    if currency := context.currency_before(tokens, value.first):
        return _Said("money", currency, tokens[value.first - 1].start, stop, after)
    if money := context.currency_after(tokens, after):
        return _Said("money", money[0], start, _with_sign(tokens, after, money[1]), after)
    if value.kind == "adjective":
        unit = (compound_adjective(tokens[value.first]) or (0, None))[1]
        return _Said(_kind_of_unit(unit or ""), unit, start, stop, after)
    if value.kind == "multiplier":
        return _Said("number", "times", start, stop, after)
    if value.kind in ("ordinal", "fraction"):
        return _Said(value.kind, None, start, stop, after)
    if context.is_percent_before(tokens, value.first):
        return _Said("percent", "percent", tokens[value.first - 1].start, stop, after)
    if context.is_age(source.text, tokens, value.first, after):
        return _Said("age", "year", start, stop, after)
    found = context.unit_after(tokens, after) if after < len(tokens) else None
    if found is None:
        return _Said("number", None, start, stop, after)
    unit, end = found
    return _Said(_kind_of_unit(unit), unit, start, _with_sign(tokens, after, end), end if end == after + 2 else after)


def _with_sign(tokens: Sequence[Token], after: int, end: int) -> int:
    """Where the mention ends: after a sign close behind the number ("5 %", "5°C"), but before a word ("5 people")."""
    sign = end > after and tokens[after].kind == "symbol" and tokens[after].form not in "-‑"
    sign = sign and (end == after + 1 or tokens[after].joins(tokens[after + 1]))
    return tokens[end - 1].stop if sign else tokens[after - 1].stop


def _kind_of_unit(unit: str) -> str:
    if unit in PERCENT_UNITS:
        return "percent"
    if unit in context.DURATIONS:
        return "duration"
    return "number" if unit in context.COUNTED else "measure"


def _comparator(tokens: Sequence[Token], value: Value, last: Value, kind: str) -> str:
    if value.kind == "vague":
        return "vague" if value.low < value.high else "approx"
    first = value.first
    if kind == "money" and first and tokens[first - 1].form in tokens[first - 1].table.currencies:
        first -= 1
    before = context.comparator_before(tokens, first)
    if value.kind == "ordinal" and before in NEVER_OF_ORDINALS:
        return "eq"  # "готуватися до другого саміту"
    if before == "lt" and kind == "number" and tokens[value.first].form in tokens[value.first].table.ones:
        return "eq"  # "under one agreement"
    return before or context.comparator_after(tokens, last.next) or "eq"


def _is_negative(tokens: Sequence[Token], at: int) -> bool:
    """-15, minus fifteen; but not the hyphen of a range or a compound."""
    if at == 0:
        return False
    sign = tokens[at - 1]
    if sign.form in sign.table.minus:
        return sign.table.counts_ones or at == 1 or tokens[at - 2].kind != "word"  # French "au moins"
    attached = at > 1 and tokens[at - 2].stop == sign.start
    return sign.form in ("-", "−") and sign.joins(tokens[at]) and not attached


def interval(low: Decimal, high: Decimal, comparator: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the interval that a value and its comparator mean."""
    if comparator in ("ge", "gt"):
        return low, None
    if comparator in ("le", "lt"):
        return None, high
    if comparator == "approx":
        slack = abs(low) * APPROXIMATELY
        return low - slack, high + slack
    return low, high
