"""A data set: two articles in Irish and English."""

from __future__ import annotations

from collections.abc import Sequence

from bench.datasets.base import Dataset
from bench.records import Article, Example, Reference

_ARTICLES = {
    "ga": (
        "Scaoileadh caoga a dó príosúnach saor inniu. Bhí trí chéad duine ag fanacht leo ag an teorainn.",
        "Scaoileadh 52 príosúnach saor, agus bhí 300 duine ag fanacht leo.",
    ),
    "en": (
        "Fifty-two prisoners were freed today. Three hundred people were waiting for them at the border.",
        "52 prisoners were freed, and 300 people were waiting for them.",
    ),
}


def load(languages: Sequence[str] | None = None) -> Dataset:
    """Two short articles, in Irish and in English, each with a reference."""
    chosen = [code for code in _ARTICLES if languages is None or code in languages]
    return Dataset("two_articles", tuple(_example(code) for code in chosen))


def _example(code: str) -> Example:
    text, summary = _ARTICLES[code]
    reference = Reference(f"border/{code}/written-1", "written", code, summary, "an example")
    return Example(f"border/{code}", Article(f"border-{code}", (code,), text), code, (reference,))
