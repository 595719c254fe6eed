"""Results folders: `<output>/<data set>/<summariser key>/`, and how their files are written and read.

config.yaml, predictions.jsonl, scores.jsonl and result.json are byte-reproducible: sorted keys, floats of twelve
significant digits, "\\n" line ends. provenance.json and timings.jsonl are not, and nothing compares them. values.npz is
derived from scores.jsonl. They are replaced whole; journal.jsonl only grows, so that a run that was cut off goes on
where it stopped.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from bench.errors import ResultsError
from bench.records import Run

try:
    import fcntl
except ImportError:  # Windows: two runs in one folder are not told apart
    fcntl = None  # type: ignore[assignment]

SCHEMA = 1
_SYNC_EVERY = 1.0  # seconds; waiting for the disk after each row would cost more than many a summary
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_PASSING = (errno.ESTALE, errno.EBUSY, errno.EAGAIN)
_PAUSES = (0.05, 0.2, 1.0)  # seconds before a file is given its name again
_NEEDED = ("schema", "dataset", "data_hash", "summarizer", "examples", "languages", "overall", "signatures")


@dataclass(frozen=True, slots=True)
class Folder:
    """One results folder."""

    path: Path

    @property
    def config(self) -> Path:
        return self.path / "config.yaml"

    @property
    def predictions(self) -> Path:
        return self.path / "predictions.jsonl"

    @property
    def scores(self) -> Path:
        return self.path / "scores.jsonl"

    @property
    def result(self) -> Path:
        return self.path / "result.json"

    @property
    def provenance(self) -> Path:
        return self.path / "provenance.json"

    @property
    def journal(self) -> Path:
        """What a run in progress has made; see journal.py."""
        return self.path / "journal.jsonl"

    @property
    def values(self) -> Path:
        """What is compared of the scores; see values.py."""
        return self.path / "values.npz"

    @property
    def timings(self) -> Path:
        return self.path / "timings.jsonl"

    @contextmanager
    def held(self) -> Iterator[None]:
        """The folder, made if need be, for this process alone; given back however the process ends.

        Raises:
            ResultsError: it cannot be made, or another process holds it.
        """
        with writing(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
        with self._locked():
            for left in self.path.glob("*.tmp*"):  # of a process that was killed while it wrote
                left.unlink()
            yield

    @contextmanager
    def _locked(self) -> Iterator[None]:
        if fcntl is None:
            yield
            return
        handle = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise ResultsError(
                f"{self.path} is being written by another run. Wait for it, or choose another folder with --output."
            ) from None
        except OSError:  # a network drive without locks: as on Windows
            pass
        try:
            yield
        finally:
            os.close(handle)


def check_data(folder: Folder, data_hash: str) -> None:
    """Raise ResultsError unless the stored run was made on the data with this hash."""
    refuse_other_data(folder, read_config(folder)["dataset"]["data_hash"], data_hash)


def refuse_other_data(folder: Folder, then: str, now: str) -> None:
    """Raise ResultsError unless the two data hashes are equal."""
    if then != now:
        raise ResultsError(
            f"{folder.path}: references or articles changed since this run (data hash then {then}, now "
            f"{now}). Run again with --fresh, or keep this run and choose another folder with --output."
        )


def canonical(value: Any, indent: int | None = None) -> str:
    """JSON that is the same for the same content. Raises ValueError on NaN and infinity."""
    return json.dumps(rounded(value), ensure_ascii=False, sort_keys=True, indent=indent, allow_nan=False)


def rounded(value: Any) -> Any:
    """A value with floats cut to twelve digits, because the last ones differ between machines."""
    if isinstance(value, float):
        return float(f"{value:.12g}")
    if isinstance(value, Mapping):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(each) for each in value]
    return value


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Whatever the system says of writing to a path becomes a ResultsError with the cure."""
    try:
        yield
    except OSError as error:
        cure = "Make room and run the same command again: what was made is kept"
        if error.errno not in _FULL:
            cure = "Choose another folder with --output"
        raise ResultsError(f"{path} cannot be written ({error.strerror}). {cure}.") from error


def replace_file(source: Path, target: Path) -> None:
    """Give a file its name, on network drives too: their names may be stale for a moment, and answers are lost."""
    for pause in (*_PAUSES, None):
        try:
            source.replace(target)
        except FileNotFoundError:
            if target.exists() and pause != _PAUSES[0]:
                return  # renamed at an earlier try, of which the answer was lost
            raise
        except OSError as error:
            if error.errno not in _PASSING or pause is None:
                raise
            sleep(pause)
        else:
            return


@contextmanager
def writing_lines(path: Path) -> Iterator[Callable[[str], object]]:
    """Gives a function that writes lines; the file appears whole, once all are written, or not at all."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = temporary.open("w", encoding="utf-8", newline="\n")
    try:
        with file:
            yield file.write
            with writing(path):
                file.flush()
                os.fsync(file.fileno())
        with writing(path):
            replace_file(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a whole file at once: a reader sees the old one or the new one, never half of it."""
    with writing_lines(path) as write, writing(path):
        write(text)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole binary file at once."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
            replace_file(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def write_json(path: Path, value: Any) -> None:
    write_text(path, canonical(value, indent=1) + "\n")


def write_yaml(path: Path, value: Any) -> None:
    import yaml

    write_text(path, yaml.safe_dump(rounded(value), allow_unicode=True, sort_keys=True, width=10_000))


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    write_text(path, "".join(canonical(row) + "\n" for row in rows))


def append_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add rows to a file that may end in a torn line, each written out before the next one is asked for.

    A row outlives the process at once; the machine's own failure takes the last `_SYNC_EVERY` seconds at most.
    """
    with writing(path):
        file = path.open("ab", buffering=0)
        file.truncate(_whole_rows(path)[1])
    synced = monotonic()
    with file:
        for row in rows:
            with writing(path):
                write_all(file, canonical(row).encode() + b"\n")
                if monotonic() - synced > _SYNC_EVERY:
                    os.fsync(file.fileno())
                    synced = monotonic()
        with writing(path):
            os.fsync(file.fileno())


def write_all(file: FileIO, data: bytes) -> None:
    while data:  # a disk that fills up takes a part first
        data = data[file.write(data) or 0 :]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file of ours; none if it does not exist. A torn last line is left out.

    Raises:
        ResultsError: a line before the last is no JSON object.
    """
    return _whole_rows(path)[0]


def _whole_rows(path: Path) -> tuple[list[dict[str, Any]], int]:
    """The rows, and how many bytes of the file they take."""
    if not path.exists():
        return [], 0
    lines = path.read_bytes().splitlines(keepends=True)
    rows: list[dict[str, Any]] = []
    length = 0
    for number, line in enumerate(lines, start=1):
        row = _parse(line)
        if row is None and number < len(lines):
            raise ResultsError(f"{path}:{number}: not a JSON object. Mend the line, or run again with --fresh.")
        if row is not None:
            rows.append(row)
            length += len(line)
    return rows, length


def _parse(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        row = json.loads(line.decode("utf-8"))
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def read_config(folder: Folder) -> dict[str, Any]:
    """The folder's config.yaml.

    Raises:
        ResultsError: there is none, or it is no configuration of ours.
    """
    import yaml

    try:
        config = yaml.safe_load(folder.config.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ResultsError(
            f"{folder.path} is no results folder: it has no config.yaml. Make one with: bench run"
        ) from None
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ResultsError(f"{folder.config} cannot be read ({_first_line(error)}). Run again with --fresh.") from error
    parts = [config.get(part) for part in ("dataset", "summarizer")] if isinstance(config, dict) else []
    if not parts or not all(isinstance(part, dict) for part in parts) or "data_hash" not in config["dataset"]:
        raise ResultsError(f"{folder.config} does not tell the data set and the summariser. Run again with --fresh.")
    return dict(config)


def read_run(path: Path) -> Run:
    """A finished run: its config.yaml and result.json.

    Raises:
        ResultsError: a file is missing, broken, or of another schema.
    """
    folder = Folder(path)
    config = read_config(folder)
    try:
        result = json.loads(folder.result.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ResultsError(
            f"{folder.result} cannot be read ({_first_line(error)}). Score again with: bench score"
        ) from error
    if not isinstance(result, dict) or any(key not in result for key in _NEEDED) or result["schema"] != SCHEMA:
        raise ResultsError(f"{folder.result} is not of schema {SCHEMA}. Score again with: bench score {path}")
    return Run(str(path), config, result, _latency(folder))


def _latency(folder: Folder) -> dict[str, Any]:
    try:
        found = json.loads(folder.provenance.read_text(encoding="utf-8"))["summarize"]["latency"]
    except (OSError, ValueError, KeyError, TypeError):  # not measured, or not of ours: nothing depends on it
        return {}
    return found if isinstance(found, dict) else {}


def find_runs(roots: Sequence[Path]) -> list[Run]:
    """The finished runs in `roots`, each a results folder or one or two levels above some, in order of path.

    Raises:
        ResultsError: a root does not exist or has no finished run in it.
    """
    found: dict[Path, Run] = {}
    for root in roots:
        results = sorted(path for pattern in ("", "*/", "*/*/") for path in root.glob(f"{pattern}result.json"))
        if not results:
            raise ResultsError(_no_run(root))
        found.update((path.parent, read_run(path.parent)) for path in results)
    return list(found.values())


def _no_run(root: Path) -> str:
    if root.is_file():
        return f"{root} is a file, not the folder of a run. Score a file of outputs first: bench score {root}"
    reason = "holds no finished run" if root.exists() else "does not exist"
    return f"{root} {reason}. Make one with: bench run --output {root}"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
