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


def test_a_terminal_shows_rate_time_left_and_failures(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with module.progress("working", 7) as advance:
        advance()
        advance(failed=True)
        advance(failed=True)
    shown = capsys.readouterr().err
    assert "3/7" in shown
    assert "/s" in shown or "/min" in shown
    assert "-:--" in shown or "0:00" in shown
    assert "2 failed" in shown
