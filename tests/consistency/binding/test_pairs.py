from __future__ import annotations

import pytest

from bench.consistency.check import check

EXPORTS = {
    "uk": "Найбільше купили Єгипет (212 тис. тонн), Іспанія (168 тис. тонн) та Туреччина (95 тис. тонн).",
    "en": "Sales went up by 12% in Egypt, 9% in Spain and 4% in Turkey, the company said.",
}


def flagged(source: str, language: str, summary: str, of_summary: str) -> set[str]:
    found = check(source, summary, language, of_summary).evidence
    return {item.summary.text for item in found if item.reason == "bound_elsewhere"}


@pytest.mark.parametrize(
    ("summary", "language", "wrong"),
    [
        ("Egypt bought 212,000 tonnes, Spain 168,000 and Turkey 95,000.", "en", set()),
        ("Продано 168 тыс. тонн в Испанию, 212 тыс. тонн в Египет.", "ru", set()),
        ("The biggest buyer took 212,000 tonnes.", "en", set()),
        ("Egypt was first with 212,000 tonnes, far ahead of Spain.", "en", set()),
        ("Egypt was the biggest buyer. It took 212,000 tonnes, more than Spain.", "en", set()),
        ("Найбільшим покупцем стала Іспанія, яка придбала 212 тис. тонн.", "uk", {"Іспанія", "212 тис."}),
        ("Turkey took 168,000 tonnes.", "en", {"Turkey", "168,000"}),
        ("Испания купила 212 тыс. тонн, а Египет 168 тыс. тонн.", "ru", {"Испания", "212 тыс.", "Египет", "168 тыс."}),
    ],
)
def test_a_number_stays_with_its_name_of_a_list(summary: str, language: str, wrong: set[str]) -> None:
    assert flagged(EXPORTS["uk"], "uk", summary, language) == wrong


def test_the_number_may_stand_first() -> None:
    assert flagged(EXPORTS["en"], "en", "In Spanien stieg der Umsatz um 12%.", "de") == {"Spanien", "12%"}
    assert flagged(EXPORTS["en"], "en", "In Spanien stieg der Umsatz um 9%.", "de") == set()


def test_a_number_that_stands_elsewhere_too_may_be_anybodys() -> None:
    source = EXPORTS["uk"] + " Всього за місяць порт відвантажив 212 тис. тонн."
    assert "212 тис." not in flagged(source, "uk", "Іспанія отримала 212 тис. тонн.", "uk")


def test_two_numbers_far_from_names_of_unknown_types_are_no_list() -> None:
    source = (
        "Patru bărbați au fost reținuți joi dimineață la Brașov și Ploiești, fiind acuzați că au furat 63 de ceasuri "
        "de lux dintr-un magazin de pe strada Republicii din Brașov. Poliția a recuperat 45 de ceasuri."
    )
    found = flagged(source, "ro", "Din cele 63 de ceasuri furate la Brașov, 45 au fost recuperate.", "ro")
    assert found.isdisjoint({"63", "Brașov"})


def test_a_clause_about_a_name_is_no_item_of_a_list() -> None:
    source = "He made 412 transfers from accounts of Ashdale Care Group, which runs 23 homes in Yorkshire, to a firm."
    assert flagged(source, "en", "He stole from Ashdale Care Group, which operates 23 care homes.", "en") == set()


def test_an_age_is_in_no_list_with_other_numbers() -> None:
    source = "The prize went to the nine-minute Lift by Danylo Prytula, a 22-year-old student of Kyiv University."
    assert flagged(source, "en", 'The prize: "Lift" by Danylo Prytula, aged 22.', "en") == set()


def test_a_number_close_to_one_name_alone_is_told_of_it() -> None:
    source = "Госпитализированы 29: 17 доставлены в Балхаш, 12 — в Караганду; остальным помощь оказали на месте."
    summary = "В больницах: 12 человек в Балхаше, остальные в Караганде."
    assert "12" in flagged(source, "ru", summary, "ru")


SALES = "Sales rose 30% in Spain and 20% in Italy, while Poland saw a fall of 5%."


@pytest.mark.parametrize(
    ("summary", "language", "wrong"),
    [
        ("Sales in Spain and Italy rose 30% and 20%, respectively.", "en", set()),
        ("Spain and Italy saw rises of 20% and 30%.", "en", {"Spain", "Italy", "20%", "30%"}),
        ("В Іспанії та Італії продажі зросли на 30% і 20% відповідно.", "uk", set()),
        ("В Іспанії та Італії продажі зросли на 20% і 30% відповідно.", "uk", {"Іспанії", "Італії", "20%", "30%"}),
    ],
)
def test_names_and_numbers_in_parallel(summary: str, language: str, wrong: set[str]) -> None:
    assert flagged(SALES, "en", summary, language) == wrong


TENNIS = "Vondrova collects €154,000 and 500 points. Haddad, ranked 11th, receives €91,000. She has lost four finals."


@pytest.mark.parametrize(
    ("summary", "language", "wrong"),
    [
        ("Vondrova gets €154,000 and Haddad €91,000.", "en", set()),
        ("Vondrova gets €91,000 and Haddad €154,000.", "en", {"€91,000", "€154,000"}),
        ("Вондрова отримає 91 тис. євро, а Хаддад — 154 тис. євро.", "uk", {"91 тис.", "154 тис."}),
        ("Вондрова получит 154 тыс. евро, а Хаддад — 91 тыс. евро.", "ru", set()),
    ],
)
def test_two_numbers_stay_with_the_names_of_their_sentences(summary: str, language: str, wrong: set[str]) -> None:
    assert wrong <= flagged(TENNIS, "en", summary, language)
    assert wrong or not flagged(TENNIS, "en", summary, language)


def test_what_stands_far_from_each_other_is_no_list() -> None:
    flood = (
        "At least 17 were killed and nine were missing after the Tolliver River rose 21 feet in less than five hours "
        "early on Saturday and tore through three towns in Cutler County."
    )
    assert "nine" not in flagged(flood, "en", "Floods in Cutler County left nine missing.", "en")
