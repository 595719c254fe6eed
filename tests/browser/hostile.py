"""A page whose every field holds a payload."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.comparison.compare import compare
from bench.comparison.scored import Located
from bench.datasets.seeds import load_seeds
from bench.records import Example
from bench.reporting.differences import Compared
from bench.reporting.leaderboard import build_leaderboards
from bench.reporting.site.build import build_site
from bench.reporting.site.evidence import Evidenced
from tests.comparison.made import mention, scored
from tests.reporting.runs import figures, run

PAYLOAD = (
    "\"'</script></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\u2028\u202e${alert(3)}{{7*7}}"
)


def write_hostile_site(folder: Path) -> Path:
    example = _example()
    name = f"evil {PAYLOAD}"
    (board,) = build_leaderboards([run(name, {"en": figures(number_consistency=1.0, fact_recall=0.5)})])
    board = replace(board, title=PAYLOAD, notes=(PAYLOAD,), legend=(PAYLOAD,))
    run_ = Evidenced(
        "evil-00", name, [_prediction(example)], [_score(example)], {example.id: example}, f"results/{PAYLOAD}"
    )
    compared = _compared(run_)
    for path, text in build_site(board, [run_], replace(load_seeds(["en"]), examples=(example,)), [compared]):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def _example() -> Example:
    example = load_seeds(["en"]).examples[0]
    article = replace(example.article, id=PAYLOAD, text=PAYLOAD * 9, furniture=(), headline=None, standfirst=None)
    facts = tuple(replace(fact, claim={"en": PAYLOAD}, event=PAYLOAD) for fact in example.facts)
    return replace(example, id=PAYLOAD, article=article, facts=facts)


def _compared(run_: Evidenced) -> Compared:
    """A comparison of the run with itself, in which a mention is new."""
    new = mention(f"{PAYLOAD}/en", said=PAYLOAD, reason=PAYLOAD)
    before, after = (scored({"number_consistency": values}, name=PAYLOAD) for values in ([1.0] * 5, [0.5] * 5))
    assert after.run.folder == run_.folder
    return Compared(compare(before, after), [Located(new, PAYLOAD, 1, 1)], [])


def _prediction(example: Example) -> dict[str, Any]:
    return {"example_id": example.id, "text": PAYLOAD, "error": PAYLOAD}


def _score(example: Example) -> dict[str, Any]:
    evidence = {
        "kind": PAYLOAD,
        "verdict": "contradicted",
        "reason": PAYLOAD,
        "detail": PAYLOAD,
        "normal": PAYLOAD,
        "weight": 1.0,
        "credit": 0.0,
        "summary": {"start": 0, "stop": 12, "text": PAYLOAD},
        "source": {"start": 4, "stop": 30, "text": PAYLOAD},
    }
    return {
        "example_id": example.id,
        "metric": "number_consistency",
        "value": 0.0,
        "note": PAYLOAD,
        "evidence": [evidence],
    }
