"""Floors on hand-marked text: the five articles and 62 sentences. A floor is a little below what is measured."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bench.consistency.numbers import NumberMention, find_numbers

TESTS = Path(__file__).parents[2]
SEEDS = TESTS.parent / "seeds"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (TESTS / "data" / name).read_text(encoding="utf-8").splitlines()]


def means(mention: NumberMention, value: str) -> bool:
    """Does a mention say the value of a gold row: a date, "low..high", or a number?"""
    is_date = value[:1] in "-T" and not value[1:2].isdigit()
    if is_date or value.count("-") > 1 or mention.date is not None:
        return mention.date == value or mention.normal == value
    if "-" in value[1:] and mention.kind == "score":
        return mention.text.replace(":", "-").replace("–", "-") == value
    low, _, high = value.partition("..")
    ends = [end for end in (mention.low, mention.high) if end is not None]
    if mention.comparator == "approx" and not high:
        ends = [sum(ends, Decimal(0)) / 2]
    wanted = {_decimal(low), _decimal(high or low)}
    return all(any(abs(end - want) < Decimal("0.001") for want in wanted) for end in ends)


def _decimal(text: str) -> Decimal:
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below or 1)


def hits(text: str, language: str | None, gold: list[dict[str, Any]]) -> Iterator[bool]:
    mentions = find_numbers(text, language)
    for row in gold:
        near = [m for m in mentions if m.start < row["stop"] and row["start"] < m.stop]
        yield any(means(m, row["value"]) and m.comparator == row["comparator"] for m in near)


def test_every_core_number_of_the_articles_is_found_with_value_and_comparator() -> None:
    by_seed = defaultdict(list)
    for row in rows("seed_numbers.jsonl"):
        if row["tier"] == "core" and not row["value"].startswith("rel:"):
            by_seed[row["seed"]].append(row)
    for seed, gold in by_seed.items():
        text = (SEEDS / seed).read_text(encoding="utf-8")
        language = {"000": "en", "001": "en", "002": "uk", "003": "en"}.get(seed[:3])
        missed = [row["text"] for row, hit in zip(gold, hits(text, language, gold), strict=True) if not hit]
        assert missed == [], seed


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_sentences_reach_the_floor(language: str) -> None:
    found: list[bool] = []
    for row in rows("sentence_numbers.jsonl"):
        if row["language"] == language:
            found += hits(row["text"], language, [m for m in row["mentions"] if m["value"] != "?"])
    assert sum(found) / len(found) >= 0.9
