card-26-security = The ministry's auditor has found that the street section spent on umbrellas what an ordinary service spends on shoes. The auditor would like to know whether it rained.
    .title = Money for Umbrellas
    .r1 = it rained
    .r2 = give back what is left, and be thanked for it
    .r3 = invite the auditor to stand in it for a night
    .r4 = send the bills again, in better ink
