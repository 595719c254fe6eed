"""Token classifiers that read a source and a text and mark what the source does not support."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.errors import ConfigError
from bench.models.memory import in_batches
from bench.models.reader import Reader
from bench.records import Span

_MARKS = frozenset({"hallucinated", "hallucination", "unsupported", "inconsistent", "unfaithful"})
_LEAST_SOURCE = 16  # tokens of the source that a window must have room for


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the text: code points `start` to `stop`, and how surely it is not supported, 0 to 1."""

    start: int
    stop: int
    probability: float


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens of a text, and in how many windows its source was read; none where there is no room for it."""

    tokens: Sequence[Token]
    windows: int


def find_marks(names: Mapping[int, str], given: str | None, model: str) -> frozenset[int]:
    """The classes that mean "not supported", by their names in the model's configuration, B- and I- apart.

    Raises:
        ConfigError: no name says so, or there is no class of the name `given`.
    """
    wanted = _MARKS if given is None else {given.casefold()}
    found = frozenset(place for place, name in names.items() if _bare(name) in wanted)
    if not found or len(found) == len(names):
        told = ", ".join(f"{place}: {name}" for place, name in sorted(names.items()))
        cure = "Say it: label=NAME"
        raise ConfigError(f"{model} does not say which of its classes marks what is not supported ({told}). {cure}")
    return found


def _bare(name: str) -> str:
    return name.casefold().removeprefix("b-").removeprefix("i-")


def marked_spans(text: str, tokens: Sequence[Token], threshold: float) -> list[Span]:
    """The runs of tokens from `threshold` on, widened to whole words, white space between them not counted."""
    found: list[tuple[int, int]] = []
    for token in sorted(tokens, key=lambda each: (each.start, each.stop)):
        if token.probability < threshold or not text[token.start : token.stop].strip():
            continue
        start, stop = _whole_words(text, token.start, token.stop)
        if found and not text[found[-1][1] : start].strip():
            start, stop = found.pop()[0], max(stop, found[-1][1] if found else stop)
        found.append((start, stop))
    return [Span(start, stop, text[start:stop]) for start, stop in found]


def _whole_words(text: str, start: int, stop: int) -> tuple[int, int]:
    piece = text[start:stop]
    start, stop = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
        stop += 1
    return start, stop


@dataclass
class Marker:
    """A token classifier. A source too long for it is read in windows; a token counts as its best window has it."""

    reader: Reader
    marks: Collection[int]

    def mark(self, pairs: Sequence[tuple[str, str]]) -> list[Marked]:
        """The tokens of each text, from pairs of a source and a text."""
        made = [self._windows(*pair) for pair in pairs]
        rows = in_batches(self._read, [row for each in made for row in each], self.reader.options.work.batch_size)
        places = iter(rows)
        return [_least([next(places) for _ in each]) for each in made]

    def _windows(self, source: str, text: str) -> list[dict[str, Any]]:
        """The encoded windows of a source, each with the whole text after it; none where the text leaves no room."""
        tokenizer, limit = self.reader.tokenizer, self.reader.limit
        own = len(tokenizer("", text)["input_ids"])
        if own + _LEAST_SOURCE > limit:
            return []
        encoded = tokenizer(
            source, text, truncation="only_first", max_length=limit, stride=(limit - own) // 4,
            return_overflowing_tokens=True, return_offsets_mapping=True,
        )  # fmt: skip
        fields = set(tokenizer.model_input_names) & set(encoded)
        return [
            {"inputs": {name: encoded[name][row] for name in fields},
             "text": [
                 offsets if sequence == 1 else None
                 for offsets, sequence in zip(encoded["offset_mapping"][row], encoded.sequence_ids(row), strict=True)
             ]}
            for row in range(len(encoded["input_ids"]))
        ]  # fmt: skip

    def _read(self, windows: Sequence[dict[str, Any]]) -> list[list[Token]]:
        import torch

        inputs = self.reader.tokenizer.pad([each["inputs"] for each in windows], return_tensors="pt")
        with torch.inference_mode():
            logits = self.reader.checkpoint.model(**inputs.to(self.reader.checkpoint.device)).logits
        marks = sorted(self.marks)
        shares = logits.float().softmax(-1)[:, :, marks].sum(-1).tolist()
        left = self.reader.tokenizer.padding_side == "left"
        return [_tokens(window["text"], row, left) for window, row in zip(windows, shares, strict=True)]


def _tokens(offsets: Sequence[tuple[int, int] | None], shares: Sequence[float], padded_left: bool) -> list[Token]:
    first = len(shares) - len(offsets) if padded_left else 0
    own = shares[first : first + len(offsets)]
    return [Token(*place, share) for place, share in zip(offsets, own, strict=True) if place is not None]


def _least(windows: Sequence[Sequence[Token]]) -> Marked:
    """Each token with the least of its probabilities: what one window supports is supported."""
    least: dict[tuple[int, int], float] = {}
    for token in (token for window in windows for token in window):
        place = token.start, token.stop
        least[place] = min(token.probability, least.get(place, 1.0))
    return Marked([Token(*place, share) for place, share in sorted(least.items())], len(windows))
