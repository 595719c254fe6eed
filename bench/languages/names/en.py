"""How English writes names, and how names of other languages look in Latin letters."""

from __future__ import annotations

from bench.languages.names.shared import cases, surnames
from bench.languages.table import NameTable

FUNCTION_WORDS = frozenset(
    """
    a about above according across after again against ago all almost along already also although always am amid among
    an and another any anybody anyone anything are around as asked at away be because been before behind being below
    beside besides between beyond both but by can could did do does doing done down during each either else enough even
    ever every everybody everyone everything except few for former from further had half has have having he hence her
    here hers herself him himself his how however i if in indeed inside instead into is it its itself just last later
    least less like many may maybe me meanwhile might mine more moreover most much must my myself near nearly neither
    never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others
    otherwise our ours out outside over own per perhaps rather same several shall she should since so some somebody
    someone something soon still such than that the their theirs them themselves then there therefore these they this
    those though through throughout thus till to today together tomorrow too toward towards under unless unlike until
    up upon us very via was we were what whatever when where whereas whether which while who whoever whole whom whose
    why will with within without would yes yesterday yet you your yours yourself read continue photo
    """.split()
)

NAMES = NameTable(
    adjectives=cases("s: -"),  # "Americans"
    surnames=(
        *surnames("ov ev yov in av yn", "-", "-", "m"),
        *surnames("ov ev yov in av yn", "-", "a", "f"),
        *surnames("sk tsk ck", "y", "y i iy yi yy ii ij yj", "m"),
        *surnames("sk tsk ck", "y", "a aya aia aja aja", "f"),
    ),
    patronymics=tuple("ovich evich ovych yovych ovitch evitch ovna evna ivna yivna".split()),
    surname_endings=(
        "enko",
        "enka",
        "ovich",
        "evich",
        "sky",
        "skyy",
        "skyi",
        "shvili",
        "dze",
        "escu",
        "ov",
        "ova",
        "ev",
        "eva",
    ),
    common_endings=tuple(
        """
            ing tion sion ness ment ism ally edly ively ities ative able ible
        """.split()
    ),
    particles=frozenset(
        "von van der den de del della di da dos das du la le bin ibn bint al el ben ter ten zu zur af av y e".split()
    ),
    links=frozenset({"of", "for"}),
    derivations=("ian", "ese", "ish"),
    articles=frozenset({"the"}),
    calendar=frozenset(
        """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
        sundays january february march april may june july august september october november december jan feb mar apr
        jun jul aug sept sep oct nov dec am pm gmt utc est edt cet ok tv id ad bc ce dna rna gdp hiv aids ceo cfo gps
        dvd gif pdf tvs wi fi wifi usb html url sms ict it pr hr vip ngo ngos suv suvs mri pcr lgbt ied ieds
        pow pows faq yoy qoq ytd ai seo eps dps ebit ebitda capex opex roe roi ipo fy kpi kpis
        """.split()
    ),
    numbered=frozenset(
        """
        category phase type stage level grade class chapter article section gate room flight route line platform unit
        block reactor tier figure page appendix annex round game volume part step number clause group pool
        """.split()
    ),
    leads=frozenset("hurricane typhoon cyclone storm lake mount cape".split()),
    families=frozenset(
        """
        xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo liang zheng xie tang feng yu
        dong xiao cheng cao yuan deng shen zeng peng lu su jiang cai jia wei xue pan du dai xia tian fang shi yao liao
        qin kim lee park choi jung kang cho yoon jang lim moon bong shin seo kwon hwang ahn hong ban roh nguyen tran
        pham phan ngo dang bui
        """.split()
    ),
    telling=frozenset(
        "say said tell told report add announce note state according warn claim write explain mr mrs ms".split()
    ),
    beside=frozenset(["with"]),
    relying=frozenset("report reported according cite citing write".split()),
    speech=frozenset("said says told tells asked asks added adds warned warns replied replies tweeted".split()),
    heads={
        **dict.fromkeys(
            """
            department ministry office agency bureau council committee commission court parliament congress senate
            assembly union federation association organization organisation institute institution university college
            school academy bank company corporation group holdings party movement front fund foundation center centre
            service services force forces army navy police guard league club team authority administration board house
            headquarters news times post journal press radio television network airlines airways
            alliance coalition society museum library hospital church
            motors energy technologies industries insurance pharmaceuticals studios pictures entertainment records
            """.split(),
            "ORG",
        ),
        **dict.fromkeys(
            """
            airport river lake sea ocean island islands mountain mountains mount bay gulf strait cape valley desert
            street avenue square road bridge park station port peninsula county province region district city
            """.split(),
            "LOC",
        ),
        **dict.fromkeys("hms hmas hmcs hmnzs uss usns rms rrs".split(), "MISC"),
        **dict.fromkeys("prize award medal oscar".split(), "AWARD"),
        **dict.fromkeys("hurricane typhoon cyclone storm".split(), "EVENT"),
        **dict.fromkeys("war summit games olympics festival cup championship forum revolution".split(), "EVENT"),
    },
    quoted_heads={
        **dict.fromkeys(
            """
            company newspaper magazine daily weekly website site agency channel band group club team
            party restaurant brand outlet broadcaster
            """.split(),
            "ORG",
        ),
        **dict.fromkeys(
            """
            film movie book novel story poem play opera musical song single album track series show
            sitcom programme program episode documentary memoir painting novella trilogy essay article
            ballad sequel comedy thriller drama game anthology
            """.split(),
            "WORK",
        ),
    },
)
