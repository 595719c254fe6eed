"""`bench export model-index`: the figures of a run as the model-index of a model card on the Hugging Face hub."""

from __future__ import annotations

from pathlib import Path

from bench.export.figures import OWN, Figure, figures_of, model_of, owned
from bench.metrics.base import Better
from bench.records import Run
from bench.runner.store import write_text


def write(folder: Path, run: Run, model: str | None, hub_dataset: str | None) -> list[Path]:
    """Write model-index.yaml, which goes into the front matter of the model's README.md; gives the file.

    Figures that only describe (length, novelty) are left out.

    Raises:
        ConfigError: the model has no name, or one of another form.
    """
    import yaml
    from huggingface_hub import EvalResult
    from huggingface_hub.repocard_data import eval_results_to_model_index

    dataset = run.result["dataset"]
    kind = dataset if hub_dataset is None else owned(hub_dataset, "--hub-dataset")
    results = [
        EvalResult(
            task_type="summarization",
            dataset_type=kind,
            dataset_name=f"{OWN}: {dataset} ({figure.language})",
            dataset_config=figure.language,
            dataset_split="test",
            metric_type=figure.output,
            metric_name=figure.title,
            metric_value=figure.value,
            metric_args=_arguments(figure),
        )
        for figure in figures_of(run)
        if figure.better is not Better.NEITHER
    ]
    index = eval_results_to_model_index(model_of(run, model).split("/")[1], results)
    path = folder / "model-index.yaml"
    write_text(path, yaml.safe_dump({"model-index": index}, allow_unicode=True, sort_keys=False, width=10_000))
    return [path]


def _arguments(figure: Figure) -> dict[str, object]:
    return {"signature": figure.signature, "judged": figure.n, "examples": figure.of}
