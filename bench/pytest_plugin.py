"""For people who test a summarisation feature with pytest: `assert_consistent`, a fixture and a function.

def test_my_summariser(assert_consistent):
    assert_consistent(article, summarize(article), "uk")
"""

from __future__ import annotations

from collections.abc import Callable

import pytest


def assert_consistent(
    article: str,
    summary: str,
    language: str | None = None,
    *,
    source_language: str | None = None,
    published: str | None = None,
) -> None:
    """Fail unless every number, date and name of the summary is borne out by the article.

    `language` is the summary's ISO 639-1 code, `source_language` the article's; without them each sentence's own
    language decides. `published`, YYYY-MM-DD, resolves the article's dates. Contradicted and unsupported mentions
    fail; what cannot be verified does not.

    Raises:
        InputError: the article or the summary has no words, or `published` is no day.
        LanguageError: there is no language of this code.
        AssertionError: a mention is contradicted or unsupported; the message has the words of both texts.
    """
    __tracebackhide__ = True
    from bench.consistency.check import check
    from bench.consistency.results import FLAGGED
    from bench.errors import InputError

    if isinstance(summary, str) and not summary.strip():
        raise InputError("The summary is empty: nothing would be checked. Give a text with words in it.")
    result = check(article, summary, source_language, language, published)
    wrong = [item for item in result.evidence if item.verdict in FLAGGED]
    if wrong:
        lines = [
            f"{item.verdict.value}: “{item.summary.text}” ({item.reason})"
            + (f", the article has “{item.source.text}”" if item.source else "")
            for item in wrong
        ]
        pytest.fail("the summary is not consistent with the article\n" + "\n".join(lines))


@pytest.fixture(name="assert_consistent")
def _assert_consistent() -> Callable[..., None]:
    return assert_consistent
