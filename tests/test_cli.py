from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.cli import main, run
from bench.datasets.seeds import load_seeds
from tests.commands import Bench, Told

CHEAP = ["summarizer=lead", "metric=[length,rouge]"]
ARTICLE = "Belarus released 52 political prisoners in September. At least 100 remain, John Coale said."


def write(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def run_folders() -> list[Path]:
    """The folders of runs, in order of name; beside them lies the folder of their page."""
    return sorted(path.parent for path in Path("results").rglob("config.yaml"))


@pytest.fixture(scope="module")
def cheap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `bench run` has been called with CHEAP."""
    with chdir(tmp_path_factory.mktemp("cheap")):
        assert main(["run", *CHEAP]) == 0
        return Path.cwd()


@pytest.fixture
def ran(bench: Bench, cheap: Path) -> Path:
    """The folder of that run, in this test's folder."""
    shutil.copytree(cheap, Path.cwd(), dirs_exist_ok=True)
    (folder,) = run_folders()
    return folder


def row(**changes: Any) -> str:
    return json.dumps({"id": "1", "source": ARTICLE, "summary": "52 were freed.", "language": "en"} | changes) + "\n"


# The command line itself


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from bench.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'hydra', 'numpy', 'rich', 'yaml', 'pydantic', 'datasets', 'transformers'} & sys.modules.keys()))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert answer.stdout.splitlines()[-1] == "[]"
    assert "leaderboard" in answer.stdout


def test_the_version_needs_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"bench {version('summary-bench')}\n"


@pytest.mark.parametrize("command", ["run", "score", "check", "list", "validate", "leaderboard", "selftest", "meta"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: bench {command}")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "COMMAND"),
        (["rnu"], "invalid choice: 'rnu'"),
        (["run", "--frsh"], "unknown argument --frsh. See: bench run --help"),
        (["list", "metrics", "--all"], "unknown argument --all. See: bench list --help"),
        (["check", "only-one"], "SUMMARY"),
        (["list", "langs"], "Did you mean languages?"),
        (["run", "--cfg", "jb"], "invalid choice: 'jb'"),
    ],
)
def test_a_wrong_argument_is_one_line(bench: Bench, words: list[str], message: str) -> None:
    told = bench(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("bench: ")
    assert told.err.count("\n") == 1
    assert message in told.err


def test_an_interrupted_command_says_so(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(overrides: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "compose_config", stop)
    assert bench("run") == Told(130, "", "bench: interrupted\n")


@pytest.mark.parametrize("words", [["list", "languages"], ["run", "--cfg", "job"]])
def test_a_reader_who_has_seen_enough_is_no_error(words: list[str]) -> None:
    command = [sys.executable, "-m", "bench", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["list", "languages"], ["run", "--cfg", "job"]])
def test_a_full_disk_is_one_line(words: list[str]) -> None:
    command = [sys.executable, "-m", "bench", *words]
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    assert told.returncode == 2
    assert told.stderr.startswith("bench: standard output cannot be written (No space left on device).")
    assert told.stderr.count("\n") == 1


# Overrides


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        (["summarizer=texrank"], "there is no summarizer 'texrank'. Did you mean textrank"),
        (["summarizer=[lead,texrank]"], "there is no summarizer 'texrank'. Did you mean textrank"),
        (["metric=roug"], "there is no metric 'roug'. Did you mean rouge?"),
        (["dataset=jsnl"], "there is no dataset 'jsnl'. Did you mean jsonl?"),
        (["dataset=zzz"], "there is no dataset 'zzz'. Known are: crosssum, huggingface, jsonl,"),
        (["wrds=3"], "the configuration has no 'wrds'. Did you mean words?"),
        (["+wrds=3"], "the configuration has no 'wrds'. Did you mean words?"),
        (["summarizr=lead"], "the configuration has no 'summarizr'. Did you mean summarizer"),
        (["summarizer.lead.wrds=3"], "Did you mean summarizer.lead.words"),
        (["dataset=jsonl", "dataset.pth=x"], "the configuration has no 'dataset.pth'. Did you mean dataset.path"),
        (["dataset=jsonl"], "dataset.path is not given. Add: dataset.path="),
        (["dataset=jsonl", "dataset.path=статті.jsonl"], "quote non-ASCII values, 'dataset.path=\"статті.jsonl\"'"),
        (["summarizer=[lead"], "the override summarizer=[lead cannot be read. Write key=value"),
        (["summarizer"], "the override summarizer cannot be read. Write key=value"),
        (["languages=uk"], "languages must be a list. Write: 'languages=[uk]'"),
        (["languages=[Ukrainian]"], "Did you mean 'uk'?"),
        (["words=1,2"], "Ambiguous value for argument 'words=1,2'"),
        (["words=${wrds}"], "Interpolation key 'wrds' not found"),
        (["~output"], "'output' cannot be removed"),
        (["summarizer=[]"], "No summarizer is chosen. Choose one: summarizer=lead"),
        (["+summarizer.x={_target_: no.such.Thing}"], "summarizer.x: no.such.Thing cannot be made: Error loading"),
        (["+summarizer.lead.wrds=3"], "summarizer.lead: bench.summarizers.lead.Lead cannot be made: "),
        (["+summarizer.x={_target_: bench.errors.BenchError}"], "is no bench.summarizers.base.Summarizer"),
        (["words=0"], "words=0 leaves no room for a summary"),
        (["words=many"], "words=many is no whole number"),
        (["languages=[1]"], "1 is no language code"),
        (["output=null"], "None is no folder. Write: output=results"),
        (["+summarizer.control_corrupted.share=7"], "share=7 is no share. Use a number above 0 up to 1"),
        (["metric.rouge.references=[writen]"], "there is no kind 'writen' of reference. Known are: written, headline"),
        (["metric.novelty.sizes=3"], "sizes=3 must be different numbers from 1"),
    ],
)
def test_a_wrong_override_is_one_line_and_leaves_nothing(bench: Bench, overrides: list[str], message: str) -> None:
    told = bench("run", *overrides)
    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert message in told.err
    assert not list(Path.cwd().iterdir())


def test_the_resolved_configuration_is_printed(bench: Bench) -> None:
    told = bench("run", "--cfg", "job", "summarizer=[textrank,lead]", "words=40", "--output", "elsewhere")
    assert told.code == 0
    assert "output: elsewhere" in told.out
    assert told.out.count("words: 40") == 3
    assert told.out.index("textrank:") < told.out.index("lead:")
    assert not list(Path.cwd().iterdir())


def test_a_dry_run_tells_the_plan_and_leaves_nothing(bench: Bench) -> None:
    told = bench("run", *CHEAP, "--dry-run")
    assert told.code == 0
    assert "5 articles, 15 examples" in told.out
    assert "ru: 0 of 5 (no sentence of the article is in Russian)" in told.out
    assert "length|v:1|lang:uk" in told.out
    assert "results/seeds/lead-" in told.out
    assert not list(Path.cwd().iterdir())


# Runs


BROKEN = "{_target_: tests.runner.fakes.Unlucky, _args_: [ukrinform-belarus-talks/en]}"


def test_failures_decide_the_exit_code(bench: Bench) -> None:
    told = bench("run", "summarizer=[]", f"+summarizer.mine={BROKEN}", "metric=length")
    assert told.code == 1
    assert "1 of 5 failed (the server is down): the same command tries them again" in told.err
    assert "4/5" in told.out


def test_a_run_prints_its_table_and_writes_it(bench: Bench) -> None:
    told = bench("run", *CHEAP)
    assert told.code == 0
    assert "ROUGE-L" in told.out
    assert "0/5" in told.out
    assert "results/seeds/leaderboard.md" in told.err
    (folder,) = run_folders()
    assert folder.name.startswith("lead-")
    assert "| lead | 4/5 |" in Path("results/seeds/leaderboard.md").read_text(encoding="utf-8")
    assert [path.name for path in Path.cwd().iterdir()] == ["results"]


@pytest.mark.usefixtures("ran")
def test_a_summarizer_of_ones_own_joins_the_table(bench: Bench) -> None:
    told = bench("run", "summarizer=[]", "+summarizer.mine={_target_: bench.summarizers.lead.Lead, words: 9}", CHEAP[1])
    assert told.code == 0
    assert "mine" in told.out
    assert "textrank" not in told.out
    table = Path("results/seeds/leaderboard.md").read_text(encoding="utf-8")
    assert "| mine | 4/5 |" in table
    assert "| lead | 4/5 |" in table


@pytest.mark.usefixtures("ran")
def test_leaderboards_are_made_of_stored_runs(bench: Bench) -> None:
    printed = bench("leaderboard")
    assert printed.code == 0
    assert "Leaderboard: seeds" in printed.out
    document = bench("leaderboard", "results", "--format", "md").out
    assert document == Path("results/seeds/leaderboard.md").read_text(encoding="utf-8")
    assert bench("leaderboard", "results", "--output", "table.md") == Told(0, "", "")
    assert Path("table.md").read_text(encoding="utf-8") == document


def test_runs_that_were_scored_differently_share_no_table(bench: Bench) -> None:
    bench("run", "summarizer=lead", "metric=rouge")
    told = bench("run", "summarizer=textrank", "metric=rouge", "metric.rouge.tokens=words")
    assert told.code == 2
    assert "textrank" in told.out  # its own table is shown all the same
    assert "rouge came about differently" in told.err


def test_finished_outputs_are_scored_by_system(bench: Bench) -> None:
    write("out.jsonl", row(system="good") + row(system="a/b", summary="25 were freed."))
    told = bench("score", "out.jsonl", "metric=number_consistency")
    assert told.code == 0
    names = [path.name.rpartition("-")[0] for path in run_folders()]
    assert names == ["a-b", "good"]
    rows = {line.split()[0]: line.split()[2] for line in told.out.splitlines() if line.startswith(("good", "a/b"))}
    assert rows == {"good": "*1.00", "a/b": "0.00"}


def test_a_stored_run_is_scored_again_in_place(bench: Bench, ran: Path) -> None:
    before = (ran / "predictions.jsonl").read_bytes()
    told = bench("score", str(ran), "metric=length")
    assert told.code == 0
    assert (ran / "predictions.jsonl").read_bytes() == before
    assert json.loads((ran / "result.json").read_text(encoding="utf-8"))["signatures"].keys() == {"length"}


def test_a_folder_from_elsewhere_runs_no_code_of_its_own(bench: Bench, ran: Path) -> None:
    config = ran / "config.yaml"
    text = config.read_text(encoding="utf-8").replace("bench.datasets.seeds.load_seeds", "os.system")
    config.write_text(text, encoding="utf-8")
    told = bench("score", str(ran))
    assert told.code == 2
    assert "is not read by bench.datasets" in told.err


@pytest.mark.parametrize(
    "dataset",
    [
        {"_target_": "bench.datasets.files.Path.touch", "_args_": ["harm"]},
        {"_target_": "bench.datasets.seeds.load_seeds", "languages": [{"_target_": "pathlib.Path.touch"}]},
        "bench.datasets.seeds.load_seeds",
    ],
)
def test_a_folder_from_elsewhere_calls_our_readers_alone(bench: Bench, ran: Path, dataset: object) -> None:
    config = ran / "config.yaml"
    content = yaml.safe_load(config.read_text(encoding="utf-8"))
    content["dataset"]["config"] = dataset
    config.write_text(yaml.safe_dump(content), encoding="utf-8")
    told = bench("score", str(ran))
    assert told.code == 2
    assert "is not read by bench.datasets" in told.err


def test_what_is_scored_is_the_file(bench: Bench) -> None:
    told = bench("score", write("out.jsonl", row()), "dataset=seeds")
    assert told.code == 2
    assert "no other data set" in told.err


@pytest.mark.parametrize("word", ["words=40", "summarizer=lead", "summarizer.lead.sentences=2", "samples=3"])
def test_nothing_is_summarised_to_be_scored(bench: Bench, word: str) -> None:
    write("out.jsonl", row())
    told = bench("score", "out.jsonl", word)
    assert (told.code, told.out) == (2, "")
    assert told.err == f"bench: {word}: summaries are scored here, not made. Leave it out, or call: bench run\n"
    assert not Path("results").exists()


# Check, list, validate


def test_check_shows_each_mention(bench: Bench) -> None:
    write("article.txt", ARTICLE)
    write("summary.txt", "Belarus freed 25 prisoners, Coale said.")
    told = bench("check", "article.txt", "summary.txt")
    assert told.code == 0
    assert "25✗" in told.out
    assert "52 political prisoners" in told.out
    assert "Numbers 0.00" in told.out


def test_check_gives_json(bench: Bench) -> None:
    write("article.txt", ARTICLE)
    write("summary.txt", "52 prisoners are free.")
    told = bench("check", "article.txt", "summary.txt", "--json", "--language", "en", "--published", "2025-11-27")
    assert told.code == 0
    result = json.loads(told.out)
    assert result["numbers"]["score"] == 1.0
    assert [each["summary"]["text"] for each in result["evidence"]] == ["52"]


def test_check_reads_standard_input(bench: Bench) -> None:
    article = ARTICLE.encode()
    command = [sys.executable, "-m", "bench", "check", "-", write("summary.txt", "52 are free."), "--json"]
    answer = subprocess.run(command, input=article, capture_output=True, check=True)  # noqa: S603
    assert json.loads(answer.stdout)["numbers"]["score"] == 1.0


def test_list_tells_what_there_is(bench: Bench) -> None:
    everything = bench("list")
    assert everything.code == 0
    for name in ("textrank", "control_invented", "number_consistency", "Ukrainian", "jsonl"):
        assert name in everything.out
    languages = bench("list", "languages").out
    assert "Ukrainian" in languages
    assert "textrank" not in languages


def test_validate_counts_and_names_problems(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "references").mkdir()
    write("references/broken.yaml", "id: [")
    told = bench("validate", str(tmp_path))
    assert told.code == 2
    assert "references/broken.yaml" in told.out
    assert "problems" in told.out


# Ten kinds of bad input, each one line and exit code 2


def _check_words(article: str | bytes | None, summary: str | bytes, *options: str) -> list[str]:
    if article is not None:
        write("article.txt", article)
    write("summary.txt", summary)
    return ["check", "article.txt", "summary.txt", *options]


def _score_words(content: str | bytes) -> list[str]:
    write("out.jsonl", content)
    return ["score", "out.jsonl"]


def _blocked() -> list[str]:
    write("blocked", "a file where the folder should be")
    return ["run", *CHEAP, "--output", "blocked"]


SPAN_OUTSIDE = row(
    facts=[
        {
            "id": "f",
            "claim": {"en": "52 were freed."},
            "weight": {"a1": 1},
            "mentions": [{"kind": "number", "value": "52"}],
            "evidence": [{"start": 0, "stop": 9999}],
        }
    ]
)


@pytest.mark.parametrize(
    ("words", "messages"),
    [
        (lambda: _check_words(None, "x"), ["article.txt: there is no such file"]),
        (lambda: ["run", "dataset=jsonl", "dataset.path=none.jsonl"], ["none.jsonl: there is no such file"]),
        (lambda: _check_words(" \n", "x"), ["article.txt: the article has no words"]),
        (lambda: _score_words(row(source="…")), ["out.jsonl:1: empty article"]),
        (lambda: _check_words(b"one\ntwo \xff", "x"), ["article.txt:2: broken UTF-8"]),
        (lambda: _score_words(row().encode() + b'{"id": "\xff"}\n'), ["out.jsonl:2: broken UTF-8"]),
        (lambda: _score_words(row() + "{"), ["out.jsonl:2: not JSON"]),
        (lambda: _score_words(row(language="Ukrainian")), ["out.jsonl:1: ", "Did you mean 'uk'?"]),
        (lambda: _check_words(ARTICLE, "x", "--language", "xx"), ["'xx' is no language code"]),
        (lambda: _check_words(ARTICLE, "x", "--language", ""), ["'' is no language code"]),
        (lambda: _check_words(ARTICLE, "x", "--published", "soon"), ["published='soon' is no day"]),
        (lambda: _check_words(ARTICLE, "x", "--published", "2025-W48-4"), ["published='2025-W48-4' is no day"]),
        (lambda: ["run", "wrds=1"], ["the configuration has no 'wrds'"]),
        (lambda: _score_words(SPAN_OUTSIDE), ["out.jsonl:1: fact 'f': the span 0 to 9999 is outside"]),
        (lambda: _score_words(row() + row()), ["out.jsonl:2: duplicate id '1'", "first on line 1"]),
        (lambda: _check_words(ARTICLE, "—\n"), ["summary.txt: the summary has no words"]),
        (_blocked, ["cannot be written", "Choose another folder with --output"]),
        (lambda: ["check", "-", "-"], ["only one of ARTICLE and SUMMARY can be standard input"]),
        (
            lambda: _score_words(json.dumps({"id": "1", "source": ARTICLE, "language": "en"})),
            ["no row has a 'summary'"],
        ),
        (lambda: ["leaderboard", "nowhere"], ["nowhere does not exist"]),
        (lambda: ["score", "nowhere.jsonl"], ["nowhere.jsonl: there is no such file"]),
        (lambda: ["validate", "nowhere"], ["nowhere: "]),
    ],
)
def test_bad_input_is_one_line_that_names_place_and_cure(
    bench: Bench, words: Callable[[], list[str]], messages: list[str]
) -> None:
    told = bench(*words())
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("bench: ")
    assert told.err.count("\n") == 1
    assert all(message in told.err for message in messages)
    assert not Path("results").exists()


def test_references_edited_after_the_run_are_noticed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench("run", *CHEAP)
    edited = load_seeds(["en", "uk"])
    # first the module that imports the function, which else is imported with what stands in for it, and keeps that
    monkeypatch.setattr("bench.runner.stale.load_seeds", lambda *_, **__: edited)
    monkeypatch.setattr("bench.datasets.seeds.load_seeds", lambda *_, **__: edited)
    (folder,) = map(str, run_folders())
    for words in (["run", *CHEAP], ["score", folder], ["leaderboard"]):
        told = bench(*words)
        assert (told.code, told.out) == (2, "")
        assert "after the run" in told.err or "since this run" in told.err
        assert "--fresh" in told.err
    assert bench("run", *CHEAP, "--fresh").code == 0


# bench report, and tables


@pytest.mark.usefixtures("ran")
def test_a_page_is_written_beside_the_runs(bench: Bench) -> None:
    page = Path("results/seeds/page")
    before = {path: path.read_bytes() for path in sorted(page.rglob("*")) if path.is_file()}
    assert page / "evidence.html" in before
    told = bench("report", "results/seeds")
    assert (told.code, told.err) == (0, "Page: results/seeds/page/index.html\n")
    assert {path: path.read_bytes() for path in before} == before


def test_a_page_without_its_data_has_no_evidence(bench: Bench) -> None:
    write("out.jsonl", row())
    bench("score", "out.jsonl", "metric=number_consistency")
    Path("out.jsonl").unlink()
    told = bench("report", "results/out", "--output", "page")
    assert told.code == 0
    assert "The page has no evidence: out.jsonl: " in told.err
    assert not Path("page/evidence.html").exists()


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["--format", "md"], "# Leaderboard: seeds"),
        (["--format", "csv"], "data set,table,summariser"),
        (["--format", "tex"], "% Leaderboard: seeds"),
        (["--format", "json"], "[\n {"),
    ],
)
@pytest.mark.usefixtures("ran")
def test_tables_in_every_format(bench: Bench, words: list[str], start: str) -> None:
    assert bench("leaderboard", *words).out.startswith(start)
    file = f"table.{words[1]}"
    assert bench("leaderboard", "--output", file) == Told(0, "", "")
    assert Path(file).read_text(encoding="utf-8").startswith(start)


@pytest.mark.usefixtures("ran")
def test_a_suffix_that_says_no_format_is_refused(bench: Bench) -> None:
    told = bench("leaderboard", "--output", "table.xls")
    assert (told.code, told.out) == (2, "")
    assert "--format md" in told.err
