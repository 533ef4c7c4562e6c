card-103-station = They are looking now. Headquarters has had a meeting about it, in the room with the good carpet, and asks what we should least like to lose. { $who } was mentioned, by number.
    .title = The Drawing Room
    .r1 = that one, at a table abroad, at the end of it
    .r2 = no face of ours in a newspaper
    .r3 = the old ones; the rest were always going to
    .r4 = say that we should rather not lose anything

card-103-security = The ministry gives us half a year to show what the other half was for. It has read the file, or has been shown its thickness.
    .title = The Section
    .r1 = men who go on working, for us
    .r2 = their officers: each with a photograph
    .r3 = hands that need not be washed afterwards
    .r4 = ask whether thickness was not enough
