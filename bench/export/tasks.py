"""The tasks under which the Hugging Face hub files our figures: a metric in a language."""

from __future__ import annotations

from typing import Any

from bench.datasets.base import Dataset

OUTPUTS = ("number_consistency", "name_consistency", "fact_recall", "fact_f")
"""The figures that a leaderboard of the hub can rank: the more the better."""
FRAMEWORK = "summary-bench"


def task_id(output: str, language: str) -> str:
    return f"{output}_{language}"


def benchmark_of(dataset: Dataset) -> dict[str, Any]:
    """What eval.yaml says at the top of a data set's repository, by which the hub knows it as a benchmark."""
    languages = list(dict.fromkeys(example.language for example in dataset.examples))
    return {
        "name": f"summary-bench: {dataset.name}",
        "description": "Are the numbers and names of a summary true to the article, and does it tell the facts?",
        "evaluation_framework": FRAMEWORK,
        "tasks": [
            {"id": task_id(output, language), "config": language, "split": "test"}
            for output in OUTPUTS
            for language in languages
        ],
    }
