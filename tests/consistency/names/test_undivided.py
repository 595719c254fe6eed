from __future__ import annotations

import pytest

from bench.consistency.check import check
from bench.consistency.names import find_names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "法国和俄罗斯同意了。", [("法国", "GPE", "france"), ("俄罗斯", "GPE", "russia")]),
        (None, "法国和俄罗斯同意了。", [("法国", "GPE", "france"), ("俄罗斯", "GPE", "russia")]),
        ("th", "เขาพบกันที่ปารีส", [("ปารีส", "GPE", "paris")]),
        # one word in katakana is a name before an address, and several are with a dot between them
        ("ja", "トランプ氏は東京で会談した。", [("トランプ", "PER", None), ("東京", "GPE", "tokyo")]),
        ("ja", "ジョン・コールはテーブルに座った。", [("ジョン・コール", "PER", None)]),
        # パリ is no part of a longer word
        ("ja", "これはパリティです。", []),
        # words of another script are found as ever, and once
        ("zh", "他在Paris会见了他。", [("Paris", "GPE", "paris")]),
        ("zh", "", []),
    ],
)
def test_names_in_scripts_without_spaces(
    language: str | None, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert [(each.text, each.type, each.entity) for each in find_names(text, language)] == expected


@pytest.mark.parametrize(
    ("source", "summary", "verdicts"),
    [
        ("The talks were in Tokyo.", "会谈在东京和巴黎举行。", ["supported", "unverifiable"]),
        ("会谈在东京举行。", "They met in Tokyo and in Paris.", ["supported", "unverifiable"]),
        (
            "トランプ氏は東京にいた。",
            "トランプ氏とプーチン氏は東京にいた。",
            ["supported", "unverifiable", "supported"],
        ),
    ],
)
def test_without_a_finder_such_a_text_gets_no_score_and_no_blame(
    source: str, summary: str, verdicts: list[str]
) -> None:
    result = check(source, summary)
    assert [each.verdict.value for each in result.names.evidence] == verdicts
    assert result.names.score is None
