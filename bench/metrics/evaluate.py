"""Any metric of Hugging Face's `evaluate` as one of ours."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from threading import Lock
from typing import Any

from bench.errors import ConfigError
from bench.metrics import modules
from bench.metrics.base import Better, Output
from bench.metrics.reference_based import ReferenceMetric
from bench.records import Example, Prediction, Score

_LOCK = Lock()  # a module holds what was added to it


class EvaluateMetric(ReferenceMetric):
    """A metric of the package `evaluate`, given one summary at a time.

    Formula: the metric's own, over a single prediction; a table's figure is the mean of these. For a metric that is
    defined over a whole corpus, such as BLEU, that is not the corpus figure; the signature says level:example. It is
    given `predictions`, `references` and `sources` (the article's body) as far as it names them; where it takes one
    reference and there are more, the best counts. None where there is no reference that it needs, or where its result
    is no finite number.
    """

    def __init__(  # noqa: PLR0913  # each is a key of configs/metric/evaluate.yaml
        self,
        path: str,
        keys: Sequence[str] | None = None,
        better: str = "higher",
        config: str | None = None,
        options: Mapping[str, Any] | None = None,
        references: Sequence[str] = ("written",),
        revision: str | None = None,
    ) -> None:
        """The arguments:

        Args:
            path: "./folder" or "folder/file.py" with a module of `evaluate`, "package.module:Class", or a name on the
                hub, which is then asked for it. A folder that merely has that name is not run.
            keys: which numbers of its result to report; default: the one that is named like the module.
            better: which way these are good: "higher", "lower" or "neither".
            config: the module's configuration.
            options: what its compute() takes besides texts.
            references: the kinds of reference to compare with.
            revision: of a module on the hub: a commit, branch or tag.

        Raises:
            ConfigError: the module is not found, or an argument is not what it should be.
        """
        super().__init__(references)
        if not isinstance(path, str) or not path:
            raise ConfigError(f"evaluate: path={path!r} names no metric. Example: path=./folder")
        if better not in set(Better):
            raise ConfigError(f"evaluate: better={better!r} is not known. Use one of: {', '.join(Better)}")
        if keys is not None and (not isinstance(keys, list | tuple) or not keys):
            raise ConfigError(f"evaluate: keys={keys!r} is not a list of names. Write it as: keys=[rougeL]")
        self._place = modules.find(path, revision)
        self._config = config
        modules.load(self._place, config)  # what cannot be loaded is told before anything is summarised
        self._options = dict(options or {})
        self._keys = tuple(keys or (self._place.name,))
        self.outputs = tuple(Output(name, name, Better(better)) for name in map(self._output, self._keys))

    def _output(self, key: str) -> str:
        return key if key == self._place.name else f"{self._place.name}_{key}"

    def signature(self, language: str) -> str:
        options = json.dumps(self._options, sort_keys=True, ensure_ascii=False, default=str)
        return (
            f"evaluate|v:1|lang:{language}|module:{self._place.name}|files:{self._place.content}|config:{self._config}"
            f"|options:{options}|refs:{'+'.join(self.references)}|level:example|evaluate:{version('evaluate')}"
        )

    def score(self, example: Example, prediction: Prediction) -> list[Score]:
        if "references" in modules.features_of(modules.load(self._place, self._config)):
            return super().score(example, prediction)
        return self.compare(example, prediction, ())

    def compare(self, example: Example, prediction: Prediction, references: Sequence[str]) -> list[Score]:
        module = modules.load(self._place, self._config)
        features = modules.features_of(module)
        texts = {"predictions": prediction.text, "sources": example.article.body()}
        if unknown := [name for name in features if name not in {*texts, "references"}]:
            raise ConfigError(
                f"evaluate: {self._place.name} wants a column '{unknown[0]}', which no summary has. Choose another"
            )
        choices: list[Any] = list(references) if modules.takes_one(features) else [list(references)]
        with _LOCK:
            results = [self._compute(module, features, texts | {"references": choice}) for choice in choices]
        return [
            self._best(example.id, output, [each[key] for each in results])
            for output, key in zip(self.outputs, self._keys, strict=True)
        ]

    def _compute(self, module: Any, features: Mapping[str, Any], texts: Mapping[str, Any]) -> Mapping[str, Any]:
        columns = {name: [texts[name]] for name in features}
        try:
            result = dict(module.compute(**columns, **self._options))
        except Exception as error:  # whatever somebody else's code raises
            raise ConfigError(f"evaluate: {self._place.name} failed: {modules.one_line(error)}") from error
        if missing := [key for key in self._keys if key not in result]:
            there = ", ".join(key for key, value in result.items() if _number(value) is not None) or "no number"
            raise ConfigError(
                f"evaluate: the result of {self._place.name} has no '{missing[0]}'. Set keys to some of: {there}"
            )
        return result

    def _best(self, example_id: str, output: Output, values: Sequence[Any]) -> Score:
        """The score of the best reference."""
        numbers = [number for value in values if (number := _number(value)) is not None]
        if not numbers:
            return Score(example_id, output.name, None, note=f"no finite number, but {values[0]!r:.40}")
        return Score(example_id, output.name, min(numbers) if output.better is Better.LOWER else max(numbers))


def _number(value: Any) -> float | None:
    """The finite number that a result is, or that stands alone in a list of one."""
    if isinstance(value, list | tuple) and len(value) == 1:
        value = value[0]
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return None if isinstance(value, str) or not math.isfinite(number) else number
