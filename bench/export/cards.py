"""The card of an exported data set: that of references/README.md for the embedded articles, a plain one for others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bench.datasets.base import Dataset
from bench.datasets.seeds import find_folder, load_seeds

if TYPE_CHECKING:
    import datasets

_KEPT = ("What is in it", "Where it comes from", "What it can and cannot show")
_LAST = ("Rights", "Citing")
_LICENCE_FILE = "LICENSE.md"
_UNKNOWN = """Nobody stated here where these articles come from and what may be done with them. The rights remain with
whoever holds them; say both before you publish this folder.
"""
_COLUMNS = {
    "id": "the example: article and language",
    "article": "the article, the same in every configuration",
    "language": "of the references and claims: a summary of this row is to be in it",
    "source_language": "the languages that the article is written in",
    "source": "the article, the whole file as given; all offsets are into it",
    "body": "what summarisers get: the source without headline, standfirst and furniture",
    "headline": "the publisher's, or null",
    "standfirst": "the publisher's, or null",
    "furniture": "pieces of the source that are no part of the story: `start`, `stop` (code points), `text`",
    "published": "day of publication, or null",
    "publisher": "as the text names it, or null",
    "references": "summaries in this language: `id`, `kind` (written, headline, standfirst), `text`, `by`, `annotator`",
    "facts": (
        "`id`, `claim` in this language, `weight` (mean of the annotators), `match`, `event` (the same in several"
        " articles), `status`, `attributed_to`, `mentions` that a summary must have, `evidence` in the source"
    ),
}


def front_matter_of(dataset: Dataset) -> dict[str, Any]:
    """The metadata of the card, without what depends on its files."""
    import yaml

    if _is_embedded(dataset):
        data: dict[str, Any] = yaml.safe_load(_card().split("---\n", 2)[1])
        return data | {"license_link": _LICENCE_FILE}
    return {
        "language": sorted({example.language for example in dataset.examples}),
        "license": "unknown",
        "task_categories": ["summarization"],
        "pretty_name": dataset.name,
        "tags": ["factual-consistency"],
    }


def with_front_matter(data: Mapping[str, Any], body: str) -> str:
    import yaml

    front = yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n\n{body}"


def body_of(dataset: Dataset, tables: Mapping[str, datasets.Dataset]) -> str:
    """What a reader of the card sees."""
    title, sections = _sections() if _is_embedded(dataset) else (f"# {dataset.name}\n", {})
    parts = [title, *(sections[name] for name in _KEPT[:1] if name in sections), _structure(dataset, tables)]
    parts += [sections[name] for name in (*_KEPT[1:], *_LAST) if name in sections]
    if not sections:
        parts.append(f"## Rights\n\n{_UNKNOWN}")
    return "\n".join(parts)


def licence_of(dataset: Dataset) -> str:
    """What the licence file says."""
    return _sections()[1]["Rights"] if _is_embedded(dataset) else f"## Rights\n\n{_UNKNOWN}"


def _structure(dataset: Dataset, tables: Mapping[str, datasets.Dataset]) -> str:
    counts = "\n".join(f"| `{config}` | {len(table)} |" for config, table in tables.items())
    columns = "\n".join(f"| `{name}` | {about} |" for name, about in _COLUMNS.items())
    first = next(iter(tables))
    return f"""## Structure

```python
from datasets import load_dataset

rows = load_dataset("FOLDER OR NAME", "{first}", split="test")
rows[0]["source"], rows[0]["references"], rows[0]["facts"]
```

A row is an article with its references and facts in the language of the configuration; `entities` holds clusters of
names that the articles share. All rows are in the split `test`. File names carry a hash of the content, because the
library keeps serving the rows that it cached under a name. The weights of each annotator, and who read what, stand in
the files under `references/` of summary-bench, from which this folder is made. Data hash: `{dataset.data_hash}`.

| configuration | rows |
|---|---|
{counts}

| column | meaning |
|---|---|
{columns}
"""


def _is_embedded(dataset: Dataset) -> bool:
    """Are these the five articles that come with us, whatever the data set is called?"""
    return {example.article for example in dataset.examples} <= {example.article for example in load_seeds().examples}


def _card() -> str:
    return (find_folder().references / "README.md").read_text(encoding="utf-8")


def _sections() -> tuple[str, dict[str, str]]:
    """The start of the embedded data set's card, and its sections by heading, each with its heading."""
    start, *sections = _card().split("---\n", 2)[2].strip().split("\n## ")
    return f"{start}\n", {each.splitlines()[0]: f"## {each.strip()}\n" for each in sections}
