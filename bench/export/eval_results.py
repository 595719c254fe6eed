"""`bench export eval-results`: `.eval_results/*.yaml` for a model's repository on the Hugging Face hub.

The format: https://huggingface.co/docs/hub/eval-results. The data set must be a benchmark there: `bench export dataset`
writes its eval.yaml, whose tasks these entries name.
"""

from __future__ import annotations

from pathlib import Path

from bench.errors import ConfigError, ResultsError
from bench.export.figures import OWN, Figure, figures_of, owned
from bench.export.tasks import OUTPUTS, task_id
from bench.records import Run
from bench.runner.store import write_text


def write(folder: Path, run: Run, hub_dataset: str | None) -> list[Path]:
    """Write one file with an entry for each task that has a figure; gives the file.

    Raises:
        ConfigError: `hub_dataset` is not told, or has another form.
        ResultsError: the run has none of these figures.
    """
    import yaml
    from huggingface_hub import EvalResultEntry, eval_result_entries_to_yaml

    if hub_dataset is None:
        raise ConfigError("the hub files figures under a data set of its own. Add: --hub-dataset OWNER/NAME")
    name = owned(hub_dataset, "--hub-dataset")
    figures = [figure for figure in figures_of(run) if figure.output in OUTPUTS]
    if not figures:
        raise ResultsError(f"{run.folder} has none of the figures {', '.join(OUTPUTS)}. Score it with these metrics")
    entries = [
        EvalResultEntry(
            dataset_id=name, task_id=task_id(figure.output, figure.language), value=figure.value, notes=_notes(figure)
        )
        for figure in figures
    ]
    path = folder / ".eval_results" / f"{OWN}.yaml"
    write_text(path, yaml.safe_dump(eval_result_entries_to_yaml(entries), allow_unicode=True, sort_keys=False))
    return [path]


def _notes(figure: Figure) -> str:
    between = "" if figure.interval is None else f", 95% {figure.interval['low']:.3f}-{figure.interval['high']:.3f}"
    return f"{figure.n} of {figure.of} summaries{between}; {figure.signature}"
