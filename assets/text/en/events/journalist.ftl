card-16-station = A Mr Corbel of the Evening Advance has worked out where we buy our flowers, and would like to know for whom.
    .title = The Evening Advance
    .r1 = a better story, about the other embassy
    .r2 = let an editor miss Mr Corbel
    .r3 = buy Mr Corbel
    .r4 = let it be printed

card-16-security = A Mr Corbel of the Evening Advance asks for a card for the gallery, and for the name of whoever listens to the telephone there.
    .title = The Evening Advance
    .r1 = accredit a man who finds people for nothing
    .r2 = a train home, with flowers
    .r3 = read it at breakfast, like everybody
