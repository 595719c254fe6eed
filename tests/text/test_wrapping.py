"""What speaks of the summary is none of it; what merely resembles it stays."""

from __future__ import annotations

import pytest

from bench.text.wrapping import announcement, list_numbers, wrapping


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Here's a summary in 3 bullet points:\n\n- Minsk freed 52.", ["Here's a summary in 3 bullet points:\n\n"]),
        ("**Summary:** Minsk freed 52.", ["**Summary:** "]),
        ("## Підсумок\n- Мінськ звільнив 52.", ["## Підсумок\n"]),
        ("Краткое содержание (2 предложения): Минск освободил 52.", ["Краткое содержание (2 предложения): "]),
        ("Minsk freed 52.\n\nWord count: 48", ["Word count: 48"]),
        ("Minsk freed 52.\n**Word count:** ~48 words", ["**Word count:** ~48 words"]),
        ("Minsk freed 52. (48 words)", ["(48 words)"]),
        ("Мінськ звільнив 52.\n\n(Кількість слів: 48)", ["(Кількість слів: 48)"]),
        ("Минск освободил 52. [48 слов]", ["[48 слов]"]),
        ("Minsk freed 52.\nLength: 48 words", ["Length: 48 words"]),
        ("1. Minsk freed 52.\n2. Vilnius did not.", ["1. ", "2. "]),
        ("1. **Minsk** freed 52.\n   More.\n2. **Vilnius** did not.", ["1. ", "2. "]),
        ("**1.** Minsk freed 52.\n**2.** Vilnius did not.", ["**1.** ", "**2.** "]),
        ("(1) Minsk freed 52. (2) Vilnius did not.", ["(1)", "(2)"]),
        ("Minsk 1) freed 52; 2) closed the border", ["1)", "2)"]),
        ("1️⃣ Minsk freed 52. 2️⃣ Vilnius did not.", ["1️⃣", "2️⃣"]),
        ("A:\n1. Minsk\n2. Vilnius\nB:\n1. Riga\n2. Tallinn", ["1. ", "2. ", "1. ", "2. "]),
    ],
)
def test_what_is_around_a_summary(text: str, found: list[str]) -> None:
    assert [span.text for span in wrapping(text)] == found
    assert all(text[span.start : span.stop] == span.text for span in wrapping(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Minsk freed 52.",
        "1. Minsk freed 52.",
        "1. Minsk freed 52.\n3. Vilnius did not.",
        "2. Mai: Minsk.\n3. Mai: Vilnius.",
        "Rule 2) applies, and rule (3) too.",
        "The judge handed down 12 sentences.",
        "Length: 3 km of road",
        "The report (48 words) was short.",
        "He used 52 words for it.\nThen he left.",
    ],
)
def test_what_a_text_says_stays(text: str) -> None:
    assert wrapping(text) == ()


def test_only_lines_are_taken_off_by_their_numbers() -> None:
    text = "1. Minsk (1) freed 52.\n2. Vilnius (2) did not."
    assert [span.start for span in list_numbers(text)] == [0, 23]
    assert announcement(text) is None


def test_a_long_text_of_marks_is_read_once() -> None:
    text = "(1 " * 30_000 + "\n" * 30_000 + "*_" * 30_000
    assert wrapping(text) == ()
