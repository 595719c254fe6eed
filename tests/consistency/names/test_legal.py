from __future__ import annotations

import pytest

from bench.consistency.names.legal import without_legal_forms


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["Siemens", "AG"], ("siemens",)),
        (["OAO", "Gazprom"], ("gazprom",)),
        (["Gazprom", "Open", "Joint", "Stock", "Company"], ("gazprom",)),
        (["Co", "Nghia"], ("co", "nghia")),
        (["Ai", "Sa"], ("ai", "sa")),
        (["AG"], ("ag",)),
        ([], ()),
    ],
)
def test_legal_forms_go_and_one_word_stays(written: list[str], expected: tuple[str, ...]) -> None:
    assert without_legal_forms([word.casefold() for word in written], written) == expected
