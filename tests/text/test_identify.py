from __future__ import annotations

import pytest

from bench.text.identify import identify


@pytest.mark.parametrize(
    ("text", "candidates", "language"),
    [
        ("Das Wetter wird morgen leider wieder schlechter", ("de", "en"), "de"),
        ("The weather will get worse again tomorrow", ("de", "en"), "en"),
        ("The weather", ("de", "en"), None),
        ("2025 — 52 %", ("de", "en"), None),
        ("x", ("en",), "en"),
        ("The weather will get worse again", (), None),
    ],
)
def test_identify(text: str, candidates: tuple[str, ...], language: str | None) -> None:
    assert identify(text, candidates) == language
