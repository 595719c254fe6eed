from __future__ import annotations

import pytest
from rich.console import Console

from bench.comparison.compare import compare
from bench.comparison.ranking import Ranking
from bench.comparison.scored import Located, Mention
from bench.reporting.differences import Compared, render_markdown, render_terminal, to_dict
from tests.comparison.made import mention, scored


def compared(*flagged: Mention, values: tuple[float, ...] = (0.5, 0.6, 0.7, 0.4, 0.5)) -> Compared:
    baseline = scored({"number_consistency": [1.0] * 5, "words": [70.0] * 5})
    run = scored({"number_consistency": list(values), "words": [70.0] * 5}, *flagged, name="b")
    appeared = [Located(each, "b/predictions.jsonl", 1, 2) for each in flagged]
    return Compared(compare(baseline, run), appeared, [])


def printed(found: Compared) -> str:
    console = Console(width=100, highlight=False)
    with console.capture() as capture:
        console.print(render_terminal(found))
    return capture.get()


def test_a_table_shows_what_differs_with_interval_and_p() -> None:
    text = printed(compared())
    assert "…" not in text  # a figure that is cut off says something else
    row = next(line for line in text.splitlines() if line.startswith("number_consistency"))
    assert row.split()[1:4] == ["1.000", "0.540", "-0.460"]
    assert row.split()[-3:] == ["0.0625", "0.0625", "5"]
    assert "Figures that are the same: 1." in text


def test_what_is_not_significant_says_what_would_show_it() -> None:
    assert "number_consistency in en: -0.460 is not significant; " in render_markdown(compared())
    assert "articles would show it" in render_markdown(compared())


def test_a_mention_is_told_with_both_spans_and_its_place() -> None:
    told = "new contradicted: “52” (article 14-16) → “25” (summary 10-12) (number, other_value) in 0/en, sentence 2, "
    assert told + "b/predictions.jsonl:1" in render_markdown(compared(mention()))
    unsupported = render_markdown(compared(mention(source=None)))
    assert "new contradicted: “25” (summary 10-12)" in unsupported


@pytest.mark.parametrize("said", ["<script>", "a|b", "\x1b[31m"])
def test_texts_of_others_are_harmless(said: str) -> None:
    found = compared(mention(said=said))
    assert said not in render_markdown(found)
    assert "\x1b[31m" not in printed(found)


def test_json_has_the_figures() -> None:
    data = to_dict(compared(mention()), [Ranking("numbers", "en", ["a", "b"], [(1, 1), (2, 2)], [1, 2])])
    row = data["differences"][0]
    assert (row["output"], row["p"], row["n"], row["articles"]) == ("number_consistency", 2 / 32, 5, 5)
    assert row["interval"]["low"] < row["difference"] < row["interval"]["high"]
    assert data["appeared"][0]["verdict"] == "contradicted"
    assert data["rankings"][0]["clusters"] == [1, 2]


def test_ranks_are_listed_best_first() -> None:
    text = render_markdown(compared(), [Ranking("numbers", "en", ["low", "high"], [(2, 2), (1, 1)], [2, 1])])
    assert "ranks by numbers in en: high 1-1 (cluster 1), low 2-2 (cluster 2)" in text
