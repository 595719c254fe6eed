"""What installed packages add to ours, by entry point: folders of configurations, and number words of languages.

Nothing of a package is run before something of it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.errors import ConfigError

CONFIGS = "bench.configs"
"""Group of entry points `name = "package.folder"`: a folder with `metric/mine.yaml`, `summarizer/mine.yaml` …"""
LANGUAGES = "bench.languages"
"""Group of entry points `code = "package.module:TABLE"`: a `bench.languages.table.NumberTable`."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """One entry point: its name and who brings it, "bench-example-plugin 0.1"."""

    name: str
    origin: str
    entry: EntryPoint

    def problem(self, what: object) -> str:
        """One line that names the plug-in, says what is wrong, and how to go on without it."""
        package = self.origin.rpartition(" ")[0]
        told = " ".join(str(what).split())
        return f"plug-in '{self.name}' of {self.origin}: {told}. Mend it, or remove it: pip uninstall {package}"


@cache
def found(group: str) -> tuple[Plugin, ...]:
    """The plug-ins of a group, in order of their names."""
    plugins = [Plugin(each.name, _origin(each), each) for each in entry_points(group=group)]
    return tuple(sorted(set(plugins), key=lambda plugin: (plugin.name, plugin.origin)))


def _origin(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown package 0"


@cache
def config_folders() -> Mapping[Path, Plugin]:
    """The folders of configurations that plug-ins bring; `problems` tells of those without one."""
    folders = {_folder(plugin): plugin for plugin in found(CONFIGS)}
    return {folder: plugin for folder, plugin in folders.items() if folder is not None}


def problems() -> list[str]:
    """A line for each plug-in of configurations that is left out."""
    missing = [plugin for plugin in found(CONFIGS) if plugin not in config_folders().values()]
    return [plugin.problem(f"there is no folder {plugin.entry.value}") for plugin in missing]


def _folder(plugin: Plugin) -> Path | None:
    """The folder `package.sub.folder` of a package, which is not imported for it."""
    package, *folders = plugin.entry.value.split(".")
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    homes = list(spec.submodule_search_locations or ()) if spec else []
    there = (Path(home, *folders).resolve() for home in homes)
    return next((folder for folder in there if folder.is_dir()), None)


@cache
def language_pack(code: str) -> Any:
    """What a plug-in brings for a language; None where there is none.

    Raises:
        ConfigError: it cannot be loaded. Reading the language without it would give other figures.
    """
    plugin = next((each for each in found(LANGUAGES) if each.name == code), None)
    if plugin is None:
        return None
    try:
        return plugin.entry.load()
    except Exception as error:  # whatever somebody else's module raises
        raise ConfigError(plugin.problem(f"{plugin.entry.value} cannot be loaded ({error})")) from error
