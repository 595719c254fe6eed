from __future__ import annotations

from typing import Any

import pytest

from bench.errors import ResultsError
from bench.reporting.comparable import check_comparable
from tests.reporting.runs import run

ONE = "number_consistency|v:1|lang:en|lex:1f3c"
TWO = "number_consistency|v:2|lang:en|lex:9ab0"


def signed(**signatures: str) -> dict[str, Any]:
    return {"signatures": {metric: {"en": signature} for metric, signature in signatures.items()}}


@pytest.mark.parametrize(
    "changes",
    [
        [{}, {}],
        [{}, {"release": "9.9.9"}],  # shown, not compared
        [signed(numbers=ONE), signed(numbers=ONE, rouge="rouge|v:1")],
        [signed(numbers=ONE), signed(rouge="rouge|v:1")],
    ],
)
def test_runs_that_may_share_a_table(changes: list[dict[str, Any]]) -> None:
    check_comparable([run(f"{place}", **each) for place, each in enumerate(changes)])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ([{}, {"data_hash": "feed"}], "0-00 and .*1-00 were made on different data .*0123456789abcdef and feed"),
        (
            [signed(a=ONE), signed(a=TWO)],
            r"0-00 and .*1-00 cannot .*: a .*\(v:1 against v:2, lex:1f3c against lex:9ab0\)",
        ),
        ([signed(a=ONE), signed(b=ONE), signed(a=TWO)], "0-00 and .*2-00 cannot share a table"),
        ([signed(a=ONE), signed(a=ONE + "|refs:headline")], r"\(nothing against refs:headline\)"),
    ],
)
def test_what_differs_is_named(changes: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ResultsError, match=message):
        check_comparable([run(f"{place}", **each) for place, each in enumerate(changes)])
