from __future__ import annotations

import pytest

from bench.text.overlap import overlap_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. freed 52 people.", ["the", "u.s.", "freed", "52", "people"]),
        ("В’язнів звільнено", ["в'язнів", "звільнено"]),
        ("Ещё", ["еще"]),
        ("日本語", ["日本", "本語"]),
        ("水", ["水"]),
        ("今日は、雨", ["今日", "日は", "雨"]),
        ("AI技術者52人", ["ai", "技術", "術者", "52", "人"]),
        ("データ々", ["デー", "ータ", "タ々"]),
        ("ﾃﾞｰﾀ", ["デー", "ータ"]),
        ("๑๒๓ คน", ["๑๒๓", "คน"]),
        ("ที่นี่", ["ที่นี่"]),
        ("한국 사람", ["한국", "사람"]),
        ("… — !", []),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert overlap_tokens(text) == expected


def test_form_is_applied_to_words_but_not_to_bigrams() -> None:
    assert overlap_tokens("Two 日本語 cats", str.upper) == ["TWO", "日本", "本語", "CATS"]
