card-23-station = By the hand of a boy who ran, a card without a name. On it in ink: We are both asked for results. I propose that we produce some, and that nobody is hurt by them. Yours, etc.
    .title = A Visiting Card
    .r1 = answer civilly: a date, a bench, no hats
    .r2 = send it home, framed
    .r3 = keep the card; it is good card

card-23-security = By the hand of a boy who ran, a card without a name. On it in ink: Your people stand very straight in the rain. It does them credit. It also shows where they stand. Yours, etc.
    .title = A Visiting Card
    .r1 = have the boy followed
    .r2 = umbrellas, and a cigar by return
    .r3 = no answer
