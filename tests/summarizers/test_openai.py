"""A server that answers, one that does not, and one that wants to harm; the key shows nowhere."""

from __future__ import annotations

import json
import logging
import time
from email.utils import formatdate
from typing import Any

import pytest

from bench.errors import BudgetError, ConfigError
from bench.models import service
from bench.records import Article, Example, Prediction
from bench.summarizers.openai import OpenAI
from tests.server import Reply, cuts, hangs, says, sends, serving

KEY = "sk-very-secret-0123456789"
PROMPTS = {"neutral": {"text": "In {language}, {words} words: {article}"}}
EXAMPLES = [Example(f"a{n}/uk", Article(f"a{n}", ("en",), f"Article {n}."), "uk") for n in range(6)]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses without length; the key in the environment."""
    monkeypatch.setattr(service, "_pause", lambda tried: 0.0)
    monkeypatch.setenv("SOME_KEY", KEY)


def make(url: str, work: dict[str, Any] | None = None, **options: Any) -> OpenAI:
    work = {"api_key_env": "SOME_KEY", "tries": 3, "timeout": 30, **(work or {})}
    return OpenAI(base_url=url, model="tiny", prompts=PROMPTS, work=work, **options)


def ask(*replies: Reply, **options: Any) -> tuple[Prediction, int]:
    """What comes of one example, and how often the server was asked."""
    with serving(*replies) as (url, seen):
        (prediction,) = make(url, **options).summarize(EXAMPLES[:1])
        return prediction, len(seen.bodies)


def test_an_answer_is_a_prediction_with_its_tokens_and_price() -> None:
    price = {"price": {"input": 2.0, "output": 10.0}}
    told, calls = ask(says("Here is a summary: 52 freed.", finish="length"), work=price)
    assert (told.text, told.raw, told.finish_reason) == ("52 freed.", "Here is a summary: 52 freed.", "length")
    assert (told.input_tokens, told.output_tokens) == (1000, 20)
    assert told.cost == pytest.approx(0.0022)
    assert (told.example_id, told.summarizer, told.error, calls) == ("a0/uk", "openai", "", 1)
    assert told.seconds is not None


@pytest.mark.parametrize(
    ("options", "path", "asked"),
    [
        ({}, "/v1/chat/completions", {"messages": [{"role": "user", "content": "In Ukrainian, 9 words: Article 0."}]}),
        ({"endpoint": "completions"}, "/v1/completions", {"prompt": "In Ukrainian, 9 words: Article 0."}),
        ({"max_tokens": 7, "seed": 3, "request": {"top_p": 0.5}}, None, {"max_tokens": 7, "seed": 3, "top_p": 0.5}),
        ({"temperature": 0.7}, None, {"temperature": 0.7, "model": "tiny"}),
    ],
)
def test_what_the_server_is_asked(options: dict[str, Any], path: str | None, asked: dict[str, Any]) -> None:
    with serving(says("x")) as (url, seen):
        list(make(f"{url}/", words=9, **options).summarize(EXAMPLES[:1]))
    assert seen.paths[0] == (path or "/v1/chat/completions")
    assert seen.keys == [f"Bearer {KEY}"]
    assert {key: seen.bodies[0][key] for key in asked} == asked


def test_completions_have_their_text_elsewhere() -> None:
    told, _ = ask(sends(200, '{"choices": [{"text": "Done.", "finish_reason": "stop"}]}'), endpoint="completions")
    assert (told.text, told.input_tokens, told.cost) == ("Done.", None, None)


def test_each_sample_has_a_seed_of_its_own() -> None:
    with serving(says("x")) as (url, seen):
        summarizer = make(url, temperature=1.0, seed=5)
        for sample in (0, 1):
            summarizer.sample = sample
            list(summarizer.summarize(EXAMPLES[:2]))
    assert summarizer.sampling
    assert len({body["seed"] for body in seen.bodies}) == 4


WAIT_DATE = formatdate(time.time() - 5, usegmt=True)


@pytest.mark.parametrize(
    "fault",
    [
        sends(429, "slow down"),
        sends(429, "slow down", Retry_After="0"),
        sends(429, "slow down", Retry_After=WAIT_DATE),
        sends(503, "loading", Retry_After="nonsense"),
        sends(500, "oops"),
        sends(502, b"\xff\xfe"),
        sends(200, '{"choices": [{"mess'),
        sends(200, ""),
        sends(200, "[]"),
        cuts,
    ],
)
def test_what_passes_is_tried_again(fault: Reply) -> None:
    told, calls = ask(fault, fault, says("52 freed."))
    assert (told.text, told.error, calls) == ("52 freed.", "", 3)


def test_a_hang_ends_and_is_tried_again() -> None:
    told, calls = ask(hangs, says("52 freed."), work={"timeout": 0.4})
    assert (told.text, calls) == ("52 freed.", 2)


def test_it_waits_as_long_as_the_server_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("anyio.sleep", sleep)
    assert ask(sends(429, "", Retry_After="7"), says("52 freed."))[0].text == "52 freed."
    assert waited == [7.0]


@pytest.mark.parametrize(
    ("replies", "reason", "calls"),
    [
        ([sends(500, "oops")], "the server answers 500: oops", 3),
        ([sends(429, "", Retry_After="9999")], "the server answers 429 and asks to wait 9999 s: nothing", 1),
        ([sends(400, '{"error": {"message": "context\\n length"}}')], "the server answers 400: context length", 1),
        ([sends(400, '{"error": "too long"}')], "the server answers 400: too long", 1),
        ([sends(302, "", Location="http://elsewhere.example")], "the server answers 302: nothing", 1),
        ([sends(200, '{"choices": []}')], "the answer holds no choice with a text", 1),
        ([sends(200, '{"choices": [{}]}')], "the answer holds no choice with a text", 1),
        ([sends(200, '{"choices": {"a": 1}}')], "the answer holds no choice with a text", 1),
        ([sends(200, '{"summary": "wrong schema"}')], "the answer holds no choice with a text", 1),
        ([sends(200, '{"choices": [{"message": "text"}]}')], "the answer holds no choice with a text", 1),
        ([says(None)], "the answer's text is null", 1),
        ([says(52)], "the answer's text is int", 1),
        ([says("x" * 10_000_000)], "the answer has more than 4,000,000 bytes, which is no summary", 1),
        ([sends(200, "{")], "the answer is no whole JSON", 3),
        ([cuts], "the connection broke", 3),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_stays_wrong_is_a_failed_example(replies: list[Reply], reason: str, calls: int) -> None:
    told, asked = ask(*replies)
    assert (told.text, told.finish_reason, asked) == ("", "error", calls)
    assert told.error.startswith(reason)


def test_a_server_that_cuts_the_article_is_found_out() -> None:
    with serving(says("x", usage=(9, 1))) as (url, _):
        long = Example("b/uk", Article("b", ("en",), "word " * 100), "uk")
        (told,) = make(url).summarize([long])
    assert told.error.startswith("the server read 9 tokens of a prompt of 104 words, so it cut the article")


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refusal_ends_the_run(status: int) -> None:
    with pytest.raises(ConfigError, match=f"answers {status}: no such model. Check base_url, model and key"):
        ask(sends(status, '{"error": {"message": "no such model"}}'))


def test_nothing_that_listens_ends_the_run() -> None:
    with serving(says("x")) as (url, _):
        pass
    with pytest.raises(ConfigError, match="nothing answers at http://127"):
        list(make(url).summarize(EXAMPLES))


ECHO = json.dumps({"error": {"message": f"bad key {KEY}"}})


@pytest.mark.parametrize(
    "reply", [sends(400, ECHO), sends(500, f"{KEY}"), says(f"I know {KEY}"), says("x", finish=KEY)]
)
def test_a_key_that_is_echoed_shows_nowhere(reply: Reply, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(reply) as (url, _):
        summarizer = make(url)
        told = list(summarizer.summarize(EXAMPLES))
    assert KEY not in f"{told}{summarizer.facts()}{vars(summarizer)}{caplog.text}"
    assert "***" in str(told)


def test_a_key_that_is_refused_shows_nowhere() -> None:
    with pytest.raises(ConfigError) as caught:
        ask(sends(401, ECHO))
    assert KEY not in repr(caught.value)
    assert "bad key ***" in str(caught.value)


@pytest.mark.parametrize(
    ("value", "message"), [("", "SOME_KEY is not set"), ("a\nb", "is no key"), ("ключ", "is no key")]
)
def test_a_key_must_be_in_the_environment(value: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_KEY", value)
    with pytest.raises(ConfigError, match=message):
        make("http://127.0.0.1:1/v1")


def test_no_more_calls_than_allowed_are_under_way() -> None:
    def slow(handler: Any) -> None:
        time.sleep(0.05)
        says("x")(handler)

    with serving(slow) as (url, seen):
        told = list(make(url, work={"concurrency": 2}).summarize(EXAMPLES))
    assert {each.example_id for each in told} == {each.id for each in EXAMPLES}
    assert (len(seen.bodies), seen.most) == (6, 2)


def test_failures_do_not_stop_the_others() -> None:
    with serving(sends(400, "no"), says("x")) as (url, _):
        summarizer = make(url, work={"concurrency": 1})
        told = list(summarizer.summarize(EXAMPLES))
    assert [bool(each.error) for each in told] == [True, *[False] * 5]
    assert summarizer.facts()["calls"] == {
        "answered": 5, "failed": 1, "input tokens": 5000, "output tokens": 100, "tried again": 0,
    }  # fmt: skip


def test_a_budget_stops_the_run_and_keeps_what_was_paid() -> None:
    work = {"concurrency": 1, "price": {"input": 1000.0, "output": 0.0}, "budget": 1.5}
    told: list[Prediction] = []
    with serving(says("x")) as (url, seen):
        made = make(url, work=work).summarize(EXAMPLES)
        with pytest.raises(BudgetError, match=r"2 of the budget of 1.5 is spent, 4 summaries are still to be made"):
            told.extend(made)
    assert (len(told), len(seen.bodies)) == (2, 2)
    assert [each.cost for each in told] == [1.0, 1.0]


def test_no_budget_without_a_price_or_without_counted_tokens() -> None:
    with pytest.raises(ConfigError, match=r"work\.budget needs prices"):
        make("http://127.0.0.1:1/v1", work={"budget": 1.0})
    work = {"price": {"input": 1.0, "output": 1.0}}
    assert ask(says("x", usage=None), work=work)[0].cost is None
    with pytest.raises(ConfigError, match="the server counts no tokens"):
        ask(says("x", usage=None), work={**work, "budget": 1.0})


def test_whoever_stops_listening_ends_the_calls() -> None:
    with serving(says("x"), hangs) as (url, seen):
        made = iter(make(url, work={"concurrency": 2}).summarize(EXAMPLES))
        assert next(made).text == "x"
        del made
    assert len(seen.bodies) <= 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"base_url": "127.0.0.1:8000"}, "is no address"),
        ({"base_url": f"https://user:{KEY}@example.org/v1"}, "holds more than an address"),
        ({"base_url": f"https://example.org/v1?key={KEY}"}, "holds more than an address"),
        ({"endpoint": "chats"}, r"openai\.endpoint: input should be 'chat' or 'completions'"),
        ({"work": {"concurrency": 0}}, r"openai\.work\.concurrency: input should be greater than 0, and it is 0"),
        ({"api_key": "x"}, r"openai\.api_key: there is no such option"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], message: str) -> None:
    base: dict[str, Any] = {"base_url": "http://127.0.0.1:1/v1", "model": "tiny", "prompts": PROMPTS}
    with pytest.raises(ConfigError, match=message) as caught:
        OpenAI(**{**base, **options})
    assert KEY not in str(caught.value)


def test_a_dry_run_sees_the_prompt() -> None:
    told = make("http://127.0.0.1:1/v1", words=9).describe(EXAMPLES[0])
    assert told == {"prompt": "In Ukrainian, 9 words: Article 0.", "input_tokens": 9}
