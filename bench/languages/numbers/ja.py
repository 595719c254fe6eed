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
            "year": "年 歳 才", "month": "月 ヶ月 か月 カ月 ヵ月", "day": "日",
            "hour": "時 時間", "km": "キロ キロメートル", "m": "メートル", "kg": "キログラム",
            "ft": "フィート",
            "mile": "マイル", "minute": "分 分間", "second": "秒",
            "percent": "％", "JPY": "円",
        }
    ),
    dozens={
        f"{some} {' '.join(scale)}": (2 * size, 10 * size - 1)
        for some in "数何"
        for scale, size in (("十", 10), ("百", 100), ("千", 1000), ("万", 10**4), ("十万", 10**5), ("百万", 10**6),
                            ("千万", 10**7), ("億", 10**8))
    },
    idioms={"一 番": "most", "一 般": "general", "一 緒": "together", "一 部": "a part", "一 種": "a kind",
            "一 方": "while", "二 度 と": "never again"},
    currencies={"ドル": "USD", "米ドル": "USD", "ユーロ": "EUR", "ポンド": "GBP"},
    ones=frozenset("一"),
    parts_of=frozenset({"分 の"}),
    before=characters(
        {"ge": "少なくとも", "le": "最大 最高", "approx": "約 およそ ほぼ"},
    ),
    after=characters({"ge": "以上", "gt": "超", "le": "以下", "lt": "未満"}),
    range_words=frozenset({"か", "〜", "～"}),
    half_behind=frozenset("半"),
)  # fmt: skip
