"""Judge a number or date of a summary by those of its source."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from bench import languages
from bench.consistency.company import Company
from bench.consistency.derived.nouns import counted, period_of
from bench.consistency.derived.rules import derive
from bench.consistency.derived.shares import is_of_some_two
from bench.consistency.derived.totals import has_cue, is_count_of_list
from bench.consistency.dimensions import comparable, dimension
from bench.consistency.numbers.bases import told_of_base
from bench.consistency.numbers.directions import went_other_way
from bench.consistency.numbers.elliptic import with_unit_beside
from bench.consistency.numbers.index import Answers, NumberIndex
from bench.consistency.numbers.mention import NumberMention
from bench.consistency.numbers.named import other_number_of_name
from bench.consistency.numbers.readings import stated, told_otherwise
from bench.consistency.numbers.said import interval
from bench.consistency.numbers.things import told_of_another_thing
from bench.consistency.numbers.units import DURATIONS
from bench.consistency.numbers.wording import describe
from bench.consistency.outcome import Outcome, credit
from bench.consistency.resolved import granularity, is_now, is_relative, is_weekday
from bench.consistency.verdicts import are_close, is_bound, is_other_bound, is_other_range, is_tight
from bench.languages.number_tables import number_table
from bench.records import Evidence, Span, Verdict
from bench.text.folding import fold_word
from bench.text.tokens import words

ENTAILED = frozenset({"weakened", "overlap"})  # reasons that give way to a bound of the same number the other way
SAME = frozenset({"exact", "words", "rounded"})  # reasons of a source mention that says the very number
WAYS = {"ge": 1, "gt": 1, "le": -1, "lt": -1}
COMMON = {"number": 1, "duration": 1, "ordinal": 3}  # up to here a number word may be a figure of speech
DOZENS = frozenset({10, 12})  # scales in which things are counted roundly
SMALL = 12  # whole numbers up to here, and ordinals, stand everywhere and count half
_OTHER_VALUE = Outcome(Verdict.CONTRADICTED, "other_value")
_ELSEWHERE = Outcome(Verdict.CONTRADICTED, "bound_elsewhere")
_OTHER_WAY = Outcome(Verdict.CONTRADICTED, "other_way")


def weight(mention: NumberMention) -> float:
    """1, or a half for whole numbers up to twelve and ordinals."""
    value = mention.value if mention.kind == "number" else None
    is_small = value is not None and value <= SMALL and value == int(value)
    return 0.5 if mention.kind == "ordinal" or is_small else 1.0


def judge_number(mention: NumberMention, company: Company, index: NumberIndex, found: Answers) -> Evidence:
    """The verdict on one number or date of a summary by its answers, with the source mention that decided it.

    First whatever speaks against it although the source has the number (`_VETOES`, in order); else the answer with the
    best credit, of equals the one whose sentence shares most with the summary's; else what is left without an answer.
    """
    shared = {id(other): company.shares_with(index.company(other)) for _, other in found}
    answers = [
        (outcome, other)
        for outcome, other in found
        if outcome.reason != "weakened" or shared[id(other)] or is_tight(mention, other)
    ]
    if veto := next(filter(None, (speaks(mention, company, index, answers) for speaks in _VETOES)), None):
        return veto
    if not answers:
        return _without_support(mention, company, index)
    outcome, other = max(
        answers, key=lambda answer: (answer[0].credit, answer[0].reason == "exact", shared[id(answer[1])])
    )
    by_ends = derived_evidence(mention, company, index) if outcome.reason in ("overlap", "weakened") else None
    return by_ends or _evidence(mention, outcome, other)


def _numbers_other(mention: NumberMention, company: Company, index: NumberIndex, _: Answers) -> Evidence | None:
    """ "The second session" of "the third session", "the first month" of "the first year"."""
    if other := _other_ordinal(mention, company, index):
        return _evidence(mention, _OTHER_VALUE, other)
    period = _other_period(mention, company, index)
    return _evidence(mention, _OTHER_VALUE, *period) if period else None


def _has_other_unit(mention: NumberMention, company: Company, index: NumberIndex, answers: Answers) -> Evidence | None:
    other = _other_unit(mention, answers, index)
    if other is None:
        return None
    followed = derived_evidence(mention, company, index) or _with_unit_beside(mention, company, index)
    return followed or _evidence(mention, _OTHER_VALUE, other)


def _belongs_to_name(mention: NumberMention, company: Company, index: NumberIndex, _: Answers) -> Evidence | None:
    other = other_number_of_name(mention, company, index)
    return _evidence(mention, _OTHER_VALUE, other) if other else None


def _gainsaid(mention: NumberMention, company: Company, index: NumberIndex, answers: Answers) -> Evidence | None:
    """A bound or range that the source has otherwise, and no answer that holds beside that."""
    other = _contrary(mention, company, index) if is_bound(mention) or mention.comparator == "range" else None
    holds = other is None or not all(_gives_way(mention, other, *answer) for answer in answers)
    return None if holds or other is None else _evidence(mention, _OTHER_VALUE, other)


def _is_of_other_base(
    mention: NumberMention, company: Company, index: NumberIndex, answers: Answers
) -> Evidence | None:
    base = told_of_base(mention, company, index) if answers else None
    return _evidence(mention, _ELSEWHERE, base[1], f"others are compared with {base[0].text} there") if base else None


def _is_of_other_thing(
    mention: NumberMention, company: Company, index: NumberIndex, answers: Answers
) -> Evidence | None:
    same = [other for outcome, other in answers if outcome.reason in SAME]
    found = told_of_another_thing(mention, company, same, index)
    detail = f"the article has {found[0].text} of something else" if found else ""
    return _evidence(mention, _ELSEWHERE, found[1], detail) if found else None


def _goes_other_way(mention: NumberMention, company: Company, index: NumberIndex, answers: Answers) -> Evidence | None:
    place = went_other_way(mention, company, [other for _, other in answers], index)
    return _evidence(mention, _OTHER_WAY, place) if place else None


_VETOES = (
    _numbers_other,
    _has_other_unit,
    _belongs_to_name,
    _gainsaid,
    _is_of_other_base,
    _is_of_other_thing,
    _goes_other_way,
)


def _contrary(mention: NumberMention, company: Company, index: NumberIndex) -> NumberMention | None:
    """What gainsays a bound: a bound the other way, or another bound of the same thing."""
    opposite = next((other for other in index.comparable(mention) if _is_contrary(mention, other)), None)
    return opposite or _other_bound(mention, company, index)


def _gives_way(mention: NumberMention, contrary: NumberMention, outcome: Outcome, other: NumberMention) -> bool:
    """Does an answer count for nothing beside a bound that gainsays it? "Under 100" touches "100", but for "over 100".

    Against another bound the same way an exact number does count that lies close: 22,540 for "over 22,000".
    """
    if outcome.reason == "boundary":
        return other.comparator not in WAYS
    said = mention.high if mention.low is None else mention.low if mention.high is None else None
    exact = other.value is not None and are_close(other.value, said)
    return outcome.reason in ENTAILED and not (exact and contrary.comparator == mention.comparator)


def _is_contrary(mention: NumberMention, other: NumberMention) -> bool:
    """ "at most 100" of the summary, "at least 100" of the source: one end, opposite ways; or one end of a range."""
    if is_other_range(mention, other):
        return True
    opposite = WAYS.get(mention.comparator, 0) * WAYS.get(other.comparator, 0) == -1
    ends = {mention.low, mention.high} & {other.low, other.high} - {None}
    return opposite and bool(ends) and comparable(mention, other)


def _other_bound(mention: NumberMention, company: Company, index: NumberIndex) -> NumberMention | None:
    """The source's own bound of the same thing, where the summary has another."""
    if not is_bound(mention):
        return None
    alike = (each for each in index.comparable(mention) if each.comparator == mention.comparator)
    others = (each for each in alike if is_other_bound(mention, each))
    return next((each for each in others if company.shares_with(index.company(each))), None)


def _without_support(mention: NumberMention, company: Company, index: NumberIndex) -> Evidence:
    """Nothing in the source entails it or comes close: is it derived, unverifiable, contradicted or unsupported?"""
    if other_form := told_otherwise(mention, company, index.forms):
        return _evidence(mention, *other_form)
    if derived := derived_evidence(mention, company, index) or _with_unit_beside(mention, company, index):
        return derived
    if rounded := _counted_in_dozens(mention, company, index):
        return rounded
    if mention.comparator == "vague" and (rival := _other_scale(mention, company, index)):
        return _evidence(mention, _OTHER_VALUE, rival)
    if reason := _unverifiable(mention, company, index):
        return _evidence(mention, Outcome(Verdict.UNVERIFIABLE, reason), None)
    others = [other for other in index.like(mention) if _rival(mention, other)]
    shared = {id(other): company.shares_with(index.company(other)) for other in others}
    rivals = [other for other in others if shared[id(other)]]
    if rivals:
        rival = max(rivals, key=lambda other: (_on_one_scale(mention, other, index), shared[id(other)]))
        if not _on_one_scale(mention, rival, index):
            return _evidence(mention, Outcome(Verdict.UNVERIFIABLE, "needs_published"), None)
        return _evidence(mention, _OTHER_VALUE, rival)
    if mention.date is not None and is_relative(mention.date) and is_now(mention.date):
        return _evidence(mention, Outcome(Verdict.UNVERIFIABLE, "vague"), None)  # "today" of an article without a date
    return _evidence(mention, Outcome(Verdict.UNSUPPORTED, "absent"), None)


def _with_unit_beside(mention: NumberMention, company: Company, index: NumberIndex) -> Evidence | None:
    """The verdict where the summary or the source leaves out a unit that the number before has, and supports it so."""
    whole, filled = with_unit_beside(mention, company), index.with_units_beside
    for said, there in ((mention, filled), (whole, index), (whole, filled)):
        if said is None or there is None:
            continue
        answer = next((each for each in there.answers(said) if each[0].reason in SAME or _holds(said, *each)), None)
        if answer:
            return _evidence(mention, *answer)
        if derived := derived_evidence(said, company, there):
            return derived
    return None


def _holds(mention: NumberMention, outcome: Outcome, other: NumberMention) -> bool:
    """Is it a true bound close to the number: "over 1 billion" of £1.08bn?"""
    return outcome.reason == "weakened" and outcome.verdict is Verdict.SUPPORTED and is_tight(mention, other)


def _counted_in_dozens(mention: NumberMention, company: Company, index: NumberIndex) -> Evidence | None:
    """ "Three dozen" of 37, «три десятки» of 31: who counts in dozens or tens rounds, and needs no "about"."""
    scales = number_table(company.language).scales
    if mention.value is None or not any(scales.get(fold_word(word)) in DOZENS for word in words(mention.text)):
        return None
    low, high = interval(mention.value, mention.value, "approx")
    answers = index.answers(replace(mention, low=low, high=high, comparator="approx"))
    return next((_evidence(mention, *answer) for answer in answers if answer[0].reason in SAME), None)


def derived_evidence(mention: NumberMention, company: Company, index: NumberIndex) -> Evidence | None:
    """The verdict where the source's numbers give this one."""
    found = derive(mention, index.operands, company)
    if found is None:
        return None
    return _evidence(mention, Outcome(Verdict.SUPPORTED, "derived"), found.operand, found.text)


def _other_scale(mention: NumberMention, company: Company, index: NumberIndex) -> NumberMention | None:
    """ "billions" of the source where the summary has "millions" of the same thing."""
    vague = (each for each in index.comparable(mention) if each.comparator == "vague" and comparable(mention, each))
    return next((each for each in vague if company.shares_with(index.company(each))), None)


def _unverifiable(mention: NumberMention, company: Company, index: NumberIndex) -> str | None:
    """Why a mention without support is no error that can be shown."""
    if mention.kind == "vague" or mention.comparator == "vague":
        return "vague"
    in_words = not any(char.isdigit() for char in mention.text)
    value = stated(mention)
    one = mention.comparator != "range"
    common = in_words and value is not None and one and value <= COMMON.get(mention.kind, -1)
    if common:
        return "common_word"  # "one deal", "one day", "for the second time"
    if _needs_published(mention, index):
        return "needs_published"
    if mention.date is None and mention.kind not in ("time", "ordinal", "score") and has_cue(company):
        return "total"
    if is_of_some_two(mention, index.operands):
        return "computed"
    if mention.kind in ("money", "percent") and _has_bare(mention, index):
        return "unit_left_out"
    if _has_with_unknown_unit(mention, company, index):
        return "unit_unknown"
    return "listed" if is_count_of_list(mention, index.operands) else None


def _has_bare(mention: NumberMention, index: NumberIndex) -> bool:
    """Has the source the number alone, of what it told before: "It costs 9 euros. Before, it was 25."?"""
    return mention.value is not None and any(
        other.kind == "number" and other.unit is None and counted(other, index.company(other)) is None
        for other in index.mentions
        if mention.value in (other.low, other.high) and (other.comparator == "range" or other.value is not None)
    )


def _has_with_unknown_unit(mention: NumberMention, company: Company, index: NumberIndex) -> bool:
    """Has the source the number, and one of the two languages a word for its unit that no table may have: "8 Lewa"?"""
    if mention.value is None or not {mention.kind} & {"money", "measure", "number"}:
        return False
    return any(
        other.value == mention.value
        and {other.kind, mention.kind} in ({"number", "money"}, {"number", "measure"})
        and _may_be_unit(*((mention, company) if mention.kind == "number" else (other, index.company(other))))
        and company.language != index.company(other).language
        for other in index.mentions
    )


def _may_be_unit(mention: NumberMention, company: Company) -> bool:
    """Does a number without a unit stand right before a word of a language without a table of its own?"""
    foreign = company.language is not None and company.language not in languages.known()
    return foreign and mention.unit is None and counted(mention, company) is not None


def _needs_published(mention: NumberMention, index: NumberIndex) -> bool:
    """Can this relative date be compared with nothing? Days of the week can with each other."""
    if is_weekday(mention.date):
        return not any(is_weekday(other.date) for other in index.mentions)
    return is_relative(mention.date) and mention.low is None and index.published is None


def _on_one_scale(mention: NumberMention, other: NumberMention, index: NumberIndex) -> bool:
    """Only a day of publication brings "yesterday" and "22 November" together."""
    return index.published is not None or is_relative(mention.date) == is_relative(other.date)


def _other_ordinal(mention: NumberMention, company: Company, index: NumberIndex) -> NumberMention | None:
    """Another ordinal of the same thing, none of which is this one: "the second session" of "the third session".

    A third attempt had a first, of which the source may not say more. Few things have a 77th, so that is known without
    its noun: "in the 77th".
    """
    if mention.low is not None and mention.low > SMALL and any(each.low == mention.low for each, _ in index.ordinals):
        return None
    noun = counted(mention, company) if mention.kind == "ordinal" else None
    if noun is None or (mention.low == 1 and noun in number_table(company.language).tries):
        return None
    same = [other for other, its_noun in index.ordinals if its_noun == noun]
    if not same or any(index.compare(mention, other) for other in same):
        return None
    if any(index.compare(mention, other) for other, its_noun in index.ordinals if its_noun is None):
        return None  # "after the first period … in the second they"
    return None if any(_is_number_of(noun, mention, other, index) for other in index.mentions) else same[0]


def _is_number_of(noun: str, ordinal: NumberMention, other: NumberMention, index: NumberIndex) -> bool:
    """Is it the seven of "round seven", said of the seventh round?"""
    words = index.company(other).words
    at = bisect_left(words, (other.start,))
    return other.low == ordinal.low and other.kind == "number" and at > 0 and words[at - 1][3] == noun


def _other_period(mention: NumberMention, company: Company, index: NumberIndex) -> tuple[NumberMention, str] | None:
    """ "The first year" of the source, in words, where the summary has "the first month"; None unless each is such."""
    period = period_of(mention, company) if mention.kind == "ordinal" else None
    if period is None:
        return None
    equal = [other for other in index.like(mention) if other.kind == "ordinal" and other.low == mention.low]
    periods = [period_of(other, index.company(other)) for other in equal]
    if not periods or None in periods or period in periods:
        return None
    return equal[0], f"of a {period}; the article has it of a {periods[0]}"


def _other_unit(mention: NumberMention, answers: Answers, index: NumberIndex) -> NumberMention | None:
    """ "two days" of "two years", where nothing but a bare "two" supports it."""
    if mention.unit not in DURATIONS or mention.kind == "age" or any(other.unit for _, other in answers):
        return None
    alike = (other for other in index.mentions if other.unit in DURATIONS and other.kind != "age")
    return next((other for other in alike if (other.low, other.high) == (mention.low, mention.high)), None)


def _rival(mention: NumberMention, other: NumberMention) -> bool:
    """Does `other` say something else of the same kind of thing?"""
    if mention.date is not None and other.date is not None:
        return granularity(mention.date) == granularity(other.date)
    ours, theirs = dimension(mention), dimension(other)
    if ours != theirs and "time" in (ours, theirs):
        return False  # nobody reads "the code 7700" as what "five minutes" should be
    return comparable(mention, other) or {ours, theirs} == {"ratio", "point"}  # per cent are not percentage points


def _evidence(mention: NumberMention, outcome: Outcome, other: NumberMention | None, computation: str = "") -> Evidence:
    return Evidence(
        kind="range" if mention.comparator == "range" and mention.kind == "number" else mention.kind,
        verdict=outcome.verdict,
        reason=outcome.reason,
        weight=weight(mention),
        summary=Span(mention.start, mention.stop, mention.text),
        source=Span(other.start, other.stop, other.text) if other is not None else None,
        detail=computation or _detail(mention, other),
        normal=mention.normal,
        credit=credit(outcome.verdict, outcome.reason),
    )


def _detail(mention: NumberMention, other: NumberMention | None) -> str:
    """How both mentions were read; nothing where the words themselves say it."""
    said, found = describe(mention), describe(other) if other is not None else None
    if found is None and said == mention.text:
        return ""
    return f"read as {said}" if found is None or found == said else f"read as {said}; the article has {found}"
