from __future__ import annotations

import pytest

from bench import check


def flagged(languages: str, article: str, summary: str) -> list[str]:
    theirs, ours = languages.split("-")
    return [item.summary.text for item in check(article, summary, theirs, ours).numbers.flagged]


@pytest.mark.parametrize(
    ("languages", "article", "summary", "wrong"),
    [
        ("en-en", "They took 12 jets of the MAX 9 type, 10 later.", "They took 12 MAX 10 jets.", ["10"]),
        ("en-en", "He was charged under Article 5 by 7 judges.", "Charged under Article 7, he left.", ["7"]),
        ("uk-uk", "Компанія показала Windows 11 і 12 планшетів.", "Компанія показала Windows 12.", ["12"]),
        ("en-ru", "The firm showed Windows 11 and 12 tablets.", "Фирма показала Windows 12.", ["12"]),
        ("en-en", "They took 12 jets of the MAX 9 type, 10 later.", "They took 12 MAX 9 jets, 10 later.", []),
        ("en-en", "In Kyiv 3 schools and 12 houses burned.", "Later in Kyiv 12 houses burned.", []),
        ("uk-uk", "Уночі Росія 3 дронами і 14 ракетами била по місту.", "Уночі Росія 14 ракетами била по місту.", []),
        ("en-en", "Article 5 has 7 parts.", "Article 5 has 7 parts.", []),
        ("en-en", "They sold Windows 11 first. Later they showed Windows 12.", "They showed Windows 12.", []),
    ],
)
def test_a_number_of_a_name(languages: str, article: str, summary: str, wrong: list[str]) -> None:
    assert flagged(languages, article, summary) == wrong
