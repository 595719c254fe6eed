"""What one language contributes: a table. All language knowledge of the project is in records of this shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bench.languages.spelled import Lexicon


@dataclass(frozen=True, slots=True)
class Decades:
    """How a language tells ten years of a century. All forms are folded."""

    words: Mapping[str, int] = field(default_factory=dict)
    """"seventies" → 70, "сімдесятих"."""
    alone: Mapping[str, int] = field(default_factory=dict)
    """Words that are nothing else: "Fünfzigerjahre" → 50."""
    plurals: frozenset[str] = frozenset()
    """Endings behind digits; two digits need a word for years beside them: the "s" of 1990s, the "х" of 90-х годах."""
    nouns: frozenset[str] = frozenset()
    """Endings that say decade alone: "talet" of "90-talet"."""
    adjectives: frozenset[str] = frozenset()
    """Endings that need one of `years` behind them: "er" of "90er Jahre"."""
    years: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    """Phrases for years before the number: "années", "década de"."""


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """How a language writes numbers, dates and what stands around them. All forms are folded."""

    cardinals: Mapping[str, int] = field(default_factory=dict)
    """Every form of the number words that are added up: "двадцяти" → 20, "двісті" → 200."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply what stands before them: "hundred", "тисяч", "млн"."""
    scale_abbreviations: frozenset[str] = frozenset()
    """Those scales that mean nothing alone: "млн", "bn"."""
    attached_scales: frozenset[str] = frozenset()
    """Scales of one letter that are written in one with what is counted: 만 of "2000만명"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    compound_ordinals: Mapping[str, int] = field(default_factory=dict)
    """Stems before which a multiplier is written together: "двадцятитисячний" by "тисячн"."""
    idioms: Mapping[str, str] = field(default_factory=dict)
    """Phrases that begin with a number word and hold no number, with what they mean: "十 分" → very."""
    named_days: Mapping[str, str] = field(default_factory=dict)
    """Days known by their figures, as tokens: "9 / 11" → --09-11."""
    ordinal_prefixes: frozenset[str] = frozenset()
    """What stands before a number in an ordinal: 第三."""
    ordinal_suffixes: frozenset[str] = frozenset()
    """What follows digits in an ordinal: 21st, 2-го."""
    cardinal_suffixes: frozenset[str] = frozenset()
    """What follows digits in an oblique case without making an ordinal: 5-ти, 2-х."""
    decimal: str = "."
    """The decimal separator; the other one of "." and "," groups thousands."""
    fractions: Mapping[str, str] = field(default_factory=dict)
    """"half" → "1/2", "півтора" → "3/2", denominators "thirds" → "1/3"."""
    multipliers: Mapping[str, int] = field(default_factory=dict)
    """"twice" → 2, "втричі" → 3."""
    none_of: Mapping[str, int] = field(default_factory=dict)
    """Phrases that mean zero: "ни один"."""
    every: frozenset[str] = frozenset()
    """Words that make an ordinal a share: "every third", "кожен третій"."""
    compound_units: Mapping[str, str] = field(default_factory=dict)
    """Stems of adjectives that are made of a number and a unit: "дневн" of "четырёхдневный" → day."""
    half_units: Mapping[str, str] = field(default_factory=dict)
    """Words for a half of a unit: "полчаса" → hour."""
    part_units: Mapping[str, str] = field(default_factory=dict)
    """What is a unit only behind a part of one: the "point" of "a quarter point"."""
    part_before: frozenset[str] = frozenset()
    """What must follow "a quarter" and "a third" to make them fractions: "of"; empty where nothing need."""
    part_compared: frozenset[str] = frozenset()
    """What makes them fractions, too: "a tenth more"."""
    ordinal_parts: bool = True
    """May an ordinal be the denominator after a number: "две пятых", "cinque ottavi"?"""
    part_suffixes: tuple[str, ...] = ()
    """What a number is written together with to be a part: "veinteavos", "Zwanzigstel"."""
    part_stems: tuple[str, ...] = ()
    """Stems of the word for a part, behind an ordinal: «пятая часть»."""
    period_stems: tuple[str, ...] = ()
    """Stems of adjectives that make a part behind them a period, as ordinals do: «заключна чверть»."""
    part_words: frozenset[str] = frozenset()
    """What stands behind a number to make it a part: "onze avos"."""
    parts_alone: frozenset[str] = frozenset()
    """Those of `fractions` that are nothing else, and count without a number before them: "Hälfte".

    One that is another word without its marks stands here with them: "metà", not "meta".
    """
    half_behind: frozenset[str] = frozenset()
    """What stands behind a unit for a half of it: 半 of 3時間半."""
    points: frozenset[str] = frozenset()
    """What is said for the decimal point: "point", "virgule", "целых"."""
    spoken_years: bool = False
    """Are years said in pairs: "nineteen eighty-four"?"""
    and_a_half: Mapping[str, str] = field(default_factory=dict)
    """Phrases that add to the number before them: "and a half" → "1/2"."""
    dozens: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Vague amounts: "dozens" → (24, 99)."""
    connectors: frozenset[str] = frozenset()
    """Words between a whole number and its fraction: "and" in "two and three quarters"."""
    indefinite: frozenset[str] = frozenset()
    """"a" in "a hundred"."""
    ones: frozenset[str] = frozenset()
    """Forms of "one", which is a pronoun as often as a number."""
    not_one_before: frozenset[str] = frozenset()
    """Words after which "one" is a pronoun: "no one", "this one"."""
    not_one_after: frozenset[str] = frozenset()
    """Words before which "one" is a pronoun: "one of", "one another"."""
    doubtful: frozenset[str] = frozenset()
    """Number words that are another word as often, and count only after a comparator or preposition: "сорока"."""
    doubtful_but_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Of some of these the prepositions that take their case: "с семью", not "на семью"."""
    not_ordinal_before: frozenset[str] = frozenset()
    """Words after which an ordinal is a noun: "a second", "split second"."""
    not_ordinal_after: frozenset[str] = frozenset()
    """Words before which it still is one: "a second later", unlike "a second suspect"."""
    other_currencies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Stems of adjectives of countries whose money has a name that others have, too: "canadian" → {USD: CAD}."""
    years_of_life: frozenset[str] = frozenset()
    """What makes an ordinal before it an age: the "году жизни" of "на 92-м году жизни", who is 91."""
    currencies_after_scales: Mapping[str, str] = field(default_factory=dict)
    """Words that are money behind a scale only: "640 billion won"."""
    decades: Decades = field(default_factory=Decades)
    to_last_day: frozenset[str] = frozenset()
    """Words between the first day of several and the last: "December 5 to 7"."""
    change_to: frozenset[str] = frozenset()
    """Words before the second end of a change or span: "from 3.5 to 3.2", "с 1991 по 2000 год"."""
    other_ends: frozenset[str] = frozenset()
    """Phrases before the other end of a change or comparison, which shares its unit: "36 hours instead of 40"."""
    additional: frozenset[str] = frozenset()
    """Words before what comes on top of what was told: "another ten", "ще десять"."""
    comparatives: Mapping[str, int] = field(default_factory=dict)
    """Words that tell a difference beside them: "50 less" (-1), "старше на 3,4" (1), "0.02 ahead" (0)."""
    formerly: frozenset[str] = frozenset()
    """Words of a sentence that tells what was before: "a year ago", «доти»."""
    negations: frozenset[str] = frozenset()
    """Words that deny the comparator behind them: "does not exceed"."""
    levels: frozenset[str] = frozenset()
    """Comparators that a denied verb before them turns, too: "did not fall below"."""
    each: frozenset[str] = frozenset()
    """Words beside what one of several costs or gets: "8 million apiece", «по 8 млн»."""
    rest: frozenset[str] = frozenset()
    """Words beside what is left of a whole: "the remaining 550", «решта 550»."""
    copulas: frozenset[str] = frozenset()
    """Verbs, by their lemmas, of which a number before them counts nothing: "second became", «вторым стал»."""
    tells_when: frozenset[str] = frozenset()
    """Forms of a period that tell when, and count nothing: «3,9 млн годом ранее»."""
    infinitives: tuple[str, ...] = ()
    """Endings of the dictionary forms of verbs: «показати»."""
    adjectives: tuple[str, ...] = ()
    """Endings of the dictionary forms of adjectives: «новый»."""
    tries: frozenset[str] = frozenset()
    """Things of which the last is told, and which had a first: the third attempt."""
    frost: tuple[str, ...] = ()
    """Stems of words that put degrees beside them below zero: "13 градусов мороза"."""
    steps: Mapping[str, str] = field(default_factory=dict)
    """Steps from another date in words: "the next day" → +1D, "роком раніше" → -1Y."""
    lapses: Mapping[str, int] = field(default_factory=dict)
    """What makes a duration such a step: "later" → 1, "earlier" → -1, "через" → 1."""
    cents: frozenset[str] = frozenset()
    """Words for a hundredth of a currency: "17 грн 40 коп."."""
    than: frozenset[str] = frozenset()
    """"than", behind which a preposition may stand before the number."""
    part_after: frozenset[str] = frozenset()
    """What makes an ordinal behind it a part: "by" of "shrank by a fifth"."""
    day_parts: Mapping[str, int] = field(default_factory=dict)
    """What tells the half of the day behind an hour: "ранку" → 0, "вечора" → 12."""
    clock: Mapping[str, int] = field(default_factory=dict)
    """What tells minutes after an hour, or before it, negative: "half past" → 30, "пів на" → -30."""
    behind_hour: Mapping[str, int] = field(default_factory=dict)
    """The same behind an hour: "las cinco | y media" → 30."""
    hour_before: frozenset[str] = frozenset()
    """What stands before an hour in words and tells that it is one: "at eleven thirty", "a las cinco y media"."""
    named_hours: Mapping[str, int] = field(default_factory=dict)
    """Words for an hour: "noon" → 12."""
    minus: frozenset[str] = frozenset()
    plus: frozenset[str] = frozenset()
    """What stands before a minus that is none: "plus or minus"."""
    eras_before: frozenset[str] = frozenset()
    """Phrases behind a year before year 1: "BC", «до н. е.»."""
    months: Mapping[str, int] = field(default_factory=dict)
    doubtful_months: frozenset[str] = frozenset()
    """Month names that are another word as often, and count only beside a number or preposition: "may", "лютий"."""
    date_prepositions: frozenset[str] = frozenset()
    month_prepositions: frozenset[str] = frozenset()
    """What stands before a month and never before a day of it: "in June"."""
    joined_months: Mapping[str, int] = field(default_factory=dict)
    """Names and abbreviations of months of a language whose words are not divided: "กันยายน" → 9."""
    later_era: int = 0
    """What its own years are ahead of the common era."""
    day_words: frozenset[str] = frozenset()
    """What stands before the number of a day: "ngày" in "ngày 14 tháng 9 năm 2025"."""
    month_words: frozenset[str] = frozenset()
    """What stands before the number of a month, in languages that number their months: "tháng"."""
    year_before: frozenset[str] = frozenset()
    """What stands before a year: "năm"."""
    day_first: bool = True
    """Is 5/4/2025 the fifth of April?"""
    year_words: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    """Counted nouns, by form or lemma, to their unit: "prisoner" → person, "лет" → year, "км" → km."""
    spans: Mapping[str, str] = field(default_factory=dict)
    """Nouns that are a span of time without a number, by form or lemma: "quarter", "доба" → "day and night"."""
    compared: frozenset[str] = frozenset()
    """Phrases before what something is compared with: "compared to", «порівняно з»."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    age_before: frozenset[str] = frozenset()
    """"aged" in "aged 18 to 58"."""
    age_stems: tuple[str, ...] = ()
    """How a word goes on that makes digits an age: "-year-old", "-річний"."""
    before: Mapping[str, str] = field(default_factory=dict)
    """Comparators before a number: "at least" → ge."""
    inverted: frozenset[str] = frozenset()
    """Counted words that make a number approximate where they stand before it: "человек пять"."""
    after: Mapping[str, str] = field(default_factory=dict)
    """Comparators after it: "or more" → ge."""
    limits: frozenset[str] = frozenset()
    """Those of `before` that also tell a goal or a time ("до", "to"), and bound nothing after a word of change."""
    change_stems: Mapping[str, int] = field(default_factory=dict)
    """Stems of words of change, with the way it goes: "climbed to" (1), "знизилася до" (-1), "slowed to" (0)."""
    change_words: Mapping[str, int] = field(default_factory=dict)
    """Such words whose stems other words have, too: "rose", «росла» (but «Россия»)."""
    ways: Mapping[str, int] = field(default_factory=dict)
    """Words that tell beside a share which way it went, and elsewhere much else: "up" (1), "lost" (-1)."""
    change_from: frozenset[str] = frozenset()
    """What stands before the first end of a change, which is no range: "rose from 5 to 7"."""
    between_changes: frozenset[str] = frozenset()
    """What stands between the ends of a change that is told by them alone: "von 19 auf 21 Prozent"."""
    range_words: frozenset[str] = frozenset()
    """What stands between the ends of a range: "to", "до"."""
    between: Mapping[str, str] = field(default_factory=dict)
    """Openers that take another word between the ends: "between" → "and"."""
    score_words: frozenset[str] = frozenset()
    """Words that make "3-2" the score of a match."""
    parts_of: frozenset[str] = frozenset()
    """What stands between whole and part where the whole comes first: "分之" of "三分之一"."""
    part_wholes: Mapping[str, int] = field(default_factory=dict)
    """Forms of a whole before its part: the "üçte" of "üçte iki", two thirds."""
    counts_ones: bool = True
    """Does a form of "one" alone count? Not in a language of which we do not know when it is an article."""
    inflects: bool = True
    """May a scale take an ending that the table does not list?"""
    lexicon: Lexicon = field(default_factory=Lexicon)
    """Reads spelled-out numbers: all of `cardinals`, `scales` and `ordinals`, and CLDR's."""
    implied: Mapping[str, int] = field(default_factory=dict)
    """Words that mean a number without being one: "both" → 2, "opening" → 1; stems end in a hyphen: "doubl-" → 2."""
    shares: tuple[str, ...] = ()
    """Words between the parts of a share: "in" of "one in five", "з" of "двоє з п'яти"."""
    within: frozenset[str] = frozenset()
    """Phrases before what is part of what was told before: "including", «в том числе»."""
    totals: frozenset[str] = frozenset()
    """Words and phrases that tell of a sum: "in all", "разом"."""
    conjunctions: frozenset[str] = frozenset()
    """Words between two clauses or two things of a list: "and", "але"."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Every form of the days of the week: "Monday" → 1, "неділю" → 7; they go into `relatives`."""
    relatives: Mapping[str, str] = field(default_factory=dict)
    """Phrases for a date told from the day of publication: "yesterday" → -1D, "last month" → -1M, "Monday" → W1."""
    written_relatives: Mapping[str, str] = field(default_factory=dict)
    """Pairs of words that are a date only in this very spelling: Vietnamese "thứ Hai", Monday, beside "thứ hai"."""
    turns: Mapping[str, int] = field(default_factory=dict)
    """Words that point to a period: "last" → -1, "this" → 0, "наступного" → 1."""
    periods: Mapping[str, str] = field(default_factory=dict)
    """What they point to: "week" → W, "осені" → Y-23."""
    not_turn_before: frozenset[str] = frozenset()
    """Words before a pointing one that tie it to the story: "the" in "the next year"."""
    shifts_after: Mapping[str, int] = field(default_factory=dict)
    """What makes the duration before it a date: "ago" → -1."""
    shifts_before: Mapping[str, int] = field(default_factory=dict)
    """What makes the duration behind it a date: "через" → 1, "hace" → -1."""
    not_shift_after: frozenset[str] = frozenset()
    """Words behind a duration that tie it to the story: "після" in "через три дні після виборів"."""


@dataclass(frozen=True, slots=True)
class CaseRule:
    """A word that ends in `ending` may be a form of the word that ends in `nominative` instead."""

    ending: str
    nominative: str
    gender: str = ""
    """m or f where the ending tells it of a person; "" where it does not."""


@dataclass(frozen=True, slots=True)
class NameTable:
    """How a language writes names. All words are folded."""

    cases: tuple[CaseRule, ...] = ()
    """Forms of nouns."""
    adjectives: tuple[CaseRule, ...] = ()
    """Forms of adjectives; the nominative is masculine singular."""
    surnames: tuple[CaseRule, ...] = ()
    """Forms of surnames that tell the gender; the nominative is the masculine form."""
    surname_endings: tuple[str, ...] = ()
    """Endings, in the nominative, that only surnames have: "енко"."""
    common_endings: tuple[str, ...] = ()
    """Endings of ordinary words that names do not have: an unknown word with one begins a sentence, and is no name."""
    irregular: Mapping[str, str] = field(default_factory=dict)
    """Forms that no rule makes: "дому" → "дім"."""
    particles: frozenset[str] = frozenset()
    """Lower-case words inside a name: "von der", "де", "bin"."""
    patronymics: tuple[str, ...] = ()
    """Endings of names after the father's, which stand between given name and surname."""
    links: frozenset[str] = frozenset()
    """Words that join a head to the rest of its name: "of" in "Department of Labor"."""
    articles: frozenset[str] = frozenset()
    """Words that stand before a name and are no part of it."""
    calendar: frozenset[str] = frozenset()
    """Capitalised words that are no names: days, months and common acronyms ("GDP", "ДНК")."""
    eras: frozenset[str] = frozenset()
    """Nouns that make a time of the capitalised adjective before them: "Бронзового века", "Вербное воскресенье"."""
    ordinary: frozenset[str] = frozenset()
    """Words that open sentences, are no names, and lack in the dictionary: «журі»."""
    sister: str | None = None
    """A language whose dictionary has many of the words that this one's lacks: "трейлер", «журі»."""
    sister_letters: Mapping[str, str] = field(default_factory=dict)
    """Our letters, and what the sister writes for them: {"і": "и"}."""
    derivations: tuple[str, ...] = ()
    """What makes an adjective of a name: "ский" in "вестминстерский"."""
    agreements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Endings of adjectives that surnames have too, and those of the nominatives of nouns beside them."""
    currencies: frozenset[str] = frozenset()
    """Nouns before which the adjective of a country tells which money: "канадских долларов"."""
    clipped: tuple[str, ...] = ()
    """Beginnings of compounds that are clipped words, or no words of their own: "держ", "віце"."""
    numbered: frozenset[str] = frozenset()
    """Ordinary words with a capital before a number: "Category 5"."""
    leads: frozenset[str] = frozenset()
    """Heads that stand before the rest of the name, so that it begins with them: "Hurricane Katrina"."""
    families: frozenset[str] = frozenset()
    """Family names that stand before the given name: "Xi Jinping", "Bong Joon-ho"."""
    telling: frozenset[str] = frozenset()
    """Lemmas of verbs of speech, and forms that no dictionary knows: they stand beside any name of the news."""
    relying: frozenset[str] = frozenset()
    """The same of words that stand right beside whoever a text relies on: "Reuters reports", "according to"."""
    beside: frozenset[str] = frozenset()
    """What says with whom somebody is or does something, right before the name: "with", «з»."""
    beside_ends: tuple[str, ...] = ()
    """How names end in the case that these words take in this sense: «з Мінськом», not «з Мінська»."""
    speech: frozenset[str] = frozenset()
    """Verbs whose subject speaks, so that a capital before them is somebody's."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """Words that tell what a name is of: "ministry" → ORG, "airport" → LOC, "prize" → AWARD."""
    quoted_heads: Mapping[str, str] = field(default_factory=dict)
    """Nouns before a name in quotation marks that tell what it is of: "novel" → WORK, "газета" → ORG."""
    endings: tuple[CaseRule, ...] = ()
    """Forms of names, of a language without `cases`: they serve to compare this language's names alone."""
    prefixes: tuple[str, ...] = ()
    """Words that are written in one with the name behind them: Arabic "و"."""
    elisions: frozenset[str] = frozenset()
    """Words before an apostrophe that are no part of the name behind it: "l'" in "l'Espagne"."""
    marked: bool = False
    """Are words told apart by the marks on their letters, which folding takes off: Hà, hạ?"""
    apostrophe_ends: bool = False
    """Does an apostrophe divide a name from its ending: "Ankara'da"?"""


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Word forms are case-folded; mappings go from a form to its meaning."""

    code: str
    name: str
    script: str
    tier: str
    letters: frozenset[str] = frozenset()
    """Letters that none of our other languages of this script has: one of them decides the language."""
    abbreviations: frozenset[str] = frozenset()
    """Words after which a full stop ends no sentence, without that full stop."""
    abbreviated_units: frozenset[str] = frozenset()
    """Those of them that stand behind numbers: before a capital letter a sentence ends there."""
    after_units: frozenset[str] = frozenset()
    """Words with a capital letter before which it does not: "9 a.m. Tuesday"."""
    clitics: tuple[str, ...] = ()
    """Endings that are no part of a word's dictionary form: "'s"."""
    numbers: NumberTable = field(default_factory=NumberTable)
    names: NameTable = field(default_factory=NameTable)
    relative_pronouns: frozenset[str] = frozenset()
    """Words that begin a clause about the word before: "which", «який»."""
    function_words: frozenset[str] = frozenset()
    """Words that are capitalised only at the start of a sentence and carry no content."""

    @property
    def articles(self) -> frozenset[str]:
        """Definite and indefinite."""
        return self.names.articles | self.numbers.indefinite
