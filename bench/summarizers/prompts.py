"""What a model is asked: one text for each target language, with the article in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bench.errors import ConfigError
from bench.languages import number_tables
from bench.records import Example
from bench.summarizers.base import word_budget

NEUTRAL = "neutral"
_PLACE = re.compile(r"\{(\w+)\}")
_PLACES = ("article", "words", "language")


class Prompts:
    """The prompts by target language; `neutral` serves those that have none."""

    def __init__(self, prompts: Mapping[str, Mapping[str, Any]], name: str) -> None:
        """`prompts`: language code → `version` and `text`, which has the place {article} and may have the others.

        Raises:
            ConfigError: a prompt has no text, an unknown place, or not one place for the article.
        """
        if not prompts:
            raise ConfigError(f"{name} has no prompts. Give some: prompts: ${{prompt}}")
        self._texts = {code: _checked(prompt, f"{name}.prompts.{code}") for code, prompt in prompts.items()}

    def unable(self, language: str) -> str | None:
        """Why nothing can be asked in `language`; None where it can."""
        if language in self._texts or NEUTRAL in self._texts:
            return None
        return f"there is neither a prompt for '{language}' nor a neutral one"

    def text(self, example: Example, words: int | None, article: str) -> str:
        """The prompt with `article`, which is the example's body or its beginning."""
        values = {
            "article": article,
            "words": str(word_budget(example, words)),
            "language": number_tables.names().get(example.language, example.language),
        }
        template = self._texts.get(example.language) or self._texts[NEUTRAL]
        return _PLACE.sub(lambda place: values[place[1]], template)


def _checked(prompt: Mapping[str, Any], where: str) -> str:
    text = prompt.get("text")
    if not isinstance(text, str):
        raise ConfigError(f"{where} has no text. Write what the model is asked, with the place {{article}}")
    places = _PLACE.findall(text)
    if unknown := sorted(set(places) - set(_PLACES)):
        raise ConfigError(f"{where}: nothing can be put at {{{unknown[0]}}}. Known are: {', '.join(_PLACES)}")
    if places.count("article") != 1:
        raise ConfigError(f"{where}: the article must stand in it once. Write {{article}} where it belongs")
    return text
