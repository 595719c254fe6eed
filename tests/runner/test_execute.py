from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from bench.datasets.jsonl import load_jsonl
from bench.errors import ResultsError
from bench.runner.execute import execute, rescore, score_finished
from bench.runner.executors import Processes, Serial
from bench.runner.plan import Plan
from bench.runner.scan import scan_outputs
from bench.runner.score import NO_PREDICTION, Scorers
from bench.runner.store import Folder, find_runs
from tests.runner.fakes import (
    SCORERS,
    TEXTS,
    UNTESTED,
    Copy,
    Dice,
    Digits,
    Short,
    Silent,
    Unlucky,
    make_dataset,
    make_plan,
)

REPRODUCIBLE = {"config.yaml", "predictions.jsonl", "scores.jsonl", "result.json"}


def run(plan: Plan, *, fresh: bool = False) -> Path:
    """Execute a plan of one summariser; gives its folder."""
    (finished,) = execute(plan, fresh=fresh, say=lambda _: None)
    return finished.folder


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.name in REPRODUCIBLE}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def result(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return content


def test_a_run_leaves_all_its_files(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path, control=True))
    assert {path.name for path in folder.iterdir()} == REPRODUCIBLE | {"provenance.json", "values.npz"}
    assert [row["text"] for row in rows(folder / "predictions.jsonl")] == ["One 1", "Three 2", "Five six"]
    told = result(folder)
    assert (told["dataset"], told["examples"], told["articles"]) == ("fake", 6, 3)
    assert told["data_hash"] == make_dataset().data_hash
    assert told["summarizer"] == {"name": "copy", "key": folder.name}
    assert told["skipped"] == {f"{key}/uk": "the article is in English" for key in TEXTS}
    assert told["signatures"]["letters"] == {"en": "letters|v:1|lang:en", "uk": "letters|v:1|lang:uk"}
    numbers = told["languages"]["en"]["outputs"]["number_consistency"]
    assert (numbers["value"], numbers["n"], numbers["of"]) == (0.5, 2, 3)
    assert told["languages"]["uk"]["outputs"]["number_consistency"]["value"] is None
    assert told["overall"]["outputs"]["number_consistency"]["of"] == 6
    assert told["selftest"]["number_consistency"]["uk"]["references"] == "embedded"  # the fake data have none
    assert not told["selftest"]["number_consistency"]["uk"]["proven"]


def test_scores_keep_their_evidence(tmp_path: Path) -> None:
    scores = rows(run(make_plan(tmp_path)) / "scores.jsonl")
    (evidence,) = scores[0]["evidence"]
    assert (scores[0]["example_id"], scores[0]["metric"]) == ("a/en", "number_consistency")
    assert (evidence["verdict"], evidence["summary"]) == ("supported", {"start": 4, "stop": 5, "text": "1"})


def test_a_rerun_changes_no_byte_and_repays_nothing(tmp_path: Path) -> None:
    run(make_plan(tmp_path))
    before = contents(tmp_path)
    again = Copy()
    run(make_plan(tmp_path, again))
    assert contents(tmp_path) == before
    assert again.seen == []


def test_another_folder_gets_the_same_bytes(tmp_path: Path) -> None:
    run(make_plan(tmp_path / "one"))
    run(make_plan(tmp_path / "two"))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    run(make_plan(tmp_path / "whole"))
    with pytest.raises(KeyboardInterrupt):
        run(make_plan(tmp_path / "cut", Copy(fail_at="b/en")))
    again = Copy()
    run(make_plan(tmp_path / "cut", again))
    assert again.seen == ["b/en", "c/en"]
    assert contents(tmp_path / "cut") == contents(tmp_path / "whole")


def test_a_torn_last_line_is_redone(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path))
    before = contents(tmp_path)
    predictions = folder / "predictions.jsonl"
    predictions.write_bytes(predictions.read_bytes()[:-9])
    again = Copy()
    run(make_plan(tmp_path, again))
    assert again.seen == ["c/en"]
    assert contents(tmp_path) == before


def test_two_summarizers_share_nothing(tmp_path: Path) -> None:
    one = run(make_plan(tmp_path, Copy(words=1)))
    before = contents(one)
    two = run(make_plan(tmp_path, Copy(words=2)))
    assert one != two
    assert contents(one) == before


@pytest.mark.parametrize("texts", [TEXTS | {"a": "One 1 2"}, {"a": TEXTS["a"]}])
def test_edited_data_are_refused_until_fresh(tmp_path: Path, texts: dict[str, str]) -> None:
    folder = run(make_plan(tmp_path))
    before = contents(tmp_path)
    edited = make_plan(tmp_path, dataset=make_dataset(texts))
    with pytest.raises(ResultsError, match=r"references or articles changed since this run .*--fresh"):
        run(edited)
    with pytest.raises(ResultsError, match="references or articles changed since this run"):
        rescore(Folder(folder), edited.data.dataset, edited.scorers, lambda _: None)
    assert contents(tmp_path) == before
    run(edited, fresh=True)
    assert result(folder)["data_hash"] == edited.data.dataset.data_hash


def test_predictions_of_unknown_origin_are_refused(tmp_path: Path) -> None:
    (run(make_plan(tmp_path)) / "config.yaml").unlink()
    with pytest.raises(ResultsError, match=r"predictions without a config\.yaml.*--fresh"):
        run(make_plan(tmp_path))


def test_a_folder_that_cannot_be_written_stops_the_run_before_the_work(tmp_path: Path) -> None:
    plan = make_plan(tmp_path, Copy(words=1), Copy(words=2))
    blocked = plan.folder(plan.summarizers[1][0]).path
    blocked.parent.mkdir(parents=True)
    blocked.write_text("in the way", encoding="utf-8")
    with pytest.raises(ResultsError, match=r"cannot be written .*--output"):
        execute(plan, fresh=False, say=lambda _: None)
    assert not list(tmp_path.rglob("predictions.jsonl"))


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    folder = run(plan)
    before = contents(folder)
    held = r"is being written by another run. Wait for it, or choose another"
    with Folder(folder).held():
        with pytest.raises(ResultsError, match=held):
            run(plan, fresh=True)
        with pytest.raises(ResultsError, match=held):
            rescore(Folder(folder), plan.data.dataset, plan.scorers, lambda _: None)
    assert contents(folder) == before
    assert run(plan) == folder


def test_empty_summaries_are_failures(tmp_path: Path) -> None:
    english = result(run(make_plan(tmp_path, Silent())))["languages"]["en"]
    assert english["failures"] == ["a/en", "b/en", "c/en"]
    assert english["outputs"]["number_consistency"]["value"] is None


def test_a_summarizer_that_gives_too_few_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match=r"copy-[0-9a-f]{8} gave no summary for c/en"):
        run(make_plan(tmp_path, Short()))


def test_rescoring_generates_nothing_and_keeps_the_reasons(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    folder = run(plan)
    before = contents(folder)
    rescore(Folder(folder), plan.data.dataset, Scorers({"digits": Digits(version=2)}, Serial()), lambda _: None)
    after = contents(folder)
    assert after["predictions.jsonl"] == before["predictions.jsonl"]
    assert result(folder)["skipped"]["a/uk"] == "the article is in English"
    assert result(folder)["signatures"] == {
        "digits": {"en": "number_consistency|v:2|lang:en", "uk": "number_consistency|v:2|lang:uk"}
    }
    rescore(Folder(folder), plan.data.dataset, plan.scorers, lambda _: None)
    assert contents(folder) == before


def test_without_predictions_nothing_is_scored(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    folder = run(plan)
    before = contents(folder)
    (folder / "predictions.jsonl").unlink()
    with pytest.raises(ResultsError, match=r"predictions.jsonl is missing: there is nothing to score"):
        rescore(Folder(folder), plan.data.dataset, plan.scorers, lambda _: None)
    assert contents(folder).items() <= before.items()


@pytest.mark.parametrize("change", [{"text": 5}, {"text": None}, {"sumary": "x"}, {"reference_id": 1}])
def test_a_line_that_is_no_prediction_is_named(tmp_path: Path, change: dict[str, Any]) -> None:
    plan = make_plan(tmp_path)
    path = run(plan) / "predictions.jsonl"
    path.write_text("".join(json.dumps(row | change) + "\n" for row in rows(path)), encoding="utf-8")
    with pytest.raises(ResultsError, match=r"holds a line that is no prediction. Run again with --fresh"):
        run(plan)


def test_each_system_of_a_file_gets_a_folder(tmp_path: Path) -> None:
    said = [("a/en", "x/1", "One 1", TEXTS["a"]), ("a/en", "y", "Two 2", TEXTS["a"]), ("b/en", "x/1", "", TEXTS["b"])]
    lines = [
        {"id": name, "source": source, "language": "en", "system": system, "summary": text}
        for name, system, text, source in said
    ]
    file = tmp_path / "said.jsonl"
    more = {"id": "c/en", "source": TEXTS["c"], "language": "en"}
    file.write_text("".join(json.dumps(each) + "\n" for each in [*lines, more]), encoding="utf-8")
    outputs, output = scan_outputs(file), tmp_path / "results"
    first, second = score_finished(outputs, {"path": "said.jsonl"}, SCORERS, output, lambda _: None)
    assert (first.name.rpartition("-")[0], second.name.rpartition("-")[0]) == ("x-1", "y")
    assert result(first)["languages"]["en"]["failures"] == ["b/en"]
    assert result(first)["skipped"] == {"c/en": NO_PREDICTION}
    assert result(second)["languages"]["en"]["outputs"]["number_consistency"]["value"] == 0.0
    assert result(first)["data_hash"] == load_jsonl(file).data_hash
    before = contents(output)
    score_finished(outputs, {"path": "said.jsonl"}, SCORERS, output, lambda _: None)
    assert contents(output) == before
    rescore(Folder(first), load_jsonl(file), SCORERS, lambda _: None)
    assert contents(output) == before
    assert [found.folder for found in find_runs([output])] == [str(first), str(second)]


def test_provenance_tells_when_and_with_what(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    folder = run(plan)
    made = json.loads((folder / "provenance.json").read_text(encoding="utf-8"))
    assert made.keys() == {"summarize", "score"}
    assert made["summarize"]["summaries"] == 3
    assert made["score"]["packages"]["numpy"]
    rescore(Folder(folder), plan.data.dataset, plan.scorers, lambda _: None)
    assert json.loads((folder / "provenance.json").read_text(encoding="utf-8"))["summarize"] == made["summarize"]


def told(folder: Path) -> dict[str, Any]:
    """The figures for English, where the fakes can do something."""
    figures: dict[str, Any] = result(folder)["languages"]["en"]
    return figures


def test_failures_are_recorded_counted_and_tried_again(tmp_path: Path) -> None:
    plan = make_plan(tmp_path, Unlucky("b/en"))
    lines: list[str] = []
    (first,) = execute(plan, fresh=False, say=lines.append)
    assert first.failures == 1
    assert "2 summaries made" in lines[0]
    assert "1 of 3 failed (the server is down): the same command tries them again" in lines[0]
    assert result(first.folder)["errors"] == {"b/en": "the server is down"}
    assert (told(first.folder)["failures"], told(first.folder)["summaries"]) == (["b/en"], 2)
    assert told(first.folder)["outputs"]["words"]["n"] == 2  # what failed has no score
    again = Unlucky()
    (second,) = execute(make_plan(tmp_path, again), fresh=False, say=lambda _: None)
    assert (again.seen, second.failures) == (["b/en"], 0)
    assert "errors" not in result(second.folder)
    assert (
        contents(tmp_path)[str(second.folder.relative_to(tmp_path) / "result.json")]
        == (run(make_plan(tmp_path / "whole", Unlucky())) / "result.json").read_bytes()
    )


def test_summaries_without_words_are_tried_again(tmp_path: Path) -> None:
    (finished,) = execute(make_plan(tmp_path, Silent()), fresh=False, say=lambda _: None)
    assert finished.failures == 3
    assert "errors" not in result(finished.folder)  # the summariser answered, with nothing


def test_what_it_took_is_told(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path, Unlucky("b/en")))
    usage = told(folder)["usage"]
    assert (usage["input_tokens"]["value"], usage["input_tokens"]["n"]) == (7.0, 2)
    assert (usage["cost"]["value"], usage["cost"]["of"]) == (0.5, 3)
    assert "output_tokens" not in usage
    assert "seconds" not in (folder / "predictions.jsonl").read_text(encoding="utf-8")
    (found,) = find_runs([folder])
    assert (found.latency["languages"]["en"]["value"], found.latency["overall"]["n"]) == (0.5, 2)


def test_samples_are_kept_apart(tmp_path: Path) -> None:
    folder = run(dataclasses.replace(make_plan(tmp_path, Dice()), samples=2))
    made = rows(folder / "predictions.jsonl")
    assert [(row["example_id"], row.get("sample", 0), row["text"]) for row in made[:2]] == [
        ("a/en", 0, "One"),
        ("a/en", 1, "One 1"),
    ]
    assert [row.get("sample", 0) for row in rows(folder / "scores.jsonl")] == 3 * [0, 0, 1, 1]
    letters = told(folder)["outputs"]["words"]
    # One / One 1: 3 3, Three / Three 2: 5 5, Five / Five six: 4 7
    assert (letters["value"], letters["n"]) == ((3 + 5 + 5.5) / 3, 3)
    assert letters["spread"] == {"value": pytest.approx(2.1213203 / 3), "n": 3}


def test_more_samples_repay_nothing(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path, Dice()))
    more = Dice()
    assert run(dataclasses.replace(make_plan(tmp_path, more), samples=3)) == folder
    assert len(more.seen) == 6


def test_who_draws_nothing_is_asked_once(tmp_path: Path) -> None:
    folder = run(dataclasses.replace(make_plan(tmp_path), samples=3))
    assert len(rows(folder / "predictions.jsonl")) == 3
    assert "spread" not in told(folder)["outputs"]["words"]


def test_a_fresh_run_that_fails_leaves_the_earlier_one(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path, Unlucky()))
    before = contents(tmp_path)
    lines: list[str] = []
    (failed,) = execute(make_plan(tmp_path, Unlucky("a/en", "b/en")), fresh=True, say=lines.append)
    assert failed.failures == 2
    assert "the earlier run stays, because it has 2 of the summaries that failed now" in lines[1]
    assert contents(tmp_path) == before
    again = Unlucky()
    assert run(make_plan(tmp_path, again), fresh=True) == folder
    assert sorted(again.seen) == ["a/en", "b/en"]
    assert contents(tmp_path) == before


def test_a_broken_earlier_run_does_not_stop_a_fresh_one(tmp_path: Path) -> None:
    folder = run(make_plan(tmp_path))
    before = contents(tmp_path)
    (folder / "predictions.jsonl").write_text('{"a": 1}\n{"b": 2}\n', encoding="utf-8")
    run(make_plan(tmp_path), fresh=True)
    assert contents(tmp_path) == before


def test_a_summarizer_that_joins_repays_nothing(tmp_path: Path) -> None:
    first = Copy(words=1)
    execute(make_plan(tmp_path, first), fresh=False, say=lambda _: None)
    again, joins = Copy(words=1), Copy(words=2)
    finished = execute(make_plan(tmp_path, again, joins), fresh=False, say=lambda _: None)
    assert (len(first.seen), again.seen, len(joins.seen)) == (3, [], 3)
    assert len({each.folder for each in finished}) == 2


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    run(dataclasses.replace(make_plan(tmp_path / "one"), scorers=UNTESTED))
    with Processes(workers=2, least=1) as executor:
        spread = dataclasses.replace(UNTESTED, executor=executor)
        run(dataclasses.replace(make_plan(tmp_path / "two"), scorers=spread))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_summarizer_that_stops_the_run_leaves_what_was_done_before_it(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match="gave no summary"):
        execute(make_plan(tmp_path, Copy(), Short(words=3)), fresh=False, say=lambda _: None)
    (found,) = find_runs([tmp_path])
    assert found.result["overall"]["summaries"] == 3
    more = Short(words=3)
    with pytest.raises(ResultsError, match="gave no summary"):  # for the one that is left it gives none
        execute(make_plan(tmp_path, more), fresh=False, say=lambda _: None)
    assert more.seen == []
