"""A judge's rubric and answers for tests."""

from __future__ import annotations

import json
from typing import Any

from tests.server import Reply, says

RUBRIC = {
    "neutral": {
        "version": 7,
        "faithfulness": "Judge {article} by {sentences}",
        "coverage": "Find {facts} in {summary}",
        "preference": "Of {article} compare {a} with {b}",
        "repair": "Mend it: {problem}",
    }
}


def verdicts(*words: str, key: str = "sentences", **more: str) -> Reply:
    """An answer with one verdict a sentence or fact."""
    entries = [{"number": number, "verdict": word, **more} for number, word in enumerate(words, start=1)]
    return says(json.dumps({key: entries}))


def options(url: str, **more: Any) -> dict[str, Any]:
    """Options of a judge that is asked for one vote after the other."""
    work = {"concurrency": 1, "tries": 2, "timeout": 30, **more.pop("work", {})}
    return {"base_url": url, "model": "tiny", "rubric": RUBRIC, "work": work, **more}
