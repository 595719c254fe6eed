from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from bench.comparison.scored import Located, Mention
from bench.gate.findings import Finding, Level
from bench.gate.gate import gate
from bench.gate.rules import read_rules
from bench.reporting.ci import render_annotations, render_junit, to_sarif
from bench.reporting.gating import Gated, render_markdown, to_dict
from bench.runner.options import config_folder
from tests.comparison.made import mention, scored

RULES = read_rules(config_folder() / "gate" / "default.yaml")
NASTY = mention("1/en", said="25", normal="a|b\x00<&>", weight=0.5)


def gated(*flagged: Mention, values: tuple[float, ...] = (1.0,) * 5, path: str = "r/predictions.jsonl") -> Gated:
    baseline = scored({"number_consistency": [1.0] * 5})
    report = gate(baseline, scored({"number_consistency": list(values)}, *flagged, name="b"), RULES)
    places = {each.identity: Located(each, path, 3 + number, 2) for number, each in enumerate(flagged)}
    return Gated(report, places, {"rules": "default"})


def test_annotations_stand_on_the_lines_of_the_predictions() -> None:
    error, warning = render_annotations(gated(mention(), NASTY))
    assert error.startswith(
        "::error file=r/predictions.jsonl,line=3,title=summary-bench%3A new error::new contradicted"
    )
    assert warning.startswith("::warning file=r/predictions.jsonl,line=4,")
    assert "sentence 2" in error


@pytest.mark.parametrize(
    ("path", "written"), [("a,b:c.jsonl", "file=a%2Cb%3Ac.jsonl,"), ("100%.jsonl", "file=100%25.jsonl,")]
)
def test_what_would_end_a_property_is_escaped(path: str, written: str) -> None:
    assert written in render_annotations(gated(mention(), path=path))[0]


def test_a_text_cannot_make_a_command_of_its_own() -> None:
    (line,) = render_annotations(gated(mention("0/en", said="25\n::error::pwned\r")))
    assert "\n" not in line
    assert "\r" not in line


def test_junit_has_a_case_for_each_figure_and_each_new_error() -> None:
    root = ET.fromstring(render_junit([gated(mention(), NASTY, values=(0.5, 0.5, 0.8, 1, 1))]).partition("\n")[2])  # noqa: S314 -- ours
    (suite,) = root
    cases = {(case.get("classname"), case.get("name")): [part.tag for part in case] for case in suite}
    assert cases == {
        ("number_consistency", "en"): ["skipped"],  # inconclusive
        ("new error", "0/en number eq:25:person other_value"): ["failure"],
        ("new error", "1/en number a|b\\x00<&> other_value"): ["system-out"],
    }
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")


def test_a_run_without_news_has_cases_that_pass() -> None:
    root = ET.fromstring(render_junit([gated()]).partition("\n")[2])  # noqa: S314 -- ours
    assert [list(case) for case in root.iter("testcase")] == [[]]


def test_sarif_has_places_levels_and_fingerprints() -> None:
    (run,) = to_sarif([gated(mention(), NASTY)])["runs"]
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "r/predictions.jsonl"}
    assert first["partialFingerprints"] == {"identity/v1": "0/en number eq:25:person other_value"}
    assert {result["ruleId"] for result in run["results"]} == {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_markdown_says_what_is_worse_and_lets_no_text_mark_it_up() -> None:
    text = render_markdown(gated(mention(said="<b>25|</b>"), values=(0.5, 0.5, 0.8, 1, 1)))
    assert text.startswith("## summary-bench: regression: b (results/b) beside results/a\n")
    assert "<b>" not in text
    assert "### Inconclusive" in text
    assert "| en number_consistency | 1.000 | 0.760 |" in text


def test_json_has_all_of_it() -> None:
    report = to_dict(gated(mention(), values=(0.5, 0.5, 0.8, 1, 1)))
    assert (report["outcome"], report["exit_code"]) == ("regression", 1)
    assert [each["level"] for each in report["findings"]] == ["fail", "inconclusive"]
    assert report["findings"][0]["mention"]["line"] == 3
    (figure,) = report["figures"]
    assert (figure["articles"], figure["level"]) == (5, "inconclusive")


def test_long_lists_are_cut_and_say_so() -> None:
    many = gated(*(mention(said=str(number)) for number in range(60)))
    assert "… and 10 more" in render_markdown(many)
    assert len(to_dict(many)["findings"]) == 60


def test_a_finding_without_a_place_is_told_without_one() -> None:
    report = gated(mention())
    finding = Finding("empty", Level.FAIL, "an empty summary: 0/en", "en", None, "0/en")
    assert report.describe(finding) == "an empty summary: 0/en"
