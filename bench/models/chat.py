"""What OpenAI's protocol says: addresses, answers, tokens, and what they cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import PositiveInt

from bench.errors import ConfigError
from bench.models.options import NotNegative, Options, Positive
from bench.models.service import CallError

PATHS = {"chat": "chat/completions", "completions": "completions"}
_MILLION = 1_000_000


class Price(Options):
    """Of a million tokens, in any one currency."""

    input: NotNegative
    output: NotNegative


class Calls(Options):
    """How the server is asked; no answer depends on it. `budget`: what one call of the command may spend."""

    api_key_env: str | None = None
    concurrency: PositiveInt = 4
    timeout: Positive = 120.0
    tries: PositiveInt = 5
    price: Price | None = None
    budget: Positive | None = None


def check_budget(work: Calls, name: str) -> None:
    """Raise ConfigError where there is a budget and nothing to reckon it by."""
    if work.budget is not None and work.price is None:
        raise ConfigError(f"{name}.work.budget needs prices. Add: work.price={{input: …, output: …}}")


def cost(work: Calls, read: int | None, written: int | None, name: str) -> float | None:
    """The price of an answer; None where no price is known, or the server counts nothing.

    Raises:
        ConfigError: there is a budget, and the server does not tell what it would be charged with.
    """
    if work.price is None:
        return None
    if read is None or written is None:
        if work.budget is not None:
            raise ConfigError(f"{name}: the server counts no tokens, so no budget can be kept. Leave it out")
        return None
    return (read * work.price.input + written * work.price.output) / _MILLION


def address(base_url: str, endpoint: str, name: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigError(f"{name}.base_url: {parts.path} is no address. Write http://127.0.0.1:8000/v1")
    if parts.username or parts.password or parts.query:
        raise ConfigError(f"{name}.base_url holds more than an address. Name the key's variable: work.api_key_env=…")
    return f"{base_url.rstrip('/')}/{PATHS[endpoint]}"


def choice(body: Mapping[str, Any]) -> tuple[str, str]:
    """The text and the finish reason of an answer's first choice.

    Raises:
        CallError: there is none, or it holds no text.
    """
    try:
        first = body["choices"][0]
        text = first["message"]["content"] if "message" in first else first["text"]
    except (KeyError, IndexError, TypeError):
        raise CallError("the answer holds no choice with a text", again=False) from None
    if text is None:
        refusal = first.get("message", {}).get("refusal")
        raise CallError(f"the model refuses: {refusal}" if refusal else "the answer's text is null", again=False)
    if not isinstance(text, str):
        raise CallError(f"the answer's text is {type(text).__name__}", again=False)
    finish = first.get("finish_reason")
    return text, finish if isinstance(finish, str) else "unknown"


def check_read_whole(prompt: str, read: int | None) -> None:
    """Raise CallError where the server read far fewer tokens than there are words: some cut what is too long."""
    words = len(prompt.split())
    if read is not None and read < words / 2:
        told = f"the server read {read:,} tokens of a prompt of {words:,} words, so it cut the article"
        raise CallError(f"{told}. Give it a longer context", again=False)


def usage(body: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The tokens that were read and written, by the server's own count."""
    told = body.get("usage")
    counts = told if isinstance(told, dict) else {}
    read, written = counts.get("prompt_tokens"), counts.get("completion_tokens")
    return read if type(read) is int else None, written if type(written) is int else None
