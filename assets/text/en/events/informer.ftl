card-29-security = A landlady in { $district } has reported lodgers to us for years, at so much a head, and now asks for the rate that is paid at the { $house }. The lodgers, we are told, are better than they were.
    .title = The Price of Lodgers
    .r1 = pay the rate
    .r2 = pay the old rate, and admire the wallpaper
    .r3 = find another house with a staircase
