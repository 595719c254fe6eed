"""What models that run in this process share: reading, batching, generating."""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any, ClassVar

from bench.errors import ConfigError
from bench.models.checkpoint import (
    Checkpoint,
    Loading,
    adapter_base,
    load_checkpoint,
    load_tokenizer,
    local_folder,
    require,
    window,
)
from bench.models.memory import empty_caches, out_of_memory
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer, word_budget
from bench.summarizers.fit import Fitted, fit
from bench.summarizers.options import ModelOptions
from bench.summarizers.postprocess import postprocess

TOKENS_PER_WORD = 4  # room enough for a word of a language that the tokenizer was not made for
_STEP = 32  # lengths are rounded up to multiples of it, so that examples of like length share a batch
_NO_LIMIT = 1_000_000  # tokens; of a model without positions
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """One example as the model is given it; only requests of one `group` share a batch."""

    example: Example
    fitted: Fitted
    max_new_tokens: int
    group: Hashable


@dataclass(frozen=True, slots=True)
class Generated:
    """What a model wrote."""

    text: str
    tokens: int
    ended: bool


class LocalModel(Summarizer):
    """A model of transformers, loaded when it is first needed."""

    options: ModelOptions
    auto_class: ClassVar[str]

    def __init__(self, name: str, options: ModelOptions) -> None:
        self.name = name
        self.options = options
        self.sampling = options.temperature > 0
        self._batch_size = options.work.batch_size
        self._seen: Counter[str] = Counter()

    @abstractmethod
    def render(self, example: Example, article: str) -> str:
        """The text that the model is given, with `article` in it."""

    @abstractmethod
    def encode(self, requests: Sequence[Request]) -> Any:
        """The tokens of a batch, padded, as tensors."""

    @abstractmethod
    def written(self, inputs: Any, output: Any) -> Any:
        """Of the generated tokens those that the model wrote itself."""

    def group(self, example: Example) -> Hashable:
        """What must be equal in a batch, beside the length."""
        return None

    def generation(self, group: Hashable) -> Mapping[str, Any]:
        """More arguments of `generate` for a batch of this group."""
        return {}

    def count(self, text: str) -> int:
        return len(self.tokenizer(text)["input_ids"])

    def reserve(self, max_new_tokens: int) -> int:
        """How many positions of the model's window the summary takes."""
        return 0

    def describe(self, example: Example) -> Mapping[str, object]:
        read = self._request(example)
        fitted = read.fitted if isinstance(read, Request) else None
        return {"prompt": fitted.text, "input_tokens": fitted.tokens} if fitted else {"error": read}

    def facts(self) -> Mapping[str, object]:
        told = {"revision": self.folder.name} if self.folder.parent.name == "snapshots" else {}
        seen = {"batch_size": self._batch_size, "articles_cut": self._seen["cut"], "tokens_cut": self._seen["tokens"]}
        return told | self.checkpoint.facts() | seen

    @cached_property
    def folder(self) -> Path:
        folder = local_folder(self.options.path, self.options.revision)
        if (base := adapter_base(folder)) is not None:
            cure = f"Give both: path={base} adapter={self.options.path}"
            raise ConfigError(f"{folder} holds an adapter of {base} and no model. {cure}")
        return folder

    @cached_property
    def tokenizer(self) -> Any:
        return load_tokenizer(self.folder)

    @cached_property
    def checkpoint(self) -> Checkpoint:
        options = self.options
        how = Loading(self.auto_class, options.work.device, options.dtype, options.adapter)
        return load_checkpoint(self.folder, self.tokenizer, how)

    @cached_property
    def limit(self) -> int:
        """How many tokens the model reads."""
        known = (self.options.max_input, window(self.folder, self.tokenizer))
        return min((each for each in known if each is not None), default=_NO_LIMIT)

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        require("torch")
        groups: dict[Hashable, list[Request]] = {}
        for example in examples:
            read = self._request(example)
            if isinstance(read, str):
                yield self._failed(example, read)
            else:
                groups.setdefault((read.group, read.max_new_tokens), []).append(read)
        for requests in groups.values():
            yield from self._in_batches(requests)
        if self._seen["cut"]:
            _log.warning(
                "%s: %d articles were cut, by %d tokens in all", self.name, *map(self._seen.get, ("cut", "tokens"))
            )

    def _request(self, example: Example) -> Request | str:
        """How an example is put to the model, or why it cannot be."""
        words = word_budget(example, self.options.words)
        length = self.options.max_new_tokens or -(-words * TOKENS_PER_WORD // _STEP) * _STEP
        limit = self.limit - self.reserve(length)
        fitted = fit(example.article.body(), lambda article: self.render(example, article), self.count, limit)
        if fitted is None:
            return f"the model reads {limit:,} tokens, too few for any of the article"
        if fitted.cut and self.options.too_long == "refuse":
            tokens = fitted.tokens + fitted.cut
            return (
                f"the article makes {tokens:,} tokens and the model reads {limit:,}. Allow cutting: too_long=truncate"
            )
        return Request(example, fitted, length, self.group(example))

    def _failed(self, example: Example, reason: str) -> Prediction:
        return Prediction(example.id, self.name, "", finish_reason="error", error=reason)

    def _in_batches(self, requests: Sequence[Request]) -> Iterator[Prediction]:
        """Batches of the size that fits the memory; where one example alone does not, it has failed."""
        first = 0
        while first < len(requests):
            size = 1 if self.sampling else self._batch_size
            batch = requests[first : first + size]
            began = perf_counter()
            try:
                made = self._generate(batch)
            except (RuntimeError, MemoryError) as error:
                if not out_of_memory(error):
                    raise
                made = None
            if made is not None:
                seconds = (perf_counter() - began) / len(batch)
                yield from (self._prediction(*pair, seconds) for pair in zip(batch, made, strict=True))
                first += len(batch)
            elif len(batch) > 1:
                self._halve(len(batch))
            else:
                yield self._failed(batch[0].example, "out of memory with this example alone")
                first += 1

    def _halve(self, tried: int) -> None:
        self._batch_size = tried // 2
        empty_caches()
        _log.warning("%s: out of memory, going on with batches of %d", self.name, self._batch_size)

    def _prediction(self, request: Request, made: Generated, seconds: float) -> Prediction:
        text, raw = postprocess(made.text, self.options.postprocess)
        cut = request.fitted.cut
        self._seen.update({"cut": int(cut > 0), "tokens": cut})
        return Prediction(
            request.example.id, self.name, text, "stop" if made.ended else "length", raw=raw, seconds=seconds,
            input_tokens=request.fitted.tokens, output_tokens=made.tokens, truncated=cut,
        )  # fmt: skip

    def _generate(self, batch: Sequence[Request]) -> list[Generated]:
        import torch

        model = self.checkpoint.model
        inputs = self.encode(batch).to(self.checkpoint.device)
        if self.sampling:
            torch.manual_seed(self._seed(batch[0].example))
        with torch.inference_mode():
            output = model.generate(**inputs, **self._arguments(batch[0]))
        return [self._read(row) for row in self.written(inputs, output).tolist()]

    def _arguments(self, request: Request) -> dict[str, Any]:
        """For `generate`: beside the length only what was configured, whatever sampling the model's own files say."""
        chance: dict[str, Any] = {"do_sample": False, "temperature": None, "top_k": None, "top_p": None}
        if self.sampling:
            chance = {"do_sample": True, "temperature": self.options.temperature, "top_k": 0, "top_p": None}
        length = {"max_new_tokens": request.max_new_tokens, "max_length": None}
        return {**length, "num_beams": self.options.beams, **chance, **self.generation(request.group)}

    def _seed(self, example: Example) -> int:
        """Of its own for each example and sample, so that it does not matter what was made before."""
        digest = sha256(f"{self.options.seed}:{self.sample}:{example.id}".encode()).digest()
        return int.from_bytes(digest[:4])

    def _read(self, row: list[int]) -> Generated:
        ends = self.checkpoint.model.generation_config.eos_token_id
        ends = {ends} if isinstance(ends, int) else set(ends or ())
        ends |= {self.tokenizer.eos_token_id}
        stop = next((place for place, token in enumerate(row) if token in ends), None)
        kept = row if stop is None else row[:stop]
        return Generated(self.tokenizer.decode(kept, skip_special_tokens=True), len(kept), stop is not None)
