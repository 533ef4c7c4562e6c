card-25-station = The set in the attic has begun to bring in a dance band at three in the morning, from no station in the book. The clerk says that it plays our call sign, in waltz time.
    .title = A Dance Band at Three
    .r1 = listen for a week, with a pencil
    .r2 = ask home whose band it is
    .r3 = dance

card-25-security = The listening post has heard a dance band at three in the morning, from no station in the book. It would like more paper, and perhaps a drum.
    .title = A Dance Band at Three
    .r1 = two teams and a van
    .r2 = a better van
    .r3 = the post may dance
