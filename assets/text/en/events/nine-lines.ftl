card-2-station = They have printed one of ours, in nine lines, under the chess problem. Our people can read. Three have asked about it, each as if for a friend.
    .title = Nine Lines in the Gazette
    .r1 = a bonus all round, and not a word about why
    .r2 = officers say what is so: that it happens
    .r3 = say nothing; they will have another paper tomorrow

card-2-security = The Gazette asks whether there will be another. It would like to know by Thursday, because of the crossword.
    .title = Nine Lines in the Gazette
    .r1 = say that there will: let them count
    .r2 = give them the photograph of an empty chair
    .r3 = say nothing
