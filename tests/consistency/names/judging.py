"""Judge the first name of a text by a source."""

from __future__ import annotations

from collections.abc import Sequence

from bench.consistency.names.find import find
from bench.consistency.names.gazetteer import standard
from bench.consistency.names.index import NameIndex
from bench.consistency.names.judge import judge_name
from bench.records import Entity, Evidence


def judged(name: str, source: str, entities: Sequence[Entity] = ()) -> Evidence:
    gazetteer = standard().with_entities(entities)
    index = NameIndex.build(source, find(source, (), gazetteer), gazetteer)
    return judge_name(find(name, (), gazetteer)[0], index)
