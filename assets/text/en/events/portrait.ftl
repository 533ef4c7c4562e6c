card-35-station = On Thursday the portrait in the hall of the { $house } was taken down. On Friday it was put back, a little to the left. The two old nails are still in the wall.
    .title = Two Nails
    .r1 = ask who held the ladder
    .r2 = report a crisis at the top
    .r3 = report two nails

card-35-security = On Thursday the portrait in the hall of the { $house } was taken down by order. On Friday it was put back by order. Both orders are in the same hand, and neither is signed.
    .title = Two Nails
    .r1 = find the hand
    .r2 = call in everybody who looked pleased on Thursday
    .r3 = have the wall painted
