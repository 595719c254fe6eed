"""Ask a server's model as a judge, several times, and account for every answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from bench.errors import ConfigError
from bench.judges.answer import Form, RefusedError, UnreadableError, Verdict, read_answer
from bench.judges.rubric import Rubric
from bench.models.chat import Calls, address, check_budget, check_read_whole, choice, cost, usage
from bench.models.concurrent import results
from bench.models.options import NotNegative, Options, read_options
from bench.models.service import Answer, CallError, Service, UnreachableError, read_secret

_NO_SCHEMA = frozenset({400, 404, 415, 422, 501})  # what servers answer that take no response_format
ANSWERED, REFUSED, UNREADABLE, FAILED = "answered", "refused", "unreadable", "no_answer"
OUTCOMES = (ANSWERED, REFUSED, UNREADABLE, FAILED)


class JudgeOptions(Options):
    """`rubric`: see `Rubric`. `votes`: how often each is asked. `request`: more fields of the request's body."""

    base_url: str
    model: str
    rubric: dict[str, dict[str, Any]]
    votes: PositiveInt = 3
    temperature: NotNegative = 0.5
    seed: NonNegativeInt | None = 0
    max_tokens: PositiveInt | None = 2048
    structured: Literal["auto", "always", "never"] = "auto"
    request: dict[str, Any] = Field(default_factory=dict)
    work: Calls = Calls()


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt about some items, in the language of a summary; `vote`: which of several askings of it."""

    key: tuple[int, ...]
    prompt: str
    form: Form
    items: int
    language: str
    vote: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """What came of a question: verdicts, or which of `OUTCOMES` and why; `reason` may be the server's words."""

    question: Question
    outcome: str
    verdicts: Sequence[Verdict] = ()
    reason: str = ""
    calls: int = 0
    cost: float = 0.0


@dataclass
class _Talk:
    """One conversation: the messages, and what it has cost so far."""

    messages: list[dict[str, str]]
    calls: int = 0
    cost: float = 0.0


@dataclass
class Judge:
    """A model behind a server of OpenAI's protocol."""

    options: JudgeOptions
    name: str
    rubric: Rubric
    url: str
    counts: Counter[str] = field(default_factory=Counter)
    spent: float = 0.0
    down: str = ""
    """Why the server is not asked any more."""
    schema: bool = True

    @classmethod
    def make(cls, name: str, options: Mapping[str, Any]) -> Judge:
        """A judge by the options of `JudgeOptions`.

        Raises:
            ConfigError: an option is missing, unknown or not what it must be, or the key is not in the environment.
        """
        read = read_options(JudgeOptions, options, name)
        read_secret(read.work.api_key_env, name)
        check_budget(read.work, name)
        url = address(read.base_url, "chat", name)
        return cls(read, name, Rubric(read.rubric, name), url, schema=read.structured != "never")

    def identity(self, language: str) -> str:
        """Everything that a judgement depends on, for signatures; never the key."""
        read = self.options
        seed = "none" if read.seed is None else read.seed
        told = f"model:{read.model}|rubric:{self.rubric.version(language)}|votes:{read.votes}|seed:{seed}"
        more = "".join(f"|{key}:{value}" for key, value in sorted(read.request.items()))
        return f"{told}|temperature:{read.temperature:g}|structured:{read.structured}{more}"

    def facts(self) -> dict[str, object]:
        """For the record: where it ran, calls by outcome, tokens and cost."""
        price = self.spent if self.options.work.price else None
        return {"url": self.url, "calls": dict(sorted(self.counts.items())), "cost": price}

    def ask(self, questions: Sequence[Question]) -> list[Vote]:
        """`votes` votes for each question, in their order."""
        from dataclasses import replace

        import httpx2

        work, secret = self.options.work, read_secret(self.options.work.api_key_env, self.name)
        asked = [replace(each, vote=vote) for each in questions for vote in range(self.options.votes)]
        client = httpx2.AsyncClient(timeout=work.timeout, limits=httpx2.Limits(max_connections=work.concurrency))
        service = Service(client, self.url, secret, work.timeout, work.tries)

        async def vote(place: int) -> tuple[int, Vote]:
            return place, await self._vote(service, asked[place])

        with closing(results(vote, range(len(asked)), work.concurrency, client)) as votes:
            found = dict(votes)
        for each in found.values():
            self.counts[each.outcome] += 1
        return [found[place] for place in range(len(asked))]

    async def _vote(self, service: Service, question: Question) -> Vote:
        talk = _Talk([{"role": "user", "content": question.prompt}])
        outcome, verdicts, reason = FAILED, list[Verdict](), self._stopped()
        if not reason:
            try:
                verdicts, outcome = await self._answer(service, question, talk), ANSWERED
            except RefusedError as error:
                outcome, reason = REFUSED, str(error)
            except UnreadableError as error:
                outcome, reason = UNREADABLE, str(error)
            except (CallError, ConfigError) as error:
                reason = str(error)
                if isinstance(error, ConfigError) or (isinstance(error, UnreachableError) and not self.counts["calls"]):
                    self.down = reason
        return Vote(question, outcome, verdicts, service.secret.out_of(reason), talk.calls, talk.cost)

    def _stopped(self) -> str:
        budget = self.options.work.budget
        if budget is not None and self.spent >= budget:
            return f"{self.spent:.4g} of the budget of {budget:g} is spent"
        return self.down

    async def _answer(self, service: Service, question: Question, talk: _Talk) -> list[Verdict]:
        """The verdicts, after at most one repair."""
        text = await self._call(service, question, talk)
        try:
            return read_answer(text, question.form, question.items)
        except UnreadableError as error:
            self.counts["repairs"] += 1
            repair = self.rubric.text("repair", question.language, problem=str(error))
            talk.messages += [{"role": "assistant", "content": text}, {"role": "user", "content": repair}]
            return read_answer(await self._call(service, question, talk), question.form, question.items)

    async def _call(self, service: Service, question: Question, talk: _Talk) -> str:
        """The text of one answer, with its cost put down."""
        try:
            answer = await service.ask(self._body(question, talk))
        except CallError as error:
            if not (self.schema and self.options.structured == "auto" and error.status in _NO_SCHEMA):
                raise
            self.schema = False
            answer = await service.ask(self._body(question, talk))
        talk.calls += 1
        talk.cost += self._account(answer)
        text, finish = choice(answer.body) if not _refusal(answer.body) else ("", "content_filter")
        if finish == "content_filter":
            raise RefusedError(_refusal(answer.body) or "the server's filter stopped the answer")
        check_read_whole(question.prompt, usage(answer.body)[0])
        return text

    def _account(self, answer: Answer) -> float:
        read, written = usage(answer.body)
        self.counts.update({"calls": 1, "tried again": answer.tries - 1})
        self.counts.update({"input tokens": read or 0, "output tokens": written or 0})
        price = cost(self.options.work, read, written, self.name) or 0.0
        self.spent += price
        return price

    def _body(self, question: Question, talk: _Talk) -> dict[str, Any]:
        read = self.options
        body: dict[str, Any] = {"model": read.model, "messages": talk.messages, "temperature": read.temperature}
        if read.max_tokens is not None:
            body["max_tokens"] = read.max_tokens
        if read.seed is not None:
            body["seed"] = read.seed + question.vote
        if self.schema:
            form = {"name": question.form.name, "strict": True, "schema": question.form.schema()}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        return {**body, **read.request}


def _refusal(body: Mapping[str, Any]) -> str:
    """What a server says in its own field for refusals."""
    try:
        told = body["choices"][0]["message"].get("refusal")
    except (KeyError, IndexError, TypeError, AttributeError):
        return ""
    return told if isinstance(told, str) else ""


def outcome_counts(votes: Sequence[Vote]) -> dict[str, float]:
    """How many votes had each outcome, their calls and their cost: sums for the statistics of a score."""
    counts = Counter(vote.outcome for vote in votes)
    return {
        **{f"judge_{outcome}": float(counts[outcome]) for outcome in OUTCOMES},
        "judge_calls": float(sum(vote.calls for vote in votes)),
        "judge_cost": sum(vote.cost for vote in votes),
    }
