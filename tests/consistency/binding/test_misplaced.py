from __future__ import annotations

import pytest

from bench.consistency.check import analyze

# Each has two towns, of which one stands nowhere with the company that the summary gives to it.
ARTICLES = {
    "en": "A court in Leeds jailed the driver of the bus for three years over the crash on the ring road. "
    "The mayor of York asked people to be careful. Snow fell in York.",
    "uk": "Суд у Львові засудив водія автобуса до трьох років за аварію на об'їзній дорозі. "
    "Мер Одеси закликав людей бути обережними. В Одесі випав сніг.",
    "ru": "Суд в Самаре приговорил водителя автобуса к трём годам за аварию на объездной дороге. "
    "Мэр Казани призвал людей быть осторожными. В Казани выпал снег.",
}


@pytest.mark.parametrize(
    ("article", "summary", "language", "flagged"),
    [
        ("en", "A court in York jailed the driver of the bus for three years.", "en", ["York"]),
        ("en", "A court in Leeds jailed the driver of the bus for three years.", "en", []),
        ("uk", "Суд в Одесі засудив водія автобуса до трьох років.", "uk", ["Одесі"]),
        ("uk", "Суд у Львові засудив водія автобуса до трьох років.", "uk", []),
        ("ru", "Суд в Казани приговорил водителя автобуса к трём годам.", "ru", ["Казани"]),
        ("ru", "Суд в Самаре приговорил водителя автобуса к трём годам.", "ru", []),
        ("uk", "A court in Odesa jailed the driver of a bus over a crash on the road.", "en", ["Odesa"]),
        ("uk", "A court in Lviv jailed the driver of a bus over a crash on the road.", "en", []),
        ("ru", "Суд у Казані засудив водія автобуса до трьох років за аварію.", "uk", ["Казані"]),
        ("ru", "Суд у Самарі засудив водія автобуса до трьох років за аварію.", "uk", []),
        # a sentence that the article has word for word is right
        ("en", "Snow fell in York.", "en", []),
    ],
)  # fmt: skip
def test_a_town_in_the_place_of_another(article: str, summary: str, language: str, flagged: list[str]) -> None:
    found = analyze(ARTICLES[article], article).check(summary, language).names.flagged
    assert [item.summary.text for item in found] == flagged
    assert all(item.reason == "bound_elsewhere" and item.source for item in found)


def test_the_right_neighbour_of_a_wrong_name_is_not_flagged() -> None:
    article = "President Andrzej Duda met Olaf Scholz in Berlin. Donald Tusk opened a new bridge in Gdansk for trains."
    summary = "Donald Tusk met Olaf Scholz in Berlin on the way. A new bridge for trains was opened in Gdansk."
    found = analyze(article, "en").check(summary, "en").names.flagged
    assert [(item.summary.text, item.source.text) for item in found if item.source] == [("Donald Tusk", "Andrzej Duda")]


def test_a_form_of_a_name_does_not_take_its_place() -> None:
    source = analyze(
        "Sağanak Rize, Artvin ve Giresun'da sel ve heyelanlara yol açtı. "
        "24 saatte metrekareye Çayeli'de 186, Hopa'da 143, Giresun merkezde 97 kilogram yağış düştü.",
        "tr",
    )
    found = source.check("Hopa'da 143, Giresun'da ise 97 kilogram ölçüldü.", "tr").evidence
    assert {each.summary.text: each.credit for each in found}["Giresun'da"] == 1
