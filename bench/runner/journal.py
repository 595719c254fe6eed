"""The journal of a run in progress: whatever stops the run, the same command goes on from it.

journal.jsonl begins with what the run is: its configuration, and whether it starts afresh. Each prediction is added as
it comes, in any order. Once all are there, `settle` writes them in the order of the examples into predictions.jsonl;
when they are scored too, the journal goes. Until then nothing of an earlier run is touched, and whatever moment the
process dies at, the journal and predictions.jsonl together hold every prediction that was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bench.errors import ResultsError
from bench.records import Prediction
from bench.runner.predictions import Key, as_row, failure, from_row, key_of, read_predictions
from bench.runner.store import Folder, append_rows, check_data, read_rows, refuse_other_data, write_rows, write_yaml


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of one folder. `fresh`: the predictions of an earlier run do not count."""

    folder: Folder
    config: Mapping[str, Any]
    fresh: bool

    def predictions(self) -> dict[Key, Prediction]:
        """What has been made so far, the last try of each."""
        return ({} if self.fresh else _by_key(read_predictions(self.folder))) | _by_key(_journalled(self.folder))

    def append(self, predictions: Iterable[Prediction]) -> None:
        """Write each prediction to disk before the next one is asked for."""
        key = self.config["summarizer"]["key"]
        append_rows(self.folder.journal, (as_row(each, key) for each in predictions))

    def lost(self) -> int:
        """How many summaries the earlier run has for which a fresh one has failed."""
        failed = {key for key, each in self.predictions().items() if failure(each)}
        if not self.fresh or not failed:
            return 0
        return sum(key_of(each) in failed and not failure(each) for each in read_predictions(self.folder))

    def settle(self, order: Sequence[str]) -> None:
        """Write predictions.jsonl and timings.jsonl in this order of example ids, and config.yaml."""
        places = {example_id: place for place, example_id in enumerate(order)}
        found = [each for each in self.predictions().values() if each.example_id in places]
        made = sorted(found, key=lambda each: (places[each.example_id], each.sample))
        key = self.config["summarizer"]["key"]
        _write_timings(self.folder, ({} if self.fresh else read_timings(self.folder)) | _seconds(made))
        write_rows(self.folder.predictions, (as_row(replace(each, seconds=None), key) for each in made))
        write_yaml(self.folder.config, self.config)

    def close(self) -> None:
        """The run is settled and scored."""
        self.folder.journal.unlink(missing_ok=True)


def open_journal(folder: Folder, config: Mapping[str, Any], *, fresh: bool) -> Journal:
    """Go on with the journal in a held folder, or begin one.

    A run that was cut off and is to be made afresh becomes the earlier run, so that nothing it made is lost.

    Raises:
        ResultsError: the folder cannot be written, or holds a run on other data.
    """
    started = _started(folder)
    if started and _data_hash(started.config) == _data_hash(config) and (started.fresh or not fresh):
        return replace(started, config=config)
    if not fresh:
        _prove_same_data(folder, config, started)
    elif started and not started.fresh:
        started.settle([example_id for example_id, _ in started.predictions()])
    write_rows(folder.journal, [{"config": config, "fresh": fresh}])
    return Journal(folder, config, fresh)


def stored(folder: Folder) -> dict[Key, Prediction]:
    """What the next run without --fresh would find in a folder."""
    return (_started(folder) or Journal(folder, {}, fresh=False)).predictions()


def read_timings(folder: Folder) -> dict[Key, float]:
    """How many seconds each prediction of the finished run took, where that was told."""
    rows = read_rows(folder.timings)
    return {(str(row["example_id"]), int(row.get("sample", 0))): float(row["seconds"]) for row in rows}


def _write_timings(folder: Folder, timings: Mapping[Key, float]) -> None:
    if timings:
        rows = ({"example_id": name, "sample": sample, "seconds": each} for (name, sample), each in timings.items())
        write_rows(folder.timings, rows)
    else:
        folder.timings.unlink(missing_ok=True)


def _seconds(predictions: Iterable[Prediction]) -> dict[Key, float]:
    return {key_of(each): each.seconds for each in predictions if each.seconds is not None}


def _started(folder: Folder) -> Journal | None:
    """The journal that a run left behind, if it came as far as its first line."""
    rows = read_rows(folder.journal)
    if not rows:
        return None
    try:
        _data_hash(rows[0]["config"])
        return Journal(folder, rows[0]["config"], bool(rows[0]["fresh"]))
    except (KeyError, TypeError):
        raise ResultsError(f"{folder.journal}:1: not the first line of a journal. Remove the file.") from None


def _journalled(folder: Folder) -> Iterator[Prediction]:
    return (from_row(row, folder.journal) for row in read_rows(folder.journal)[1:])


def _by_key(predictions: Iterable[Prediction]) -> dict[Key, Prediction]:
    return {key_of(each): each for each in predictions}


def _data_hash(config: Mapping[str, Any]) -> str:
    return str(config["dataset"]["data_hash"])


def _prove_same_data(folder: Folder, config: Mapping[str, Any], started: Journal | None) -> None:
    if started:
        refuse_other_data(folder, _data_hash(started.config), _data_hash(config))
    elif folder.config.exists():
        check_data(folder, _data_hash(config))
    elif folder.predictions.exists():
        raise ResultsError(f"{folder.path} holds predictions without a config.yaml. Run again with --fresh.")
