"""Models behind a server that speaks OpenAI's protocol: vLLM, llama.cpp, transformers serve, Ollama, hosted ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from time import perf_counter
from typing import Any, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from bench.errors import BudgetError, ConfigError
from bench.models.chat import Calls, address, check_budget, check_read_whole, choice, cost, usage
from bench.models.concurrent import results
from bench.models.options import NotNegative, read_options
from bench.models.service import Answer, CallError, Service, UnreachableError, read_secret
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer
from bench.summarizers.options import PromptTexts, TextOptions
from bench.summarizers.postprocess import postprocess
from bench.summarizers.prompts import Prompts

_CHARACTERS_PER_TOKEN = 3.5  # of English; other scripts have fewer, so that an estimate for them is low


class OpenAIOptions(TextOptions):
    """`request`: more fields of the request's body ({top_p: 0.9})."""

    base_url: str
    model: str
    prompts: PromptTexts
    endpoint: Literal["chat", "completions"] = "chat"
    temperature: NotNegative = 0.0
    seed: NonNegativeInt | None = None
    max_tokens: PositiveInt | None = 1024
    request: dict[str, Any] = Field(default_factory=dict)
    work: Calls = Calls()


class OpenAI(Summarizer):
    """Asks a server that speaks OpenAI's protocol, several examples at once."""

    def __init__(self, name: str = "openai", **options: object) -> None:
        """`options`: those of `OpenAIOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be, or the key is not in the environment.
        """
        self.name = name
        self.options = read_options(OpenAIOptions, options, name)
        self.sampling = self.options.temperature > 0
        self._prompts = Prompts(self.options.prompts, name)
        self._secret = read_secret(self.options.work.api_key_env, name)
        self._url = address(self.options.base_url, self.options.endpoint, name)
        check_budget(self.options.work, name)
        self._spent = 0.0
        self._counts: Counter[str] = Counter()

    def unable(self, example: Example) -> str | None:
        return self._prompts.unable(example.language)

    def describe(self, example: Example) -> Mapping[str, object]:
        prompt = self._prompt(example)
        return {"prompt": prompt, "input_tokens": round(len(prompt) / _CHARACTERS_PER_TOKEN)}

    def facts(self) -> Mapping[str, object]:
        return {"calls": dict(sorted(self._counts.items())), "cost": self._spent if self.options.work.price else None}

    def summarize(self, examples: Sequence[Example]) -> Iterator[Prediction]:
        import httpx2

        work = self.options.work
        limits = httpx2.Limits(max_connections=work.concurrency)
        client = httpx2.AsyncClient(timeout=work.timeout, limits=limits)
        service = Service(client, self._url, self._secret, work.timeout, work.tries)

        async def ask(example: Example) -> Prediction:
            return await self._ask(service, example)

        made = 0
        with closing(results(ask, self._within_budget(examples), work.concurrency, client)) as predictions:
            for prediction in predictions:
                made += 1
                yield prediction
        if made < len(examples):
            told = f"{self.name}: {self._spent:.4g} of the budget of {work.budget:g} is spent"
            cure = "Run the same command with a larger work.budget to go on"
            raise BudgetError(f"{told}, {len(examples) - made} summaries are still to be made. {cure}")

    def _within_budget(self, examples: Sequence[Example]) -> Iterator[Example]:
        """The examples, until the budget is spent; what is under way then may exceed it."""
        budget = self.options.work.budget
        for example in examples:
            if budget is not None and self._spent >= budget:
                return
            yield example

    async def _ask(self, service: Service, example: Example) -> Prediction:
        """The summary of one example, or why there is none."""
        began = perf_counter()
        try:
            answer = await service.ask(self._body(example))
            text, finish = choice(answer.body)
            check_read_whole(self._prompt(example), usage(answer.body)[0])
        except UnreachableError as error:
            if not self._counts["answered"]:
                raise ConfigError(
                    f"{self.name}: nothing answers at {self._url}. Start the server, or check base_url"
                ) from None
            return self._failed(example, error)
        except CallError as error:
            return self._failed(example, error)
        return self._prediction(example, answer, (text, self._secret.out_of(finish)), perf_counter() - began)

    def _failed(self, example: Example, error: CallError) -> Prediction:
        self._counts["failed"] += 1
        return Prediction(example.id, self.name, "", finish_reason="error", error=self._secret.out_of(str(error)))

    def _prediction(self, example: Example, answer: Answer, told: tuple[str, str], seconds: float) -> Prediction:
        text, raw = postprocess(self._secret.out_of(told[0]), self.options.postprocess)
        tokens = usage(answer.body)
        price = cost(self.options.work, *tokens, self.name)
        self._counts.update({"answered": 1, "tried again": answer.tries - 1})
        self._counts.update({"input tokens": tokens[0] or 0, "output tokens": tokens[1] or 0})
        self._spent += price or 0.0
        return Prediction(
            example.id, self.name, text, told[1], raw=raw, seconds=seconds, cost=price,
            input_tokens=tokens[0], output_tokens=tokens[1],
        )  # fmt: skip

    def _prompt(self, example: Example) -> str:
        return self._prompts.text(example, self.options.words, example.article.body())

    def _body(self, example: Example) -> dict[str, Any]:
        options = self.options
        prompt = self._prompt(example)
        asked = {"prompt": prompt} if options.endpoint == "completions" else {}
        body = {"model": options.model, "temperature": options.temperature, **asked}
        if options.endpoint == "chat":
            body["messages"] = [{"role": "user", "content": prompt}]
        if options.max_tokens is not None:
            body["max_tokens"] = options.max_tokens
        if options.seed is not None:
            body["seed"] = _seed(options.seed, self.sample, example.id) if self.sampling else options.seed
        return {**body, **options.request}


def _seed(seed: int, sample: int, example_id: str) -> int:
    """A seed for each example and sample, which every server's integers hold."""
    return int.from_bytes(sha256(f"{seed}:{sample}:{example_id}".encode()).digest()[:4]) >> 1
