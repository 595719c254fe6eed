from __future__ import annotations

import pytest

from bench.consistency.names.tokens import foreign_language, is_compound, read_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers of both countries met in Minsk on Monday to talk about it.", "en"),
        ("Sources close to Coale say talks fail.", "en"),
        ("Міністри обох країн зустрілися в понеділок у Мінську, щоб це обговорити.", "uk"),
        ("Министры обеих стран встретились в понедельник в Минске, чтобы это обсудить.", "ru"),
        ("Die Minister beider Länder trafen sich am Montag in Minsk zu einem Gespräch.", "de"),
        ("Ministrowie obu krajów spotkali się w poniedziałek w Mińsku, aby o tym rozmawiać.", "pl"),
        ("Міністры абедзвюх краін сустрэліся ў панядзелак у Мінску, каб гэта абмеркаваць.", "be"),
        ("Министрите на двете страни се срещнаха в понеделник в Минск, за да обсъдят това.", "bg"),
        ("Οι υπουργοί των δύο χωρών συναντήθηκαν τη Δευτέρα στο Μινσκ για συνομιλίες.", "el"),
        # too short to tell: as a language of ours
        ("Die Minister trafen sich.", "en"),
    ],
)
def test_a_text_without_a_language_code_is_read_by_its_script_and_words(text: str, expected: str) -> None:
    assert read_tokens(text, ())[0].language == expected


def test_words_of_another_script_do_not_change_the_language_of_the_text() -> None:
    text = "Газета The New York Times і Forbes написали про це у понеділок ввечері."
    assert {token.language for token in read_tokens(text, ("uk",))} == {"uk", "en"}


def test_possessives_and_elided_articles_are_no_part_of_a_word() -> None:
    assert [token.text for token in read_tokens("Trump's l'Espagne", ("fr",))] == ["Trump", "Espagne"]


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("віцемера", "uk", True),
        ("ексчемпіонка", "uk", True),
        ("госаудитслужбы", "ru", True),
        ("минкультуры", "ru", True),
        ("минаков", "ru", False),
        ("росселини", "ru", False),
        ("віцинський", "uk", False),
        ("служба", "ru", False),
    ],
)
def test_compounds_with_clipped_words(word: str, language: str, expected: bool) -> None:
    assert is_compound(word, language) is expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Polizei in Bayern nahm zwei Männer fest. Sie sollen am Montag fünf Autos gestohlen haben.", "de"),
        ("La police a arrêté deux hommes à Lyon lundi soir. Ils avaient volé cinq voitures.", "fr"),
        ("Policja zatrzymała w Gdańsku dwóch mężczyzn. Ukradli pięć samochodów w poniedziałek.", "pl"),
        ("Police arrested two men in Lyon on Monday, the prosecutor said in the evening.", None),
        ("Tesla Q3 deliveries up 5 percent; Model Y leads, Shanghai plant output grows.", None),
        ("Drei Tote", None),  # too short to tell
        ("Поліція затримала двох чоловіків у Львові, повідомила прокуратура ввечері.", None),
    ],
)
def test_a_text_that_is_not_in_english_is_told(text: str, language: str | None) -> None:
    assert foreign_language(text) == language
