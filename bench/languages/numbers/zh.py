"""Chinese numbers: what CLDR lacks. A character is a word here."""

from __future__ import annotations

from bench.languages.paradigms import characters, units
from bench.languages.table import NumberTable

NUMBERS = NumberTable(
    cardinals={"两": 2, "兩": 2},
    scales={"萬": 10**4, "億": 10**8},
    day_first=False,
    units=units(
        {
            "person": "人 名 位",
            "thing": "个 個 次 国 國 家 所 座 艘 架 枚 辆 部 场 場 项 項 种 種 份 起 票",
            "year": "年 岁 歲", "month": "月 个月 個月", "day": "日 天",
            "hour": "时 小时 个小时 小時", "minute": "分 分钟",
            "second": "秒",
            "percent": "％", "m": "米", "km": "公里 千米", "kg": "公斤 千克", "lb": "磅", "ft": "英尺", "mile": "英里",
            "t": "吨 噸", "CNY": "元",
        }
    ),
    dozens={
        f"{some} {' '.join(scale)}": (2 * size, 10 * size - 1)
        for some in "数數几幾上"
        for scale, size in (("十", 10), ("百", 100), ("千", 1000), ("万", 10**4), ("十万", 10**5), ("百万", 10**6),
                            ("千万", 10**7), ("亿", 10**8))
    },
    idioms={"十 分": "very", "一 些": "some", "一 般": "general", "一 起": "together",
            "一 直": "always", "一 定": "certain", "一 体": "unity", "零 部": "a part", "万 一": "in case",
            "百 姓": "people", "一 样": "alike", "一 旦": "once"},
    currencies={"美元": "USD", "欧元": "EUR", "歐元": "EUR", "英镑": "GBP", "英鎊": "GBP", "日元": "JPY",
                "卢布": "RUB"},
    ones=frozenset("一"),
    parts_of=frozenset({"分 之"}),
    before=characters(
        {
            "ge": "至少 不少于", "gt": "超过 超過 多于 逾", "le": "至多 不超过 最多", "lt": "不到 少于 不足",
            "approx": "约 約 大约 大約 近 将近 约有",
        }
    ),
    after=characters({"ge": "以上", "lt": "以下"}),
    range_words=frozenset({"至", "到"}),
    half_behind=frozenset("半"),
)  # fmt: skip
