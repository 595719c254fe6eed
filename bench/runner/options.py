"""The configuration files: where they lie, what can be chosen, and what somebody may have meant."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import getdoc
from pathlib import Path
from typing import Any

import yaml

from bench import plugins
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
LISTS = ("summarizers", "metrics", "languages", "datasets", "finders")
OURS = "bench"
"""Where something comes from that no plug-in brings."""


def config_folder() -> Path:
    """configs/ of this checkout, or its copy inside an installed package."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_configs"
    return packed if packed.is_dir() else package.parent / "configs"


def top_level() -> set[str]:
    """The keys that a configuration has."""
    default = yaml.safe_load((config_folder() / "config.yaml").read_text(encoding="utf-8"))
    return {str(key) for key in default if key != "defaults"} | set(GROUPS.values())


def config_folders() -> dict[Path, str]:
    """All folders of configurations and where they come from: ours first, which wins where a name is in several."""
    return {config_folder(): OURS} | {folder: each.origin for folder, each in plugins.config_folders().items()}


def _files(group: str) -> dict[str, tuple[Path, str]]:
    """The files of a group by the name that chooses them, each with where it comes from."""
    files: dict[str, tuple[Path, str]] = {}
    for folder, origin in config_folders().items():
        for path in sorted((folder / group).glob("*.yaml")):
            files.setdefault(path.stem, (path, origin))
    return files


def choices(group: str) -> list[str]:
    """The names that a group can be set to."""
    return sorted(_files(group))


def targets(group: str) -> set[str]:
    """What the files of a group call."""
    return {_target(yaml.safe_load(path.read_text(encoding="utf-8"))) for path, _ in _files(group).values()}


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
        columns = ("code", "language", "tier", "number words", "names")
        return columns, [_language(code) for code in _languages()]
    files = _files(GROUPS.get(what, what.removesuffix("s")))
    return ("name", "from", "what it is"), [
        (name, origin, _description(path, origin)) for name, (path, origin) in sorted(files.items())
    ]


def _languages() -> list[str]:
    """Our own languages, then those in which number words are verified or a plug-in brings them."""
    packs = [plugin.name for plugin in plugins.found(plugins.LANGUAGES)]
    return [*known(), *sorted({*number_tables.languages(), *packs} - set(known()))]


def _language(code: str) -> tuple[str, ...]:
    share = number_tables.verified(code)
    words = "digits alone" if share is None else f"{100 * share:.1f} % exact"
    words = next((f"of {each.origin}" for each in plugins.found(plugins.LANGUAGES) if each.name == code), words)
    told = (reach.WHAT[reach.tier(code)], reach.MEASURED.get(code), reach.FINDERS.get(code))
    names = "; ".join(filter(None, told))
    return code, number_tables.names().get(code, code), reach.tier(code), words, names


def _description(path: Path, origin: str) -> str:
    """The first sentences of what a file calls; of a plug-in that cannot be imported the reason."""
    try:
        target = _target(yaml.safe_load(path.read_text(encoding="utf-8")))
        module, _, attribute = target.rpartition(".")
        described = getdoc(getattr(importlib.import_module(module), attribute)) or ""
    except Exception as error:  # whatever somebody else's module raises; ours may not
        if origin == OURS:
            raise
        return f"broken: {' '.join(str(error).split()) or type(error).__name__}"
    return described.partition("\n\n")[0].replace("\n", " ")


def _target(node: Mapping[str, Any]) -> str:
    """The `_target_` of a group file, one level down or two."""
    if "_target_" in node:
        return str(node["_target_"])
    return next(_target(value) for value in node.values() if isinstance(value, Mapping))
