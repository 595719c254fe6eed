"""Decide what a leaderboard says: rows, columns, cells, and who is best. Typesetters only set it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

from bench.comparison.compare import ALPHA
from bench.comparison.equality import check_comparable
from bench.comparison.ranking import CONSISTENCY, RECALL, Standing, stand
from bench.comparison.scored import Scored
from bench.errors import ResultsError
from bench.languages import get, known, tier
from bench.languages.reach import MEASURED
from bench.records import Cell, Interval, Leaderboard, Row, Run, Table
from bench.reporting.columns import COLUMNS, Column, Figures, columns_of, learned_columns
from bench.stats.power import fewest_clusters

ALL_LANGUAGES = "All languages"
UNPROVEN = "†"
SMALL = 50  # articles under which close systems cannot be told apart


_LEGEND = (
    "Pairs: articles summarised, of those in the data. A figure rests on all of them unless it says otherwise.",
    "–: no summary, or nothing in the summaries that could be judged.",
    "Rank: the ranks that are possible by the mean of consistency and fact recall, in paired tests by article (Holm).",
    "Cluster: summarisers that no test parts have one number; the best is 1.",
    "Numbers, Names: consistency of the summary's numbers and dates, and of its names, with the article, 0 to 1.",
    "Dates: the consistency of the dates alone.",
    "Clean: share of summaries in which none of them is contradicted or unsupported.",
    "Fact recall: share of the article's facts, by weight, that the summary tells.",
    "Fact F: harmonic mean of that and of the consistency of all numbers and names, summary by summary.",
    "Mentions: numbers, dates and names that a summary has. Who says little has little to be wrong in.",
    f"{UNPROVEN}: unproven, because the self-test of this run found the metric below its floor, or could not test it.",
    "Rows are in order of the mean of consistency and fact recall, because saying nothing is no virtue.",
    "ROUGE-L, chrF++: overlap with the references, which cannot stand in for a check of facts.",
    "Wrong language: share of words in another language. Failures: summaries without words.",
    "Best (* or bold) is marked among the summarisers that did the most pairs.",
)


def build_leaderboards(runs: Sequence[Run], scored: Sequence[Scored] = ()) -> list[Leaderboard]:
    """A leaderboard for each data set that the runs are on, in order of name.

    `scored`: the runs whose scores there are; without a run's scores it has no rank.

    Raises:
        ResultsError: two runs of one data set cannot stand in one table, or a result is not what we write.
    """
    try:
        datasets = sorted({run.result["dataset"] for run in runs})
        return [_build([run for run in runs if run.result["dataset"] == dataset], scored) for dataset in datasets]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        folders = ", ".join(run.folder for run in runs)
        raise ResultsError(
            f"A result.json is incomplete or broken ({error}) in: {folders}. Score again with: bench score"
        ) from error


def _build(runs: Sequence[Run], scored: Sequence[Scored]) -> Leaderboard:
    check_comparable(runs)
    folders = {run.folder for run in runs if not _about(run).get("control")}
    competing = [each for each in scored if each.run.folder in folders]
    names = names_of(runs)
    languages = sorted({language for run in runs for language in run.result["languages"]})
    scopes = [
        (language_title(language), _placed(_language(language), stand(competing, language)), [language])
        for language in languages
    ]
    if len(languages) > 1:
        scopes.append((ALL_LANGUAGES, _placed(_overall, stand(competing)), languages))
    tables = tuple(_marked(_table(title, find, runs, names), runs, within) for title, find, within in scopes)
    legend = (*_LEGEND, *_told_where_it_occurs(runs), *_controls(runs))
    return Leaderboard(f"Leaderboard: {runs[0].result['dataset']}", _notes(runs), tables, legend)


def _told_where_it_occurs(runs: Sequence[Run]) -> list[str]:
    overall = [run.result["overall"] for run in runs]
    lines = {
        "Failures count articles for which a call failed too; the same command tries them again.": any(
            run.result.get("errors") for run in runs
        ),
        "±: standard deviation between samples of one article; the figure is the mean of the samples.": any(
            "spread" in figure for figures in overall for figure in figures["outputs"].values()
        ),
        "Tokens: mean of a summary. Cost: of all summaries, in the currency of the prices.": any(
            figures.get("usage") for figures in overall
        ),
        "(sees a/b, false c/d): what the self-test found of a metric in which a model judges: of b errors that were "
        "put into references it saw a, and of d harmless edits it held c against them. It never gates.": any(
            learned_columns(runs)
        ),
        "Seconds: mean time a summary took, on the machine of the run; not reproducible.": any(
            run.latency for run in runs
        ),
    }
    return [line for line, occurs in lines.items() if occurs]


def language_title(code: str) -> str:
    """What the table of a language is called."""
    return f"{get(code).name} ({code})" if code in known() else code


def _language(language: str) -> Callable[[Run], Figures]:
    return lambda run: _with_latency(run.result["languages"][language], run.latency.get("languages", {}).get(language))


def _overall(run: Run) -> Figures:
    skipped = [figures.get("skipped", {}) for figures in run.result["languages"].values()]
    figures = run.result["overall"] | {"skipped": sum(map(Counter, skipped), Counter())}
    return _with_latency(figures, run.latency.get("overall"))


def _placed(find: Callable[[Run], Figures], standings: Mapping[str, Standing]) -> Callable[[Run], Figures]:
    """The figures with the run's standing among them, if it has one."""

    def placed(run: Run) -> Figures:
        figures, standing = find(run), standings.get(run.folder)
        return {**figures, "standing": _as_figures(figures, standing)} if standing else figures

    return placed


def _as_figures(figures: Figures, standing: Standing) -> Figures:
    first, last = standing.ranks
    rest = {"n": figures["summaries"], "of": figures["examples"], "interval": None}
    rank = {"value": first, "text": f"{first}–{last}" if first < last else str(first), **rest}
    return {"rank": rank, "cluster": {"value": standing.cluster, **rest}}


def _with_latency(figures: Figures, latency: Figures | None) -> Figures:
    return {**figures, "latency": latency} if latency else figures


def _about(run: Run) -> Mapping[str, Any]:
    return run.config["summarizer"].get("about") or {}


def names_of(runs: Sequence[Run]) -> dict[str, str]:
    """What each folder is called in a table: the summariser's name if that is enough, else its key, else the folder."""
    systems = [run.result["summarizer"] for run in runs]
    names, keys = (Counter(system[part] for system in systems) for part in ("name", "key"))
    return {
        run.folder: each["name"] if names[each["name"]] == 1 else each["key"] if keys[each["key"]] == 1 else run.folder
        for run, each in zip(runs, systems, strict=True)
    }


def _table(title: str, find: Callable[[Run], Figures], runs: Sequence[Run], names: Mapping[str, str]) -> Table:
    columns = [column for column in columns_of(runs) if any(column.find(find(run)) for run in runs)]
    ranked = sorted(runs, key=lambda run: _rank(find(run), names[run.folder]))
    rows = [(_about(run), _row(names[run.folder], find(run), columns)) for run in ranked]
    return Table(
        title,
        tuple(column.title for column in columns),
        _mark_best([row for about, row in rows if not about.get("control")], columns),
        tuple(row for about, row in rows if about.get("control")),
        narrow=tuple(column.title for column in columns if column.narrow),
    )


def _marked(table: Table, runs: Sequence[Run], languages: Sequence[str]) -> Table:
    """The table with its unproven columns marked, and why they are below it; learned columns tell their self-test."""
    learned = {column.title: _rates(column, runs, languages) for column in learned_columns(runs)}
    reasons = {column.title: _why_unproven(column, runs, languages) for column in columns_of(runs) if column.tested}
    unproven = {title: reasons[title] for title in table.columns if reasons.get(title)}
    marked = {title: f"{title} {UNPROVEN}" if title in unproven else title for title in table.columns}
    columns = tuple(f"{marked[title]}{_beside(learned.get(title))}" for title in table.columns)
    notes = tuple(f"{UNPROVEN} {title}: {'; '.join(why)}." for title, why in unproven.items())
    if learned:
        notes += tuple(_told_rates(table, runs, languages))
    narrow = tuple(each for each, title in zip(columns, table.columns, strict=True) if title in table.narrow)
    return replace(table, columns=columns, notes=notes, narrow=narrow)


def _rates(column: Column, runs: Sequence[Run], languages: Sequence[str]) -> Counter[str]:
    """Errors that the metric of a column detects, of how many, and false alarms, of how many, over the languages."""
    rates: Counter[str] = Counter()
    for language in languages:
        tests = (run.result.get("selftest", {}).get(column.tested, {}).get(language) for run in runs)
        test = next((test for test in tests if test), None)
        rates.update({key: test[key] for key in ("detected", "of", "false_alarms", "harmless")} if test else {})
    return rates


def _beside(rates: Mapping[str, int] | None) -> str:
    """What stands beside a learned column's title; nothing for one that is not tested."""
    if not rates or not rates["of"]:
        return ""
    return f" (sees {rates['detected']}/{rates['of']}, false {rates['false_alarms']}/{rates['harmless']})"


def _told_rates(table: Table, runs: Sequence[Run], languages: Sequence[str]) -> Iterator[str]:
    """The self-test of our own columns, for comparison."""
    for column in COLUMNS:
        rates = _rates(column, runs, languages) if column.tested and column.title in table.columns else Counter[str]()
        if rates["of"]:
            yield f"Self-test, for comparison: {column.title}{_beside(rates)}."


def _why_unproven(column: Column, runs: Sequence[Run], languages: Sequence[str]) -> list[str]:
    found = []
    for language in languages:
        tests = (run.result.get("selftest", {}).get(column.tested, {}).get(language) for run in runs)
        reason = next((test["reason"] for test in tests if test and not test["proven"]), None)
        found += [f"in {language} {reason}" if len(languages) > 1 else reason] if reason else []
    return found


def _rank(figures: Figures, name: str) -> tuple[float, str]:
    """By the mean of consistency and fact recall, the highest first; without one of them last, by name."""
    consistency = _values(figures, CONSISTENCY)
    recall = _values(figures, (RECALL,))
    return (-fmean([fmean(consistency), *recall]) if consistency and recall else 1.0, name)


def _values(figures: Figures, names: Iterable[str]) -> list[float]:
    found = (figures["outputs"].get(name, {}).get("value") for name in names)
    return [value for value in found if value is not None]


def _row(name: str, figures: Figures, columns: Sequence[Column]) -> Row:
    done, of = figures["summaries"], figures["examples"]
    reasons = sorted(figures.get("skipped", {}))
    pairs = Cell(f"{done}/{of}", float(done), n=done, of=of, note="; ".join(reasons))
    return Row(name, pairs, tuple(_cell(column, column.find(figures), done) for column in columns))


def _cell(column: Column, figure: Figures | None, done: int) -> Cell:
    if figure is None:
        return Cell("–", note="not scored")
    value, n, of = figure["value"], figure["n"], figure["of"]
    if value is None:
        return Cell("–", n=n, of=of, note="no summary" if not done else "nothing to judge")
    interval = Interval(**figure["interval"]) if figure["interval"] else None
    notes = [f"{n}/{of}"] if n != done else []
    notes += [f"±{format(figure['spread']['value'], column.form)}"] if "spread" in figure else []
    note = ", ".join([*notes, figure["note"]] if "note" in figure else notes)
    text = figure.get("text") or format(value, column.form)
    return Cell(text, float(value), interval, n=n, of=of, note=note)


def _mark_best(rows: Sequence[Row], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Mark the best cells among the rows that did the most pairs: a mean over fewer is another question."""
    most = max((row.pairs.n or 0 for row in rows), default=0)
    competing = [row.cells for row in rows if row.pairs.n == most]
    best = [_best_text(column, [cells[place] for cells in competing]) for place, column in enumerate(columns)]
    return tuple(
        replace(
            row, cells=tuple(replace(cell, best=cell.text == text) for cell, text in zip(row.cells, best, strict=True))
        )
        if row.pairs.n == most
        else row
        for row in rows
    )


def _best_text(column: Column, cells: Sequence[Cell]) -> str | None:
    """What the best cells show; None where all show the same, or the column has no better and worse."""
    judged = [cell for cell in cells if cell.value is not None]
    if not column.better or len({cell.text for cell in judged}) < 2:
        return None
    return max(judged, key=lambda cell: column.better * (cell.value or 0.0)).text


def _notes(runs: Sequence[Run]) -> tuple[str, ...]:
    result = runs[0].result
    articles, examples = result["articles"], result["examples"]
    notes = [f"{articles} articles, {examples} pairs of article and language. Data hash {result['data_hash']}."]
    if articles < SMALL:
        events = (runs[0].config["dataset"].get("about") or {}).get("events")
        on = "" if events is None else " on one event" if events == 1 else f" on {events} events"
        notes.append(f"Small data: {articles} articles{on} cannot rank close systems.{_reach(runs, articles)}")
    if all(_about(run).get("neural") is False for run in runs):
        notes.append("No neural model is among these rows.")
    if any("name_consistency" in run.result["signatures"] for run in runs):
        notes.append(_tiers(sorted(result["languages"])))
    releases = sorted({run.result["release"] for run in runs})
    notes.append(f"Scored with release {', '.join(releases)}.")
    return tuple(notes)


def _tiers(codes: Sequence[str]) -> str:
    """How far names can be checked in these languages, with figures where they are measured."""
    told = (", ".join(filter(None, (f"{code} tier {tier(code)}", MEASURED.get(code)))) for code in codes)
    return f"Names: {'; '.join(told)} (tiers: bench list languages)."


def _reach(runs: Sequence[Run], articles: int) -> str:
    """What a test of two summarisers by so many articles can show at best, in words."""
    competing = sum(not _about(run).get("control") for run in runs)
    if competing < 2:
        return ""
    pairs = competing * (competing - 1) // 2
    smallest = 2.0 ** (1 - articles)  # two-sided, all articles on one side
    shows = "none differ significantly at .05" if smallest > ALPHA else "they must differ alike on nearly every one"
    return (
        f" The smallest p that two summarisers can reach is {smallest:.2g}, so {shows}; among the {competing} here any "
        f"two take {fewest_clusters(ALPHA / 2 / pairs)} articles at the least."
    )


def _controls(runs: Sequence[Run]) -> tuple[str, ...]:
    controls = sorted(
        f"{run.result['summarizer']['name']}: {_about(run)['note']}."
        for run in runs
        if _about(run).get("control") and _about(run).get("note")
    )
    return ("Controls show what scores mean and do not compete.", *controls) if controls else ()
