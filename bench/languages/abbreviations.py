"""Abbreviations of languages without a table of their own, after whose full stop a sentence goes on.

Those that often end a sentence ("etc.", "usw.", "itd.") stand in none. Months and scales come from CLDR.
"""

from __future__ import annotations

ABBREVIATIONS: dict[str, frozenset[str]] = {
    code: frozenset(line.split())
    for code, line in {
        "bg": "г гр ул бул др проф инж акад св чл ал ном напр млн млрд т.нар",
        "ca": "sr sra dr dra núm av pl fig pàg aprox",
        "cs": "mgr ing mudr judr phdr bc doc prof dr č čl str tzv např tj resp ul nám tř odst sv gen plk pplk kpt tis "
        "mil mld",
        "da": "nr ca bl kl f.eks dvs hr fr jf mio mia st tlf",
        "de": "bzw ca nr str hr fr prof dipl ing st vgl evtl ggf inkl zzgl abs aufl bd geb gest sog u.a z.b d.h "
        "z.t o.ä i.d.r mio mrd tsd",
        "es": "sr sra srta dr dra d dña ud uds prof gral cnel cap núm nº art av avda c pág págs aprox ee uu ff aa jj "
        "ppal sto sta mons excmo excma",
        "fi": "esim mm ns ks mm puh nro n klo kpl milj mrd prof toht",
        "fr": "m mm mme mmes mlle dr pr me mgr st ste av bd chap éd env p pp n° tél cf",
        "hr": "dr prof mr sv ul br god st tzv npr tj odn str čl ing dipl gđa",
        "hu": "dr prof ifj id szt u kb pl ún sz o",
        "it": "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv arch on sen gen col cap mons s ss art n nn p "
        "pp pag ca cfr es v.le c.so p.zza",
        "nl": "dhr mevr mw dr mr drs ir ing prof st nr blz ca bijv d.w.z m.b.t o.a jl mln mld",
        "no": "nr ca bl kl f.eks dvs hr fr jf mill mrd st tlf",
        "pl": "r ul al pl os dr hab inż mgr prof ks św gen płk ppłk mjr kpt por sierż st nr art ust pkt poz godz ok "
        "tj tzw np m.in im ds woj pow tys mln mld zł s str ww red",
        "pt": "sr sra srs dr dra prof profa eng gen cel cap d av r art n.º nº pág págs aprox exmo exma sto sta",
        "ro": "dl dna dr prof ing gen col lt str bd nr art alin pag cca ex sf mil mld",
        "sk": "mgr ing mudr judr phdr bc doc prof dr č čl str tzv napr resp ul nám odst sv gen plk tis mil mld",
        "sl": "dr prof mag ing sv ul št str npr t.i oz čl g",
        "sr": "др проф мр св ул бр год ст тзв нпр тј одн стр чл инж dr prof mr sv ul br god tzv npr tj odn str čl",
        "sv": "nr ca bl kl t.ex dvs hr fr jfr milj mdr st s.k bl.a f.d",
        "tr": "dr doç prof av öğr yrd alb gen org yzb sn no cad sok mah bkz vb",
    }.items()
}
