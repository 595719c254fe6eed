"""The story that docs/ci.md tells, from the command line: a baseline, and what a gate says of later runs."""

from __future__ import annotations

import json
import random
import shutil
from contextlib import chdir
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bench.cli import main
from tests.commands import Bench, Told

METRICS = "metric=[number_consistency,name_consistency]"
ARTICLES = {
    "en": "Belarus freed {n} political prisoners in September 2025, John Coale said. Another 14 left in June.",
    "uk": "Білорусь звільнила {n} політв'язнів у вересні 2025 року, сказав Джон Коул. Ще 14 вийшли в червні.",
    "ru": "Белоруссия освободила {n} политзаключённых в сентябре 2025 года, сказал Джон Коул. Ещё 14 вышли в июне.",
}
SUMMARIES = {
    "en": "{n} prisoners were freed in September 2025, John Coale said.",
    "uk": "У вересні 2025 року звільнили {n} політв'язнів, сказав Джон Коул.",
    "ru": "В сентябре 2025 года освободили {n} политзаключённых, сказал Джон Коул.",
}


def outputs(name: str, articles: int, languages: str = "en uk ru", wrong: frozenset[int] = frozenset()) -> str:
    """A file of finished outputs; in those numbered `wrong` one number of the summary is another."""
    rows: list[str] = []
    for number in range(articles):
        for language in languages.split():
            said = {"n": 25 if len(rows) in wrong else 52}
            row = {"id": f"{number:03}/{language}", "language": language, "system": "ours"}
            row["source"] = ARTICLES[language].format(n=52) + "\n" * number  # equal texts would be one article
            row["summary"] = SUMMARIES[language].format(**said)
            rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    Path(f"{name}.jsonl").write_text("".join(rows), encoding="utf-8")
    return f"{name}.jsonl"


def score(bench: Bench, file: str) -> str:
    """The folder of the scored outputs."""
    home = file.removesuffix(".jsonl")
    assert bench("score", file, "dataset.name=news", "--output", home, METRICS).code == 0
    (folder,) = Path(home).glob("news/ours-*")
    return str(folder)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which 15 outputs on 5 articles are scored and kept as a baseline."""
    with chdir(tmp_path_factory.mktemp("first")):
        folder = score(lambda *words: Told(main(words), "", ""), outputs("first", 5))
        assert main(["baseline", "save", folder]) == 0
        return Path.cwd()


@pytest.fixture
def baseline(bench: Bench, first: Path) -> str:
    """The same in this test's folder; gives that of the baseline."""
    shutil.copytree(first, Path.cwd(), dirs_exist_ok=True)
    (saved,) = Path("results/baseline/news").glob("ours-*")
    return str(saved)


def test_an_unchanged_run_passes(bench: Bench, baseline: str) -> None:
    told = bench("gate", score(bench, outputs("same", 5)), "--baseline", baseline)
    assert (told.code, told.out.partition(":")[0]) == (0, "pass")


def test_one_digit_in_one_of_fifteen_outputs_fails_with_that_mention(bench: Bench, baseline: str) -> None:
    folder = score(bench, outputs("digit", 5, wrong=frozenset({7})))
    told = bench("gate", folder, "--baseline", baseline, "--format", "json", "--junit", "junit.xml")
    report = json.loads(told.out)
    assert (told.code, report["outcome"]) == (1, "regression")
    (error,) = [finding for finding in report["findings"] if finding["level"] == "fail"]
    mention = error["mention"]
    assert (mention["example_id"], mention["line"], mention["sentence"]) == ("002/uk", 8, 1)
    assert mention["verdict"] == "contradicted"
    assert (mention["source"]["text"], mention["summary"]["text"]) == ("52", "25")
    assert SUMMARIES["uk"].format(n=25)[mention["summary"]["start"] : mention["summary"]["stop"]] == "25"
    failures = ET.parse("junit.xml").findall(".//failure")  # noqa: S314 -- our own file
    assert ["“52”" in each.get("message", "") for each in failures] == [True]


def test_rephrasing_is_no_news(bench: Bench) -> None:
    one = score(bench, outputs("one", 5, wrong=frozenset({0})))
    text = (
        Path("one.jsonl")
        .read_text(encoding="utf-8")
        .replace("25 prisoners were", "This autumn, as we know, 25 prisoners were")
    )
    Path("two.jsonl").write_text(text, encoding="utf-8")
    assert bench("gate", score(bench, "two.jsonl"), "--baseline", one).code == 0


def test_a_worse_model_on_five_articles_is_inconclusive(bench: Bench) -> None:
    before = score(bench, outputs("before", 5, "en"))
    after = score(bench, outputs("after", 5, "en", frozenset({0, 2, 3})))
    told = bench("gate", after, "--baseline", before, "--format", "json")
    assert told.code == 1
    assert sum(each["rule"] == "new error" for each in json.loads(told.out)["findings"]) == 3
    told = bench("gate", after, "--baseline", before, "--rules", "figures")
    assert told.code == 3
    assert "articles would be needed" in " ".join(told.out.split())
    assert bench("gate", after, "--baseline", before, "--rules", "figures", "--allow-inconclusive").code == 0


def test_the_same_on_many_articles_is_significant(bench: Bench) -> None:
    wrong = frozenset(random.Random(1).sample(range(120), 24))
    before = score(bench, outputs("before", 120, "en"))
    after = score(bench, outputs("after", 120, "en", wrong))
    told = bench("gate", after, "--baseline", before, "--rules", "figures", "--format", "json")
    assert told.code == 1
    drops = [each for each in json.loads(told.out)["findings"] if each["rule"] == "drop"]
    assert [(each["level"], each["output"]) for each in drops] == [("fail", "number_consistency")]


def test_changed_references_are_bad_input(bench: Bench, baseline: str) -> None:
    rows = Path(outputs("other", 5)).read_text(encoding="utf-8").splitlines()
    changed = [
        json.dumps(json.loads(row) | {"references": [{"kind": "written", "text": "52 left.", "by": "a test"}]})
        for row in rows
    ]
    Path("other.jsonl").write_text("\n".join(changed) + "\n", encoding="utf-8")
    told = bench("gate", score(bench, "other.jsonl"), "--baseline", baseline)
    assert told.code == 2
    assert "references" in told.err
    assert "--fresh" in told.err


def test_compare_tells_what_came_and_went(bench: Bench, baseline: str) -> None:
    folder = score(bench, outputs("digit", 5, wrong=frozenset({7})))
    compared = json.loads(bench("compare", baseline, folder, "--format", "json").out)
    assert [each["example_id"] for each in compared["appeared"]] == ["002/uk"]
    assert compared["disappeared"] == []
    back = json.loads(bench("compare", folder, baseline, "--format", "json").out)
    assert [each["example_id"] for each in back["disappeared"]] == ["002/uk"]
    printed = " ".join(bench("compare", baseline, folder).out.split())
    assert "new contradicted: “52” (article" in printed
    assert "sentence 1" in printed


def test_three_runs_are_ranked(bench: Bench, baseline: str) -> None:
    folders = [score(bench, outputs(name, 5, wrong=frozenset({at}))) for name, at in (("x", 1), ("y", 2))]
    printed = bench("compare", baseline, *folders, "--format", "md").out
    assert printed.count("## Ranks") == 1
    assert "1-3 (cluster 1)" in printed


def test_a_baseline_is_small_and_says_what_it_is(bench: Bench, baseline: str) -> None:
    kept = Path(baseline) / "scores.jsonl"
    (whole,) = Path("first").glob("news/ours-*/scores.jsonl")
    assert kept.stat().st_size < whole.stat().st_size
    assert len(kept.read_text().splitlines()) == len(whole.read_text().splitlines())
    shown = bench("baseline", "show").out
    assert "15/15" in shown
    assert "news" in shown


def test_everything_is_written_where_ci_looks(bench: Bench, baseline: str) -> None:
    folder = score(bench, outputs("digit", 5, wrong=frozenset({7})))
    told = bench(
        "gate", folder, "--baseline", baseline, "--format", "github", "--markdown", "m.md", "--sarif", "s.sarif"
    )
    assert f"::error file={folder}/predictions.jsonl,line=8," in told.out
    assert "### Worse" in Path("m.md").read_text(encoding="utf-8")
    (result,) = json.loads(Path("s.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 8}


ALLOW = """allow:
  - {example: 002/uk, kind: number, normal: "eq:25:person", reason: other_value, because: seen, until: 2026-01-31}
"""


@pytest.mark.parametrize(("today", "code"), [("2026-01-31", 0), ("2026-02-01", 1)])
def test_an_allowed_error_passes_until_its_day(bench: Bench, baseline: str, today: str, code: int) -> None:
    folder = score(bench, outputs("digit", 5, wrong=frozenset({7})))
    Path("allow.yaml").write_text(ALLOW)
    told = bench(
        *("gate", folder, "--baseline", baseline, "--allow", "allow.yaml", "--today", today, "--allow-inconclusive")
    )
    assert told.code == code
    assert f"allow.yaml on {today}" in told.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["gate", "FOLDER", "--baseline", "FOLDER", "--rules", "strictest"], "there are no rules 'strictest'"),
        (["gate", "FOLDER", "--baseline", "FOLDER", "--rules", "none.yaml"], "none.yaml does not exist"),
        (["gate", "FOLDER", "--baseline", "FOLDER", "--today", "soon"], "--today soon is no date"),
        (["gate", "nowhere", "--baseline", "FOLDER"], "nowhere does not exist"),
        (["gate", "FOLDER"], "--baseline"),
        (["compare", "FOLDER", "FOLDER"], "a run is named twice"),
        (["compare", "FOLDER", "nowhere"], "nowhere does not exist"),
        (["baseline", "save"], "no run is named"),
        (["baseline", "save", "FOLDER", "--output", "results/baseline/news"], "would be overwritten"),
    ],
)
def test_bad_input_is_exit_code_two(bench: Bench, baseline: str, words: list[str], message: str) -> None:
    told = bench(*(baseline if word == "FOLDER" else word for word in words))
    assert told.code == 2
    assert message in told.err
