"""`bench export evaluate`: our modules of `evaluate` as folders, each in the form that a Space needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import version
from inspect import getdoc
from pathlib import Path

from bench.metrics.base import Metric
from bench.metrics.fact_recall import FactRecall
from bench.metrics.name_consistency import NameConsistency
from bench.metrics.number_consistency import NumberConsistency
from bench.metrics.rouge import Rouge
from bench.runner.store import write_text

_CARD = """---
title: {name}
emoji: 🔢
colorFrom: blue
colorTo: green
sdk: gradio
sdk_version: {gradio}
app_file: app.py
pinned: false
license: apache-2.0
short_description: {short}
tags:
- evaluate
- metric
- summarization
- multilingual
---

# {name}

{description}

## How to use

```python
import evaluate

metric = evaluate.load("{folder}/{name}", "{language}")
result = metric.compute(
    {call}
)
result["{output}"]  # the mean of what can be judged, None where nothing can
result["rows"][0]["evidence"]  # the words that decided
```

`evaluate.load` takes the language of the summaries; `compute(language=…)` overrides it, for all rows or for each.
`print(metric.inputs_description)` tells the other inputs and what is returned. One instance holds the rows that were
added to it, so that each thread needs its own.

## Limits

What cannot be judged is `None` and counted under `judged`, never 0 or 1. How far numbers and names are found differs
by language: `bench list languages` tells it. The figures depend on what stands in `signatures`; do not compare figures
whose signatures differ.
"""
_MODULE = """# What it does, and how to use it: README.md. `evaluate` names the package where it is not installed.
from bench.interop.evaluate import {base}  # From: summary-bench

__all__ = ["{base}"]
"""
_REQUIREMENTS = """evaluate>=0.4.6
gradio>={gradio}
summary-bench=={release}
"""
_APP = '''"""The page of the Space: one summary, judged."""

import json

import gradio
from {name} import {base}

LANGUAGES = [
    gradio.Textbox(value="{language}", label="language of the summary (ISO 639-1)"),
    gradio.Textbox(label="language of the article, if it is another"),
]
FIELDS = [gradio.Textbox(label=label, lines=4) for label in ("summary", {labels})]


def judge(language, source_language, summary, *others):
    columns = {{"predictions": [summary]}}
    for name, text in zip({columns}, others):
        columns[name] = [json.loads(text) if name == "facts" else text]
    return {base}(language).compute(**columns, source_language=source_language or None)


page = gradio.Interface(judge, [*LANGUAGES, *FIELDS], gradio.JSON(), title="{name}", description="{short}")

if __name__ == "__main__":
    page.launch()
'''
_GRADIO = "6.31.0"


@dataclass(frozen=True, slots=True)
class _Space:
    """What the folder of one module says. `call`: the columns of the example in its card."""

    name: str
    base: str
    metric: type[Metric]
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    short: str
    call: str


_SUMMARY = 'predictions=["У вересні Білорусь звільнила 25 політв\'язнів."],'
_SOURCE = 'sources=["Belarus released 52 political prisoners in September."], source_language="en",'
_FACT = 'facts=[[{"id": "freed", "claim": "звільнили 52", "mentions": [{"kind": "number", "value": "52"}]}]],'
_REFERENCE = 'references=[["У вересні Білорусь звільнила 52 політв\'язнів."]],'
_SOURCES = ("sources",), ("article",)
_NUMBERS = "Are a summary's numbers and dates the article's?"
_NAMES = "Are a summary's names the article's, in any spelling?"
_SPACES = (
    _Space(
        "number_consistency", "NumberConsistency", NumberConsistency, *_SOURCES, _NUMBERS, f"{_SUMMARY}\n    {_SOURCE}"
    ),
    _Space("name_consistency", "NameConsistency", NameConsistency, *_SOURCES, _NAMES, f"{_SUMMARY}\n    {_SOURCE}"),
    _Space(
        "fact_recall",
        "FactRecall",
        FactRecall,
        ("sources", "facts"),
        ("article", "facts, as JSON"),
        "Which facts of the article does a summary tell?",
        f"{_SUMMARY}\n    {_SOURCE}\n    {_FACT}",
    ),
    _Space(
        "multilingual_rouge",
        "MultilingualRouge",
        Rouge,
        ("references",),
        ("reference",),
        "ROUGE-1, -2 and -L in any script",
        f"{_SUMMARY}\n    {_REFERENCE}",
    ),
)


def write(folder: Path) -> list[Path]:
    """Write a folder for each module, loadable by `evaluate.load(path)`; gives the files."""
    return [path for space in _SPACES for path in _write(folder / space.name, space)]


def _write(folder: Path, space: _Space) -> list[Path]:
    short, _, rest = (getdoc(space.metric) or "").partition("\n\n")
    values = {
        "name": space.name,
        "base": space.base,
        "folder": folder.parent.name,
        "gradio": _GRADIO,
        "release": version("summary-bench"),
        "short": space.short,
        "description": f"{short}\n\n{rest}",
        "language": "uk",
        "output": space.metric.outputs[0].name,
        "call": space.call,
        "columns": json.dumps(space.columns),
        "labels": json.dumps(space.labels)[1:-1],
    }
    templates = {
        f"{space.name}.py": _MODULE,
        "README.md": _CARD,
        "app.py": _APP,
        "requirements.txt": _REQUIREMENTS,
    }
    for name, template in templates.items():
        write_text(folder / name, template.format_map(values))
    return [folder / name for name in templates]
