"""The checks behind `bench validate`: references, facts and entities against their articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bench import languages as tables
from bench.datasets.checks import DOCUMENT_CHECKS, Finding, Material, repeated
from bench.datasets.quotes import find, not_found, offsets_of, read_offsets, render
from bench.datasets.schema import Entities, Entity, Exemptions, load_yaml
from bench.datasets.seeds import Document, Folder, find_folder, make_references, read_document, summary_languages
from bench.datasets.truth import true_to_article
from bench.errors import InputError

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that a person must put right: the file, the place in it, what is wrong and the cure."""

    path: str
    where: str
    message: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.path, self.where, self.message)))


@dataclass(frozen=True, slots=True)
class Report:
    """What a folder holds and what is wrong with it. `shared_events`: event id to the articles that share it."""

    articles: int
    references: int
    facts: int
    shared_events: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def validate(root: Path | str | None = None) -> list[Problem]:
    """Everything that is wrong with the folder under `root` (default: the embedded data set).

    Raises:
        InputError: there is no such folder.
    """
    return list(inspect(root).problems)


def inspect(root: Path | str | None = None) -> Report:
    """What the folder under `root` holds, and everything that is wrong with it."""
    folder = find_folder(root)
    problems: list[Problem] = []
    material = read_material(folder, problems)
    problems += _file_problems(folder, material)
    problems += _entity_problems(folder, material.entities)
    for document in material.documents:
        problems += _document_problems(document, material, folder)
    return Report(
        articles=len(material.documents),
        references=sum(len(make_references(document.file)) for document in material.documents),
        facts=sum(len(document.file.facts) for document in material.documents),
        shared_events=shared_events(material.documents),
        problems=tuple(problems),
    )


def shared_events(documents: Iterable[Document]) -> dict[str, tuple[str, ...]]:
    """The events that two articles or more tell of, with the ids of these articles."""
    articles: dict[str, list[str]] = {}
    for document in documents:
        for event in dict.fromkeys(fact.event for fact in document.file.facts if fact.event):
            articles.setdefault(event, []).append(document.file.id)
    return {event: tuple(ids) for event, ids in sorted(articles.items()) if len(ids) > 1}


def fix(root: Path | str | None = None) -> Path:
    """Find all quotes and write references/offsets.json; gives its path.

    Raises:
        InputError: a file is bad, a quote is not in its article, or the file cannot be written. Nothing is written.
    """
    folder = find_folder(root)
    documents = [read_document(path, folder.seeds) for path in folder.article_files()]
    for document in documents:
        for quote, occurrence in document.file.quotes():
            if find(document.text, quote, occurrence) is None:
                raise InputError(not_found(document.text, quote, occurrence), document.path)
    text = render({each.file.id: offsets_of(each.text, each.checksum, each.file.quotes()) for each in documents})
    _write(folder.offsets, text)
    return folder.offsets


def _write(path: Path, text: str) -> None:
    """The whole file or nothing."""
    draft = path.with_suffix(".tmp")
    try:
        draft.write_bytes(text.encode())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise InputError(f"cannot be written ({error.strerror}). Check its permissions", path) from None


def read_material(folder: Folder, problems: list[Problem]) -> Material:
    """All files that can be read; those that cannot be become problems."""

    def attempt(read: Callable[[], _Read]) -> _Read | None:
        try:
            return read()
        except InputError as error:
            problems.append(_as_problem(error, folder))
            return None

    entities = attempt(lambda: load_yaml(Entities, folder.entities).root) if folder.entities.exists() else None
    exemptions = attempt(lambda: load_yaml(Exemptions, folder.exceptions).root) if folder.exceptions.exists() else None
    offsets = attempt(lambda: read_offsets(folder.offsets))
    read = [attempt(partial(read_document, path, folder.seeds)) for path in folder.article_files()]
    documents = tuple(document for document in read if document)
    return Material(
        documents=documents,
        entities=tuple(entities or ()),
        exemptions=tuple(exemptions or ()),
        offsets=offsets or {},
        languages=summary_languages(documents),
    )


def _as_problem(error: InputError, folder: Folder) -> Problem:
    path = _relative(Path(error.path), folder) if error.path else ""
    return Problem(path, f"line {error.line}" if error.line else "", error.message)


def _relative(path: Path, folder: Folder) -> str:
    top = folder.references.parent
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else str(path)


def _document_problems(document: Document, material: Material, folder: Folder) -> Iterator[Problem]:
    path = _relative(document.path, folder)
    for check in (*DOCUMENT_CHECKS, true_to_article):
        for where, message in check(document, material):
            yield Problem(path, where, message)


def _file_problems(folder: Folder, material: Material) -> Iterator[Problem]:
    """What is wrong between the files: ids and articles for the second time, articles and exceptions without a file."""
    documents = material.documents
    references = _relative(folder.references, folder)
    if not folder.article_files():
        yield Problem(references, "", "holds no article file (*.yaml). Add one, see references/GUIDELINES.md")
    for article in repeated(document.file.id for document in documents):
        yield Problem(references, article, "two files have this id. Give each its own")
    for seed in repeated(document.file.seed for document in documents):
        yield Problem(references, seed, "two files are about this article. Merge them")
    described = {document.file.seed for document in documents}
    for path in sorted(folder.seeds.glob("*.txt")):
        if path.name not in described:
            yield Problem(_relative(path, folder), "", "no readable file in references is about it. Add or mend one")
    known = {reference.id for document in documents for reference in make_references(document.file)}
    for exemption in material.exemptions:
        if exemption.reference not in known:
            message = "there is no such reference. Correct the id or remove the exception"
            yield Problem(_relative(folder.exceptions, folder), exemption.reference, message)


def _entity_problems(folder: Folder, entities: Sequence[Entity]) -> Iterator[Problem]:
    path = _relative(folder.entities, folder)
    ids = {entity.id for entity in entities}
    for entity_id in repeated(entity.id for entity in entities):
        yield Problem(path, entity_id, "the id stands twice. Merge the clusters")
    for entity in entities:
        for where, message in _cluster_findings(entity, ids):
            yield Problem(path, f"{entity.id}.{where}", message)
    forms = [
        (language, form) for entity in entities for language in entity.names for form in set(entity.names[language])
    ]
    for language, form in repeated(forms):
        yield Problem(path, f"names.{language}", f"'{form}' stands in two clusters. Keep it in one")


def _cluster_findings(entity: Entity, ids: Set[str]) -> Iterator[Finding]:
    if (entity.of is None) == (entity.type == "DEM"):
        yield "of", "a demonym (DEM), and nothing else, names its country's id. Add or remove it"
    if entity.of is not None and entity.of not in ids:
        yield "of", f"there is no cluster '{entity.of}'. Correct the id"
    for language, names in entity.names.items():
        if language not in tables.known():
            yield "names", f"'{language}' has no table in bench/languages. Known are: {', '.join(tables.known())}"
        for form in sorted(set(names) & set(entity.forbidden)):
            yield "forbidden", f"'{form}' is also one of its names. Remove one"
