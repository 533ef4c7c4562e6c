# A made-up language with three genders and four cases. The name of a woman ends in -a in the
# nominative, and in -u in the accusative; a verb of the past agrees with the one who acted.

language-name = Zkouška
language-forms = gen dat acc gender

person = { $given } { $family }
    .gen = { $sex ->
        [woman] { FORM($given, "gen") }
       *[man] { $given }a
    } { $family }{ $sex ->
        [woman] ové
       *[man] a
    }
    .dat = { $sex ->
        [woman] { FORM($given, "dat") }
       *[man] { $given }u
    } { $family }{ $sex ->
        [woman] ové
       *[man] u
    }
    .acc = { $sex ->
        [woman] { FORM($given, "acc") }
       *[man] { $given }a
    } { $family }{ $sex ->
        [woman] ovou
       *[man] a
    }
    .gender = { $sex ->
        [woman] f
       *[man] m
    }
given-ludmila = Ludmila
    .gen = Ludmily
    .dat = Ludmile
    .acc = Ludmilu
cryptonym = { $cryptonym }
    .acc = { $cryptonym }ŭ

# A full stop before a no-break space ends no sentence.
date = { $day }. { $month ->
    [1] ledna
    [2] února
    [3] března
    [4] dubna
    [5] května
    [6] června
    [7] července
    [8] srpna
    [9] září
    [10] října
    [11] listopadu
   *[12] prosince
} { $year }
weeks = { $count ->
    [one] { $count } týden
    [few] { $count } týdny
   *[other] { $count } týdnů
}

# True agreement: the past of a verb by the sex of the one who acted, cases by the verb or the
# preposition, adjectives by the gender of the place.

report-we-recruited = { FORM($agent, "nom") } { $agent-sex ->
    [woman] přijala
   *[man] přijal
} nabídku od { FORM($officer, "gen") }; vztah { $rapport }.
report-nobody-came = { $who } { $who-sex ->
    [woman] nepřišla
   *[man] nepřišel
} za { FORM($officer, "acc") }.
report-we-met = { $officer } { $officer-sex ->
    [woman] potkala
   *[man] potkal
} { FORM($agent, "acc") }, { $hour }.
report-drop-learned = { $agent } zná schránku u { FORM($site, "gen") }.
report-drop-suspected = { $site } je { FORM($site, "gender") ->
    [f] známá
    [n] známé
   *[m] známý
}; hlídka jde k { FORM($site, "dat") }.
report-seen-at-drop = { $hour }: { $who } { FORM($who, "gender") ->
    [f] viděna
   *[m] viděn
} u { FORM($site, "gen") }.
report-officer-due = Nový důstojník přijede { $at }.
report-named-cryptonym = { $name } je odteď { $cryptonym }.
report-site-by-prisoner = { $prisoner } { $prisoner-sex ->
    [woman] prozradila
   *[man] prozradil
} { FORM($site, "acc") }.
report-canary-laid = { $agent } čeká, že se u { FORM($site, "gen") } něco stane.
report-officer-lost = { $officer } { $officer-sex ->
    [woman] byla ztracena
   *[man] byl ztracen
}.
order-warn = Varovat
    .sentence = Varujeme { FORM($who, "acc") }.
    .hint = Ihned, nebo při příští schůzce
order-watch = Hlídat
    .sentence = { $teams ->
        [0] Hlídka u { FORM($place, "gen") } končí.
        [one] { $teams } skupina u { FORM($place, "gen") }.
        [few] { $teams } skupiny u { FORM($place, "gen") }.
       *[other] { $teams } skupin u { FORM($place, "gen") }.
    }
    .hint = Kdo přijde a odejde
