from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.errors import ResultsError
from bench.records import Prediction
from bench.runner.journal import Journal, open_journal, read_timings, stored
from bench.runner.predictions import read_predictions
from bench.runner.store import Folder, read_config, read_rows


def config(data_hash: str = "1234") -> dict[str, Any]:
    return {"dataset": {"data_hash": data_hash}, "summarizer": {"key": "copy-00"}}


def said(name: str, text: str = "Words.", **told: Any) -> Prediction:
    return Prediction(name, "copy-00", text, **told)


def failed(name: str) -> Prediction:
    return said(name, "", finish_reason="error", error="the server is down")


def begin(path: Path, data_hash: str = "1234", *, fresh: bool = False) -> Journal:
    return open_journal(Folder(path), config(data_hash), fresh=fresh)


def settled(path: Path, *predictions: Prediction, order: str = "abc", fresh: bool = False) -> Folder:
    """A folder in which a run with these predictions has come to its end."""
    journal = begin(path, fresh=fresh)
    journal.append(predictions)
    journal.settle(order)
    journal.close()
    return journal.folder


def texts(path: Path) -> dict[str, str]:
    return {key: each.text or each.error for (key, _), each in stored(Folder(path)).items()}


def test_predictions_lie_in_the_order_of_the_examples_whenever_they_came(tmp_path: Path) -> None:
    given = [said("c"), said("a", sample=1), said("b"), said("a")]
    folder = settled(tmp_path, *given)
    assert [(each.example_id, each.sample) for each in read_predictions(folder)] == [
        ("a", 0), ("a", 1), ("b", 0), ("c", 0),
    ]  # fmt: skip
    assert not folder.journal.exists()
    assert read_config(folder) == config()


def test_seconds_lie_in_a_file_of_their_own(tmp_path: Path) -> None:
    folder = settled(tmp_path, said("b", seconds=2.5), said("a", seconds=0.5, input_tokens=9, cost=0.25))
    assert read_timings(folder) == {("a", 0): 0.5, ("b", 0): 2.5}
    first, _ = read_rows(folder.predictions)
    assert {"input_tokens": 9, "cost": 0.25}.items() <= first.items()
    assert "seconds" not in first


def test_a_second_try_takes_the_place_of_the_first(tmp_path: Path) -> None:
    settled(tmp_path, failed("a"), said("b"))
    assert texts(tmp_path) == {"a": "the server is down", "b": "Words."}
    settled(tmp_path, said("a", "Now."))
    assert texts(tmp_path) == {"a": "Now.", "b": "Words."}


def test_a_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    begin(tmp_path).append([said("b")])
    journal = begin(tmp_path)
    assert journal.predictions().keys() == {("b", 0)}
    journal.append([said("a")])
    journal.settle("abc")
    assert [each.example_id for each in read_predictions(journal.folder)] == ["a", "b"]


@pytest.mark.parametrize("content", [b"", b'{"config": {"data'])
def test_a_journal_without_its_first_line_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "journal.jsonl").write_bytes(content)
    assert begin(tmp_path).predictions() == {}


def test_a_journal_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "journal.jsonl").write_text('{"a": 1}\n', encoding="utf-8")
    with pytest.raises(ResultsError, match=r"journal\.jsonl:1: not the first line of a journal"):
        begin(tmp_path)


def test_a_fresh_run_leaves_the_earlier_one_until_it_is_done(tmp_path: Path) -> None:
    folder = settled(tmp_path, said("a", "Old."), said("b", "Old."))
    journal = begin(tmp_path, fresh=True)
    journal.append([said("a", "New.")])
    assert {each.text for each in read_predictions(folder)} == {"Old."}
    goes_on = begin(tmp_path)  # told fresh or not: it is the same run
    assert goes_on.fresh
    assert texts(tmp_path) == {"a": "New."}
    goes_on.append([said("b", "New.")])
    goes_on.settle("abc")
    assert {each.text for each in read_predictions(folder)} == {"New."}


def test_a_run_that_was_cut_off_is_not_lost_to_a_fresh_one(tmp_path: Path) -> None:
    begin(tmp_path).append([said("b", "Paid.")])
    assert begin(tmp_path, fresh=True).predictions() == {}
    assert [each.text for each in read_predictions(Folder(tmp_path))] == ["Paid."]
    assert read_config(Folder(tmp_path)) == config()


@pytest.mark.parametrize(
    ("now", "lost"),
    [
        ([said("a"), said("b")], 0),
        ([said("a"), failed("b")], 1),
        ([failed("a"), said("b", " … ")], 2),
        ([said("a"), said("b"), failed("c")], 0),  # it had failed before
        ([said("a")], 0),
    ],
)
def test_a_fresh_run_knows_what_it_would_lose(tmp_path: Path, now: list[Prediction], lost: int) -> None:
    settled(tmp_path, said("a"), said("b"), failed("c"))
    journal = begin(tmp_path, fresh=True)
    journal.append(now)
    assert journal.lost() == lost
    assert begin(tmp_path).lost() == lost


def test_other_data_are_refused_unless_fresh(tmp_path: Path) -> None:
    begin(tmp_path).append([said("a")])
    with pytest.raises(ResultsError, match=r"changed since this run \(data hash then 1234, now 5678\).*--fresh"):
        begin(tmp_path, "5678")
    assert begin(tmp_path, "5678", fresh=True).predictions() == {}


def test_a_settled_run_on_new_data_goes_on_after_it_was_killed_before_its_end(tmp_path: Path) -> None:
    settled(tmp_path, said("a", "Old."))
    journal = begin(tmp_path, "5678", fresh=True)
    journal.append([said("a", "New.")])
    journal.settle("abc")
    assert begin(tmp_path, "5678").predictions()["a", 0].text == "New."


FULL = """
import resource, signal, sys
from pathlib import Path
from tests.runner.test_journal import begin, said
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
begin(Path(sys.argv[1])).append(said(str(number), 90 * "x") for number in range(100))
"""


def test_a_full_disk_loses_nothing_that_was_written(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    command = [sys.executable, "-c", FULL, str(tmp_path)]
    root = str(Path(__file__).parents[2])
    told = subprocess.run(  # noqa: S603 -- our own words
        command, cwd=root, env=os.environ | {"PYTHONPATH": root}, capture_output=True, text=True, check=False
    )
    assert "cannot be written (File too large). Make room and run the same command again" in told.stderr
    assert (tmp_path / "journal.jsonl").stat().st_size == 2000
    there = [key for key, _ in stored(Folder(tmp_path))]
    assert there == [str(number) for number in range(len(there))]
    assert len(there) > 5
    journal = begin(tmp_path)
    journal.append([said("next")])
    assert [key for key, _ in journal.predictions()] == [*there, "next"]


def test_a_prediction_is_on_disk_before_the_next_is_asked_for(tmp_path: Path) -> None:
    journal = begin(tmp_path)

    def made() -> Iterator[Prediction]:
        yield said("a")
        assert journal.predictions().keys() == {("a", 0)}
        yield said("b")

    journal.append(made())
    assert journal.predictions().keys() == {("a", 0), ("b", 0)}
