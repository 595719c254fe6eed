from __future__ import annotations

import pytest

from bench import check

EN = "Sales rose 17% in 2020 compared to 2019. Profit was flat."
UK = "Продажі 2020 року зросли на 17% порівняно з 2019 роком."
RU = "Продажи в 2020 году выросли на 17% по сравнению с 2019 годом."
QUARTERS = "У третьому кварталі прибуток зріс на 5% порівняно з другим кварталом."


def flagged(language: str, article: str, summary: str) -> list[tuple[str, str]]:
    found = check(article, summary, language, language).evidence
    return [(item.summary.text, item.reason) for item in found if not item.credit]


@pytest.mark.parametrize(
    ("language", "article", "summary", "mention"),
    [
        ("en", EN, "Sales rose 17% in 2019.", "2019"),
        ("uk", UK, "Продажі зросли на 17% у 2019 році.", "2019"),
        ("ru", RU, "Продажи выросли на 17% в 2019 году.", "2019"),
        ("uk", QUARTERS, "У другому кварталі прибуток зріс на 5%.", "другому"),
        ("en", "Third quarter profit was up from the second quarter.", "Second quarter profit was up.", "Second"),
    ],
)
def test_what_is_told_of_a_period_that_others_are_compared_with(
    language: str, article: str, summary: str, mention: str
) -> None:
    assert flagged(language, article, summary) == [(mention, "bound_elsewhere")]


@pytest.mark.parametrize(
    ("language", "article", "summary"),
    [
        ("en", EN, "Sales rose 17% in 2020."),
        ("en", EN, "Sales in 2019 were lower than in 2020."),
        ("en", "Sales were 5 million in 2020 compared to 4 million in 2019.", "Sales were 4 million in 2019."),
        ("en", "Sales rose in 2020 compared to 2019. In 2019 they had fallen.", "Sales fell in 2019."),
        ("en", "Sales were 80 million in 2020 compared to 40 million in 2019.", "Sales were twice those of 2019."),
        ("uk", UK, "Продажі зросли на 17% у 2020 році."),
        ("uk", QUARTERS, "У третьому кварталі прибуток зріс на 5%."),
        ("ru", RU, "Продажи выросли на 17% в 2020 году."),
        ("ru", "В 2020 году было теплее, чем в 2019 году.", "В 2020 году было тепло."),
    ],
)
def test_what_is_true_of_either_period(language: str, article: str, summary: str) -> None:
    assert flagged(language, article, summary) == []
