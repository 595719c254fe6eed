from __future__ import annotations

from pathlib import Path

import yaml
from huggingface_hub import ModelCard, ModelCardData
from huggingface_hub.repocard_data import model_index_to_eval_results

from bench.export.model_index import write
from tests.export.runs import store


def test_the_hub_reads_the_figures_of_the_run(tmp_path: Path) -> None:
    (path,) = write(tmp_path / "out", store(tmp_path / "run"), "me/mine", "me/news")
    name, results = model_index_to_eval_results(yaml.safe_load(path.read_text(encoding="utf-8"))["model-index"])
    assert name == "mine"
    told = {(each.metric_type, each.dataset_config): each.metric_value for each in results}
    assert told == {
        ("number_consistency", "en"): 0.5,
        ("chrf", "en"): 37.5,
        ("chrf", "uk"): 37.5,
        ("wrong_language", "en"): 0.0,
        ("wrong_language", "uk"): 0.0,
    }
    assert {(each.task_type, each.dataset_type, each.dataset_split) for each in results} == {
        ("summarization", "me/news", "test")
    }
    assert results[0].metric_args == {"signature": "number_consistency|v:1|lang:en", "judged": 2, "examples": 3}


def test_it_is_the_front_matter_of_a_card(tmp_path: Path) -> None:
    (path,) = write(tmp_path / "out", store(tmp_path / "run"), None, None)
    card = ModelCard(f"---\n{path.read_text(encoding='utf-8')}---\n\n# mine\n", ignore_metadata_errors=False)
    assert isinstance(card.data, ModelCardData)
    assert card.data.model_name == "mine"
    assert len(card.data.eval_results or ()) == 5
