"""Configurations: the only file that imports Hydra."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.errors import BenchError, ConfigError


def compose_config(overrides: Sequence[str]) -> dict[str, Any]:
    """The resolved configuration with these overrides.

    Raises:
        ConfigError: an override is wrong; the message names what may have been meant.
    """
    from hydra import compose, initialize_config_dir
    from hydra.errors import HydraException
    from omegaconf import OmegaConf
    from omegaconf.errors import OmegaConfBaseException

    from bench.runner.options import GROUPS, config_folder, did_you_mean, top_level

    def composed(words: Sequence[str], *, resolve: bool = True) -> dict[str, Any]:
        config = OmegaConf.to_container(compose("config", overrides=[*_search_path(), *words]), resolve=resolve)
        return {str(key): value for key, value in config.items()} if isinstance(config, dict) else {}

    with initialize_config_dir(config_dir=str(config_folder()), version_base="1.3"):
        try:
            config = composed(overrides)
        except (HydraException, OmegaConfBaseException, ValueError) as error:
            chosen = [word for word in overrides if word.partition("=")[0] in GROUPS.values()]
            raise ConfigError(_explain(error, lambda: composed(chosen, resolve=False))) from error
    if unknown := config.keys() - top_level():
        raise ConfigError(f"the configuration has no '{min(unknown)}'. {did_you_mean(min(unknown), top_level())}")
    if removed := top_level() - config.keys() - {"summarizer", "metric"}:
        raise ConfigError(f"'{min(removed)}' cannot be removed from the configuration.")
    languages = config["languages"]
    if not isinstance(languages, list | None):
        raise ConfigError(f"languages must be a list. Write: 'languages=[{languages}]'")
    if other := [each for each in languages or () if not isinstance(each, str)]:
        raise ConfigError(f"languages: {other[0]} is no language code. Write: 'languages=[uk]'")
    if not isinstance(config["output"], str):
        raise ConfigError(f"output: {config['output']} is no folder. Write: output=results")
    return config


def _search_path() -> list[str]:
    """What makes Hydra look into the folders of plug-ins too, after ours."""
    from bench.plugins import config_folders

    folders = [json.dumps(f"file://{folder}", ensure_ascii=False) for folder in config_folders()]
    return [f"hydra.searchpath=[{','.join(folders)}]"] if folders else []


def _explain(error: Exception, without_keys: Callable[[], Mapping[str, Any]]) -> str:
    """What is wrong with an override, in one line; `without_keys` composes the groups that were chosen."""
    from bench.runner.options import choices, did_you_mean, dotted

    if missing := getattr(error, "missing_cfg_file", None):
        group, _, name = str(missing).rpartition("/")
        return f"there is no {group} '{name}'. {did_you_mean(name, choices(group))}"
    if match := re.match(r"Could not override '([^']+)'", str(error)):
        return f"the configuration has no '{match[1]}'. {did_you_mean(match[1], dotted(without_keys()))}"
    if override := getattr(error, "override", None):
        key, _, value = str(override).partition("=")
        if value and not value.isascii():
            return f"the override {override} cannot be read: quote non-ASCII values, '{key}=\"{value}\"'"
        return f"the override {override} cannot be read. Write key=value, and check brackets and quotation marks."
    return str(error).partition("\n")[0]


def instantiate_node(where: str, node: Mapping[str, Any]) -> Any:
    """The object that a configuration describes.

    Raises:
        BenchError: what its constructor raised, or a ConfigError for whatever else went wrong.
    """
    from hydra.errors import InstantiationException
    from hydra.utils import instantiate

    if missing := next(_missing(node, where), None):
        raise ConfigError(f"{missing} is not given. Add: {missing}=…")
    try:
        return instantiate(dict(node), _convert_="all")
    except InstantiationException as error:
        cause = error.__cause__ or error
        if isinstance(cause, BenchError):
            raise cause from error
        if not isinstance(cause, InstantiationException | ImportError | OSError | TypeError | ValueError):
            raise  # a bug, not a configuration
        raise ConfigError(f"{where}: {node['_target_']} cannot be made: {cause}{_cure(node)}") from error


def _cure(node: Mapping[str, Any]) -> str:
    """What to do where a module lies in this folder, in which the command does not look by itself.

    A command that imported from wherever it is started would run what a downloaded folder calls yaml.py.
    """
    here = Path.cwd()
    for package in {target.partition(".")[0] for target in _targets(node)}:
        if find_spec(package) is None and ((here / f"{package}.py").is_file() or (here / package).is_dir()):
            return f". {package} lies in this folder, where Python is not told to look: PYTHONPATH=. bench …"
    return ""


def _targets(value: Any) -> Iterator[str]:
    """What a configuration calls, at any depth."""
    if isinstance(value, Mapping):
        yield from (str(each) for key, each in value.items() if key == "_target_")
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from _targets(part)


def _missing(node: Mapping[str, Any], where: str) -> Iterator[str]:
    """The keys, at any depth, that have no value yet."""
    for key, value in node.items():
        if isinstance(value, Mapping):
            yield from _missing(value, f"{where}.{key}")
        elif value == "???":
            yield f"{where}.{key}"
