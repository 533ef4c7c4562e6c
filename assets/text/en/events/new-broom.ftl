card-28-station = Head office has made a form for what is not known. It has four colours and is to be returned weekly. The green one asks for the reasons why the white one is empty.
    .title = The Form in Four Colours
    .r1 = fill it in, in full, in verse if need be
    .r2 = fill in the white one and use the rest for packing
    .r3 = ask what it is for
    .r4 = put it with the others
