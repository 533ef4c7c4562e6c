card-31-station = The census is on Thursday, between ten at night and six in the morning. One column asks who slept in the house, and the next asks where the others were. Several of ours would have to leave it blank.
    .title = The Census
    .r1 = see to it that everybody sleeps at home, and can say so
    .r2 = read the forms of one house before the Statistical Office does
    .r3 = be counted

card-31-security = The Statistical Office offers us its forms for one night before they are sealed. It asks for one team to carry them up the stairs, and for the same team to carry them down.
    .title = The Census
    .r1 = a team, up and down
    .r2 = only the forms of one house, by our own messenger
    .r3 = let them be sealed: it is the law
