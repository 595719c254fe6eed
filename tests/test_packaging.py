"""The project's own files: what starting costs, what is pinned and accounted for, which module has tests where."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CORE = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRA = [Requirement(line) for lines in PROJECT["optional-dependencies"].values() for line in lines]
PINS = {
    canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for pin in [Requirement(line)]
}
HEAVY = {
    *("datasets", "evaluate", "hydra", "nltk", "numpy", "omegaconf", "pandas", "pydantic", "regex", "rich"),
    *("rouge_score", "sacrebleu", "simplemma", "sumy", "torch", "transformers", "yaml"),
}
LONG = 60  # lines from which a module must have tests of its own
# Modules without a test file of their own, and the file that tests them through what they are part of.
TESTED_ELSEWHERE = {
    # what makes a change, and the table that it takes its words from: each kind is tested by name
    "corruptions/name_kinds.py": "corruptions/test_kinds.py",
    "corruptions/number_kinds.py": "corruptions/test_kinds.py",
    "corruptions/stand_ins.py": "corruptions/test_kinds.py",
    "corruptions/by_language.py": "corruptions/test_kinds.py",
    # stages of one finder or judge: their rules show in whole sentences
    "consistency/dimensions.py": "consistency/test_verdicts.py",
    "consistency/binding/judge.py": "consistency/test_check.py",
    "consistency/results.py": "consistency/test_check.py",
    "consistency/names/glossary.py": "consistency/names/test_translated.py",
    "consistency/binding/fits.py": "consistency/binding/test_bonds.py",
    "consistency/derived/operands.py": "consistency/derived/test_sums.py",
    "consistency/derived/rules.py": "consistency/derived/test_sums.py",
    "languages/numbers/clock.py": "consistency/numbers/test_clock.py",
    "consistency/names/spellings.py": "consistency/names/test_sound.py",
    "consistency/names/gazetteer.py": "consistency/names/test_find.py",
    "consistency/names/hangul.py": "consistency/names/test_local.py",
    "consistency/names/index.py": "consistency/names/test_judge.py",
    "consistency/names/person.py": "consistency/names/test_same.py",
    "consistency/names/pieces.py": "consistency/names/test_find.py",
    "consistency/numbers/context.py": "consistency/numbers/test_find.py",
    "consistency/numbers/dates.py": "consistency/numbers/test_find.py",
    "consistency/numbers/lexer.py": "consistency/numbers/test_find.py",
    "consistency/numbers/quantities.py": "consistency/numbers/test_find.py",
    "consistency/numbers/values.py": "consistency/numbers/test_find.py",
    # what other harnesses call, tested by running them
    "inspect_plugin.py": "interop/test_inspect.py",
    # tables
    "languages/names/offices.py": "consistency/binding/test_attributes.py",
    "languages/names/others.py": "consistency/names/test_local.py",
    "languages/numbers/relatives.py": "consistency/numbers/test_relative.py",
    "languages/numbers/shared.py": "consistency/numbers/test_money.py",
    "languages/numbers/comparators.py": "languages/test_number_tables.py",
    # told by the rules that they are part of, and by the story of a gate
    "cli/gate.py": "test_gate_scenario.py",
    "comparison/scored.py": "runner/test_scored.py",
    "gate/allowed.py": "gate/test_gate.py",
    "gate/drops.py": "gate/test_gate.py",
    "gate/findings.py": "gate/test_gate.py",
    "gate/rules.py": "gate/test_gate.py",
    "reporting/gating.py": "reporting/test_ci.py",
    "corruptions/edits.py": "corruptions/test_corrupt.py",
    "datasets/rows.py": "datasets/test_jsonl.py",
    "reporting/markdown.py": "reporting/test_typesetting.py",
    "reporting/terminal.py": "reporting/test_typesetting.py",
    "cli/__init__.py": "test_cli.py",
    "cli/check.py": "test_cli.py",
    "cli/compose.py": "test_cli.py",
    "cli/score.py": "test_cli.py",
    "runner/options.py": "test_cli.py",
    "cli/judge.py": "judges/test_pairwise.py",
    "gate/proofs.py": "gate/test_gate.py",
    "judges/judge.py": "metrics/test_judge.py",
    "metrics/base.py": "metrics/test_learned.py",
    "models/reader.py": "metrics/test_entailment.py",
    "runner/learned.py": "metrics/test_learned.py",
    "models/chat.py": "summarizers/test_openai.py",
    "models/service.py": "summarizers/test_openai.py",
    # what an export writes shows where it is read
    "export/cards.py": "export/test_dataset.py",
    "interop/rows.py": "export/test_dataset.py",
    "metrics/modules.py": "metrics/test_evaluate.py",
    "runner/score.py": "runner/test_execute.py",
    "runner/summarize.py": "runner/test_execute.py",
    # tables: what their words mean shows where they are read
    "languages/__init__.py": "languages/test_languages.py",
    "languages/table.py": "languages/test_languages.py",
    "languages/names/en.py": "consistency/names/test_find.py",
    "languages/names/ru.py": "consistency/names/test_find.py",
    "languages/names/uk.py": "consistency/names/test_find.py",
    "languages/numbers/en.py": "consistency/numbers/test_find.py",
    "languages/numbers/ru.py": "consistency/numbers/test_find.py",
    "languages/numbers/uk.py": "consistency/numbers/test_find.py",
}


def test_the_command_line_starts_without_heavy_imports() -> None:
    program = "import sys, bench.cli; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 -- our own words
    imported = set(done.stdout.split())
    assert "bench.cli" in imported
    assert HEAVY & imported == set()


@pytest.mark.parametrize("requirement", CORE + EXTRA, ids=str)
def test_each_requirement_is_pinned_to_a_version_that_fits(requirement: Requirement) -> None:
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)])


def test_each_core_requirement_is_accounted_for() -> None:
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert [each.name for each in CORE if f"| {each.name} |" not in decisions] == []


def modules() -> list[str]:
    """The modules of bench that are long enough to need tests, as paths within it."""
    files = sorted((ROOT / "bench").rglob("*.py"))
    long = [file for file in files if len(file.read_text(encoding="utf-8").splitlines()) > LONG]
    return [file.relative_to(ROOT / "bench").as_posix() for file in long]


def mirror(module: str) -> Path:
    """Where a module's tests are looked for first."""
    path = Path(module)
    return ROOT / "tests" / path.parent / f"test_{path.name}"


@pytest.mark.parametrize("module", modules())
def test_a_long_module_has_tests(module: str) -> None:
    assert mirror(module).exists() or module in TESTED_ELSEWHERE


@pytest.mark.parametrize("module", TESTED_ELSEWHERE)
def test_a_module_that_is_tested_elsewhere(module: str) -> None:
    assert (ROOT / "bench" / module).exists()
    assert (ROOT / "tests" / TESTED_ELSEWHERE[module]).exists()
    assert not mirror(module).exists(), "it has tests of its own now: take it off the list"


def test_every_room_of_tests_is_a_room_of_bench() -> None:
    rooms = {file.parent.relative_to(ROOT / "tests") for file in (ROOT / "tests").rglob("test_*.py")}
    # pages in a real browser; properties of many rooms; what the documentation and the archives say of themselves
    rooms -= {Path("browser"), Path("fuzz"), Path("docs"), Path("package")}
    assert [room for room in sorted(rooms) if not (ROOT / "bench" / room).is_dir()] == []
