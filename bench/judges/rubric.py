"""What a judge is asked, in the language of the summary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bench.errors import ConfigError
from bench.languages import number_tables

NEUTRAL = "neutral"
NEEDED: Mapping[str, frozenset[str]] = {
    "faithfulness": frozenset({"article", "sentences"}),
    "coverage": frozenset({"summary", "facts"}),
    "preference": frozenset({"article", "a", "b"}),
    "repair": frozenset(),
}
"""The texts of a rubric, and the places that each must have once."""
_PLACE = re.compile(r"\{(\w+)\}")
_MAY = frozenset({"language", "problem"})


class Rubric:
    """The texts by language of the summary; `neutral` serves those that have none."""

    def __init__(self, texts: Mapping[str, Mapping[str, Any]], name: str) -> None:
        """`texts`: language code → `version` and the texts of `NEEDED`.

        Raises:
            ConfigError: there is none, or one lacks a text or a place.
        """
        if not texts:
            raise ConfigError(f"{name} has no rubric. Give one: rubric: ${{rubric}}")
        self._texts = {code: _checked(each, f"{name}.rubric.{code}") for code, each in texts.items()}
        self._versions = {code: str(each.get("version", "?")) for code, each in texts.items()}

    def able(self, language: str) -> bool:
        return language in self._texts or NEUTRAL in self._texts

    def version(self, language: str) -> str:
        """For signatures: whose rubric serves a language, and its version."""
        code = language if language in self._texts else NEUTRAL
        return f"{code}-{self._versions.get(code, '-')}"

    def text(self, kind: str, language: str, **values: str) -> str:
        """The text of a kind with what stands at its places; in one pass, so that a text cannot fill another place."""
        template = (self._texts.get(language) or self._texts[NEUTRAL])[kind]
        known = {"language": number_tables.names().get(language, language), **values}
        return _PLACE.sub(lambda place: known.get(place[1], place[0]), template)


def _checked(texts: Mapping[str, Any], where: str) -> dict[str, str]:
    for kind, needed in NEEDED.items():
        text = texts.get(kind)
        if not isinstance(text, str):
            raise ConfigError(f"{where} has no text '{kind}'. Write what the judge is asked")
        places = _PLACE.findall(text)
        if unknown := sorted(set(places) - needed - _MAY):
            raise ConfigError(f"{where}.{kind}: nothing can be put at {{{unknown[0]}}}")
        if missing := sorted(place for place in needed if places.count(place) != 1):
            raise ConfigError(f"{where}.{kind}: {{{missing[0]}}} must stand in it once. Write it where it belongs")
    return {kind: texts[kind] for kind in NEEDED}


def numbered(texts: list[str]) -> str:
    """Texts as a list with numbers from 1, each on one line."""
    return "\n".join(f"{number}. {' '.join(text.split())}" for number, text in enumerate(texts, start=1))
