"""The configuration files: where they lie, what can be chosen, and what somebody may have meant."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import getdoc
from pathlib import Path
from typing import Any

import yaml

from bench.errors import ConfigError
from bench.languages import known, number_tables, reach

GROUPS = {
    "summarizers": "summarizer",
    "metrics": "metric",
    "datasets": "dataset",
    "executors": "executor",
    "prompts": "prompt",
    "rubrics": "rubric",
}
LISTS = ("summarizers", "metrics", "languages", "datasets")


def config_folder() -> Path:
    """configs/ of this checkout, or its copy inside an installed package."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_configs"
    return packed if packed.is_dir() else package.parent / "configs"


def top_level() -> set[str]:
    """The keys that a configuration has."""
    default = yaml.safe_load((config_folder() / "config.yaml").read_text(encoding="utf-8"))
    return {str(key) for key in default if key != "defaults"} | set(GROUPS.values())


def choices(group: str) -> list[str]:
    """The names that a group can be set to."""
    return sorted(path.stem for path in (config_folder() / group).glob("*.yaml"))


def targets(group: str) -> set[str]:
    """What the files of a group call."""
    return {
        _target(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in (config_folder() / group).glob("*.yaml")
    }


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that names what is nearest to `word`, or all there is."""
    known = sorted(set(known))
    near = difflib.get_close_matches(word, known, n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(near)}?" if near else f"Known are: {', '.join(known)}."


def dotted(config: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Every key of a configuration as one would write it in an override: "summarizer.lead.words"."""
    for key, value in config.items():
        yield f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from dotted(value, f"{prefix}{key}.")


def listing(what: str) -> tuple[Sequence[str], list[tuple[str, ...]]]:
    """The headings and rows of one of `LISTS`.

    Raises:
        ConfigError: there is no such list.
    """
    if what not in LISTS:
        raise ConfigError(f"there is no list of '{what}'. {did_you_mean(what, LISTS)}")
    if what == "languages":
        return ("code", "language", "tier", "number words", "names"), [_language(code) for code in _languages()]
    folder = config_folder() / GROUPS[what]
    return ("name", "what it is"), [(name, _description(folder / f"{name}.yaml")) for name in choices(folder.name)]


def _languages() -> list[str]:
    """Our own languages, then those in which number words are verified."""
    return [*known(), *(code for code in number_tables.languages() if code not in known())]


def _language(code: str) -> tuple[str, ...]:
    share = number_tables.verified(code)
    words = "digits alone" if share is None else f"{100 * share:.1f} % exact"
    names = "; ".join(filter(None, (reach.WHAT[reach.tier(code)], reach.FINDERS.get(code))))
    return code, number_tables.names().get(code, code), reach.tier(code), words, names


def _description(path: Path) -> str:
    target = _target(yaml.safe_load(path.read_text(encoding="utf-8")))
    module, _, attribute = target.rpartition(".")
    described = getdoc(getattr(importlib.import_module(module), attribute)) or ""
    return described.partition("\n\n")[0].replace("\n", " ")


def _target(node: Mapping[str, Any]) -> str:
    """The `_target_` of a group file, one level down or two."""
    if "_target_" in node:
        return str(node["_target_"])
    return next(_target(value) for value in node.values() if isinstance(value, Mapping))
