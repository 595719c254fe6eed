from __future__ import annotations

import gc
import json
import re
import weakref
from typing import Any

import pytest

from bench import analyze, check
from bench.consistency.facts import find_facts
from bench.consistency.results import CheckResult
from bench.errors import BenchError, InputError
from bench.records import Entity, Fact, Span, Verdict

SOURCE = (
    "In June Belarus released 14 political prisoners. In September another 52 political prisoners were freed, "
    "Reuters reported. Read also: 908 views in Warsaw."
)


def verdicts(result: CheckResult) -> dict[str, str]:
    return {item.summary.text: item.verdict.value for item in result.evidence}


def test_a_faithful_summary_is_supported_in_each_language() -> None:
    source = analyze(SOURCE, "en")
    for language, summary in (
        ("en", "Belarus freed 14 prisoners in June and 52 in September, Reuters says."),
        ("uk", "Білорусь звільнила 14 в'язнів у червні та п'ятдесят двох у вересні, пише Reuters."),
        ("ru", "Беларусь освободила 14 заключённых в июне и пятьдесят двух в сентябре, пишет Reuters."),
    ):
        result = source.check(summary, language)
        assert set(verdicts(result).values()) == {"supported"}, language
        assert result.numbers.score == result.names.score == 1.0


def test_wrong_numbers_and_names_are_flagged_with_what_the_source_says() -> None:
    result = check(SOURCE, "Portugal released 25 political prisoners in July.", "en", "en")
    found = verdicts(result)
    assert found["Portugal"] == "unsupported"
    assert found["25"] == "contradicted"
    assert found["July"] == "contradicted"
    assert result.numbers.score == 0.0
    rival = next(item.source for item in result.evidence if item.summary.text == "July")
    assert rival is not None
    assert SOURCE[rival.start : rival.stop] == rival.text == "June"


def test_excluded_spans_support_nothing() -> None:
    start = SOURCE.index("Read also")
    furniture = Span(start, len(SOURCE), SOURCE[start:])
    summary = "It had 908 views in Warsaw."
    assert check(SOURCE, summary, "en", "en").numbers.score == 1.0
    assert analyze(SOURCE, "en", excluded=[furniture]).check(summary, "en").numbers.score == 0.0


def test_entity_clusters_decide() -> None:
    entity = Entity("the-agency", "ORG", {"en": ("Reuters",), "uk": ("Ройтерз",)}, forbidden=("Рейтер",))
    source = analyze(SOURCE, "en", entities=[entity])
    assert verdicts(source.check("Про це повідомив Ройтерз.", "uk"))["Ройтерз"] == "supported"


@pytest.mark.parametrize("summary", ["", "   ", "Nothing happened at all."])
def test_nothing_to_check_is_none_and_never_perfect(summary: str) -> None:
    result = check(SOURCE, summary, "en", "en")
    assert result.numbers.score is None
    assert result.names.score is None
    assert set(result.numbers.counts) == {verdict.value for verdict in Verdict}


def test_an_empty_source_is_refused() -> None:
    with pytest.raises(InputError, match="article is empty"):
        check(" \n", "52 people")


def test_equal_mentions_count_once_and_the_worst_counts() -> None:
    result = check(SOURCE, "52 prisoners, 52 prisoners and 99 prisoners.", "en", "en")
    assert len(result.numbers.evidence) == 3
    assert len(result.numbers.distinct) == 2
    assert result.numbers.score == 0.5


def test_to_dict_is_plain_data() -> None:
    data = check(SOURCE, "52 were freed in September.", "en", "en").to_dict()
    again = json.loads(json.dumps(data, ensure_ascii=False))
    assert again["numbers"]["score"] == 1.0
    assert again["evidence"][0]["verdict"] == "supported"
    assert again["evidence"][0]["source"]["text"] == "52"


def test_spans_are_offsets_into_both_texts() -> None:
    summary = "У вересні звільнили 52 в’язнів у Білорусі."
    for item in check(SOURCE, summary, "en", "uk").evidence:
        assert summary[item.summary.start : item.summary.stop] == item.summary.text
        if item.source is not None:
            assert SOURCE[item.source.start : item.source.stop] == item.source.text


@pytest.mark.parametrize(
    ("article", "summary", "expected"),
    [
        ("Вышла Мария Колесникова. Встретили Колесникову друзья.", "Колесников сказал, что рад.", "other_gender"),
        ("Вышла Мария Колесникова.", "Суд отпустил Колесникова.", "surname"),  # a masculine genitive, or she herself
        ("Вийшла Марія Колеснікова. Колеснікову зустріли.", "Колесніков заявив про це.", "other_gender"),
        ("Вийшов Андрій Колесніков. Колеснікова зустріли.", "Колесніков заявив про це.", "inflected"),
    ],
)
def test_a_bare_surname_has_the_gender_of_the_full_name(article: str, summary: str, expected: str) -> None:
    (item,) = check(article, summary).evidence
    assert item.reason == expected


@pytest.mark.parametrize(
    ("article", "summary", "languages", "expected"),
    [
        ("They live in North Macedonia now.", "Viņi dzīvo Maķedonijā tagad.", ("en", "lv"), "supported"),
        ("They live in Finland now.", "Viņi dzīvo Maķedonijā tagad.", ("en", "lv"), "unsupported"),
        ("On Sunday Kanye West sang.", "Співав Вест.", ("en", "uk"), "supported"),
        ("On Sunday Jeff Sessions sang.", "Співав Сешнс.", ("en", "uk"), "supported"),
        ("News of the Roa Roa Hotel came.", "Прийшла звістка про Роа Роа.", ("en", "uk"), "partial"),
    ],
)
def test_a_name_of_another_language_is_found_by_sound(
    article: str, summary: str, languages: tuple[str, str], expected: str
) -> None:
    assert [item.verdict for item in check(article, summary, *languages).evidence] == [expected]


@pytest.mark.parametrize(
    ("article", "summary", "mention", "expected"),
    [
        (
            "The index fell for a third straight session.",
            "It fell for a fourth straight session.",
            "fourth",
            "other_value",
        ),
        ("This is the first study. 2 people wrote it.", "This is the second study.", "second", "other_value"),
        ("The third quarter beat the second quarter.", "The second quarter was weak.", "second", "exact"),
        ("Talks took two days, two sources said.", "Talks took two years.", "two", "other_value"),
        ("Talks took two days, two sources said.", "Two sources spoke of two days.", "two", "exact"),
        ("She is 18. Talks took 18 days.", "She is 18 years old.", "18", "exact"),
    ],
)
def test_the_counted_thing_decides(article: str, summary: str, mention: str, expected: str) -> None:
    reasons = {item.reason for item in check(article, summary, "en", "en").evidence if item.summary.text == mention}
    assert reasons == {expected}


@pytest.mark.parametrize(
    "summary",
    [
        "Here is a summary of the Reuters text in 2 points:\n1. Minsk freed 52.\n2. That was in June.\nWord count: 9",
        "**Підсумок (30 слів):**\n1) Мінськ звільнив 52.\n2) Це було в червні.",
    ],
)  # fmt: skip
def test_what_speaks_of_the_summary_or_orders_it_is_no_mention(summary: str) -> None:
    found = check("Minsk freed 52 prisoners in June.", summary).evidence
    assert [item.verdict for item in found] == [Verdict.SUPPORTED] * 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x 5", "x 5", "english"), "'english' is no language code. Did you mean 'en'?"),
        (("x 5", "x 5", None, "EN"), "'EN' is no language code"),
        (("x 5", "x 5", None, None, "soon"), "published='soon' is no day. Write it as YYYY-MM-DD."),
        (("x 5", "x 5", None, None, "2025-W48-4"), "published='2025-W48-4' is no day"),
        ((None, "x 5"), "The article is no text but NoneType. Give a string."),
        (("x 5", 5), "The summary is no text but int. Give a string."),
        (("x 5", "x 5", "en", 5), "5 is no language code. Write a code"),
        (("x 5", "x 5", None, None, None, "natasha"), "finder='natasha' is no finder. Make one"),
    ],
)
def test_bad_arguments_are_named_with_the_cure(arguments: tuple[Any, ...], said: str) -> None:
    with pytest.raises(BenchError, match=re.escape(said)):
        check(*arguments)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"excluded": [(0, 3)]}, "excluded has (0, 3), which is no Span. Give bench.records.Span(…)."),
        ({"entities": ["Minsk"]}, "entities has 'Minsk', which is no Entity. Give bench.records.Entity(…)."),
    ],
)
def test_what_is_given_with_an_article_is_of_its_kind(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(BenchError, match=re.escape(said)):
        analyze("x 5", **arguments)


def test_a_region_or_script_of_a_language_makes_no_difference() -> None:
    summary = "Fourteen prisoners were freed in June, said Alyaksandr Lukashenko."
    here, there = check(SOURCE, summary, "en-GB", "en-US"), check(SOURCE, summary, "en", "en")
    assert here.evidence == there.evidence
    assert not here.refusal


def test_a_source_is_freed_at_once() -> None:
    source = analyze("Anna Berg paid $40 in Oslo. Boris Lind paid $70 in Turku.", "en")
    source.check("Anna Berg zahlte 70 Dollar in Oslo.", "de")
    source.check("Anna Berg paid $70 in Turku.", "en")
    freed = weakref.ref(source)
    gc.disable()  # an article that waits for the collector takes memory and time
    try:
        del source
        assert freed() is None
    finally:
        gc.enable()


def test_what_facts_were_prepared_holds_no_source() -> None:
    source = analyze("Fourteen prisoners were freed in June.", "en")
    find_facts([Fact("freed", {"en": "Fourteen were freed."}, 1.0)], "Fourteen were freed.", "en", source)
    freed = weakref.ref(source)
    del source
    gc.collect()
    assert freed() is None


@pytest.mark.parametrize(
    ("source", "summary", "language", "verdicts"),
    [
        # a day that no month has is no reason to stop
        ("The fair ran from 29 to 31 April.", "The fair was held in April.", "en", ["supported"]),
        ("会议在13月举行。", "会议在14月举行。", "zh", ["contradicted"]),
        # scores are told apart
        ("They beat York 3-1 and Leeds 4-0.", "They won 3-1 and 5-0.", "en", ["supported", "unsupported"]),
        # years, not months and days alone
        ("It ran from January 2021 to September 2025.", "It took nine months.", "en", ["unsupported"]),
        ("It ran from January 2025 to September 2025.", "It took nine months.", "en", ["supported"]),
        ("It was closed from 11 June 2023 to 27 June 2025.", "It was closed for 17 days.", "en", ["unsupported"]),
        # no year is an amount of money, no side of a score are people
        ("It was founded in 1950.", "It cost 1,950 dollars.", "en", ["unsupported"]),
        ("The team won 2-1.", "Two people died.", "en", ["unsupported"]),
        ("The balance was 1.234.", "The balance was -1,234.", "en", ["contradicted"]),
        ("It used 2,000 kWh.", "It used 2 MWh.", "en", ["supported"]),
        # more digits than can be computed with
        ("There were 7 dogs.", f"There were 5{'0' * 34} dogs.", "en", []),
        ("There were 7 dogs.", "There were 5e30 dogs.", "en", ["contradicted"]),
    ],
)
def test_numbers_that_are_not_what_they_look_like(
    source: str, summary: str, language: str, verdicts: list[str]
) -> None:
    found = check(source, summary, language, language).numbers.distinct
    assert [each.verdict.value for each in found] == verdicts


def test_an_article_without_names_is_of_its_own_language() -> None:
    source, summary = "The committee met in the evening and decided nothing.", "The National Reform Council met."
    assert check(source, summary, "en", "en").names.score == 0
    assert check(source, summary).names.score == 0


def test_a_number_that_follows_where_its_company_stands_is_not_bound_elsewhere() -> None:
    article = "Seven people died, three of them in the first group. The drug is given every four weeks."
    summary = "Умерли семь участников, из них четверо — во второй группе."
    (four,) = [each for each in check(article, summary, "en", "ru").numbers.evidence if each.summary.text == "четверо"]
    assert (four.reason, four.detail) == ("derived", "Seven − three")
