"""What can be read of a judge's answer, and what cannot."""

from __future__ import annotations

import json

import pytest

from bench.judges.answer import (
    COVERAGE,
    FAITHFULNESS,
    PREFERENCE,
    Form,
    RefusedError,
    UnreadableError,
    Verdict,
    read_answer,
)

GOOD = '{"sentences": [{"number": 1, "verdict": "supported", "words": ""}]}'


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Here is what you asked for: {GOOD} I hope it helps.",
        f'<think>maybe {{"sentences": [{{"number": 1, "verdict": "contradicted"}}]}}</think>{GOOD}',
        f'{{"note": 1}} {GOOD}',
        "{ not json } " + GOOD,
        '{"sentences": [{"number": 1, "verdict": " Supported "}]}',
        '{"sentences": [{"number": 1, "verdict": "supported"}, {"number": 1, "verdict": "supported"}]}',
    ],
)
def test_an_answer_is_found_in_what_stands_around_it(text: str) -> None:
    assert read_answer(text, FAITHFULNESS, 1) == [Verdict("supported")]


def test_the_order_of_the_entries_does_not_matter() -> None:
    text = '{"facts": [{"number": 2, "verdict": "missing"}, {"number": 1, "verdict": "partly"}]}'
    assert [each.verdict for each in read_answer(text, COVERAGE, 2)] == ["partly", "missing"]


TWO = '{"sentences": [{"number": 1, "verdict": "supported"}, {"number": 1, "verdict": "unsupported"}]}'


@pytest.mark.parametrize(
    ("text", "form", "items", "message"),
    [
        ("", FAITHFULNESS, 1, "no JSON"),
        ("The summary is fine.", FAITHFULNESS, 1, "no JSON"),
        ("Переказ правильний.", FAITHFULNESS, 1, "no JSON"),
        ('{"sentences": [{"number": 1, "verdict": "suppor', FAITHFULNESS, 1, "no JSON"),
        ('{"речення": [{"номер": 1, "вердикт": "підтверджено"}]}', FAITHFULNESS, 1, 'no object with "sentences"'),
        ('{"sentences": [{"number": 1, "verdict": "підтверджено"}]}', FAITHFULNESS, 1, "none of supported"),
        ('{"sentences": {"1": "supported"}}', FAITHFULNESS, 1, "no list"),
        (GOOD, FAITHFULNESS, 2, "1 of 2 numbers have no verdict"),
        ('{"sentences": [{"number": 2, "verdict": "supported"}]}', FAITHFULNESS, 1, "from 1 to 1"),
        ('{"sentences": [{"number": true, "verdict": "supported"}]}', FAITHFULNESS, 1, "from 1 to 1"),
        ('{"sentences": ["supported"]}', FAITHFULNESS, 1, "from 1 to 1"),
        (TWO, FAITHFULNESS, 1, "two verdicts"),
        ('{"better": "C"}', PREFERENCE, 1, "none of A, B, tie"),
        ('{"better": null}', PREFERENCE, 1, "none of A, B, tie"),
        ("{" * 5000, FAITHFULNESS, 1, "no JSON"),
        ('{"a":' * 3000, FAITHFULNESS, 1, "no JSON"),
    ],
)
def test_what_is_not_what_was_asked_for_is_unreadable(text: str, form: Form, items: int, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_answer(text, form, items)


@pytest.mark.parametrize(
    "text", ["I cannot help with that.", "I’m sorry, but no.", "Вибачте, я не можу.", "К сожалению, не могу помочь."]
)
def test_a_refusal_is_told_apart(text: str) -> None:
    with pytest.raises(RefusedError):
        read_answer(text, FAITHFULNESS, 1)


def test_an_apology_before_an_answer_is_no_refusal() -> None:
    assert read_answer(f"Sorry for the delay. {GOOD}", FAITHFULNESS, 1) == [Verdict("supported")]


def test_long_quotations_are_cut() -> None:
    text = json.dumps({"sentences": [{"number": 1, "verdict": "unsupported", "words": "x" * 10_000}]})
    assert len(read_answer(text, FAITHFULNESS, 1)[0].words) == 500


@pytest.mark.parametrize("form", [FAITHFULNESS, COVERAGE])
def test_the_schema_allows_nothing_else(form: Form) -> None:
    schema = form.schema()
    entry = schema["properties"][form.key]["items"]
    assert schema["required"] == [form.key]
    assert entry["required"] == list(entry["properties"])
    assert entry["properties"]["verdict"]["enum"] == list(form.verdicts)
    assert entry["additionalProperties"] is schema["additionalProperties"] is False


def test_the_schema_of_one_choice() -> None:
    assert PREFERENCE.schema()["properties"] == {"better": {"type": "string", "enum": ["A", "B", "tie"]}}
