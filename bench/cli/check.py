"""`bench check`: one summary against its article."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from bench.cli.command import add_command
from bench.errors import ConfigError, InputError


def add(commands: Any) -> None:
    parser = add_command(commands, "check", _check, "check the numbers and names of one summary against its article")
    parser.add_argument("article", metavar="ARTICLE", help="file with the article, or - for standard input")
    parser.add_argument("summary", metavar="SUMMARY", help="file with the summary, or - for standard input")
    parser.add_argument("--source-language", metavar="CODE", help="default: found for each piece of text")
    parser.add_argument("--language", metavar="CODE", help="of the summary; default: found for each piece of text")
    parser.add_argument("--published", metavar="DATE", help="of the article, YYYY-MM-DD; resolves dates without a year")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _check(options: argparse.Namespace, _: list[str]) -> int:
    from bench.consistency.check import check
    from bench.runner.progress import progress
    from bench.text.tokens import count_words

    if options.article == options.summary == "-":
        raise ConfigError("only one of ARTICLE and SUMMARY can be standard input.")
    article, summary = _read(options.article), _read(options.summary)
    for text, name, what in ((article, options.article, "article"), (summary, options.summary, "summary")):
        if not count_words(text):
            raise InputError(f"the {what} has no words in it. Give the text to check", name)
    with progress("the summary is checked", None):
        result = check(article, summary, options.source_language, options.language, options.published)
    if options.json:
        import json

        print(json.dumps(result.to_dict(), ensure_ascii=False, indent=2, sort_keys=True))
        return 0
    from bench.reporting import pair, terminal

    parts = [
        pair.Part(title, part.score, part.counts, part.refusal)
        for title, part in (("Numbers", result.numbers), ("Names", result.names))
    ]
    terminal.make_console().print(pair.render_pair(article, summary, result.evidence, parts))
    return 0


def _read(name: str) -> str:
    from bench.datasets.files import read_text

    if name != "-":
        return read_text(Path(name))
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"broken UTF-8 at byte {error.start}: give UTF-8", "standard input") from None
