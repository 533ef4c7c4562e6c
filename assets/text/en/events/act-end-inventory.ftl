card-105-station = The term is nearly out and the house is to be handed over with an inventory. Headquarters asks under which heading we should like to be remembered, and has underlined { $who }. Pencils are already down.
    .title = The Inventory
    .r1 = what is underlined, brought out whole
    .r2 = a ladder that stands when we have gone down it
    .r3 = nothing borrowed, nothing of theirs among it
    .r4 = pencils

card-105-security = The books close in a quarter. The ministry asks what is to stand last, since the last line is read. The { $house } has been pencilled in.
    .title = Closing the Books
    .r1 = what is pencilled in, swept
    .r2 = those we kept, and kept writing
    .r3 = that nobody is owed an apology
    .r4 = a total
