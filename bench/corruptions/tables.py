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
    ),
    "uk": StandIns(
        surnames=("Моретті", "Ферранте", "Хашимото", "Галілеї", "Россіні"),
        given_names={"m": ("Антоніо", "Маріо", "Отто"), "f": ("Інес", "Беатріс", "Елізабет")},
        places=("Чилі", "Перу", "Марокко", "Гаїті", "Осло", "Найробі"),
        organisations=("Kyodo", "ОПЕК"),
        adjective_stems=("чилійськ", "перуанськ", "марокканськ"),
        adjective_endings=("ого", "ому", "ими", "ий", "ій", "им", "их", "ої", "ою", "а", "е", "у", "і"),
    ),
    "ru": StandIns(
        surnames=("Моретти", "Ферранте", "Хашимото", "Галилеи", "Россини"),
        given_names={"m": ("Антонио", "Марио", "Отто"), "f": ("Инес", "Беатрис", "Элизабет")},
        places=("Чили", "Перу", "Марокко", "Гаити", "Осло", "Найроби"),
        organisations=("Kyodo", "ОПЕК"),
        adjective_stems=("чилийск", "перуанск", "марокканск"),
        adjective_endings=("ого", "ому", "ими", "ий", "ой", "им", "их", "ая", "ую", "ое", "ие", "ом"),
    ),
}
