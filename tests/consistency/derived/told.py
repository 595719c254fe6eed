"""The first number of a summary, as it is judged."""

from __future__ import annotations

from bench import check
from bench.records import NUMBER_KINDS


def first(source: str, summary: str, language: str) -> tuple[str, str, str]:
    item = next(each for each in check(source, summary, language, language).evidence if each.kind in NUMBER_KINDS)
    return item.verdict.value, item.reason, item.detail
