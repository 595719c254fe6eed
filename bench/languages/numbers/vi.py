"""Vietnamese numbers and dates. Its words keep their tone marks, which tell "năm" (five, year) from "nam"."""

from __future__ import annotations

from bench.languages.numbers.shared import CURRENCY_SYMBOLS, UNIT_SYMBOLS
from bench.languages.paradigms import forms, phrases, units
from bench.languages.spelled import Lexicon
from bench.languages.table import NumberTable

_DIGITS = {
    1: "một mốt", 2: "hai", 3: "ba", 4: "bốn tư", 5: "năm lăm", 6: "sáu", 7: "bảy bẩy", 8: "tám", 9: "chín",
}  # fmt: skip
_SCALES = {
    "mươi": 10, "chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9,
    "tỉ": 10**9,
}  # fmt: skip
_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_BEFORE_DAYS = ("ngày", "vào", "sáng", "trưa", "chiều", "tối", "hôm")

NUMBERS = NumberTable(
    lexicon=Lexicon(
        atoms={
            **forms({0: "không", **_DIGITS, 10: "mười"}),
            **{f"mười {form}": 10 + value for form, value in forms(_DIGITS).items() if form != "năm"},
            "năm mươi": 50, "năm trăm": 500,
        },
        scales=_SCALES,
        ordinals={"thứ nhất": 1, "thứ nhì": 2, **{f"thứ {form}": value for form, value in forms(_DIGITS).items()},
                  "thứ mười": 10},
        joiners=frozenset({"linh", "lẻ"}),
        first_only=frozenset({"năm", "không"}),
    ),
    scales={"nghìn": 1000, "ngàn": 1000, "vạn": 10**4, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9},
    scale_abbreviations=frozenset({"tr"}),
    decimal=",",
    ones=frozenset({"không", "một", *_SCALES}),
    doubtful=frozenset({"năm", "tư", "không", "chín"}),
    fractions={"nửa": "1/2"},
    and_a_half={"rưỡi": "1/2"},
    ordinal_parts=False,
    parts_alone=frozenset({"nửa"}),
    dozens={
        "hàng chục": (20, 99), "hàng trăm": (200, 999), "hàng nghìn": (2000, 9999), "hàng ngàn": (2000, 9999),
        "hàng triệu": (2 * 10**6, 10**9 - 1), "hàng tỷ": (2 * 10**9, 10**12 - 1),
        "hàng chục nghìn": (20000, 99999), "hàng chục ngàn": (20000, 99999), "hàng trăm nghìn": (200000, 999999),
        "hàng trăm ngàn": (200000, 999999),
    },
    points=frozenset({"phẩy", "phảy"}),
    minus=frozenset({"âm"}),
    day_words=frozenset({"ngày", "mùng", "mồng"}),
    month_words=frozenset({"tháng"}),
    year_before=frozenset({"năm"}),
    months={"giêng": 1, "chạp": 12},
    units=UNIT_SYMBOLS | units(
        {
            "person": "người", "thing": "chiếc cái con cuộc nước quốc-gia vụ lần",
            "percent": "phần-trăm", "second": "giây", "minute": "phút", "hour": "giờ tiếng", "day": "ngày",
            "week": "tuần", "month": "tháng", "year": "năm tuổi", "decade": "thập-kỷ thập-niên",
            "century": "thế-kỷ", "km": "cây-số kilômét ki-lô-mét", "m": "mét", "mile": "dặm",
            "kg": "kilôgam ki-lô-gam", "t": "tấn", "lb": "pao pound", "degree": "độ",
            "ha": "héc-ta hecta", "l": "lít",
        }
    ),
    currencies=CURRENCY_SYMBOLS | units(
        {"USD": "đô đô-la", "EUR": "euro ơ-rô", "GBP": "bảng", "VND": "đồng", "JPY": "yên", "RUB": "rúp",
         "CNY": "nhân-dân-tệ tệ"}
    ),
    age_before=frozenset({"tuổi"}),
    before=phrases(
        {
            "ge": "ít nhất | tối thiểu | không dưới | từ", "gt": "hơn | trên | nhiều hơn | vượt quá",
            "le": "tối đa | không quá | lên đến | lên tới | tới", "lt": "dưới | ít hơn | chưa đến | chưa tới",
            "approx": "khoảng | gần | xấp xỉ | chừng | ước tính",
        }
    ),
    after=phrases({"ge": "trở lên", "le": "trở xuống"}),
    limits=frozenset({"tới", "từ", "lên tới", "lên đến"}),
    change_stems={"tăng": 1, "giảm": -1},
    range_words=frozenset({"đến", "tới"}),
    between={"từ": "đến", "giữa": "và"},
    relatives={
        "hôm nay": "+0D", "hôm qua": "-1D", "hôm kia": "-2D", "ngày mai": "+1D", "ngày kia": "+2D",
        "tuần này": "+0W", "tuần trước": "-1W", "tuần sau": "+1W", "tuần tới": "+1W",
        "tháng này": "+0M", "tháng trước": "-1M", "tháng sau": "+1M", "tháng tới": "+1M",
        "năm nay": "+0Y", "năm ngoái": "-1Y", "năm trước": "-1Y", "năm sau": "+1Y", "năm tới": "+1Y",
        "chủ nhật": "W7",
        **{f"{before} thứ {word}": f"W{day}" for day, word in enumerate(_DAYS, start=1) for before in _BEFORE_DAYS},
    },
    written_relatives={
        f"{first} {word.capitalize()}": f"W{day}" for day, word in enumerate(_DAYS, start=1) for first in ("thứ", "Thứ")
    },
    shifts_after={"trước": -1, "trước đây": -1, "tới": 1, "nữa": 1},
    totals=frozenset({"tổng cộng", "tất cả"}),
    counts_ones=False,
    inflects=False,
)  # fmt: skip
