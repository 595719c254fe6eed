from __future__ import annotations

from pathlib import Path

import pytest

from bench.errors import ConfigError
from bench.export.figures import figures_of, model_of
from tests.export.runs import store


def test_a_figure_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    figures = figures_of(store(tmp_path / "run"))
    assert [each.language for each in figures if each.output == "number_consistency"] == ["en"]
    assert [each.language for each in figures if each.output == "chrf"] == ["en", "uk"]
    assert figures[0].signature == "number_consistency|v:1|lang:en"


def test_a_summariser_of_ours_needs_no_model(tmp_path: Path) -> None:
    assert model_of(store(tmp_path / "run"), None) == "summary-bench/mine"
    assert model_of(store(tmp_path / "other"), "google/mt5") == "google/mt5"


def test_a_neural_summariser_must_be_named(tmp_path: Path) -> None:
    run = store(tmp_path / "run", about={"neural": True})
    with pytest.raises(ConfigError, match=r"does not say which model wrote its summaries\. Add: --model OWNER/NAME"):
        model_of(run, None)


@pytest.mark.parametrize("name", ["mt5", "a/b/c", "../x", "/x", "a/"])
def test_a_name_of_another_form_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="has not the form OWNER/NAME"):
        model_of(store(tmp_path / "run"), name)
