"""Write the pages of the documentation that say what the program and its files say: `python tools/build_pages.py`.

They go to docs/generated/, which is not committed: `make docs` writes them before it builds the site.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "generated"
# Files outside docs/ that have a page on the site, by the page's name.
COPIES = {
    "changelog.md": "CHANGELOG.md",
    "configure.md": "configs/README.md",
    "contributing.md": "CONTRIBUTING.md",
    "data-card.md": "references/README.md",
    "example-plugin.md": "examples/bench_example_plugin/README.md",
    "guidelines.md": "references/GUIDELINES.md",
}
LINK = re.compile(r"\]\((?P<target>(?!https?:|#|mailto:)[^)#\s]+)")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

_EXTRAS = """# Extras

`pip install 'summary-bench[hf,serve]'` adds to the core what these name; from a checkout it is
`pip install -c constraints.txt -e '.[hf,serve]'`. An error that is about a missing package names its extra.

{table}

Sizes are those of all files that an extra brings, its own dependencies included, in MB (10⁶ bytes) on Linux with
CPython 3.11 and the versions of `constraints.txt`, measured by `python tools/measure_extras.py`.

## Core

{core}. Together {size} MB.
"""

GROUPS = {
    "dataset": "Where articles come from. One of them: `dataset=NAME`.",
    "summarizer": "What writes the summaries. One or several: `summarizer=NAME`, `'summarizer=[NAME,NAME]'`.",
    "metric": "What judges them. One or several: `metric=NAME`, `'metric=[NAME,NAME]'`.",
    "rubric": "What a judge is asked, by language of the summary: `rubric.LANGUAGE.coverage=…`.",
    "prompt": "What a model is asked, by target language: `prompt.LANGUAGE.text=…`.",
    "executor": "Where scores are computed, which changes none of them. One of them: `executor=NAME`.",
    "finder": "Finds names in place of our own rules. None unless chosen: `+finder=NAME`.",
    "gate": "Rules of `bench gate`, no Hydra group: `--rules NAME`, or a copy of the file with other values.",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One key of a configuration file: its path, its value as written, and its comment."""

    key: str
    value: str
    comment: str


def main() -> int:
    """Write all pages; gives the exit code."""
    FOLDER.mkdir(exist_ok=True)
    pages = {
        "commands.md": commands_page(),
        "options.md": options_page(),
        "languages.md": languages_page(),
        "extras.md": extras_page(),
    }
    pages |= {name: copied(ROOT / file) for name, file in COPIES.items()}
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(pages)} pages in {FOLDER.relative_to(ROOT)}/")
    return 0


def commands_page() -> str:
    """The `--help` of every command."""
    parts = ["# Commands", "What `--help` says. Exit codes: 0 done, 1 what was asked for failed, 2 bad input or usage."]
    for name in ("", *commands()):
        parts += [f"## bench {name}".rstrip(), f"```text\n{help_of(name)}\n```"]
    return "\n\n".join(parts) + "\n"


def commands() -> list[str]:
    """The names of all commands."""
    return re.findall(r"^    ([a-z-]+)(?: |$)", help_of(""), re.MULTILINE)


def help_of(name: str) -> str:
    """What a command says to --help, 90 columns wide; the program itself where `name` is empty."""
    command = [sys.executable, "-m", "bench", *name.split(), "--help"]
    environment = os.environ | {"COLUMNS": "90", "NO_COLOR": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)  # noqa: S603
    return done.stdout.rstrip()


def options_page() -> str:
    """Every configuration file with its keys, their values and comments."""
    top = _options_table(ROOT / "configs" / "config.yaml")
    parts = [
        "# Configuration options",
        "Every group, every key with its default. `???` must be given, `null` is absent, `${…}` refers to a key.",
        f"## The run\n\n{top}",
    ]
    for group, about in GROUPS.items():
        parts.append(f"## {group}\n\n{about}")
        described = _described(group)
        for file in sorted((ROOT / "configs" / group).glob("*.yaml")):
            parts += [f"### {group}: {file.stem}", described.get(file.stem, ""), _options_table(file)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _described(group: str) -> dict[str, str]:
    """What `bench list` says of the files of a group; nothing of a group that it does not list."""
    from bench.runner.options import GROUPS as LISTED
    from bench.runner.options import LISTS, listing

    names = [name for name in LISTS if LISTED.get(name) == group]
    return {name: what for each in names for name, *_, what in listing(each)[1]}


def _options_table(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    head = re.match(r"# (?!@)(.*)\n", text)
    rows = [(f"`{each.key}`", f"`{each.value}`", each.comment) for each in options(text)]
    return "\n\n".join(filter(None, (head and head[1], table(("key", "default", "what it is"), rows))))


def options(text: str) -> Iterator[Option]:
    """The keys of a YAML file at any depth, in order; lists and what a template says are one value."""
    node = yaml.compose(text)
    yield from _options(node, text.splitlines(), "") if isinstance(node, yaml.MappingNode) else ()


def _options(node: yaml.MappingNode, lines: Sequence[str], prefix: str) -> Iterator[Option]:
    for key, value in node.value:
        path = prefix + str(key.value)
        if isinstance(value, yaml.MappingNode) and value.value and not value.flow_style:
            yield from _options(value, lines, f"{path}.")
        elif path != "defaults":
            yield Option(path, _written(value), _comment(value, lines))


def _written(node: yaml.Node) -> str:
    """A value on one line; long text is told by its first words."""
    if isinstance(node, yaml.ScalarNode):
        first = str(node.value).partition("\n")[0]
        return first if first == node.value else f"{first} …"
    written = str(node.start_mark.buffer)[node.start_mark.pointer : node.end_mark.pointer].rstrip("\0")
    return " ".join(written.split())


def _comment(node: yaml.Node, lines: Sequence[str]) -> str:
    """What stands behind the value on its last line; a block of text ends on the next one, and has none."""
    mark = node.end_mark
    rest = lines[mark.line][mark.column :].strip() if mark.line < len(lines) else ""
    return rest[1:].strip() if rest.startswith("#") else ""


def languages_page() -> str:
    """The table of `bench list languages`."""
    from bench.languages.reach import WHAT
    from bench.runner.options import listing

    headings, rows = listing("languages")
    about = f"""The {len(rows)} languages whose numbers are read in words, as `bench list languages` gives them.
Numbers in digits are read in any language.

`number words` is the share of spelled-out numbers that are read exactly, of a sample by CLDR's own rules which the
lexicon was not made from. How well numbers and names are judged in running text is told in the
[measurements](../measurements.md), and how names are found in [Names](../names.md)."""
    tiers = table(("tier", "what can be said of names"), WHAT.items())
    return "\n\n".join(["# Languages", about, "## Tiers of names", tiers, "## All", table(headings, rows)]) + "\n"


def extras_page() -> str:
    """What each extra of the package installs, and how large it is."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = {row["extra"]: row for row in _read_extras()}
    rows = [
        (
            f"`{name}`",
            told.get(name, {}).get("for", ""),
            ", ".join(f"`{line}`" for line in lines),
            told.get(name, {}).get("MB", "not measured"),
        )
        for name, lines in project["optional-dependencies"].items()
    ]
    core = ", ".join(f"`{line}`" for line in project["dependencies"])
    return _EXTRAS.format(
        table=table(("extra", "for", "asks for", "MB more than the core"), rows), core=core, size=told["core"]["MB"]
    )


def _read_extras() -> Iterator[dict[str, str]]:
    import csv

    with (ROOT / "docs" / "extras.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    lines = [list(headings)]
    lines += [["---"] * len(lines[0]), *map(list, rows)]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def copied(file: Path) -> str:
    """A Markdown file without front matter, its links as they lead from docs/generated/."""
    text = _FRONT_MATTER.sub("", file.read_text(encoding="utf-8"))

    def moved(match: re.Match[str]) -> str:
        return f"]({os.path.relpath(file.parent / match['target'], FOLDER)}"

    return LINK.sub(moved, text).lstrip()


if __name__ == "__main__":
    sys.exit(main())
