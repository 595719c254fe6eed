from __future__ import annotations

import pytest

from bench import analyze, check
from bench.records import Evidence

FREED = (
    "In June 2025 Belarus released 14 political prisoners with the help of Lithuania. "
    "In September 2025 another 52 political prisoners were set free after talks with Washington."
)
BORDER = (
    "Lithuania closed its border after balloons with cigarettes crossed it. "
    "Poland reopened two railway crossings, Warsaw said on Monday."
)

BUS = (
    "Автобус столкнулся с грузовиком под Сызранью, погибли пять человек, ещё 19 получили травмы, сообщили в МЧС "
    "Самарской области. Водитель автобуса, следовавшего из Уфы в Москву, уснул за рулём."
)


def evidence(source: str, summary: str, word: str, language: str = "en") -> Evidence:
    (found,) = [item for item in check(source, summary, "en", language).evidence if item.summary.text == word]
    return found


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("en", "52 political prisoners were released in June 2025."),
        ("uk", "52 політв'язні вийшли на волю в червні 2025 року."),
        ("ru", "52 политзаключенных вышли на свободу в июне 2025 года."),
    ],
)
def test_a_number_with_the_date_of_another_is_bound_elsewhere(language: str, summary: str) -> None:
    found = evidence(FREED, summary, "52", language)
    assert (found.verdict.value, found.reason, found.credit) == ("contradicted", "bound_elsewhere", 0.0)
    assert found.source is not None
    assert found.source.text == "14"
    assert "the article has 52" in found.detail


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("en", "52 political prisoners were released in September 2025."),
        ("uk", "52 політв'язні вийшли на волю у вересні 2025 року."),
        ("ru", "52 политзаключенных вышли на свободу в сентябре 2025 года."),
        ("en", "Belarus released 14 prisoners in June and 52 in September 2025."),
        ("uk", "Білорусь звільнила 14 в'язнів у червні й 52 у вересні 2025 року."),
        ("en", "52 political prisoners were set free."),
    ],
)
def test_true_company_is_left_alone(language: str, summary: str) -> None:
    assert evidence(FREED, summary, "52", language).verdict.value == "supported"


def test_exchanged_numbers_are_found() -> None:
    summary = "Belarus released 52 prisoners in June and 14 in September 2025."
    assert evidence(FREED, summary, "52").reason == "bound_elsewhere"
    assert evidence(FREED, summary, "14").reason == "bound_elsewhere"


def test_a_name_in_the_place_of_another() -> None:
    found = evidence(BORDER, "Poland closed its border after balloons with cigarettes crossed it.", "Poland")
    assert found.reason == "bound_elsewhere"
    assert found.source is not None
    assert found.source.text == "Lithuania"


@pytest.mark.parametrize(
    "summary",
    [
        "Lithuania closed its border after balloons with cigarettes crossed it.",
        "Lithuania and Poland disagree about balloons and crossings.",
        "Poland is a neighbour.",
    ],
)
def test_thin_evidence_stays_silent(summary: str) -> None:
    result = check(BORDER, summary, "en", "en")
    assert not [item for item in result.evidence if item.reason == "bound_elsewhere"]


def test_a_neighbour_lends_only_what_the_sentence_lacks() -> None:
    source = "The company named a chief in May 2024. It employs 300 engineers. Rivals in Leeds employ 90 engineers."
    assert evidence(source, "In May 2024 it had 300 engineers.", "300").verdict.value == "supported"


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        (
            "en",
            "Belarus released 52 prisoners in June 2025 with the help of Lithuania and another 52 in September 2025.",
        ),
        ("uk", "Білорусь відпустила 52 в'язнів у червні 2025 року з допомогою Литви й 52 у вересні 2025 року."),
        ("ru", "Беларусь отпустила 52 узника в июне 2025 года с помощью Литвы и 52 в сентябре 2025 года."),
    ],
)
def test_a_number_said_twice_takes_the_place_of_another(language: str, summary: str) -> None:
    found = [item.reason for item in check(FREED, summary, "en", language).evidence if item.summary.text == "52"]
    assert "bound_elsewhere" in found


COLLAPSE = (
    "An open pit mine collapsed in China's northern Inner Mongolia region on Wednesday, killing two people. "
    "More than 50 were missing in Inner Mongolia, state media said today."
)


@pytest.mark.parametrize(
    "summary",
    [
        "A Chinese mine collapse killed two people and left more than 50 missing, state media said yesterday.",
        "A mine collapse in China killed two people.",
    ],
)
def test_neither_a_country_nor_a_day_of_telling_is_bound_to_what_it_holds(summary: str) -> None:
    result = check(COLLAPSE, summary, "en", "en")
    assert not [item for item in result.evidence if item.reason == "bound_elsewhere"]


def test_a_better_sentence_speaks_against_a_place() -> None:
    source = (
        "Hundreds of girls have fallen sick in schools of Iran in recent weeks. Officials in Iran suspect poison. "
        "Similar illnesses affecting girls were seen in Afghanistan years ago."
    )
    summary = "Hundreds of girls have fallen sick in schools of Afghanistan in recent weeks."
    assert evidence(source, summary, "Afghanistan").reason == "bound_elsewhere"
    assert evidence(source, summary.replace("Afghanistan", "Iran"), "Iran").verdict.value == "supported"


@pytest.mark.parametrize(
    ("language", "source", "summary", "word"),
    [
        (  # parts of one phrase are no rivals
            "ru",
            "Профсоюз начал 24-часовую забастовку, парализовав девять из 11 линий метро. Поезда шли по двум линиям.",
            "В четверг закрыты девять линий метро.",
            "девять",
        ),
        (  # the own place shares the other town, which the rival lacks
            "ru",
            BUS,
            "Автобус Уфа – Москва столкнулся с грузовиком под Сызранью, погибли пять человек.",
            "Москва",
        ),
    ],
)
def test_a_rival_that_is_no_better_told_is_none(language: str, source: str, summary: str, word: str) -> None:
    found = check(source, summary, language, language).evidence
    assert [item.verdict.value for item in found if item.summary.text == word] == ["supported"]


def test_a_total_belongs_to_what_other_sentences_tell() -> None:
    source = "Police detained two more suspects in the robbery of the Louvre. In total four are in custody."
    assert evidence(source, "Police detained four suspects in the robbery.", "four").verdict.value == "supported"
    without = source.replace("In total four", "Elsewhere four guards")
    assert evidence(without, "Police detained four suspects in the robbery.", "four").reason == "bound_elsewhere"
    fewer = source.replace("two more", "six")
    assert evidence(fewer, "Police detained four suspects in the robbery.", "four").reason == "bound_elsewhere"


CLINICS = "Of the 914 patients, 71% were under 18, and 683 had never been vaccinated. The North had 604 of them."
MATCH = "They had led 3-1 at the break in Oslo. Norway lost to Finland 4-3 in Oslo on Friday."


@pytest.mark.parametrize(
    ("article", "summary", "word"),
    [
        (CLINICS, "Three quarters of the 914 had never been vaccinated.", "914"),
        (MATCH, "Norway had led 3-1 in Oslo on Friday.", "3-1"),
        (
            "640 jobs are vacant, so 27 women took the wheel. The oldest, Vira, is 56 years old.",
            "27 women took the wheel, and the oldest is 56.",
            "56",
        ),
    ],
)
def test_wholes_scores_and_numbers_of_nothing_are_left_alone(article: str, summary: str, word: str) -> None:
    assert evidence(article, summary, word).verdict.value == "supported"


def test_a_third_sentence_tells_nothing_of_two_names() -> None:
    source = (
        "Чотири компанії підозрюють у справі про закупівлю автобусів для Сум. За версією слідства, організатором був "
        "радник Андрій Лозовий, а директорка «Автотрансу» Олена Білик підписала договір на 12 автобусів із фірмою "
        "«Північ», створеною перед тендером."
    )
    summary = "Радника Андрія Лозового підозрюють в організації закупівлі 12 автобусів для Сум."
    found = check(source, summary, "uk", "uk").names.evidence
    assert [item.verdict.value for item in found if item.summary.text == "Андрія Лозового"] == ["supported"]


FERTILITY = (
    "Население страны выросло на 550 тысяч. При этом коэффициент рождаемости снизился с 3,5 ребёнка на женщину "
    "в 2023 году до 3,2, сказала демограф."
)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The fertility rate has fallen to 3.2 children per woman from 3.5 in 2023.", "supported"),
        ("The fertility rate fell from 3.5 children per woman in 2023 to 3.2.", "supported"),
    ],
)
def test_the_ends_of_a_change_may_stand_in_either_order(summary: str, expected: str) -> None:
    found = check(FERTILITY, summary, "ru", "en").evidence
    assert {item.verdict.value for item in found} == {expected}


def test_an_age_is_not_mistaken_for_minutes() -> None:
    source = "Ruth Kiprono, 27, won in Hull on Sunday. She came in three minutes ahead of Kenya's Jane Koech."
    assert evidence(source, "Kiprono, a 27-year-old Kenyan, won the race.", "27").verdict.value == "supported"


def test_the_end_of_a_change_is_not_mistaken_for_the_end_of_another() -> None:
    source = (
        "Агрохолдинг збільшив виручку в третьому кварталі на 17,3% – до 4,82 млрд гривень проти 4,11 млрд торік. "
        "Чистий прибуток натомість скоротився на 20,4% – із 612 млн до 487 млн гривень."
    )
    summary = (
        "Виручка в третьому кварталі зросла на 17,3% — до 4,82 млрд грн, проте прибуток скоротився до 487 млн грн."
    )
    (found,) = [item for item in check(source, summary, "uk", "uk").evidence if item.summary.text == "487 млн"]
    assert found.verdict.value == "supported"


@pytest.mark.parametrize(
    ("source", "summary", "language", "wrong"),
    [
        ("Revenue rose from 4.11 billion to 4.82 billion.", "Виручка впала з 4,82 млрд до 4,11 млрд.", "uk", True),
        ("Revenue rose from 4.11 billion to 4.82 billion.", "Виручка зросла до 4,82 млрд з 4,11 млрд.", "uk", False),
        ("The bank was there from 1991 until 2000.", "Банк был там с 2000 по 1991 год.", "ru", True),
        ("The bank was there from 1991 until 2000.", "Банк был там с 1991 по 2000 год.", "ru", False),
        (
            "It fell from 4 to 3 billion in May and rose from 3 to 4 billion in June.",
            "Вона зросла з 3 млрд до 4 млрд.",
            "uk",
            False,
        ),
    ],
)
def test_the_ends_of_a_change_keep_their_order(source: str, summary: str, language: str, wrong: bool) -> None:
    found = [item.reason == "bound_elsewhere" for item in check(source, summary, "en", language).numbers.evidence]
    assert found == [wrong, wrong]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (
            "A blast hit Pakistan's Balochistan province, killing nine.",
            "Nine died in a blast in Balochistan, Pakistan.",
        ),
        ("A bomb exploded in Turkey's Istanbul, killing six people.", "A bomb killed six people in Istanbul, Turkey."),
        ("Police in western Afghanistan's Herat arrested two.", "Two were arrested in Herat, Afghanistan, by police."),
    ],
)
def test_a_place_in_a_country_is_told_in_either_order(source: str, summary: str) -> None:
    assert check(source, summary, "en", "en").names.score == 1


def test_a_person_who_sounds_like_a_country_does_not_name_it() -> None:
    source = analyze(
        "The government of Malta announced the release of 12 sailors, including the captain Milton Abela, after talks "
        "with Spain. Italy, Cyprus and France sent doctors. The ship was built in 1998.",
        "en",
    )
    summary = "{} has released 12 sailors, among them the captain Milton Abela, after talks with Spain."
    assert [each.summary.text for each in source.check(summary.format("France"), "en").names.flagged] == ["France"]
    assert not source.check(summary.format("Malta"), "en").names.flagged


def test_a_name_that_sounds_like_a_part_of_another_is_not_said_by_it() -> None:
    article = (
        "A school in Rotherham has been praised by Ofsted, which had told it to improve. The six inspectors, led by "
        "Gareth Prosser, visited Harrowfield Academy on 4 and 5 March. They found calm corridors. Joanne Whitlock "
        "became head teacher after the retirement of Derek Salter, who had led the school for 11 years."
    )
    summary = "Ofsted inspectors visited the Rotherham school in early March with Derek Salter."
    found = evidence(article, summary, "Derek Salter")
    assert found.source is not None
    assert (found.reason, found.source.text) == ("bound_elsewhere", "Gareth Prosser")


def test_ends_of_a_change_of_which_the_source_marks_one() -> None:
    source = "Turnout was 61.4%, up from 56.9% in 2022, with 99.2% of ballots counted."
    summary = "Явка зросла з 56,9% до 61,4%."
    found = check(source, summary, "en", "uk").numbers.evidence
    assert [item.verdict.value for item in found] == ["supported", "supported"]


def test_a_number_that_is_said_twice_gives_way_to_its_second_place() -> None:
    article = "In June Belarus released 14 prisoners, reports said. In September, another 52 prisoners were released."
    found = analyze(article, "en").check("В июне Беларусь освободила 52 заключённых, в сентябре – ещё 52.", "ru")
    assert [
        (each.summary.start, each.summary.text, each.source and each.source.text) for each in found.numbers.flagged
    ] == [(27, "52", "14")]


def test_a_number_that_the_source_has_without_a_unit_may_be_bound_elsewhere() -> None:
    source = (
        "Paramedic Hanna Bura takes home a salary of 16,800 hryvnias a month. Nobody else wants to work there. "
        "“Twenty-five thousand to begin with, a house and firewood for all, and no doctor comes,” the mayor said."
    )
    found = evidence(source, "Paramedic Hanna Bura takes home a salary of 25,000 hryvnias a month.", "25,000")
    assert (found.reason, found.source and found.source.text) == ("bound_elsewhere", "16,800")


def test_a_story_of_two_days_may_be_told_in_one_sentence() -> None:
    source = (
        "Tesla reported revenue of $22.5 billion on Wednesday, down 12% from a year earlier. Net income dropped 16% to "
        "$1.17 billion. Shares closed down 8.2% at $305.30 on Thursday."
    )
    summary = "Tesla's revenue fell 12% to $22.5 billion, net income by 16%; shares tumbled more than 8% on Thursday."
    assert not [item for item in check(source, summary, "en", "en").evidence if not item.credit]


def test_two_names_in_the_order_of_the_article_are_not_exchanged() -> None:
    article = (
        "Katarina Vondrova saved two match points before beating third seed Leila Haddad on Sunday to win the Lisbon "
        "Open, the first title of the 22-year-old Czech's career. Vondrova trailed 5-3 in the set and was down on the "
        "Tunisian's serve."
    )
    summary = (
        "Czech player Katarina Vondrova won her first title at the Lisbon Open, beating Tunisia's Leila Haddad after "
        "saving two match points at 5-3 down in the set."
    )
    assert not [item for item in check(article, summary, "en", "en").evidence if item.reason == "bound_elsewhere"]


def test_a_country_that_only_an_institution_names_is_bound_to_nothing() -> None:
    article = (
        "At least 17 people were killed and nine others were missing after the Tolliver River rose in Cutler County. "
        "Two more drowned, said Maria Delgado of the Kentucky State Police."
    )
    summary = "Floods in Kentucky have killed at least 17 people and left nine missing."
    assert evidence(article, summary, "Kentucky").verdict.value == "supported"
