"""Ask a server, and ask again when asking again may help."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from bench.errors import ConfigError

if TYPE_CHECKING:
    from httpx2 import AsyncClient, Response

_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_REFUSED = frozenset({401, 402, 403, 404, 405})  # no other example would fare better
_LARGEST = 4_000_000  # bytes of an answer; a summary has thousands
_LONGEST_WAIT = 60.0  # seconds between two tries, unless the server says how long
_LONGEST_ASKED = 600.0  # seconds that a server may ask for
_LONGEST_REASON = 300


class CallError(Exception):
    """A call that gave no answer, and why. `wait`: seconds that the server asks for; `status`: what it answered."""

    def __init__(self, reason: str, *, again: bool, wait: float | None = None, status: int | None = None) -> None:
        super().__init__(reason)
        self.again = again
        self.wait = wait
        self.status = status


class UnreachableError(CallError):
    """There is nothing that listens."""


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A key that shows nowhere: not in what is printed, not in what a server echoes."""

    value: str | None

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.value}"} if self.value else {}

    def out_of(self, text: str) -> str:
        return text.replace(self.value, "***") if self.value else text


def read_secret(variable: str | None, name: str) -> Secret:
    """The key in an environment variable; no key where none is named.

    Raises:
        ConfigError: the variable is not set, or holds what cannot be a key.
    """
    if variable is None:
        return Secret(None)
    value = os.environ.get(variable, "").strip()
    if not value:
        raise ConfigError(f"{name}: the environment variable {variable} is not set. Put the key of the server into it")
    if not (value.isascii() and value.isprintable()) or " " in value:
        raise ConfigError(f"{name}: what the environment variable {variable} holds is no key. Set it anew")
    return Secret(value)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, and how often it was asked."""

    body: Mapping[str, Any]
    tries: int


@dataclass(frozen=True, slots=True)
class Service:
    """One address of a server. `timeout`: seconds of one try, from connecting to the last byte."""

    client: AsyncClient
    url: str
    secret: Secret
    timeout: float
    tries: int

    async def ask(self, body: Mapping[str, Any]) -> Answer:
        """The answer to `body`, after at most `tries` tries.

        Raises:
            CallError: none of the tries gave one.
            ConfigError: the server refuses whoever asks.
        """
        import anyio

        for tried in range(1, self.tries + 1):
            try:
                return Answer(await self._try(body), tried)
            except CallError as error:
                if not error.again or tried == self.tries:
                    raise
                await anyio.sleep(_pause(tried) if error.wait is None else error.wait)
        raise AssertionError("tries is at least 1")

    async def _try(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        import anyio
        import httpx2

        try:
            with anyio.fail_after(self.timeout):
                async with self.client.stream("POST", self.url, json=body, headers=self.secret.headers()) as response:
                    return self._checked(response, await _content(response))
        except (TimeoutError, httpx2.TimeoutException):
            raise CallError(f"no answer within {self.timeout:g} s", again=True) from None
        except httpx2.ConnectError:
            raise UnreachableError("there is no connection to the server", again=True) from None
        except httpx2.HTTPError as error:
            reason = self.secret.out_of(str(error))[:_LONGEST_REASON] or type(error).__name__
            raise CallError(f"the connection broke ({reason})", again=True) from None

    def _checked(self, response: Response, content: bytes) -> Mapping[str, Any]:
        status = response.status_code
        if status in _REFUSED:
            cure = "Check base_url, model and key"
            raise ConfigError(f"{self.url} answers {status}: {self._told(content)}. {cure}")
        if status != 200:
            wait = _asked_wait(response.headers.get("retry-after"))
            again = status in _AGAIN and (wait or 0.0) <= _LONGEST_ASKED
            asks = f" and asks to wait {wait:.0f} s" if wait else ""
            raise CallError(
                f"the server answers {status}{asks}: {self._told(content)}", again=again, wait=wait, status=status
            )
        try:
            answer = json.loads(content)
        except ValueError:
            raise CallError("the answer is no whole JSON", again=True) from None
        if not isinstance(answer, dict):
            raise CallError("the answer is no JSON object", again=True)
        return answer

    def _told(self, content: bytes) -> str:
        """What an error's body says, in one line, without the key."""
        text = content.decode(errors="replace")
        try:
            error = json.loads(text)["error"]
            text = error["message"] if isinstance(error, dict) else str(error)
        except (ValueError, KeyError, TypeError):
            pass
        return self.secret.out_of(" ".join(str(text).split()))[:_LONGEST_REASON] or "nothing"


async def _content(response: Response) -> bytes:
    """The whole body.

    Raises:
        CallError: it is larger than any answer with a summary.
    """
    content = bytearray()
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > _LARGEST:
            raise CallError(f"the answer has more than {_LARGEST:,} bytes, which is no summary", again=False)
    return bytes(content)


def _pause(tried: int) -> float:
    """Seconds until the next try: doubled each time, and drawn so that calls that failed together part."""
    return min(_LONGEST_WAIT, 2.0 ** (tried - 1)) * random.uniform(0.5, 1.0)  # noqa: S311 -- no secret


def _asked_wait(header: str | None) -> float | None:
    """Seconds by a Retry-After header, which has a number of them or a date."""
    if header is None:
        return None
    try:
        return max(0.0, float(header)) if header.strip()[:1].isdigit() else _until(header)
    except (ValueError, TypeError, OverflowError):
        return None


def _until(date: str) -> float:
    moment = parsedate_to_datetime(date)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
