"""Examples made by hand for tests."""

from __future__ import annotations

from pathlib import Path

from bench.records import Article, Example, Prediction, Reference, Span

SEEDS = Path(__file__).parent.parent / "seeds"


def article(text: str, *languages: str, headline: str | None = None, furniture: tuple[str, ...] = ()) -> Article:
    """An article whose headline and furniture are given by their words."""
    return Article(
        id="article",
        languages=languages or ("en",),
        text=text,
        headline=span(text, headline) if headline else None,
        furniture=tuple(span(text, quote) for quote in furniture),
    )


def span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote), quote)


def seed(number: str) -> str:
    """The text of the embedded article whose file name begins with `number`."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def example(language: str, *references: str, source: Article | None = None, kind: str = "written") -> Example:
    """An example with references of one kind, numbered from 0."""
    return Example(
        id="example",
        article=source or article("An article.", language),
        language=language,
        references=tuple(
            Reference(id=str(number), kind=kind, language=language, text=text, by="a test")
            for number, text in enumerate(references)
        ),
    )


def prediction(text: str, reference_id: str | None = None) -> Prediction:
    return Prediction(example_id="example", summarizer="test", text=text, reference_id=reference_id)
