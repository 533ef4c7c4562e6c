card-19-station = Somebody was taken out of the basin on Sunday with the pockets turned out. The name was on nobody's list. It was once on ours, as "perhaps", beside that of { $who }.
    .title = A Death in the Docks
    .r1 = ask the harbour who is sorry
    .r2 = flowers, without a card
    .r3 = strike it out

card-19-security = Somebody was taken out of the basin on Sunday with the pockets turned out. Both embassies have sent a wreath, which is one too many.
    .title = A Death in the Docks
    .r1 = say that it was theirs, and which
    .r2 = look into the house where the coat came from
    .r3 = drowned
