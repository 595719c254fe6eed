from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bench.errors import ResultsError
from bench.records import Cell, Row, Run, Table
from bench.reporting.leaderboard import build_leaderboards
from tests.comparison.made import scored
from tests.reporting.runs import figure, figures, run


def table(*runs: Run) -> Table:
    """The English table of these runs."""
    return build_leaderboards(runs)[0].tables[0]


def cell(row: Row, made: Table, column: str) -> Cell:
    return row.cells[made.columns.index(column)]


def test_a_cell_tells_what_it_rests_on() -> None:
    made = table(run("lead", {"en": figures(4, fact_recall=0.417, number_consistency=figure(0.9, 3))}))
    (row,) = made.rows
    assert (row.pairs.text, row.pairs.n, row.pairs.of) == ("4/5", 4, 5)
    recall = cell(row, made, "Fact recall")
    assert (recall.text, recall.value, recall.n, recall.of, recall.note) == ("0.42", 0.417, 4, 5, "")
    numbers = cell(row, made, "Numbers")
    assert (numbers.text, numbers.n, numbers.note) == ("0.90", 3, "3/5")


def test_what_could_not_be_done_is_a_dash_with_its_denominator() -> None:
    skipped = {"a/ru": "no sentence of the article is in Russian"}
    languages = {"en": figures(0, fact_recall=None) | {"skipped": {"no sentence of the article is in English": 5}}}
    made = table(run("lead", languages, skipped=skipped))
    (row,) = made.rows
    assert (row.pairs.text, row.pairs.note) == ("0/5", "no sentence of the article is in English")
    assert [(each.text, each.value, each.of) for each in row.cells] == [("–", None, 5)] * len(row.cells)


def test_a_metric_that_only_some_runs_have_is_a_dash_for_the_others() -> None:
    made = table(run("a", {"en": figures(rougeL=0.3)}), run("b", {"en": figures(words=60.4)}))
    assert made.columns == ("ROUGE-L", "Words", "Failures")
    assert [[each.text for each in row.cells] for row in made.rows] == [["0.30", "–", "0"], ["–", "60", "0"]]


def test_rows_are_in_order_of_consistency_with_recall_and_then_of_name() -> None:
    runs = [
        run("silent", {"en": figures(number_consistency=1.0, fact_recall=0.0)}),  # .5
        run("names", {"en": figures(number_consistency=0.6, name_consistency=0.8, fact_recall=0.5)}),  # .6
        run("b", {"en": figures(number_consistency=1.0, fact_recall=None)}),
        run("good", {"en": figures(number_consistency=0.9, fact_recall=0.9)}),
        run("a", {"en": figures(fact_recall=1.0)}),
    ]
    assert [row.name for row in table(*runs).rows] == ["good", "names", "silent", "a", "b"]


@pytest.mark.parametrize(
    ("values", "best"),
    [
        ([(5, 0.5), (5, 0.7)], [False, True]),
        ([(5, 0.501), (5, 0.502)], [False, False]),  # the same as shown
        ([(5, 0.7), (5, 0.7), (5, 0.2)], [True, True, False]),
        ([(1, 0.9), (5, 0.5), (5, 0.4)], [False, True, False]),  # one easy article wins nothing
        ([(5, None), (5, 0.5), (5, 0.4)], [False, True, False]),
        ([(5, 0.5)], [False]),
    ],
)
def test_the_best_are_marked_among_those_that_did_the_most(
    values: list[tuple[int, float | None]], best: list[bool]
) -> None:
    runs = [run(f"{place}", {"en": figures(n, rougeL=value)}) for place, (n, value) in enumerate(values)]
    made = table(*runs)
    by_name = sorted(made.rows, key=lambda row: row.name)
    assert [cell(row, made, "ROUGE-L").best for row in by_name] == best


def test_less_is_better_where_it_is_and_nothing_is_best_where_it_only_describes() -> None:
    made = table(
        run("a", {"en": figures(wrong_language=0.5, words=10)}),
        run("b", {"en": figures(failures=1, wrong_language=0.0, words=20)}),
    )
    marked = {title: [cell(row, made, title).best for row in made.rows] for title in made.columns}
    assert marked == {"Words": [False, False], "Wrong language": [False, True], "Failures": [True, False]}


def test_controls_stand_apart_and_are_never_best() -> None:
    control = run(
        "control_reference", {"en": figures(rougeL=0.9)}, {"control": True, "neural": False, "note": "the top"}
    )
    made = build_leaderboards([control, run("a", {"en": figures(rougeL=0.2)}), run("b", {"en": figures(rougeL=0.1)})])[
        0
    ]
    (only,) = made.tables
    assert [row.name for row in only.rows] == ["a", "b"]
    assert [row.name for row in only.controls] == ["control_reference"]
    assert not any(each.best for each in only.controls[0].cells)
    assert cell(only.rows[0], only, "ROUGE-L").best
    assert "control_reference: the top." in made.legend


def test_each_language_has_a_table_and_all_together_another() -> None:
    languages = {"en": figures(rougeL=0.1), "uk": figures(rougeL=0.1), "xx": figures(rougeL=0.1)}
    board = build_leaderboards([run("a", languages)])[0]
    assert [each.title for each in board.tables] == ["English (en)", "Ukrainian (uk)", "xx", "All languages"]
    assert [each.title for each in build_leaderboards([run("a")])[0].tables] == ["English (en)"]


@pytest.mark.parametrize(
    ("abouts", "told"),
    [([{"neural": False}] * 2, True), ([{"neural": False}, {"neural": True}], False), ([{"neural": False}, {}], False)],
)
def test_no_neural_model_is_claimed_only_where_all_rows_say_so(abouts: list[dict[str, Any]], told: bool) -> None:
    runs = [run(f"{place}", about=about or {"control": False}) for place, about in enumerate(abouts)]
    notes = build_leaderboards(runs)[0].notes
    assert ("No neural model is among these rows." in notes) is told


def test_how_far_names_reach_is_told_where_they_are_scored() -> None:
    made = run("a", {"en": figures(), "ka": figures()})
    scored_names = replace(made, result={**made.result, "signatures": {"name_consistency": {}}})
    (told,) = [note for note in build_leaderboards([scored_names])[0].notes if note.startswith("Names")]
    assert "en tier A, recall" in told
    assert "ka tier D (tiers" in told
    assert not any(note.startswith("Names") for note in build_leaderboards([made])[0].notes)


@pytest.mark.parametrize(
    ("articles", "events", "note"),
    [
        (5, 1, "Small data: 5 articles on one event cannot rank close systems."),
        (9, None, "Small data: 9 articles cannot rank close systems."),
        (9, 3, "Small data: 9 articles on 3 events cannot rank close systems."),
        (500, None, None),
    ],
)
def test_small_data_are_called_small(articles: int, events: int | None, note: str | None) -> None:
    made = run("a", articles=articles)
    made.config["dataset"]["about"] = {} if events is None else {"events": events}
    small = [each for each in build_leaderboards([made])[0].notes if each.startswith("Small")]
    assert small == ([note] if note else [])


def test_names_that_are_not_enough_are_told_apart() -> None:
    one = run("lead")
    two = Run("results/seeds/lead-11", one.config, run("lead", summarizer={"name": "lead", "key": "lead-11"}).result)
    three = Run("other/seeds/lead-11", two.config, two.result)
    assert [row.name for row in table(one).rows] == ["lead"]
    assert {row.name for row in table(one, two).rows} == {"lead-00", "lead-11"}
    assert {row.name for row in table(one, two, three).rows} == {"lead-00", two.folder, three.folder}


def test_data_sets_have_leaderboards_of_their_own() -> None:
    boards = build_leaderboards([run("a"), run("a", dataset="mine", data_hash="fedc")])
    assert [board.title for board in boards] == ["Leaderboard: mine", "Leaderboard: seeds"]


def test_a_result_that_lacks_something_is_named() -> None:
    with pytest.raises(ResultsError, match=r"incomplete or broken \('clean_share'\) in: results/seeds/a-00"):
        build_leaderboards([run("a", {"en": {"outputs": {"number_consistency": {}}, "examples": 5, "summaries": 5}})])


@pytest.mark.parametrize(
    "change",
    [{"signatures": 3}, {"summarizer": {"name": 5}}, {"dataset": ["a"]}, {"languages": {"en": "x"}}],
)
def test_a_result_that_is_broken_is_named(change: dict[str, Any]) -> None:
    whole = run("a", {"en": figures()})
    with pytest.raises(ResultsError, match=r"incomplete or broken .* in: results/seeds/a-00"):
        build_leaderboards([replace(whole, result={**whole.result, **change})])


def test_an_unproven_metric_is_marked_and_the_reason_stands_below() -> None:
    languages = {"en": figures(number_consistency=1.0, rougeL=0.5), "uk": figures(number_consistency=1.0)}
    why = {"proven": False, "reason": "detects 1 of 9 extrinsic errors, at least 90% wanted"}
    selftest = {"number_consistency": {"en": why, "uk": {"proven": True, "reason": ""}}}
    english, ukrainian, both = build_leaderboards([run("a", languages, selftest=selftest)])[0].tables
    assert english.columns[0] == "Numbers †"
    assert english.notes == (f"† Numbers: {why['reason']}.",)
    assert (ukrainian.columns[0], ukrainian.notes) == ("Numbers", ())
    assert (both.columns[0], both.notes) == ("Numbers †", (f"† Numbers: in en {why['reason']}.",))


def test_failures_have_their_denominator() -> None:
    failed = figures(summaries=3, failures=2, rougeL=0.3)
    made = build_leaderboards([run("a", {"en": failed}, errors={"0": "no answer"})])[0]
    (row,) = made.tables[0].rows
    assert (cell(row, made.tables[0], "Failures").text, cell(row, made.tables[0], "Failures").note) == ("2", "of 5")
    assert row.pairs.text == "3/5"
    assert any(line.startswith("Failures count articles for which a call failed too") for line in made.legend)
    whole = build_leaderboards([run("a", {"en": figures(rougeL=0.3)})])[0]
    assert cell(whole.tables[0].rows[0], whole.tables[0], "Failures").note == ""
    assert not any(line.startswith("Failures count") for line in whole.legend)


def test_what_it_took_is_shown_where_somebody_counted() -> None:
    usage = {"input_tokens": figure(1234.4), "output_tokens": figure(70.0), "cost": figure(0.01234)}
    paid = run("paid", {"en": figures(rougeL=0.3) | {"usage": usage}})
    slow = replace(run("slow", {"en": figures(rougeL=0.2)}), latency={"languages": {"en": figure(2.345)}})
    made = table(paid, slow)
    assert made.columns[-4:] == ("Tokens in", "Tokens out", "Cost", "Seconds")
    shown = {row.name: [each.text for each in row.cells[-4:]] for row in made.rows}
    assert shown == {"paid": ["1,234", "70", "0.01234", "–"], "slow": ["–", "–", "–", "2.3"]}
    (board,) = build_leaderboards([paid, slow])
    assert any(line.startswith("Seconds: ") for line in board.legend)


def test_the_spread_of_samples_stands_beside_the_mean() -> None:
    sampled = figure(0.5) | {"spread": {"value": 0.034, "n": 5}}
    made = table(run("a", {"en": figures(rougeL=sampled)}))
    assert cell(made.rows[0], made, "ROUGE-L").note == "±0.03"


def test_ranks_are_decided_with_the_scores_and_controls_have_none() -> None:
    runs = [
        run("good", {"en": figures(number_consistency=1.0, fact_recall=0.9)}),
        run("poor", {"en": figures(number_consistency=1.0, fact_recall=0.1)}),
        run("control", {"en": figures(number_consistency=1.0, fact_recall=1.0)}, {"control": True}),
    ]
    scores = [
        replace(scored({"number_consistency": [1.0] * 8, "fact_recall": [value] * 8}), run=each)
        for each, value in zip(runs, (0.9, 0.1, 1.0), strict=True)
    ]
    made = build_leaderboards(runs, scores)[0].tables[0]
    assert {row.name: (cell(row, made, "Rank").text, cell(row, made, "Cluster").text) for row in made.rows} == {
        "good": ("1", "1"),
        "poor": ("2", "2"),
    }
    assert cell(made.controls[0], made, "Rank").text == "–"
    assert "Rank" in made.narrow
    assert "Cluster" not in made.narrow
    assert "Rank" not in table(*runs).columns


def test_ranks_that_cannot_be_told_apart_are_a_range() -> None:
    runs = [run(name, {"en": figures(number_consistency=1.0, fact_recall=0.5)}) for name in "ab"]
    scores = [replace(scored({"number_consistency": [1.0] * 5, "fact_recall": [0.5] * 5}), run=each) for each in runs]
    made = build_leaderboards(runs, scores)[0].tables[0]
    assert [cell(row, made, "Rank").text for row in made.rows] == ["1–2", "1–2"]


@pytest.mark.parametrize(
    ("articles", "rows", "told"),
    [
        (5, 3, "can reach is 0.062, so none differ significantly at .05; among the 3 here any two take 7 articles"),
        (9, 2, "can reach is 0.0039, so they must differ alike on nearly every one; among the 2 here any two take 6"),
    ],
)
def test_small_data_say_what_they_can_show(articles: int, rows: int, told: str) -> None:
    notes = build_leaderboards([run(f"{place}", articles=articles) for place in range(rows)])[0].notes
    assert any(told in note for note in notes)


def test_reasons_are_those_of_the_language() -> None:
    languages = {
        code: figures(4, rougeL=0.1) | {"skipped": {f"no sentence of the article is in {name}": 1}}
        for code, name in (("en", "English"), ("ru", "Russian"))
    }
    english, russian, both = build_leaderboards([run("a", languages)])[0].tables
    assert english.rows[0].pairs.note == "no sentence of the article is in English"
    assert russian.rows[0].pairs.note == "no sentence of the article is in Russian"
    assert both.rows[0].pairs.note.count("no sentence") == 2


def test_mentions_stand_beside_what_they_are_right_in() -> None:
    made = table(run("a", {"en": figures(number_consistency=1.0) | {"mentions": figure(0.4)}}))
    assert cell(made.rows[0], made, "Mentions").text == "0.4"
