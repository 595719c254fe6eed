"""A real server, transformers serve, with a tiny model."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.records import Article, Example
from bench.summarizers.openai import OpenAI

pytestmark = pytest.mark.hf
PROMPTS = {"neutral": {"text": "In {language}, {words} words: {article}"}}
EXAMPLES = [Example(f"a{n}/uk", Article(f"a{n}", ("en",), f"Belarus freed {n} prisoners."), "uk") for n in range(3)]


@pytest.mark.parametrize("endpoint", ["chat", "completions"])
def test_a_running_server_summarises(server: str, models: Path, endpoint: str) -> None:
    summarizer = OpenAI(
        base_url=server, model=str(models / "chat"), prompts=PROMPTS, endpoint=endpoint, max_tokens=8,
        work={"concurrency": 2, "tries": 1, "price": {"input": 1.0, "output": 1.0}},
    )  # fmt: skip
    told = list(summarizer.summarize(EXAMPLES))
    assert [each.error for each in told] == ["", "", ""]
    assert {each.example_id for each in told} == {example.id for example in EXAMPLES}
    for each in told:
        assert each.input_tokens is not None
        assert each.output_tokens is not None
        assert 0 < each.output_tokens <= 8
        assert each.cost == pytest.approx((each.input_tokens + each.output_tokens) / 1e6)
