"""Runs made by hand for tests of tables."""

from __future__ import annotations

from typing import Any

from bench.records import Run

HASH = "0123456789abcdef"


def figure(value: float | None, n: int = 5, of: int = 5, interval: tuple[float, float] | None = None) -> dict[str, Any]:
    bounds = interval and {"low": interval[0], "high": interval[1], "level": 0.95}
    return {"value": value, "n": n if value is not None else 0, "of": of, "interval": bounds}


def figures(
    summaries: int = 5, of: int = 5, failures: int = 0, **outputs: float | dict[str, Any] | None
) -> dict[str, Any]:
    """The figures of a language: outputs by name, as a value that rests on all summaries or as a whole figure."""
    made = {name: each if isinstance(each, dict) else figure(each, summaries, of) for name, each in outputs.items()}
    return {
        "examples": of,
        "summaries": summaries,
        "failures": [str(number) for number in range(failures)],
        "outputs": made,
        "clean_share": figure(1.0 if summaries else None, summaries, of),
    }


def run(name: str, languages: dict[str, Any] | None = None, about: dict[str, Any] | None = None, **changes: Any) -> Run:
    """A run of a summariser; `changes` replace parts of its result.json."""
    languages = languages or {"en": figures(number_consistency=1.0, fact_recall=0.5)}
    config = {
        "dataset": {"name": "seeds", "data_hash": HASH, "about": {"events": 1}},
        "summarizer": {"name": name, "key": f"{name}-00", "about": about or {"control": False, "neural": False}},
    }
    result = {
        "schema": 1,
        "dataset": "seeds",
        "data_hash": HASH,
        "summarizer": {"name": name, "key": f"{name}-00"},
        "release": "0.1.0",
        "examples": 15,
        "articles": 5,
        "overall": languages["en"],
        "languages": languages,
        "skipped": {},
        "signatures": {"numbers": {"en": "number_consistency|v:1|lang:en|lex:1f3c"}},
    }
    return Run(f"results/seeds/{name}-00", config, result | changes)
