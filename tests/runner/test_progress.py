from __future__ import annotations

import pytest

from bench.runner import progress as module


def test_nothing_is_shown_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with module.progress("working", 2) as advance:
        advance()
        advance()
    assert capsys.readouterr() == ("", "")


def test_a_terminal_shows_names_as_they_are(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with module.progress("[red]working", 1) as advance:
        advance()
    assert "[red]working" in capsys.readouterr().err
