"""A server of OpenAI's protocol on this machine that does what a test wants of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Handler"], None]
"""Answers one request."""


@dataclass
class Seen:
    """What the server was asked, and how many calls were under way at most."""

    bodies: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    now: int = 0
    most: int = 0


class Handler(BaseHTTPRequestHandler):
    """Gives the replies in their order, the last one from then on."""

    replies: Sequence[Reply]
    seen: Seen
    lock: threading.Lock

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        with self.lock:
            number = len(self.seen.bodies)
            self.seen.bodies.append(body)
            self.seen.paths.append(self.path)
            self.seen.keys.append(self.headers.get("authorization"))
            self.seen.now += 1
            self.seen.most = max(self.seen.most, self.seen.now)
        try:
            self.replies[min(number, len(self.replies) - 1)](self)
        except OSError:  # whoever asked has gone
            pass
        finally:
            with self.lock:
                self.seen.now -= 1

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def send(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def says(text: object, *, usage: tuple[int, int] | None = (1000, 20), finish: str = "stop") -> Reply:
    """A whole answer."""
    answer: dict[str, Any] = {"choices": [{"message": {"content": text}, "finish_reason": finish}]}
    if usage:
        answer["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1]}
    return sends(200, json.dumps(answer))


def sends(status: int, content: str | bytes, **headers: str) -> Reply:
    raw = content.encode() if isinstance(content, str) else content
    return lambda handler: handler.send(status, raw, **headers)


def hangs(handler: Handler) -> None:
    threading.Event().wait(2)


def cuts(handler: Handler) -> None:
    """Half of what was promised, and the end."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [{"mess')
    handler.close_connection = True


@contextmanager
def serving(*replies: Reply) -> Iterator[tuple[str, Seen]]:
    """The address of a server that gives these replies, and what it sees."""
    seen = Seen()
    kind = type("Replies", (Handler,), {"replies": replies, "seen": seen, "lock": threading.Lock()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
