from __future__ import annotations

import pytest

from bench import check


def first(source: str, summary: str, language: str) -> tuple[str, str, str]:
    item = next(each for each in check(source, summary, language, language).evidence if each.kind != "GPE")
    return item.verdict.value, item.reason, item.detail


EN = "Early this year 14 prisoners were freed. Later another 52 prisoners were freed."
UK = "Спершу звільнили 14 в'язнів. Згодом відпустили ще 52 в'язнів."
RU = "Сначала освободили 14 заключённых. Потом отпустили ещё 52 заключённых."


@pytest.mark.parametrize(
    ("language", "source", "summary", "expected", "detail"),
    [
        ("en", EN, "66 prisoners were freed", ("supported", "derived"), "14 + 52"),
        ("uk", UK, "66 в'язнів вийшли на волю", ("supported", "derived"), "14 + 52"),
        ("ru", RU, "66 заключённых вышли на свободу", ("supported", "derived"), "14 + 52"),
        ("en", EN, "38 prisoners more were freed", ("supported", "derived"), "52 − 14"),
        ("en", EN, "90 prisoners were freed in all", ("unverifiable", "total"), "read as 90 people"),
        ("uk", UK, "разом 90 в'язнів", ("unverifiable", "total"), "read as 90 people"),
        ("ru", RU, "всего 90 заключённых", ("unverifiable", "total"), "read as 90 people"),
        (
            "en",
            EN,
            "67 prisoners were freed",
            ("contradicted", "other_value"),
            "read as 67 people; the article has 14 people",
        ),
        (
            "en",
            "Of 120 people 30 people stayed.",
            "25% stayed",
            ("supported", "derived"),
            "30 / 120",
        ),
        (
            "en",
            "Sales of $11,100 million are expected, $125 million more than before.",
            "Sales of $11,225 million are expected.",
            ("contradicted", "other_value"),
            "",
        ),
        (
            "en",
            "Hundreds of people came to the square.",
            "Thousands of people came to the square.",
            ("contradicted", "other_value"),
            "",
        ),
        ("en", "They sell apples, plums, pears and quinces.", "four fruits are sold", ("unverifiable", "listed"), ""),
    ],
)
def test_derived_numbers(language: str, source: str, summary: str, expected: tuple[str, str], detail: str) -> None:
    found = first(source, summary, language)
    assert found[:2] == expected
    assert detail in found[2]


def test_operands_far_apart_derive_nothing() -> None:
    source = "14 prisoners left. It rained. It snowed. The sun came out. 52 prisoners came."
    assert first(source, "66 prisoners left", "en")[0] != "supported"


def test_what_counts_other_things_derives_nothing() -> None:
    assert first("14 prisoners left after 52 days.", "66 prisoners left", "en")[0] != "supported"
