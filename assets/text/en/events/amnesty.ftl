card-21-station = The President turns sixty and wishes to forgive forty people. Our ambassador was asked who should be among them, and has asked us, in front of the cook.
    .title = Forty Pardons
    .r1 = send a list, in the order in which it would be read
    .r2 = send a list of forty pickpockets
    .r3 = the cook did not hear either

card-21-security = The President turns sixty and wishes to forgive forty people, and to meet none of them. The list has forty lines, of which thirty-eight are pickpockets.
    .title = Forty Pardons
    .r1 = put a political name on the last line
    .r2 = put an informer on it: forgiven people are talked to
    .r3 = forty pickpockets
