from __future__ import annotations

import pytest

from bench.languages.reach import WHAT, language_of_script, refusal, tier


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "A"), ("uk", "A"), ("ru", "A"), ("sv", "B"), ("el", "B"), ("bg", "B"), ("de", "C"), ("ar", "D"),
     ("ko", "D"), ("zh", "E"), ("ja", "E"), ("th", "E"), ("xx", "E")],
)  # fmt: skip
def test_every_language_has_a_tier(code: str, expected: str) -> None:
    assert tier(code) == expected
    assert expected in WHAT


@pytest.mark.parametrize(("code", "refused"), [("th", True), ("ja", True), ("xx", True), ("ko", False), ("en", False)])
def test_what_cannot_be_checked_is_refused_in_words(code: str, refused: bool) -> None:
    assert (refusal(code) is not None) == refused
    assert f"'{code}'" in (refusal(code) or f"'{code}'")


def test_a_refusal_names_the_language() -> None:
    assert refusal("th") == "names in Thai ('th') cannot be extracted without a finder"


@pytest.mark.parametrize(("script", "expected"), [("Han", "zh"), ("Thai", "th"), ("Latin", None), (None, None)])
def test_a_script_without_spaces_tells_the_language(script: str | None, expected: str | None) -> None:
    assert language_of_script(script) == expected
