"""The embedded data set: five articles with references and facts, and any folder of the same form.

A folder holds seeds/ (the articles, byte for byte) and references/ (one YAML file an article, entities.yaml,
offsets.json and, if needed, exceptions.yaml).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench import languages as tables
from bench.datasets.base import Dataset
from bench.datasets.files import read_text
from bench.datasets.quotes import CURE, Place, read_offsets, recorded_spans, sha256
from bench.errors import InputError, LanguageError
from bench.languages.codes import language_problem
from bench.records import Article, Entity, Example, Fact, Reference, Span

if TYPE_CHECKING:
    from bench.datasets.schema import ArticleFile, Offsets

_NOT_ARTICLES = frozenset({"entities.yaml", "exceptions.yaml"})


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a data set of this form lies."""

    references: Path
    seeds: Path

    @property
    def entities(self) -> Path:
        return self.references / "entities.yaml"

    @property
    def exceptions(self) -> Path:
        return self.references / "exceptions.yaml"

    @property
    def offsets(self) -> Path:
        return self.references / "offsets.json"

    def article_files(self) -> list[Path]:
        return sorted(path for path in self.references.glob("*.yaml") if path.name not in _NOT_ARTICLES)


def find_folder(root: Path | str | None = None) -> Folder:
    """The folder under `root`; without it the one of this checkout, or the copy inside an installed package.

    Raises:
        InputError: seeds/ or references/ is missing there.
    """
    package = Path(__file__).resolve().parents[1]
    if root is None and (package / "_references").is_dir():
        return Folder(package / "_references", package / "_seeds")
    top = Path(root) if root is not None else package.parent
    for name in ("references", "seeds"):
        if not (top / name).is_dir():
            raise InputError(f"has no folder '{name}'. Give the folder that holds seeds/ and references/", top)
    return Folder(top / "references", top / "seeds")


@dataclass(frozen=True, slots=True)
class Document:
    """An article file as written, with the article's text and checksum."""

    path: Path
    file: ArticleFile
    text: str
    checksum: str


def read_document(path: Path, seeds: Path) -> Document:
    """An article file and the text that it is about.

    Raises:
        InputError: one of the two cannot be read, or the file has another shape.
    """
    from bench.datasets import schema

    file = schema.load_yaml(schema.ArticleFile, path)
    seed = seeds / file.seed
    if not seed.is_file():
        raise InputError(f"the article '{file.seed}' is not in {seeds}. Correct 'seed'", path)
    return Document(path, file, read_text(seed), sha256(seed))


def read_entities(folder: Folder) -> tuple[Entity, ...]:
    """The entity clusters, in the order of their file; none where there is no file."""
    from bench.datasets import schema

    if not folder.entities.exists():
        return ()
    return tuple(entity.record() for entity in schema.load_yaml(schema.Entities, folder.entities).root)


def make_article(file: ArticleFile, text: str, spans: Mapping[Place, Span]) -> Article:
    """The article with the spans of headline, standfirst and furniture."""
    return Article(
        id=file.id,
        languages=tuple(file.languages),
        text=text,
        headline=spans[(file.headline, 1)] if file.headline else None,
        standfirst=spans[(file.standfirst, 1)] if file.standfirst else None,
        furniture=tuple(sorted(spans[(each.quote, each.occurrence)] for each in file.furniture)),
        published=file.published,
        publisher=file.publisher,
        source=file.seed,
    )


def make_facts(file: ArticleFile, spans: Mapping[Place, Span]) -> tuple[Fact, ...]:
    return tuple(fact.record([spans[(each.quote, each.occurrence)] for each in fact.evidence]) for fact in file.facts)


def make_references(file: ArticleFile) -> tuple[Reference, ...]:
    """The publisher's own summaries, then the written ones; their ids are "<article>/<language>/<kind>[-annotator]"."""
    return (*_publishers(file), *_written(file))


def _publishers(file: ArticleFile) -> list[Reference]:
    by = f"publisher: {file.publisher or 'not named'}; authorship not verified"
    references = []
    for kind, text in (("headline", file.headline), ("standfirst", file.standfirst)):
        if text:
            language = tables.language_of(text, tuple(file.languages)) or file.languages[0]
            references.append(Reference(f"{file.id}/{language}/{kind}", kind, language, text, by))
    return references


def _written(file: ArticleFile) -> list[Reference]:
    return [
        Reference(
            id=f"{file.id}/{language}/{summary.kind}-{summary.annotator}",
            kind=summary.kind,
            language=language,
            text=summary.text,
            by=summary.by,
            annotator=summary.annotator,
        )
        for language, summaries in file.summaries.items()
        for summary in summaries
    ]


def summary_languages(documents: Iterable[Document]) -> tuple[str, ...]:
    """The languages of the written summaries, in order of first appearance."""
    return tuple(dict.fromkeys(language for document in documents for language in document.file.summaries))


def load_seeds(languages: Sequence[str] | None = ("en", "uk", "ru"), root: Path | str | None = None) -> Dataset:
    """Examples "<article id>/<language>", in the order of the articles' files, then of `languages`.

    Args:
        languages: target languages; None: those that the written summaries are in.
        root: a folder with seeds/ and references/, whose name the data set then has; default: the embedded five
            articles, under the name "seeds".

    Raises:
        InputError: a file is bad, or offsets.json is older than what it is made from.
        LanguageError: one of `languages` is no language code.
    """
    for problem in filter(None, map(language_problem, languages or ())):
        raise LanguageError(problem)
    folder = find_folder(root)
    entities = read_entities(folder)
    documents = [read_document(path, folder.seeds) for path in folder.article_files()]
    documents.sort(key=lambda document: document.file.seed)
    if not documents:
        raise InputError("holds no article file (*.yaml). Add one, see references/GUIDELINES.md", folder.references)
    targets = summary_languages(documents) if languages is None else languages
    offsets = read_offsets(folder.offsets)
    examples: list[Example] = []
    for document in documents:
        spans = _spans(document, offsets.get(document.file.id), folder.offsets)
        examples += _examples(document, spans, targets, entities)
    return Dataset("seeds" if root is None else Path(root).resolve().name, tuple(examples))


def _spans(document: Document, recorded: Offsets | None, path: Path) -> dict[Place, Span]:
    """The recorded span of every quote of the file.

    Raises:
        InputError: offsets.json does not know the article or a quote, or they no longer agree.
    """
    if recorded is None:
        raise InputError(f"says nothing about '{document.file.id}'; {CURE}", path)
    spans = recorded_spans(recorded, document.text, document.checksum, path)
    for quote, occurrence in document.file.quotes():
        if (quote, occurrence) not in spans:
            raise InputError(f"the quote '{quote}' (occurrence {occurrence}) has no offset; {CURE}", document.path)
    return spans


def _examples(
    document: Document, spans: Mapping[Place, Span], languages: Sequence[str], entities: tuple[Entity, ...]
) -> list[Example]:
    article = make_article(document.file, document.text, spans)
    facts = make_facts(document.file, spans)
    references = make_references(document.file)
    return [
        Example(
            id=f"{article.id}/{language}",
            article=article,
            language=language,
            references=tuple(each for each in references if each.language == language),
            facts=facts,
            entities=entities,
        )
        for language in languages
    ]
