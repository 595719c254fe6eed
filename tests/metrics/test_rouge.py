from __future__ import annotations

import re
import subprocess
import sys

import pytest
from rouge_score.rouge_scorer import RougeScorer

from bench.errors import ConfigError
from bench.languages import known
from bench.metrics.rouge import Rouge, _Scorer, _Tokenizer
from bench.records import Reference
from tests.examples import example, prediction

# Two sentences about different things for each script; both say 52 where the language writes numbers so.
PAIRS = [
    ("Latin", "en", "Belarus freed 52 political prisoners after talks.", "Rain fell over the quiet hills at dawn."),
    ("Cyrillic", "uk", "Білорусь звільнила 52 політичних в'язнів.", "Уранці над тихими пагорбами йшов дощ."),
    ("Cyrillic", "ru", "Беларусь освободила 52 политических заключённых.", "Утром над тихими холмами шёл дождь."),
    ("Greek", "el", "Η Λευκορωσία απελευθέρωσε 52 πολιτικούς κρατούμενους.", "Το πρωί έβρεχε στους ήσυχους λόφους."),
    ("Arabic", "ar", "أطلقت بيلاروسيا سراح 52 سجينا سياسيا", "هطل المطر فوق التلال الهادئة عند الفجر"),
    ("Hebrew", "he", "בלארוס שחררה 52 אסירים פוליטיים", "גשם ירד על הגבעות השקטות עם שחר"),
    ("Devanagari", "hi", "बेलारूस ने 52 राजनीतिक कैदियों को रिहा किया", "सुबह शांत पहाड़ियों पर बारिश हुई"),
    ("Bengali", "bn", "বেলারুশ ৫২ জন রাজনৈতিক বন্দিকে মুক্তি দিয়েছে", "ভোরে শান্ত পাহাড়ের উপর বৃষ্টি নেমেছিল"),
    ("Tamil", "ta", "பெலாரஸ் 52 அரசியல் கைதிகளை விடுவித்தது", "அமைதியான மலைகளில் காலையில் மழை பெய்தது"),
    ("Georgian", "ka", "ბელარუსმა 52 პოლიტიკური პატიმარი გაათავისუფლა", "დილით წყნარ გორაკებზე წვიმა მოვიდა"),
    ("Armenian", "hy", "Բելառուսը ազատ արձակեց 52 քաղբանտարկյալի", "Առավոտյան հանգիստ բլուրների վրա անձրև էր գալիս"),
    ("Hangul", "ko", "벨라루스가 정치범 52명을 석방했다", "새벽에 조용한 언덕 위로 비가 내렸다"),
    ("Han", "zh", "白俄罗斯释放了五十二名政治犯。", "黎明时分，雨落在安静的山丘上。"),
    ("Kana", "ja", "ベラルーシは政治犯52人を釈放した。", "夜明けに静かな丘へ雨が降りました。"),
    ("Thai", "th", "เบลารุสปล่อยตัวนักโทษการเมือง 52 คน", "ฝนตกบนเนินเขาอันเงียบสงบยามเช้า"),
]
SCRIPTS = pytest.mark.parametrize(("script", "language", "text", "unrelated"), PAIRS)


def values(language: str, summary: str, *references: str, tokens: str = "lemmas") -> list[float | None]:
    return [score.value for score in Rouge(tokens).score(example(language, *references), prediction(summary))]


def test_covers_twelve_scripts() -> None:
    assert len({script for script, *_ in PAIRS}) >= 12


@SCRIPTS
def test_identical_text_scores_one(script: str, language: str, text: str, unrelated: str) -> None:
    assert values(language, text, text) == [1.0, 1.0, 1.0], script


@SCRIPTS
def test_unrelated_text_scores_near_zero(script: str, language: str, text: str, unrelated: str) -> None:
    rouge1, rouge2, rouge_l = values(language, unrelated, text)
    assert rouge1 is not None, script
    assert rouge1 <= 0.1, script
    assert rouge2 == 0.0, script
    assert rouge_l == rouge1, script


def test_a_shared_number_is_one_token_among_others() -> None:
    one, other = "Освободили 52 человека.", "Температура достигла 52 градусов."
    assert RougeScorer(["rouge1"]).score(one, other)["rouge1"].fmeasure == 1.0  # what our tokenizer is there for
    assert values("ru", one, other) == [pytest.approx(2 / 7), 0.0, pytest.approx(2 / 7)]


ENGLISH = [
    ("the quick brown fox jumps over the lazy dog", "The quick brown dog jumps on the log."),
    ("At least 100 prisoners were freed - 52 of them in September.", "In September Belarus freed 52 prisoners."),
    ("Officials want a single deal (well over 100 people).", "A deal, officials said, may take months."),
    ("one", "two"),
    ("", "An empty summary."),
]


@pytest.mark.parametrize(("summary", "reference"), ENGLISH)
def test_agrees_with_the_original_tokenizer_on_english(summary: str, reference: str) -> None:
    original = RougeScorer(["rouge1", "rouge2", "rougeL"]).score(reference, summary)
    scores = Rouge("words").score(example("en", reference), prediction(summary))
    for score in scores:
        theirs = original[score.metric]
        assert score.value == theirs.fmeasure
        assert score.statistics == {"precision": theirs.precision, "recall": theirs.recall, "f": theirs.fmeasure}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The officials released prisoners", "the official releases prisoner"),
        ("uk", "звільнення політичних ув’язнених у Мінську", "звільненням політичного ув'язненого у Мінськ"),
        ("ru", "освобождение политических заключённых в Минске", "освобождением политического заключенного в Минск"),
    ],
)
def test_lemmas_see_through_inflection_and_words_do_not(language: str, one: str, other: str) -> None:
    assert values(language, one, other)[0] == 1.0
    words = values(language, one, other, tokens="words")[0]
    assert words is not None
    assert words < 0.5


def test_the_best_reference_counts_for_each_figure_alone() -> None:
    # By hand. Summary a b c d; against "a b" P 2/4 R 1, F 2/3, bigrams 1/3 and 1, F 1/2;
    # against "d c b a": P = R = 1, no bigram, longest common subsequence 1 of 4.
    scores = Rouge("words").score(example("en", "aa bb", "dd cc bb aa"), prediction("aa bb cc dd"))
    assert [score.value for score in scores] == [1.0, pytest.approx(1 / 2), pytest.approx(2 / 3)]
    assert [score.metric for score in scores] == ["rouge1", "rouge2", "rougeL"]


def test_only_references_of_the_chosen_kinds_count() -> None:
    headline = example("en", "Belarus frees prisoners", kind="headline")
    absent = Rouge().score(headline, prediction("Belarus frees prisoners"))
    assert [score.value for score in absent] == [None, None, None]
    assert {score.note for score in absent} == {"no reference of kind written in 'en'"}
    assert Rouge(references=["headline"]).score(headline, prediction("Belarus frees prisoners"))[0].value == 1.0


def test_a_reference_does_not_score_itself() -> None:
    scored = example("en", "Belarus frees prisoners", "Rain fell at dawn")
    assert Rouge().score(scored, prediction("Belarus frees prisoners", reference_id="0"))[0].value == 0.0
    alone = example("en", "Belarus frees prisoners")
    absent = Rouge().score(alone, prediction("Belarus frees prisoners", reference_id="0"))[0]
    assert (absent.value, absent.note) == (None, "no other reference of kind written in 'en'")


def test_references_in_other_languages_do_not_count() -> None:
    russian = Reference(id="r", kind="written", language="ru", text="Беларусь", by="a test")
    scored = example("uk")
    mixed = type(scored)(id="example", article=scored.article, language="uk", references=(russian,))
    assert Rouge().score(mixed, prediction("Беларусь"))[0].value is None


@pytest.mark.parametrize(
    ("metric", "language", "expected"),
    [
        (Rouge(), "uk", r"rouge\|v:1\|lang:uk\|tokens:lemmas\+simplemma-[\d.]+\|spaceless:bigrams\|refs:written\|.*"),
        (Rouge(), "ja", r"rouge\|v:1\|lang:ja\|tokens:words\|spaceless:bigrams\|refs:written\|rouge-score:0\.1\.2"),
        (Rouge("words"), "uk", r"rouge\|v:1\|lang:uk\|tokens:words\|.*"),
        (Rouge(references=["headline", "standfirst"]), "en", r".*\|refs:headline\+standfirst\|.*"),
    ],
)
def test_signature(metric: Rouge, language: str, expected: str) -> None:
    assert re.fullmatch(expected, metric.signature(language))


def test_bad_options_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"tokens='stems' is not known. Use one of: lemmas, words"):
        Rouge(tokens="stems")
    with pytest.raises(ConfigError, match=r"references='written' is not a list of kinds"):
        Rouge(references="written")
    with pytest.raises(ConfigError, match=r"references=\[\] is not a list of kinds"):
        Rouge(references=[])
    with pytest.raises(ConfigError, match=r"there is no kind 'headlines' of reference. Known are: written, headline, "):
        Rouge(references=["written", "headlines"])


@pytest.mark.parametrize("package", ["rapidfuzz", "rouge_score_rs"])
@SCRIPTS
def test_the_faster_ways_give_the_same_to_the_last_digit(
    package: str, script: str, language: str, text: str, unrelated: str
) -> None:
    module = pytest.importorskip(package)
    fast = _Scorer if package == "rapidfuzz" else module.RougeScorer
    names = [output.name for output in Rouge.outputs]
    form = _Tokenizer(language if language in known() else None)
    pairs = [(text, text), (unrelated, text), (f"{text} {unrelated}", text), (text[::-1], unrelated), ("", text)]
    for summary, reference in pairs:
        for references in ([reference], [reference, unrelated], [unrelated, "", reference]):
            slow_scores = RougeScorer(names, tokenizer=form).score_multi(references, summary)
            fast_scores = fast(names, tokenizer=form).score_multi(references, summary)
            assert {name: tuple(score) for name, score in fast_scores.items()} == {
                name: tuple(score) for name, score in slow_scores.items()
            }, script


def test_rouge_does_without_nltk() -> None:
    program = (
        "import sys\n"
        "from bench.metrics.rouge import Rouge\n"
        "from tests.examples import example, prediction\n"
        "print(Rouge('words').score(example('en', 'a b'), prediction('a b'))[1].value)\n"
        "print({'nltk', 'scipy', 'rouge_score_rs'} & sys.modules.keys())"
    )
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603 -- ours
    assert told in (["1.0", "set()"], ["1.0", "{'rouge_score_rs'}"])
