"""The article is always inside, once, as it is; every language is asked in its own words or by its name."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bench.errors import ConfigError
from bench.records import Article, Example
from bench.runner.options import config_folder
from bench.summarizers.prompts import Prompts

ARTICLE = "Body with {article}, {words}, \\1 and {braces}."
SHIPPED = {
    code: node
    for path in sorted((config_folder() / "prompt").glob("*.yaml"))
    for code, node in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}


def example(language: str) -> Example:
    return Example(f"a/{language}", Article("a", ("en",), ARTICLE), language)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "in English, in about 40 words"),
        ("uk", "українською мовою"),
        ("ru", "на русском языке"),
        ("de", "Write the summary in German, in about 40 words"),
        ("ja", "in Japanese"),
    ],
)
def test_a_shipped_prompt_holds_the_article_and_the_length(language: str, told: str) -> None:
    text = Prompts(SHIPPED, "chat").text(example(language), 40, ARTICLE)
    assert told in text
    assert "40" in text
    assert text.endswith(ARTICLE)


def test_the_length_is_that_of_the_references_unless_given() -> None:
    prompts = Prompts({"en": {"text": "{words} {article}"}}, "chat")
    assert prompts.text(example("en"), None, "x") == "60 x"
    assert prompts.text(example("en"), 7, "x") == "7 x"


def test_each_shipped_prompt_has_a_version() -> None:
    assert sorted(SHIPPED) == ["en", "neutral", "ru", "uk"]
    assert {type(prompt["version"]) for prompt in SHIPPED.values()} == {int}


def test_a_language_without_a_prompt_is_beyond_it() -> None:
    prompts = Prompts({"en": {"text": "{article}"}}, "chat")
    assert prompts.unable("en") is None
    assert prompts.unable("uk") == "there is neither a prompt for 'uk' nor a neutral one"
    assert Prompts(SHIPPED, "chat").unable("de") is None


@pytest.mark.parametrize(
    ("prompts", "message"),
    [
        ({}, "chat has no prompts"),
        ({"en": {"version": 1}}, r"chat\.prompts\.en has no text"),
        ({"en": {"text": "Summarise."}}, "the article must stand in it once"),
        ({"en": {"text": "{article} {article}"}}, "the article must stand in it once"),
        ({"en": {"text": "{article} {word}"}}, r"nothing can be put at \{word\}"),
    ],
)
def test_a_bad_prompt_is_refused(prompts: dict[str, dict[str, Any]], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Prompts(prompts, "chat")
