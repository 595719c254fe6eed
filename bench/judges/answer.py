"""Read what a judge answers: JSON by a schema, or whatever of it can be found; refusals are told apart."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SUPPORTED, CONTRADICTED, UNSUPPORTED = "supported", "contradicted", "unsupported"
TOLD, PARTLY, MISSING = "told", "partly", "missing"
FIRST, SECOND, EQUAL = "A", "B", "tie"
_THOUGHTS = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_MOST_TRIED = 50  # places at which an object may begin
_LONGEST = 100_000  # characters of an answer that are read
_LONGEST_WORDS = 500
_REFUSALS = tuple(
    each.casefold()
    for each in (
        "I cannot", "I can't", "I can’t", "I'm sorry", "I’m sorry", "I am sorry", "I'm unable", "I am unable",
        "I won't", "Sorry", "As an AI", "Я не можу", "Не можу", "На жаль", "Вибачте", "Перепрошую", "Я не могу",
        "Не могу", "К сожалению", "Извините", "Простите",
    )
)  # fmt: skip


class RefusedError(Exception):
    """The judge says in words that it will not answer."""


class UnreadableError(Exception):
    """The answer is not what was asked for; says in which way."""


@dataclass(frozen=True, slots=True)
class Form:
    """What an answer must look like: a list under `key` of numbered entries, or one choice, each of `verdicts`."""

    name: str
    key: str
    verdicts: Sequence[str]
    listed: bool = True
    words: bool = False

    def schema(self) -> dict[str, Any]:
        """The JSON schema, as servers of OpenAI's protocol take it."""
        verdict: dict[str, Any] = {"type": "string", "enum": list(self.verdicts)}
        if not self.listed:
            return _object({self.key: verdict})
        fields: dict[str, Any] = {"number": {"type": "integer"}, "verdict": verdict}
        if self.words:
            fields["words"] = {"type": "string"}
        return _object({self.key: {"type": "array", "items": _object(fields)}})


FAITHFULNESS = Form("faithfulness", "sentences", (SUPPORTED, CONTRADICTED, UNSUPPORTED), words=True)
COVERAGE = Form("coverage", "facts", (TOLD, PARTLY, MISSING))
PREFERENCE = Form("preference", "better", (FIRST, SECOND, EQUAL), listed=False)


def _object(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(fields), "required": list(fields), "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge says of one item; `words`: what it quotes."""

    verdict: str
    words: str = ""


def read_answer(text: str, form: Form, items: int) -> list[Verdict]:
    """The verdicts on `items` items, in their order.

    Raises:
        RefusedError: it is a refusal.
        UnreadableError: there is no JSON of this form in it, or not one verdict for each item.
    """
    bare = _THOUGHTS.sub("", text[:_LONGEST]).strip()
    found = _objects(bare)
    fitting = next((each for each in found if form.key in each), None)
    if fitting is None:
        if not found and bare.casefold().startswith(_REFUSALS):
            raise RefusedError(" ".join(bare.split())[:_LONGEST_WORDS])
        raise UnreadableError(f'it has no object with "{form.key}"' if found else "it has no JSON")
    entries = fitting[form.key]
    return _listed(entries, form, items) if form.listed else [Verdict(_verdict(entries, form))]


def _listed(entries: Any, form: Form, items: int) -> list[Verdict]:
    if not isinstance(entries, list):
        raise UnreadableError(f'"{form.key}" is no list')
    by_number: dict[int, Verdict] = {}
    for each in entries:
        number = each.get("number") if isinstance(each, dict) else None
        if type(number) is not int or not 1 <= number <= items:
            raise UnreadableError(f'an entry has no "number" from 1 to {items}')
        words = each.get("words")
        verdict = Verdict(_verdict(each.get("verdict"), form), words[:_LONGEST_WORDS] if isinstance(words, str) else "")
        if by_number.setdefault(number, verdict).verdict != verdict.verdict:
            raise UnreadableError(f"number {number} has two verdicts")
    if len(by_number) < items:
        raise UnreadableError(f"{items - len(by_number)} of {items} numbers have no verdict")
    return [by_number[number] for number in range(1, items + 1)]


def _verdict(value: Any, form: Form) -> str:
    known = {each.casefold(): each for each in form.verdicts}
    verdict = known.get(value.strip().casefold()) if isinstance(value, str) else None
    if verdict is None:
        raise UnreadableError(f"a verdict is none of {', '.join(form.verdicts)}")
    return verdict


def _objects(text: str) -> list[dict[str, Any]]:
    """The outermost JSON objects that begin anywhere in a text."""
    decoder, found, place = json.JSONDecoder(), list[dict[str, Any]](), text.find("{")
    for _ in range(_MOST_TRIED):
        if place < 0:
            break
        try:
            value, stop = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            stop = place + 1
        else:
            found.append(value)
        place = text.find("{", stop)
    return found
