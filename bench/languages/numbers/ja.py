"""Japanese numbers: what CLDR lacks. A character is a word here."""

from __future__ import annotations

from bench.languages.paradigms import characters, units
from bench.languages.table import NumberTable

NUMBERS = NumberTable(
    cardinals={},
    day_first=False,
    units=units(
        {
            "person": "人 名",
            "thing": "個 つ 件 回 度 か ヶ カ 社 台 本 枚 機 隻 校 店 軒 冊 種 票 国 家",
            "year": "年 歳 才", "month": "月", "day": "日", "hour": "時", "minute": "分", "second": "秒",
            "percent": "％", "JPY": "円",
        }
    ),
    ones=frozenset("一"),
    parts_of=frozenset({"分 の"}),
    before=characters(
        {"ge": "少なくとも", "le": "最大 最高", "approx": "約 およそ ほぼ"},
    ),
    after=characters({"ge": "以上", "gt": "超", "le": "以下", "lt": "未満"}),
    range_words=frozenset({"か", "〜", "～"}),
)  # fmt: skip
