from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from huggingface_hub import parse_eval_result_entries

from bench.datasets.seeds import load_seeds
from bench.errors import ConfigError
from bench.export.eval_results import write
from bench.export.tasks import benchmark_of
from bench.runner.store import read_run
from tests.export.runs import store

LEAD = next((Path(__file__).parents[2] / "results" / "seeds").glob("lead-*"))


def test_the_hub_reads_the_figures_of_the_run(tmp_path: Path) -> None:
    (path,) = write(tmp_path / "out", store(tmp_path / "run"), "me/news")
    assert path.parent.name == ".eval_results"
    (entry,) = parse_eval_result_entries(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert (entry.dataset_id, entry.task_id, entry.value) == ("me/news", "number_consistency_en", 0.5)
    assert entry.notes == "2 of 3 summaries, 95% 0.250-0.750; number_consistency|v:1|lang:en"


def test_the_tasks_are_those_of_the_exported_data_set(tmp_path: Path) -> None:
    (path,) = write(tmp_path, read_run(LEAD), "me/seeds")
    entries = parse_eval_result_entries(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert {each.task_id for each in entries} <= {each["id"] for each in benchmark_of(load_seeds())["tasks"]}
    assert len(entries) == 8, "lead has summaries in en and uk"


@pytest.mark.parametrize(
    ("name", "message"), [(None, "Add: --hub-dataset OWNER/NAME"), ("seeds", "--hub-dataset seeds")]
)
def test_the_data_set_must_have_a_name_on_the_hub(tmp_path: Path, name: str | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        write(tmp_path / "out", store(tmp_path / "run"), name)
