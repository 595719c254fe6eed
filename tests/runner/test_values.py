from __future__ import annotations

import math
from pathlib import Path

import pytest

from bench.errors import ResultsError
from bench.runner.store import Folder, canonical
from bench.runner.values import keep_values, read_values
from tests.runner.test_scored import COUNTS, ITEM, SPAN, folder, row


def kept(tmp_path: Path) -> Folder:
    """A folder with one flagged mention, one value that is absent and one sample too many, and what is kept of it."""
    rows = [row(), row(sample=1, value=0.2, evidence=[]), row("2/en", article_id="2", value=None, evidence=[])]
    found = Folder(folder(tmp_path, *rows))
    keep_values(found)
    return found


def test_what_is_kept_is_what_the_lines_say(tmp_path: Path) -> None:
    found = kept(tmp_path)
    quick = read_values(found)
    found.values.unlink()
    slow = read_values(found)
    assert (quick.examples, quick.articles, quick.languages) == (slow.examples, slow.articles, slow.languages)
    assert quick.flagged == slow.flagged
    assert {name: list(column) for name, column in quick.columns.items()} == {
        name: pytest.approx(list(column), nan_ok=True) for name, column in slow.columns.items()
    }


def test_what_is_kept_is_read_and_not_the_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = kept(tmp_path)
    monkeypatch.setattr("bench.runner.values.lines_of", lambda path: pytest.fail(f"{path} is read line by line"))
    assert list(read_values(found).examples) == ["1/en", "2/en"]


def test_samples_of_an_example_are_averaged(tmp_path: Path) -> None:
    rows = [row(value=0.5), row(sample=1, value=0.2), row(sample=2, value=None)]
    counts = COUNTS | {"supported": 4.0}
    rows += [row("2/en", value=None, sample=sample, statistics=counts) for sample in range(2)]
    columns = read_values(Folder(folder(tmp_path, *rows))).columns
    assert columns["number_consistency"][0] == pytest.approx(0.35)  # of those that have a value
    assert math.isnan(columns["number_consistency"][1])
    assert list(columns["number_consistency:mentions"]) == [6, 8]


@pytest.mark.parametrize("content", [b"", b"PK", b"not an archive"])
def test_what_is_broken_is_made_again(tmp_path: Path, content: bytes) -> None:
    found = kept(tmp_path)
    found.values.write_bytes(content)
    assert list(read_values(found).examples) == ["1/en", "2/en"]


def test_what_is_kept_of_other_scores_is_not_used(tmp_path: Path) -> None:
    found = kept(tmp_path)
    evidence = [ITEM | {"summary": SPAN, "source": None, "detail": "", "normal": "eq:26"}]
    found.scores.write_text(canonical(row("9/en", evidence=evidence)) + "\n", encoding="utf-8")
    values = read_values(found)
    assert list(values.examples) == ["9/en"]
    assert [mention.normal for mention in values.flagged] == ["eq:26"]


def test_it_is_the_same_bytes_for_the_same_scores(tmp_path: Path) -> None:
    found = kept(tmp_path)
    before = found.values.read_bytes()
    keep_values(found)
    assert found.values.read_bytes() == before


def test_missing_scores_are_told(tmp_path: Path) -> None:
    found = kept(tmp_path)
    found.scores.unlink()
    with pytest.raises(ResultsError, match=r"scores\.jsonl cannot be read"):
        read_values(found)
