"""The page: `index.html` with tables and plots, `evidence.html` with articles and summaries side by side.

Everything from articles and models is hostile text. It reaches the page in two ways only: through templates that
escape, or as JSON that scripts put into text nodes. The page's policy lets no other script run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from bench.datasets.base import Dataset
from bench.records import Leaderboard
from bench.reporting.differences import Compared
from bench.reporting.leaderboard import UNPROVEN
from bench.reporting.site.compared import compared_rows
from bench.reporting.site.evidence import Evidenced, dataset_rows, run_rows
from bench.reporting.site.plots import plots

START = "index.html"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def build_site(
    board: Leaderboard, runs: Sequence[Evidenced], dataset: Dataset | None, compared: Sequence[Compared] = ()
) -> Iterator[tuple[str, str]]:
    """The files of the page, each as its path within the folder and its text; `runs` in the order of the tables.

    Comparisons of the runs stand above the tables.
    Without the data set (it may lie elsewhere by now) the page has tables and plots, and no evidence.
    """
    yield from _assets(files("bench.reporting.site") / "assets", "assets")
    yield "data/plots.js", data_file("plots", plots(board, runs))
    if dataset is not None:
        yield "data/dataset.js", data_file("dataset", dataset_rows(dataset))
        for run in runs:
            yield f"data/runs/{run.key}.js", data_file(run.key, run_rows(run))
        yield "evidence.html", _render("evidence.html", board, runs, dataset)
    keys = {run.folder: run.key for run in runs}
    yield START, _render("index.html", board, runs, dataset, [compared_rows(each, keys) for each in compared])


def _assets(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        here = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _assets(entry, here)
        else:
            yield here, entry.read_text(encoding="utf-8")


def data_file(name: str, value: Any) -> str:
    """A data file that a page can load from a disk, where fetching is forbidden: one call with JSON in a string."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"bench.take({json.dumps(name)}, {json.dumps(text, ensure_ascii=False)});\n"


def _render(
    template: str,
    board: Leaderboard,
    runs: Sequence[Evidenced],
    dataset: Dataset | None,
    compared: Sequence[Mapping[str, Any]] = (),
) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("bench.reporting.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["slug"] = slug
    environment.filters["bare"] = lambda title: title.removesuffix(f" {UNPROVEN}")  # a link holds whatever is proven
    text: str = environment.get_template(template).render(
        board=board,
        runs=runs,
        policy=POLICY,
        evidence=dataset is not None,
        keys={run.name: run.key for run in runs},
        compared=compared,
    )
    return text


def slug(text: str) -> str:
    """A title as an address: lower-case letters, digits and hyphens."""
    return re.sub(r"\W+", "-", text.lower()).strip("-")
