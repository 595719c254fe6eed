from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unicode_rbnf import RbnfEngine

from bench.languages.number_tables import languages, number_table
from bench.languages.spelled import Lexicon, Reading, from_json, numerals
from bench.text.folding import fold

ENGLISH = Lexicon(
    atoms={"one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "twelve": 12, "twenty": 20, "zero": 0},
    scales={"hundred": 100, "thousand": 1000, "million": 10**6},
    ordinals={"first": 1, "fifth": 5},
    joiners=frozenset({"and"}),
)
GERMAN = Lexicon(
    atoms={"zwei": 2, "drei": 3, "dreiundzwanzig": 23},
    scales={"hundert": 100, "tausend": 1000},
    ordinal_scales={"tausendste": 1000},
    compound=True,
)
CHINESE = Lexicon(
    atoms={"三": 3, "四": 4, "十": 10, "三十": 30, "五": 5},
    scales={"百": 100, "千": 1000, "万": 10**4},
    joiners=frozenset({"零+"}),
    compound=True,
    spaced=False,
)


@pytest.mark.parametrize(
    ("lexicon", "text", "value", "read"),
    [
        (ENGLISH, "two hundred and five thousand three", 205_003, "two hundred and five thousand three"),
        (ENGLISH, "twelve hundred", 1200, "twelve hundred"),
        (ENGLISH, "two million three hundred thousand", 2_300_000, "two million three hundred thousand"),
        (ENGLISH, "twenty five", 25, "twenty five"),
        (ENGLISH, "five twenty", 5, "five"),
        (ENGLISH, "two three", 2, "two"),
        (ENGLISH, "two thousand million", 2 * 10**9, "two thousand million"),
        (ENGLISH, "million million", 10**6, "million"),
        (ENGLISH, "one hundred and", 100, "one hundred"),
        (ENGLISH, "twentyfive", None, ""),
        (GERMAN, "zweihundertdreiundzwanzigtausend", 223_000, "zweihundertdreiundzwanzigtausend"),
        (GERMAN, "zweihundertfach", None, ""),
        (CHINESE, "三十四万人", 340_000, "三十四万"),
        (CHINESE, "三千零五", 3005, "三千零五"),
        (CHINESE, "三千四百万", 34_000_000, "三千四百万"),
    ],
)
def test_read(lexicon: Lexicon, text: str, value: int | None, read: str) -> None:
    reading = lexicon.read(text)
    assert (reading.value if reading else None) == value
    assert text[: reading.end if reading else 0] == read


@pytest.mark.parametrize(
    ("lexicon", "text", "value"),
    [(ENGLISH, "twenty first", 21), (ENGLISH, "two hundred and fifth", 205), (GERMAN, "dreitausendste", 3000)],
)
def test_ordinals_end_a_number(lexicon: Lexicon, text: str, value: int) -> None:
    assert lexicon.read(text) == Reading(value, len(text), True, lexicon.read(text).parts)  # type: ignore[union-attr]
    assert lexicon.read(f"{text} two") == lexicon.read(text)


@pytest.mark.parametrize("code", languages())
def test_every_language_reads_what_cldr_says(code: str) -> None:
    """A floor for each language that is claimed, on numbers that an independent speller spells."""
    lexicon = from_json(numerals(code))
    engine = RbnfEngine.for_language(code)
    numbers = [7, 19, 42, 99, 101, 256, 999, 1001, 2024, 15_730, 123_456, 1_000_007, 45_300_000]
    spelled = {n: " ".join(fold(engine.format_number(n).text).replace("-", " ").split()) for n in numbers}
    if code == "be":  # CLDR has a Latin i in "адзін"
        spelled = {n: text.replace("i", "і") for n, text in spelled.items()}
    read = {n: lexicon.read(text) for n, text in spelled.items()}
    right = [n for n in numbers if (r := read[n]) and (r.value, r.end) == (n, len(spelled[n]))]
    assert len(right) >= len(numbers) - 1, {n: spelled[n] for n in numbers if n not in right}


@given(st.integers(0, 10**9), st.sampled_from(["en", "uk", "ru", "de", "fr", "es", "tr", "hi"]))
def test_round_trip(number: int, code: str) -> None:
    text = fold(RbnfEngine.for_language(code).format_number(number).text).replace("-", " ")
    reading = number_table(code).lexicon.read(" ".join(text.split()))
    assert reading is not None
    assert reading.value == number


@given(st.text(alphabet="abcdeinorstw "))
def test_never_raises_and_ends_within_the_text(text: str) -> None:
    reading = number_table("en").lexicon.read(text)
    assert reading is None or 0 < reading.end <= len(text)


def test_long_text_is_read_in_bounded_steps() -> None:
    text = "two hundred " * 5000
    reading = ENGLISH.read(text)
    assert reading is not None
    assert reading.value == 202


@pytest.mark.parametrize(
    ("word", "expected"), [("and", True), ("an", False), ("one", False), ("andes", False), ("", False)]
)
def test_only_joiners_begin_nothing(word: str, expected: bool) -> None:
    assert ENGLISH.only_joins(word) is expected


@pytest.mark.parametrize(
    ("text", "value", "more_may_change_it"),
    [("two hundred", 200, True), ("two hundred people", 200, False), ("two two two", 2, False)],
)
def test_a_beginning_tells_whether_what_follows_counts(text: str, value: int, more_may_change_it: bool) -> None:
    reading, open_ended = ENGLISH.read_beginning(text)
    assert (reading.value if reading else None, open_ended) == (value, more_may_change_it)
