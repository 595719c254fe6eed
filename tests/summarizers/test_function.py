"""Any function: what it is given, and what becomes of its failures."""

from __future__ import annotations

from typing import Any

import pytest

from bench.errors import ConfigError, MissingExtraError
from bench.records import Article, Example, Prediction
from bench.summarizers.function import Function

EXAMPLE = Example("a/uk", Article("a", ("en",), "Freed: 52."), "uk")
HERE = __name__


def plain(text: str) -> str:
    return f"Summary: {text}"


def informed(text: str, language: str, words: int, end: str) -> str:
    return f"{text} {language} {words}{end}"


def keywords(text: str, **others: Any) -> str:
    return f"{text} {sorted(others)}"


def failing(text: str) -> str:
    raise RuntimeError(f"no\nmodel for {len(text)}")


def wrong(text: str) -> object:
    return len(text)


def unready(text: str) -> str:
    raise MissingExtraError("torch", text)


def made(function: str, **options: Any) -> Prediction:
    (prediction,) = Function(function=f"{HERE}.{function}", **options).summarize([EXAMPLE])
    return prediction


@pytest.mark.parametrize(
    ("function", "options", "text"),
    [
        ("plain", {}, "Freed: 52."),
        ("plain", {"postprocess": []}, "Summary: Freed: 52."),
        ("informed", {"words": 9, "arguments": {"end": "!"}}, "Freed: 52. uk 9!"),
        ("keywords", {}, "Freed: 52. ['language', 'words']"),
    ],
)
def test_a_function_is_given_what_it_takes(function: str, options: dict[str, Any], text: str) -> None:
    assert made(function, **options).text == text


@pytest.mark.parametrize(
    ("function", "reason"),
    [("failing", "RuntimeError: no model for 10"), ("wrong", "it gave int, not a text"), ("informed", "TypeError")],
)
def test_a_failure_is_that_of_the_example(function: str, reason: str) -> None:
    told = made(function)
    assert (told.text, told.finish_reason) == ("", "error")
    assert told.error.startswith(reason)


def test_what_is_missing_ends_the_run() -> None:
    with pytest.raises(MissingExtraError):
        made("unready")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.at.all", r"function\.function: there is no nowhere\.at\.all .*PYTHONPATH"),
        (f"{HERE}.nothing", "there is no"),
        ("nothing", "there is no nothing"),
        (f"{HERE}.HERE", "is no function"),
    ],
)
def test_what_is_no_function_is_refused(path: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Function(function=path)
