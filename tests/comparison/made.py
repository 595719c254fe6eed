"""Runs made by hand for tests of comparisons: values and flagged mentions, without texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.comparison.scored import Mention, Scored
from bench.records import Run, Span, Verdict

BETTER = {"number_consistency": "higher", "wrong_language": "lower", "words": "neither"}


def mention(
    example: str = "0/en", said: str = "25", reason: str = "other_value", start: int = 10, **changes: Any
) -> Mention:
    given: dict[str, Any] = {
        "example_id": example,
        "language": example.partition("/")[2],
        "output": "number_consistency",
        "kind": "number",
        "normal": f"eq:{said}:person",
        "reason": reason,
        "verdict": Verdict.CONTRADICTED,
        "weight": 1.0,
        "summary": Span(start, start + len(said), said),
        "source": Span(14, 16, "52"),
    }
    return Mention(**(given | changes))


def scored(
    values: Mapping[str, Sequence[float | None]],
    *flagged: Mention,
    languages: Sequence[str] = ("en",),
    name: str = "a",
    failures: Sequence[str] = (),
    **changes: Any,
) -> Scored:
    """A run with these values by output: one an article, or one an article and language, article by article."""
    size = len(next(iter(values.values())))
    places = [(str(number // len(languages)), languages[number % len(languages)]) for number in range(size)]
    columns = {output: [float("nan") if each is None else each for each in given] for output, given in values.items()}
    signature = {language: f"number_consistency|v:2|lang:{language}|binding:on" for language in languages}
    result = {
        "data_hash": "0123456789abcdef",
        "summarizer": {"name": name, "key": f"{name}-00"},
        "overall": {"failures": list(failures), "summaries": size},
        "examples": size,
        "languages": {
            language: {
                "outputs": {
                    output: figure([each for each, place in zip(given, places, strict=True) if place[1] == language])
                    for output, given in values.items()
                }
            }
            for language in languages
        },
        "outputs": {
            output: {"metric": output, "title": output, "better": BETTER.get(output, "higher")}
            for output in values
            if ":" not in output
        },
        "signatures": {"number_consistency": signature},
    }
    run = Run(f"results/{name}", {}, result | changes)
    ids = ["/".join(place) for place in places]
    return Scored(run, ids, [place[0] for place in places], [place[1] for place in places], columns, list(flagged))


def figure(values: Sequence[float | None]) -> dict[str, Any]:
    there = [value for value in values if value is not None]
    return {"value": sum(there) / len(there) if there else None, "n": len(there), "of": len(values)}
