from __future__ import annotations

import pytest

from bench.consistency.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 14 tháng 9 năm 2025", ["2025-09-14"]),
        ("Ngày 14/9/2025", ["2025-09-14"]),
        ("hôm 3 tháng 12, trời mưa", ["--12-03"]),
        ("vào tháng tư năm 1975", ["1975-04"]),
        ("từ năm 1994", ["1994"]),
        ("thứ Hai tới, lần thứ hai, chủ nhật", ["W1", "eq:2:ordinal", "W7"]),
        ("năm ngoái và hôm qua", ["-1Y", "-1D"]),
        ("ba năm trước", ["-3Y"]),
        ("hai mươi lăm người", ["eq:25:person"]),
        ("hai mươi năm", ["eq:20:year"]),
        ("năm năm", ["eq:5:year"]),
        ("một trăm linh năm", ["eq:105:number"]),
        ("hai trăm năm mươi triệu đô la", ["eq:250000000:USD"]),
        ("hai triệu rưỡi", ["eq:2500000:number"]),
        ("hơn 2,8 tỷ bảng Anh", ["gt:2800000000..:GBP"]),
        ("6 tháng, 4 ngày", ["eq:6:month", "eq:4:day"]),
        ("57 phần trăm", ["eq:57:percent"]),
        # other words
        ("tỷ lệ thất nghiệp, triệu tập, không ai, nhiều năm", []),
    ],
)
def test_vietnamese(text: str, expected: list[str]) -> None:
    assert [mention.normal for mention in find_numbers(text, "vi")] == expected
