"""What tells of a capital that opens a sentence that it begins a person's name, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from bench.consistency.names import openings
from bench.consistency.names.tokens import Token, read_tokens

Rule = Callable[[Sequence[Token], int], bool]


@pytest.mark.parametrize(
    ("rule", "language", "text", "place", "expected"),
    [
        (openings.is_family_first, "uk", "Сі Цзіньпін прибув.", 0, True),
        (openings.is_family_first, "ru", "Сообщил Ли Чжэ Мён вчера.", 1, True),
        (openings.is_family_first, "uk", "Сі прибув.", 0, False),
        (openings.is_given_behind_family, "en", "Then Kim Jong-un left.", 3, True),
        (openings.is_given_behind_family, "en", "Then New York-based firms left.", 3, False),
        (openings.is_speaker, "en", "Xi said so.", 0, True),
        (openings.is_speaker, "en", "Talks said so.", 0, False),
        (openings.is_adjective_at_noun, "uk", "Петриківський розпис живе.", 0, True),
        (openings.is_adjective_at_noun, "uk", "Петриківський прибув.", 0, False),
        (openings.has_noun_behind, "uk", "Рада директорів зібралася.", 0, True),
        (openings.has_noun_behind, "uk", "Рада графства зібралася.", 0, True),
        (openings.has_noun_behind, "uk", "Рада ухвалила бюджет.", 0, False),
        (openings.has_noun_behind, "uk", "Рада не ухвалила бюджет.", 0, False),
        (openings.has_noun_behind, "en", "Council members met.", 0, False),
    ],
)
def test_openings(rule: Rule, language: str, text: str, place: int, expected: bool) -> None:
    assert rule(read_tokens(text, (language,)), place) is expected
