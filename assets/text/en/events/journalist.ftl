card-16-station = A Mr Corbel of the Evening Advance has worked out where we buy our flowers. He would like to know for whom.
    .title = The Evening Advance
    .r1 = give him a better story, about the other embassy
    .r2 = have his editor miss him
    .r3 = buy him
    .r4 = he prints

card-16-security = A Mr Corbel of the Evening Advance asks for a card for the gallery, and for the name of whoever reads his telephone.
    .title = The Evening Advance
    .r1 = accredit him: he finds people for nothing
    .r2 = send him home, with his flowers
    .r3 = read him
