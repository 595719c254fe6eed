from __future__ import annotations

import sys
from decimal import Decimal
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bench.consistency.numbers import NumberMention, find_numbers
from bench.errors import LanguageError


def normal_forms(text: str, language: str | None) -> list[str]:
    return [mention.normal for mention in find_numbers(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "all twenty - five of them", ["eq:25:number"]),  # as transcripts write
        ("en", "forty - one hundred of them", ["range:40..100:number"]),
        ("en", "5 mln bucks", ["eq:5000000:USD"]),
        ("en", "for a second straight session", ["eq:2:ordinal"]),
        ("en", "30 frames a second", ["eq:30:number"]),
        ("en", "He left a second later", []),
        ("en", "low double-digit growth", ["vague:10..99:number"]),
        ("uk", "двозначне зростання", ["vague:10..99:number"]),
        ("ru", "двузначный рост", ["vague:10..99:number"]),
        ("en", "54,000 megawatt-hours", ["eq:54000:mwh"]),
        ("de", "140 Kilometer pro Stunde", ["eq:140:km/h"]),
        ("pl", "wzrost o 0,5 punktu procentowego", ["eq:0.5:point"]),
        ("fr", "en baisse de 2 points de pourcentage", ["eq:2:point"]),
        ("uk", "386 тисяч мегават-годин", ["eq:386000:mwh"]),
        ("ru", "5 млн кВт·ч", ["eq:5000000:kwh"]),
        # days, versions and shares
        ("en", "the law of 31 April 2025", ["2025-04-31"]),  # which is not 30 April
        ("en", "the night of 12/13 November", ["--11-12", "--11-13"]),
        ("en", "the night of 9/11 November", ["--11-09", "--11-11"]),
        ("en", "since 9/11 it is so", ["--09-11"]),
        ("en", "install Python 3.11.12 or iOS 17.4.10", []),
        ("en", "it came on 3.11.12", ["2012-11-03"]),
        ("de", "Stand 3.11.12", ["2012-11-03"]),
        # money by a character behind the number
        ("zh", "268亿元", ["eq:26800000000:CNY"]),
        ("ja", "5億円", ["eq:500000000:JPY"]),
        ("zh", "第一周打五折", ["eq:1:ordinal"]),
        # words of change, and others that begin like them
        ("en", "Surgery takes from 3 to 5 hours", ["range:3..5:hour"]),
        ("en", "It rose from 3 to 5 hours", ["eq:3:hour", "eq:5:hour"]),
        ("ru", "Россия освободит до 100 пленных", ["le:..100:person"]),
        ("ru", "Россия закрыта с 3 до 5 часов", ["range:3..5:hour"]),
        ("ru", "Цены росли до 100 рублей", ["eq:100:RUB"]),
        ("uk", "Упаковка важить до 5 кг", ["le:..5:kg"]),
        # comparators
        ("en", "at least 100 prisoners", ["ge:100..:person"]),
        ("en", "well over 100 of them", ["gt:100..:number"]),
        ("en", "no more than twelve tanks", ["le:..12:number"]),
        ("en", "100 people or more", ["ge:100..:person"]),
        ("en", "312 villages and over 86,000 people", ["eq:312:number", "gt:86000..:person"]),
        ("uk", "щонайменше 100 в'язнів", ["ge:100..:person"]),
        ("uk", "значно понад 100 осіб", ["gt:100..:person"]),
        ("uk", "до 300 військових", ["le:..300:person"]),
        ("uk", "ціна зросла до 300 гривень", ["eq:300:UAH"]),
        ("ru", "не менее 100 политзаключённых", ["ge:100..:person"]),
        ("ru", "около 100 человек", ["approx:90..110:person"]),
        ("ru", "выросла до 1 234 567 рублей", ["eq:1234567:RUB"]),
        # words
        ("en", "three hundred and fifty thousand euros", ["eq:350000:EUR"]),
        ("en", "forty-two people", ["eq:42:person"]),
        ("en", "a hundred days", ["eq:100:day"]),
        ("uk", "двадцяти двох областей", ["eq:22:number"]),
        ("uk", "півтора мільйона доларів", ["eq:1500000:USD"]),
        ("uk", "тридцять одного українця", ["eq:31:person"]),
        ("ru", "пятидесяти двух заключённых", ["eq:52:person"]),
        ("ru", "три с половиной года", ["eq:3.5:year"]),
        # digits
        ("en", "1,234.5 and 1,234,567", ["eq:1234.5:number", "eq:1234567:number"]),
        ("uk", "1 234,5 т зерна", ["eq:1234.5:t"]),
        ("uk", "2,5 тис. осіб", ["eq:2500:person"]),
        ("en", "$1.2bn", ["eq:1200000000:USD"]),
        ("en", "a 5 per cent rise, 15%", ["eq:5:percent", "eq:15:percent"]),
        # ranges
        ("en", "aged 18 to 58", ["range:18..58:year"]),
        ("uk", "від двох до 11 років", ["range:2..11:year"]),
        ("ru", "от 18 до 58 лет", ["range:18..58:year"]),
        ("ru", "20-25 километров", ["range:20..25:km"]),
        # vague
        ("en", "several dozen prisoners", ["vague:24..99:person"]),
        ("uk", "десятки ув'язнених", ["vague:20..99:person"]),
        # dates
        ("en", "on November 22, 2025", ["2025-11-22"]),
        ("en", "in August 2023", ["2023-08"]),
        ("uk", "22 листопада", ["--11-22"]),
        ("uk", "у вересні 2025 року", ["2025-09"]),
        ("ru", "31 декабря 1999 года", ["1999-12-31"]),
        ("ru", "в 2023-м году", ["2023"]),
        ("en", "26.11.25, 14:56", ["2025-11-26", "T14:56"]),
        ("en", "the 2022 Nobel Peace Prize laureate", ["2022"]),
        ("en", "2,022 people, 2022 people", ["eq:2022:person", "eq:2022:person"]),
        ("en", "in the 1990s", ["1990s"]),
        # what is no number
        ("en", "He may march; one of them, no one else", []),
        ("en", "an F-16, Covid-19 and the G7", []),
        ("uk", "один із депутатів", []),
        ("ru", "один из участников", []),
        ("ro", "peste 100 de milioane de dolari", ["gt:100000000..:USD"]),
        ("it", "il suo 36° incontro a 20° a Roma", ["eq:36:ordinal", "eq:20:degree"]),
        ("fi", "100 miljoonan dollarin sopimus", ["eq:100000000:USD"]),
        ("lt", "100 milijonų JAV dolerių", ["eq:100000000:USD"]),
        ("de", "im März wurden 52 Menschen getötet", ["--03", "eq:52:number"]),
        ("la", "52 zzz", ["eq:52:number"]),
        ("en", "up from 1,309 a day earlier", ["eq:1309:number"]),
        ("en", "two percentage points", ["eq:2:point"]),
        ("en", "-5°C in Oslo, 23C in Rome", ["eq:-5:degC", "eq:23:degC"]),
        ("en", "the 1939-45 war, the 2023/24 season", ["1939", "1945", "2023", "2024"]),
        ("en", "the night of 23-24 February", ["--02-23", "--02-24"]),
        ("en", "a couple of hundred, a few thousand", ["approx:180..220:number", "vague:2000..9999:number"]),
        ("en", "a billion-dollar deal, a 5G network", ["eq:1000000000:USD"]),
    ],
)
def test_mentions(language: str, text: str, expected: list[str]) -> None:
    assert normal_forms(text, language) == expected


def test_the_language_of_each_sentence_decides_where_none_is_given() -> None:
    text = "У вересні відпустили двадцять двох. In June fourteen left. В марте вышли сорок три."
    assert normal_forms(text, None) == [
        "--09", "eq:22:number", "--06", "eq:14:number", "--03", "eq:43:number",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["UK", "zzz", "english"])
def test_a_code_of_no_language_is_refused(code: str) -> None:
    with pytest.raises(LanguageError, match="no language code"):
        find_numbers("двадцять два", code)


def test_a_region_says_nothing_of_the_numbers() -> None:
    assert [each.value for each in find_numbers("двадцять два", "uk-UA")] == [22]


def test_both_readings_of_an_ambiguous_separator_are_kept() -> None:
    (english,) = find_numbers("1,234 tonnes", "en")
    (ukrainian,) = find_numbers("1,234 т", "uk")
    assert (english.low, english.alternative) == (ukrainian.alternative, ukrainian.low)


@given(st.text(alphabet=st.sampled_from("0123456789.,-–/ :%$€№ \n abстоmілн вересніMay тисячone")))
@example("0 $ 0")
@example("million $ 5")
@settings(max_examples=300)
def test_never_raises_and_spans_match_without_overlap(text: str) -> None:
    mentions: list[NumberMention] = find_numbers(text)
    assert all(text[mention.start : mention.stop] == mention.text for mention in mentions)
    assert all(one.stop <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # days and idioms in figures
        ("en", "After the 9/11 attacks", ["--09-11"]),
        ("en", "9/11 of the votes", ["eq:0.8181818181818181818181818182:fraction"]),
        ("en", "open 24/7, a 50-50 chance, a fifty-fifty split", []),
        ("en", "the home side won 50-48", ["score:50-48"]),
        ("en", "she took it (6–4, 3–6, 7–5) again", ["score:6-4", "score:3-6", "score:7-5"]),
        ("en", "rooms 3-6 and 7-9", ["range:3..6:number", "range:7..9:number"]),
        ("uk", "у Сумах –21 °C, удень –5 градусів", ["eq:-21:degC", "eq:-5:degree"]),
        ("uk", "у Сумах 18 –21 °C", ["range:18..21:degC"]),
        ("uk", "18-градусний мороз", ["eq:-18:degree"]),
        ("ru", "минус 16 °С", ["eq:-16:degC"]),
        ("ru", "арестовал четверых до 13 июня", ["eq:4:number", "--06-13"]),
        ("ru", "четвёртого — 13 апреля", ["eq:4:ordinal", "--04-13"]),
        ("uk", "це вісім річних прибутків", ["eq:8:number"]),
        ("en", "it does not exceed 5 km, not over 7 km", ["le:..5:km", "le:..7:km"]),
        ("uk", "не перевищує 5 км і не опускалася нижче 3 км", ["le:..5:km", "ge:3..:km"]),
        ("ru", "не был дома более 5 недель, вырос почти в три раза", ["gt:5..:week", "approx:2.7..3.3:times"]),
        ("en", "four Mi-8 helicopters", ["eq:4:number"]),
        ("de", "200 bis 300 Millionen Euro", ["range:200000000..300000000:EUR"]),
        ("fr", "200 à 300 millions d’euros", ["range:200000000..300000000:EUR"]),
        ("es", "ganó 3 a 4 en penaltis", ["eq:3:number", "eq:4:number"]),
        ("pl", "wiatr 183 km/h w porywach", ["eq:183:km/h"]),
        ("pl", "około 40, pół miliona, półtora roku", ["approx:36..44:number", "eq:500000:number", "eq:1.5:year"]),
        ("da", "næsten 40, højst 50", ["approx:36..44:number", "le:..50:number"]),
        ("en", "prizes will go up from €8 to €11", ["eq:8:EUR", "eq:11:EUR"]),
        ("en", "the port handled 2.25m containers", ["eq:2250000:number"]),
        ("en", "the 2.25m TEU of the port", ["eq:2250000:number"]),
        ("en", "a pole of 2.25m across the road", ["eq:2.25:m"]),
        ("uk", "шанси 50 на 50, працює 24/7", []),
        # telephone numbers
        ("en", "call 555-0199 or 212-555-0199 or (212) 555-0199", []),
        ("uk", "телефон 067-123-45-67", []),
        ("en", "on 22-11-2025, 120-150 people", ["2025-11-22", "range:120..150:person"]),
        # amounts
        ("en", "twenty - five people", ["eq:25:person"]),
        ("en", "twenty - thirty people", ["range:20..30:person"]),
        ("en", "20 bucks", ["eq:20:USD"]),
        ("en", "billions of dollars", ["vague:2000000000..999999999999:USD"]),
        ("en", "tens of millions of people", ["vague:20000000..99999999:person"]),
        ("en", "several trillion", ["vague:2000000000000..9999999999999:number"]),
        # the unit of an age
        ("en", "an 18-month-old girl, six weeks old", ["eq:18:month", "eq:6:week"]),
        ("en", "aged 18 to 58 months, aged 7", ["range:18..58:month", "eq:7:year"]),
        ("uk", "віком 3 тижні", ["eq:3:week"]),
        ("uk", "дітям від 18 до 58 місяців", ["range:18..58:month"]),
        ("ru", "в возрасте от 18 до 58 месяцев", ["range:18..58:month"]),
        ("ru", "ребёнок в возрасте 6 месяцев", ["eq:6:month"]),
    ],
)
def test_idioms_telephones_and_the_unit_of_an_age(language: str, text: str, expected: list[str]) -> None:
    assert normal_forms(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a change has two numbers, a range one
        ("en", "Output rose from 12 to 18 million tonnes", ["eq:12000000:t", "eq:18000000:t"]),
        ("en", "Rates fell from 3.4 to 3.1 percent", ["eq:3.4:percent", "eq:3.1:percent"]),
        ("en", "Sales rose from $12 million to $18 million", ["eq:12000000:USD", "eq:18000000:USD"]),
        ("uk", "ціна зросла з 72 до 74 доларів", ["eq:72:USD", "eq:74:USD"]),
        ("ru", "экспорт снизился с 3,9 до 3,4 млн тонн", ["eq:3900000:t", "eq:3400000:t"]),
        ("ru", "работает с 8 до 20 часов", ["range:8..20:hour"]),
        ("uk", "засудили до восьми років", ["eq:8:year"]),
        # scales and what is counted
        ("en", "a $4.7-million plan", ["eq:4700000:USD"]),
        ("en", "5.7m visitors, 400m away", ["eq:5700000:person", "eq:400:m"]),
        ("en", "It fell to 6.1m tonnes from 9.8m; he jumped 9.8m.", ["eq:6100000:t", "eq:9800000:t", "eq:9.8:m"]),
        ("en", "an error of plus or minus 0.6%", ["eq:0.6:percent"]),
        ("ru", "плюс-минус 0,6 процента", ["eq:0.6:percent"]),
        ("en", "It took about an hour and a quarter.", ["approx:1.125..1.375:hour"]),
        ("uk", "близько двох сотень слухачів і дві дюжини яєць", ["approx:180..220:number", "eq:24:number"]),
        ("ru", "пять сотен человек, сотни людей", ["eq:500:person", "vague:200..999:person"]),
        ("ru", "платят 500 на семью", ["eq:500:number"]),
        ("ru", "с семью детьми", ["eq:7:person"]),
        ("de", "gegen 12.15 Uhr, um 12.15 Euro", ["T12:15", "eq:12.15:EUR"]),
        ("de", "von 19 auf 21 Prozent, um 250 Basispunkte", ["eq:19:percent", "eq:21:percent", "eq:250:basis point"]),
        ("en", "a fourth-quarter profit, a fourth of them", ["eq:4:ordinal", "eq:0.25:fraction"]),
        ("uk", "Прибуток зріс до 5 млрд", ["eq:5000000000:number"]),
        ("uk", "собівартість — 17 грн 40 коп., і 112 млн грн", ["eq:17.4:UAH", "eq:112000000:UAH"]),
        ("ru", "5 рублей 50 копеек", ["eq:5.5:RUB"]),
        ("ru", "за 5 рублей 50 человек", ["eq:5:RUB", "eq:50:person"]),
        ("ru", "по 1900–2300 гривен, в 1998–2001 годах", ["range:1900..2300:UAH", "1998", "2001"]),
        ("ru", "больше чем за девять дней", ["gt:9..:day"]),
        ("en", "gusts of 110mph and more than half a million homes", ["eq:110:mph", "gt:500000..:number"]),
        ("uk", "понад пів мільйона людей, півмільйона гривень", ["gt:500000..:person", "eq:500000:UAH"]),
        ("ru", "более полумиллиона человек", ["gt:500000..:person"]),
        ("uk", "чотири десятки танків, десятки людей", ["eq:40:number", "vague:20..99:person"]),
        ("ru", "девятерых из десяти", ["eq:0.9:fraction"]),
        ("uk", "110 км/год, 155-мм снаряди", ["eq:110:km/h", "eq:155:mm"]),
        ("uk", "у десять разів, у півтора раза", ["eq:10:times", "eq:1.5:times"]),
        ("uk", "ще одна людина, ще одна", ["eq:1:person"]),
        ("en", "shrank by a fifth to 4.3 million", ["eq:0.2:fraction", "eq:4300000:number"]),
        ("en", "a second suspect, a second later", ["eq:2:ordinal"]),
        # dates and hours
        ("en", "people in their 20s, music of the 90s", ["vague:20..29:number", "1990s"]),
        ("uk", "у 90-х роках, між 2010 та 2020 роками", ["1990s", "2010", "2020"]),
        ("ru", "в 10-х годах", ["2010s"]),
        ("uk", "о сьомій ранку, о 6 вечора", ["T07:00", "T18:00"]),
        ("ru", "в семь утра, в 3 часа ночи, в два часа дня", ["T07:00", "T03:00", "T14:00"]),
        ("ru", "Это заняло 2 дня", ["eq:2:day"]),
        ("ru", "семь утренников", ["eq:7:number"]),
    ],
)
def test_changes_hours_decades_and_scales(language: str, text: str, expected: list[str]) -> None:
    assert normal_forms(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("th", "วันที่ 22 พฤศจิกายน 2568", ["2025-11-22"]),
        ("th", "วันที่ 5 ม.ค. 2567", ["2024-01-05"]),
        ("th", "ในเดือนกันยายน 2025", ["2025-09"]),
        ("th", "วันที่ 14 กันยายน มี 12 คน", ["--09-14", "eq:12:number"]),
        ("th", "145 มีนาคม", ["eq:145:number"]),
        ("th", "2568 มี", ["eq:2568:number"]),
        ("id", "Pada 22 November 2025, 14 orang", ["2025-11-22", "eq:14:person"]),
        ("id", "17 Agustus 1945, Rp 2,5 miliar", ["1945-08-17", "eq:2500000000:IDR"]),
    ],
)
def test_thai_and_indonesian_dates(language: str, text: str, expected: list[str]) -> None:
    assert normal_forms(text, language) == expected


def calls_of(text: str, language: str | None) -> int:
    """How many functions are called, ours and those of libraries, to read a text."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        find_numbers(text, language)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("en", "1"),
        ("en", "1,"),
        ("en", "1 000 "),
        ("en", "a"),
        ("en", "a "),
        ("en", "two hundred "),
        ("en", "nine hundred and ninety-nine million, "),
        ("en", "one half "),
        ("en", "one in five "),
        ("en", "nineteen oh-"),
        ("en", "point five "),
        ("en", "trillion "),
        ("en", "+1("),
        ("uk", "двадцять два "),
        ("uk", "двадцятитисячний "),
        ("ru", "до "),
        (None, "абв abc 漢 "),
        ("zh", "二百"),
        ("zh", "三千分之"),
        ("zh", "第"),
        ("de", "zweihundert"),
        ("tr", "eksi"),
    ],
)
def test_the_work_grows_with_the_text_and_no_faster(language: str | None, piece: str) -> None:
    calls_of(piece * 100, language)  # tables and caches
    assert calls_of(piece * 400, language) <= 5 * calls_of(piece * 100, language) + 1000


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Two hundred and five million prisoners. ", "eq:205000000:person"),
        ("en", "He paid $1,234.50. ", "eq:1234.5:USD"),
        ("uk", "Двадцять два в'язні. ", "eq:22:person"),
        ("zh", "三十四万人。", "eq:340000:person"),
    ],
)
def test_a_long_text_gives_what_its_sentences_give(language: str, sentence: str, expected: str) -> None:
    assert normal_forms(sentence * 500, language) == [expected] * 500


@pytest.mark.parametrize(
    ("language", "piece", "expected"),
    [
        ("en", "1,", "eq:1:number"),
        ("en", "1; ", "eq:1:number"),
        ("en", "1 ", "eq:1:number"),
        ("en", "1/", "eq:1:number"),
        ("en", "1\n", "eq:1:number"),
        ("en", "$1 ", "eq:1:USD"),
        ("en", "½", "eq:0.5:fraction"),
        ("en", "from 1 to 3. ", "range:1..3:number"),
        ("en", "half a million, ", "eq:500000:number"),
        ("en", "one and a half, ", "eq:1.5:number"),
        ("en", "three, ", "eq:3:number"),
        ("uk", "двадцять, ", "eq:20:number"),
        ("uk", "12 млн, ", "eq:12000000:number"),
        ("vi", "một trăm, ", "eq:100:number"),
        ("zh", "三人", "eq:3:person"),
    ],
)
def test_twenty_thousand_characters_of_one_number_give_it_again_and_again(
    language: str, piece: str, expected: str
) -> None:
    times = 20_000 // len(piece)
    assert normal_forms(piece * times, language) == [expected] * times


@pytest.mark.parametrize(
    ("language", "piece"), [("en", "%"), ("en", "$"), ("zh", "一"), ("en", "1."), ("en", "minus ")]
)
def test_twenty_thousand_characters_of_no_number_give_none(language: str, piece: str) -> None:
    assert normal_forms(piece * (20_000 // len(piece)), language) == []


@pytest.mark.parametrize(
    ("language", "piece"), [("en", "1"), ("en", "1."), ("en", "a"), ("uk", "абв"), ("tr", "eksi"), ("de", "zwei")]
)
def test_one_word_or_run_of_digits_of_a_million_characters_is_no_number(language: str, piece: str) -> None:
    assert normal_forms(piece * (10**6 // len(piece)), language) == []


def test_grouped_digits_that_end_badly_are_not_looked_at_again_and_again() -> None:
    mentions = find_numbers("100 " * 5_000 + "0000", "en")
    assert all(mention.stop - mention.start < 50 for mention in mentions)


def test_a_number_of_a_thousand_scales_is_no_error() -> None:
    mentions = find_numbers("1 " + "trillion " * 500, "en")
    assert mentions[0].low is not None
    assert mentions[0].low >= 10**12


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Profit fell by £6m to £27.5m.", ["£6m", "£27.5m"]),
        ("en", "Shares fell $3 to $41.", ["$3", "$41"]),
        ("uk", "Ціна зросла на 120 до 1340 гривень.", ["120", "1340"]),
        ("ru", "Акции упали на 3 до 41 доллара.", ["3", "41"]),
        ("en", "It grew by 10-15 per cent.", ["10-15"]),
        ("en", "It took 3 to 5 days.", ["3 to 5"]),
        ("ru", "От 3 до 5 дней", ["3 до 5"]),
    ],
)
def test_a_change_and_its_end_are_no_range(language: str, text: str, expected: list[str]) -> None:
    assert [each.text for each in find_numbers(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("uk", "у XX столітті", 20),
        ("uk", "у ХХІ столітті", 21),  # in Cyrillic letters
        ("ru", "в XIX веке", 19),
        ("ru", "XIX международный фестиваль", 19),
        ("en", "in the XVII century", 17),
        ("en", "World War II", 2),
    ],
)
def test_roman_numerals_are_ordinals(language: str, text: str, value: int) -> None:
    (mention,) = find_numbers(text, language)
    assert mention.kind == "ordinal"
    assert mention.low == value


@pytest.mark.parametrize(
    ("language", "text", "unit", "value"),
    [
        ("en", "a six-and-a-half-year term", "year", "6.5"),
        ("en", "a three-and-a-half hour flight", "hour", "3.5"),
        ("ru", "двенадцатилетка", "year", "12"),
        ("en", "640 cubic metres a second", "m3", "640"),
        ("uk", "640 кубометрів за секунду", "m3", "640"),
        ("ru", "30 кв. м", "m2", "30"),
        ("pl", "54,3 proc. głosów", "percent", "54.3"),
        ("uk", "35 відс. голосів", "percent", "35"),
        ("uk", "Марко Бойко (47 р.)", "year", "47"),
        ("uk", "півтори сотні концертів", None, None),
        ("en", "499 square kilometres of ice", "km2", "499"),
        ("en", "12,000 sq km", "km2", "12000"),
        ("en", "3 km² of woods", "km2", "3"),
        ("en", "8 m2", "m2", "8"),
        ("en", "45,000 acres", "acre", "45000"),
        ("en", "5 square miles", "mi2", "5"),
        ("ru", "12 тыс. кв. км", "km2", "12000"),
        ("uk", "45 тисяч акрів", "acre", "45000"),
        # when, not what is counted
        ("ru", "заработал 3,9 млн годом ранее", None, "3900000"),
        ("uk", "продав 300 тисяч роком раніше", None, "300000"),
        # results of races; two digits of hours are a time of day
        ("en", "She won in 2:23:41.", "second", "8621"),
        ("ru", "с результатом 2:11:47,3", "second", "7907.3"),
        ("uk", "за 4:06,5", "second", "246.5"),
    ],
)
def test_units_that_are_written_otherwise(language: str, text: str, unit: str | None, value: str | None) -> None:
    (mention,) = find_numbers(text, language)
    assert mention.unit == unit
    assert value is None or mention.low == Decimal(value)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It shrank from 683 to 499 square kilometres.", ["eq:683:km2", "eq:499:km2"]),
        ("ru", "с 3,5 до 3,2 процента", ["eq:3.5:percent", "eq:3.2:percent"]),
        ("en", "from 4.1 to 3.8 million tonnes", ["eq:4100000:t", "eq:3800000:t"]),
        ("en", "from 500 to 3 million people", ["range:500..3000000:person"]),
        ("en", "from 3 to 5 degrees", ["range:3..5:degree"]),
        ("en", "from -4.6 to -3.1 degrees", ["eq:-4.6:degree", "eq:-3.1:degree"]),
        ("ru", "с минус 4,6 до минус 3,1 градуса", ["eq:-4.6:degree", "eq:-3.1:degree"]),
        (
            "uk",
            "збільшив виручку за перше півріччя 2024 року на 17,3% – до 4,82 млрд",
            ["eq:1:ordinal", "2024", "eq:17.3:percent", "eq:4820000000:number"],
        ),
        ("ru", "скидки до 50%", ["le:..50:percent"]),
        ("ru", "не более 3,2 процента и до 3,2 процента", ["le:..3.2:percent", "le:..3.2:percent"]),
        # a part in figures has the scale of its whole
        ("ru", "12 из 22 млн долларов", ["eq:12000000:USD", "eq:22000000:USD"]),
        ("en", "12 of the 22 million dollars", ["eq:12000000:USD", "eq:22000000:USD"]),
        ("ru", "5 из 12 тысяч человек", ["eq:5:number", "eq:12000:person"]),
    ],
)
def test_two_ends_share_unit_and_scale(language: str, text: str, expected: list[str]) -> None:
    assert [each.normal for each in find_numbers(text, language)] == expected


def test_a_time_of_day_with_seconds_is_no_result() -> None:
    (mention,) = find_numbers("At 14:05:33 the crew called.", "en")
    assert mention.date == "T14:05"


def test_a_year_behind_a_hyphen_is_a_date() -> None:
    (mention,) = find_numbers("У рейтингу PISA-2022 країна внизу.", "uk")
    assert mention.date == "2022"
    assert find_numbers("винищувач Су-24", "uk") == []
