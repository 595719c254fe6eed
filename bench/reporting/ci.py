"""Set what a gate says where CI looks: GitHub annotations, JUnit XML, SARIF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from bench.comparison.scored import Located
from bench.gate.findings import Finding, Level
from bench.reporting.escape import printable
from bench.reporting.gating import Gated

_COMMANDS = {Level.FAIL: "error", Level.INCONCLUSIVE: "warning", Level.WARN: "warning", Level.ALLOWED: "notice"}
_SARIF = {Level.FAIL: "error", Level.INCONCLUSIVE: "warning", Level.WARN: "warning", Level.ALLOWED: "note"}
_RULE = "new-error"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_annotations(gated: Gated) -> list[str]:
    """A workflow command of GitHub Actions for each finding, on the line of its prediction where it has one."""
    return [_annotation(gated, finding) for finding in gated.report.findings]


def _annotation(gated: Gated, finding: Finding) -> str:
    place = gated.place(finding)
    properties = {"file": place.path, "line": str(place.line)} if place else {}
    properties["title"] = f"summary-bench: {finding.rule}"
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {written}::{_data(gated.describe(finding))}"


def _data(text: str) -> str:
    return printable(text, keep="\n").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_junit(reports: Sequence[Gated]) -> str:
    """JUnit XML: a suite for each run, in it a case for each figure in each language and for each other finding."""
    root = ET.Element("testsuites", name="summary-bench")
    for gated in reports:
        cases = list(_cases(gated))
        suite = ET.SubElement(root, "testsuite", name=_xml(gated.report.run.folder), tests=str(len(cases)))
        suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
        suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
        suite.extend(cases)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _cases(gated: Gated) -> Iterator[ET.Element]:
    about: dict[tuple[str | None, str | None], list[Finding]] = {}
    for finding in gated.report.findings:
        if finding.mention is None and finding.output is not None:
            about.setdefault((finding.output, finding.language), []).append(finding)
    for drop in gated.report.drops:
        found = about.pop((drop.pair.output, drop.pair.language), [])
        yield _case(gated, drop.pair.output, drop.pair.language, found)
    for (output, language), found in about.items():
        yield _case(gated, output or "", language or "", found)
    for finding in gated.report.findings:
        if finding.mention is not None:
            identity = " ".join(finding.mention.identity)
            yield _case(gated, finding.rule, identity, [finding])
        elif finding.output is None:
            yield _case(gated, finding.rule, finding.example_id or finding.language or "", [finding])


def _case(gated: Gated, group: str, name: str, found: Sequence[Finding]) -> ET.Element:
    """A case: failed, skipped where it is inconclusive, else passed with its warnings as output."""
    case = ET.Element("testcase", classname=_xml(group), name=_xml(name))
    told = {level: [gated.describe(each) for each in found if each.level is level] for level in Level}
    if failed := told[Level.FAIL]:
        ET.SubElement(case, "failure", message=_xml(failed[0])).text = _xml("\n".join(failed))
    elif unsure := told[Level.INCONCLUSIVE]:
        ET.SubElement(case, "skipped", message=_xml(unsure[0]))
    if rest := told[Level.WARN] + told[Level.ALLOWED]:
        ET.SubElement(case, "system-out").text = _xml("\n".join(rest))
    return case


def _xml(text: str) -> str:
    """Text without characters that XML cannot hold."""
    return printable(text, keep="\n")


def to_sarif(reports: Sequence[Gated]) -> dict[str, Any]:
    """SARIF 2.1.0: a result for each finding that has a place in a file."""
    results = [
        _result(gated, finding, place)
        for gated in reports
        for finding in gated.report.findings
        if (place := gated.place(finding))
    ]
    rules = [{"id": _RULE, "shortDescription": {"text": "A number or name that the article does not bear out"}}]
    driver = {"name": "summary-bench", "rules": rules}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _result(gated: Gated, finding: Finding, place: Located) -> dict[str, Any]:
    where = {"artifactLocation": {"uri": place.path}, "region": {"startLine": place.line}}
    return {
        "ruleId": _RULE,
        "level": _SARIF[finding.level],
        "message": {"text": gated.describe(finding)},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"identity/v1": " ".join(place.mention.identity)},
    }
