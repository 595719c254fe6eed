"""What the words around a number say of it: comparator, unit, age, score."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from bench import languages
from bench.consistency.numbers.forms import may_count
from bench.consistency.numbers.lexer import Token
from bench.consistency.numbers.units import COUNTED
from bench.consistency.numbers.values import (
    PHRASE_WORDS,
    by_stem,
    match_phrase,
    touching,
    touching_words,
    written_together,
)
from bench.languages.table import NumberTable
from bench.text.folding import fold
from bench.text.scripts import SPACELESS, script_of

UNIT_REACH = 4  # "100 of the most prominent political prisoners" is about as far as a counted noun stands
SHORT_REACH = 2  # where we know few nouns, a unit farther off belongs to another phrase
CHANGE_REACH = 9  # "снизил ставку на 50 базисных пунктов, до 15%"
SCORE_REACH = 8
AGE_REACH = 16  # characters
FROST_REACH = 2  # words

PER = frozenset({"per", "pro", "par"})  # "500,000 barrels per day" are no days
DEGREES = {"C": "degC", "С": "degC", "F": "degF"}  # right behind digits
NOT_IN_PARTS = COUNTED | {"times"}  # "half of the people" is a share of them
ENDS_PHRASE = frozenset(',;:)]?!…»”"')  # "Tanevski, 62, a voter": what follows is not counted
ALPHABETIC = SPACELESS - {"Han", "Hiragana", "Katakana"}
LONG_UNIT = 6  # letters
DASHES = frozenset(",-–—‑")
HYPHENS = frozenset("-‑")
OPPOSITES = {"gt": "le", "ge": "lt", "lt": "ge"}  # of a comparator that is denied
SIGNS = {
    **dict.fromkeys("~∼≈≃≅", "approx"), **dict.fromkeys("≥⩾", "ge"), **dict.fromkeys("≤⩽", "le"), ">": "gt", "<": "lt",
}  # fmt: skip
FIRST_END_REACH = 4  # tokens from "to" back to the number behind "from"
SIZE_REACH = 4  # tokens from where a change goes back to by how much
NOT_UNITS = frozenset({"Mw"})  # the moment magnitude of an earthquake, no megawatts
CASED_UNITS = {"kV": "kv", "кВ": "kv", "MVA": "mva", "МВА": "mva"}  # as these letters only: «кв.» is square, or a flat


def comparator_before(tokens: Sequence[Token], at: int) -> str | None:
    """The comparator that ends just before token `at`: "at least", "понад"."""
    if at == 0:
        return None
    if tokens[at - 1].form in SIGNS:
        return _by_sign(tokens, at)
    table, phrase, found = tokens[at - 1].table, "", (0, "")
    for first in range(at - 1, max(at - PHRASE_WORDS, 0) - 1, -1):
        if tokens[first].sentence != tokens[at].sentence:
            break
        phrase = f"{tokens[first].form} {phrase}" if phrase else tokens[first].form
        found = (first, phrase) if phrase in table.before else found
    if not found[1] and at > 1 and tokens[at - 2].form in table.than and tokens[at - 1].form in table.date_prepositions:
        return comparator_before(tokens, at - 1)  # «больше чем за девять дней»
    within = tokens[at - 1].form in table.date_prepositions - table.part_after
    if not found[1] and at > 1 and within and tokens[at - 2].form in table.before:
        return comparator_before(tokens, at - 1)  # «почти в три раза»
    if not found[1] and tokens[at - 1].form in table.part_after and tokens[at - 1].sentence == tokens[at].sentence:
        differs = at > 1 and tokens[at - 2].form in table.comparatives  # "старше на 3,4" is no bound
        return None if differs else comparator_before(tokens, at - 1)  # "почти на треть"
    if found[1]:
        comparator = table.before[found[1]]
        reach = 1 + (found[1] in table.levels)  # "does not exceed", "did not fall below"
        if any(token.form in table.negations for token in tokens[max(0, found[0] - reach) : found[0]]):
            return OPPOSITES.get(comparator, comparator)
        return None if found[1] in table.limits and _after_change(tokens, found[0]) else comparator
    return "approx" if _inverted(tokens, at) else None


def _by_sign(tokens: Sequence[Token], at: int) -> str | None:
    """ "~10", "≈ €2 bn", ">50": those that may be a tag or begin a quotation only close to the number alone."""
    sign, before = tokens[at - 1], tokens[at - 2] if at > 1 else None
    close = sign.joins(tokens[at]) and not (before is not None and before.joins(sign))
    return SIGNS[sign.form] if close or sign.form not in "<>" else None


def _inverted(tokens: Sequence[Token], at: int) -> bool:
    """ "Человек пять": the counted word stands before its number, and no other number before that."""
    if tokens[at - 1].form not in tokens[at - 1].table.inverted or tokens[at].sentence != tokens[at - 1].sentence:
        return False
    before = tokens[at - 2] if at > 1 else None
    return before is None or not (before.kind == "digits" or may_count(before.table, before.form))


def _after_change(tokens: Sequence[Token], at: int) -> bool:
    """Does a word of change stand before ("зросла до 100")? Then "до" tells where it went, not a bound."""
    if _follows_first_end(tokens, at):
        return True  # "с 3,5 до 3,2": where it came from stands before
    if _ends_size_of_change(tokens, at):
        return True  # «на 17,3% – до 4,82»: and so does by how much
    near = tokens[max(0, at - CHANGE_REACH) : at]
    return any(_is_of_change(token.form, tokens[at].table) for token in near if token.sentence == tokens[at].sentence)


def _follows_first_end(tokens: Sequence[Token], at: int) -> bool:
    """Does a number behind "from" stand before, with nothing but numbers and words: "с 3 часов 35 минут | до"?"""
    for k in range(at - 1, max(0, at - 1 - FIRST_END_REACH), -1):
        if tokens[k].kind == "symbol" or tokens[k].sentence != tokens[at].sentence:
            return False
        if tokens[k].kind == "digits" and is_from(tokens, k - 1):
            return True
    return False


def _is_of_change(form: str, table: NumberTable) -> bool:
    return way_of_change(form, table) is not None


@lru_cache(maxsize=16384)
def way_of_change(form: str, table: NumberTable) -> int | None:
    """Which way a word of change goes: up (1), down (-1), or neither (0); None of another word."""
    if form in table.change_words:
        return table.change_words[form]
    return next((way for stem, way in table.change_stems.items() if form.startswith(stem)), None)


def _ends_size_of_change(tokens: Sequence[Token], at: int) -> bool:
    """Does a number behind "by" stand right before, with a sign or unit and a dash at most: «на 17,3% – | до»?"""
    for first in range(at - 1, max(at - 1 - SIZE_REACH, 0), -1):
        if tokens[first].kind == "digits":
            before = tokens[first - 1]
            return before.form in before.table.part_after and before.sentence == tokens[at].sentence
        if tokens[first].kind == "word" and first != at - 1 and tokens[at - 1].form not in DASHES:
            return False
    return False


def tells_change(tokens: Sequence[Token], at: int) -> bool:
    """Does "from" stand at a token, and a word of change before it: "rose from"?"""
    at -= at > 0 and tokens[at].kind == "symbol"  # "from $5"
    if not is_from(tokens, at):
        return False
    ways = tokens[at].table.ways
    return _after_change(tokens, at) or (at > 0 and tokens[at - 1].form in ways)  # "will go up | from"


def is_from(tokens: Sequence[Token], at: int) -> bool:
    """Is a token the "from" of a change, or in a language of which we know little what opens a range?"""
    table = tokens[at].table
    return at >= 0 and (
        tokens[at].form in table.change_from or (not table.counts_ones and tokens[at].form in table.between)
    )


def tells_size_of_change(tokens: Sequence[Token], at: int) -> bool:
    """Does a number that begins behind a token say by how much something changes: "fell by | £6m", "fell | $3"?"""
    at -= at > 0 and tokens[at].kind == "symbol"
    if at < 0:
        return False
    table = tokens[at].table
    by = tokens[at].form in table.part_after and _after_change(tokens, at)
    return by or _is_of_change(tokens[at].form, table)


def comparator_after(tokens: Sequence[Token], after: int) -> str | None:
    """The comparator that starts at or one word after the number: "100 or more", "100 people or more", "100+"."""
    for at in (after, after + 1):
        if at < len(tokens) and tokens[at].form == "+" and tokens[at - 1].joins(tokens[at]):
            return None if at + 1 < len(tokens) and tokens[at + 1].kind == "digits" else "ge"
        if at < len(tokens) and (size := match_phrase(tokens, at, tokens[at].table.after)):
            following, table = tokens[at + size] if at + size < len(tokens) else None, tokens[at].table
            if following and match_phrase(tokens, at + size - 1, table.before) > 1:
                return None  # "110 mph and more than half a million"
            if following and (following.kind == "digits" or following.form in table.currencies):
                return None  # "312 villages and over 86,000 people"
            return tokens[at].table.after[" ".join(token.form for token in tokens[at : at + size])]
    return None


def size_of_comparator(tokens: Sequence[Token], after: int) -> int:
    """How many words of a comparator stand between a number and its unit: «семь | с лишним | лет»."""
    size = match_phrase(tokens, after, tokens[after].table.after) if after < len(tokens) else 0
    return size if size and unit_after(tokens, after + size, reach=1) else 0


def unit_after(tokens: Sequence[Token], after: int, reach: int | None = None) -> tuple[str, int] | None:
    """The unit of what is counted, and the token after it: "%", "km", "political prisoners"."""
    reach = reach or (UNIT_REACH if tokens[after - 1].table.counts_ones else SHORT_REACH)
    sentence = tokens[after - 1].sentence
    if adjective := _joined_unit(tokens, after):
        return adjective, after + 1
    for at in range(after, min(after + reach, len(tokens))):
        token = tokens[at]
        if token.sentence != sentence or (token.kind != "word" and at > after) or token.kind == "digits":
            return None
        if token.form in ENDS_PHRASE or token.text in NOT_UNITS or token.form in token.table.tells_when:
            return None
        if written := written_together(tokens, at, token.table.units):
            return written
        if script_of(token.text[0]) in ALPHABETIC:
            return None  # a single letter is no word: ม of มี
        if several := _unit_of_words(tokens, at):
            return several
        close = at == after or len(token.form) > 2  # "м" and "t" are units only right after the number
        if (unit := close and _unit(token)) and not _is_designation(tokens, at):
            return unit, at + 1
        if _ends_phrase(token):
            return None
    return None


def _is_designation(tokens: Sequence[Token], at: int) -> bool:
    """Do a hyphen and digits follow: no miles in "four Mi-8 helicopters"?"""
    mark, digits = tokens[at + 1 : at + 2], tokens[at + 2 : at + 3]
    joined = bool(mark and digits) and tokens[at].joins(mark[0]) and mark[0].joins(digits[0])
    return joined and mark[0].form in HYPHENS and digits[0].kind == "digits"


def unit_of_part(tokens: Sequence[Token], after: int) -> tuple[str, int] | None:
    """What a fraction is a part of one of, and the token after it: "half an hour", "a quarter-point"."""
    table = tokens[after - 1].table
    at = after + (1 if touching(tokens, after, "-‑") else _size_of_article(tokens, after))
    if not touching_words(tokens, at) and not (at < len(tokens) and tokens[at].kind == "symbol"):
        return None
    if point := table.part_units.get(tokens[at].form):
        return point, at + 1
    unit = _unit(tokens[at])
    found = _unit_of_words(tokens, at) or (unit and (unit, at + 1))
    return found if found and found[0] not in NOT_IN_PARTS else None


def _size_of_article(tokens: Sequence[Token], after: int) -> int:
    """How many words "an" or "of an" are; 0 where a unit may stand at once, but not behind "of": "half of hours"."""
    table = tokens[after - 1].table
    part = int(touching_words(tokens, after) and tokens[after].form in table.part_before)
    article = touching_words(tokens, after + part) and tokens[after + part].form in table.indefinite
    return part + 1 if article else 0


def _unit_of_words(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The unit of two words or of a rate: "percentage points", "kilowatt-hours", "км/год", "kilometres an hour"."""
    if at + 1 >= len(tokens):
        return None
    units, first, second = tokens[at].table.units, tokens[at].form, tokens[at + 1].form
    third = tokens[at + 2].form if at + 2 < len(tokens) else ""
    if (three := f"{first}-{second}-{third}") in units:
        return units[three], at + 3
    if second in ("2", "3") and tokens[at].joins(tokens[at + 1]) and first + second in units:
        return units[first + second], at + 2  # "km2"
    if (pair := f"{first}-{second}") in units:
        return units[pair], at + 2
    joined = f"{first}/{third}" if second == "/" else f"{first}-{third}" if second in HYPHENS else ""
    return (units[joined], at + 3) if joined in units else None


def _ends_phrase(token: Token) -> bool:
    """Is what follows this word something that is not counted: "of", "a" in "5 a day", another number?"""
    table = token.table
    return token.form in PER or any(
        token.form in words for words in (table.indefinite, table.date_prepositions, table.cardinals)
    )


def _joined_unit(tokens: Sequence[Token], after: int) -> str | None:
    """The unit of "23C", "300-килограммовое", "5-денний"."""
    if after < len(tokens) and tokens[after].text in DEGREES and tokens[after - 1].joins(tokens[after]):
        return DEGREES[tokens[after].text]
    if after + 1 >= len(tokens) or tokens[after].form not in HYPHENS or not tokens[after].joins(tokens[after + 1]):
        return None
    word = tokens[after + 1]
    if len(word.form) > 1 and word.form in word.table.units:
        return word.table.units[word.form]  # "155-мм"
    stems = word.table.compound_units or _long_units(word.table)
    return next((unit for stem, unit in stems.items() if word.form.startswith(stem)), None)


@lru_cache(maxsize=256)
def _long_units(table: NumberTable) -> dict[str, str]:
    """Units that adjectives are made of: Polish "procentowy", German "prozentig"."""
    return {form: unit for form, unit in table.units.items() if len(form) >= LONG_UNIT}


def _unit(token: Token) -> str | None:
    units = token.table.units
    if token.text in CASED_UNITS:
        return CASED_UNITS[token.text]
    if token.form in units or token.kind != "word":
        return units.get(token.form)
    if token.code not in languages.known():
        return _by_unit_stem(token.table, token.form)
    return units.get(languages.lemma(token.form, token.code))


@lru_cache(maxsize=16384)
def _by_unit_stem(table: NumberTable, form: str) -> str | None:
    return by_stem(table.units, form)


def is_percent_before(tokens: Sequence[Token], at: int) -> bool:
    """Turkish "%14", "yüzde 14"."""
    if at == 0 or tokens[at - 1].table.units.get(tokens[at - 1].form) != "percent":
        return False
    sign = tokens[at - 1]
    free = at == 1 or not (tokens[at - 2].kind == "digits" or _joins_as_word(tokens, at - 2))  # "5 % 10", "5bn%10"
    return free and sign.sentence == tokens[at].sentence and (sign.kind == "word" or sign.joins(tokens[at]))


def _joins_as_word(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "word" and tokens[at].joins(tokens[at + 1])


def is_below_zero(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Does a word for frost stand close before degrees or behind them: "frosts of 13 degrees", «градусов мороза»?"""
    stems, sentence = tokens[first].table.frost, tokens[first].sentence
    before = takewhile(_goes_on, reversed(tokens[max(0, first - 2 * FROST_REACH) : first]))
    after += 2 if after < len(tokens) and tokens[after].form in HYPHENS else 0  # the unit of «18-градусний мороз»
    near = (*before, *tokens[after : after + FROST_REACH])
    return bool(stems) and any(token.form.startswith(stems) for token in near if token.sentence == sentence)


def _goes_on(token: Token) -> bool:
    return token.kind == "word"


def is_age(text: str, tokens: Sequence[Token], first: int, after: int) -> bool:
    """35-year-old · 12-річний · aged 18 · у віці 18."""
    table = tokens[after - 1].table
    end = tokens[after - 1].stop
    if table.compound_units and tokens[first].kind == "word" and text[end : end + 1].isspace():
        return False  # «вісім річних прибутків»; an age is «восьмирічний»
    following = fold(text[end : end + AGE_REACH]).lstrip(" -‑\u00a0")
    before = [token.form for token in tokens[max(0, first - 3) : first] if token.sentence == tokens[first].sentence]
    return following.startswith(table.age_stems or ("\0",)) or bool(table.age_before & set(before))


def counts_people(tokens: Sequence[Token], at: int) -> bool:
    """Does a word for people stand at a token: the "дівчинка" of "18-місячна дівчинка"?"""
    found = unit_after(tokens, at, reach=1) if 0 < at < len(tokens) else None
    return found is not None and found[0] == "person"


def near_score_word(tokens: Sequence[Token], at: int) -> bool:
    """Does the sentence speak of a match?"""
    near = tokens[max(0, at - SCORE_REACH) : at + SCORE_REACH]
    words = tokens[at].table.score_words
    return any(token.form in words for token in near if token.sentence == tokens[at].sentence)
