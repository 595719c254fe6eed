"""Offices that a text gives to a person beside the name, in lemmas: {office: {language: phrases}}.

Who is called a president is no mayor; which may be one, `MAY_BE_ONE` says. "Leader", "head" and "founder" tell nothing
but with what one heads, for a president is one, too; see `SCOPED`.
"""

from __future__ import annotations

OFFICES: dict[str, dict[str, str]] = {
    "president": {"en": "president", "uk": "президент", "ru": "президент"},
    "prime minister": {
        "en": "prime minister | premier | taoiseach",
        "uk": "прем'єр | прем'єра | прем'єру | прем'єром | прем'єра міністр | прем'єра міністерка",
        "ru": "премьер | премьер министр",
    },
    "minister": {"en": "minister", "uk": "міністр | міністерка", "ru": "министр"},
    "mayor": {"en": "mayor", "uk": "мер | мерка", "ru": "мэр"},
    "governor": {"en": "governor", "uk": "губернатор", "ru": "губернатор"},
    "chancellor": {"en": "chancellor", "uk": "канцлер", "ru": "канцлер"},
    "ambassador": {"en": "ambassador | consul general", "uk": "посол | посолка", "ru": "посол"},
    "prosecutor": {
        "en": "prosecutor | prosecutor general | attorney general | district attorney | state attorney",
        "uk": "прокурор | прокурорка | генпрокурор | генпрокурорка",
        "ru": "прокурор | генпрокурор",
    },
    "judge": {"en": "judge", "uk": "суддя", "ru": "судья"},
    "lawyer": {"en": "lawyer | attorney", "uk": "адвокат | адвокатка | юрист | юристка", "ru": "адвокат | юрист"},
    "spokesperson": {
        "en": "spokesman | spokeswoman | spokesperson | press secretary",
        "uk": "речник | речниця | прес секретар | прес секретарка",
        "ru": "представитель | пресс секретарь",
    },
    "king": {"en": "king", "uk": "король", "ru": "король"},
    "queen": {"en": "queen", "uk": "королева", "ru": "королева"},
    "pope": {"en": "pope", "uk": "папа римський", "ru": "папа римский"},
    "secretary general": {
        "en": "secretary general",
        "uk": "генеральний секретар | генсек",
        "ru": "генеральный секретарь | генсек",
    },
    "general": {"en": "general", "uk": "генерал", "ru": "генерал"},
    "captain": {"en": "captain", "uk": "капітан | капітанка", "ru": "капитан"},
    "coach": {"en": "coach", "uk": "тренер | тренерка", "ru": "тренер"},
    "finance chief": {
        "en": "finance chief | chief financial officer | cfo",
        "uk": "фінансовий директор",
        "ru": "финансовый директор",
    },
    "technology chief": {
        "en": "chief technology officer | technology chief | cto",
        "uk": "технічний директор",
        "ru": "технический директор",
    },
    "chief executive": {
        "en": "chief executive | chief executive officer | ceo",
        "uk": "генеральний директор | гендиректор | гендиректорка",
        "ru": "генеральный директор | гендиректор",
    },
    "director": {"en": "director | director general", "uk": "директор | директорка", "ru": "директор"},
    "professor": {"en": "professor", "uk": "професор | професорка", "ru": "профессор"},
    "economist": {"en": "economist", "uk": "економіст | економістка", "ru": "экономист"},
    "analyst": {
        "en": "analyst | strategist | expert",
        "uk": "аналітик | аналітикиня | аналітикиню | аналітикинею | експерт | експертка | політолог",
        "ru": "аналитик | эксперт | политолог",
    },
    "scientist": {
        "en": "scientist | researcher | biologist | physicist | chemist | historian | sociologist | psychologist"
        " | geneticist | geologist | archaeologist | palaeontologist | paleontologist | astronomer | epidemiologist"
        " | climatologist | meteorologist | ecologist | mathematician",
        "uk": "учений | вчений | учена | вчена | науковець | науковиця | дослідник | дослідниця"
        " | біолог | фізик | історик | історикиня | соціолог | психолог | генетик | геолог | археолог | палеонтолог"
        " | астроном | епідеміолог | кліматолог | метеоролог | еколог | математик",
        "ru": "ученый | исследователь | исследовательница | биолог | физик | историк | социолог | психолог | генетик"
        " | геолог | археолог | палеонтолог | астроном | эпидемиолог | климатолог | метеоролог | эколог | математик",
    },
    "lawmaker": {
        "en": "lawmaker | senator | congressman | congresswoman | councillor | councilman | councilwoman",
        "uk": "депутат | депутатка | нардеп | сенатор | сенаторка | євродепутат | євродепутатка",
        "ru": "депутат | сенатор | евродепутат",
    },
    "deputy": {
        "uk": "віцепрем'єр | віцепрем'єра | віцемер | віцеспікер | віцепрезидент | віцепрезидентка | замголови",
        "ru": "вицепремьер | замглавы | замминистра",
    },
    "journalist": {
        "en": "journalist | reporter | correspondent",
        "uk": "журналіст | журналістка | кореспондент | кореспондентка",
        "ru": "журналист | журналистка | корреспондент",
    },
    "teacher": {"en": "teacher | schoolteacher", "uk": "учитель | вчитель | учителька | вчителька", "ru": "учитель"},
    "commissioner": {
        "en": "commissioner",
        "uk": "комісар | комісарка | єврокомісар | єврокомісарка",
        "ru": "комиссар | еврокомиссар",
    },
    "curator": {"en": "curator", "uk": "куратор | кураторка", "ru": "куратор"},
    "colonel": {"en": "colonel", "uk": "полковник | полковниця", "ru": "полковник"},
    "rector": {"en": "rector", "uk": "ректор | ректорка", "ru": "ректор"},
    "musician": {
        "en": "composer | conductor | pianist | violinist",
        "uk": "композитор | композиторка | диригент | диригентка | піаніст | піаністка | скрипаль | скрипалька",
        "ru": "композитор | дирижёр | пианист | пианистка | скрипач | скрипачка",
    },
    "photographer": {"en": "photographer", "uk": "фотограф | фотографка", "ru": "фотограф"},
    "firefighter": {
        "en": "firefighter | fireman | rescuer",
        "uk": "пожежник | пожежниця | рятувальник | рятувальниця | вогнеборець",
        "ru": "пожарный | спасатель",
    },
    "athlete": {
        "en": "footballer | striker | midfielder | winger | tennis player | cyclist | swimmer | sprinter | gymnast"
        " | boxer | skier",
        "uk": "футболіст | футболістка | нападник | півзахисник | вінгер | тенісист | тенісистка | велогонщик"
        " | велогонщиця | плавець | плавчиня | гімнаст | гімнастка | боксер | легкоатлет | легкоатлетка | лижник",
        "ru": "футболист | футболистка | нападающий | полузащитник | теннисист | теннисистка | велогонщик | пловец"
        " | пловчиха | гимнаст | гимнастка | боксёр | легкоатлет | легкоатлетка | лыжник",
    },
    "farmer": {"en": "farmer", "uk": "фермер | фермерка", "ru": "фермер"},
    "engineer": {"en": "engineer", "uk": "інженер | інженерка", "ru": "инженер"},
    "architect": {"en": "architect", "uk": "архітектор | архітекторка", "ru": "архитектор"},
    "doctor": {
        "en": "doctor | surgeon | surgeon general | physician | paediatrician | pediatrician",
        "uk": "лікар | лікарка | хірург | хірургиня",
        "ru": "врач | хирург",
    },
    "nurse": {"en": "nurse", "uk": "медсестра", "ru": "медсестра"},
    "student": {"en": "student", "uk": "студент | студентка", "ru": "студент | студентка"},
    "pensioner": {"en": "pensioner", "uk": "пенсіонер | пенсіонерка", "ru": "пенсионер | пенсионерка"},
    "soldier": {"en": "soldier", "uk": "солдат", "ru": "солдат"},
    "accountant": {
        "en": "accountant | bookkeeper",
        "uk": "бухгалтер | бухгалтерка",
        "ru": "бухгалтер",
    },
    "driver": {"en": "driver", "uk": "водій | водійка", "ru": "водитель"},
    "actor": {"en": "actor | actress", "uk": "актор | акторка", "ru": "актёр | актриса"},
    "singer": {"en": "singer", "uk": "співак | співачка", "ru": "певец | певица"},
    "film director": {
        "en": "film director | filmmaker",
        "uk": "режисер | режисерка | режисерко",
        "ru": "режиссёр | постановщик | постановщица",
    },
    "goalkeeper": {
        "en": "goalkeeper | goaltender | goalie",
        "uk": "воротар | воротарка",
        "ru": "вратарь",
    },
    "referee": {"en": "referee | arbiter | umpire", "uk": "рефері | арбітр", "ru": "рефери | арбитр"},
    "activist": {
        "en": "activist | campaigner | dissident",
        "uk": "активіст | активістка | дисидент | дисидентка",
        "ru": "активист | активистка | диссидент",
    },
    "writer": {
        "en": "writer | novelist | poet",
        "uk": "письменник | письменниця | поет | поетка",
        "ru": "писатель | писательница | поэт | поэтесса",
    },
    "editor": {"en": "editor", "uk": "редактор | редакторка", "ru": "редактор"},
    "envoy": {
        "en": "envoy",
        "uk": "посланець | спецпосланець | спецпредставник | спецпредставниця",
        "ru": "посланник | спецпосланник | спецпредставитель",
    },
    "speaker": {"en": "speaker", "uk": "спікер | спікерка", "ru": "спикер"},
    "police officer": {
        "en": "police officer | policeman | detective | sheriff",
        "uk": "поліцейський | поліціянт | слідчий | слідча | детектив",
        "ru": "полицейский | следователь | детектив",
    },
    "commander": {"en": "commander", "uk": "командир | командувач", "ru": "командир | командующий"},
    "pilot": {"en": "pilot", "uk": "пілот | пілотка | льотчик", "ru": "пилот | летчик"},
    "astronaut": {"en": "astronaut | cosmonaut", "uk": "астронавт | космонавт", "ru": "астронавт | космонавт"},
    "businessman": {
        "en": "businessman | businesswoman | entrepreneur | billionaire",
        "uk": "бізнесмен | підприємець | підприємиця | мільярдер",
        "ru": "бизнесмен | предприниматель | миллиардер",
    },
    "priest": {
        "en": "priest | bishop | archbishop",
        "uk": "священник | єпископ | архієпископ",
        "ru": "священник | епископ | архиепископ",
    },
    "founder": {
        "en": "founder | owner",
        "uk": "засновник | засновниця | власник | власниця",
        "ru": "основатель | основательница | владелец | владелица",
    },
    "head": {
        "en": "head | leader | chairman | chairwoman | chairperson",
        "uk": "голова | керівник | керівниця | очільник | очільниця | лідер | лідерка | глава",
        "ru": "глава | лидер | председатель | руководитель | руководительница | начальник",
    },
}

MAY_BE_ONE: dict[str, str] = {
    "president": "general, lawmaker, chief executive, director, professor, scientist, doctor, lawyer, economist",
    "chancellor": "minister",
    "prosecutor": "minister",
    "prime minister": "lawmaker, minister, deputy",
    "minister": "lawmaker, general, deputy, economist, lawyer, spokesperson",
    "governor": "general, lawmaker, economist",
    "lawmaker": "lawyer, farmer, teacher, doctor, engineer, professor, scientist, singer, actor, general, soldier,"
    " coach, director, chief executive, economist, journalist, student, spokesperson, accountant, deputy, ambassador",
    "deputy": "lawyer, professor, engineer, doctor, accountant, prosecutor, general, director, spokesperson,"
    " finance chief, chief executive, captain",
    "analyst": "economist, professor, scientist, engineer, director, journalist, spokesperson, finance chief, general",
    "commissioner": "police officer, general, colonel, lawyer, minister, deputy, lawmaker, economist, spokesperson,"
    " scientist, ambassador, president",
    "curator": "scientist, director, professor, architect, writer, journalist, photographer, editor, analyst,"
    " film director, activist",
    "colonel": "soldier, police officer, commander, pilot, astronaut, spokesperson, deputy, engineer, doctor, general,"
    " president, director, coach, lawmaker",
    "rector": "professor, scientist, doctor, engineer, economist, lawyer, deputy, director, president, lawmaker,"
    " minister, architect, priest",
    "firefighter": "soldier, captain, driver, engineer, spokesperson, commander, doctor, general, colonel, deputy,"
    " pilot",
    "athlete": "captain, goalkeeper, coach, student, soldier, police officer, teacher, businessman, lawmaker, doctor,"
    " activist, referee, farmer, driver, analyst, director, founder",
    "musician": "singer, professor, teacher, director, actor, writer, activist",
    "photographer": "journalist, writer, soldier, film director, activist, teacher",
    "professor": "scientist, doctor, economist, engineer, lawyer, architect, director, teacher, judge",
    "scientist": "economist, doctor, engineer, director, student, teacher",
    "doctor": "soldier, captain, director, student, nurse, general, spokesperson",
    "student": "soldier, driver, nurse, teacher, engineer, singer, actor, farmer, journalist",
    "captain": "soldier, general, goalkeeper, driver, coach, spokesperson, engineer",
    "general": "soldier, spokesperson, coach, director, prosecutor, ambassador",
    "coach": "goalkeeper, referee, driver, teacher, director",
    "chief executive": "director, engineer, finance chief, technology chief, economist, film director",
    "director": "film director, actor, architect, engineer, teacher, finance chief, technology chief, lawyer,"
    " economist",
    "film director": "actor, singer, journalist, teacher",
    "journalist": "spokesperson, actor, singer, teacher",
    "pensioner": "farmer, teacher, driver, engineer, doctor, nurse, soldier, accountant",
    "spokesperson": "lawyer, soldier",
    "accountant": "finance chief, economist",
    "technology chief": "engineer, scientist",
    "actor": "singer",
    "driver": "soldier, farmer, engineer",
    "soldier": "engineer, farmer, teacher, nurse",
    "king": "general, captain",
    "activist": "lawyer, journalist, student, lawmaker, scientist, professor, teacher, engineer, doctor, priest,"
    " farmer, writer, actor, singer, businessman, film director, editor, pensioner, nurse, driver, economist, soldier,"
    " analyst",
    "writer": "journalist, scientist, professor, film director, lawmaker, actor, singer, editor, teacher, doctor,"
    " lawyer, soldier, businessman, economist, ambassador, engineer, director",
    "editor": "journalist, professor, scientist, analyst, director, economist, film director",
    "envoy": "ambassador, lawyer, general, minister, lawmaker, spokesperson, deputy, businessman, president, director",
    "speaker": "lawmaker, spokesperson, lawyer, president",
    "police officer": "captain, general, soldier, spokesperson, deputy, director, lawyer, commander, analyst",
    "commander": "general, captain, soldier, pilot, spokesperson, astronaut, deputy, governor, director",
    "pilot": "captain, soldier, driver, engineer, astronaut, general",
    "astronaut": "engineer, scientist, doctor, soldier, captain, general, lawmaker, professor, teacher",
    "businessman": "chief executive, director, lawmaker, president, farmer, engineer, film director, economist, lawyer,"
    " actor, singer, scientist, governor, mayor, minister, prime minister, chancellor",
    "priest": "teacher, professor, director, spokesperson, writer, scientist, lawmaker",
}
"""Offices and callings that one person may hold beside another, or be called by in turn."""

SCOPED: frozenset[str] = frozenset({"head", "founder"})
"""Those that tell nothing but with what one heads or has founded."""
LEADS_A_COUNTRY = frozenset(f"office:{each}" for each in ("president", "prime minister", "chancellor", "king", "queen"))
"""Offices by which somebody speaks for the country that is named beside them."""

NEVER_HEADS: frozenset[str] = frozenset({"deputy", "judge", "spokesperson", "driver"})
"""Those that whoever heads something is not called."""

DEPUTIES: dict[str, str] = {
    "en": "vice deputy",
    "uk": "віце заступник заступниця",
    "ru": "вице заместитель заместительница зам",
}
"""Words before an office that make it a deputy's."""

NOT_IN_OFFICE: dict[str, str] = {
    "en": "former ex acting assistant late then candidate against for",
    "uk": "колишній екс радник радниця помічник кандидат",
    "ru": "бывший экс советник помощник кандидат",
}
"""Words before an office that make it another one."""

OF_WHAT: dict[str, str] = {
    "en": "of the",
    "uk": "від з із зі у в при по"
    " фінанси оборона культура освіта наука юстиція енергетика економіка справа закордонний внутрішній здоров'я"
    " охорона музей банк парламент уряд місто партія компанія країна збірна команда клуб область держава столиця США",
    "ru": "от из в при по"
    " финансы оборона культура образование наука юстиция энергетика экономика дело иностранный внутренний"
    " здравоохранение музей банк парламент правительство город партия компания страна сборная команда клуб область"
    " государство столица США",
}
"""What may stand between an office and the name of who holds it: "міністр фінансів Марченко"."""

HEADING: dict[str, str] = {
    "en": "leads heads chairs",
    "uk": "очолювати очолити керувати",
    "ru": "возглавлять возглавить руководить",
}
"""Verbs behind a name that tell who heads what: "Ivana Grgic, who leads the union"."""

HEADED_BY: dict[str, str] = {
    "en": "led by | headed by | chaired by",
    "uk": "на чолі з | на чолі із | під керівництвом | під головуванням | яку очолює | який очолює | яке очолює",
    "ru": "во главе с | во главе со | под председательством | под руководством | которую возглавляет"
    " | который возглавляет | которое возглавляет",
}
"""What stands before the name of who heads the thing named before it: "the jury chaired by Shahram Rahimi"."""

WHOSE: frozenset[str] = frozenset({"lawyer", "spokesperson", "deputy", "coach"})
"""Offices with one whom they serve, whose name may come next where nouns have cases: «адвокат Дронова»."""

FINITE: dict[str, str] = {
    "uk": "ав ив ув яв юв ала ила яла ала али или яли ули ало ило єть ить ають ують є ся сь",
    "ru": "ал ил ел ял ул ыл ала ила яла ула ыла али или яли ули ыли ало ило ает яет ует ит ют ут ят ся сь",
}
"""Endings of verbs, which stand between no office and its holder; some nouns have them, too, and are lost."""

TABLES = (OFFICES, NOT_IN_OFFICE, OF_WHAT, DEPUTIES, HEADING, HEADED_BY, FINITE,
          MAY_BE_ONE, sorted(SCOPED), sorted(NEVER_HEADS), sorted(WHOSE))  # fmt: skip
"""All of them, to be told apart from other versions."""
