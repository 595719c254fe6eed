"""Any program that reads an article and writes a summary."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from time import perf_counter

from pydantic import Field

from bench.errors import ConfigError
from bench.languages import number_tables
from bench.models.options import Options, Positive, read_options
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer, word_budget
from bench.summarizers.options import TextOptions
from bench.summarizers.postprocess import postprocess

_LONGEST_ANSWER = 4_000_000  # bytes; a program that writes more writes no summary
_LONGEST_REASON = 300


class CommandWork(Options):
    """`timeout`: seconds that one article may take."""

    timeout: Positive = 600.0


class CommandOptions(TextOptions):
    """`command`: the program and its arguments, in which {language}, {language_name} and {words} are filled in."""

    command: tuple[str, ...] = Field(min_length=1)
    work: CommandWork = CommandWork()


class Command(Summarizer):
    """Runs a program for each article: the article on its standard input, the summary on its standard output."""

    def __init__(self, name: str = "command", **options: object) -> None:
        """`options`: those of `CommandOptions`. No shell reads the command.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be.
        """
        self.name = name
        self.options = read_options(CommandOptions, options, name)

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            began = perf_counter()
            text, error = self._run(example)
            seconds = perf_counter() - began
            if error:
                yield Prediction(example.id, self.name, "", finish_reason="error", seconds=seconds, error=error)
            else:
                made, raw = postprocess(text, self.options.postprocess)
                yield Prediction(example.id, self.name, made, raw=raw, seconds=seconds)

    def _run(self, example: Example) -> tuple[str, str]:
        """What the program wrote, or why that is no summary.

        Raises:
            ConfigError: there is no such program.
        """
        with self._started(example) as process:
            try:
                out, err = process.communicate(example.article.body().encode(), self.options.work.timeout)
            except subprocess.TimeoutExpired:
                _kill(process)
                return "", f"no answer within {self.options.work.timeout:g} s"
            except BaseException:
                _kill(process)
                raise
        if process.returncode:
            return "", f"the program ended with exit code {process.returncode}{_last_line(err)}"
        if len(out) > _LONGEST_ANSWER:
            return "", f"the program wrote {len(out):,} bytes, which is no summary"
        try:
            return out.decode(), ""
        except UnicodeDecodeError:
            return "", "the program wrote no UTF-8"

    def _started(self, example: Example) -> subprocess.Popen[bytes]:
        values = {
            "{language}": example.language,
            "{language_name}": number_tables.names().get(example.language, example.language),
            "{words}": str(word_budget(example, self.options.words)),
        }
        words = [_filled(word, values) for word in self.options.command]
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)  # noqa: S603
        except OSError as error:
            reason = error.strerror or str(error)
            raise ConfigError(f"{self.name}: '{words[0]}' cannot be started ({reason}). Check the command") from None


def _filled(word: str, values: dict[str, str]) -> str:
    for place, value in values.items():
        word = word.replace(place, value)
    return word


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _last_line(told: bytes) -> str:
    lines = told.decode(errors="replace").strip().splitlines()
    return f": {lines[-1][:_LONGEST_REASON]}" if lines else ""
