"""The stand-ins of each language."""

from __future__ import annotations

from bench.corruptions.table import StandIns

STAND_INS: dict[str, StandIns] = {
    "en": StandIns(
        surnames=("Moretti", "Okonjo", "Hashimoto", "Lindqvist", "Ferrante"),
        given_names={"m": ("Antonio", "Kenji", "Olaf"), "f": ("Ines", "Beatrice", "Astrid")},
        places=("Chile", "Peru", "Morocco", "Haiti", "Oslo", "Nairobi"),
        organisations=("Kyodo", "OPEC"),
        adjective_stems=("Chilean", "Moroccan", "Peruvian"),
        adjective_endings=("s", ""),
        surname_genders=(),
        opposites={"more than": "less than", "over": "under", "at least": "at most", "above": "below"},
        synonyms={"more than": "over", "over": "more than", "at least": "no fewer than"},
        about="about",
        spellings={"Lukashenko": "Lukashenka", "Cole": "Coale", "Zelenskyy": "Zelensky", "Kyiv": "Kiev"},
        cases={"Belarus": "This is about Belarus's people.", "Reuters": "This is Reuters' report."},
    ),
    "uk": StandIns(
        surnames=("Моретті", "Ферранте", "Хашимото", "Галілеї", "Россіні"),
        given_names={"m": ("Антоніо", "Маріо", "Отто"), "f": ("Інес", "Беатріс", "Елізабет")},
        places=("Чилі", "Перу", "Марокко", "Гаїті", "Осло", "Найробі"),
        organisations=("Kyodo", "ОПЕК"),
        adjective_stems=("чилійськ", "перуанськ", "марокканськ"),
        adjective_endings=("ого", "ому", "ими", "ий", "ій", "им", "их", "ої", "ою", "а", "е", "у", "і"),
        surname_genders=(("ова", "ов"), ("єва", "єв"), ("ська", "ський"), ("цька", "цький")),
        opposites={"понад": "до", "більше ніж": "менше ніж", "щонайменше": "щонайбільше", "не менше": "не більше"},
        synonyms={"понад": "більше ніж", "більше ніж": "понад", "щонайменше": "принаймні"},
        about="близько",
        spellings={"Тихановська": "Ціхановська"},
        cases={
            "Білорусь": "Ідеться про Білорусь і про людей у Білорусі.",
            "Дональда Трампа": "Так вирішив Дональд Трамп.",
        },
    ),
    "ru": StandIns(
        surnames=("Моретти", "Ферранте", "Хашимото", "Галилеи", "Россини"),
        given_names={"m": ("Антонио", "Марио", "Отто"), "f": ("Инес", "Беатрис", "Элизабет")},
        places=("Чили", "Перу", "Марокко", "Гаити", "Осло", "Найроби"),
        organisations=("Kyodo", "ОПЕК"),
        adjective_stems=("чилийск", "перуанск", "марокканск"),
        adjective_endings=("ого", "ому", "ими", "ий", "ой", "им", "их", "ая", "ую", "ое", "ие", "ом"),
        surname_genders=(("ова", "ов"), ("ева", "ев"), ("ская", "ский"), ("цкая", "цкий")),
        opposites={
            "более": "менее",
            "больше": "меньше",
            "не менее": "не более",
            "свыше": "менее",
            "более чем": "менее чем",
        },
        synonyms={"более": "свыше", "свыше": "более", "не менее": "не меньше", "больше": "более"},
        about="около",
        spellings={"Тихановская": "Цихановская"},
        cases={"Беларусь": "Речь о людях в Беларуси.", "Дональда Трампа": "Так решил Дональд Трамп."},
    ),
}
