from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench.comparison.scored import Mention, Scored
from bench.errors import ConfigError, ResultsError
from bench.gate.allowed import read_allowances
from bench.gate.findings import Level, Outcome
from bench.gate.gate import gate
from bench.gate.rules import Rules, read_rules
from bench.records import Verdict
from bench.runner.options import choices, config_folder
from tests.comparison.made import mention, scored

RULES = read_rules(config_folder() / "gate" / "default.yaml")
FIGURES = read_rules(config_folder() / "gate" / "figures.yaml")
GOOD = [1.0] * 5
TODAY = date(2026, 3, 1)


def run(*flagged: Mention, values: Sequence[float | None] = GOOD, **more: Any) -> Scored:
    return scored({"number_consistency": values}, *flagged, **more)


def found(baseline: Scored, other: Scored, rules: Rules = RULES) -> list[tuple[str, Level]]:
    return [(each.rule, each.level) for each in gate(baseline, other, rules).findings]


# (a) new errors


@pytest.mark.parametrize(
    ("new", "level"),
    [
        (mention(), Level.FAIL),
        (mention(verdict=Verdict.UNSUPPORTED, source=None), Level.FAIL),
        (mention(weight=0.5), Level.WARN),
    ],
)
def test_a_new_error_fails_unless_it_is_light(new: Mention, level: Level) -> None:
    assert found(run(), run(new)) == [("new error", level)]


def test_an_error_that_was_there_is_no_news_wherever_it_stands() -> None:
    report = gate(run(mention(start=3)), run(mention(start=90)), RULES)
    assert (report.outcome, report.findings) == (Outcome.PASS, [])


def test_new_errors_can_be_a_warning_or_nothing() -> None:
    assert found(run(), run(mention(), mention("1/en", weight=0.5)), FIGURES) == [("new error", Level.WARN)] * 2
    off = replace(RULES, new_errors=replace(RULES.new_errors, contradicted="off"))
    assert found(run(), run(mention()), off) == []


def allow(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "allow.yaml"
    path.write_text(text)
    return path


ALLOWED = """allow:
  - {example: 0/en, kind: number, normal: "eq:25:person", reason: other_value, because: a quotation, until: 2026-03-01}
"""


@pytest.mark.parametrize(
    ("today", "new", "outcome", "noted"),
    [
        (TODAY, mention(), Outcome.PASS, 0),
        (TODAY, mention(start=99), Outcome.PASS, 0),
        (date(2026, 3, 2), mention(), Outcome.REGRESSION, 1),
        (TODAY, mention(said="26"), Outcome.REGRESSION, 0),
        (TODAY, mention("1/en"), Outcome.REGRESSION, 0),
    ],
)
def test_an_allowance_covers_one_error_until_its_day(
    tmp_path: Path, today: date, new: Mention, outcome: Outcome, noted: int
) -> None:
    report = gate(run(), run(new), RULES, read_allowances(allow(tmp_path, ALLOWED), today))
    assert report.outcome is outcome
    assert sum("ran out on 2026-03-01" in note for note in report.notes) == noted
    allowed = report.at(Level.ALLOWED)
    assert [("because" in each.message, "a quotation" in each.message) for each in allowed] == (
        [(False, True)] if outcome is Outcome.PASS else []
    )


@pytest.mark.parametrize(
    ("text", "today", "message"),
    [
        (ALLOWED, None, r"--today"),
        (ALLOWED.replace("a quotation", '" "'), TODAY, r"allow\.0\.because is empty"),
        (ALLOWED.replace("until: 2026-03-01", "until: soon"), TODAY, r"allow\.0\.until"),
        (ALLOWED.replace("kind: number, ", ""), TODAY, r"allow\.0\.kind"),
        ("allow: [", TODAY, "cannot be read"),
    ],
)
def test_a_bad_list_is_refused(tmp_path: Path, text: str, today: date | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_allowances(allow(tmp_path, text), today)


# (b) drops


def test_a_drop_on_five_articles_is_inconclusive_and_says_how_many_are_needed() -> None:
    report = gate(run(), run(values=[0.5, 0.8, 0.6, 1.0, 0.4]), RULES)
    (finding,) = report.findings
    assert (finding.rule, finding.level, report.outcome.exit_code) == ("drop", Level.INCONCLUSIVE, 3)
    (drop,) = report.drops
    assert f"{drop.needed} articles would be needed" in finding.message
    assert drop.needed is not None
    assert 5 < drop.needed < 20


def worse(articles: int, by: float = 0.05) -> Scored:
    noise = np.random.default_rng(4).normal(0, 0.1, articles)
    return run(values=(0.8 - by + noise).tolist())


@pytest.mark.parametrize(("by", "outcome"), [(0.05, Outcome.REGRESSION), (0.0, Outcome.PASS), (-0.05, Outcome.PASS)])
def test_a_drop_on_three_hundred_articles_is_sure(by: float, outcome: Outcome) -> None:
    report = gate(run(values=[0.8] * 300), worse(300, by), RULES)
    assert report.outcome is outcome
    if outcome is Outcome.REGRESSION:
        assert report.drops[0].bounds is not None
        assert report.drops[0].bounds.low > 0


def test_a_drop_within_its_margin_passes_however_sure() -> None:
    wide = replace(RULES, drops=replace(RULES.drops, margins={"number_consistency": 0.1}))
    assert gate(run(values=[0.8] * 300), worse(300), wide).outcome is Outcome.PASS


def test_more_figures_need_more_evidence() -> None:
    fallen = [0.9] * 5 + [1.0]
    alone = gate(run(values=[1.0] * 6), run(values=fallen), RULES)
    many = dict.fromkeys(("number_consistency", "name_consistency"), fallen)
    both = gate(scored({output: [1.0] * 6 for output in many}), scored(many), RULES)
    assert alone.outcome is Outcome.REGRESSION  # p = 2⁻⁵
    assert both.outcome is Outcome.INCONCLUSIVE  # 2 · 2⁻⁵


def test_what_gets_better_is_no_finding() -> None:
    assert found(run(values=[0.5] * 6), run(values=[1.0] * 6)) == []


# (c) floors


@pytest.mark.parametrize(
    ("floors", "values", "fails"),
    [
        ({"en": 0.9}, GOOD, False),
        ({"en": 0.9}, [0.8] * 5, True),
        ({"*": 0.9}, [0.8] * 5, True),
        ({"*": 0.9, "en": 0.7}, [0.8] * 5, False),
        ({"uk": 0.9}, [0.8] * 5, False),
        ({"en": 0.9}, [None] * 5, True),
    ],
)
def test_floors(floors: dict[str, float], values: list[float | None], fails: bool) -> None:
    rules = replace(RULES, floors={"number_consistency": floors})
    same = run(values=values)
    assert found(same, same, rules) == [("floor", Level.FAIL)] * fails


# (d) failures and vagueness


def test_a_summary_that_is_missing_empty_or_foreign_fails() -> None:
    values: dict[str, list[float | None]] = {"number_consistency": GOOD, "wrong_language": [0.0] * 5}  # type: ignore[dict-item]
    baseline = scored(values)
    assert found(baseline, scored(values, failures=["1/en"])) == [("empty", Level.FAIL)]
    assert found(scored(values, failures=["1/en"]), scored(values, failures=["1/en"])) == []
    foreign = scored(values | {"wrong_language": [0.0, 0.9, 0.1, None, 0.0]})
    assert [(each.rule, each.example_id) for each in gate(baseline, foreign, RULES).findings] == [
        ("wrong language", "1/en")
    ]
    short = replace(baseline, examples=baseline.examples[:4], articles=baseline.articles[:4])
    short = replace(short, columns={output: column[:4] for output, column in baseline.columns.items()})
    assert found(baseline, short) == [("missing", Level.FAIL)]


@pytest.mark.parametrize(("judged", "fails"), [(5, False), (4, False), (3, True), (0, True)])
def test_saying_nothing_that_can_be_judged_is_no_way_to_pass(judged: int, fails: bool) -> None:
    values = [1.0 if place < judged else None for place in range(5)]
    assert found(run(), run(values=values)) == [("denominator", Level.FAIL)] * fails


@pytest.mark.parametrize(
    ("column", "before", "after", "fails"),
    [
        ("mentions", 4.0, 2.0, True),
        ("mentions", 4.0, 3.5, False),  # within a quarter
        ("mentions", 4.0, 6.0, False),
        ("unverifiable", 0.0, 1.0, True),
        ("unverifiable", 1.0, 1.4, False),
        ("unverifiable", 1.0, 0.0, False),
    ],
)
def test_vagueness_is_no_way_to_pass(column: str, before: float, after: float, fails: bool) -> None:
    one, other = (
        scored({"number_consistency": [1.0] * 8, f"number_consistency:{column}": [value] * 8})
        for value in (before, after)
    )
    assert found(one, other) == [("vagueness", Level.FAIL)] * fails


# (e) the self-test


@pytest.mark.parametrize(
    ("selftest", "required", "level"),
    [
        (None, False, Level.FAIL),
        (None, True, Level.WARN),
        ({"number_consistency": {"en": {"proven": True, "reason": ""}}}, True, Level.FAIL),
        ({"number_consistency": {"en": {"proven": False, "reason": "sees 40 %"}}}, False, Level.WARN),
        ({"number_consistency": {"uk": {"proven": False, "reason": "sees 40 %"}}}, False, Level.FAIL),
        ({"number_consistency": {"en": {"proven": False, "reason": "not tested: no errors"}}}, False, Level.FAIL),
        ({"number_consistency": {"en": {"proven": False, "reason": "not tested: no errors"}}}, True, Level.WARN),
    ],
)
def test_a_metric_that_fails_its_self_test_may_not_gate(selftest: Any, required: bool, level: Level) -> None:
    rules = replace(RULES, selftest=replace(RULES.selftest, required=required))
    report = gate(run(), run(mention(), selftest=selftest), rules)
    assert [each.level for each in report.findings] == [level]
    proven = bool(selftest) and selftest["number_consistency"].get("en", {}).get("proven")
    assert bool(report.notes) is not proven


# the whole


def test_a_learned_metric_never_gates() -> None:
    """Neither by a drop, nor by a floor, nor by its denominator, whatever its self-test says."""
    margins = {"judge": 0.01}
    rules = replace(RULES, drops=replace(RULES.drops, margins=margins), floors={"judge": {"*": 0.9}})
    proof: dict[str, Any] = {"selftest": {"judge": {"en": {"proven": True, "reason": ""}}}}

    def judged(values: Sequence[float | None], *, learned: bool) -> Scored:
        made = scored({"judge": values}, **proof)
        made.run.result["outputs"]["judge"] |= {"learned": True} if learned else {}
        return made

    baseline = [1.0] * 300
    for values in ([0.5] * 300, [None] * 299 + [1.0]):
        own, other = (gate(judged(baseline, learned=it), judged(values, learned=it), rules) for it in (False, True))
        assert own.outcome is Outcome.REGRESSION
        assert other.outcome is Outcome.PASS
        assert {each.level for each in other.findings} == {Level.WARN}
        assert "a model judges it, so it does not gate: judge" in other.notes


def test_the_same_inputs_get_the_same_answer() -> None:
    baseline, other = run(values=[0.8] * 300), worse(300)
    one, again = gate(baseline, other, RULES), gate(baseline, other, RULES)
    assert one.findings == again.findings
    assert [(each.adjusted, each.bounds) for each in one.drops] == [
        (each.adjusted, each.bounds) for each in again.drops
    ]


def test_a_run_without_a_figure_that_the_rules_ask_for_is_refused() -> None:
    with pytest.raises(ResultsError, match=r"has no number_consistency.*bench score"):
        gate(run(), scored({"words": GOOD}), RULES)


def test_other_data_are_refused_unless_that_is_allowed() -> None:
    other = run(data_hash="ffff")
    with pytest.raises(ResultsError, match="data hash"):
        gate(run(), other, RULES)
    assert "data hash" in gate(run(), other, RULES, allow_unequal=True).notes[0]


@pytest.mark.parametrize("name", choices("gate"))
def test_rules_that_come_with_us_are_whole(name: str) -> None:
    rules = read_rules(config_folder() / "gate" / f"{name}.yaml")
    assert rules.drops.margins.keys() == {"number_consistency", "name_consistency", "fact_recall"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("alpha: 0.05", "alpha: low"), r"drops\.alpha"),
        (("light: warn", "light: maybe"), r"new_errors\.light"),
        (("required: false", "required: false\n  optional: true"), r"selftest\.optional"),
        (("floors: {}", ""), "floors"),
        (("floors: {}", "floors: ["), "cannot be read"),
    ],
)
def test_bad_rules_are_refused_by_key(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = (config_folder() / "gate" / "default.yaml").read_text()
    path = tmp_path / "mine.yaml"
    path.write_text(text.replace(*change))
    with pytest.raises(ConfigError, match=message):
        read_rules(path)


@pytest.mark.parametrize("text", ["", "5\n", "- floors\n"])
def test_rules_without_keys(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"mine\.yaml has no keys with values\. Copy configs/gate/default\.yaml"):
        read_rules(path)
    with pytest.raises(ConfigError, match=r"has no keys with values\. Write a list `allow:`"):
        read_allowances(path, None)


def test_rules_that_do_not_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"does not exist\. Copy configs/gate/default\.yaml"):
        read_rules(tmp_path / "none.yaml")
