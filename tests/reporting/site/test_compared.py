from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from bench.comparison.compare import compare
from bench.comparison.scored import Located
from bench.reporting.differences import Compared
from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.site.build import build_site
from bench.reporting.site.compared import compared_rows
from bench.reporting.site.evidence import Evidenced
from tests.comparison.made import mention, scored
from tests.reporting.runs import figures, run
from tests.reporting.site.test_build import HOSTILE, Tags

KEYS = {"results/a": "a-00", "results/b": "b-00"}


def compared(said: str = "25", name: str = "b") -> Compared:
    """A run beside its baseline, with a mention that is new and one that is gone."""
    new, gone = mention("0/en", said=said), mention("1/en", said="9")
    before = scored({"number_consistency": [1.0] * 5}, gone)
    after = scored({"number_consistency": [0.5, 0.6, 0.7, 0.4, 0.5]}, new, name=name)
    places = [Located(each, "predictions.jsonl", 1, 1) for each in (new, gone)]
    return Compared(compare(before, after), places[:1], places[1:])


def test_tables_mentions_and_links() -> None:
    rows = compared_rows(compared(), KEYS)
    assert rows["link"] == "evidence.html#a=b-00&b=a-00"
    ((language, lines),) = rows["tables"].items()
    assert (language, [line[0] for line in lines]) == ("en", ["number_consistency"])
    new, gone = rows["mentions"]
    assert new["text"].startswith("new contradicted: ")
    assert gone["text"].startswith("gone contradicted: ")
    assert parse_qs(new["link"].partition("#")[2]) == {"a": ["b-00"], "b": ["a-00"], "example": ["0/en"]}
    assert parse_qs(gone["link"].partition("#")[2]) == {"a": ["a-00"], "b": ["b-00"], "example": ["1/en"]}


@pytest.mark.parametrize("key", [HOSTILE, "javascript:alert(1)", "a&b=c#d", "ключ"])
def test_a_link_leads_into_the_page_whatever_the_key_is(key: str) -> None:
    link = compared_rows(compared(), KEYS | {"results/b": key})["link"]
    assert link.startswith("evidence.html#a=")
    assert parse_qs(link.partition("#")[2]) == {"a": [key], "b": ["a-00"]}


def index(found: Compared, name: str) -> str:
    """The start of the page of two runs, one of them with a hostile name."""
    (board,) = build_leaderboards([run(name, {"en": figures(number_consistency=1.0, fact_recall=0.5)})])
    folders = {"a": "results/a", name: f"results/{name}"}
    runs = [Evidenced(f"{place}-00", each, [], [], {}, folders[each]) for place, each in enumerate(folders)]
    return dict(build_site(board, runs, None, [found]))["index.html"]


def test_the_comparison_stands_above_the_tables() -> None:
    page = index(compared(), "b")
    assert page.index("Mentions that changed") < page.index("Columns that are shown")
    assert "number_consistency" in page
    assert "BCa bootstrap by article" in page


def test_hostile_texts_are_escaped() -> None:
    page = index(compared(HOSTILE, HOSTILE), HOSTILE)
    tags = [tag for tag, _ in Tags(page).found]
    assert "img" not in tags
    assert "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" in page
    assert tags.count("script") == [tag for tag, _ in Tags(index(compared(), "b")).found].count("script")
