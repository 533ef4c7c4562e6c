card-20-station = { $who } has new shoes, and a dictionary of a language that nobody here speaks for pleasure. Either it is love, or we are late.
    .title = New Shoes
    .r1 = be generous first: dinner, and better shoes
    .r2 = let the other service know that we know
    .r3 = note the shoes

card-20-security = The cloakroom at the { $house } reports new shoes, of foreign make, in three sizes. The cloakroom is inclined to be poetical, but it can count.
    .title = New Shoes
    .r1 = ask the cloakroom to go on counting
    .r2 = have the house locked better
    .r3 = a cobbler has to live
