"""Programs that work, fail, hang and are not there."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from bench.errors import ConfigError
from bench.records import Article, Example, Prediction
from bench.summarizers.command import Command

EXAMPLE = Example("a/uk", Article("a", ("en",), "Звільнено 52. Більше нічого."), "uk")


def made(program: str, *arguments: str, **options: Any) -> Prediction:
    """What a Python program as summariser gives."""
    command = [sys.executable, "-c", program, *arguments]
    (prediction,) = Command(command=command, **options).summarize([EXAMPLE])
    return prediction


def test_the_article_goes_in_and_the_summary_comes_out() -> None:
    told = made("import sys; data = sys.stdin.buffer.read(); sys.stdout.buffer.write(data.split(b'.')[0])")
    assert (told.text, told.error, told.raw) == ("Звільнено 52", "", None)
    assert told.seconds is not None


def test_language_and_length_are_filled_in_and_no_shell_reads_them() -> None:
    arguments = ("{language}", "{language_name}", "{words}", "$HOME;`ls`")
    told = made("import sys; print(*sys.argv[1:])", *arguments, words=7, postprocess=[])
    assert told.text == "uk Ukrainian 7 $HOME;`ls`"


def test_the_answer_is_cleaned() -> None:
    told = made("print('Summary: <b>')")
    assert (told.text, told.raw) == ("<b>", "Summary: <b>\n".replace("\n", "") + "\n")


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import sys; sys.exit('no model')", "the program ended with exit code 1: no model"),
        ("import sys; sys.exit(3)", "the program ended with exit code 3"),
        ("import sys; sys.stdout.buffer.write(b'\\xff')", "the program wrote no UTF-8"),
        ("print('x' * 5_000_000)", "the program wrote 5,000,001 bytes, which is no summary"),
    ],
)
def test_a_program_that_fails_is_a_failed_example(program: str, reason: str) -> None:
    told = made(program)
    assert (told.text, told.finish_reason, told.error) == ("", "error", reason)


def test_a_program_that_hangs_is_ended_with_what_it_started() -> None:
    child = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    assert made(child, work={"timeout": 0.5}).error == "no answer within 0.5 s"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"command": ["no-such-program-anywhere"]}, "'no-such-program-anywhere' cannot be started"),
        ({"command": []}, r"command\.command: tuple should have at least 1 item"),
        ({"command": "a program"}, r"command\.command: input should be a valid tuple"),
        ({"command": ["x"], "work": {"timeout": 0}}, r"command\.work\.timeout: input should be greater than 0"),
        ({"command": ["x"], "shell": True}, r"command\.shell: there is no such option\. command has: command, postpro"),
        ({}, r"command\.command: field required"),
    ],
)
def test_a_wrong_configuration_ends_the_run(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        list(Command(**options).summarize([EXAMPLE]))
