"""Comparators and ranges of languages that have no table of their own: {language: {comparator: phrases}}.

Forms are folded, as everywhere. `BETWEEN` has the openers of a range with the word between its ends.
"""

from __future__ import annotations

COMPARATORS: dict[str, dict[str, str]] = {
    "ar": {"ge": "على الأقل | ما لا يقل عن | لا يقل عن", "gt": "أكثر من | ما يزيد عن | يزيد عن", "lt": "أقل من",
           "le": "ما يصل إلى | تصل إلى | يصل إلى | على الأكثر",
           "approx": "حوالي | نحو | قرابة | ما يقرب من | تقريبا | بنحو"},
    "be": {"ge": "не менш | не менш за | прынамсі | мінімум", "gt": "больш | больш за | больш чым | звыш",
           "le": "не больш | да", "lt": "менш | менш за | менш чым", "approx": "каля | прыблизна | амаль"},
    "bg": {"ge": "поне | най-малко | не по-малко от", "gt": "над | повече от", "le": "до | не повече от",
           "lt": "под | по-малко от", "approx": "около | почти | приблизително"},
    "ca": {"ge": "almenys | com a minim", "gt": "mes de | mes del", "le": "fins a | com a maxim",
           "lt": "menys de", "approx": "uns | unes | gairebe | aproximadament"},
    "cs": {"ge": "alespon | nejmene | minimalne", "gt": "vice nez | pres | nad", "le": "az | nejvyse | maximalne",
           "lt": "mene nez | pod", "approx": "asi | zhruba | priblizne | kolem | temer | okolo"},
    "da": {"ge": "mindst", "gt": "over | mere end | flere end", "le": "op til | højst", "lt": "under | mindre end",
           "approx": "omkring | cirka | næsten | ca"},
    "de": {"ge": "mindestens | wenigstens | nicht weniger als", "gt": "uber | mehr als", "le": "bis zu | hochstens |"
           " maximal | nicht mehr als", "lt": "unter | weniger als", "approx": "etwa | rund | ungefahr | fast |"
           " circa | knapp | ca"},
    "el": {"ge": "τουλαχιστον", "gt": "πανω απο | περισσοτερους απο | περισσοτερα απο | περισσοτερες απο",
           "le": "εως | μεχρι", "lt": "κατω απο | λιγοτερο απο", "approx": "περιπου | σχεδον"},
    "es": {"ge": "al menos | por lo menos | como minimo | no menos de", "gt": "mas de | mas del | mas que",
           "le": "hasta | como maximo | no mas de", "lt": "menos de | menos del", "approx": "unos | unas | casi |"
           " aproximadamente | alrededor de | cerca de | en torno a"},
    "et": {"ge": "vahemalt", "gt": "ule | rohkem kui | enam kui", "le": "kuni", "lt": "alla | vahem kui",
           "approx": "umbes | ligi | peaaegu"},
    "fi": {"ge": "vahintaan | ainakin", "gt": "yli | enemman kuin", "le": "enintaan | jopa", "lt": "alle |"
           " vahemman kuin", "approx": "noin | lahes | melkein"},
    "fr": {"ge": "au moins | au minimum | pas moins de", "gt": "plus de | plus d'", "le": "jusqu'a | au plus |"
           " au maximum | pas plus de", "lt": "moins de", "approx": "environ | pres de | quelque | presque |"
           " autour de"},
    "he": {"ge": "לפחות | לא פחות מ", "gt": "יותר מ | מעל | למעלה מ | מעל ל | יותר מאשר", "le": "עד | לא יותר מ",
           "lt": "פחות מ", "approx": "כ | בערך | כמעט | קרוב ל | בסביבות"},
    "hi": {"ge": "कम से कम | न्यूनतम", "le": "अधिकतम", "approx": "लगभग | करीब | क़रीब | तकरीबन | अनुमानित"},
    "hr": {"ge": "najmanje | barem", "gt": "vise od | preko", "le": "do | najvise", "lt": "manje od | ispod",
           "approx": "oko | gotovo | otprilike"},
    "hu": {"ge": "legalabb", "gt": "tobb mint | tobb", "le": "legfeljebb", "lt": "kevesebb mint",
           "approx": "korulbelul | mintegy | csaknem | kozel"},
    "id": {"ge": "setidaknya | sedikitnya | paling sedikit", "gt": "lebih dari", "le": "hingga | paling banyak",
           "lt": "kurang dari", "approx": "sekitar | hampir | kira-kira"},
    "it": {"ge": "almeno | non meno di", "gt": "oltre | piu di | piu del", "le": "fino a | al massimo | non piu di",
           "lt": "meno di", "approx": "circa | quasi"},
    "ka": {"ge": "სულ მცირე | მინიმუმ", "le": "მაქსიმუმ", "approx": "დაახლოებით | თითქმის | მიახლოებით"},
    "ko": {"ge": "적어도 | 최소 | 최소한", "le": "최대 | 최고", "approx": "약 | 거의 | 대략"},
    "lt": {"ge": "bent | maziausiai | ne maziau kaip", "gt": "daugiau kaip | daugiau nei | per", "le": "iki",
           "lt": "maziau kaip | maziau nei", "approx": "apie | beveik | mazdaug"},
    "lv": {"ge": "vismaz", "gt": "vairak neka | vairak ka | virs", "le": "lidz", "lt": "mazak neka | mazak ka",
           "approx": "aptuveni | gandriz | apmeram"},
    "nl": {"ge": "minstens | ten minste | minimaal", "gt": "meer dan | ruim", "le": "tot | maximaal | hoogstens",
           "lt": "minder dan", "approx": "ongeveer | zo'n | bijna | circa"},
    "no": {"ge": "minst", "gt": "over | mer enn | flere enn", "le": "opptil | høyst", "lt": "under | mindre enn",
           "approx": "rundt | omtrent | nesten | cirka"},
    "pl": {"ge": "co najmniej | przynajmniej", "gt": "ponad | wiecej niz", "le": "do | najwyzej | nie wiecej niz",
           "lt": "mniej niz | ponizej", "approx": "około | blisko | prawie | mniej wiecej"},
    "pt": {"ge": "pelo menos | no minimo | ao menos", "gt": "mais de | mais do que | acima de", "le": "ate |"
           " no maximo", "lt": "menos de", "approx": "cerca de | quase | aproximadamente | por volta de"},
    "ro": {"ge": "cel putin | minimum", "gt": "peste | mai mult de | mai multe de | mai multi de", "le": "pana la |"
           " cel mult", "lt": "sub | mai putin de", "approx": "aproximativ | circa | aproape | cam"},
    "sk": {"ge": "aspon | najmenej | minimalne", "gt": "viac ako | viac nez | vyse", "le": "az | najviac",
           "lt": "menej ako", "approx": "asi | priblizne | okolo | takmer"},
    "sl": {"ge": "vsaj | najmanj", "gt": "vec kot | nad", "le": "do | najvec", "lt": "manj kot | pod",
           "approx": "okoli | priblizno | skoraj"},
    "sr": {"ge": "наиманье | бар | најмање", "gt": "више од | преко", "le": "до | највише", "lt": "мање од",
           "approx": "око | скоро | готово"},
    "sv": {"ge": "minst | atminstone", "gt": "over | mer an | fler an", "le": "upp till | hogst", "lt": "under |"
           " mindre an | farre an", "approx": "omkring | cirka | nastan | ungefar | runt"},
    "tr": {"ge": "en az | asgari", "gt": "fazla", "le": "en fazla", "lt": "az", "approx": "yaklasık | neredeyse"},
}  # fmt: skip

BETWEEN: dict[str, dict[str, str]] = {
    "be": {"ад": "да", "паміж": "і"}, "bg": {"от": "до", "между": "и"}, "ca": {"entre": "i", "de": "a"},
    "cs": {"od": "do", "mezi": "a", "z": "na", "ze": "na"}, "da": {"mellem": "og", "fra": "til"},
    "de": {"zwischen": "und", "von": "bis"}, "el": {"μεταξυ": "και"}, "es": {"entre": "y", "de": "a", "del": "al"},
    "fr": {"entre": "et", "de": "a"}, "hr": {"između": "i", "od": "do", "s": "na", "sa": "na"},
    "id": {"antara": "dan", "dari": "hingga"},
    "it": {"tra": "e", "fra": "e", "da": "a", "dal": "al", "dallo": "allo", "dall": "all"}, "lt": {"nuo": "iki"},
    "lv": {"no": "lidz"}, "nl": {"tussen": "en", "van": "tot"}, "no": {"mellom": "og", "fra": "til"},
    "pl": {"miedzy": "a", "od": "do", "z": "do"}, "pt": {"entre": "e", "de": "a", "dos": "aos"},
    "ro": {"intre": "si", "la": "la"}, "sk": {"medzi": "a", "od": "do"}, "sl": {"med": "in", "od": "do"},
    "sr": {"између": "и", "од": "до"}, "sv": {"mellan": "och", "fran": "till"},
}  # fmt: skip

RANGE_WORDS: dict[str, str] = {
    "be": "да", "bg": "до", "ca": "a", "cs": "az", "da": "til", "de": "bis", "es": "a", "et": "kuni",
    "fr": "a", "hr": "do", "id": "hingga sampai", "it": "a al allo alla all ai", "lt": "iki", "lv": "lidz",
    "nl": "tot", "no": "til", "pl": "do", "pt": "a", "ro": "la", "sk": "az", "sl": "do", "sr": "до do",
    "sv": "till",
}  # fmt: skip
"""What stands between the ends of a range that nothing opens: "200 bis 300 Millionen"."""

CHANGE_WORDS: dict[str, str] = {
    "bg": "на", "cs": "na", "de": "auf", "hr": "na", "nl": "naar", "pt": "para", "sk": "na",
}  # fmt: skip
"""What stands between the ends of a change, which are no range: "von 19 auf 21 Prozent"."""

TO_LAST_DAY: dict[str, str] = {
    "ca": "al", "cs": "az do", "da": "til", "de": "bis", "es": "al", "fr": "au", "it": "al", "nl": "tot", "no": "til",
    "pl": "do", "pt": "a ao", "sk": "az do", "sv": "till",
}  # fmt: skip
"""Words between the first day of several and the last: "du 14 au 17 juillet"."""

AFTER: dict[str, dict[str, str]] = {
    "ar": {"ge": "على الأقل | أو أكثر", "approx": "تقريبا | تقريبًا"},
    "cs": {"ge": "a vice | nebo vice", "le": "a mene"},
    "de": {"ge": "oder mehr | und mehr", "le": "oder weniger"},
    "el": {"ge": "και ανω | η περισσοτερο", "le": "το πολυ"},
    "es": {"ge": "o mas | como minimo", "le": "o menos | como maximo"},
    "fi": {"ge": "tai enemman", "le": "tai vahemman"},
    "fr": {"ge": "ou plus | au moins", "le": "ou moins | au plus"},
    "he": {"ge": "לפחות | ומעלה | או יותר", "le": "לכל היותר"},
    "hi": {"gt": "से अधिक | से ज्यादा | से ज़्यादा | से भी अधिक | से ऊपर", "lt": "से कम | से भी कम", "le": "तक"},
    "hu": {"gt": "felett | folott", "ge": "vagy tobb", "lt": "alatt"},
    "it": {"ge": "o piu | e oltre", "le": "o meno"},
    "ka": {"gt": "მეტი | ზე მეტი | ზე მეტმა | ზე მეტს", "lt": "ნაკლები | ზე ნაკლები"},
    "ko": {"ge": "이상 | 이상의 | 이상이 | 이상을", "gt": "넘는 | 넘게 | 이 넘는 | 가 넘는 | 을 넘는 | 를 넘는",
           "le": "이하 | 이하의", "lt": "미만 | 미만의", "approx": "정도 | 가량 | 여"},
    "nl": {"ge": "of meer", "le": "of minder"},
    "pl": {"ge": "lub wiecej", "le": "lub mniej"},
    "pt": {"ge": "ou mais", "le": "ou menos"},
    "sv": {"ge": "eller fler | eller mer", "le": "eller farre"},
    "tr": {"gt": "den fazla | dan fazla | ten fazla | tan fazla | fazla | askın", "lt": "den az | dan az",
           "ge": "veya daha fazla"},
}  # fmt: skip
"""Comparators behind a number."""
