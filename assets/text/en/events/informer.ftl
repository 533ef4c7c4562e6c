card-29-security = A landlady in { $district } has sold us lodgers at so much a head for years, and now asks for the rate of { $house }. They have become, we are told, better lodgers.
    .title = The Price of Lodgers
    .r1 = pay the rate
    .r2 = pay the old rate, and admire the wallpaper
    .r3 = find another house with a staircase
