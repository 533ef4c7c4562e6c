card-29-security = A landlady in { $district } has sold us her lodgers at so much a head for years, and now asks for the rate of { $house }. She says that they have become better lodgers.
    .title = The Price of Lodgers
    .r1 = pay the rate
    .r2 = pay the old rate, and admire the wallpaper
    .r3 = find another house with a staircase
