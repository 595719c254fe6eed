"""How the languages without a table of their own write names: endings that a name takes, and words that are none.

Compact notation as in `shared.cases`: "om u: - a" says that what ends in "om" or "u" may be a form of what ends so
without it, or in "a". Endings are of names as the news write them, foreign ones before all; they serve to compare a
name with another, never to find one, so that too many readings do little harm.
"""

from __future__ import annotations

from functools import cache

from bench.languages.names.shared import cases
from bench.languages.table import CaseRule, NameTable
from bench.text.folding import fold

_PARTICLES = frozenset(
    "von van der den de del della di da dos das do du la le bin ibn al el ben ter ten zu zur af av y e".split()
)

_ENDINGS = {
    "be": """
        а у ом ам е ы ў аў ой ай: - а; ам ом: -; я ю ем ям і: - ь й я; ага аму ым ая ую ай ыя ых: ы; цы: ка
        ія іі ію: ія
        ава авай аву: аў -; скага скаму скім ская скую скай скія скіх: скі; кі: ка; ве се зе не ле бе ме пе: ва са за на
    """,
    "bg": "ът а та то те ят ия ите: - и; ите ци: ки к; ска ско ски ския ските ският: ски; ова ева: ов ев",
    "cs": """
        a u e y o i: - a; ovi em um ech ami ich: - a e; ou: a; y e i: a o; u em: o; ho mu m: -; uv ova ovo ove ovi: -
        ova ove ovou: - a; ce: ka; ze: ha ga; sti ich imi: sko; sku ska skem: sko; ii i: ie; eho emu em ym a e ou: y
        sky ska ske skeho skemu skem skou skych: sko; ci cich cu ce cum: ko ka -
    """,
    "sk": """
        a u e y o i: - a; ovi om ach och ami ov: - a; ou: a; y e i: a o; u om: o; ho mu m: -; ova ovej ovu ovou: - a
        ov ove ovho: -; ii i iu iou: ia; eho emu om ym a e ou: y; sku ska skom: sko; ci mi: ko ka -
    """,
    "pl": """
        a owi em ie e u i y: - a; om ow ach ami: - a y; y e a i: a; u em ie: o; ego emu iego iemu im ym: - i y
        ce: ka; dze: ga; ii: ia; ia ie: ia; skiego skiemu skim ska skiej skich skie: ski; iem: -; rze: r ra; le: l la
        cie: t ta; dzie: d da; sie: s sa; 'a 'owi 'em: -
    """,
    "hr": """
        a u om em e i: - a; e i u o om: a; ja ju jem jom: -; ov ova ovo ovu ovom ovim ove ovi: -; a u om: o; ci: ka
        je ji ju jom: ja; og om im oga omu a e u oj: i; skog skom skim ska sku skoj ske ski: ski ska; ima ama: i a e
    """,
    "sl": """
        a u om em e i o: - a; e i o: a; ja ju jem: -; ov ova ovo ovi ove ovega: -; jev: -; a u om: o; ih: e i
        je ji jo: ja; ega emu em im a e o i: i; skega skem skim ska ski: ski ska
    """,
    "sr": """
        а у ом ем е и: - а; е и у о ом: а; ја ју јем: -; ов ова ово ову овом ове ови: -; а у ом: о; ци: ка
        је ји ју јом: ја; ог ом им а е у ој: и; ског ском ским ска ску ској ске: ски ска; има ама: и а е
    """,
    "lt": """
        as o ui a u e ai ams ais us: - as; is io iui i iu yje: - is y i e; us aus ui u umi uje: - us; a os ai oje: a -
        e es ei eje: e a -; ys io iui yje: ys; ija ijos ijai ijoje: ija
    """,
    "lv": """
        s a am u i os iem us: - s; is a im i: - is e i; us um u: - us; a as ai u: a -; e es ei i: e -; o: -
        ija ijas ijai iju: ija; s sa: s
    """,
    "fi": """
        n ssa sta lla lta lle na ksi ta a t in en an on: -; issa ista iin illa ilta ille ina iksi ia it: - i
        assa asta aan alla alta alle ana aksi aa at an: a; nnin nnissa nnista: nti; kan: kka; pan: ppa; tin: tti
        lloissa lloista llat lloihin ltain ltojen: llat; laiset laisten laisia laisille lainen: -; n: nen
    """,
    "et": "i st s sse le lt l ga ks ni na ta t e d u a: -; is ist isse ile ilt il iga iks: - i; as ast at a: a;"
    " lased: -",
    "hu": """
        ban ben ba be bol nak nek val vel t at et ot on en ra re rol tol hoz hez nal nel ig ert i ja je a e ek ok ak: -
        jan jen jat jet jeban: -; ban bol nak t rol: a; val vel: -
    """,
    "tr": """
        da de ta te dan den tan ten i u in un a e ya ye yi yu la le daki deki nin nun ı ın nın yı: -; li lı lu: -
        liler lılar lular ler lar: -
    """,
    "ro": "ul ului lui ei i a: -; ei a: a; iei ia: ia; ul ului: u; ii ilor: i; an ani anii ana: -",
    "sv": "s: -; en et n: -; ens ets: -; sk ska skt skar skarna: -",
    "da": "s: -; en et n: -; ens ets: -; sk ske ske: -",
    "no": "s: -; en et n: -; ens ets: -; sk ske: -",
    "nl": "s: -; se e: -",
    "de": "s es: -; er ern: -; n en: -; scher sche schen sches: -",
    "id": "nya: -",
    "el": "ος ου ο ον ε: ος -; ας α αν: ας α; ης η ην: ης η; ς: -; α ας αν: α -; η ης ην: η -; οι ων ους: ος; ες"
    " ων: ης α",
    "es": "s es: -",
    "pt": "s es: -",
    "fr": "s es e: -",
    "it": "",
    "ca": "s es: -",
    "vi": "",
    "ka": "ს მა ის ად ით ში ზე თან დან ელი: - ი; ში ის ზე: ა ე",
    "hy": "ի ը ն ում ից ով ին: -",
    "ko": "은 는 이 가 을 를 의 에 에서 와 과 로 으로 도 만 에게 인 은행: -",
}
_ELISIONS = {
    "fr": "l d j qu s n m t c jusqu lorsqu puisqu",
    "it": "l un d dell all dall nell sull quell quest c s",
    "ca": "l d s n m t",
}
_PREFIXES = {"ar": "ال و وال ب بال ل لل ك ف", "he": "ה ו ב ל מ ש כ וה וב ול ומ שב של", "fa": ""}
_CALENDAR = {
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "el": "δευτερα δευτερας τριτη τριτης τεταρτη τεταρτης πεμπτη πεμπτης παρασκευη παρασκευης σαββατο σαββατου"
    " κυριακη κυριακης"
    " ιανουαριος ιανουαριου ιανουαριο φεβρουαριος φεβρουαριου φεβρουαριο μαρτιος μαρτιου μαρτιο απριλιος απριλιου"
    " απριλιο μαιος μαιου μαιο ιουνιος ιουνιου ιουνιο ιουλιος ιουλιου ιουλιο αυγουστος αυγουστου αυγουστο"
    " σεπτεμβριος σεπτεμβριου σεπτεμβριο οκτωβριος οκτωβριου οκτωβριο νοεμβριος νοεμβριου νοεμβριο"
    " δεκεμβριος δεκεμβριου δεκεμβριο",
    "id": "senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september"
    " oktober november desember",
}
_MARKED = frozenset({"vi"})
_APOSTROPHE_ENDS = frozenset({"tr", "fi", "et", "pl", "nl"})

_ARTICLES = {
    "de": "der die das des dem den ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses"
    " diesem diesen jeder jede jedes jeden sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere"
    " mein meine viele alle mehr einige zum zur beim"
}
_COMMON_ENDINGS = {
    "de": "ung ungen heit heiten keit keiten schaft schaften ion ionen ismus ität itäten nis nisse tum lein"
}
_FUNCTION_WORDS = {
    "be": "а або але аднак бо бы быў была былі было вось гэта гэты дык для ды да ён яна яны і калі каб мы на не"
    " ні па пра"
    " пры свая свой таму так там тое той толькі у ў хто што чаму як які якія я з за затым пасля тым іх яго яе",
    "bg": "а ако без беше би бяха в все във вчера го да двама до докато друг други е един една едно за защо и"
    " или им как"
    " както като когато който която които към ли ме между ми много на над нашия не него нея ни ние но нов новата няма"
    " обаче освен от по под после поради през при с са само се след според съвсем със сега така такива тази те тези ти"
    " това тогава този той тук тя въпреки всички всеки във вие вече имаше има аз",
    "el": "ο η το οι τα του της των τον την τους τις στο στη στην στον στα στους στις και κι να θα δεν μην με σε"
    " για από απο"
    " ως που πως πώς ότι όταν οταν αν αλλά αλλα όμως ομως ωστόσο ωστοσο επίσης μετά πριν κατά κατα αυτό αυτο αυτή αυτός"
    " αυτοί αυτές εγώ εμείς εσείς είναι ειναι ήταν είχε έχει έχουν ένα ένας μια μία πολλοί όλοι όλα κάθε μόνο ενώ καθώς"
    " σύμφωνα παρά χωρίς μέχρι όπως τι ποιος γιατί εάν ούτε είτε δύο πρέπει μπορεί",
    "hr": "a ako ali bez bi bih bila bili bilo bio da dok do druge drugi dva ga i ih ili iako iz iza ja jedan"
    " jedna je kad"
    " kada kako kao koja koje koji kod li međutim mi mnogi moja moj moje mu na nakon nadomak naš ne nema nego nije nisu"
    " njegov njezin no o od on ona oni ono osim ova ovaj ove ovo pa po pod prema pri prije s sa samo sada se stoga su"
    " sve svi ta tada taj tako te ti to tijekom u uz vi već za zašto zbog što",
    "sr": "а ако али без би била били било био да док до други два га и их или иако из ја један једна је кад када како"
    " као која које који код ли међутим ми многи на након не нема него није нису његов њен но о од он она они оно осим"
    " ова овај ове ово па по под према при пре с са само сада се су све сви та тада тај тако те ти то током у уз већ за"
    " зашто због што",
    "fr": "le la les un une des du de au aux ce cet cette ces il elle ils elles on nous vous je et ou mais donc"
    " or ni car"
    " comment pourquoi quand que qui où si dans en sur sous avec sans pour par après avant selon",
    "es": "el la los las un una unos unas de del al y e o u pero si no en con sin para por según cuando como que quien",
    "ca": "el la els les un una de del al i o però si no en amb sense per segons quan com que qui",
    "pt": "o a os as um uma de do da dos das no na nos nas ao e ou mas se não em com sem para por segundo quando"
    " como que",
    "it": "il lo la i gli le un uno una di del della dei delle al alla e o ma se non in nel nella con senza per da dal",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie in im an am auf aus bei"
    " beim mit nach seit von vom zu zum zur für gegen ohne um durch er sie es wir ihr ich nicht kein keine auch nur so"
    " dann doch noch schon sein seine seiner ihre ihrer ihren unser mein dein dieser diese dieses diesem diesen jeder"
    " jede alle viele einige andere mehr was wer wo warum während obwohl weil dass damit deshalb jedoch dort hier jetzt"
    " heute gestern morgen laut trotz wegen über unter vor zwischen hinter neben bis ist sind war waren hat haben wird"
    " werden kann können muss soll will sich uns ihn ihm ihnen mir mich dir dich euch man chr mio mrd",
    "nl": "de het een en of maar als in op aan bij met na van voor te tot door uit over onder hij zij ze het wij"
    " ik niet",
    "ro": "un o și sau dar dacă în la cu fără pentru de din pe după nu el ea ei ele acest această",
    "sv": "en ett den det de och eller men om i på av med för till från efter inte han hon vi jag som när",
    "da": "en et den det de og eller men hvis i på af med for til fra efter ikke han hun vi jeg som når",
    "no": "en et den det de og eller men hvis i på av med for til fra etter ikke han hun vi jeg som når",
    "hu": "a az egy és vagy de ha nem is hogy ez azt ezt ő mi én",
    "tr": "bir ve veya ama eğer bu şu o ile için gibi daha çok ben biz onlar",
    "vi": "và hoặc nhưng nếu ở trong ngoài với không cho của từ đến ông bà anh chị cô họ tôi chúng người các những một"
    " hai ba bốn tư năm sáu bảy tám chín mười thứ chủ nhật ngày tháng hôm sau khi trước tại theo vào tuy vì do đó đây"
    " này có là được bị đã đang sẽ rằng thì mà còn cũng chỉ mỗi mọi nhiều hãy thưa trên dưới giữa về để bởi cả như"
    " tổng phó bộ thủ giáo giám nhà tịch đảng tòa ủy viện hạ thượng cộng phố tỉnh đại hiệp hội"
    " bệnh cục sở ban trường báo thời phe dự quỹ ngân hãng tập trung sân cảng",
}  # fmt: skip


@cache
def function_words(code: str | None) -> frozenset[str]:
    """The words of a language that no name consists of, folded; as written where marks make other words of them."""
    listed = _FUNCTION_WORDS.get(code or "", "").split()
    return frozenset(listed if code in _MARKED else map(fold, listed))


@cache
def name_table(code: str | None) -> NameTable:
    """How a language without a table of its own writes names; an empty table for one that is not known here."""
    code = code or ""
    return NameTable(
        endings=tuple(map(_folded, cases(_ENDINGS.get(code, "")))),
        particles=_PARTICLES,
        elisions=frozenset(_ELISIONS.get(code, "").split()),
        prefixes=tuple(_PREFIXES.get(code, "").split()),
        calendar=frozenset(map(fold, _CALENDAR.get(code, "").split())),
        articles=frozenset(map(fold, _ARTICLES.get(code, "").split())),
        common_endings=tuple(_COMMON_ENDINGS.get(code, "").split()),
        apostrophe_ends=code in _APOSTROPHE_ENDS,
        marked=code in _MARKED,
    )


def _folded(rule: CaseRule) -> CaseRule:
    return CaseRule(fold(rule.ending), fold(rule.nominative))
