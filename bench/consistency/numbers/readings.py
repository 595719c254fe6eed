"""What a source says in another form than the summary: the sixth hour for six hours, both for two, 4.40 for 4:40.

Translations change the form of a number far more often than its value. These rules are asked only where no mention
of the same class entails the summary's, and they want the value itself: nothing rounded, no bounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter

import regex

from bench import languages
from bench.consistency.company import Companies, Company
from bench.consistency.dates import date_parts
from bench.consistency.dimensions import dimension
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.spans import Spans, told_by_span
from bench.consistency.numbers.units import DURATIONS
from bench.consistency.numbers.values import by_stem
from bench.consistency.outcome import Outcome
from bench.languages.number_tables import OWN, number_table
from bench.records import Span, Verdict
from bench.text.folding import fold
from bench.text.scripts import SPACELESS, main_script

SHORTEST_STEM = 4  # letters
TIMES = DURATIONS - {"year", "decade", "century"}
FEW = 3  # places in a row up to here stand everywhere
MOST_IMPLIED = 10  # no word stands for a greater number without naming it
LARGE = 1000  # another thing of this very number is unlikely
LARGE_PRICE = 10**4  # of money, beside others that have their unit: "$134,000 against 68,000"
SMALL = 12  # whole numbers up to here stand everywhere
DAY = 24  # hours
HALF_DAY = 12
MINUTE = 60  # seconds, as an hour is minutes
CENTURIES = range(11, 22)
DECADES = range(10, 100, 10)
NEVER_YEARS = frozenset({"money", "percent"})  # a measure may be: "2016 г.", which is no gram
COUNTS = frozenset({"number", "duration", "age", "ordinal", "multiplier"})
_CLOCK = regex.compile(r"(?P<hour>[01]?\d|2[0-4])\s?[.:hH時时點点시]\s?(?P<minute>[0-5]\d)?\D*")
_DAY_MARK = regex.compile(r"(?:\.\s|[-‑])(?P<word>\p{Ll}+)")
_SLASHED = regex.compile(r"\d\d?/\d\d?/\d{4}")
_BEFORE_NOON = regex.compile(r"[ap]\.?\s?m\b", regex.IGNORECASE)
_SIDE = regex.compile(r"\d+")
_ODD_KINDS = frozenset({"time", "score", "fraction"})
_SAME = Outcome(Verdict.SUPPORTED, "exact")


class Forms:
    """What a source says in numbers and in words, ready to be asked for many summaries."""

    def __init__(self, mentions: Sequence[NumberMention], companies: Companies) -> None:
        self.mentions = mentions
        self._companies = companies

    def near(self, mention: NumberMention) -> Sequence[NumberMention]:
        """All that any rule can take for `mention`, in order: few of an article's numbers."""
        if mention.kind == "time" or _may_be_century(mention):
            return self.mentions
        found = {id(other): other for value in _values(mention) for other in self._by_value.get(value, ())}
        found |= {id(other): other for other in self._odd}
        return sorted(found.values(), key=lambda other: other.start)

    @cached_property
    def _by_value(self) -> dict[Decimal, list[NumberMention]]:
        found: dict[Decimal, list[NumberMention]] = defaultdict(list)
        for other in self.mentions:
            for value in _values(other):
                found[value].append(other)
        return found

    @cached_property
    def _odd(self) -> list[NumberMention]:
        """Those that may mean a number other than their values."""
        return [
            other
            for other in self.mentions
            if other.comparator == "range" or other.kind in _ODD_KINDS or _may_be_century(other)
        ]

    def implied(self, value: Decimal, unit: str | None) -> Span | None:
        """The first word that stands for `value`, or for one of `unit`."""
        found = [self._implied.get(value)] + ([self._singles.get(unit or "")] if value == 1 else [])
        return min((span for span in found if span), key=lambda span: span.start, default=None)

    @cached_property
    def _implied(self) -> dict[Decimal, Span]:
        """Of each value the first word that stands for it without naming it."""
        found: dict[Decimal, Span] = {}
        for company in self._companies:
            for start, stop, word, _ in company.words:
                if value := _implied_by(word, company.language):
                    found.setdefault(Decimal(value), Span(start, stop, word))
        return found

    @cached_property
    def _singles(self) -> dict[str, Span]:
        """Of each unit the first word that says one of it: "a week"."""
        found: dict[str, Span] = {}
        for company in self._companies:
            table = number_table(company.language)
            for (_, _, before, _), (start, stop, word, _) in pairwise(company.words):
                if _form(before, company.language) in table.indefinite:
                    unit = table.units.get(_form(word, company.language))
                    if unit is not None:
                        found.setdefault(unit, Span(start, stop, word))
        return found

    @cached_property
    def named_hours(self) -> dict[int, Span]:
        """Of noon and midnight the first word that says it."""
        found: dict[int, Span] = {}
        for company in self._companies:
            named = number_table(company.language).named_hours
            for start, stop, word, _ in company.words if named else ():
                if (hour := named.get(_form(word, company.language))) is not None:
                    found.setdefault(hour, Span(start, stop, word))
        return found

    @cached_property
    def spans(self) -> Spans:
        """What lasts how long by its name alone."""
        return Spans(self.mentions, self._companies, self._singles)


def told_otherwise(mention: NumberMention, company: Company, forms: Forms) -> tuple[Outcome, NumberMention] | None:
    """The source mention, or the word that implies a number, that says what `mention` does in another form.

    `company` is the summary's sentence.
    """
    others = forms.near(mention)
    for same in _SAME_VALUE:
        found = next((other for other in others if same(mention, other)), None)
        if found is not None:
            return _SAME, found
    part = _share_of(mention, forms.mentions) or _day_of_date(mention, others, company)
    part = (
        part or _implied(mention, forms) or _named_hour(mention, forms) or told_by_span(mention, company, forms.spans)
    )
    return (_SAME, part) if part is not None else None


def stated(mention: NumberMention) -> Decimal | None:
    """The number that is written: 100 of "over 100"; None of ranges, vague amounts and dates."""
    if mention.comparator in ("range", "vague") or mention.date is not None:
        return None
    if mention.low is None or mention.high is None:
        return mention.high if mention.low is None else mention.low
    return (mention.low + mention.high) / 2


def _values(mention: NumberMention) -> set[Decimal]:
    """The number that a mention states, or the year, month and day of a date; both 1980 and 80 of the 1980s."""
    if mention.date is None:
        value = stated(mention)
        return set() if value is None else {abs(value)}
    decade = mention.date.removesuffix("s")
    if decade != mention.date:
        return {Decimal(decade), Decimal(decade[-2:])} if decade.isdecimal() else set()
    return {Decimal(part) for part in date_parts(mention.date) or () if part}


def _ordinal_or_cardinal(mention: NumberMention, other: NumberMention) -> bool:
    """Hour six, the sixth hour; the 21st birthday, at 21."""
    kinds = {mention.kind, other.kind}
    if "person" in (mention.unit, other.unit):
        return False  # the fifth is not five people
    value = stated(mention)
    if {mention.unit, other.unit} & TIMES and value is not None and value <= FEW:
        return False  # "her second marathon" says nothing of two hours, as the 14th minute does of 14 minutes
    if "ordinal" not in kinds or not kinds <= COUNTS or stated(mention) in (None, 1):
        return False  # "first" and "one" stand everywhere, and mean nothing of each other
    return stated(mention) == stated(other)


def _era_left_out(mention: NumberMention, other: NumberMention) -> bool:
    """44 BC and 44 of an era that is told elsewhere, or in words that no table has: "44 v. Chr."."""
    here, there = stated(mention), stated(other)
    years = all(_is_bare(each) or each.unit == "year" for each in (mention, other))
    if not years or here is None or there is None or here != -there:
        return False
    return (mention if here < 0 else other).text[0].isdigit()  # behind a minus it is no year


def _unit_left_out(mention: NumberMention, other: NumberMention) -> bool:
    """One of them leaves out what is counted: "200 and 400 metres"; of small numbers that says nothing.

    A unit left out is never a share, and money only of sums that nothing else is likely to have: "2.8 trillion of it".
    """
    value = stated(mention)
    if value is None or value != stated(other):
        return False
    if _is_bare(other) and dimension(mention) == "temperature":
        return True  # "a quake of 6.8 degrees"
    if (
        value != value.to_integral_value()
        and (_is_bare(mention) or _is_bare(other))
        and "ratio" not in (dimension(mention), dimension(other))
    ):
        return True  # 44.5 and 1.3 stand in few places
    if value <= SMALL or (value < LARGE and mention.comparator != other.comparator):
        return False
    if _is_bare(other):
        return _may_be_left_out(mention) and value >= (LARGE_PRICE if mention.kind == "money" else LARGE)
    return _is_bare(mention) and _may_be_left_out(other) and (other.kind != "money" or value >= LARGE)


def _may_be_left_out(mention: NumberMention) -> bool:
    return dimension(mention) not in ("ratio", "point")


def _is_bare(mention: NumberMention) -> bool:
    return mention.unit in (None, "thing") and mention.kind == "number"


def _year_or_number(mention: NumberMention, other: NumberMention) -> bool:
    """ "2000 troops": four digits look like a year in one language and not in the other; the 2000s are 2000."""
    here, there = _digits(mention), _digits(other)
    counts = [each.kind for each in (mention, other) if each.date is None]
    may_be_year = len(counts) < 2 and NEVER_YEARS.isdisjoint(counts)
    return may_be_year and here is not None and here == there


def _digits(mention: NumberMention) -> Decimal | None:
    year = (mention.date or "").removesuffix("s")
    return Decimal(year) if year.isdecimal() else stated(mention)


def _century(mention: NumberMention, other: NumberMention) -> bool:
    """Swedish 1800-talet, Finnish 1800-luku: the 19th century; Latvian "20. gadsimta 80. gados": the 1980s."""
    ordinal, hundreds = (mention, other) if _may_be_century(mention) else (other, mention)
    century, first = stated(ordinal), _digits(hundreds)
    if not _may_be_century(ordinal) or century is None or first is None or century not in CENTURIES:
        return False
    of_decade = hundreds is other and (other.date or "").endswith("s")
    return first // 100 == century - 1 if of_decade else first == (century - 1) * 100


def _may_be_century(mention: NumberMention) -> bool:
    return mention.kind == "ordinal" or mention.unit == "century"


def _decade(mention: NumberMention, other: NumberMention) -> bool:
    """ "The '80s" in the words of another language, for the 1980s: "80. gadi", "80年代"."""
    value = stated(mention)
    bare = mention.kind in ("number", "ordinal") or mention.unit == "year"
    return bare and value in DECADES and (other.date or "").endswith(f"{value}s")


def _without_sign(mention: NumberMention, other: NumberMention) -> bool:
    """ "Fell by 22 cm", where the other has "minus 22 cm a day"; degrees keep their sign."""
    here, there = stated(mention), stated(other)
    alike = mention.unit == other.unit and mention.unit and dimension(mention) != "temperature"
    return bool(alike) and here is not None and there is not None and here == -there


def _score_like_time(mention: NumberMention, other: NumberMention) -> bool:
    """ "3:17" of a score that the other has as 17-3, read as a time of day."""
    if {mention.kind, other.kind} != {"time", "score"}:
        return False
    here, there = ([int(side) for side in _SIDE.findall(each.text)] for each in (mention, other))
    return len(here) == 2 and here in (there, there[::-1])


def _span_like_time(mention: NumberMention, other: NumberMention) -> bool:
    """ "1:32 behind" of a minute and 32 seconds, read as a time of day; or of an hour and 32 minutes."""
    time, span = (mention, other) if mention.kind == "time" else (other, mention)
    if time.kind != "time" or span.kind != "duration" or span.unit not in ("second", "minute"):
        return False
    sides = [int(side) for side in _SIDE.findall(time.text)]
    return len(sides) == 2 and span.value == MINUTE * sides[0] + sides[1]


def _day_or_month_first(mention: NumberMention, other: NumberMention) -> bool:
    """12/07/2024 is the twelfth of July or the seventh of December."""
    here, there = mention.date, other.date
    slashed = any(_SLASHED.fullmatch(each.text) for each in (mention, other))
    return (
        slashed and bool(here) and bool(there) and there == f"{(here or '')[:5]}{(here or '')[8:]}-{(here or '')[5:7]}"
    )


def _pounds(mention: NumberMention, other: NumberMention) -> bool:
    """A pound is a weight and a currency, and most languages have one word for both."""
    return {mention.unit, other.unit} == {"lb", "GBP"} and stated(mention) == stated(other)


def _part_of_score(mention: NumberMention, other: NumberMention) -> bool:
    """Two to nil for 2-0: one side of a score."""
    value = stated(mention)
    if other.kind != "score" or value is None or mention.kind not in COUNTS:
        return False
    if mention.unit is not None and value <= SMALL:
        return False  # two people are no side of 2-1; 17 members may be of a vote
    return any(Decimal(side) == value for side in regex.findall(r"\d+", other.text))


def _part_of_share(mention: NumberMention, other: NumberMention) -> bool:
    """Two of "two thirds", nine of "one of nine" where that is read as a ninth."""
    value = stated(mention)
    if other.kind != "fraction" or mention.kind not in ("number", "ordinal") or value is None or not other.low:
        return False
    share = Fraction(other.low).limit_denominator(SMALL)
    return share != Fraction(1, 2) and value in (share.numerator, share.denominator)


def _month(mention: NumberMention, other: NumberMention) -> bool:
    """Chinese and Japanese number their months: 六月 is June."""
    parts = date_parts(other.date) if other.date else None
    numbered = mention.unit == "month" and main_script(mention.text) in SPACELESS
    return numbered and parts is not None and parts[1] is not None and stated(mention) == parts[1]


def _end_of_range(mention: NumberMention, other: NumberMention) -> bool:
    """The 70 of "70 to 90 %" where the words between the two are not known."""
    value = stated(mention)
    return other.comparator == "range" and _is_bare(mention) and value is not None and value in (other.low, other.high)


def _clock(mention: NumberMention, other: NumberMention) -> bool:
    """4.40 am and 4:40, 4 pm and 16:00, four o'clock and T04:00."""
    if "time" not in (mention.kind, other.kind):
        return False
    here, there = _hour_and_minute(mention), _hour_and_minute(other)
    if here is None or there is None or here[1] != there[1]:
        return False
    if here[0] == there[0] or "hour" in (mention.unit, other.unit):
        return here[0] == there[0]  # "18 heures", but six hours are not 18:00
    (hour, early), (late, _) = sorted(((here[0], mention), (there[0], other)), key=itemgetter(0))
    return late - hour == HALF_DAY and hour > 0 and not _tells_half(early.text)


def _tells_half(time: str) -> bool:
    """Does it say which half of the day is meant: "5 am", "05:00", «5 ранку»? "5:00" and "half past five" do not."""
    last = fold(time).split()[-1]
    return time.startswith("0") or _BEFORE_NOON.search(time) is not None or last in _day_parts()


@cache
def _day_parts() -> frozenset[str]:
    return frozenset(part for code in OWN for part in number_table(code).day_parts)


def _hour_and_minute(mention: NumberMention) -> tuple[int, int] | None:
    if mention.date is not None:
        return (int(mention.date[1:3]), int(mention.date[4:6])) if mention.kind == "time" else None
    if match := _CLOCK.fullmatch(mention.text):
        return int(match["hour"]), int(match["minute"] or 0)
    value = stated(mention)
    hour = value is not None and value == int(value) and 0 <= value <= 2 * HALF_DAY
    counted = mention.kind in ("number", "ordinal") and mention.unit is None
    return (int(value), 0) if value is not None and hour and (counted or mention.unit == "hour") else None


_SAME_VALUE: tuple[Callable[[NumberMention, NumberMention], bool], ...] = (
    _ordinal_or_cardinal,
    _unit_left_out,
    _era_left_out,
    _year_or_number,
    _century,
    _decade,
    _clock,
    _pounds,
    _without_sign,
    _score_like_time,
    _span_like_time,
    _day_or_month_first,
    _part_of_score,
    _part_of_share,
    _end_of_range,
    _month,
)


def _share_of(mention: NumberMention, others: Sequence[NumberMention]) -> NumberMention | None:
    """ "One of nine" reads like one in nine; the source counts nine."""
    if mention.kind != "fraction" or not mention.low or len(mention.text.split()) < 2:
        return None
    share = Fraction(mention.low).limit_denominator(SMALL)
    values = {value: other for other in others if (value := stated(other)) is not None}
    stands = share.numerator == 1 or Decimal(share.numerator) in values
    return values.get(Decimal(share.denominator)) if stands and share.denominator > 2 else None


def _day_of_date(mention: NumberMention, others: Sequence[NumberMention], company: Company) -> NumberMention | None:
    """The day of a date whose month is written as we cannot read: Hungarian "29-én", Finnish "26. päivänä"."""
    value = stated(mention)
    if number_table(company.language).counts_ones or value is None or not _as_day(mention, company):
        return None
    return next((other for other in others if other.date and _day(other.date) == value), None)


def _as_day(mention: NumberMention, company: Company) -> bool:
    """ "26. päivänä", "29-én": not "28 goals", not "28. Minute"."""
    if mention.unit is not None or mention.kind == "ordinal":
        return mention.unit in ("day", None)
    mark = _DAY_MARK.match(company.sentence.text, mention.stop - company.sentence.start)
    units = number_table(company.language).units
    others = [form for form, unit in units.items() if unit != "day" and len(form) >= SHORTEST_STEM]
    return mark is not None and not fold(mark["word"]).startswith(tuple(others))


def _day(date: str) -> int | None:
    parts = date_parts(date)
    return parts[2] if parts else None


def _implied(mention: NumberMention, forms: Forms) -> NumberMention | None:
    """Both for two, doubled for twice, a week for one week."""
    value = stated(mention)
    if mention.kind not in COUNTS or value is None or not 0 < value <= MOST_IMPLIED:
        return None
    found = forms.implied(value, mention.unit)
    return _word(found, value) if found else None


def _named_hour(mention: NumberMention, forms: Forms) -> NumberMention | None:
    """Noon for 12:00, midnight for 00:00."""
    full = mention.kind == "time" and mention.date is not None and mention.date.endswith(":00")
    found = forms.named_hours.get(int((mention.date or "T")[1:3]) % DAY) if full else None
    return _word(found, Decimal(0)) if found else None


@lru_cache(maxsize=16384)
def _form(word: str, language: str | None) -> str:
    form = fold(word)
    for clitic in languages.get(language).clitics if language in languages.known() and language else ():
        form = form.removesuffix(clitic)
    return form


@lru_cache(maxsize=16384)
def _implied_by(word: str, language: str | None) -> int | None:
    """The number behind a word, or behind its longest stem in the table ("подво-")."""
    table, form = number_table(language).implied, _form(word, language)
    return (table.get(form) or by_stem(table, form)) if table else None


def _word(span: Span, value: Decimal) -> NumberMention:
    return NumberMention(span.start, span.stop, span.text, value, value, "eq", "number")
