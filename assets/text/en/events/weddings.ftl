card-46-station = { $who } has bought developer for forty films at one shop, for a wedding. The chemist has offered congratulations, and would like to know the name of the other one.
    .title = Forty Films
    .r1 = provide a wedding: cake, guests, photographs
    .r2 = an aunt in the country, who is owed forty films
    .r3 = let the chemist forget

card-46-security = A chemist in { $district } has sold as much developer this month as in the whole of last year. It was all for weddings. There were two weddings.
    .title = Forty Films
    .r1 = a team among the soap
    .r2 = lock up the paper, and leave the film alone
    .r3 = there may be a third
