"""A small data folder of the seeds' form, good in every respect, for tests to break in one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from bench.datasets.validation import fix

TEXT = (
    "Minsk frees 52 prisoners\n\nBelarus released 52 political prisoners in September, Reuters reports.\n\n"
    "At least 100 more people remain in jail.\n\nPhoto: pexels\n"
)

SUMMARIES = {
    "en": (
        "Authorities in Minsk let 52 inmates go when autumn began, the agency Reuters says, and yet the cells of that "
        "country still hold no fewer than 100 others, whose fate is unclear for now, because nobody has said who might "
        "leave, when that might happen, or what would be given in return for it."
    ),
    "uk": (
        "Влада в Мінську на початку осені відпустила 52 в’язнів, повідомляє агенція Reuters, однак за ґратами "
        "лишаються ще щонайменше 100 людей, доля яких поки що невідома, бо ніхто не сказав, кого саме можуть "
        "випустити, коли це може статися і що країна отримає навзаєм за такий крок, якщо він узагалі відбудеться."
    ),
    "ru": (
        "Власти в Минске в начале осени отпустили 52 заключенных, сообщает агентство Reuters, однако за решеткой "
        "остаются ещё не менее 100 человек, судьба которых пока неизвестна, потому что никто не сказал, кого именно "
        "могут выпустить, когда это может произойти и что страна получит взамен за такой шаг, если он случится."
    ),
}


def fact(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"fact-{number}",
        "event": f"event-{number}",
        "status": "done",
        "attributed_to": ["reuters"],
        "weight": {"a1": 3, "a2": 2},
        "match": "strict",
        "claim": {
            "en": "Belarus released 52 prisoners in September.",
            "uk": "У вересні Білорусь звільнила 52 в’язнів.",
            "ru": "В сентябре Беларусь выпустила 52 заключенных.",
        },
        "evidence": [{"quote": "Belarus released 52 political prisoners in September"}],
        "mentions": [
            {"kind": "number", "comparator": "eq", "value": "52", "unit": "person"},
            {"kind": "date", "date": "--09"},
            {"kind": "name", "entity": "belarus"},
        ],
        **changes,
    }


def article_file() -> dict[str, Any]:
    """An article file with eight facts and two summaries in each of three languages."""
    return {
        "id": "one",
        "seed": "one.txt",
        "languages": ["en"],
        "published": "2025-11-27",
        "published_from": "a test",
        "publisher": "The Test",
        "headline": "Minsk frees 52 prisoners",
        "standfirst": None,
        "furniture": [{"quote": "Photo: pexels", "why": "photo credit"}],
        "summaries": {
            language: [
                {"kind": "written", "annotator": annotator, "by": "a test", "text": text} for annotator in ("a1", "a2")
            ]
            for language, text in SUMMARIES.items()
        },
        "facts": [fact(number) for number in range(8)],
    }


def entities() -> list[dict[str, Any]]:
    return [
        {
            "id": "belarus",
            "type": "GPE",
            "gender": None,
            "names": {"en": ["Belarus"], "uk": ["Білорусь"], "ru": ["Беларусь"]},
            "forbidden": ["Belgium"],
        },
        {"id": "reuters", "type": "ORG", "names": {"en": ["Reuters"]}},
        {"id": "minsk", "type": "GPE", "names": {"en": ["Minsk"], "uk": ["Мінськ"], "ru": ["Минск"]}},
        {"id": "belarusian", "type": "DEM", "of": "belarus", "names": {"en": ["Belarusian"]}},
    ]


def write_yaml(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


def write_folder(root: Path, change: Callable[[dict[str, Any]], object] | None = None, *, fixed: bool = True) -> Path:
    """seeds/ and references/ under `root`; `change` may alter the article file before it is written."""
    for name in ("seeds", "references"):
        (root / name).mkdir(parents=True)
    (root / "seeds" / "one.txt").write_bytes(TEXT.encode())
    write_yaml(root / "references" / "entities.yaml", entities())
    file = article_file()
    if change is not None:
        change(file)
    write_yaml(root / "references" / "one.yaml", file)
    if fixed:
        fix(root)
    return root
