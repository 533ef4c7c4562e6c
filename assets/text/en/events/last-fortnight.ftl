card-24-station = Everything is to be packed in the order in which it would be missed. Somebody has to see to it that the people whom we leave are not left like luggage.
    .title = The Last Fortnight
    .r1 = see to everybody once more, with something in the hand
    .r2 = see to those on the way to the station
    .r3 = be gone

card-24-security = They are burning paper; one can smell it from the tram. It may be the end of their term, or of their patience, or only the old telephone books.
    .title = The Smell of Paper
    .r1 = everybody into the street: it is now or next year
    .r2 = a glass of plum brandy, raised towards the chimney
    .r3 = as usual
