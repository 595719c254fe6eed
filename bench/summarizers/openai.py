"""Models behind a server that speaks OpenAI's protocol: vLLM, llama.cpp, transformers serve, Ollama, hosted ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from time import perf_counter
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, NonNegativeInt, PositiveInt

from bench.errors import BudgetError, ConfigError
from bench.records import Example, Prediction
from bench.summarizers.base import Summarizer
from bench.summarizers.concurrent import results
from bench.summarizers.options import NotNegative, Options, Positive, PromptTexts, TextOptions, read_options
from bench.summarizers.postprocess import postprocess
from bench.summarizers.prompts import Prompts
from bench.summarizers.service import Answer, CallError, Service, UnreachableError, read_secret

_CHARACTERS_PER_TOKEN = 3.5  # of English; other scripts have fewer, so that an estimate for them is low
_MILLION = 1_000_000
_PATHS = {"chat": "chat/completions", "completions": "completions"}


class Price(Options):
    """Of a million tokens, in any one currency."""

    input: NotNegative
    output: NotNegative


class Calls(Options):
    """How the server is asked; no text depends on it. `budget`: what one call of the command may spend."""

    api_key_env: str | None = None
    concurrency: PositiveInt = 4
    timeout: Positive = 120.0
    tries: PositiveInt = 5
    price: Price | None = None
    budget: Positive | None = None


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
        self._url = _address(self.options.base_url, self.options.endpoint, name)
        if self.options.work.budget is not None and self.options.work.price is None:
            raise ConfigError(f"{name}.work.budget needs prices. Add: work.price={{input: …, output: …}}")
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
            text, finish = _choice(answer.body)
            _check_read_whole(self._prompt(example), _usage(answer.body)[0])
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
        tokens = _usage(answer.body)
        cost = self._cost(*tokens)
        self._counts.update({"answered": 1, "tried again": answer.tries - 1})
        self._counts.update({"input tokens": tokens[0] or 0, "output tokens": tokens[1] or 0})
        self._spent += cost or 0.0
        return Prediction(
            example.id, self.name, text, told[1], raw=raw, seconds=seconds, cost=cost,
            input_tokens=tokens[0], output_tokens=tokens[1],
        )  # fmt: skip

    def _cost(self, read: int | None, written: int | None) -> float | None:
        """The price of an answer.

        Raises:
            ConfigError: there is a budget, and the server does not tell what it would be charged with.
        """
        price, budget = self.options.work.price, self.options.work.budget
        if price is None:
            return None
        if read is None or written is None:
            if budget is not None:
                raise ConfigError(f"{self.name}: the server counts no tokens, so no budget can be kept. Leave it out")
            return None
        return (read * price.input + written * price.output) / _MILLION

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


def _address(base_url: str, endpoint: str, name: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigError(f"{name}.base_url: {parts.path} is no address. Write http://127.0.0.1:8000/v1")
    if parts.username or parts.password or parts.query:
        raise ConfigError(f"{name}.base_url holds more than an address. Name the key's variable: work.api_key_env=…")
    return f"{base_url.rstrip('/')}/{_PATHS[endpoint]}"


def _choice(body: Mapping[str, Any]) -> tuple[str, str]:
    """The text and the finish reason of an answer's first choice.

    Raises:
        CallError: there is none, or it holds no text.
    """
    try:
        choice = body["choices"][0]
        text = choice["message"]["content"] if "message" in choice else choice["text"]
    except (KeyError, IndexError, TypeError):
        raise CallError("the answer holds no choice with a text", again=False) from None
    if text is None:
        refusal = choice.get("message", {}).get("refusal")
        raise CallError(f"the model refuses: {refusal}" if refusal else "the answer's text is null", again=False)
    if not isinstance(text, str):
        raise CallError(f"the answer's text is {type(text).__name__}", again=False)
    finish = choice.get("finish_reason")
    return text, finish if isinstance(finish, str) else "unknown"


def _check_read_whole(prompt: str, read: int | None) -> None:
    """Raise CallError where the server read far fewer tokens than there are words: some cut what is too long."""
    words = len(prompt.split())
    if read is not None and read < words / 2:
        told = f"the server read {read:,} tokens of a prompt of {words:,} words, so it cut the article"
        raise CallError(f"{told}. Give it a longer context", again=False)


def _usage(body: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The tokens that were read and written, by the server's own count."""
    usage = body.get("usage")
    counts = usage if isinstance(usage, dict) else {}
    read, written = counts.get("prompt_tokens"), counts.get("completion_tokens")
    return read if type(read) is int else None, written if type(written) is int else None
