from __future__ import annotations

from pathlib import Path

import pytest

from bench.datasets.quotes import find, not_found, offsets_of, read_offsets, recorded_spans, render, sha256
from bench.datasets.schema import Offsets, RecordedQuote
from bench.errors import InputError
from bench.records import Span


@pytest.mark.parametrize(
    ("quote", "occurrence", "start"),
    [("ab", 1, 0), ("ab", 2, 3), ("ab", 3, None), ("є", 1, 6), ("aa", 1, 8), ("aa", 2, 9), ("x", 1, None)],
)
def test_find_counts_occurrences(quote: str, occurrence: int, start: int | None) -> None:
    expected = None if start is None else Span(start, start + len(quote), quote)
    assert find("ab ab є aaa", quote, occurrence) == expected


@pytest.mark.parametrize(
    ("quote", "occurrence", "message"),
    [
        ("політичних в'язнів", 1, "is not in the article. Copy it letter by letter; the nearest words are"),
        ("найближчим часом", 3, "stands 2 times in the article, not 3: correct its occurrence"),
    ],
)
def test_not_found_says_the_cure(quote: str, occurrence: int, message: str) -> None:
    text = "Звільнення політичних в’язнів найближчим часом, дуже найближчим часом."
    assert message in not_found(text, quote, occurrence)


def test_not_found_shows_the_nearest_words() -> None:
    assert not_found("Звільнення політичних в’язнів.", "політичних в'язнів", 1).endswith("'політичних в’язнів'")


def test_offsets_are_sorted_and_stable(tmp_path: Path) -> None:
    entry = offsets_of("one two one", "ff", [("one", 2), ("two", 1), ("one", 1), ("absent", 1)])
    assert [(item["quote"], item["start"], item["stop"]) for item in entry["quotes"]] == [
        ("one", 0, 3),
        ("two", 4, 7),
        ("one", 8, 11),
    ]
    text = render({"b": entry, "a": entry})
    assert text == render({"a": entry, "b": entry})
    assert text.endswith("}\n")
    path = tmp_path / "offsets.json"
    path.write_text(text, encoding="utf-8")
    assert read_offsets(path)["b"].model_dump() == entry


def test_no_offsets_yet(tmp_path: Path) -> None:
    assert read_offsets(tmp_path / "offsets.json") == {}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{\n,", "offsets.json:2: not JSON (Expecting property name enclosed in double quotes). It is generated; run"),
        ('{"one": {"quotes": []}}', "offsets.json: one.seed_sha256: is missing: add it"),
    ],
)
def test_bad_offsets_are_named(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "offsets.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_offsets(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def _recorded(start: int) -> Offsets:
    quote = RecordedQuote(quote="two", occurrence=1, start=start, stop=start + 3)
    return Offsets(seed_sha256="ff", quotes=[quote])


def test_recorded_spans() -> None:
    spans = recorded_spans(_recorded(4), "one two", "ff", Path("offsets.json"))
    assert spans == {("two", 1): Span(4, 7, "two")}


@pytest.mark.parametrize(
    ("start", "checksum", "message"),
    [
        (4, "ee", "offsets.json: was made from another text of this article (checksum); run: bench validate --fix"),
        (3, "ff", "offsets.json: 'two' does not stand at 3 in the article; run: bench validate --fix"),
        (99, "ff", "offsets.json: 'two' does not stand at 99 in the article; run: bench validate --fix"),
    ],
)
def test_recorded_spans_are_proved(start: int, checksum: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        recorded_spans(_recorded(start), "one two", checksum, Path("offsets.json"))
    assert str(caught.value) == message


def test_sha256(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")  # the test vector of FIPS 180-2
    assert sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
