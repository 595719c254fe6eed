"""Decide what a leaderboard says: rows, columns, cells, and who is best. Typesetters only set it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Any

from bench.comparison.equality import check_comparable
from bench.errors import ResultsError
from bench.languages import get, known
from bench.records import Cell, Interval, Leaderboard, Row, Run, Table

ALL_LANGUAGES = "All languages"
UNPROVEN = "†"
SMALL = 50  # articles under which close systems cannot be told apart

_Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: where its figure stands, how it is written, and which way is better (+1, -1; 0 for neither)."""

    title: str
    find: Callable[[_Figures], _Figures | None]
    form: str
    better: int
    tested: str | None = None
    """The output that the self-test knows it by."""


def _output(name: str) -> Callable[[_Figures], _Figures | None]:
    return lambda figures: figures["outputs"].get(name)


def _clean(figures: _Figures) -> _Figures | None:
    return figures["clean_share"] if figures["outputs"].keys() & {"number_consistency", "name_consistency"} else None


def _failures(figures: _Figures) -> _Figures:
    count = len(figures["failures"]) if figures["summaries"] or figures["failures"] else None
    told = {"note": f"of {figures['examples']}"} if count else {}
    return {"value": count, "n": figures["summaries"], "of": figures["examples"], "interval": None, **told}


def _usage(name: str) -> Callable[[_Figures], _Figures | None]:
    return lambda figures: figures.get("usage", {}).get(name)


def _seconds(figures: _Figures) -> _Figures | None:
    return figures.get("latency")


_COLUMNS = (
    _Column("Numbers", _output("number_consistency"), ".2f", 1, "number_consistency"),
    _Column("Names", _output("name_consistency"), ".2f", 1, "name_consistency"),
    _Column("Clean", _clean, ".2f", 1),
    _Column("Fact recall", _output("fact_recall"), ".2f", 1, "fact_recall"),
    _Column("ROUGE-L", _output("rougeL"), ".2f", 1),
    _Column("chrF++", _output("chrf"), ".1f", 1),
    _Column("Words", _output("words"), ".0f", 0),
    _Column("Wrong language", _output("wrong_language"), ".2f", -1),
    _Column("Failures", _failures, ".0f", -1),
    _Column("Tokens in", _usage("input_tokens"), ",.0f", 0),
    _Column("Tokens out", _usage("output_tokens"), ",.0f", 0),
    _Column("Cost", _usage("cost"), ".4g", -1),
    _Column("Seconds", _seconds, ".2g", -1),
)

_LEGEND = (
    "Pairs: articles summarised, of those in the data. A figure rests on all of them unless it says otherwise.",
    "–: no summary, or nothing in the summaries that could be judged.",
    "Numbers, Names: consistency of the summary's numbers and dates, and of its names, with the article, 0 to 1.",
    "Clean: share of summaries in which none of them is contradicted or unsupported.",
    "Fact recall: share of the article's facts, by weight, that the summary tells.",
    f"{UNPROVEN}: unproven, because the self-test of this run found the metric below its floor; it may not gate.",
    "Rows are in order of the mean of consistency and fact recall, because saying nothing is no virtue.",
    "ROUGE-L, chrF++: overlap with the references, which cannot stand in for a check of facts.",
    "Wrong language: share of words in another language. Failures: summaries without words.",
    "Best (* or bold) is marked among the summarisers that did the most pairs.",
)


def build_leaderboards(runs: Sequence[Run]) -> list[Leaderboard]:
    """A leaderboard for each data set that the runs are on, in order of name.

    Raises:
        ResultsError: two runs of one data set cannot stand in one table, or a result is not what we write.
    """
    try:
        datasets = sorted({run.result["dataset"] for run in runs})
        return [_build([run for run in runs if run.result["dataset"] == dataset]) for dataset in datasets]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        folders = ", ".join(run.folder for run in runs)
        raise ResultsError(
            f"A result.json is incomplete or broken ({error}) in: {folders}. Score again with: bench score"
        ) from error


def _build(runs: Sequence[Run]) -> Leaderboard:
    check_comparable(runs)
    names = names_of(runs)
    languages = sorted({language for run in runs for language in run.result["languages"]})
    scopes = [(language_title(language), _language(language), [language]) for language in languages]
    if len(languages) > 1:
        scopes.append((ALL_LANGUAGES, _overall, languages))
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
        "Seconds: mean time a summary took, on the machine of the run; not reproducible.": any(
            run.latency for run in runs
        ),
    }
    return [line for line, occurs in lines.items() if occurs]


def language_title(code: str) -> str:
    """What the table of a language is called."""
    return f"{get(code).name} ({code})" if code in known() else code


def _language(language: str) -> Callable[[Run], _Figures]:
    return lambda run: _with_latency(run.result["languages"][language], run.latency.get("languages", {}).get(language))


def _overall(run: Run) -> _Figures:
    return _with_latency(run.result["overall"], run.latency.get("overall"))


def _with_latency(figures: _Figures, latency: _Figures | None) -> _Figures:
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


def _table(title: str, find: Callable[[Run], _Figures], runs: Sequence[Run], names: Mapping[str, str]) -> Table:
    columns = [column for column in _COLUMNS if any(column.find(find(run)) for run in runs)]
    ranked = sorted(runs, key=lambda run: _rank(find(run), names[run.folder]))
    rows = [(_about(run), _row(names[run.folder], run, find(run), columns)) for run in ranked]
    return Table(
        title,
        tuple(column.title for column in columns),
        _mark_best([row for about, row in rows if not about.get("control")], columns),
        tuple(row for about, row in rows if about.get("control")),
    )


def _marked(table: Table, runs: Sequence[Run], languages: Sequence[str]) -> Table:
    """The table with its unproven columns marked, and why they are below it."""
    reasons = {column.title: _why_unproven(column, runs, languages) for column in _COLUMNS if column.tested}
    unproven = {title: reasons[title] for title in table.columns if reasons.get(title)}
    columns = tuple(f"{title} {UNPROVEN}" if title in unproven else title for title in table.columns)
    notes = tuple(f"{UNPROVEN} {title}: {'; '.join(why)}." for title, why in unproven.items())
    return replace(table, columns=columns, notes=notes)


def _why_unproven(column: _Column, runs: Sequence[Run], languages: Sequence[str]) -> list[str]:
    found = []
    for language in languages:
        tests = (run.result.get("selftest", {}).get(column.tested, {}).get(language) for run in runs)
        reason = next((test["reason"] for test in tests if test and not test["proven"]), None)
        found += [f"in {language} {reason}" if len(languages) > 1 else reason] if reason else []
    return found


def _rank(figures: _Figures, name: str) -> tuple[float, str]:
    """By the mean of consistency and fact recall, the highest first; without one of them last, by name."""
    consistency = _values(figures, ("number_consistency", "name_consistency"))
    recall = _values(figures, ("fact_recall",))
    return (-fmean([fmean(consistency), *recall]) if consistency and recall else 1.0, name)


def _values(figures: _Figures, names: Iterable[str]) -> list[float]:
    found = (figures["outputs"].get(name, {}).get("value") for name in names)
    return [value for value in found if value is not None]


def _row(name: str, run: Run, figures: _Figures, columns: Sequence[_Column]) -> Row:
    done, of = figures["summaries"], figures["examples"]
    reasons = Counter(run.result.get("skipped", {}).values()).most_common(1) if done < of else []
    pairs = Cell(f"{done}/{of}", float(done), n=done, of=of, note=reasons[0][0] if reasons else "")
    return Row(name, pairs, tuple(_cell(column, column.find(figures), done) for column in columns))


def _cell(column: _Column, figure: _Figures | None, done: int) -> Cell:
    if figure is None:
        return Cell("–", note="not scored")
    value, n, of = figure["value"], figure["n"], figure["of"]
    if value is None:
        return Cell("–", n=n, of=of, note="no summary" if not done else "nothing to judge")
    interval = Interval(**figure["interval"]) if figure["interval"] else None
    notes = [f"{n}/{of}"] if n != done else []
    notes += [f"±{format(figure['spread']['value'], column.form)}"] if "spread" in figure else []
    note = ", ".join([*notes, figure["note"]] if "note" in figure else notes)
    return Cell(format(value, column.form), float(value), interval, n=n, of=of, note=note)


def _mark_best(rows: Sequence[Row], columns: Sequence[_Column]) -> tuple[Row, ...]:
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


def _best_text(column: _Column, cells: Sequence[Cell]) -> str | None:
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
        notes.append(f"Small data: {articles} articles{on} cannot rank close systems.")
    if all(_about(run).get("neural") is False for run in runs):
        notes.append("No neural model is among these rows.")
    releases = sorted({run.result["release"] for run in runs})
    notes.append(f"Scored with release {', '.join(releases)}.")
    return tuple(notes)


def _controls(runs: Sequence[Run]) -> tuple[str, ...]:
    controls = sorted(
        f"{run.result['summarizer']['name']}: {_about(run)['note']}."
        for run in runs
        if _about(run).get("control") and _about(run).get("note")
    )
    return ("Controls show what scores mean and do not compete.", *controls) if controls else ()
