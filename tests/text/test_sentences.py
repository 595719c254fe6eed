from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.text.sentences import split_sentences

ABBREVIATIONS = frozenset({"dr", "р", "ст", "тис", "см", "gen", "a.m", "p.m"})
UNITS = frozenset({"тис", "см", "a.m", "p.m"})
AFTER_UNITS = frozenset({"tuesday", "eastern"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Dr. No met Gen. Lee. They left.", ["Dr. No met Gen. Lee.", "They left."]),
        ("The U.S. Embassy spoke.", ["The U.S. Embassy spoke."]),
        ("Aleksandr G. Lukashenko spoke.", ["Aleksandr G. Lukashenko spoke."]),
        ("Близько 2,5 тис. осіб у 2025 р. Києва.", ["Близько 2,5 тис. осіб у 2025 р. Києва."]),
        ("Волна не выше 60 см. Тревогу отменили.", ["Волна не выше 60 см.", "Тревогу отменили."]),
        ("См. Приложение.", ["См. Приложение."]),
        ("Дали 5 тис. 300 гривень.", ["Дали 5 тис. 300 гривень."]),
        ("Друга в групі D. Забив Зубков.", ["Друга в групі D.", "Забив Зубков."]),
        ("Виступив В. Зеленський.", ["Виступив В. Зеленський."]),
        ("“That’s our goal.” She left.", ["“That’s our goal.”", "She left."]),
        ("at 5 p.m. on Monday", ["at 5 p.m. on Monday"]),
        ("He conceded at 1:15 a.m. Turnout rose.", ["He conceded at 1:15 a.m.", "Turnout rose."]),
        ("It begins at 9 a.m. Tuesday, 3 p.m. Eastern.", ["It begins at 9 a.m. Tuesday, 3 p.m. Eastern."]),
        ("Headline\n\nBody text.", ["Headline", "Body text."]),
        ("a line\nthat goes on", ["a line\nthat goes on"]),
        ("News of the World\nSanctions\nBelarus", ["News of the World", "Sanctions", "Belarus"]),
        ("It is faster 🚆 Take your seats", ["It is faster 🚆", "Take your seats"]),
        ("We 💪 won", ["We 💪 won"]),
        ("他走了。她来了！", ["他走了。", "她来了！"]),
        ("वह गया। वह आई।", ["वह गया।", "वह आई।"]),
        ("He said: go. Stop", ["He said: go.", "Stop"]),
        # a text that has lost the spaces between its sentences
        ("Rates may rise.Stocks fell.A dog barked.", ["Rates may rise.", "Stocks fell.", "A dog barked."]),
        (
            "Про це повідомив мер.За його словами, рух відновили.",
            ["Про це повідомив мер.", "За його словами, рух відновили."],
        ),
        ('It is not cooling."The flow goes on."', ['It is not cooling."', 'The flow goes on."']),
        (
            "Write to Booking.Com or U.S.Embassy, J.Smith, Dr.Lee.",
            ["Write to Booking.Com or U.S.Embassy, J.Smith, Dr.Lee."],
        ),
        ("Yahoo!Japan and node.js", ["Yahoo!Japan and node.js"]),
        ("   ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.text for span in split_sentences(text, ABBREVIATIONS, UNITS, AFTER_UNITS)] == expected


@given(st.text(alphabet="Aa.!? \n\"'Яя。(1)"))
def test_spans_match_and_cover_every_letter(text: str) -> None:
    spans = split_sentences(text, ABBREVIATIONS)
    assert all(text[span.start : span.stop] == span.text for span in spans)
    assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize("piece", [" ", ".", "a. ", "\t\n", "«", "a"])
def test_long_runs_are_cut_in_one_pass(piece: str) -> None:
    text = piece * 200_000
    assert "".join(span.text for span in split_sentences(text)).count(".") == text.count(".")
