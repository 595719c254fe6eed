"""Currencies, units and scales of languages that have no table of their own, where CLDR's names are not enough.

{language: {unit: forms}}. Forms are folded; one that ends in a hyphen is a stem, to which the language adds its
endings: Hungarian "dollar-" for "dollárt" and "dolláros".
"""

from __future__ import annotations

from bench.languages.paradigms import inflect

_PARTICLES = "- 이 가 은 는 을 를 의 에 에서 에게 로 으로 와 과 도 만 씩 간 째 까지 부터 보다 이상 이하 미만 짜리"


def _korean(nouns: str) -> str:
    """The nouns with each particle that may be written together with them."""
    return " ".join(form for noun in nouns.split() for form in inflect(noun, _PARTICLES))


CURRENCIES: dict[str, dict[str, str]] = {
    "ar": {"USD": "دولار- دولارات", "EUR": "يورو", "GBP": "إسترليني", "JPY": "ين", "CNY": "يوان-", "RUB": "روبل-"},
    "be": {"USD": "долар-", "EUR": "еўра", "GBP": "фунт-", "RUB": "рубл-"},
    "bg": {"BGN": "лев лева лв", "USD": "долар-", "EUR": "евро", "GBP": "паунд- лири", "RUB": "рубл-"},
    "ca": {"GBP": "lliures"},
    "cs": {"USD": "dolar-", "GBP": "libra libry liber libram librami", "RUB": "rubl-"},
    "da": {"USD": "dollar-", "GBP": "pund pundet"},
    "de": {"USD": "dollar dollars", "EUR": "euro euros", "GBP": "pfund", "RUB": "rubel", "UAH": "hrywnja griwna",
           "CNY": "yuan", "JPY": "yen", "CHF": "franken", "TRY": "lira"},
    "el": {"USD": "δολαρι-", "EUR": "ευρω", "GBP": "λιρα λιρασ λιρεσ λιρων στερλιν-", "RUB": "ρουβλι-"},
    "es": {"USD": "dolar dolares", "EUR": "euro euros", "GBP": "libra libras", "RUB": "rublo rublos"},
    "et": {"USD": "dollar-", "EUR": "euro eurot eurole eurost euroga eurone eurose eurosed eurode eurosid",
           "GBP": "nael naela naelast naelane", "RUB": "rubla- rubl-"},
    "fi": {"USD": "dollar-", "EUR": "euro euroa euron eurosta euroon eurolla eurot eurojen eurojen euroina",
           "GBP": "punta puntaa punnan punnalla punnasta puntaan", "RUB": "rupla- ruplan"},
    "fr": {"USD": "dollar dollars", "EUR": "euro euros", "GBP": "livre livres", "RUB": "rouble roubles"},
    "he": {"USD": "דולר דולרים", "EUR": "אירו יורו", "GBP": "שטרלינג ליש\"ט", "ILS": "שקל שקלים",
           "RUB": "רובל רובלים"},
    "hi": {"USD": "डॉलर", "EUR": "यूरो", "GBP": "पाउंड पाउण्ड", "INR": "रुपये रुपए रुपया रुपयों", "JPY": "येन"},
    "hr": {"USD": "dolar-", "EUR": "euro eura eurima", "GBP": "funta funti funte", "RUB": "rubalja rublj-"},
    "hu": {"USD": "dollar-", "EUR": "euro euros eurot euroert eurora euronyi euroval euroba eurobol",
           "GBP": "font fontot fontert fontnyi fontra fontba fontbol fontsterling-", "RUB": "rubel-",
           "HUF": "forint-"},
    "id": {"USD": "dolar", "EUR": "euro", "GBP": "pound poundsterling", "IDR": "rp rupiah"},
    "it": {"USD": "dollaro dollari", "EUR": "euro", "GBP": "sterlina sterline", "RUB": "rublo rubli"},
    "ka": {"USD": "დოლარ-", "EUR": "ევრო ევროს ევროთი ევრომდე ევროდან ევროიანი", "GBP": "გირვანქა ფუნტ-",
           "GEL": "ლარი ლარის ლარს ლარად ლარამდე ლარიანი", "RUB": "რუბლ- რუბლი"},
    "ko": {"USD": _korean("달러 불"), "EUR": _korean("유로"), "GBP": _korean("파운드"), "JPY": _korean("엔"),
           "CNY": _korean("위안"), "KRW": _korean("원"), "RUB": _korean("루블")},
    "lt": {"USD": "doleri-", "EUR": "euras euro eurai euru eurus eurams eurais",
           "GBP": "svaras svarai svaru svarus svarais", "RUB": "rubl-"},
    "lv": {"USD": "dolar-", "EUR": "eiro", "GBP": "marcinu marcinam marcinas", "RUB": "rubl-"},
    "nl": {"USD": "dollar dollars", "EUR": "euro euro's", "GBP": "pond", "RUB": "roebel"},
    "no": {"USD": "dollar dollars", "EUR": "euro", "GBP": "pund"},
    "pl": {"USD": "dolar-", "EUR": "euro", "GBP": "funt funta funtow funty funtach", "RUB": "rubl-"},
    "pt": {"USD": "dolar dolares", "EUR": "euro euros", "GBP": "libra libras", "RUB": "rublo rublos", "BRL": "reais"},
    "ro": {"USD": "dolar-", "EUR": "euro", "GBP": "lire lira", "RON": "lei", "RUB": "ruble"},
    "sk": {"USD": "dolar-", "EUR": "euro eura eur eurami", "GBP": "libra libry libier", "RUB": "rubl-"},
    "sl": {"USD": "dolar-", "EUR": "evro evra evrov evre", "GBP": "funt-"},
    "sr": {"USD": "долар-", "EUR": "евро евра", "GBP": "фунт-", "RUB": "рубаља рубљ-"},
    "sv": {"USD": "dollar-", "EUR": "euro", "GBP": "pund"},
    "tr": {"USD": "dolar-", "EUR": "euro avro", "GBP": "sterlin- pound", "RUB": "ruble-", "TRY": "lira lirası liraya"},
}  # fmt: skip

POINTS: dict[str, dict[str, str]] = {
    "bg": {"point": "процентен-пункт процентни-пункта процентни-пунктове"},
    "ca": {"point": "punt-percentual punts-percentuals"},
    "cs": {"point": "procentni-bod procentni-body procentnich-bodu procentniho-bodu"},
    "da": {"point": "procentpoint", "basis point": "basispoint"},
    "de": {"point": "prozentpunkt prozentpunkte prozentpunkten prozentpunkts",
           "basis point": "basispunkt basispunkte basispunkten"},
    "el": {"point": "ποσοστιαια-μοναδα ποσοστιαιεσ-μοναδεσ ποσοστιαιων-μοναδων"},
    "es": {"point": "punto-porcentual puntos-porcentuales", "basis point": "punto-basico puntos-basicos"},
    "et": {"point": "protsendipunkt protsendipunkti"},
    "fi": {"point": "prosenttiyksikko prosenttiyksikkoa prosenttiyksikon prosenttiyksikolla"},
    "fr": {"point": "point-de-pourcentage points-de-pourcentage", "basis point": "point-de-base points-de-base"},
    "hr": {"point": "postotni-bod postotna-boda postotnih-bodova"},
    "hu": {"point": "szazalekpont szazalekpontot szazalekponttal szazalekpontos"},
    "it": {"point": "punto-percentuale punti-percentuali", "basis point": "punto-base punti-base"},
    "lt": {"point": "procentinis-punktas procentinio-punkto procentiniais-punktais procentiniu-punktu"},
    "lv": {"point": "procentpunkts procentpunkta procentpunkti procentpunktu procentpunktiem"},
    "nl": {"point": "procentpunt procentpunten", "basis point": "basispunt basispunten"},
    "no": {"point": "prosentpoeng", "basis point": "basispunkt basispunkter"},
    "pl": {"point": "punkt-procentowy punktu-procentowego punkty-procentowe punktow-procentowych pkt-proc",
           "basis point": "punkt-bazowy punktu-bazowego punkty-bazowe punktow-bazowych"},
    "pt": {"point": "ponto-percentual pontos-percentuais", "basis point": "ponto-base pontos-base"},
    "ro": {"point": "punct-procentual puncte-procentuale", "basis point": "puncte-de-baza"},
    "sk": {"point": "percentualny-bod percentualne-body percentualnych-bodov percentualneho-bodu"},
    "sl": {"point": "odstotna-tocka odstotne-tocke odstotnih-tock odstotno-tocko"},
    "sr": {"point": "процентни-поен процентна-поена процентних-поена"},
    "sv": {"point": "procentenhet procentenheter procentenheten", "basis point": "baspunkt baspunkter"},
    "tr": {"point": "yuzde-puan", "basis point": "baz-puan"},
}  # fmt: skip
"""Points of percentages, which are no percentages of what they are points of."""

UNITS: dict[str, dict[str, str]] = {
    "ar": {"percent": "بالمئة بالمائة في-المئة في-المائة", "km": "كيلومتر- كيلو-متر كلم",
           "kg": "كيلوغرام- كيلوجرام- كجم كلغ", "year": "عام عاما عامًا أعوام سنة سنوات سنوياً", "hour": "ساعة ساعات",
           "mile": "ميل أميال ميلا ميلًا", "degree": "درجة درجات", "person": "شخص شخصا شخصًا أشخاص"},
    "az": {"month": "ay ayda aydan", "year": "il ildə ildən"},
    "be": {"percent": "адсоткаў адсотак адсотка адсоткі працэнт-"},
    "bg": {"percent": "процент- на-сто", "kg": "кило килограм-"},
    "ca": {"percent": "per-cent"},
    "cs": {"percent": "procent- proc", "kg": "kilo kila kil"},
    "da": {"percent": "procent-", "kg": "kilo", "degree": "minusgrader", "km/h": "kilometer-i-timen"},
    "de": {"percent": "prozent-", "km/h": "stundenkilometer stundenkilometern", "degree": "minusgrade minusgraden",
           "basis point": "basispunkt basispunkte basispunkten", "kg": "kilo kilos",
           "hour": "stunde stunden"},
    "el": {"percent": "τοις-εκατο", "kg": "κιλο κιλα κιλων", "year": "χρονια χρονων χρονο χρονοσ χρονου",
           "degree": "βαθμοι βαθμων βαθμουσ"},
    "es": {"percent": "por-ciento", "basis point": "puntos-básicos", "kg": "kilo kilos", "second": "segundos"},
    "et": {"percent": "protsen-", "kg": "kilo kilone kilose", "year": "aastane aastase aastased aastaste"},
    "fi": {"percent": "prosen-", "kg": "kilo kiloa kilon kiloinen kiloisen",
           "year": "vuotias vuotiaan vuotiaat vuotiaita vuotiaista vuotiaiden vuotiaana vuotiset vuotinen vuotisen "
           "vuoden", "degree": "aste astetta asteen", "person": "ihmista ihmisen ihmiselle ihminen"},
    "fo": {"year": "ár árs árum"},
    "fr": {"basis point": "point-de-base points-de-base", "percent": "pour-cent", "kg": "kilo kilos"},
    "he": {"percent": "אחוז אחוזים", "km": "ק\"מ", "kg": "ק\"ג קילו", "year": "שנים שנה שנות"},
    "hi": {"percent": "प्रतिशत फीसदी फ़ीसदी", "year": "वर्ष वर्षों साल सालों वर्षीय", "km": "किलोमीटर",
           "day": "दिन दिनों दिवसीय", "mile": "मील", "person": "लोग लोगों"},
    "hr": {"percent": "posto postotak postotka", "kg": "kilo kila"},
    "hu": {"percent": "szazalek-", "kg": "kilo kilos kilot", "degree": "fok fokos fokot fokra",
           "year": "ev eves evet evnyi evvel", "day": "nap napos napig", "month": "honap honapos honapja",
           "hour": "ora oras orat", "minute": "perc perces percet", "km": "kilometer-", "m": "meter-",
           "mile": "merfold-"},
    "id": {"percent": "persen", "kg": "kilo", "person": "orang warga korban tahanan siswa penumpang pekerja"},
    "it": {"basis point": "punti-base", "percent": "per-cento percento", "kg": "chilo chili"},
    "ka": {"percent": "პროცენტ-", "km": "კილომეტრ-", "kg": "კილოგრამ-", "m": "მეტრი მეტრის მეტრით მეტრამდე მეტრიანი",
           "year": "წლის წელი წელს წლიანი წლით წლამდე წლიდან", "day": "დღე დღის დღეში დღიანი",
           "month": "თვე თვის თვეში თვიანი", "hour": "საათ-", "minute": "წუთ-", "week": "კვირა კვირის კვირაში",
           "degree": "გრადუს-", "person": "ადამიანი ადამიანს ადამიანის ადამიანზე"},
    "kk": {"month": "ай айда айдан"},
    "ko": {"percent": _korean("퍼센트 프로"), "person": _korean("명 사람"), "thing": _korean("개 건 곳 대 마리"),
           "year": _korean("살 세 년"), "month": _korean("개월 달"), "day": _korean("일"), "week": _korean("주"),
           "hour": _korean("시간"), "minute": _korean("분"), "second": _korean("초"), "km": _korean("킬로미터"),
           "m": _korean("미터"), "mile": _korean("마일"), "kg": _korean("킬로그램"), "t": _korean("톤")},
    "lt": {"percent": "procent-", "kg": "kilo"},
    "lv": {"percent": "procent-", "degree": "gradi gradu gradiem gradus"},
    "mt": {"second": "sekonda sekondi", "hour": "siegħa sigħat", "day": "jum jiem", "week": "ġimgħa ġimgħat",
           "year": "sena snin"},
    "nl": {"basis point": "basispunten basispunt", "percent": "procent", "kg": "kilo", "degree": "graad graden"},
    "no": {"percent": "prosent-", "kg": "kilo", "degree": "minusgrader kuldegrader", "km/h": "kilometer-i-timen",
           "mil": "mil"},
    "pl": {"basis point": "punktów-bazowych punkty-bazowe", "percent": "procent- proc", "kg": "kilo"},
    "pt": {"percent": "por-cento porcento", "kg": "quilo quilos"},
    "ro": {"percent": "la-suta", "kg": "kilograme"},
    "sk": {"percent": "percent-", "kg": "kilo kila kil"},
    "sl": {"percent": "odstot-"},
    "sr": {"percent": "одсто проценат-"},
    "su": {"second": "detik", "hour": "jam", "day": "poé dinten", "week": "minggu", "year": "taun"},
    "sv": {"percent": "procent-", "kg": "kilo", "degree": "minusgrader koldgrader", "km/h": "kilometer-i-timmen",
           "mil": "mil"},
    "tr": {"percent": "yuzde", "kg": "kilo kiloluk", "year": "yıl yıllık yıldır yasında yasındaki yasına yasının",
           "day": "gun gunluk gundur", "month": "ay aylık aydır ayda", "week": "hafta haftalık haftadır",
           "hour": "saat saatlik saattir", "minute": "dakika dakikalık", "km": "kilometre-",
           "m": "metre metrelik metreye metreden", "degree": "derece dereceye"},
}  # fmt: skip

SCALES: dict[str, dict[int, str]] = {
    "ar": {1000: "ألفًا", 10**6: "مليونًا", 10**9: "بليون"},
    "el": {10**6: "εκατ", 10**9: "δισ δισεκ"},
    "hi": {1000: "हजार", 10**6: "मिलियन", 10**7: "करोड", 10**9: "बिलियन", 10**12: "ट्रिलियन"},
    "hu": {1000: "ezres ezret", 10**6: "millios millioan", 10**9: "milliardos"},
    "sv": {10**6: "mkr mnkr mn"},
    "tr": {1000: "binden bine binin bini", 10**6: "milyonun", 10**9: "milyarın"},
    "ka": {1000: "ათასიანი ათასს ათასზე ათასამდე", 10**6: "მილიონიანი მილიონს მილიონზე მილიონამდე",
           10**9: "მილიარდიანი მილიარდს მილიარდზე"},
}  # fmt: skip
"""What multiplies digits, beyond CLDR's spelled-out and compact forms."""

MONTHS: dict[str, tuple[str, str, str]] = {
    "et": ("", "", "- i is it ini ikuu ikuus"),
    "fi": ("", "", "- n ssa sta hun lla na"),
    "he": ("", "ב ל מ ה ו", "-"),
    "hu": ("", "", "- ban ben i ig tol ra re ra val vel"),
    "ka": ("ი", "", "ი ს ში ის ით იდან ამდე"),
    "lv": ("is", "", "is i a im us"),
}
"""{language: (ending that falls, prefixes, endings)} of the names of months, beyond CLDR's forms."""

JOINED_MONTHS: dict[str, tuple[str, ...]] = {
    "th": ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    "lo": (),
    "km": (),
    "my": (),
}
"""Abbreviated months, January first, of languages whose words are not divided and whose months have names."""

LATER_ERAS: dict[str, int] = {"th": 543}
"""What a language's own years are ahead of the common era: 2568 is 2025."""

APOSTROPHE_ENDS = frozenset({"tr", "az"})
"""Languages in which an apostrophe divides a word from its ending: "Ekim'de"; elsewhere it ends a clitic: "d'euros"."""
