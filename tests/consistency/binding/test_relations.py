from __future__ import annotations

import pytest

from bench.consistency.check import analyze

CITIZENS = "On Monday 14 prisoners left a camp in Belarus by bus. Six Lithuanian citizens, a doctor and a journalist \
were among them. Poland sent a plane."
CLINICS = "Міністр назвав цифри у вівторок. Естонські лікарні прийняли 40 поранених солдатів. \
Ліки надіслала Данія, яка працює з фондом."
NAVY = "Учения начались утром в среду. Норвежский флот вывел в море 12 кораблей. Самолёты прислала Швеция."
PRISONS = "Swedish prisons are full, said guards. Prisons in Gothenburg hold 300 inmates. Denmark built new cells."
LISTED = "On Monday Lithuanian and Polish citizens left a camp by bus. Latvia sent a doctor."


@pytest.mark.parametrize(
    ("article", "code", "summary", "language", "flagged"),
    [
        (CITIZENS, "en", "Six Polish citizens, a doctor and a journalist left by bus.", "en", ["Polish"]),
        (CITIZENS, "en", "Серед них було шестеро громадян Польщі, лікар і журналіст.", "uk", ["Польщі"]),
        (CITIZENS, "en", "Six citizens of Lithuania were among those who left a camp.", "en", []),
        (CITIZENS, "en", "Серед в'язнів, що виїхали, було шестеро литовських громадян.", "uk", []),
        (CITIZENS, "en", "Среди них были шесть граждан Литвы, врач и журналист.", "ru", []),
        (CITIZENS, "en", "A Polish plane met six Lithuanian citizens, a doctor and a journalist.", "en", []),
        (CLINICS, "uk", "Данські лікарні прийняли 40 поранених солдатів.", "uk", ["Данські"]),
        (CLINICS, "uk", "Denmark's hospitals took in 40 wounded soldiers.", "en", ["Denmark"]),
        (CLINICS, "uk", "Больницы Эстонии приняли 40 раненых солдат.", "ru", []),
        (CLINICS, "uk", "40 поранених солдатів прийняли лікарні Естонії, ліки були данські.", "uk", []),
        (NAVY, "ru", "Шведский флот вывел в море 12 кораблей.", "ru", ["Шведский"]),
        (NAVY, "ru", "В море вышли 12 кораблей норвежского флота.", "ru", []),
        (NAVY, "ru", "Norway's ships put to sea, and Swedish planes joined them.", "en", []),
        # a word that the article gives to another place as well, or to one of a list
        (PRISONS, "en", "Gothenburg's prisons hold 300 inmates.", "en", []),
        (LISTED, "en", "On Monday Lithuanian citizens left a camp by bus.", "en", []),
        (LISTED, "en", "В понедельник граждане Литвы уехали из лагеря на автобусе.", "ru", []),
    ],
)
def test_a_word_of_another_place_is_contradicted(
    article: str, code: str, summary: str, language: str, flagged: list[str]
) -> None:
    names = analyze(article, code).check(summary, language).names
    assert [item.summary.text for item in names.flagged] == flagged
    assert all(item.reason == "bound_elsewhere" and item.source for item in names.flagged)
