from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bench.consistency.numbers import NumberMention
from bench.datasets.schema import Mention
from bench.datasets.truth import same_date, same_number
from bench.datasets.validation import validate
from tests.datasets.folders import write_folder, write_yaml


@pytest.mark.parametrize(
    ("wanted", "found", "published", "same"),
    [
        ("--09", "--09", None, True),
        ("2025-11-22", "--11-22", "2025-11-27", True),
        ("2025-09", "--09", "2025-11-27", True),
        ("2024-09", "--09", "2025-11-27", False),
        ("2025-09", "--09", None, False),
        ("--09", "--10", None, False),
        ("--09", None, None, False),
        ("2022", "2022", None, True),
    ],
)
def test_same_date(wanted: str, found: str | None, published: str | None, same: bool) -> None:
    assert same_date(wanted, found, published) == same


def _found(comparator: str, low: int | None, high: int | None, unit: str | None = "person") -> NumberMention:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return NumberMention(0, 1, "x", ends[0], ends[1], comparator, "number", unit)


@pytest.mark.parametrize(
    ("mention", "found", "same"),
    [
        ({"value": "52"}, _found("eq", 52, 52), True),
        ({"value": "52.0"}, _found("eq", 52, 52), True),
        ({"value": "52"}, _found("eq", 25, 25), False),
        ({"value": "52"}, _found("ge", 52, None), False),
        ({"value": "100", "comparator": "ge"}, _found("ge", 100, None), True),
        ({"value": "100", "comparator": "lt"}, _found("lt", None, 100), True),
        ({"value": "100", "comparator": "approx"}, _found("approx", 90, 110), True),
        ({"value": "120", "comparator": "approx"}, _found("approx", 90, 110), False),
        ({"low": "2", "high": "11", "comparator": "range"}, _found("range", 2, 11), True),
        ({"low": "2", "high": "11", "comparator": "range"}, _found("range", 2, 12), False),
        ({"value": "52", "unit": "person"}, _found("eq", 52, 52, "day"), False),
        ({"value": "52", "unit": "person"}, _found("eq", 52, 52, None), True),
    ],
)
def test_same_number(mention: dict[str, str], found: NumberMention, same: bool) -> None:
    assert same_number(Mention.model_validate({"kind": "number", **mention}), found) == same


@pytest.mark.parametrize(
    ("mention", "said"),
    [
        ({"kind": "number", "value": "53", "unit": "person"}, "number '53' (eq)"),
        ({"kind": "number", "value": "52", "comparator": "ge"}, "number '52' (ge)"),
        ({"kind": "date", "date": "--10"}, "date '--10'"),
        ({"kind": "name", "entity": "minsk"}, "name 'minsk'"),
    ],
)
def test_a_mention_that_the_evidence_does_not_say(mention: dict[str, str], said: str, tmp_path: Path) -> None:
    def change(file: dict[str, Any]) -> None:
        file["facts"][3]["mentions"] = [mention]

    (problem,) = validate(write_folder(tmp_path, change))
    place = "references/one.yaml: facts.fact-3.mentions"
    assert str(problem) == f"{place}: {said} is not in the evidence. Quote the words that say it"


def _wrong_number(file: dict[str, Any]) -> None:
    summary = file["summaries"]["uk"][1]
    summary["text"] = summary["text"].replace("52 в’язнів", "74 в’язнів")


EXCEPTION = {"reference": "one/uk/written-a2", "mention": "74 в’язнів", "reason": "a test"}


def test_a_reference_that_the_article_does_not_support(tmp_path: Path) -> None:
    (problem,) = validate(write_folder(tmp_path, _wrong_number))
    assert (problem.path, problem.where) == ("references/one.yaml", "one/uk/written-a2")
    assert problem.message.endswith("Correct it, or record it in exceptions.yaml with the reason")
    assert "74" in problem.message


def test_an_exception_silences_it(tmp_path: Path) -> None:
    root = write_folder(tmp_path, _wrong_number)
    mention = validate(root)[0].message.split("'")[1]
    write_yaml(root / "references" / "exceptions.yaml", [{**EXCEPTION, "mention": mention}])
    assert validate(root) == []


@pytest.mark.parametrize(
    ("exception", "message"),
    [
        (EXCEPTION, "one/uk/written-a2: '74 в’язнів' is no longer flagged. Remove it from exceptions.yaml"),
        (
            {**EXCEPTION, "reference": "two/uk/written-a2"},
            "two/uk/written-a2: there is no such reference. Correct the id or remove the exception",
        ),
    ],
)
def test_exceptions_that_nobody_needs(exception: dict[str, str], message: str, tmp_path: Path) -> None:
    root = write_folder(tmp_path)
    write_yaml(root / "references" / "exceptions.yaml", [exception])
    (problem,) = validate(root)
    assert str(problem).endswith(message)
