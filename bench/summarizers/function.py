"""Any Python function that makes a summary of a text."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from inspect import Parameter, signature
from time import perf_counter
from typing import Any

from pydantic import Field

from bench.errors import BenchError, ConfigError
from bench.models.options import read_options
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer, word_budget
from bench.summarizers.options import TextOptions
from bench.summarizers.postprocess import postprocess


class FunctionOptions(TextOptions):
    """`function`: "package.module.name"; `arguments`: more arguments by name."""

    function: str
    arguments: dict[str, Any] = Field(default_factory=dict)


class Function(Summarizer):
    """Calls a function with the article's text, and with `language` and `words` where it takes them."""

    def __init__(self, name: str = "function", **options: object) -> None:
        """`options`: those of `FunctionOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be, or there is no such function.
        """
        self.name = name
        self.options = read_options(FunctionOptions, options, name)
        self._call = _imported(self.options.function, name)
        self._takes = _parameters(self._call)

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        for example in examples:
            began = perf_counter()
            try:
                text = self._call(example.article.body(), **self._arguments(example))
            except BenchError:
                raise
            except Exception as error:
                yield self._failed(example, f"{type(error).__name__}: {error}")
                continue
            if not isinstance(text, str):
                yield self._failed(example, f"it gave {type(text).__name__}, not a text")
                continue
            made, raw = postprocess(text, self.options.postprocess)
            yield Prediction(example.id, self.name, made, raw=raw, seconds=perf_counter() - began)

    def _arguments(self, example: Example) -> dict[str, Any]:
        told = {"language": example.language, "words": word_budget(example, self.options.words)}
        return {key: told[key] for key in told if key in self._takes} | self.options.arguments

    def _failed(self, example: Example, reason: str) -> Prediction:
        return Prediction(example.id, self.name, "", finish_reason="error", error=" ".join(reason.split())[:500])


def _imported(path: str, name: str) -> Callable[..., object]:
    module, _, attribute = path.rpartition(".")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        where = f"{name}.function: there is no {path} ({error})"
        raise ConfigError(f"{where}. Write package.module.name, and set PYTHONPATH to its folder") from None
    if not callable(found):
        raise ConfigError(f"{name}.function: {path} is no function. Name one that takes a text and gives a summary")
    call: Callable[..., object] = found
    return call


def _parameters(call: Callable[..., object]) -> frozenset[str]:
    """The names of `language` and `words` that it takes."""
    found = signature(call).parameters
    if any(each.kind is Parameter.VAR_KEYWORD for each in found.values()):
        return frozenset({"language", "words"})
    return frozenset(found) & {"language", "words"}
