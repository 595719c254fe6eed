"""Natural language inference: does one text follow from another?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.errors import ConfigError
from bench.models.memory import in_batches
from bench.models.options import Options
from bench.models.reader import Reader

Pair = tuple[str, str]
"""A premise and a hypothesis."""
_ENTAILMENT = frozenset({"entailment", "entailed", "entails"})
_CONTRADICTION = frozenset({"contradiction", "contradicted", "contradicts", "contradictory"})


class Labels(Options):
    """The places of a model's labels; a model of two classes has no contradiction."""

    entailment: int
    contradiction: int | None = None


@dataclass(frozen=True, slots=True)
class Inference:
    """What a model says of a pair: two probabilities, 0 to 1, and whether the premise was cut to fit the model."""

    entailment: float
    contradiction: float
    cut: bool = False


def find_labels(names: Mapping[int, str], given: Labels | None, model: str) -> Labels:
    """Which of a model's classes means what, by the names in its configuration unless `given`.

    Raises:
        ConfigError: the names do not say which class is entailment, or `given` names a class that there is not.
    """
    if given is not None:
        for place in filter(None, (given.entailment, given.contradiction)):
            if place not in names:
                raise ConfigError(f"labels: {model} has no class {place}. It has: {', '.join(map(str, sorted(names)))}")
        return given
    entailment = [place for place, name in names.items() if name.casefold() in _ENTAILMENT]
    contradiction = [place for place, name in names.items() if name.casefold() in _CONTRADICTION]
    if len(entailment) != 1 or len(contradiction) > 1:
        told = ", ".join(f"{place}: {name}" for place, name in sorted(names.items()))
        cure = "Give a model for inference, or say it: labels={entailment: 0, contradiction: 2}"
        raise ConfigError(f"{model} does not say which of its classes is entailment ({told}). {cure}")
    return Labels(entailment=entailment[0], contradiction=contradiction[0] if contradiction else None)


@dataclass
class Nli:
    """A sequence classifier that is asked once for each different pair."""

    reader: Reader
    labels: Labels
    known: dict[Pair, Inference] = field(default_factory=dict)

    def infer(self, pairs: Sequence[Pair]) -> list[Inference]:
        """What the model says of each pair, in their order."""
        new = sorted(set(pairs) - self.known.keys(), key=lambda pair: (len(pair[0]) + len(pair[1]), pair))
        found = in_batches(self._infer, new, self.reader.options.work.batch_size)
        self.known.update(zip(new, found, strict=True))
        return [self.known[pair] for pair in pairs]

    def _infer(self, pairs: Sequence[Pair]) -> list[Inference]:
        import torch

        inputs, cut = self._encoded(pairs)
        with torch.inference_mode():
            logits = self.reader.checkpoint.model(**inputs.to(self.reader.checkpoint.device)).logits
        shares = logits.float().softmax(-1).tolist()
        return [Inference(*self._read(row), each) for row, each in zip(shares, cut, strict=True)]

    def _encoded(self, pairs: Sequence[Pair]) -> tuple[Any, list[bool]]:
        """The tokens of a batch, and which of its pairs lost the end of the longer text."""
        tokenizer, limit = self.reader.tokenizer, self.reader.limit
        whole = tokenizer([pair[0] for pair in pairs], [pair[1] for pair in pairs])["input_ids"]
        inputs = tokenizer(
            [pair[0] for pair in pairs], [pair[1] for pair in pairs], padding=True, truncation="longest_first",
            max_length=limit, return_tensors="pt",
        )  # fmt: skip
        return inputs, [len(each) > limit for each in whole]

    def _read(self, shares: Sequence[float]) -> tuple[float, float]:
        place = self.labels.contradiction
        return shares[self.labels.entailment], 0.0 if place is None else shares[place]
