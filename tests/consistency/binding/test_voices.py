from __future__ import annotations

import pytest

from bench.consistency.check import analyze

TALKS = """The talks in Geneva may end this week, Reuters reported on Monday, citing two diplomats.
A third round would need the consent of the United Nations before the parties could meet in Vienna."""
SAID = TALKS + " The United Nations, a spokesman said, is ready for it."
BYLINE = TALKS + " A photo by the Associated Press."
DAM = """Гребля прорвала вночі, повідомляє Reuters із посиланням на місцеву владу.
Людей вивозять автобусами, які надала компанія «Нафтогаз» разом із міською радою Херсона."""


@pytest.mark.parametrize(
    ("article", "code", "summary", "language", "expected"),
    [
        (TALKS, "en", "According to the United Nations, the negotiators may be done soon.", "en",
         {"United Nations": "Reuters"}),
        (TALKS, "en", "According to Reuters, the negotiators may be done soon.", "en", {}),
        (TALKS, "en", "За даними ООН, перемовники можуть скоро завершити роботу.", "uk", {"ООН": "Reuters"}),
        (TALKS, "en", "За даними Reuters, перемовники можуть скоро завершити роботу.", "uk", {}),
        (TALKS, "en", "The United Nations must agree to another round.", "en", {}),
        (DAM, "uk", "Дамбу прорвало, сообщает «Нафтогаз».", "ru", {"Нафтогаз": "Reuters"}),
        (DAM, "uk", "Дамбу прорвало, сообщает Reuters.", "ru", {}),
        # it speaks in the article, too; or stands in what is no sentence
        (SAID, "en", "According to the United Nations, the negotiators may be done soon.", "en", {}),
        (BYLINE, "en", "According to the Associated Press, the negotiators may be done soon.", "en", {}),
    ],
)  # fmt: skip
def test_whom_a_summary_relies_on(
    article: str, code: str, summary: str, language: str, expected: dict[str, str]
) -> None:
    found = analyze(article, code).check(summary, language).names.flagged
    assert {item.summary.text: item.source.text for item in found if item.source} == expected
