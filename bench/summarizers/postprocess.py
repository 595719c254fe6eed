"""What is taken off a model's answer so that the summary alone is scored: named steps, each can be left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import regex

from bench.records import Span
from bench.text.wrapping import announcement, list_numbers

# What models think aloud stands between such marks: DeepSeek and Qwen, Magistral, Kimi, Seed, gpt-oss.
_THOUGHTS = (
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    ("<seed:think>", "</seed:think>"),
    ("[THINK]", "[/THINK]"),
    ("◁think▷", "◁/think▷"),
    ("<|channel|>analysis<|message|>", "<|end|>"),
)
_ANSWER_MARKS = ("<|start|>assistant", "<|channel|>final<|message|>", "<|return|>")


def without_reasoning(text: str) -> str:
    """Without what was thought aloud.

    A template may have opened the thought before the answer, so what precedes a lone closing mark is thought too;
    a thought that was cut off has no answer after it.
    """
    for opening, closing in _THOUGHTS:
        text = _without_thoughts(text, opening, closing)
    for mark in _ANSWER_MARKS:
        text = text.replace(mark, "")
    return text.strip()


def _without_thoughts(text: str, opening: str, closing: str) -> str:
    kept: list[str] = []
    while text:
        before, found, rest = text.partition(opening)
        told, closed, after = before.rpartition(closing)
        kept = [after] if closed else [*kept, told + after]
        text = rest.partition(closing)[2] if found else ""
    return "".join(kept)


_INLINE = (
    (r"!?\[([^\[\]\n]{1,300})\]\([^()\s]{1,500}\)", r"\1"),  # links and pictures
    (r"\*\*(?=\S)([^*\n]{1,1000})(?<=\S)\*\*", r"\1"),
    (r"(?<!\w)__(?=\S)([^_\n]{1,1000})(?<=\S)__(?!\w)", r"\1"),
    (r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})(?<=\S)\*(?![\w*])", r"\1"),
    (r"(?<!\w)_(?=[^\s_])([^_\n]{1,1000})(?<=\S)_(?!\w)", r"\1"),
    (r"`([^`\n]{1,300})`", r"\1"),
)
_LINE = (
    (r"^[ \t]{0,3}(?:```|~~~)[^\n]{0,40}$\n?", ""),  # fences, not what is between them
    (r"^[ \t]{0,3}(?:[-*_][ \t]?){3,80}$\n?", ""),  # rules
    (r"^[ \t]{0,3}#{1,6}[ \t]+", ""),
    (r"^[ \t]{0,3}>[ \t]?", ""),
    (r"^[ \t]{0,8}[-*+•–][ \t]+(?!\d)", ""),  # "- 5" may be a negative number
)
_MARKDOWN = tuple((regex.compile(pattern, regex.MULTILINE), to) for pattern, to in (*_LINE, *_INLINE))


def without_markdown(text: str) -> str:
    """Without headings, emphasis, lists, quotes, links, rules and fences; the words stay."""
    for pattern, replacement in _MARKDOWN:
        text = pattern.sub(replacement, text)
    return _without(text, list_numbers(text)).strip()  # they would count as numbers of the summary


def without_preamble(text: str) -> str:
    """Without an announcement of the summary before it; a text that is nothing else stays."""
    before = announcement(text)
    return _without(text, [before] if before else []).strip() or text.strip()


def _without(text: str, spans: Sequence[Span]) -> str:
    ends = [0, *(span.stop for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    return "".join(text[first:last] for first, last in zip(ends, starts, strict=True))


STEPS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"reasoning": without_reasoning, "markdown": without_markdown, "preamble": without_preamble}
)
"""The steps by name, in the order in which they must run: a preamble may stand in bold after a thought."""


def postprocess(text: str, steps: Sequence[str]) -> tuple[str, str | None]:
    """The text after the chosen `steps` of `STEPS`, and the text before them where they changed it.

    Halves of surrogate pairs, which no file can hold, become question marks in both.
    """
    text = text.encode(errors="replace").decode()
    stripped = text.strip()
    made = stripped
    for name, step in STEPS.items():
        if name in steps:
            made = step(made)
    return made, text if made != stripped else None
